import type { Segment } from "./segment.ts";

/** The living articles that hold every one of some terms, anywhere in title or text. */
export function articlesHolding(segments: readonly Segment[], terms: readonly string[]): Set<string> {
  const holding = new Set<string>();
  for (const { articles, dead, dictionary, termStart, postingText, textArticle } of segments) {
    let all: Set<number> | null = null;
    for (const term of terms) {
      const at = dictionary.find(term);
      const here = new Set<number>();
      if (at >= 0)
        for (let p = termStart[at]!; p < termStart[at + 1]!; p++) here.add(textArticle[postingText[p]!]!);
      all = all === null ? here : all.intersection(here);
      if (all.size === 0) break;
    }
    for (const article of all ?? []) if (dead[article] === 0) holding.add(articles[article]!.id);
  }
  return holding;
}
