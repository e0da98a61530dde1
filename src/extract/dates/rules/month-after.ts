import { fromPublication, nearestYear } from "../anchors.ts";
import { monthOf, wholeMonth, yearOf } from "../days.ts";
import { lastDated, wordsOf } from "../earlier.ts";
import type { Match, Moment, Value } from "../rule.ts";
import { type Direction, directionAt } from "../words/direction.ts";

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

/** “next May”, “this coming May”, “last August”, which in an article of September is the August of the year before. */
export function monthByName(match: Match, { published, tokens }: Moment): Value {
  const month = match.number("month") ?? 1;
  if (match.has("this") && !match.has("past", "coming"))
    return fromPublication(published, "month", (day) => wholeMonth(yearOf(day), month));
  let direction: Direction | null;
  if (match.has("next", "coming")) direction = "future";
  else direction = match.has("last", "past") ? "past" : directionAt(tokens, match.first, match.last);
  return nearestYear(published, "month", direction, (year) => {
    const days = wholeMonth(year, month);
    if (published === null) return days;
    const running = days.from <= published.from && published.to <= days.to;
    const justOver =
      match.has("last") && year === yearOf(published.from) && month === monthOf(published.from) - 1;
    return (running && !match.has("this")) || justOver ? null : days;
  });
}
