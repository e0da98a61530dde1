import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Shorter bodies fit one packet anyway. */
const WORTH_IT = 1000;
const TEXT = /^(?:text\/|application\/(?:json|xml)|image\/svg\+xml)/;

/** Compresses text bodies as the browser allows: Brotli, else gzip. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
  if (!TEXT.test(c.res.headers.get("content-type") ?? "")) return;
  c.res.headers.append("vary", "accept-encoding");
  if (encoding === null || c.req.method === "HEAD" || c.res.body === null) return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const headers = new Headers(c.res.headers);
  const worth = body.length >= WORTH_IT;
  if (worth) headers.set("content-encoding", encoding);
  headers.delete("content-length");
  c.res = new Response(!worth ? body : encoding === "br" ? await brotlied(body) : await zip(body), {
    status: c.res.status,
    headers,
  });
};

function brotlied(body: Buffer): Promise<Buffer> {
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
