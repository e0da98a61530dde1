import { isPast } from "../../../dates/words/direction.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “more than 4,000”: part of the figure, no comparison. */
export const MODIFIER =
  /\b(?:more|less|fewer|greater|higher|lower|other|rather) than(?: (?:half|a|an))?\s*$/i;
/** “$214.6 million, or $1.37 per share, in …”, “$8.14, or 9.6%, to $92.90 on …”: one thing said twice, and the level it reached. */
const SAID_TWICE =
  /,? or (?:about |roughly |around )?(?:[A-Z]{0,3}[£$€]\s?)?\d[\d.,]*(?: ?(?:million|billion|bn|m|%|per cent|percent|pc|cents?|pence|p))?(?: (?:per|a|an) \p{L}+)?(?:,(?= )|(?= ))/giu;
/** “compared with a profit of | $3.8 million, or | one cent | a share”: measured by as the sum before it. */
export const OR_AGAIN =
  /(?:[A-Z]{0,3}[£$€]\s?)?\d[\d.,]*(?: ?(?:million|billion|bn|m|%|per cent|percent|pc|cents?|pence|p))?(?: (?:per|a|an) \p{L}+)?,? or (?:about |roughly |around )?$/u;
/** “or 61 cents | a share, | a year earlier” */
const A_SHARE = /^ (?:a|per) (?:share|unit|stock),(?= )/;
const CURRENCY =
  "(?:(?: \\p{Lu}\\p{Ll}+)? (?:francs?|euros?|dollars?|pounds?|yen|yuan|kronor|kroner|crowns?|rupees|guilders|marks?|points?))?";
const LEVEL = new RegExp(
  `^,? to (?:[A-Z]{0,3}[£$€]\\s?)?\\d[\\d.,]*(?: ?(?:million|billion|bn|m|%|per cent|percent|pc|cents?|pence|p)\\b)?${CURRENCY}`,
  "iu",
);
/** “487 million francs | ($611 million)”, “9 degrees | (minus 13 Celsius)”, “340 men | (40%)” */
const CONVERTED =
  / \((?:about |around |minus )?(?:[A-Z]{0,3}[£$€¥]\s?)?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m|%|per cent))?(?: ?\p{L}+)?\)/gu;

/** “420,000 had to wait more than 12 hours | last year”, “2,208 | 12-hour waits in July”: how long, not when. */
const HOW_LONG =
  /(?:(?:more|less|longer|fewer) than|at least|up to|over|under|within) \d+ (?:hours?|minutes?|days?|weeks?|months?)\b(?! (?:ago|ending|before|after|earlier|later|to (?:the|\p{Lu}|\d)))|(?<= )\d+-(?:hour|minute|day|week|month|year)(?= (?!period)\p{Ll})/gu;

/** “gone up by 8% | from 29,585 to 32,059 | over the past year”: the same rise in numbers. */
const IN_NUMBERS =
  /^(?: an? \p{Ll}+)?,? from (?:[A-Z]{0,3}[£$€¥])?\d[\d.,]*(?:bn|m|k|p|%| million| billion| per cent)?(?: to (?:[A-Z]{0,3}[£$€¥])?\d[\d.,]*(?:bn|m|k|p|%| million| billion| per cent)?(?= (?:over|in|during|between|within)\b)|(?= (?:over|during|between|within)\b))/u;

/** “by 1.6 per cent – or | almost £4,000 – | to £245,747 last month”: one thing said twice. */
const OR_ELSE = / [–—-] or (?:\p{Ll}+ ){0,2}$/u;
const CLOSED = /^((?: \p{L}+){0,2}) [–—-](?= )/u;

/** “340 children | younger than 5 | died from 1999 to 2021” */
const OF_AGE =
  / (?:(?:aged )?(?:under|over|younger than|older than)(?: the age of)?|aged?) \d{1,2}(?:(?: to | and |[-–])(?:\d{1,2}|over|under|older|younger))?(?:-plus)?(?=[ ,])(?!,? (?:and )?\d)(?! (?:minutes|hours|days|weeks|months|per|years (?!old|of age)))/gu;

/** “728,000 | more people arrived than left in | the year to May”, “£900 more than it took in during | 2017” */
const MORE_CAME =
  /^ more (?:(?:\p{L}+ ){1,3}\p{L}+(?: to [\p{L} ]{2,30})? than \p{L}{3,}|than (?:it|they|he|she|we) \p{L}+(?: in| out)?)(?= in\b| during\b| over\b)/u;

/**
 * The words between a figure and a time, without what says the figure again or how far it went: “$214.6 million, or $1.37
 * per share, in the quarter” → “ in the ”, “rose 16% to 487 million francs ($611 million) in May” → “ in ”.
 */
