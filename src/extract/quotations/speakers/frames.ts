import type { Reading } from "../../reading.ts";
import type { Frame } from "../found.ts";
import { frameOf } from "../marks/frame.ts";
import type { Stretch } from "../marks/stretches.ts";
import { beginsOf, subjectsOf } from "./sentence-subjects.ts";

/** The paragraphs of a story as frames, in order. */
export function framesOf(reading: Reading, stretches: readonly Stretch[]): Frame[] {
  const byParagraph = Map.groupBy(stretches, (stretch) => stretch.paragraph);
  const starts = Map.groupBy(reading.sentences, (sentence) => sentence.paragraph);
  return reading.paragraphs
    .filter((p) => p.story)
    .map((p, number) => {
      const begin = (starts.get(p.number) ?? []).map((sentence) => sentence.start);
      const tokens = frameOf(reading, p.number, byParagraph.get(p.number) ?? [], begin);
      return {
        paragraph: p.number,
        tokens,
        number,
        begins: beginsOf(tokens),
        subjects: subjectsOf(tokens),
      };
    });
}
