import { isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import ipaddr from "ipaddr.js";

/** Requests one address may send at once, and how many more a second: far more than anybody reads. */
const BURST = 240;
const PER_SECOND = 8;
/** Addresses remembered; those longest unseen are forgotten first. */
const REMEMBERED = 10_000;

/**
 * Keeps one address from taking the server for itself. Whoever sits at this machine is not counted; behind a proxy on
 * this machine the address is the last one the proxy names. IPv6 addresses count by their network of 64 bits.
 */
export function paced(
  refuse: (c: Context) => Response | Promise<Response>,
  now = Date.now,
): MiddlewareHandler {
  const seen = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const who = addressOf(c);
    if (who === null) return next();
    const at = now();
    const known = seen.get(who) ?? { left: BURST, at };
    const left = Math.min(BURST, known.left + ((at - known.at) / 1000) * PER_SECOND);
    seen.delete(who);
    seen.set(who, { left: Math.max(0, left - 1), at });
    const [oldest] = seen.keys();
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    if (left >= 1) return next();
    c.header("retry-after", String(Math.ceil((1 - left) / PER_SECOND)));
    return refuse(c);
  };
}

/** Null for this machine itself. */
function addressOf(c: Context): string | null {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const direct = incoming?.socket?.remoteAddress ?? "";
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = isHere(direct) && isIP(forwarded) !== 0 ? forwarded : direct;
  if (isIP(address) === 0 || isHere(address)) return null;
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4" ? parsed.toString() : parsed.toNormalizedString().split(":", 4).join(":");
}

const isHere = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === "loopback";
