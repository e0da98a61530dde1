import { attributionBefore } from "./cues/attribution-before.ts";
import { type Attribution, attributionOfSentence } from "./cues/attribution.ts";
import type { Frame } from "./found.ts";
import type { Article } from "./speakers/article.ts";

/** Whose report goes on: “Ms Dunn said he was hired in May. By June he was taking “whatever he liked”.” */
export function reportedBefore(frame: Frame, at: number): Attribution | null {
  const unit = frame.tokens[at]?.unit ?? 0;
  const report = unit === 0 ? null : attributionOfSentence(frame.tokens, frame.begins[unit - 1] ?? 0);
  return report === null ? null : { ...report, rule: "report goes on" };
}

/** Whether a stretch begins its sentence, an “And” or “Instead,” apart. */
export function opensSentence(tokens: Frame["tokens"], at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    tokens[before]?.unit === tokens[at]?.unit &&
    /^(?:,|and|but|so|instead|indeed|also|still|yet|or)$/.test(tokens[before]?.lower ?? "")
  )
    before -= 1;
  return tokens[before] === undefined || tokens[before]?.unit !== tokens[at]?.unit;
}

/** The attribution in front of a stretch: in its own sentence, or in one that ends with a colon or comma before it. */
export function leading(article: Article, frame: Frame, at: number, first: boolean): Attribution | null {
  const { tokens } = frame;
  if (!first) return attributionBefore(tokens, at);
  const before = tokens[at - 1];
  if (before !== undefined && before.unit === tokens[at]?.unit) return null;
  if (before !== undefined) return /^[:,]$/.test(before.text) ? attributionBefore(tokens, at) : null;
  const previous = article.before(frame);
  if (previous === null || !/^[:,]$/.test(previous.tokens.at(-1)?.text ?? "")) return null;
  return attributionBefore(previous.tokens, previous.tokens.length);
}
