import { amountOf, step } from "../amounts.ts";
import { fromPublication } from "../anchors.ts";
import type { Precision } from "../date.ts";
import { addDays, type Days, quarter, shiftYears, wholeYear, yearOf } from "../days.ts";
import { lately, lastDated, quarterSpokenOf, SHIFTED, withItsStretch, wordsOf } from "../earlier.ts";
import { type DateRule, type Match, type Moment, shape, type Value } from "../rule.ts";
import { PRECISIONS, unitAround, unitOf } from "../units.ts";
import type { Token } from "../words/token.ts";

/** A month or more. */
function isLong(days: Days | null): boolean {
  return days !== null && addDays(days.from, 27) <= days.to;
}

function isLongerThanMonth({ from, to }: Days): boolean {
  return addDays(from, 31) <= to;
}

/** Twelve months, whenever they begin. */
const isYear = ({ from, to }: Days): boolean => addDays(to, 1) === `${yearOf(from) + 1}${from.slice(4)}`;

/** “that year”, “the following month”, “a month later”: counted from the expression before. */
function fromBefore(
  moment: Moment,
  at: number,
  precision: Precision,
  count: (days: Days) => Days | null,
): Value {
  const long = precision === "year" || precision === "month";
  const anchor =
    (long
      ? lastDated(
          moment,
          at,
          // “7.37 million at the end of April, the lowest since March 2023, from 7.42 million | the month before”
          ({ days, first }) => isLong(days) && moment.tokens[first - 1]?.kind !== "since",
        )
      : undefined) ?? lastDated(moment, at);
  if (anchor === undefined || anchor.days === null) return { days: null, precision };
  // “losses of £200m in 2021. … visits rose 27 per cent over | the previous week”: no week is counted from a year
  if ((precision === "day" || precision === "week") && isLongerThanMonth(anchor.days))
    return { days: null, precision };
  return { days: count(anchor.days), precision, anchor: `“${wordsOf(moment, anchor)}”` };
}

/**
 * Words counted back from publication or from an expression before.
 * Read: “more than two years ago” · “In March … A month later” · “from 906,000 the year before” · “the year-ago quarter”.
 * Refused: “the year before the war”.
 */
export const countedRules: DateRule[] = [
  {
    name: "quarter spoken of",
    shape: shape("(?:the|that) latest? (?:quarter|(?<=latest) period)"),
    // “the quarter ended June 30” names its own
    accept: (match, tokens) => {
      const next = tokens[match.last + 1]?.kind ?? "";
      const day = /^(?:month|weekday|shortWeekday|day|year|the|end|last|this)$/.test(
        tokens[match.last + 2]?.kind ?? "",
      );
      return !/^(?:ending|until)$/.test(next) && !(next === "to" && day);
    },
    read: (_match, moment) => {
      const anchor = quarterSpokenOf(moment);
      if (anchor === undefined) return null;
      return { days: anchor.days, precision: "quarter", anchor: `“${wordsOf(moment, anchor)}”` };
    },
  },
  {
    name: "stretch spoken of",
    shape: shape(
      "(?<=in the) same period (?=comma|dot|stop|and)|(?<=nearly the) yearWord (?=to|comma|dot|stop|and)",
    ),
    accept: (match, tokens) => /^(?:in|during|over)$/.test(tokens[match.first - 2]?.lower ?? ""),
    read: (match, moment) => {
      const year = match.has("yearWord");
      const anchor = lately(
        moment,
        ({ days, rule, precision }) =>
          days !== null &&
          !SHIFTED.has(rule) &&
          (year
            ? rule === "stretch up to a day" && isYear(days)
            : rule === "stretch up to a day" || precision === "quarter"),
      );
      if (anchor === undefined) return null;
      return { days: anchor.days, precision: anchor.precision, anchor: `“${wordsOf(moment, anchor)}”` };
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
      (!/^[\p{L}\d]/u.test(tokens[match.last + 1]?.lower ?? "") || isBesideAnother(match, tokens)),
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

/** “Last year 1,200 came and | the year before | 900”: a number that is none of a year, after another that was told. */
function isBesideAnother(match: Match, tokens: readonly Token[]): boolean {
  const and = tokens[match.first - 2]?.kind;
  return tokens[match.last + 1]?.kind === "number" && (and === "and" || and === "comma");
}

/** “the year before”, “the previous month”: before a whole such unit, or before a stretch as long (“the year to June”). */
function unitBefore(match: Match, moment: Moment): Value {
  const unit = unitOf(match);
  const precision = PRECISIONS[unit] ?? "day";
  // “died last summer, compared with one the year before”
  const season = lastDated(moment, match.first);
  if (unit === "year" && season?.precision === "season" && season.days !== null)
    return { days: shiftYears(season.days, -1), precision: "season", anchor: `“${wordsOf(moment, season)}”` };
  return fromBefore(moment, match.first, precision, (days) => {
    const before = step(days.from, { count: 1, unit, iso: "" }, -1);
    if (before !== null && step(addDays(days.to, 1), { count: 1, unit, iso: "" }, -1) === days.from)
      return { from: before, to: addDays(days.from, -1) };
    return unitAround(unit, days.from, -1)?.days ?? null;
  });
}

/** “a year earlier”, “year-ago quarter”: the stretch the sentence speaks of, a year back; else the quarter spoken of. */
function yearEarlier(match: Match, moment: Moment): Value {
  const ordinal = match.number("ordinal");
  if (ordinal !== undefined)
    return fromPublication(moment.published, "quarter", (day) => quarter(yearOf(day) - 1, ordinal));
  const sentence = moment.tokens[match.first]?.sentence;
  const wide = match.has("earlier", "before", "previous")
    ? /^(?:quarter|month|year)$/
    : /^(?:quarter|month)$/;
  const spoken = lately(
    moment,
    ({ days, precision, last, rule }) =>
      days !== null &&
      (wide.test(precision) ||
        (match.has("earlier") && /^(?:day and month|month and day|stretch up to a day)$/.test(rule))) &&
      moment.tokens[last]?.sentence === sentence &&
      !SHIFTED.has(rule),
  );
  const near = withItsStretch(moment, spoken, true);
  const anchor = near ?? quarterSpokenOf(moment);
  if (anchor?.days !== undefined && anchor.days !== null) {
    const { precision } = anchor;
    return { days: shiftYears(anchor.days, -1), precision, anchor: `“${wordsOf(moment, anchor)}”` };
  }
  return fromPublication(moment.published, "year", (day) => wholeYear(yearOf(day) - 1));
}
