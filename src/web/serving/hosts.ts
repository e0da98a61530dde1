import { isIP } from "node:net";

export interface Listening {
  host: string;
  port: number;
  publicUrl: string | undefined;
}

/**
 * Whether a request's Host header names this server. Another name that leads here may belong to a page that wants
 * to read the library through somebody's browser (DNS rebinding); an address in figures cannot be made to.
 */
export function isOwnHost(header: string | undefined, { host, port, publicUrl }: Listening): boolean {
  const url = header === undefined || !/^[\w.:[\]-]+$/.test(header) ? null : URL.parse(`http://${header}`);
  if (url === null) return false;
  if (publicUrl !== undefined && header?.toLowerCase() === URL.parse(publicUrl)?.host) return true;
  if (Number(url.port || 80) !== port) return false;
  const name = url.hostname.replace(/^\[|\]$/g, "");
  if (["localhost", "127.0.0.1", "::1", host.toLowerCase()].includes(name)) return true;
  return isWildcard(host) && isIP(name) !== 0;
}

function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}
