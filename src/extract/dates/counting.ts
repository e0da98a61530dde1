import { amountOf, step } from "./amounts.ts";
import { fromPublication } from "./anchors.ts";
import type { Precision } from "./date.ts";
import { addDays, type Days, quarter, shiftYears, wholeYear, yearOf } from "./days.ts";
import {
  lastDated,
  lately,
  quarterSpokenOf,
  reportSpokenOf,
  SHIFTED,
  withItsStretch,
  wordsOf,
} from "./earlier.ts";
import type { Dated, Match, Moment, Value } from "./rule.ts";
import { PRECISIONS, unitAround, unitOf } from "./units.ts";

/** A month or more. */
function isLong(days: Days | null): boolean {
  return days !== null && addDays(days.from, 27) <= days.to;
}

function isLongerThanMonth({ from, to }: Days): boolean {
  return addDays(from, 31) <= to;
}

/** Twelve months, whenever they begin. */
export const isYear = ({ from, to }: Days): boolean =>
  addDays(to, 1) === `${yearOf(from) + 1}${from.slice(4)}`;

/** “that year”, “the following month”, “a month later”: counted from the expression before. */
export function fromBefore(
  moment: Moment,
  at: number,
  precision: Precision,
  count: (days: Days) => Days | null,
  back = false,
): Value {
  const long = precision === "year" || precision === "month";
  const here = moment.tokens[at]?.sentence;
  // “9,040 in 2016, up on 8,470 the year before. … 230 deaths, up on 200 | the year before”: before 2016 again
  const again = ({ rule, last }: Dated): boolean =>
    back && /^(?:year before|counted from)/.test(rule) && moment.tokens[last]?.sentence !== here;
  const anchor =
    (long
      ? lastDated(
          moment,
          at,
          // “7.37 million at the end of April, the lowest since March 2023, from 7.42 million | the month before”
          (dated) => isLong(dated.days) && !again(dated) && moment.tokens[dated.first - 1]?.kind !== "since",
        )
      : undefined) ?? lastDated(moment, at);
  if (anchor === undefined || anchor.days === null) return { days: null, precision };
  // “losses of £200m in 2021. … visits rose 27 per cent over | the previous week”: no week is counted from a year
  if ((precision === "day" || precision === "week") && isLongerThanMonth(anchor.days))
    return { days: null, precision };
  // “In March he was hit … and died nine days later”
  if (precision === "day" && isLong(anchor.days)) return { days: null, precision };
  return { days: count(anchor.days), precision, anchor: `“${wordsOf(moment, anchor)}”` };
}

/** “the year before”, “the previous month”: before a whole such unit, or before a stretch as long (“the year to June”). */
export function unitBefore(match: Match, moment: Moment): Value {
  const unit = unitOf(match);
  const precision = PRECISIONS[unit] ?? "day";
  // “died last summer, compared with one the year before”
  const season = lastDated(moment, match.first);
  if (unit === "year" && season?.precision === "season" && season.days !== null)
    return { days: shiftYears(season.days, -1), precision: "season", anchor: `“${wordsOf(moment, season)}”` };
  // “69 in the week ending August 21. … Today’s figure marks a fall from the previous week’s 135”
  const week =
    unit === "week" && match.has("previous")
      ? lastDated(moment, match.first, ({ days, rule }) => rule === "stretch up to a day" && isWeek(days))
      : undefined;
  if (week?.days) {
    const days = { from: addDays(week.days.from, -7), to: addDays(week.days.to, -7) };
    return { days, precision: "week", anchor: `“${wordsOf(moment, week)}”` };
  }
  const count = (days: Days): Days | null => {
    // “In the past 12 months … compared with 3.1 tonnes the previous year”
    if (unit === "year" && isTwelveMonths(days)) return shiftYears(days, -1);
    const before = step(days.from, { count: 1, unit, iso: "" }, -1);
    if (before !== null && step(addDays(days.to, 1), { count: 1, unit, iso: "" }, -1) === days.from)
      return { from: before, to: addDays(days.from, -1) };
    return unitAround(unit, days.from, -1)?.days ?? null;
  };
  return fromBefore(moment, match.first, precision, count, /^(?:year|month)$/.test(unit));
}

