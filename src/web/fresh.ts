import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { type Rooms, webDesk } from "./visit.ts";

/**
 * Answers what the browser already has with 304, before anything is looked up: a page can only be another when the
 * library, the day, the program's files or the address is. While articles are being read again nothing is promised.
 */
export function fresh(rooms: Rooms): MiddlewareHandler {
  const files = Object.values(rooms.files)
    .map(({ address }) => address)
    .join(" ");
  return async (c, next) => {
    const desk = webDesk(rooms);
    if ((await desk.notes()).length > 0) return next();
    const { revision, articles } = await desk.library();
    const state = JSON.stringify([revision, articles, desk.reader.today, files, started, c.req.url]);
    const tag = `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 22)}"`;
    const known = (c.req.header("if-none-match") ?? "").split(/\s*,\s*/);
    if (known.includes(tag)) return c.body(null, 304, { etag: tag });
    await next();
    if (c.res.status === 200) c.res.headers.set("etag", tag);
  };
}

/** Another start may be another version of the program. */
const started = Date.now();
