import type { DateExpression } from "../../../dates/date.ts";

/** “its fourth quarter | ended | June 30” */
const ENDED = /^,? (?:(?:which|that) )?(?:ended|ending|ends)(?: on)? $/;

/** A named quarter and the day it ended on: “its fourth quarter ended | June 30”. */
export function endsQuarter(text: string, named: DateExpression | undefined, day: DateExpression): boolean {
  return (
    named?.rule === "quarter of a year" &&
    day.precision === "day" &&
    day.to !== null &&
    ENDED.test(text.slice(named.end, day.start))
  );
}

/** The day of “the year ended Sept. 30” beside the year itself. */
export function endsStretch(stretch: DateExpression | undefined, day: DateExpression): boolean {
  return stretch?.rule === "stretch up to a day" && stretch.to === day.to && day.start - stretch.end < 9;
}

/** The end of a range whose whole was not read: “from January 20, 2020, to | March 3, 2021”. */
export function endsUnread(
  text: string,
  start: DateExpression | undefined,
  { start: at }: DateExpression,
): boolean {
  if (start === undefined || at - start.end > 12) return false;
  return (
    /^,? (?:to|until|till|through) (?:the )?$/i.test(text.slice(start.end, at)) &&
    /\bfrom (?:the )?$/i.test(text.slice(Math.max(0, start.start - 9), start.start))
  );
}
