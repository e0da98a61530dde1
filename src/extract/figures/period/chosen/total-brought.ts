import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const TOTAL = "(?:total|tally|toll|number|count|figure)s?";
const REACHED = "to(?: (?:about|around|at least|some|nearly|almost|just|over|more than|a record))*";
/** What brings a total to where it is. */
export const BRINGS =
  "(?:bring(?:s|ing)?|brought|tak(?:es?|ing)|took|push(?:es|ed|ing)?|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|puts?|putting)";
const BROUGHT = new RegExp(`\\b${BRINGS} (?=[^;]*\\b${TOTAL}\\b)[^;]{0,110} ${REACHED} $`, "i");

/**
 * The stretch of a total that an event brings to where it is, however near the day of the event stands: “Friday’s arrivals take
 * the total for the year to | 6,515”, “40 came on Monday, bringing this year’s tally to | 900”. Null for all else: “took the number
 * 9 bus to | 12 schools on Friday”, “brought the total to | 40 on Friday”.
 */
export function totalBrought(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
): Timed | null {
  if (all.length < 2) return null;
  const start = Math.max(sentence.start, figure.start - 130);
  const brought = BROUGHT.exec(text.slice(start, figure.start));
  if (brought === null) return null;
  const verb = start + brought.index;
  const stretch = all.findLast(
    ({ date, role, days }) =>
      (role === "within" || role === "since") &&
      date.start > verb &&
      date.end <= figure.start &&
      days.from < days.to &&
      date.precision !== "week",
  );
  return stretch ?? null;
}

/** “taking the year’s total to | 5,025”: of the year so far, whatever day is told. */
export function isYearsTotal(text: string, sentence: Bounds, figure: Bounds): boolean {
  return YEARS.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start));
}
const YEARS = new RegExp(`\\b${BRINGS} (?:the|this) year['’]s (?:\\p{Ll}+ )?${TOTAL} ${REACHED} $`, "iu");

/** “Last Thursday 26 were picked up, taking the year’s total to 5,025”: from January to that day; null where no day is told. */
export function soFarThatYear(figure: Bounds, all: readonly Timed[]): Timed | null {
  const day = all.findLast(
    ({ date, role, days }) => role === "within" && date.end <= figure.start && days.from === days.to,
  );
  return day === undefined
    ? null
    : { ...day, days: { from: `${day.days.to.slice(0, 4)}-01-01`, to: day.days.to } };
}
