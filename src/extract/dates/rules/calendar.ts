import { fromPublication, nearestYear } from "../anchors.ts";
import { lastDated, wordsOf } from "../earlier.ts";
import { type Days, isoDay, wholeMonth, yearOf } from "../days.ts";
import { directionAt, followsInfinitive, isPastEvent } from "../words/direction.ts";
import { isOfPast } from "../words/of-past.ts";
import { monthAfter, monthByName } from "./month-after.ts";
import { isSomebody } from "../words/surname.ts";
import { type DateRule, type Match, type Moment, shape, type Value } from "../rule.ts";
import { numericDate } from "./numeric.ts";
import type { Token } from "../words/token.ts";

const one = (day: string | null): Days | null => (day === null ? null : { from: day, to: day });

/** A yearly stretch in the year its words give, else in the year the article means. */
export function inStatedYear(
  match: Match,
  moment: Moment,
  precision: Value["precision"],
  inYear: (year: number) => Days | null,
): Value {
  const year = match.number("year");
  if (year !== undefined) return { days: inYear(year), precision };
  const direction = directionAt(moment.tokens, match.first, match.last);
  // “on October 27 of the same year”
  const told =
    match.has("yearWord") && match.has("same", "that") ? lastDated(moment, match.first) : undefined;
  if (told?.days)
    return { days: inYear(yearOf(told.days.from)), precision, anchor: `“${wordsOf(moment, told)}”` };
  const shift = match.has("yearWord") ? (match.has("last") ? -1 : match.has("next") ? 1 : 0) : null;
  if (shift !== null)
    return fromPublication(moment.published, precision, (day) => inYear(yearOf(day) + shift));
  const held =
    precision === "month"
      ? direction === "past" &&
        moment.tokens[match.first - 1]?.kind !== "until" &&
        !followsInfinitive(moment.tokens, match.first)
      : direction === "past" && isPastEvent(moment.tokens, match.first, match.last);
  // “since May 1”
  const over =
    match.has("last") || moment.tokens[match.first - 1]?.kind === "since" || isOfPast(match, moment.tokens);
  return nearestYear(moment.published, precision, over ? "past" : direction, inYear, held || over);
}

function dayAndMonth(match: Match, moment: Moment): Value | null {
  const month = match.number("month") ?? 0;
  // Not the hour: “3pm on June 5”.
  const hour = match.tokens.findLastIndex(({ kind }) => kind === "ampm");
  const days = match.tokens
    .slice(hour + 1)
    .filter(({ kind }) => /^(?:day|ordinalDay|ordinal)$/.test(kind))
    .map(({ value }) => Number(value));
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const inYear = (year: number): Days | null => {
    const from = isoDay(year, month, first);
    const to = isoDay(year, month, last);
    return from === null || to === null || to < from ? null : { from, to };
  };
  return inYear(2000) === null ? null : inStatedYear(match, moment, "day", inYear);
}

const PREPOSITIONS =
  /^(?:in|since|by|until|till|from|to|of|during|between|before|after|through|throughout|over|across|for|on|late|early|mid|last|this|next|ago|both)$/;

/** “May” and “March” alone are months only behind a preposition or before a comma and a year. */
function isMonth(match: Match, tokens: readonly Token[]): boolean {
  const at = match.tokens.findIndex(({ kind }) => kind === "month");
  const month = match.tokens[at];
  if (month === undefined || at > 0 || match.has("year")) return true;
  const before = tokens[match.first - 1];
  const after = tokens[match.first + 1];
  if (before?.kind === "and" && tokens[match.first - 2]?.kind === "month") return true;
  const clear = before !== undefined && (PREPOSITIONS.test(before.lower) || before.kind === "hyphen");
  if (isSomebody(tokens, match.first)) return false;
  if (/^(?:may|march)$/.test(month.lower)) return clear || after?.kind === "possessive";
  if (after?.kind === "hyphen" && tokens[match.first + 2]?.kind === "month") return true;
  if (/^(?:mar|jun|dec|sep|jan|feb|apr|jul|aug|oct|nov|sept)$/.test(month.lower))
    return after?.kind === "dot" || clear;
  // A first name: “April Jones”, “June Brown”.
  return clear || !(/^(?:april|june|august)$/.test(month.lower) && after !== undefined && isName(after));
}

function isName(token: Token): boolean {
  return token.kind === "other" && /^\p{L}/u.test(token.lower) && token.capital;
}

