import type { DateExpression } from "../../dates/date.ts";
import { addDays, addMonths } from "../../dates/days.ts";
import type { Reading } from "../../reading.ts";
import { joinListed } from "./listed.ts";
import { asFirmCounts } from "./stretch/fiscal.ts";
import { endsQuarter, endsStretch, endsUnread } from "./stretch/ended.ts";
import { NEAR, roleOf } from "./role-of.ts";
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

const AFTER_CLAUSE = /(?:^|, )(?:before|after|until|once)\b[^,;]*$/i;
const FRONT =
  /^["“‘'(\s]*(?:(?:but|and|so|yet|then|back|just|only|also) )?(?:(?:in|on|at|during|over|for|by|from|between|throughout|within|since|as of|early|late)(?: the)? |the )?$/i;

/** “the fiscal year that begins | July 1”: the year from then. */
const FISCAL_YEAR =
  /\b(?:fiscal|financial|budget) year (?:(?:that|which) )?(?:begins?|began|beginning|starts?|started|starting)(?: on)?\s*$/i;

interface Found {
  roles: Map<DateExpression, Timed | null>;
  within: WeakMap<Bounds, readonly Timed[]>;
}

/** Roles are found once for the dates of an article: a date is looked at for every figure of its sentence. */
const known = new WeakMap<readonly DateExpression[], Found>();

function foundOf(dates: readonly DateExpression[]): Found {
  let found = known.get(dates);
  if (found === undefined) known.set(dates, (found = { roles: new Map(), within: new WeakMap() }));
  return found;
}

/** The time expressions inside these bounds that may time a figure; neighbours told in one breath are one. */
export function timesIn(
  reading: Reading,
  bounds: Bounds,
  dates: readonly DateExpression[],
): readonly Timed[] {
  const { within } = foundOf(dates);
  let times = within.get(bounds);
  if (times === undefined) {
    const timed = timesEach(reading, bounds, dates);
    within.set(bounds, (times = timed.length < 2 ? timed : joinListed(reading.text, timed)));
  }
  return times;
}

/** The same, each by itself. */
export function timesEach(reading: Reading, bounds: Bounds, dates: readonly DateExpression[]): Timed[] {
  const { roles } = foundOf(dates);
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

/** The figure stands in a clause about another time: “after 4,000 left in 2020, 5,000 returned”. */
export function isSubordinate(before: string): boolean {
  return AFTER_CLAUSE.test(before);
}
