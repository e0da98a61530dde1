import type { DateExpression } from "../../../dates/date.ts";
import type { Timed } from "../role.ts";
import { type Bounds, firstFrom } from "../window.ts";

/**
 * Of several times the one of the scene: the day that opens the sentence (“On Tuesday she rang and asked for a villa in
 * August”), or the only day beside running totals (“Seven drowned on Sunday, 41 so far this year”). Else all of them.
 */
export function ofScene(times: Timed[]): Timed[] {
  if (times.length < 2) return times;
  const days = times.filter(isDay);
  const fronted = days.filter((time) => time.fronted);
  if (fronted.length === 1) return fronted;
  const totals = times.every(
    (time) => isDay(time) || time.role === "since" || /^(?:to date|relative unit)$/.test(time.date.rule),
  );
  return days.length === 1 && totals ? days : times;
}

/** A scene of one day or a few: a year or a season of statistics is no event that goes on in the next sentence. */
export const isScene = (times: readonly Timed[]): boolean =>
  times.some(
    ({ date, role }) =>
      role === "within" &&
      /^(?:relative day|weekday|month and day|day and month|part of a day|relative unit|ISO date)$/.test(
        date.rule,
      ) &&
      date.precision !== "year",
  );

/** Rules that read a single day. */
const DAY = /^(?:relative day|weekday|month and day|day and month|part of a day|ISO date)$/;

export const isDay = ({ date, role }: Timed): boolean => role === "within" && DAY.test(date.rule);

/** Among so many dates before, a day is looked for. */
const MOST = 60;

/** Whether any single day was told within bounds: without one there is no scene. */
export function hasDay(dates: readonly DateExpression[], { start, end }: Bounds): boolean {
  const last = firstFrom(dates, end);
  for (let at = Math.max(firstFrom(dates, start), last - MOST); at < last; at++)
    if (DAY.test(dates[at]?.rule ?? "")) return true;
  return false;
}
