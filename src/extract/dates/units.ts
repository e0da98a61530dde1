import type { Precision } from "./date.ts";
import {
  addDays,
  addMonths,
  type Days,
  monthOf,
  quarter,
  weekOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from "./days.ts";
import { type Match } from "./rule.ts";

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

export function unitOf(match: Match): string {
  const token = match.find("unit", "yearWord", "quarter", "weekend", "century");
  return token?.kind === "yearWord"
    ? "year"
    : token?.kind === "unit"
      ? String(token.value)
      : (token?.kind ?? "");
}

export const PRECISIONS: Record<string, Precision> = {
  year: "year",
  month: "month",
  week: "week",
  quarter: "quarter",
  day: "day",
  decade: "decade",
  century: "decade",
};
