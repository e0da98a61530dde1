import type { DateExpression } from "../../dates/date.ts";
import type { Reading } from "../../reading.ts";
import { isBase } from "./apart/base.ts";
import { isNoTime } from "./no-time.ts";
import { isSaid } from "./reported.ts";
import type { Timed } from "./role.ts";

const SINCE = /\bsince(?: (?:the|about|around|early|late|at least))*\s*$/i;
const SINCE_CLAUSE =
  /^["“‘']?(?:ever )?since\b[^,;]*$|\b(?:has|have|had) [^;]*\bsince (?:it|they|he|she|(?:the )?[\p{L}-]+) (?:was|were) (?:first )?(?:set up|launched|founded|created|formed|opened|established|introduced|elected|appointed|built)(?: (?:back )?(?:in|on))?(?: the| early| late)*\s*$|\bsince (?:it|they|he|she|(?:the|its|their) (?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:was|were) (?:first )?(?:shared|posted|uploaded|published|released|filmed|reported|introduced|launched|opened|founded|imposed|lifted|announced)(?: (?:back )?(?:on|in))?(?: the)?\s*$|\bsince [\p{L}’'-]+(?! [^,;:.]*\b(?:was|were|is)\b)(?: [\p{L}’'-]+){0,8}\s*$|\bsince (?:(?!and\b)[\p{L}’'-]+ ){1,4}?(?:\p{L}{3,}ed|took|left|shot|stole|hit|struck|won|lost|sold|saw|made|held|ran) (?:[\p{L}’'-]+ ){0,2}\d[\d,]*(?: (?!and\b)[\p{L}’'-]+){0,6}\s*$/iu;

/** “in aid of the | 1984 famine”: an event something else is about. */
const OF_EVENT = /\b(?:of|for|from|about|over|after|to|with|by|marking|mark|remember|like) the\s*$/i;

/** “the highest number since 2018”, “one of the busiest days of the year so far”, “the worst in 2020”. */
const RANKED =
  "highest|lowest|biggest|largest|smallest|greatest|worst|best|hottest|coldest|warmest|wettest|fastest|slowest|longest|shortest|steepest|sharpest|strongest|weakest|most|least|fewest|youngest|oldest|poorest|richest|\\p{L}{3,}iest";
const RANK = /est\b|worst|most|least|record|first/i;
const SUPERLATIVE = new RegExp(
  `\\b(?<!\\bat )(?:${RANKED})\\b(?! (?:\\p{L}+ )?in (?:the past |the last )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+teen|twenty|a|more than \\p{L}+|nearly \\p{L}+|almost \\p{L}+|over \\p{L}+) (?:years?|decades?|months?|weeks?) in )[^,.;:()–—]{0,60}?\\b(?:since|of|in|ever in|seen in|for)(?: (?:the|at least|early|late))*\\s*$`,
  "iu",
);
const SUPERLATIVE_SINCE = new RegExp(
  `\\b(?<!\\bat )(?:${RANKED}|record|first)\\b(?:(?!, (?:[\\p{L}’'-]+ ){1,4}(?:has|have) )[^.;]){0,80}\\bsince\\b(?![^.;,]*\\b(?:was|were|is|came)\\b)[^.;,\\d]{0,70}$`,
  "iu",
);
const OTHER_TIME =
  /\b(?:before|after|until|till|up to|ahead of|following|prior to|(?:going|heading|coming) into|(?:dating|going|stretching) back to|(?:pre|post)-)(?: (?:the|last|next|early|late|in|around|about|at least))*\s*$/i;

/** “in the four weeks before the country shut on | March 24 |” */
const IN_BEFORE =
  /\b(?:in|over|during) the (?:[\p{L}\d]+ ){1,2}(?:days|weeks|months|years) before (?=[^,;:]*\b(?:\p{L}{3,}ed|was|were|went|came|shut|began|hit)\b)[^,;:]* on $/iu;
const AWAY = / (?:after|before|since|following|from) /;
const DISTANT =
  /(?:^|[,;:–—“"] ?)(?:[\p{L}\d,.-]+ ){1,4}(?:days?|weeks?|months?|years?|decades?) (?:after|before|since|following|from) [^,;:]*$/iu;

/** “From | 1 March, a ticket costs £2.80”: a price from then on, no count of that day. */
const FROM_THEN =
  /(?:^["“‘'(]?|, (?:and |but )?|(?<!\b(?:figures?|data|numbers?|toll|count|results?|photos?|footage|pictures|video|report|minutes|down|up) )\b)from(?: the)?\s*$/i;

/** “the three months that ended in | June”: a stretch whose end alone was read. */
const END_OF_STRETCH =
  /\b(?:days|weeks|months|quarter|half|year)s? (?:that|which) end(?:ed|s) (?:in|on)\s*$/i;

/** “results for the financial year ending | 25 April 2020”: the end of a stretch that was not read. */
const ENDS_YEAR = /\b(?:year|half|quarter|months|weeks)(?: (?!to\b)\p{Ll}+){0,2} (?:ending|ended)(?: on)? $/u;

/** “£8m for a | 1968 car”, “the | 1931 tower is 381m tall”: the age of a thing. */
const THING_OF_YEAR =
  /^ (?:[\p{L}\d-]+ )?(?:coin|stamp|banknote|bottle|vintage|whisky|car|model|house|building|tower|bridge|plane|aircraft|ship|painting|novel|film|book|album|song|law|act|treaty)\b/iu;

/** “the Clean Air Act of | 1956”, “a legacy of the | 1950-53 | Korean war” */
const LAW_OF = /\b\p{Lu}\p{L}+ (?:Act|Law|Treaty|Convention|Constitution|Accords?|Agreement) of $/u;
const WAR = /^ (?:\p{Lu}\p{L}+ )?(?:[Ww]ar|conflict|uprising|revolution|genocide|famine)\b/u;
const REPORT_OF =
  /^ (?:[\p{L}-]+ )?(?:reports?|stud(?:y|ies)|reviews?|papers?|inquiry|investigation|audits?|articles?|book|documentary|interview|memo|letter|ruling|judgment)\b/iu;

/** “| Yesterday|’s figures put the number of deaths at 400” */
const OF_THAT_DAY =
  /^['’]s (?:\p{Ll}+ )?(?:figures?|data|statistics|report|study|survey|research|announcement|publication|release|findings|estimates)\b|^['’]s (?:[\p{L}-]+ ){0,3}(?:announcement|decision|statement|pledge|warning|news|order|ruling) that\b/u;

/** “is set to rise by 4.99% from | April”: the start of what is to come, and nothing it is measured by. */
const FROM_RISE =
  /\b(?:will|to|would) (?:be )?(?:rise|increase|go up|fall|drop|cut|raised|increased|reduced)\b[^,;]{0,40} from(?: the)?\s*$/i;

/** “today after | yesterday|’s high of 20.6C” */
const ITS_LEVEL = /^['’]s (?:[\p{L}-]+ ){1,3}of (?:[A-Z]{0,3}[£$€] ?)?\d/u;

/** What stands directly before a date is no longer. */
export const NEAR = 80;

export function roleOf(
  date: DateExpression,
  before: string,
  after: string,
  published: Reading["published"],
): Timed["role"] | null {
  const since = /since/i.test(before);
  if (RANK.test(before) && ((since && SUPERLATIVE_SINCE.test(before)) || SUPERLATIVE.test(before)))
    return "base";
  const near = before.slice(-NEAR);
  if (since && (SINCE.test(near) || SINCE_CLAUSE.test(before))) return "since";
  if (date.rule !== "range" && OTHER_TIME.test(near) && !ITS_LEVEL.test(after)) return null;
  // “jailed for | 36 years | until his release last year”
  if (near.includes("until ") && /\buntil (?:his|her|its|their) (?:\p{Ll}+ ){1,3}(?:in |on )?$/u.test(near))
    return null;
  // “not lived there for nine out of the | past ten years |”
  if (near.endsWith("out of the ")) return null;
  if (date.precision === "day" && date.from === date.to && before.includes(" end") && ENDS_YEAR.test(near))
    return null;
  if (before.includes(" end") && END_OF_STRETCH.test(near)) return null;
  if (isNoTime(date, before.slice(-2 * NEAR), after)) return null;
  if (
    date.rule === "year" &&
    /^ (?!season\b|campaign\b|tax year\b)\p{Ll}/u.test(after) &&
    OF_EVENT.test(near)
  )
    return null;
  if (date.precision === "year" && LAW_OF.test(near)) return null;
  if (WAR.test(after) && OF_EVENT.test(near)) return null;
  // “zero a decade earlier | than its rival”
  if (date.rule === "earlier or later" && /^ than\b/.test(after)) return "base";
  const toCome = published !== null && date.from !== null && date.from > published.to;
  if (!(toCome && FROM_RISE.test(near)) && isBase(date, before, after)) return "base";
  if (date.rule === "year" && THING_OF_YEAR.test(after) && /\b(?:an?|the|his|her|its|their)\s*$/i.test(near))
    return null;
  if (before.endsWith(" on ") && IN_BEFORE.test(before)) return null;
  const isSpan = /^(?:range|days of a month)$/.test(date.rule) && before.endsWith(" from ");
  if (!isSpan && /^[^,;.]{0,60},/.test(after) && AWAY.test(before) && DISTANT.test(before)) return null;
  const isDay = date.rule === "day and month" || date.rule === "month and day";
  if (isDay && FROM_THEN.test(before)) return null;
  // “had come through Aug. 28”: the end of a count whose start is not told
  if (date.from === date.to && /\b(?:had|has|have)\b[^;,]*\bthrough(?: the)?\s*$/i.test(near)) return null;
  // “in line with its June forecast”
  if (/^ (?:forecast|estimate|prediction)s?\b/.test(after) && /\b(?:its|their|his|her|the)\s*$/.test(near))
    return "said";
  // “A 2009 report found …”
  if (date.rule === "year" && REPORT_OF.test(after)) return "said";
  if (date.precision === "day" && OF_THAT_DAY.test(after)) return "said";
  // “Acme said | third-quarter | profit rose 12%”, “reported | between May and July | ”
  if (!/^(?:quarter of a year|range|to date)$/.test(date.rule) && isSaid(before, after)) return "said";
  return "within";
}
