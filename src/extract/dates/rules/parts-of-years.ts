import { lately } from "../earlier.ts";
import { amountOf } from "../amounts.ts";
import { fromPublication, nearestYear } from "../anchors.ts";
import { addDays, addMonths, type Days, months, quarter, wholeMonth, wholeYear, yearOf } from "../days.ts";
import { framingYear, isHalfOver, isOfThatYear } from "../part-of-that-year.ts";
import { directionAt } from "../words/direction.ts";
import { type DateRule, type Match, type Moment, shape, type Value } from "../rule.ts";
import type { Token } from "../words/token.ts";

/** Years the words “2024”, “last year”, “that year” name; several where the day of publication is not known. */
export function yearNamed(match: Match, moment: Moment): Value | null {
  const { published } = moment;
  const stated = match.number("year");
  if (stated !== undefined) return { days: wholeYear(stated), precision: "year" };
  if (!match.has("yearWord")) return null;
  if (match.has("that", "same", "following", "previous")) {
    const earlier = lately(moment, ({ days }) => days !== null);
    if (earlier?.days === undefined || earlier.days === null) return { days: null, precision: "year" };
    const shift = match.has("following") ? 1 : match.has("previous") ? -1 : 0;
    return {
      days: wholeYear(yearOf(earlier.days.from) + shift),
      precision: "year",
      anchor: `earlier: ${earlier.days.from.slice(0, 4)}`,
    };
  }
  const shift = match.has("last") ? -1 : match.has("next") ? 1 : 0;
  return fromPublication(published, "year", (day) => wholeYear(yearOf(day) + shift));
}

/** A part of a named year; without one, of the year the article means. */
export function partOfYear(
  match: Match,
  moment: Moment,
  precision: Value["precision"],
  part: (year: number) => Days | null,
): Value | null {
  const that = isOfThatYear(match);
  const year = that ? framingYear(match, moment) : yearNamed(match, moment);
  if (year === null) {
    const ahead = directionAt(moment.tokens, match.first, match.last) === "future";
    const past = nearestYear(moment.published, precision, "past", part);
    if (that && match.has("half") && !ahead && !isHalfOver(past, moment)) return null;
    return ahead && !isJustOver(past, moment)
      ? nearestYear(moment.published, precision, "future", part)
      : past;
  }
  if (year.days === null) return { ...year, precision };
  const days = part(yearOf(year.days.from));
  return days === null ? null : { ...year, days, precision };
}

/** So many days after its end a quarter is still to be reported: “expects third-quarter profit of £3m”, in October. */
const REPORTING = 45;

const isJustOver = ({ days }: Value, { published }: Moment): boolean =>
  days !== null &&
  published !== null &&
  days.to < published.from &&
  addDays(days.to, REPORTING) > published.from;

/** “the first six months | of the current financial year”, “of a new regimen”: when that begins, nobody says. */
const isOfOther = (match: Match, tokens: readonly Token[]): boolean =>
  isInOther(match, tokens) || (!match.has("of") && isOfOtherYear(match, tokens));

/** “the first 12 months | in his new career”, “of his reign” */
const isInOther = (match: Match, tokens: readonly Token[]): boolean =>
  !match.has("of") &&
  /^(?:in|at|as|with)$/.test(tokens[match.last + 1]?.lower ?? "") &&
  /^(?:his|her|their|our|my|office|charge|power|business|prison)$/.test(tokens[match.last + 2]?.lower ?? "");

const isOfOtherYear = (match: Match, tokens: readonly Token[]): boolean =>
  tokens[match.last + 1]?.kind === "of" &&
  ([2, 3, 4].some((k) => tokens[match.last + k]?.kind === "fiscal") ||
    tokens[match.last + 2]?.kind === "article" ||
    /^(?:his|her|its|their|our|my|life|pregnancy|treatment|marriage|lockdown)$/.test(
      tokens[match.last + 2]?.lower ?? "",
    ));

/** A report on results, where halves and quarters are those of a year and not of a match. */
export const RESULTS = /\b(?:profit|revenue|sales|earnings|net income)\b/i;
export const PLAY = /\b(?:touchdowns?|quarterback|kick-?off|half-?time|scored|goalkeeper|midfield)/i;

