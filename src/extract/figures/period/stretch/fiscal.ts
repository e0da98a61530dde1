import type { DateExpression } from "../../../dates/date.ts";
import { addMonths } from "../../../dates/days.ts";
import type { Reading } from "../../../reading.ts";
import { endsQuarter } from "./ended.ts";

const RESULT =
  /^ (?:\p{Ll}+ ){0,2}?(?:earnings|profits?|net|loss(?:es)?|revenues?|sales|results|income|turnover)\b/u;
const FISCAL = /^fiscal\b/i;
/**
 * A quarter as the firm counts it, whose year need not begin with January: that which ended on the day told beside it or
 * elsewhere in the article; null where nobody tells, and any other time as it is. “a loss for its fourth quarter ended June 30” is of
 * April to June, “in the fiscal first quarter … for the quarter ended Sept. 29” of July to September. Refused: “earned £3m
 * in the fiscal first quarter” alone; and early in November “a fall in fourth-quarter earnings”, told before that is over.
 */
export function asFirmCounts(
  { text, published }: Reading,
  dates: readonly DateExpression[],
  at: number,
  date: DateExpression,
): DateExpression | null {
  const { rule, from, to, words } = date;
  if (rule !== "quarter of a year" || from === null || to === null) return date;
  const day = dates[at + 1];
  if (day?.to && endsQuarter(text, date, day)) {
    const days = { from: addMonths(`${day.to.slice(0, 7)}-01`, -2), to: day.to };
    return { ...date, ...days, basis: day.basis, derivation: `“${words}” ended ${day.to}` };
  }
  if (FISCAL.test(words) && !/\d{4}/.test(words)) {
    const ended = dates.find((told) => told.rule === "stretch up to a day" && told.precision === "quarter");
    if (ended === undefined) return null;
    const derivation = `“${words}” + “${ended.words}” → ${ended.from}/${ended.to}`;
    return { ...date, from: ended.from, to: ended.to, basis: "derived", derivation };
  }
  const running = published !== null && from <= published.from && to > published.to;
  return running && RESULT.test(text.slice(date.end, date.end + 60)) ? null : date;
}
