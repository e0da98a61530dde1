import type { Weighed } from "./fit/coverage.ts";
import { type Gist, gistOf, restates } from "./ranking/near-duplicates.ts";
import type { Ranked } from "./ranking/rank.ts";
import { reasons } from "./ranking/reasons.ts";
import type { Hit } from "./search-index.ts";

/** Runs compared with those before them; further down a page restatements are left as they are. */
const COMPARED = 60;

/** The first runs of a ranking, each place once; restatements are collapsed into the best of them. */
export function pageOf(ranked: readonly Ranked[], { question }: Weighed, limit: number): Hit[] {
  const hits: Hit[] = [];
  const gists: (Gist | null)[] = [];
  for (const [at, run] of ranked.entries()) {
    const { article, start, end, sentences, score } = run;
    if (hits.length >= limit && at >= COMPARED) break;
    const overlaps = (one: { article: string; start: number; end: number }): boolean =>
      one.article === article && start < one.end && one.start < end;
    if (hits.some(overlaps)) continue;
    const gist = at < COMPARED && sentences.length > 0 ? gistOf(sentences) : null;
    const same = gist === null ? -1 : gists.findIndex((other) => other !== null && restates(other, gist));
    const hit = hits[same];
    if (hit !== undefined) {
      if (!hit.alsoIn.some(overlaps)) hit.alsoIn.push({ article, start, end });
    } else if (hits.length < limit) {
      gists.push(gist);
      const why = reasons(run, question, gist?.terms ?? new Set());
      hits.push({ article, start, end, score, why, alsoIn: [] });
    }
  }
  return hits;
}
