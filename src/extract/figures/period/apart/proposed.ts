import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const NOUN = "(?:offer|bid|proposal|demand|claim|plans?|motion)";
/** “a pay offer of | four per cent”, “a proposed rise of | six per cent” */
const OFFERED = new RegExp(
  `\\b(?:${NOUN}|(?:proposed|planned|possible|mooted) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+) (?:of|for|worth)(?: (?:about|around|up to|at least|just|only|some|nearly|almost|more than|over|less than|an?))*\\s*$`,
  "iu",
);
const PROPOSED = /\b(?:offer|bid|proposal|demand|claim|plan|motion|proposed|possible|mooted)/i;
/** “walk out from Monday | after voting to reject |”, “meet next week, | along with |” */
const BESIDE =
  /\b(?:after|before|over|following|along with|against|because of|despite|to (?:discuss|debate|consider|vote|reject|oppose)|vot(?:e|es|ing) on|unless|when)\b/i;
/** “| will be put to members on Monday”, “| were discussed at a meeting in May” */
const DEBATED =
  /\b(?:put to|discuss(?:ed|es)?|debated?|vot(?:e|ed|es) on|considered?|decided?|presented|rejected|turned down|thrown out)\b[^;]*$/i;

/** “A trial for up to | 50 people began in April”: how many it may hold. */
const FOR_UP_TO = /\bfor (?:up to|as many as|a maximum of) $/i;
const BEGAN =
  /\b(?:began|begins?|started|starts?|launched|opened|opens|to (?:begin|start|open|launch))\b[^,;]*$/i;

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
  const before = text.slice(Math.max(sentence.start, figure.start - 80), figure.start);
  if (date.start >= figure.end && FOR_UP_TO.test(before) && BEGAN.test(between)) return true;
  // “will vote on a | £1.2bn | rescue plan on Tuesday”
  if (
    date.start >= figure.end &&
    /\b(?:vot(?:e|es|ed|ing)|decid(?:e|es|ed|ing)) on (?:an?|the|its|their|his|her) $/i.test(before)
  )
    return true;
  if (!PROPOSED.test(before) || !OFFERED.test(before)) return false;
  return (date.end <= figure.start ? BESIDE : DEBATED).test(between);
}

/** “94 per cent | of councils mean to raise it in April”: so many mean it now. */
const INTENDS =
  /^(?: (?!that\b|which\b|who\b|to\b)[\p{L}’'-]+){0,4} can now \p{L}|^(?: (?!that\b|which\b|who\b|to\b)[\p{L}’'-]+){0,6} (?:are |is |now )?(?:plan|plans|planning|intend|intends|intending|mean|means|hope|hopes|hoping|want|wants|aim|aims) to \p{L}/u;

/** Whether the time to come is of what those counted mean to do: “40 firms plan to close by May”. Refused: “plans to close 40”. */
export const isIntended = (between: string, { days }: Timed, published: string | null): boolean =>
  published !== null && days.to > published && INTENDS.test(between);
