import type { PageDocument } from "./metadata.ts";

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|smid|ref_?src|taid|amp)$/i;

/**
 * The address an article is cited by: the page's own canonical one, but only on the site it was fetched from, so that
 * nobody's page passes for another's. Null where there is none.
 */
export function canonicalOf(
  document: PageDocument,
  ogUrl: string | null,
  address: string | null,
): string | null {
  const fetched = webAddress(address, null);
  const links = Array.from(document.querySelectorAll('link[rel="canonical"]'), (link) =>
    link.getAttribute("href"),
  );
  for (const given of [...links, ogUrl]) {
    const canonical = webAddress(given, fetched);
    if (canonical === null || (canonical.pathname === "/" && fetched !== null && fetched.pathname !== "/"))
      continue;
    if (fetched === null || sameSite(canonical.hostname, fetched.hostname)) return plain(canonical);
  }
  return fetched === null ? null : plain(fetched);
}

/** What is the same for two addresses of one article: scheme, `www.`, `m.`, `amp`, tracking and the fragment make no difference. */
export function addressKey(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|amp|mobile)\./, "");
  const path = url.pathname
    .replace(/\/amp\/?$/, "")
    .replace(/\.amp(?=\.html?$|$)/, "")
    .replace(/(?<=.)\/+$/, "");
  const query = Array.from(url.searchParams)
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${host}${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ""}`;
}

function plain(url: URL): string {
  url.hash = "";
  for (const name of Array.from(url.searchParams.keys()))
    if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

function webAddress(given: string | null, base: URL | null): URL | null {
  if (given === null || given.length > 2_000 || !URL.canParse(given, base?.href)) return null;
  const url = new URL(given, base?.href);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : null;
}

function sameSite(a: string, b: string): boolean {
  const bare = (host: string) => host.replace(/^(?:www|m|amp|mobile)\./, "");
  const [left, right] = [bare(a), bare(b)];
  return left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`);
}