const isWeek = (days: Days | null): boolean => days !== null && addDays(days.from, 6) === days.to;

/** A year up to a day, give or take that day. */
function isTwelveMonths({ from, to }: Days): boolean {
  return addDays(from, 364) <= to && to <= addDays(from, 366) && !isYear({ from, to });
}

/** “£14m in 2025-26 and £9m the year after”: a year on from one, whenever that begins. */
export function yearAfter(match: Match, moment: Moment): Value {
  return fromBefore(moment, match.first, "year", (days) =>
    isYear(days) ? shiftYears(days, 1) : (unitAround("year", days.from, 1)?.days ?? null),
  );
}

/**
 * “In September 5.1 per cent were out of work. | A year ago | it was 4.4”, “In 1985 it had 40 shops. | A year earlier | it had
 * 30”: the only time of the sentence before, where that is over.
 */
function justSpokenOf(match: Match, moment: Moment, wanted: RegExp): Dated | undefined {
  const sentence = moment.tokens[match.first]?.sentence ?? 0;
  if (moment.tokens[match.first - 1]?.sentence === sentence) return undefined;
  const told = moment.before
    .slice(-3)
    .filter(({ days, last }) => days !== null && moment.tokens[last]?.sentence === sentence - 1);
  const [only, ...rest] = told;
  const over = only?.days != null && only.days.to < (moment.published?.from ?? "");
  return over && rest.length === 0 && wanted.test(only.precision) ? only : undefined;
}

/** “For | the nine months | it earned £3m”, in a report on the third quarter: up to the end of that. */
export function monthsOfYear(match: Match, moment: Moment): Value | null {
  const quarter = quarterSpokenOf(moment, true);
  const amount = amountOf(match);
  if (amount === null) return null;
  const end = quarter?.days?.to;
  const from = end === undefined ? null : step(addDays(end, 1), amount, -1);
  if (quarter === undefined || end === undefined || from?.endsWith("-01") !== true)
    return { days: null, precision: "none", duration: amount.iso };
  return {
    days: { from, to: end },
    precision: "month",
    anchor: `“${wordsOf(moment, quarter)}”`,
    duration: amount.iso,
  };
}

/** “the 1988 period”, “the 2023 quarter”: that stretch of the year which the article has spoken of, else the year. */
export function periodOfYear(match: Match, moment: Moment): Value {
  const year = match.number("year") ?? 0;
  const anchor = reportSpokenOf(moment, match.first, match.has("quarter"));
  if (anchor?.days === undefined || anchor.days === null) return { days: wholeYear(year), precision: "year" };
  return {
    days: shiftYears(anchor.days, year - yearOf(anchor.days.to)),
    precision: anchor.precision,
    anchor: `“${wordsOf(moment, anchor)}”`,
  };
}

/** “a year earlier”, “year-ago quarter”: the stretch the sentence speaks of, a year back; else the quarter spoken of. */
export function yearEarlier(match: Match, moment: Moment): Value {
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
        (match.has("earlier") &&
          /^(?:day and month|month and day|stretch up to a day|stretch spoken of)$/.test(rule))) &&
      moment.tokens[last]?.sentence === sentence &&
      !SHIFTED.has(rule),
  );
  const near = withItsStretch(moment, spoken, true);
  const anchor =
    near ?? justSpokenOf(match, moment, wide) ?? reportSpokenOf(moment, match.first, match.has("quarter"));
  if (anchor?.days !== undefined && anchor.days !== null) {
    const { precision } = anchor;
    return { days: shiftYears(anchor.days, -1), precision, anchor: `“${wordsOf(moment, anchor)}”` };
  }
  return fromPublication(moment.published, "year", (day) => wholeYear(yearOf(day) - 1));
}
