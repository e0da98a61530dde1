import { nearestYear } from "../anchors.ts";
import { amountOf } from "../amounts.ts";
import { addDays, type Days, weekdayOf, wholeMonth, yearOf } from "../days.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import { directionAt } from "../words/direction.ts";
import { ordinalOf, yearNamed } from "./parts-of-years.ts";

/**
 * Weeks and weekends counted within a month.
 * Read: “in the last week of July” · “the first two weeks of May 2024” · “on the second weekend in June” ·
 * “the first 31 days of 2024”.
 * Refused: “the last day of May”, “a week in June” (which?).
 */
export const weekOfMonthRules: DateRule[] = [
  {
    name: "week of a month",
    shape: shape(
      "(?:ordinal|ordinalDay|last|final) (?:unit|weekend|(?:day|word) units) (?:of|in) month dot? (?:comma? of? year)?",
    ),
    accept: (match) => unitWord(match) === "week",
    read: (match, moment) => {
      const month = match.number("month") ?? 1;
      const part = (year: number): Days | null => weeksOf(wholeMonth(year, month), match);
      const year = match.number("year");
      if (year !== undefined) return { days: part(year), precision: "week" };
      const direction = directionAt(moment.tokens, match.first, match.last);
      return nearestYear(moment.published, "week", direction, part, direction === "past");
    },
  },
  {
    // “the last Saturday of September”
    name: "weekday of a month",
    shape: shape("(?:ordinal|ordinalDay|last|final) weekday (?:of|in) month dot? (?:comma? of? year)?"),
    read: (match, moment) => {
      const month = match.number("month") ?? 1;
      const part = (year: number): Days | null => weekdayIn(wholeMonth(year, month), match);
      const year = match.number("year");
      if (year !== undefined) return { days: part(year), precision: "day" };
      const direction = directionAt(moment.tokens, match.first, match.last);
      return nearestYear(moment.published, "day", direction, part, direction === "past");
    },
  },
  {
    name: "first days of a year",
    shape: shape("(?:ordinal|ordinalDay) count units (?:of|in) (?:theYear|month dot? (?:comma? year)?)"),
    accept: (match) =>
      ordinalOf(match) === 1 &&
      !match.has("few") &&
      /^(?:day|week)$/.test(String(match.find("units")?.value)),
    read: (match, moment) => {
      const amount = amountOf(match);
      if (amount === null || !(amount.count > 0 && amount.count < 367)) return null;
      const length = Math.round(amount.count * (amount.unit === "week" ? 7 : 1));
      const month = match.number("month");
      const part = (year: number): Days => {
        const { from } = wholeMonth(year, month ?? 1);
        return { from, to: addDays(from, length - 1) };
      };
      const named = yearNamed(match, moment);
      if (named === null) return nearestYear(moment.published, "day", "past", part);
      return named.days === null
        ? named
        : { ...named, days: part(yearOf(named.days.from)), precision: "day" };
    },
  },
];

/** “the second Monday in May” of a month. */
function weekdayIn({ from, to }: Days, match: Match): Days | null {
  const weekday = match.number("weekday") ?? 1;
  const last = match.has("last", "final");
  const at = ordinalOf(match);
  const day = last
    ? addDays(to, -((weekdayOf(to) - weekday + 7) % 7))
    : addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + (at - 1) * 7);
  return day >= from && day <= to && (last || at > 0) ? { from: day, to: day } : null;
}

const unitWord = (match: Match): string =>
  match.has("weekend") ? "week" : String(match.find("unit", "units")?.value);

/** “the first week of March” is its first seven days, “the last weekend” its last Saturday and Sunday. */
function weeksOf({ from, to }: Days, match: Match): Days | null {
  const at = ordinalOf(match);
  const last = match.has("last", "final");
  if (match.has("weekend")) {
    const saturday = last
      ? addDays(to, -((weekdayOf(to) + 1) % 7) - (weekdayOf(to) === 6 ? 7 : 0))
      : addDays(from, ((13 - weekdayOf(from)) % 7) + (at - 1) * 7);
    const days = { from: saturday, to: addDays(saturday, 1) };
    return saturday >= from && days.to <= to && (last || at > 0) ? days : null;
  }
  const count = match.has("units") ? (match.number("day", "word") ?? 0) : 1;
  if (last) return count > 0 && count < 5 ? { from: addDays(to, 1 - 7 * count), to } : null;
  const first = addDays(from, (at - 1) * 7);
  const days = { from: first, to: addDays(first, 7 * count - 1) };
  return at > 0 && at + count < 6 && count > 0 ? days : null;
}
