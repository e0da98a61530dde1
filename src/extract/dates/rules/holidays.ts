import { nearestYear } from "../anchors.ts";
import { amountOf, step } from "../amounts.ts";
import { addDays, type Days, weekdayOf, yearOf } from "../days.ts";
import { type DateRule, type Match, shape, type Value } from "../rule.ts";
import type { Token } from "../words/token.ts";
import { directionAt } from "../words/direction.ts";
import { holidayIn, weekendOf } from "../words/holidays.ts";
import { inStatedYear } from "./calendar.ts";

/**
 * Holidays and the days off around them.
 * Read: “was not passed before Easter” · “died over the Easter long weekend” · “the Labor Day weekend of 2024” · “in the
 * five weeks before Christmas”.
 * “eight were arrested over the bank holiday weekend” on the Tuesday after. Refused: the same a week later (which?).
 */
export const holidayRules: DateRule[] = [
  {
    name: "stretch before a holiday",
    shape: shape("(?<=the) (?:count? (?:unit|units)) before holiday"),
    accept: (match, tokens) =>
      /^(?:in|during|over|for|of)$/.test(tokens[match.first - 2]?.lower ?? "") &&
      /^(?:day|week)$/.test(amountOf(match)?.unit ?? "") &&
      !match.has("article"),
    read: (match, moment) => {
      const amount = amountOf(match);
      const name = String(match.find("holiday")?.value);
      const direction = directionAt(moment.tokens, match.first, match.last) ?? "past";
      const value = nearestYear(moment.published, "day", direction, (year) => holidayIn(name, year));
      const from = value.days === null || amount === null ? null : step(value.days.from, amount, -1);
      if (value.days === null || from === null) return null;
      return {
        days: { from, to: addDays(value.days.from, -1) },
        precision: "day",
        anchor: value.anchor ?? "",
      };
    },
  },
  {
    name: "holiday weekend",
    shape: shape("holiday (?:other other?)? weekend (?:of? year)?"),
    accept: ({ tokens }) =>
      tokens.every(({ kind, lower }) => kind !== "other" || /^(?:long|bank|holiday|public)$/.test(lower)),
    read: (match, moment) => {
      const name = String(match.find("holiday")?.value);
      const year = match.number("year");
      const past = directionAt(moment.tokens, match.first, match.last) === "past";
      const value: Value =
        year === undefined
          ? nearestYear(moment.published, "day", past ? "past" : null, (at) => holidayIn(name, at), past)
          : { days: holidayIn(name, year), precision: "day" };
      return value.days === null ? value : { ...value, days: weekendOf(name, yearOf(value.days.from)) };
    },
  },
  {
    name: "holiday weekend",
    shape: shape("(?<=the|this|last) other other weekend"),
    accept: ({ tokens }) => tokens[0]?.lower === "bank" && tokens[1]?.lower === "holiday",
    read: (match, { published, tokens }) => {
      if (published?.precision !== "day") return null;
      const day = published.from;
      // The holiday is the Monday: just over from Monday to Thursday, at hand from Friday to Sunday.
      const over = weekdayOf(day) <= 4;
      const ahead = directionAt(tokens, match.first, match.last) === "future";
      if (over === ahead) return null;
      const monday = addDays(day, over ? 1 - weekdayOf(day) : 8 - weekdayOf(day));
      return {
        days: { from: addDays(monday, -2), to: monday },
        precision: "day",
        anchor: `published ${day}`,
      };
    },
  },
  {
    name: "holiday",
    shape: shape("(?:this|last|next)? holiday (?:comma? year)?"),
    read: (match, moment) => {
      const name = String(match.find("holiday")?.value);
      const over = match.has("last") || isJustOver(match, moment.tokens);
      const direction = match.has("next") ? "future" : over ? "past" : null;
      const inYear = (year: number): Days | null => holidayIn(name, year);
      if (direction === null) return inStatedYear(match, moment, "day", inYear);
      return nearestYear(moment.published, "day", direction, inYear);
    },
  },
];

/** “will be a jolt after a mild | Christmas Day|, when”: over, whatever is to come. */
function isJustOver({ first, last }: Match, tokens: readonly Token[]): boolean {
  const after = [first - 1, first - 2, first - 3].some((at) => tokens[at]?.lower === "after");
  return after && tokens[last + 1]?.kind === "comma" && tokens[last + 2]?.lower === "when";
}
