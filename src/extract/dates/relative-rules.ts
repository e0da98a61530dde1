import { amountOf, step } from "./amounts.ts";
import { dayFromPublication, fromPublication, nearestYear } from "./anchors.ts";
import type { Precision } from "./date.ts";
import {
  addDays,
  addMonths,
  type Days,
  monthOf,
  quarter,
  seasonOf,
  shiftYears,
  weekOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from "./days.ts";
import { directionAt } from "./direction.ts";
import { type Dated, type DateRule, type Match, type Moment, shape, type Value } from "./rule.ts";
import { seasonNamed } from "./year-rules.ts";

/** The unit around a day, shifted by whole units: week, month, quarter, year, decade. */
export function unitAround(
  unit: string,
  day: string,
  shift: number,
): { days: Days; precision: Precision } | null {
  if (unit === "day") {
    const that = addDays(day, shift);
    return { days: { from: that, to: that }, precision: "day" };
  }
  if (unit === "week" || unit === "weekend") {
    const week = weekOf(addDays(day, shift * 7));
    return {
      days: unit === "week" ? week : { from: addDays(week.from, 5), to: week.to },
      precision: unit === "week" ? "week" : "day",
    };
  }
  if (unit === "month") {
    const that = addMonths(`${day.slice(0, 7)}-01`, shift);
    return { days: wholeMonth(yearOf(that), monthOf(that)), precision: "month" };
  }
  if (unit === "quarter") {
    const that = addMonths(`${day.slice(0, 7)}-01`, shift * 3);
    return { days: quarter(yearOf(that), Math.ceil(monthOf(that) / 3)), precision: "quarter" };
  }
  if (unit === "year") return { days: wholeYear(yearOf(day) + shift), precision: "year" };
  if (unit !== "decade" && unit !== "century") return null;
  const length = unit === "decade" ? 10 : 100;
  const first = Math.floor(yearOf(day) / length) * length + shift * length;
  return { days: { from: `${first}-01-01`, to: `${first + length - 1}-12-31` }, precision: "decade" };
}

function unitOf(match: Match): string {
  const token = match.find("unit", "yearWord", "quarter", "weekend", "century");
  return token?.kind === "yearWord"
    ? "year"
    : token?.kind === "unit"
      ? String(token.value)
      : (token?.kind ?? "");
}

/** The last expression with days, of the same sentence or one of the two before. */
export function lastDated(
  moment: Moment,
  at: number,
  wanted: (dated: Dated) => boolean = () => true,
): Dated | undefined {
  const here = moment.tokens[at]?.sentence ?? 0;
  return moment.before.findLast(
    (dated) => dated.days !== null && here - (moment.tokens[dated.last]?.sentence ?? 0) <= 2 && wanted(dated),
  );
}

export function wordsOf(moment: Moment, dated: Dated): string {
  return moment.tokens
    .slice(dated.first, dated.last + 1)
    .map(({ lower }) => lower)
    .join(" ");
}

/** “that year”, “the following month”, “a month later”: counted from the expression before. */
function fromBefore(
  moment: Moment,
  at: number,
  precision: Precision,
  count: (days: Days) => Days | null,
): Value {
  const anchor = lastDated(moment, at);
  if (anchor === undefined || anchor.days === null) return { days: null, precision };
  return { days: count(anchor.days), precision, anchor: `“${wordsOf(moment, anchor)}”` };
}

const PRECISIONS: Record<string, Precision> = {
  year: "year",
  month: "month",
  week: "week",
  quarter: "quarter",
  day: "day",
  decade: "decade",
  century: "decade",
};

/**
 * Words counted from the day of publication or from an expression before.
 * Read: “yesterday” · “4am yesterday morning” · “last month” · “later this week” · “last summer” · “two years ago” ·
 * “In March … A month later” · “that year”. Refused: “today’s Times”, “a last minute goal”.
 */
export const relativeRules: DateRule[] = [
  {
    name: "relative day",
    shape: shape("hour? (?:early|late|earlier|later)? relative daypart?"),
    read: (match, { published }) => {
      const shift = match.number("relative") ?? 0;
      return dayFromPublication(published, (day) => addDays(day, shift));
    },
  },
  {
    name: "part of a day",
    shape: shape("hour? (?:earlier|later)? (?:this|last) daypart"),
    read: (match, { published }) => {
      const shift = match.has("last") ? -1 : 0;
      return dayFromPublication(published, (day) => addDays(day, shift));
    },
  },
  {
    name: "undated part of a day",
    shape: shape("(?:early|late|same) daypart"),
    read: () => ({ days: null, precision: "none" }),
  },
  {
    name: "relative unit",
    shape: shape(
      "(?:early|late|earlier|later|mid hyphen?|end of)? (?:this|last|next|past|coming) (?:unit|yearWord|quarter|weekend|century)",
    ),
    accept: (match, tokens) => {
      const unit = unitOf(match);
      if (/^(?:minute|hour|fortnight)$/.test(unit)) return false;
      const day = unit === "day" && match.has("last", "past", "this");
      const after = tokens[match.last + 1];
      return !day && !(after?.kind === "hyphen" && after.start === match.tokens.at(-1)?.end);
    },
    read: (match, { published }) => {
      const unit = unitOf(match);
      const shift = match.has("last", "past") ? -1 : match.has("next", "coming") ? 1 : 0;
      const precision = PRECISIONS[unit] ?? "day";
      const value = fromPublication(
        published,
        precision,
        (day) => unitAround(unit, day, shift)?.days ?? null,
      );
      if (value.days === null || published === null || unit !== "week" || !match.has("later")) return value;
      return { ...value, days: { from: published.from, to: value.days.to } };
    },
  },
  {
    name: "end of the running unit",
    shape: shape("(?:early|late|earlier|later|mid|end) (?:of|in) the (?:unit|yearWord|quarter)"),
    accept: (match) => /^(?:week|month|year|quarter)$/.test(unitOf(match)),
    read: (match, { published }) => {
      const unit = unitOf(match);
      return fromPublication(
        published,
        PRECISIONS[unit] ?? "day",
        (day) => unitAround(unit, day, 0)?.days ?? null,
      );
    },
  },
  {
    name: "weekend",
    shape: shape("(?<=the|at the) weekend"),
    read: (match, { published, tokens }) => {
      const ahead = directionAt(tokens, match.first, match.last) === "future";
      return fromPublication(
        published,
        "day",
        (day) =>
          unitAround("weekend", day, ahead ? 0 : new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0 ? 0 : -1)
            ?.days ?? null,
      );
    },
  },
  {
    name: "relative season",
    shape: shape(
      "(?:early|late|mid hyphen?|earlier|later)? (?:this (?:past|coming)|this|last|past|next|previous|coming) (?:season|fall)",
    ),
    read: (match, { published, tokens }) => {
      const name = seasonNamed(match);
      if (match.has("last") || match.has("next")) {
        const shift = match.has("last") ? -1 : 1;
        return fromPublication(published, "season", (day) => seasonOf(yearOf(day) + shift, name));
      }
      const direction = match.has("past", "previous")
        ? "past"
        : match.has("coming")
          ? "future"
          : directionAt(tokens, match.first, match.last);
      if (match.has("past", "coming", "previous"))
        return nearestYear(published, "season", direction, (year) => seasonOf(year, name));
      return fromPublication(published, "season", (day) =>
        seasonOf(yearOf(day) - (name === "winter" && monthOf(day) < 7 ? 1 : 0), name),
      );
    },
  },
  {
    name: "season",
    shape: shape("(?<=(?:in|of|since|until|nearly|before|after|this) the?) (?:season|fall)"),
    accept: (match, tokens) => !match.has("fall") || tokens[match.first - 1]?.kind === "the",
    read: (match, moment) => {
      const name = seasonNamed(match);
      const direction = directionAt(moment.tokens, match.first, match.last);
      return nearestYear(moment.published, "season", direction, (year) => seasonOf(year, name));
    },
  },
  {
    name: "quarter spoken of",
    shape: shape("(?:the|that) latest? (?:quarter|(?<=latest) period)"),
    read: (_match, moment) => {
      const anchor = quarterSpokenOf(moment);
      if (anchor === undefined) return null;
      return { days: anchor.days, precision: "quarter", anchor: `“${wordsOf(moment, anchor)}”` };
    },
  },
  {
    name: "ago",
    shape: shape("roughly? count hyphen? step ago"),
    accept: (match) => !(match.tokens.length === 3 && match.has("article") && match.has("yearWord")),
    read: (match, { published }) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      const precision = PRECISIONS[amount.unit] ?? "day";
      const bound = match.has("more", "less", "least");
      return fromPublication(published, precision, (day) => {
        const then = step(day, amount, -1);
        if (then === null) return null;
        return bound
          ? { from: then, to: then }
          : (unitAround(amount.unit, then, 0)?.days ?? { from: then, to: then });
      });
    },
  },
  {
    name: "earlier or later",
    shape: shape("roughly? count hyphen? step (?:earlier|later|previous|before)"),
    accept: (match, tokens) => !(match.has("before") && /^\p{L}/u.test(tokens[match.last + 1]?.lower ?? "")),
    read: (match, moment) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      if (amount.unit === "year" && amount.count === 1 && !match.has("later"))
        return yearEarlier(match, moment);
      return fromBefore(moment, match.first, PRECISIONS[amount.unit] ?? "day", (days) => {
        const then = step(days.from, amount, match.has("later") ? 1 : -1);
        return then === null ? null : (unitAround(amount.unit, then, 0)?.days ?? { from: then, to: then });
      });
    },
  },
  {
    name: "year before",
    shape: shape("(?:article yearWord ago|yearWord hyphen (?:ago|earlier)) (?:ordinal? quarter|period)?"),
    read: yearEarlier,
  },
  {
    name: "counted from the expression before",
    shape: shape("(?<=the) (?:unit|yearWord) (?:before|earlier)"),
    accept: (match, tokens) =>
      /^(?:day|week|month|year)$/.test(unitOf(match)) &&
      !/^[\p{L}\d]/u.test(tokens[match.last + 1]?.lower ?? ""),
    read: (match, moment) => unitBefore(match, moment),
  },
  {
    name: "counted from the expression before",
    shape: shape("(?:that|the? same|(?:the|that) (?:following|next|previous)) (?:unit|yearWord)"),
    accept: (match) => /^(?:day|week|month|year)$/.test(unitOf(match)),
    read: (match, moment) => {
      if (match.has("previous")) return unitBefore(match, moment);
      const unit = unitOf(match);
      const shift = match.has("following", "next") ? 1 : 0;
      const precision = PRECISIONS[unit] ?? "day";
      return fromBefore(
        moment,
        match.first,
        precision,
        (days) => unitAround(unit, days.from, shift)?.days ?? null,
      );
    },
  },
];

