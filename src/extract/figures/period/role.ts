import type { DateExpression } from "../../dates/date.ts";
import { addDays, addMonths } from "../../dates/days.ts";
import type { Reading } from "../../reading.ts";
import { isBase } from "./apart/base.ts";
import { joinListed } from "./listed.ts";
import { asFirmCounts } from "./stretch/fiscal.ts";
import { isNoTime } from "./no-time.ts";
import { isSaid } from "./reported.ts";
import { endsQuarter, endsStretch, endsUnread } from "./stretch/ended.ts";
import { placesNear, sentenceAt, type Bounds } from "./window.ts";

/** A time expression of a sentence that may say when a figure holds. */
export interface Timed {
  date: DateExpression;
  days: { from: string; to: string };
  /** within: the days themselves; since: from them to the article’s own time; said: when it was reported; base: what is compared with, a record since then too. */
  role: "within" | "since" | "said" | "base";
  /** Where the words begin that say so, “since” included. */
  start: number;
  end: number;
  /** Opens the sentence: “In March, …”, “Last year …”. */
  fronted: boolean;
  /** One of several told in one breath, so that no figure is of it alone. */
  apart?: boolean;
}

const SINCE = /\bsince(?: (?:the|about|around|early|late|at least))*\s*$/i;
const SINCE_CLAUSE =
  /^["“‘']?(?:ever )?since\b[^,;]*$|\b(?:has|have|had) [^;]*\bsince (?:it|they|he|she|the [\p{L}-]+) (?:was|were) (?:first )?(?:set up|launched|founded|created|formed|opened|established|introduced|elected|appointed|built)(?: (?:back )?(?:in|on))?(?: the| early| late)*\s*$|\bsince [\p{L}’'-]+(?! [^,;:.]*\b(?:was|were|is)\b)(?: [\p{L}’'-]+){0,8}\s*$|\bsince (?:(?!and\b)[\p{L}’'-]+ ){1,4}?(?:\p{L}{3,}ed|took|left|shot|stole|hit|struck|won|lost|sold|saw|made|held|ran) (?:[\p{L}’'-]+ ){0,2}\d[\d,]*(?: (?!and\b)[\p{L}’'-]+){0,6}\s*$/iu;
/** “in aid of the | 1984 famine”: an event something else is about. */
const OF_EVENT = /\b(?:of|for|from|about|over|after|to|with|by|marking|mark|remember|like) the\s*$/i;
/** “the highest number since 2018”, “one of the busiest days of the year so far”, “the worst in 2020”. */
const RANKED =
  "highest|lowest|biggest|largest|smallest|greatest|worst|best|hottest|coldest|warmest|wettest|fastest|slowest|longest|shortest|steepest|sharpest|strongest|weakest|most|least|fewest|youngest|oldest|poorest|richest|\\p{L}{3,}iest";
const RANK = /est\b|worst|most|least|record|first/i;
const SUPERLATIVE = new RegExp(
  `\\b(?<!\\bat )(?:${RANKED})\\b[^,.;:()–—]{0,60}?\\b(?:since|of|in|ever in|seen in|for)(?: (?:the|at least|early|late))*\\s*$`,
  "iu",
);
const SUPERLATIVE_SINCE = new RegExp(
  `\\b(?<!\\bat )(?:${RANKED}|record|first)\\b(?:(?!, (?:[\\p{L}’'-]+ ){1,4}(?:has|have) )[^.;]){0,80}\\bsince\\b(?![^.;,]*\\b(?:was|were|is|came)\\b)[^.;,\\d]{0,40}$`,
  "iu",
);
const OTHER_TIME =
  /\b(?:before|after|until|till|up to|ahead of|following|prior to|(?:going|heading|coming) into|(?:dating|going|stretching) back to|(?:pre|post)-)(?: (?:the|last|next|early|late|in))*\s*$/i;
const AFTER_CLAUSE = /(?:^|, )(?:before|after|until|once)\b[^,;]*$/i;
const FRONT =
  /^["“‘'(\s]*(?:(?:but|and|so|yet|then|back|just|only|also) )?(?:(?:in|on|at|during|over|for|by|from|between|throughout|within|since|as of|early|late)(?: the)? |the )?$/i;

/** “Six weeks after the fire on | January 20, …”: a distance from the day. */
const AWAY = / (?:after|before|since|following|from) /;
const DISTANT =
  /(?:^|[,;:–—“"] ?)(?:[\p{L}\d,.-]+ ){1,4}(?:days?|weeks?|months?|years?|decades?) (?:after|before|since|following|from) [^,;:]*$/iu;
/** “From | 1 March, a ticket costs £2.80”: a price from then on, no count of that day. */
const FROM_THEN =
  /(?:^["“‘'(]?|, (?:and |but )?|(?<!\b(?:figures?|data|numbers?|toll|count|results?|photos?|footage|pictures|video|report|minutes|down|up) )\b)from(?: the)?\s*$/i;
/** “the fiscal year that begins | July 1”: the year from then. */
const FISCAL_YEAR =
  /\b(?:fiscal|financial|budget) year (?:(?:that|which) )?(?:begins?|began|beginning|starts?|started|starting)(?: on)?\s*$/i;

/** “the three months that ended in | June”: a stretch whose end alone was read. */
const END_OF_STRETCH =
  /\b(?:days|weeks|months|quarter|half|year)s? (?:that|which) end(?:ed|s) (?:in|on)\s*$/i;
/** “£8m for a | 1968 car”, “the | 1931 tower is 381m tall”: the age of a thing. */
const THING_OF_YEAR =
  /^ (?:[\p{L}-]+ )?(?:car|model|house|building|tower|bridge|plane|aircraft|ship|painting|novel|film|book|album|song|law|act|treaty)\b/iu;

/** “the Clean Air Act of | 1956”, “a legacy of the | 1950-53 | Korean war” */
const LAW_OF = /\b\p{Lu}\p{L}+ (?:Act|Law|Treaty|Convention|Constitution|Accords?|Agreement) of $/u;
const WAR = /^ (?:\p{Lu}\p{L}+ )?(?:[Ww]ar|conflict|uprising|revolution|genocide|famine)\b/u;
const REPORT_OF =
  /^ (?:[\p{L}-]+ )?(?:reports?|stud(?:y|ies)|reviews?|papers?|inquiry|investigation|audits?|articles?|book|documentary|interview|memo|letter|ruling|judgment)\b/iu;

/** “| Yesterday|’s figures put the number of deaths at 400” */
const OF_THAT_DAY =
  /^['’]s (?:\p{Ll}+ )?(?:figures|data|statistics|report|study|survey|research|announcement|publication|release|findings|estimates)\b/u;

/** Roles are found once for the dates of an article: a date is looked at for every figure of its sentence. */
const known = new WeakMap<readonly DateExpression[], Map<DateExpression, Timed | null>>();

/** The time expressions inside these bounds that may time a figure; neighbours told in one breath are one. */
export function timesIn(reading: Reading, bounds: Bounds, dates: readonly DateExpression[]): Timed[] {
  const timed = timesEach(reading, bounds, dates);
  return timed.length < 2 ? timed : joinListed(reading.text, timed);
}

/** The same, each by itself. */
export function timesEach(reading: Reading, bounds: Bounds, dates: readonly DateExpression[]): Timed[] {
  const roles = known.get(dates) ?? new Map<DateExpression, Timed | null>();
  known.set(dates, roles);
  const timed: Timed[] = [];
  for (const at of placesNear(dates, bounds)) {
    const date = dates[at];
    if (date === undefined || date.end > bounds.end) continue;
    let time = roles.get(date);
    if (time === undefined) {
      time = timeOf(reading, dates, at, date);
      roles.set(date, time);
    }
    if (time !== null) timed.push(time);
  }
  return timed;
}

/** So much of the sentence before and after a date tells its role. */
const REACH = 240;

function timeOf(
  reading: Reading,
  dates: readonly DateExpression[],
  at: number,
  read: DateExpression,
): Timed | null {
  const date = asFirmCounts(reading, dates, at, read);
  if (date === null) return null;
  const { from, to } = date;
  const sentence = reading.sentences[sentenceAt(reading.sentences, date.start)];
  if (from === null || to === null || sentence === undefined || endsStretch(dates[at - 1], date)) return null;
  const start = Math.max(sentence.start, date.start - REACH);
  const before = reading.text.slice(start, date.start);
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + REACH));
  // “between January and June | in 2024”: the year of the months told before it
  if (date.rule === "year" && dates[at - 1]?.derivation?.includes(`“in ${date.words}” later`) === true)
    return null;
  if (/:\/\/\S*$/.test(before.slice(-NEAR * 2)) || endsUnread(reading.text, dates[at - 1], date)) return null;
  if (
    endsQuarter(reading.text, dates[at - 1], date) ||
    (DATELINE.test(before) && /^ (?:\([^)]{2,30}\)|[-–—] )/.test(after))
  )
    return null;
  const role = roleOf(date, before, after, reading.published);
  if (role === null) return null;
  const since = role === "since" ? before.search(/\bsince\b[^,;]*$/i) : -1;
  const next = dates[at + 1];
  return {
    date,
    // “since the end of July”
    days:
      role === "since" && CLOSE.test(date.words)
        ? { from: to, to }
        : FISCAL_YEAR.test(before)
          ? { from, to: addDays(addMonths(from, 12), -1) }
          : { from, to },
    role,
    start: since < 0 ? date.start : start + since,
    end: next !== undefined && endsStretch(date, next) ? next.end : date.end,
    fronted: start === sentence.start && FRONT.test(before),
  };
}

const CLOSE = /^(?:end|close) of /i;

/** “NEW YORK, | Dec. 14 | (UPI) —” */
const DATELINE = /^\p{Lu}{3}[\p{L} ,.’'-]{0,40}, $/u;
/** “is set to rise by 4.99% from | April”: the start of what is to come, and nothing it is measured by. */
const FROM_RISE =
  /\b(?:will|to|would) (?:be )?(?:rise|increase|go up|fall|drop|cut|raised|increased|reduced)\b[^,;]{0,40} from(?: the)?\s*$/i;

/** What stands directly before a date is no longer. */
const NEAR = 80;

function roleOf(
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
  // “today after yesterday’s high of 20.6C”
  const its = /^['’]s (?:[\p{L}-]+ ){1,3}of (?:[A-Z]{0,3}[£$€] ?)?\d/u.test(after);
  if ((OTHER_TIME.test(near) && !its && date.rule !== "range") || END_OF_STRETCH.test(near)) return null;
  if (isNoTime(date, near, after)) return null;
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
  if (/^[^,;.]{0,60},/.test(after) && AWAY.test(before) && DISTANT.test(before)) return null;
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

/** The figure stands in a clause about another time: “after 4,000 left in 2020, 5,000 returned”. */
export function isSubordinate(before: string): boolean {
  return AFTER_CLAUSE.test(before);
}
