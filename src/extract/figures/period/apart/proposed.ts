import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const NOUN = "(?:offer|bid|proposal|demand|claim|plans?|motion)";
/** “a pay offer of | four per cent”, “a proposed rise of | six per cent” */
const OFFERED = new RegExp(
  `\\b(?:${NOUN}|(?:proposed|planned|possible|mooted) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+) (?:of|for|worth)(?: (?:about|around|up to|at least|just|only|some|nearly|almost|more than|over|less than|an?))*\\s*$`,
  "iu",
);
/** “walk out from Monday | after voting to reject |”, “meet next week, | along with |” */
const BESIDE =
  /\b(?:after|before|over|following|along with|against|because of|despite|to (?:discuss|debate|consider|vote|reject|oppose)|vot(?:e|es|ing) on|unless|when)\b/i;
/** “| will be put to members on Monday”, “| were discussed at a meeting in May” */
const DEBATED =
  /\b(?:put to|discuss(?:ed|es)?|debated?|vot(?:e|ed|es) on|considered?|decided?|presented|rejected|turned down|thrown out)\b[^;]*$/i;

/**
 * Whether a figure is only offered or proposed and the time is of what was done about it: “will walk out from Monday after
 * rejecting a pay offer of four per cent”, “A proposed rise of six per cent will be put to a meeting next week”.
 * Refused: “made an offer of £4m on Monday”, “cut prices in May after a rise of 4 per cent”.
 */
export function isProposed(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  { date }: Timed,
  between: string,
): boolean {
  if (!OFFERED.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))) return false;
  return (date.end <= figure.start ? BESIDE : DEBATED).test(between);
}
