import type { Manner } from "./sentence-manner.ts";
import { SENTENCE_SIGNS } from "./sentence-manner.ts";

/** What kind of story the first sentences tell. */
export const STORIES = ["other", "incident", "statistics", "results"] as const;

const FIRST = 8;
const INCIDENT = SENTENCE_SIGNS.indexOf("incident");
const COUNTS = SENTENCE_SIGNS.indexOf("counts");
const RESULTS = SENTENCE_SIGNS.indexOf("results");

/** The kind of a story, as an index into `STORIES`. */
export function storyOf(sentences: number, mannerOf: (sentence: number) => Manner): number {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < Math.min(FIRST, sentences); at++) {
    const { signs } = mannerOf(at);
    for (const [kind, sign] of [INCIDENT, COUNTS, RESULTS].entries())
      if (signs.includes(sign)) counts[kind + 1]! += 1;
  }
  const most = Math.max(...counts);
  return most < 2 ? 0 : counts.lastIndexOf(most);
}
