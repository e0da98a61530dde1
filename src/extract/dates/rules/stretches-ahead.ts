import { amountOf, step } from "../amounts.ts";
import { fromPublication, publishedName } from "../anchors.ts";
import { lastDated, wordsOf } from "../earlier.ts";
import { type DateRule, type Match, type Moment, shape, type Value } from "../rule.ts";
import { unitAround, unitOf } from "../units.ts";
import { directionAt } from "../words/direction.ts";
import type { Token } from "../words/token.ts";

/** “will cost £4m over the | next year |”: from now on; not “over the next year he made 40 films”. */
export function isAhead(first: number, last: number, tokens: readonly Token[]): boolean {
  return (
    /^(?:over|within|during|in|for|across)$/.test(tokens[first - 2]?.lower ?? "") &&
    /^(?:week|month|year|decade|fortnight)$/.test(tokens[last]?.lower ?? "") &&
    directionAt(tokens, first, last) === "future"
  );
}

/** From publication to the end of the running year, month or week. */
const toEnd = (match: Match, { published }: Moment): Value => {
  const unit = unitOf(match);
  return fromPublication(published, "day", (day) => {
    const whole = unitAround(unit, day, 0)?.days;
    return whole === undefined ? null : { from: day, to: whole.to };
  });
};
const isRunning = (match: Match): boolean => /^(?:week|month|year)$/.test(unitOf(match));

/** Stretches that begin at publication or at a day just told: “the next two weeks” · “over the following two months”. */
export const stretchAheadRules: DateRule[] = [
  {
    // “plans to spend £130m for the rest of the year”; not “was ill for the rest of the year”
    name: "rest of the running unit",
    shape: shape("(?<=the) other of the (?:unit|yearWord)"),
    accept: (match, tokens) =>
      match.tokens[0]?.lower === "rest" &&
      isRunning(match) &&
      directionAt(tokens, match.first, match.last) !== "past",
    read: toEnd,
  },
  {
    // “81 days between now and the end of the year”
    name: "rest of the running unit",
    shape: shape("(?:between now and|now until) the? end of the? (?:unit|yearWord)"),
    accept: isRunning,
    read: toEnd,
  },
  {
    name: "stretch ahead",
    shape: shape("(?:next|coming|following) count hyphen? step"),
    accept: (match) => !match.has("article") || match.has("half"),
    read: (match, moment) => {
      const { published } = moment;
      const amount = amountOf(match);
      if (amount === null) return null;
      // “shut on March 24. Over the following two months”
      if (match.has("following")) {
        const told = lastDated(moment, match.first);
        const until = told?.days ? step(told.days.to, amount, 1) : null;
        return told?.days && until !== null
          ? {
              days: { from: told.days.to, to: until },
              precision: "day",
              anchor: `“${wordsOf(moment, told)}”`,
            }
          : { days: null, precision: "none", duration: amount.iso };
      }
      const to = published === null ? null : step(published.to, amount, 1);
      if (published === null || to === null) return { days: null, precision: "none", duration: amount.iso };
      const anchor = `published ${publishedName(published)}`;
      return { days: { from: published.from, to }, precision: "day", anchor, duration: amount.iso };
    },
  },
  {
    name: "stretch ahead",
    shape: shape("(?<=the) (?:next|coming) (?:unit|yearWord)"),
    // a decade ahead is never one of the calendar
    accept: (match, tokens) =>
      isAhead(match.first, match.last, tokens) ||
      /^(?:in|over|within) the next decade$/.test(
        tokens
          .slice(match.first - 2, match.last + 1)
          .map(({ lower }) => lower)
          .join(" "),
      ),
    read: (match, { published }) => {
      const amount = amountOf(match);
      const to = amount === null || published === null ? null : step(published.to, amount, 1);
      if (published === null || to === null) return { days: null, precision: "none" };
      const anchor = `published ${publishedName(published)}`;
      return { days: { from: published.from, to }, precision: "day", anchor };
    },
  },
];