export function gapBetween(text: string, figure: Bounds, { date }: Timed): string {
  if (date.start < figure.end)
    return text.slice(date.end, figure.start).replace(MODIFIER, " ").replace(SAID_TWICE, "");
  const said = text.slice(figure.end, date.start);
  const gap = OR_ELSE.test(text.slice(figure.start - 24, figure.start)) ? said.replace(CLOSED, "$1") : said;
  return (/\d/.test(gap) ? withoutNumbers(gap) : gap.replace(A_SHARE, "")).replace(MORE_CAME, " ");
}

const withoutNumbers = (gap: string): string =>
  gap
    .replace(HOW_LONG, "")
    .replace(OF_AGE, "")
    .replace(IN_NUMBERS, "")
    .replace(CONVERTED, "")
    .replace(A_SHARE, "")
    .replace(SAID_TWICE, "")
    .replace(LEVEL, "");

/** “40 died | in | May”: nothing between but what leads to the time. */
export const isDirect = (between: string): boolean =>
  /^(?: (?:in|on|over|during|for|at|by|the|late|early))+ $/.test(between);

/**
 * “doing 97mph | in a 40mph zone before he hit Lee, 46, | on Friday”, “84 people|, including 10 children, | were killed by a
 * man in | a 25-tonne | lorry”: of the same thing, or no measure with a time of its own.
 */
const BY_THE_WAY =
  /, (?:aged )?\d{1,3},| in an? \d+ ?(?:mph|km\/h|kph)(?: (?:zone|limit|area))?|, including (?:[^,;]{1,40}(?=, )|[^;]{1,90}?(?=, (?:between|in|on|during|over|from|last|this|were|was|have|has)\b|, $))| [–—-] (?:including|(?:both |all )?aged) [^–—;]{1,80} [–—-](?= )|(?<=\ban?) \d[\d.]*-(?:tonne|ton|foot|ft|metre|meter|mile|inch|storey|year-old)\b|, (?:about |some |around |just )?\d[\d.]* ?(?:km|kilomet(?:re|er)s|miles|met(?:re|er)s) (?:north|south|east|west|from|off|outside|inland)[^,;]*(?=, )|\b[A-Z]{1,2}\d{1,4}\b|\b\p{Lu}\p{L}+-\d{1,3}\b|(?:^ of the| one of(?: the)?) [\d,]+(?= \p{L})|(?<= )(?:at|across|from) \d[\d,]*(?= (?:hospitals|sites|schools|countries|places|locations|stations|clinics|centres|centers|towns|cities|councils|areas|homes|venues|shops|stores|ports|airports|trusts|states|universities)\b)|^ in \p{Lu}\p{L}+ and \d[\d,]*(?= in \p{Lu})|, an? (?:increase|rise|jump|drop|fall|decrease) of \d[\d,.]*(?: per cent|%)?(?=, )|, which (?:happened|took place|occurred|unfolded)\b/gu;
/** “The men, aged | 21|, 31 and 49, were held”: the others of the list. */
const OTHER_AGES = /^(?:, \d{1,2})*,? and \d{1,2}(?=, | [–—-] )/;

export const withoutByTheWay = (words: string): string =>
  words.replace(OTHER_AGES, "").replace(BY_THE_WAY, "");

/** “reopened on Friday | after a | £3m refit”, “wept yesterday | as she told a court how he broke off their | £60,000 wedding”. */
const AFTER_A =
  /\bafter (?:(?:an?|the) (?:[\p{L}\d-]+ ){1,6}?(?:in which|that|which)\b[^;]*$|(?:an?|its|the|their|his|her|months of|years of)(?: \p{Ll}+)? $|(?:\p{Ll}+ly )?\p{Ll}{2,}ing\b[^,;]*$)/u;
const RECOUNTS = /\b(?:told|heard|hears|revealed|described|recalled|explained|tells)\b[^;]*\bhow\b/i;

export const isBackstory = (between: string): boolean => AFTER_A.test(between) || RECOUNTS.test(between);

/** “recorded | 76 | cases and 11 deaths on Friday”; not “had | 60 | clubs and 12 closed in 2019”. */
const LISTED =
  /^((?: [\p{L}’'-]+){1,4}?),? and (?:(?:about|around|some|nearly|almost|over|more than|another|a further|at least) )?\d[\d,]*((?: [\p{L}’'-]+){1,3}?)(?= (?:in|on|during|over|between|from|since|last|this)(?: the| late| early)* ?$| $)/u;

/** The words between a figure and a time, without a second thing counted that goes with the first. */
export function withoutListed(between: string): string {
  const [all, first = "", second = ""] = LISTED.exec(between) ?? [];
  if (all === undefined || `${first}${second}`.split(" ").some((word) => isPast(word.toLowerCase())))
    return between;
  return first + between.slice(all.length);
}
