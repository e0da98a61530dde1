import type { Bounds } from "../window.ts";

const HOLDS_NOW =
  /\b(?:now|currently|still) (?:has|have|holds?|owns?|employs?|runs?|costs?|owes?|earns?|pays?|makes?|serves?|trades?)\b[^,;]*$/i;

/**
 * Whether a figure is what somebody now has, whatever was told of a time that is over: “In 2019 it sold 40 shops and now
 * employs | 300 |”, “was sold in 1987, and said it now holds | 5% |”. Refused: “the total now exceeds 30,000”, “sold 40 in
 * 2024, now in its tenth year”.
 */
export function isHeldNow(text: string, sentence: Bounds, figure: Bounds): boolean {
  return HOLDS_NOW.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start));
}
