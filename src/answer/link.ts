import type { Citation } from "./citation.ts";

/** What a citation link says. `revision` holds the first 12 hexadecimal digits. */
export interface Place {
  article: string;
  revision: string | null;
  at: { start: number; end: number }[];
  capability: string | null;
}

/** The link of citations of one article, as a path: `/a/<id>?r=…&at=12-40,60-72#at`. The only maker of such links. */
export function citationPath(first: Citation, ...more: Citation[]): string {
  return articlePath({
    article: first.article,
    revision: first.revision.slice(0, 12),
    at: [first, ...more],
    // A capability opens the place it was made for, and no others.
    capability: more.length === 0 ? (first.capability ?? null) : null,
  });
}

/** The same for a place that is not (or not yet) a citation. */
export function articlePath(place: Place): string {
  const query = [
    ...(place.revision === null ? [] : [`r=${place.revision}`]),
    ...(place.at.length === 0 ? [] : [`at=${place.at.map(({ start, end }) => `${start}-${end}`).join(",")}`]),
    ...(place.capability === null ? [] : [`k=${encodeURIComponent(place.capability)}`]),
  ].join("&");
  const path = `/a/${encodeURIComponent(place.article)}`;
  return `${path}${query === "" ? "" : `?${query}`}${place.at.length === 0 ? "" : "#at"}`;
}

/** A text without the capabilities of links in it: what is kept or shown again must open nothing. */
export function withoutCapability(text: string): string {
  return text.replace(/([?&])k=[^&#\s]*(&?)/g, (_, before: string, after: string) =>
    before === "?" && after !== "" ? "?" : after,
  );
}

const AT = /^\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9}){0,19}$/;

/** Reads a citation link, whole or as a path; null where it is none. Places may still lie outside the article. */
export function parseCitationLink(link: string): Place | null {
  const url = URL.parse(link, "http://verbatim.invalid");
  const id = url === null ? null : /^\/a\/([^/]+)$/.exec(url.pathname)?.[1];
  if (url === null || id === null || id === undefined) return null;
  const revision = url.searchParams.get("r");
  const at = url.searchParams.get("at");
  if (revision !== null && !/^[0-9a-f]{12}$/.test(revision)) return null;
  if (at !== null && !AT.test(at)) return null;
  try {
    return {
      article: decodeURIComponent(id),
      revision,
      at: at === null ? [] : at.split(",").map(placeOf),
      capability: url.searchParams.get("k"),
    };
  } catch {
    return null;
  }
}

function placeOf(range: string): { start: number; end: number } {
  const [start = 0, end = 0] = range.split("-").map(Number);
  return { start, end };
}
