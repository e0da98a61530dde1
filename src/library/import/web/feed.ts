import { parseFeed } from "feedsmith";
import { Refusal } from "../../../refusal.ts";
import type { FeedState } from "../../store/kept-feeds.ts";
import { metaLine } from "../draft.ts";
import { decodeText } from "../page/charset.ts";
import { webAddress } from "./address.ts";
import type { Web } from "./fetch.ts";
import { robotsOf } from "./robots.ts";

/** An article a feed names. */
interface FeedEntry {
  address: string;
  title: string | null;
}

export interface Feed {
  title: string | null;
  /** Newest first, as feeds list them; an address stands once. */
  entries: FeedEntry[];
}

export const FEED_TYPES: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/json",
  "application/xml",
  "text/xml",
  "text/plain",
  "text/html",
]);
const MOST_ENTRIES = 500;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Reads RSS, Atom, RDF and JSON Feed. @throws {Refusal} where it is no feed, or one that declares entities. */
export function readFeed(bytes: Uint8Array, charset: string | null, address: string): Feed {
  const text = decodeText(bytes, charset);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Refusal(
      "The feed declares XML entities.",
      "Feeds need none; tell its publisher, or add its articles.",
    );
  const { format, feed } = parsed(text);
  const entries =
    format === "atom"
      ? (feed.entries ?? []).map(({ links, title, id }) => ({
          link: links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href ?? id,
          title: title?.value,
        }))
      : format === "json"
        ? (feed.items ?? []).map(({ url, external_url, title, id }) => ({
            link: url ?? external_url ?? id,
            title,
          }))
        : (feed.items ?? []).map((item) => ({
            link:
              item.link ??
              ("guid" in item && item.guid?.isPermaLink !== false ? item.guid?.value : undefined),
            title: item.title,
          }));
  const kept = new Map<string, FeedEntry>();
  for (const { link, title } of entries.slice(0, MOST_ENTRIES)) {
    const found = entryAddress(link, address);
    if (found !== null && !kept.has(found)) kept.set(found, { address: found, title: metaLine(title) });
  }
  return {
    title: metaLine(typeof feed.title === "object" ? feed.title.value : feed.title),
    entries: [...kept.values()],
  };
}

function parsed(text: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch {
    throw new Refusal("There is no feed at this address.", "Give the address of an RSS, Atom or JSON Feed.");
  }
}

function entryAddress(link: string | undefined, base: string): string | null {
  try {
    return link === undefined ? null : webAddress(link, base).href;
  } catch {
    // An entry that leads nowhere we may go is no article of ours.
    return null;
  }
}

/**
 * Asks a feed for news, politely: not before its time, only where `robots.txt` allows, and so that a feed without news
 * need not be sent again. A feed that fails is asked ever more rarely, at least once a day.
 * @returns the state to keep, and the feed where it was sent.
 */
export async function pollFeed(
  web: Web,
  state: FeedState,
  now: number,
): Promise<{ state: FeedState; feed: Feed | null; problem: Refusal | null }> {
  if (now < state.next) return { state, feed: null, problem: null };
  try {
    const url = webAddress(state.address);
    const robots = await robotsOf(web, url.href);
    if (!robots.allows(url.pathname + url.search))
      throw new Refusal(
        "The site asks programs not to read this feed.",
        "Add its articles one by one, or ask its publisher.",
      );
    const { status, bytes, charset, address, etag, modified } = await web.fetch(state.address, {
      types: FEED_TYPES,
      etag: state.etag,
      modified: state.modified,
    });
    const feed = status === 304 ? null : readFeed(bytes, charset, address);
    const marks = status === 304 ? {} : { etag, modified };
    return { state: { ...state, ...marks, failures: 0, next: now + HOUR }, feed, problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failures = state.failures + 1;
    const next = now + Math.min(DAY, HOUR * 2 ** Math.min(failures - 1, 5));
    return { state: { ...state, failures, next }, feed: null, problem: error };
  }
}
