import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

/** “, who left in 2020,” · “, launched in 2022,”: said in passing, closed by a second comma. */
const ASIDE =
  /, (?:(?:who|whom|whose|which|where)\b|(?!compared|followed|including|united|based)\p{L}{3,}ed\b)(?:[^,;.]|,(?=\d)|\.(?=\d)){0,160}(?=, )/giu;
/** “The fire, started by lightning on May 4, has grown”: when it began, not when the rest happened. */
const ORIGIN =
  /^, (?:(?:who|which) (?:was |were )?)?(?:first )?(?:started|began|begun|launched|founded|opened|built|created|established|introduced|imposed|formed|born|closed|shut|joined|bought|married|retired|sparked|triggered)\b/i;
/** “£46m in the quarter, and will cost between £150m …”: what is to come is not of a time that is over. */
const AHEAD = /\b(?:will|would|expects?|plans to|is to|are to|is due|are due|aims? to)\b/i;
/** “has got back only”: the perfect holds up to now and takes no past date that is over. */
const PERFECT = /\b(?:has|have|['’]ve)\b(?! to\b)/i;
/** “on Monday after a fire | that has burned through 62,000 hectares” */
const SINCE_RELATIVE = /^(?:has|have)\b/i;
const CLAUSE_START = /^[\s\S]*(?:,(?!\d)|[;:–—(]| (?:and|but|while|so|because|though|that|who|which) )/i;

/**
 * Whether the clauses of a sentence keep a time and a figure apart: one stands in an aside the other does not share
 * (“The actor, who won in 2011, bought the £4m house”), or the figure’s verb is in the perfect and the time is over.
 * The day of an event told in an aside still counts: “The fire, which broke out on Thursday, destroyed 14 shops”.
 */
export function keptApart(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  published: string | null,
): boolean {
  if (time.role === "since") return false;
  const words = text.slice(sentence.start, sentence.end);
  for (const { index, 0: aside } of words.matchAll(ASIDE)) {
    const start = sentence.start + index;
    const end = start + aside.length;
    const inside = (at: number): boolean => at >= start && at < end;
    if (inside(figure.start) === inside(time.date.start)) continue;
    if (inside(figure.start) || /^(?:year|decade|none)$/.test(time.date.precision)) return true;
    // “The bridge, closed in January, carried 40,000 a day”
    const state =
      !/^, (?:who|whom|whose|which|where)\b/i.test(aside) &&
      /^(?:month|quarter|season)$/.test(time.date.precision);
    if (state || ORIGIN.test(aside)) return true;
  }
  if (time.date.end > figure.start) return false;
  const clause = text.slice(time.date.end, figure.start).replace(CLAUSE_START, "");
  return (
    clause.length < figure.start - time.date.end &&
    published !== null &&
    ((PERFECT.test(clause) &&
      (time.days.to < published || (SINCE_RELATIVE.test(clause) && time.days.to === published))) ||
      (AHEAD.test(clause) && time.days.to < published))
  );
}

/** The words without what is said in passing: “80,000 people, who fled the war, came in” → “80,000 people, came in”. */
export function withoutAsides(words: string): string {
  return words.replaceAll(ASIDE, "");
}
