import type { Draft } from "../draft.ts";
import { metaLine } from "../draft.ts";
import type { PageLine } from "./body.ts";
import { canonicalOf } from "./canonical.ts";
import { linkedArticle } from "./linked-data.ts";
import { printedNotices } from "./notices.ts";
import { datelineOf, printed } from "./published.ts";

/** As much of a document as is read here. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}
interface PageElement {
  textContent: string | null;
  getAttribute(name: string): string | null;
}

export type Metadata = Pick<
  Draft,
  "title" | "outlet" | "author" | "published" | "url" | "remarks" | "notices"
> & {
  free: boolean | null;
};

const DATE_NAMES =
  "article:published_time article:published og:published_time og:article:published_time datepublished date-published date_published publish-date publish_date publishdate published-date published_time published_date pubdate pub_date publication_date publication-date article.published article_date_original originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime rbpubdate bt:pubdate dc.date dc.date.issued dc.date.created dcterms.created dcterms.date dcterms.issued citation_publication_date article.created dateposted displaydate ptime date";
const TITLE_NAMES = "og:title twitter:title parsely-title sailthru.title dc.title citation_title title";
const OUTLET_NAMES = "application-name dc.publisher article:publisher_name";
const AUTHOR_NAMES =
  "author article:author parsely-author sailthru.author byl dc.creator article:author_name citation_author";

type Dated = NonNullable<Draft["published"]>;

/** What a page states about itself in JSON-LD, `<meta>`, `<time>` and under its headline (`lines`). What it does not state is null. */
export function metadataOf(
  document: PageDocument,
  lines: readonly PageLine[],
  address: string | null,
): Metadata {
  const linked = linkedArticle(
    all(document, 'script[type="application/ld+json"]').map((script) => script.textContent ?? ""),
  );
  const metas = new Map<string, string[]>();
  for (const meta of all(document, "meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const content = meta.getAttribute("content");
    if (content !== null) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const named = (names: string): string[] => names.split(" ").flatMap((name) => metas.get(name) ?? []);
  const outlet = firstLine(
    [...(metas.get("og:site_name") ?? []), linked?.publisher, ...named(OUTLET_NAMES)].filter(
      (name) => !isHandle(name),
    ),
  );
  const dates = datesOf(document, linked?.published, metas);
  const title = titleOf(document, [linked?.headline, ...named(TITLE_NAMES)], outlet);
  const published = dates[0] ?? datelineOf(lines, title) ?? timeOf(document);
  const notices = printedNotices(linked?.correction);
  const other = dates.find((date) => daysApart(date.from, published?.from ?? date.from) > 1);
  return {
    title,
    outlet,
    author: authorOf([linked?.authors ?? [], named(AUTHOR_NAMES), relAuthors(document)], outlet),
    published,
    url: canonicalOf(document, metas.get("og:url")?.[0] ?? null, address),
    remarks:
      other === undefined
        ? []
        : [`The page states two dates: ${published?.evidence[0]} and ${other.evidence[0]}.`],
    free: linked?.free ?? null,
    ...(notices.length === 0 ? {} : { notices }),
  };
}

function datesOf(document: PageDocument, linked: unknown, metas: ReadonlyMap<string, string[]>) {
  const times = (selector: string) =>
    all(document, selector).map((time) => time.getAttribute("datetime") ?? time.getAttribute("content"));
  const shown = all(document, '[itemprop="datePublished"]').map((place) => place.textContent);
  return [
    printed(linked, "datePublished"),
    ...DATE_NAMES.split(" ").flatMap((name) => (metas.get(name) ?? []).map((value) => printed(value, name))),
    ...times('[itemprop="datePublished"], time[pubdate]').map((value) => printed(value, "datePublished")),
    ...shown.map((value) => printed(value, "datePublished")),
    ...times("time.published, time.entry-date, time.post-date, .entry-date time, .published time").map(
      (value) => printed(value, "time"),
    ),
  ].filter((date) => date !== null);
}

/** The day of the page's `<time>`, where all those of the article, or of the page, name the same one. */
function timeOf(document: PageDocument): Dated | null {
  for (const selector of ["article time[datetime]", "time[datetime]"]) {
    const dates = all(document, selector).map((time) => printed(time.getAttribute("datetime"), "time"));
    const [first] = dates;
    if (first !== null && first !== undefined && dates.every((date) => date?.from === first.from))
      return first;
  }
  return null;
}

function titleOf(document: PageDocument, given: readonly unknown[], outlet: string | null): string | null {
  const headings = all(document, "h1").map((heading) => heading.textContent);
  const page = document.querySelector("title")?.textContent ?? null;
  const stated = firstLine([...given, ...(headings.length === 1 ? headings : []), page]);
  if (stated === null || outlet === null) return stated;
  // “Headline - The Outlet” is the headline.
  const tail = [" - ", " | ", " – ", " — ", " :: "].find((mark) => stated.endsWith(`${mark}${outlet}`));
  return tail === undefined ? stated : stated.slice(0, -(tail.length + outlet.length)).trim() || stated;
}

function authorOf(given: readonly (readonly string[])[], outlet: string | null): string | null {
  for (const names of given) {
    const lines = names
      .map((name) => metaLine(decodeEntities(name))?.replace(/^by[:\s]\s*/i, ""))
      .filter((name) => name !== undefined)
      .filter(
        (name) =>
          !/^https?:|^www\.|@|^(?:admin|administrator|null|undefined|)$/i.test(name) && name !== outlet,
      );
    const once = lines.filter((name, at) => !lines.slice(0, at).some((earlier) => earlier.includes(name)));
    if (once.length > 0) return once.slice(0, 6).join(", ");
  }
  return null;
}

/** A web address or an account, and nobody's name: “https://example.org”, “@example”. */
function isHandle(name: string | null | undefined): boolean {
  return /^(?:https?:|www\.|@)/i.test(name?.trim() ?? "");
}

function relAuthors(document: PageDocument): string[] {
  return all(document, 'a[rel="author"], [itemprop="author"] [itemprop="name"]')
    .map((link) => link.textContent ?? "")
    .filter((name) => name.trim().length < 80)
    .slice(0, 3);
}

function firstLine(values: readonly unknown[]): string | null {
  for (const value of values) {
    const line = metaLine(typeof value === "string" ? decodeEntities(value) : value);
    if (line !== null) return line;
  }
  return null;
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** Pages escape twice: `&amp;` inside JSON-LD. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (Number.isNaN(code)) return ENTITIES[String(name).toLowerCase()] ?? whole;
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function all(document: PageDocument, selector: string): PageElement[] {
  return Array.from(document.querySelectorAll(selector));
}
