import { addDays } from "./days.ts";
import { lastDated, wordsOf } from "./earlier.ts";
import type { Match, Moment, Value } from "./rule.ts";

/** So many days after its end nobody speaks of a half of “the year” any more. */
const LONG_OVER = 200;
/** Whose year begins in another month. */
const OTHER_YEAR = /\b(?:fiscal|financial) (?:year|half)|\bhalf[- ]year to\b/i;

/** Whether the words are a part of “the year”, which is neither named nor told by its distance. */
export const isOfThatYear = (match: Match): boolean =>
  match.has("the") && match.has("yearWord") && !match.has("previous", "following", "same");

/**
 * The year that frames the sentences just before: “In 2014 it sold 40 cars. In the second half | of the year | it sold 12”.
 * Null where none does: “the most since 2014”, “up from 40 in 2014”.
 */
export function framingYear(match: Match, moment: Moment): Value | null {
  const { tokens } = moment;
  const frames = (at: number): boolean =>
    tokens[at - 1]?.lower === "in" && (at < 2 || tokens[at - 2]?.kind === "stop");
  const named = lastDated(moment, match.first, ({ rule, first }) => rule === "year" && frames(first));
  return named === undefined
    ? null
    : { days: named.days, precision: "year", anchor: `“${wordsOf(moment, named)}”` };
}

/**
 * Whether a half of “the year” may be the one found: it was over when the article was published, and not long, and nothing
 * counts a financial year. “Profit fell in the first half of the year”, in July; not in May.
 */
export function isHalfOver({ days }: Value, { published, text }: Moment): boolean {
  if (days === null || published === null || OTHER_YEAR.test(text)) return false;
  return days.to < published.from && addDays(days.to, LONG_OVER) > published.from;
}
