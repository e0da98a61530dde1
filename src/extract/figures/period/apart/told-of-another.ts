import type { Timed } from "../role.ts";

/** “bought it for | £11m | after the firm collapsed in September” */
const AFTER_FALL =
  / after (?:the|its|his|her|a|an|it|he|she|they) [^,;]*\b(?:collapsed|went|fell|closed|shut|broke|left|ended|failed|died|resigned|quit|folded|was|were) [^,;]*(?:in|on) $/i;
/** “an incentive offering people | £6,000 | to move was taken by 233 last year” */
const OFFERING =
  /\b(?:incentives?|schemes?|grants?|packages?|rewards?|programmes?|programs?|prizes?|bonus(?:es)?) (?:offering|paying|giving|worth)(?: (?!was\b|were\b)[\p{L}’'-]+){0,5} $/iu;
/** “a quarter of its | 5,000 | stores can shut next year” */
const OF_ITS =
  /\b(?:(?:quarter|third|half|fifth|tenth|most|some|cent|%|all|many|none) of) (?:its|their|his|her|our)(?: more than| over| nearly| almost| about| around| some)? $/i;
/** “weighed | 3.2kg | and came following a loss in 2016” */
const AND_CAME = / and (?:came|followed|comes|arrived) (?:following|after|despite) [^,;]* (?:in|on) $/i;
/** “sank 7 per cent to | 38p | after swinging to a £6.9m loss in the year to March”: of the loss. */
const AFTER_LOSS =
  /^(?:[^,;]{0,40},)? (?:after|as|despite) [^;]*\b(?:loss|losses|profits?|sales|revenues?|earnings|turnover|income)\b[^;]*$/i;
const SHARES =
  /\b(?:shares|stock|sank|slid|shed|leapt|jumped|rose|fell|dropped|plunged|tumbled|soared|surged|slumped|gained|added|climbed)\b[^;]*$/i;
/** “a scheme of | 1,400 | homes where Jo Hart, who moved in March, lives” */
const NAME_WHO =
  / \p{Lu}[\p{L}’'-]+, who (?:had |has )?(?:moved|joined|left|started|began|bought|became|took|arrived|retired|lost|won|signed)\b[^,;]*$/u;
/** “is behind | a quarter | of tests after winning a deal in March”: of now. */
const AFTER_DOING = / after \p{Ll}+ing [^,;]*(?:in|on|last|this) $/u;
const IS_SO = /\b(?:is|are) (?!\p{Ll}+(?:ed|en)\b)(?:\p{Ll}+ ){0,4}$/u;
/** “released | two | videos of them and another in January” */
const AND_ANOTHER =
  / and (?:another|one more|a (?:second|third|fourth|further one))(?: (?:in|on|of|early|late))?(?: the)? $| with (?:a )?(?:dozens?|handful|several|many|few|\p{Ll}+) more (?:to \p{Ll}+ )?(?:by|in|on|at|for)(?: the)? (?:end of |start of )?$/iu;
/** “revealed a | 29 per cent | increase in takings to the tune of $138m last Friday”: of results told then. */
const RESULT = "(?:increase|rise|jump|fall|drop|decline|growth|surge|slump|profits?|loss(?:es)?)";
const POSTED = /\b(?:announced|revealed|reported|posted|unveiled) an? /i;
const RESULT_NEXT = new RegExp(`^ (?:\\p{Ll}+ )?${RESULT}\\b`, "iu");
const POSTED_A = /\b(?:announced|revealed|reported|posted|unveiled) an? (?:[\p{L}-]+ ){0,3}$/iu;
const POSTED_TO = new RegExp(
  `\\b(?:announced|revealed|reported|posted|unveiled) an? [^,;:]*\\b${RESULT}\\b(?: [\\p{L}’'-]+){0,4} (?:to|of|to the tune of)(?: (?:about|around|just|nearly|more than|a record))* $`,
  "iu",
);
export const isPosted = (before: string, after: string): boolean =>
  POSTED.test(before) && (POSTED_TO.test(before) || (POSTED_A.test(before) && RESULT_NEXT.test(after)));

/**
 * Whether a time behind a figure is that of something else told on the way to it: “released two videos and another in January”,
 * “bought it for £11m after the firm collapsed in September”. `before` and `between` are the words before the figure and up to
 * the time, `words` its own.
 */
export function isToldOfAnother(
  before: string,
  words: string,
  between: string,
  { date, days }: Timed,
  published: string | null,
): boolean {
  if (
    (NAME_WHO.test(between) && !words.endsWith("-old")) ||
    (AFTER_DOING.test(between) && IS_SO.test(before))
  )
    return true;
  if (AND_ANOTHER.test(between) || AND_CAME.test(between)) return true;
  if (days.from.slice(0, 7) !== days.to.slice(0, 7) && AFTER_LOSS.test(between) && SHARES.test(before))
    return true;
  const money = /^[A-Z]{0,3}[£$€¥]/.test(words);
  if (money && /^(?:month|year)$/.test(date.precision) && AFTER_FALL.test(between)) return true;
  if (OFFERING.test(before) && /\b(?:was|were|has|have)\b/.test(between)) return true;
  return published !== null && days.from > published && OF_ITS.test(before);
}
