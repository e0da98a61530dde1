import type { Finding } from "../../answer/answer.ts";
import { type Citation, cite } from "../../answer/citation.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import type { Hit, SearchResult } from "../../index/search-index.ts";
import { articleOf } from "../article-of.ts";

/** One passage as the index found it, cut from its article. */
export async function passage(desk: Desk, hit: Hit): Promise<Finding> {
  const article = await articleOf(desk, hit.article);
  const alsoIn: Citation[] = [];
  for (const place of hit.alsoIn)
    alsoIn.push(cite(await articleOf(desk, place.article), place.start, place.end));
  return {
    kind: "passage",
    citation: cite(article, hit.start, hit.end),
    source: sourceOf(article, hit.start),
    alsoIn,
    why: hit.why,
  };
}

/** What the index looked for, for an answer that found nothing. */
export function searchedFor({ terms, unknown }: SearchResult): string[] {
  return [
    terms.length === 0 ? "" : `words: ${terms.join(", ")}`,
    unknown.length === 0 ? "" : `in no article: ${unknown.join(", ")}`,
  ];
}

/** What the index did to the words typed, to be shown. */
export function searchNotes({ repaired, notUnderstood }: SearchResult): string[] {
  return [
    ...repaired.map(
      ({ typed, searched }) => `“${typed}” stands in no article; “${searched}” was searched instead.`,
    ),
    ...notUnderstood.map((part) => `“${part}” was searched as plain words.`),
  ];
}
