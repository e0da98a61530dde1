import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “(10,000 are expected over the | next year) and 70 per cent are women”: of another number. */
const ASIDE_NUMBER = /\((?!\d{4}\b)[^()]*\d[^()]*$/;
/** “broke off in September but weeks later fell into | 20 pieces” */
const LATER = /\b(?:days?|weeks?|months?|years?) (?:later|afterwards|after that)\b/i;
/** “| have been held after a bus was set alight on Friday”: since then, and nobody says when. */
const HELD_AFTER =
  /^(?: (?!who\b|which\b|that\b)[\p{L}’'-]+){0,5} (?:has|have) (?:now |since |also )?(?:been )?\p{L}{2,}(?:ed|en|ld|nt)\b[^,;]* after (?!an? [\p{L}-]+ (?:in|at|on|near|outside) )[^,;]*\b(?:was|were|had|\p{L}{3,}ed)\b[^,;]*$/iu;

/** “Rain brought respite on Sunday but | 150 fires continue to burn”: of now. */
const NEW_CLAUSE =
  /\b(?:but|while|though|although|and)(?: (?:about|around|some|another|at least|more than|nearly|almost|over))* $/i;
const GOES_ON =
  /^(?: [\p{L}’'-]+){1,4}? (?:continues?|remains?|(?:is|are) (?:still|now)|still (?:burn|live|work|wait)\p{Ll}*)\b/u;

/**
 * Whether a figure tells what came of something dated, at a time of its own: “The berg broke off in September but weeks
 * later fell into 20 pieces”, “Three men have been held after a bus was set alight on Friday”. Refused: “Three men were
 * held on Friday after a bus was set alight”, “In 2019 it shut and hours later 40 left”.
 */
export function isSequel(text: string, figure: Bounds, { date }: Timed, between: string): boolean {
  if (date.start >= figure.end) return / after /i.test(between) && HELD_AFTER.test(between);
  if (/^[^()]*\)/.test(between) && ASIDE_NUMBER.test(text.slice(Math.max(0, date.start - 90), date.start)))
    return true;
  if (NEW_CLAUSE.test(between) && GOES_ON.test(text.slice(figure.end, figure.end + 60))) return true;
  return /^(?:day|week|month)$/.test(date.precision) && LATER.test(between);
}