function quarterNumber(match: Match): number {
  const code = match.find("part")?.value;
  if (code !== undefined) return Number(String(code)[1]);
  return ordinalOf(match);
}

export function ordinalOf(match: Match): number {
  return match.number("ordinal", "ordinalDay") ?? (match.has("final") ? 4 : match.has("last") ? -1 : 0);
}

/**
 * Halves, quarters, months and seasons of a year, of the last such part where no year is named.
 * Read: “first three months of 2024” · “first quarter of last year” · “Q3 2024” · “the last half of 1989” ·
 * “the December quarter” · “the winter of 1994”. Refused: “a quarter of voters”.
 */
export const partRules: DateRule[] = [
  {
    name: "half of a year",
    shape: shape("(?:ordinal|ordinalDay|last|past|final) half of (?:theYear|the yearWord (?!to|ending))"),
    read: (match, moment) => {
      const first = ordinalOf(match) === 1;
      return partOfYear(match, moment, "month", (year) => (first ? months(year, 1, 6) : months(year, 7, 12)));
    },
  },
  {
    name: "Q or H of a year",
    shape: shape("(?:part theYear|theYear part|part)"),
    read: (match, moment) => {
      const code = String(match.find("part")?.value);
      const number = Number(code[1]);
      if (code.startsWith("Q")) return partOfYear(match, moment, "quarter", (year) => quarter(year, number));
      if (number > 2) return null;
      return partOfYear(match, moment, "month", (year) => months(year, number * 6 - 5, number * 6));
    },
  },
  {
    name: "first months of a year",
    shape: shape(
      "(?:ordinal|ordinalDay|last|final) count? units (?:of (?:theYear|the yearWord (?!to|ending)))?",
    ),
    accept: (match, tokens) =>
      match.find("units")?.value === "month" &&
      !isOfOther(match, tokens) &&
      (ordinalOf(match) === 1 || (match.has("last", "final") && match.has("of"))),
    read: (match, moment) => {
      const amount = amountOf(match);
      if (amount === null || amount.count > 12) return null;
      const length = Math.floor(amount.count);
      const value = partOfYear(match, moment, "month", (year) =>
        ordinalOf(match) === 1 ? months(year, 1, length) : months(year, 13 - length, 12),
      );
      const named = match.has("year", "yearWord") && !isOfThatYear(match);
      return value === null || named ? value : { ...value, duration: amount.iso };
    },
  },
  {
    name: "quarter of a year",
    shape: shape(
      "(?:fiscal hyphen?)? (?:ordinal|ordinalDay|final) hyphen? quarter (?:of? (?:fiscal yearWord?)? theYear)?",
    ),
    accept: (match) => ordinalOf(match) >= 1 && ordinalOf(match) <= 4,
    read: (match, moment) => {
      // “a first-quarter touchdown”: of a match
      const bare = !match.has("year", "yearWord", "fiscal");
      if (bare && PLAY.test(moment.text) && !RESULTS.test(moment.text)) return null;
      return partOfYear(match, moment, "quarter", (year) => quarter(year, quarterNumber(match)));
    },
  },
  {
    name: "quarter of a year",
    shape: shape("theYear possessive? fiscal? (?:ordinal|ordinalDay) hyphen? quarter"),
    accept: (match) => ordinalOf(match) >= 1 && ordinalOf(match) <= 4,
    read: (match, moment) =>
      partOfYear(match, moment, "quarter", (year) => quarter(year, quarterNumber(match))),
  },
  {
    name: "quarter of a year",
    shape: shape("last quarter of year"),
    read: (match) => ({ days: quarter(match.number("year") ?? 0, 4), precision: "quarter" }),
  },
  {
    name: "quarter up to a month",
    shape: shape("month quarter (?:of? year)?"),
    read: (match, moment) =>
      partOfYear(match, moment, "quarter", (year) => {
        const last = wholeMonth(year, match.number("month") ?? 1);
        return { from: addMonths(last.from, -2), to: last.to };
      }),
  },
];