/** Not “May 23 - 15 weeks ago - when”. */
/** “from 135 on June 1 to 27 | on July 1”: no day, but the count of another. */
const isOtherEnd = ([on, month]: readonly Token[]): boolean => on?.lower === "on" && month?.kind === "month";

const isRising = (match: Match): boolean => {
  const [first, last] = match.all("day", "ordinalDay").map(({ value }) => Number(value));
  return (first ?? 0) <= (last ?? 0);
};

const isNextDay = (match: Match): boolean => {
  const [first, last] = match.all("day", "ordinalDay").map(({ value }) => Number(value));
  return first !== undefined && last === first + 1;
};

/**
 * Days and months of the calendar, with and without their year.
 * Read: “June 11, 2026” · “Friday, Oct. 13” · “this morning, 18 June” · “between July 8 and 10” · “late November” ·
 * “2024-06-19”. Refused: “March 2,000 miles”, “May I?”, “60 May”.
 */
export const calendarRules: DateRule[] = [
  {
    name: "ISO date",
    shape: shape("isoDate"),
    read: (match) => {
      const [year = 0, month = 0, day = 0] = String(match.tokens[0]?.value).split("-").map(Number);
      const days = one(isoDay(year, month, day));
      return days === null ? null : { days, precision: "day" };
    },
  },
  {
    name: "numeric date",
    shape: shape("numericDate"),
    read: (match, { dayFirst }) => numericDate(String(match.tokens[0]?.value), dayFirst),
  },
  {
    name: "month and day",
    shape: shape(
      "hour? (?:oneWeekday comma? the?|last|this)? month dot? (?:dayNumber|ordinal) (?:comma? year | comma? (?:this|last|next) yearWord | (?:of|in)? (?:that|the? same) yearWord)?",
    ),
    accept: (match) => !(match.has("ordinal") && match.has("dot")),
    read: dayAndMonth,
  },
  {
    name: "day and month",
    shape: shape(
      "(?:this daypart comma?|relative comma?|hour)? (?:oneWeekday comma?)? the? (?:dayNumber of?|ordinal of) month dot? (?:comma? year | comma? (?:this|last|next) yearWord | (?:of|in)? (?:that|the? same) yearWord)?",
    ),
    read: dayAndMonth,
  },
  {
    name: "days of a month",
    shape: shape("month dot? dayNumber (?:to|hyphen|until) dayNumber (?:comma? year)?"),
    accept: (match, tokens) => isRising(match) && !isOtherEnd(tokens.slice(match.last + 1, match.last + 3)),
    read: dayAndMonth,
  },
  {
    name: "days of a month",
    shape: shape("(?<=between the?) month dot? dayNumber and dayNumber (?:comma? year)?"),
    read: dayAndMonth,
  },
  {
    // “on September 18 and 19, in Ely”; “on September 18 and 19 men came” is one day
    name: "days of a month",
    shape: shape("month dot? dayNumber and dayNumber (?=comma|dot|stop)"),
    accept: isNextDay,
    read: dayAndMonth,
  },
  {
    name: "days of a month",
    shape: shape("dayNumber (?:to|hyphen|until|and) dayNumber of? month dot? (?:comma? year)?"),
    read: dayAndMonth,
  },
  {
    name: "month",
    shape: shape("vaguely? month dot? (?:comma? of? year)?"),
    accept: isMonth,
    read: (match, moment) => {
      const month = match.number("month") ?? 1;
      const told = match.has("year") ? undefined : moment.before.at(-1);
      const sentence = moment.tokens[match.first]?.sentence;
      if (told?.rule === "month after a date" && moment.tokens[told.last]?.sentence === sentence)
        return monthAfter(match, moment);
      return inStatedYear(match, moment, "month", (year) => wholeMonth(year, month));
    },
  },
  {
    // “the 2021 July riots”
    name: "month",
    shape: shape("(?<=the) year month (?=other)"),
    read: (match) => ({
      days: wholeMonth(match.number("year") ?? 0, match.number("month") ?? 1),
      precision: "month",
    }),
  },
  {
    name: "month after a date",
    shape: shape("(?<=until|in|since|from) that month"),
    read: monthAfter,
  },
  {
    name: "month of a relative year",
    shape: shape("vaguely? month of? (?:this|last|next) yearWord"),
    read: (match, moment) => {
      const month = match.number("month") ?? 1;
      return inStatedYear(match, moment, "month", (year) => wholeMonth(year, month));
    },
  },
  {
    name: "last or next month by name",
    shape: shape("vaguely? (?:this (?:past|coming)|this|last|past|next|coming|previous) month"),
    read: monthByName,
  },
];