/** “the year before”, “the previous month”: before a whole such unit, or before a stretch as long (“the year to June”). */
function unitBefore(match: Match, moment: Moment): Value {
  const unit = unitOf(match);
  const precision = PRECISIONS[unit] ?? "day";
  return fromBefore(moment, match.first, precision, (days) => {
    const before = step(days.from, { count: 1, unit, iso: "" }, -1);
    if (before !== null && step(addDays(days.to, 1), { count: 1, unit, iso: "" }, -1) === days.from)
      return { from: before, to: addDays(days.from, -1) };
    return unitAround(unit, days.from, -1)?.days ?? null;
  });
}

const SHIFTED = new Set(["year before", "earlier or later", "same time of another year"]);

/** The quarter an article on results speaks of: the last named, itself not counted from another. */
function quarterSpokenOf(moment: Moment): Dated | undefined {
  return moment.before.findLast(
    ({ days, precision, rule }) => days !== null && precision === "quarter" && !SHIFTED.has(rule),
  );
}

/** “a year earlier”, “year-ago quarter”: the stretch the sentence speaks of, a year back; else the quarter spoken of. */
function yearEarlier(match: Match, moment: Moment): Value {
  const ordinal = match.number("ordinal");
  if (ordinal !== undefined)
    return fromPublication(moment.published, "quarter", (day) => quarter(yearOf(day) - 1, ordinal));
  const sentence = moment.tokens[match.first]?.sentence;
  const wide = match.has("earlier") ? /^(?:quarter|month|year)$/ : /^(?:quarter|month)$/;
  const near = moment.before.findLast(
    ({ days, precision, last, rule }) =>
      days !== null &&
      wide.test(precision) &&
      moment.tokens[last]?.sentence === sentence &&
      !SHIFTED.has(rule),
  );
  const anchor = near ?? quarterSpokenOf(moment);
  if (anchor?.days !== undefined && anchor.days !== null) {
    const { precision } = anchor;
    return { days: shiftYears(anchor.days, -1), precision, anchor: `“${wordsOf(moment, anchor)}”` };
  }
  return fromPublication(moment.published, "year", (day) => wholeYear(yearOf(day) - 1));
}
