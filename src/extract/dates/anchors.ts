import type { Published } from "../published.ts";
import type { Precision } from "./date.ts";
import { addDays, type Days, union, weekdayOf, yearOf } from "./days.ts";
import type { Direction } from "./words/direction.ts";
import type { Value } from "./rule.ts";

/** `2024-06-19`, `2021-11` or `2024-04-01/2024-04-14`, as an editor would write it. */
export function publishedName({ from, to, precision }: Published): string {
  if (precision === "month") return from.slice(0, 7);
  return precision === "day" ? from : `${from}/${to}`;
}

/**
 * Counts from the publication date. Where only a month or a range is known, the answer covers every day it may be.
 * Without a publication date the words stay unresolved.
 */
export function fromPublication(
  published: Published | null,
  precision: Precision,
  count: (day: string) => Days | null,
): Value {
  if (published === null) return { days: null, precision };
  const anchor = `published ${publishedName(published)}`;
  const first = count(published.from);
  const last = count(published.to);
  if (first === null || last === null) return { days: null, precision };
  return { days: union(first, last), precision, anchor };
}

/** A day counted from the day of publication; where that day is not known, the days it may have been. */
export function dayFromPublication(published: Published | null, count: (day: string) => string): Value {
  if (published === null || published.precision === "day") {
    return fromPublication(published, "day", (day) => {
      const that = count(day);
      return { from: that, to: that };
    });
  }
  const { from, to, precision } = published;
  return {
    days: { from, to },
    precision: precision === "month" ? "month" : "none",
    anchor: `published ${publishedName(published)}`,
  };
}

/** News names the year of a day ten months back; it does not name that of a day some weeks ahead. */
const FAR = 300;
const SOON = 100;

/**
 * The occurrence of a yearly stretch (“in March”, “Easter”) that the article means: the last that had begun when it was
 * published, or the next where the sentence looks ahead. Where nothing `holds` it in the past, one just ahead is taken
 * before one most of a year back: “payable Dec. 15” in November.
 */
export function nearestYear(
  published: Published | null,
  precision: Precision,
  direction: Direction | null,
  inYear: (year: number) => Days | null,
  holds = true,
): Value {
  const value: Value = { days: null, precision, inYear };
  if (published === null) return value;
  const anchor = `published ${publishedName(published)}`;
  const now = yearOf(published.to);
  const past = first([now + 1, now, now - 1, now - 2, now - 4], inYear, ({ from }) => from <= published.to);
  const next = first(
    [now - 1, now, now + 1, now + 2],
    inYear,
    ({ to, from }) => to >= published.from && from !== past?.from,
  );
  const running = past !== null && past.to >= published.from ? past : null;
  const far = past !== null && past.from < addDays(published.from, -FAR);
  const soon = next !== null && next.from < addDays(published.to, SOON);
  const ahead = direction === "future" || (!holds && far && soon);
  return { ...value, days: ahead ? (running ?? next) : past, anchor };
}

function first(
  years: number[],
  inYear: (year: number) => Days | null,
  wanted: (days: Days) => boolean,
): Days | null {
  for (const year of years) {
    const days = inYear(year);
    if (days !== null && wanted(days)) return days;
  }
  return null;
}

/** The last such weekday up to publication (or `before` it), or the next where the sentence looks ahead. */
export function nearestWeekday(
  published: Published | null,
  weekday: number,
  direction: Direction | "before" | null,
): Value {
  return dayFromPublication(published, (publication) => {
    const day = direction === "before" ? addDays(publication, -1) : publication;
    const behind = (weekdayOf(day) - weekday + 7) % 7;
    return direction === "future" ? addDays(day, (7 - behind) % 7) : addDays(day, -behind);
  });
}
