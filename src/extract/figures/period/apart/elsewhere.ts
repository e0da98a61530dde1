import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const VERB =
  "(?:is|are|was|were|has|have|had|will|would|hit|began|struck|came|went|took|left|broke|\\p{L}{3,}ed)";
/** “have fallen | from the original price listed before the pandemic hit earlier this year”: of what is told there alone. */
const BEFORE_IT = new RegExp(
  ` (?:before|until|since) (?:the|it|they|he|she|an?|his|her|its|their) (?:[\\p{L}’'-]+ ){0,4}${VERB}\\b[^,;]*$`,
  "iu",
);
/** “became chief aged 22 | before leaving the post in 2009” */
const BEFORE_DOING = / (?:before|after|until|since) \p{L}{3,}ing\b[^,;]*$/iu;
/** “wrote to him | urging him to extend loan schemes due to end this month” */
const DUE_TO =
  /(?: [\p{L}’'-]+){5,} (?:due|set|scheduled|expected) to (?:end|begin|start|open|expire|close|finish)[^,;\d]*$/iu;
/** “was hit with five charges | but will return to court on October 21”, “sells eight | and it is to open more next year” */
const BUT_WILL =
  / but (?:[\p{L}’'-]+ ){0,4}(?:will|is to|are to|faces?|returns?)\b[^;]*$| and (?:it|they|he|she|we) (?:is|are|has|have|will|plans?|hopes?)\b[^;]*$/iu;
/** “will rest | - the first game of the season is on September 10” */
const DASH_THE =
  / [-–—] (?:the|an?|its|their|his|her) (?:first|last|next|final|second|third|\p{L}{3,}est)\b[^–—;]*$/iu;
/** “reached nine, | after the rules were changed back in April” */
const AFTER_IT = new RegExp(
  ` and after (?:the|it|they|he|she|an?) (?:[\\p{L}’'-]+ ){1,4}${VERB}\\b[^;]*$`,
  "iu",
);

/** “On Monday he revealed the sum, | estimating that 5 per cent was lost” */
const ESTIMATING =
  /, (?:estimating|warning|saying|claiming|suggesting|adding|insisting|arguing|noting|stressing|predicting)\b/i;
/** “met today amid signs that the limit could be cut from | 30 |” */
const COULD_BE = /\b(?:could|may|might)(?: soon| now| yet)? be \p{L}+ (?:back )?(?:from|to|by) $/iu;
/** “was shut last week after an inquiry found sums of nearly | £400,000 | missing” */
const AFTER_FOUND =
  / after (?:an?|the|its|their|his|her) (?:[\p{L}’'-]+ ){1,6}(?:found|showed|revealed|heard|discovered)\b[^,;]*$/iu;
/** “fell from the peak in May when it stood at | 19 per cent |” is of the peak, “over the past week … when it stood at” of none. */
const WHEN_IT_STOOD =
  / (?:from|than|since) (?:the|its|their) [^,;]* when (?:it|they) (?:was|were|stood|had)\b[^,;]*$/i;
/** “tied the knot in 2013 and share | two | children”, “was sold in 2012 and the house is up for sale for | £3m |” */
const AND_NOW_IS =
  / and (?:share|have|own|run|live|employ|remain)s?(?: (?:about|around|some|nearly|over|more than))* $| and (?:the|its|their|his|her|this|an?) (?:[\p{L}’'-]+ ){1,5}(?:is|are) (?!said|thought|believed|alleged|accused|expected|up\b(?! for)|down\b)[^,;]*$/iu;

/**
 * Whether a time is told in another clause than the figure, by the words between: “slashing up to £250,000 from the price asked before
 * the slump hit earlier this year”, “wed in 2013 and share two children”. Refused: “lost £400 before noon on Friday”, “In 2013
 * it sold 40 and its rival 30”.
 */
export function isElsewhere(
  figure: Bounds,
  { date, days, role }: Timed,
  between: string,
  published: string | null,
): boolean {
  if (role === "since") return false;
  const over = published !== null && days.to < published;
  if (date.start >= figure.end)
    return (
      BEFORE_IT.test(between) ||
      ((date.precision === "year" || /^[^,;]* before /.test(between)) && BEFORE_DOING.test(between)) ||
      DUE_TO.test(between) ||
      DASH_THE.test(between) ||
      (over && AFTER_IT.test(between)) ||
      (!over && BUT_WILL.test(between))
    );
  if (date.precision === "year" && over && AND_NOW_IS.test(between)) return true;
  return (
    ESTIMATING.test(between) ||
    AFTER_FOUND.test(between) ||
    WHEN_IT_STOOD.test(between) ||
    (published !== null && days.to <= published && COULD_BE.test(between))
  );
}
