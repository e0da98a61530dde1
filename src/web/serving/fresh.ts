import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { holdsCapability, type Rooms, webDesk } from "../visit.ts";

/** Pages kept at hand: so many bytes as sent, for so long, in milliseconds. In memory only: they hold questions. */
const MOST_BYTES = 16 * 1024 * 1024;
const KEPT_MS = 10 * 60 * 1000;

interface Kept {
  body: ArrayBuffer;
  headers: [string, string][];
}

/**
 * Answers what the browser already has with 304, and what somebody just had from memory, before anything is looked up:
 * a page can only be another when the library, the day, the program or the address is. While articles are being read
 * again nothing is promised. It stands before compression, so that nothing is compressed twice.
 */
export function fresh(rooms: Rooms): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= kept.get(key)?.body.byteLength ?? 0;
    kept.delete(key);
  };
  // Another start may be another version of the program.
  const started = Date.now();
  return async (c, next) => {
    const desk = webDesk(rooms);
    if (c.req.method !== "GET" || holdsCapability(c.req.url) || (await desk.notes()).length > 0)
      return next();
    const { revision, articles } = await desk.library();
    const state = JSON.stringify([revision, articles, desk.reader.today, started, c.req.url]);
    const tag = `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 22)}"`;
    if ((c.req.header("if-none-match") ?? "").split(/\s*,\s*/).includes(tag))
      return c.body(null, 304, { etag: tag });
    const key = `${tag} ${c.req.header("accept-encoding") ?? ""}`;
    const known = kept.get(key);
    const asked = c.req.header("cache-control") !== "no-cache";
    if (asked && known !== undefined) return new Response(known.body, { headers: known.headers });
    await next();
    if (c.res.status !== 200) return;
    c.res.headers.set("etag", tag);
    const body = await c.res.clone().arrayBuffer();
    if (body.byteLength > MOST_BYTES / 8) return;
    forget(key);
    const page = { body, headers: [...c.res.headers] };
    kept.set(key, page);
    bytes += body.byteLength;
    setTimeout(() => kept.get(key) === page && forget(key), KEPT_MS).unref();
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES) break;
      forget(oldest);
    }
  };
}
