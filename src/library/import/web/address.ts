import ipaddr from "ipaddr.js";
import { Refusal } from "../../../refusal.ts";

const PORTS = new Set(["", "80", "443"]);
/** Public by number, but answering for the machine itself: the wire server of a cloud. */
const METADATA = new Set(["168.63.129.16"]);
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/;
const PUBLIC_ADDRESS = "Give the public address of the article, or save it and add the file.";

/**
 * A web address that may be fetched. URL parsing turns `2130706433`, `0x7f.1` and `0177.0.0.1` into dotted numbers
 * first, so an address in any notation is seen as what it is; a name is judged again by what it resolves to.
 * @throws {Refusal} for other schemes, credentials, ports and addresses that are not public.
 */
export function webAddress(given: string, base?: string): URL {
  if (given.length > 4_000 || !URL.canParse(given, base))
    throw new Refusal("This is no web address.", "Give one that begins with https://");
  const url = new URL(given, base);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Refusal(
      `Addresses that begin with ${url.protocol.slice(0, 20)} are not fetched.`,
      PUBLIC_ADDRESS,
    );
  if (url.username !== "" || url.password !== "")
    throw new Refusal(
      "The address holds a user name or password.",
      "Give it without them: they would be stored.",
    );
  if (!PORTS.has(url.port))
    throw new Refusal(
      `Port ${url.port} is not fetched from.`,
      "Only the web's own ports 80 and 443 are used.",
    );
  const host = url.hostname.replace(/\.$/, "").toLowerCase();
  if (isLiteral(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host) || !host.includes("."))
    throw privateAddress();
  return url;
}

export function privateAddress(): Refusal {
  return new Refusal("The address leads into a private network.", PUBLIC_ADDRESS);
}

/** Whether a host is written as a number: `192.0.2.1`, `[2001:db8::1]`. */
export function isLiteral(host: string): boolean {
  return host.startsWith("[") || ipaddr.isValid(host);
}

/**
 * Whether an IP address is one of the public internet. Of IPv6 only 2000::/3 is, without the parts of it that carry
 * another address inside (6to4, Teredo) or are set apart.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(bare) || METADATA.has(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parse("2000::"), 3);
}
