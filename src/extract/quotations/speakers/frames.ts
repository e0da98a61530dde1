import type { Reading } from "../../reading.ts";
import type { Frame } from "../found.ts";
import { frameOf, type Token } from "../marks/frame.ts";
import type { Stretch } from "../marks/stretches.ts";
import { beginsOf, subjectsOf } from "./sentence-subjects.ts";

/** Words of a line that is no paragraph between two: “Stepped-up outreach.” */
const SHORT = 5;

function isCrossHeading(tokens: readonly Token[], subjects: Frame["subjects"]): boolean {
  return (
    tokens.length <= SHORT &&
    subjects.every((subject) => subject === null || subject.guessed === true) &&
    tokens.every(({ kind }) => kind !== "quotation")
  );
}

/** The paragraphs of a story as frames, in order. */
export function framesOf(reading: Reading, stretches: readonly Stretch[]): Frame[] {
  const byParagraph = Map.groupBy(stretches, (stretch) => stretch.paragraph);
  const starts = Map.groupBy(reading.sentences, (sentence) => sentence.paragraph);
  let paragraph = -1;
  return reading.paragraphs
    .filter((p) => p.story)
    .map((p, number) => {
      const begin = (starts.get(p.number) ?? []).map((sentence) => sentence.start);
      const tokens = frameOf(reading, p.number, byParagraph.get(p.number) ?? [], begin);
      const subjects = subjectsOf(tokens);
      if (!isCrossHeading(tokens, subjects) || paragraph < 0) paragraph += 1;
      return {
        paragraph,
        tokens,
        number,
        begins: beginsOf(tokens),
        subjects,
      };
    });
}
