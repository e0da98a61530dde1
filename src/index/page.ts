import type { Weighed } from "./ranking/features.ts";
import { type Gist, gistOf, restates } from "./ranking/near-duplicates.ts";
import { type Ranked, reasons } from "./ranking/rank.ts";
import type { Hit } from "./search-index.ts";

/** Runs looked at after the page is full, for restatements of what is on it. */
const BEYOND = 40;
/** Only the first hits are compared with those after them. */
const COMPARED = 20;

/** The first runs of a ranking, each place once; restatements are collapsed into the best of them. */
export function pageOf(ranked: readonly Ranked[], { question }: Weighed, limit: number): Hit[] {
  const hits: (Hit & { gist: Gist })[] = [];
  let beyond = 0;
  for (const { article, start, end, words, features, score } of ranked) {
    if (hits.length >= limit && ++beyond > BEYOND) break;
    const overlaps = (one: { article: string; start: number; end: number }): boolean =>
      one.article === article && start < one.end && one.start < end;
    if (hits.some(overlaps)) continue;
    const gist = gistOf(words);
    const same = hits.slice(0, COMPARED).find((hit) => restates(hit.gist, gist));
    if (same !== undefined) {
      if (!same.alsoIn.some(overlaps)) same.alsoIn.push({ article, start, end });
    } else if (hits.length < limit) {
      const why = reasons(features, question, gist.terms);
      hits.push({ article, start, end, score, why, alsoIn: [], gist });
    }
  }
  return hits.map(({ article, start, end, score, why, alsoIn }) => ({
    article,
    start,
    end,
    score,
    why,
    alsoIn,
  }));
}
