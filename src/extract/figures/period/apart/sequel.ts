import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “broke off in September but weeks later fell into | 20 pieces” */
const LATER = /\b(?:days?|weeks?|months?|years?) (?:later|afterwards|after that)\b/i;
/** “| have been held after a bus was set alight on Friday”: since then, and nobody says when. */
const HELD_AFTER =
  /^(?: (?!who\b|which\b|that\b)[\p{L}’'-]+){0,5} (?:has|have) (?:now |since |also )?(?:been )?\p{L}{2,}(?:ed|en|ld|nt)\b[^,;]* after (?!an? [\p{L}-]+ (?:in|at|on|near|outside) )[^,;]*\b(?:was|were|had|\p{L}{3,}ed)\b[^,;]*$/iu;

/**
 * Whether a figure tells what came of something dated, at a time of its own: “The berg broke off in September but weeks
 * later fell into 20 pieces”, “Three men have been held after a bus was set alight on Friday”. Refused: “Three men were
 * held on Friday after a bus was set alight”, “In 2019 it shut and hours later 40 left”.
 */
export function isSequel(figure: Bounds, { date }: Timed, between: string): boolean {
  if (date.start >= figure.end) return HELD_AFTER.test(between);
  return /^(?:day|week|month)$/.test(date.precision) && LATER.test(between);
}
