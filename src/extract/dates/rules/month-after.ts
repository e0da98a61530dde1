import { wholeMonth, yearOf } from "../days.ts";
import { lastDated, wordsOf } from "../earlier.ts";
import type { Match, Moment, Value } from "../rule.ts";

/** “employed in January 2021 … By that June … by December”: the first such month since the date told before. */
export function monthAfter(match: Match, moment: Moment): Value | null {
  const month = match.number("month") ?? 1;
  const told = lastDated(moment, match.first);
  if (told?.days === undefined || told.days === null) return null;
  const year = yearOf(told.days.from);
  const days = wholeMonth(year, month);
  const after = days.to < told.days.from ? wholeMonth(year + 1, month) : days;
  return { days: after, precision: "month", anchor: `“${wordsOf(moment, told)}”` };
}
