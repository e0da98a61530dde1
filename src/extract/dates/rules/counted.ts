import { amountOf, step } from "../amounts.ts";
import { fromPublication } from "../anchors.ts";
import { addDays, shiftYears } from "../days.ts";
import {
  fromBefore,
  isYear,
  monthsOfYear,
  unitBefore,
  periodOfYear,
  yearAfter,
  yearEarlier,
} from "../counting.ts";
import { lately, quarterSpokenOf, SHIFTED, wordsOf } from "../earlier.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import { PRECISIONS, unitAround, unitOf } from "../units.ts";
import type { Token } from "../words/token.ts";

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
    read: (match, moment) => {
      const anchor = quarterSpokenOf(moment, match.has("latest"));
      if (anchor === undefined)
        return quarterSpokenOf(moment) === undefined ? null : { days: null, precision: "quarter" };
      return { days: anchor.days, precision: "quarter", anchor: `“${wordsOf(moment, anchor)}”` };
    },
  },
  {
    name: "stretch spoken of",
    shape: shape(
      "(?<=in the) same? period (?=comma|dot|stop|and)|(?<=(?:in|nearly) the) yearWord (?=to|comma|dot|stop|and)|(?<=in the) half (?=comma|dot|stop|and)|(?<=(?:in|other) the) half hyphen? yearWord (?!to|ending|until)",
    ),
    accept: (match, tokens) => /^(?:in|during|over|for)$/.test(tokens[match.first - 2]?.lower ?? ""),
    read: (match, moment) => {
      const half = match.has("half");
      const year = match.has("yearWord") && !half;
      const anchor = lately(
        moment,
        ({ days, rule, precision }) =>
          days !== null &&
          !SHIFTED.has(rule) &&
          // “Costs rose in the half”: the half-year the report is on, not that of a match.
          (!half || (days.to > addDays(days.from, 175) && days.to < addDays(days.from, 190))) &&
          (year
            ? rule === "stretch up to a day" && isYear(days)
            : rule === "stretch up to a day" || precision === "quarter"),
      );
      if (anchor === undefined) return null;
      return { days: anchor.days, precision: anchor.precision, anchor: `“${wordsOf(moment, anchor)}”` };
    },
  },
  {
    name: "stretch spoken of",
    shape: shape("(?<=the|that|this) (?:day|word) hyphen (?:unit|yearWord) period"),
    read: (match, moment) => {
      const amount = amountOf(match);
      const anchor = lately(
        moment,
        ({ days, rule }) =>
          days !== null &&
          amount !== null &&
          // a stretch that was told as one, and no calendar year another number was of
          /^(?:stretch|range|trailing stretch|two years|financial year)/.test(rule) &&
          step(addDays(days.to, 1), amount, -1) === days.from,
      );
      if (anchor === undefined) return { days: null, precision: "none", duration: amount?.iso ?? "PX" };
      return { days: anchor.days, precision: anchor.precision, anchor: `“${wordsOf(moment, anchor)}”` };
    },
  },
  {
    name: "stretch spoken of",
    shape: shape(
      "the word units (?!ending|to|until|of|before|after|since|hyphen|ago|earlier|later|previous)",
    ),
    accept: (match, tokens) =>
      /^(?:six|nine)$/.test(match.find("word")?.lower ?? "") &&
      match.find("units")?.value === "month" &&
      /^(?:in|for)$/.test(tokens[match.first - 1]?.lower ?? ""),
    read: monthsOfYear,
  },
  {
    name: "ago",
    shape: shape("roughly? count hyphen? step ago"),
    accept: (match) => !(match.tokens.length === 3 && match.has("article") && match.has("yearWord")),
    read: (match, { published, tokens }) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      const precision = PRECISIONS[amount.unit] ?? "day";
      const bound = match.has("less") || (match.has("more", "least") && startsCount(match, tokens));
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
        // “218,000 in 2024-25, up from 187,000 two years earlier”
        if (amount.unit === "year" && Number.isInteger(amount.count) && isYear(days))
          return shiftYears(days, match.has("later") ? amount.count : -amount.count);
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
    name: "same time of another year",
    shape: shape("(?<=the) year (?:quarter|period)"),
    read: periodOfYear,
  },
  {
    name: "counted from the expression before",
    shape: shape(
      "(?<=the) (?:(?:unit|yearWord) (?:before|earlier|previous)|yearWord after (?=comma|dot|stop))",
    ),
    accept: (match, tokens) =>
      /^(?:day|week|month|year)$/.test(unitOf(match)) &&
      (!/^(?!and$|but$|when$|while$|that$)[\p{L}\d]/u.test(tokens[match.last + 1]?.lower ?? "") ||
        isBesideAnother(match, tokens)),
    read: (match, moment) => (match.has("after") ? yearAfter(match, moment) : unitBefore(match, moment)),
  },
];

/** “Last year 1,200 came and | the year before | 900”: a number that is none of a year, after another that was told. */
function isBesideAnother(match: Match, tokens: readonly Token[]): boolean {
  const and = tokens[match.first - 2]?.kind;
  return tokens[match.last + 1]?.kind === "number" && (and === "and" || and === "comma");
}

/** “Since the deal was made | more than two years ago |, 80,000 have come”: counted from that day at the latest. */
function startsCount({ first }: Match, tokens: readonly Token[]): boolean {
  for (let at = first - 1; at >= 0 && at > first - 20; at--) {
    if (tokens[at]?.kind === "since") return true;
    if (/^(?:stop|comma)$/.test(tokens[at]?.kind ?? "")) return false;
  }
  return false;
}
