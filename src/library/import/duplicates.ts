import { diffArrays } from "diff";
import type { Article } from "../../answer/article.ts";
import type { Gist } from "../../index/ranking/near-duplicates.ts";
import { read } from "../../extract/reading.ts";
import type { Draft } from "./draft.ts";
import { addressKey } from "./page/canonical.ts";
import { gistsOf, shareRestated } from "./restated.ts";

/** What was taken out of a text and put in: whole sentences, in order. */
export interface Difference {
  removed: string[];
  added: string[];
}

/** How a draft stands to an article that is there. */
export type Duplicate =
  /** The same words at the same address, or neither has one. */
  | { kind: "same"; article: string }
  /** The same words at another address. */
  | { kind: "elsewhere"; article: string }
  /** Other words at the same address: a new revision of it. */
  | { kind: "changed"; article: string; difference: Difference }
  /** `share` of the draft's sentences restate sentences of that article. */
  | { kind: "near"; article: string; share: number };

type Known = Pick<Article, "id" | "text" | "url">;

/** Fewer of its sentences than this, and a draft is an article of its own. */
const NEAR = 0.3;

/** The duplicates of a draft among articles, the closest first. An article stands in one relation only. */
export function duplicatesOf(draft: Pick<Draft, "text" | "url">, known: readonly Known[]): Duplicate[] {
  const order = ["same", "elsewhere", "changed", "near"];
  const gists = gistsOf(sentencesOf(draft.text));
  return known
    .flatMap((article) => relation(draft, article, gists) ?? [])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || shareOf(b) - shareOf(a));
}

function relation(draft: Pick<Draft, "text" | "url">, article: Known, gists: Gist[]): Duplicate | null {
  const here = keyOf(draft.url);
  const there = keyOf(article.url);
  const sameWords = wordsOf(draft.text) === wordsOf(article.text);
  if (sameWords) return { kind: here === there || here === null ? "same" : "elsewhere", article: article.id };
  if (here !== null && here === there)
    return { kind: "changed", article: article.id, difference: differenceOf(article.text, draft.text) };
  const share = shareRestated(gists, gistsOf(sentencesOf(article.text)));
  return share >= NEAR ? { kind: "near", article: article.id, share } : null;
}

/** The sentences that left a text and those that came. */
export function differenceOf(before: string, after: string): Difference {
  const changes = diffArrays(sentencesOf(before), sentencesOf(after), { timeout: 2_000 });
  // Too different to compare in time: everything left, everything came.
  if (changes === undefined) return { removed: sentencesOf(before), added: sentencesOf(after) };
  return {
    removed: changes.filter(({ removed }) => removed).flatMap(({ value }) => value),
    added: changes.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}

function sentencesOf(text: string): string[] {
  return read(text, null).sentences.map(({ words }) => words);
}

function shareOf(duplicate: Duplicate): number {
  return duplicate.kind === "near" ? duplicate.share : 0;
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function keyOf(url: string | null): string | null {
  return url === null ? null : addressKey(url);
}
