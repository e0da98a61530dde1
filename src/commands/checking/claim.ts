import type { Figure } from "../../extract/figures/figure.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";

/** A number or a quotation of a text somebody wants to check; offsets into that text. */
export type Claim = { start: number; end: number; words: string } & (
  | { what: "figure"; figure: Figure; sentence: string; years: number[]; topic: ReadonlySet<string> }
  | { what: "quotation"; sentence: string; speaker: string | null }
);

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;

/** The years a sentence names in digits. */
export function yearsNamed(sentence: string): number[] {
  return (sentence.match(YEAR) ?? []).map(Number);
}

/** Every year a period touches, at most fifty of them. */
export function yearsOf(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.min(50, Math.max(1, last - first + 1)) }, (_, at) => first + at);
}

const MAGNITUDE = /^(?:[mk]|bn|tn|hundred|thousand|million|billion|trillion|pc|per|cent|percent)$/i;

/** The content words of a sentence as they are compared; numbers and their magnitudes left out. */
export function topicOf(sentence: string): ReadonlySet<string> {
  const terms = wordsOf(sentence).flatMap(({ text }) =>
    /\p{N}/u.test(text) || MAGNITUDE.test(text) ? [] : (termOf(text) ?? []),
  );
  return new Set(terms);
}
