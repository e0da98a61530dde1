import { months, quarter, yearOf } from "../days.ts";
import { lately, quarterSpokenOf } from "../earlier.ts";
import { type DateRule, shape } from "../rule.ts";
import { ordinalOf, PLAY, RESULTS } from "./parts-of-years.ts";

/**
 * Parts of the year a quarter before is of.
 * Read: “grew in the third quarter of 2024, after a fall in the second” · “Third-quarter sales rose. In the first half, …”.
 * Refused: “scored in the first half” of a match.
 */
export const partToldOnRules: DateRule[] = [
  {
    name: "quarter after a quarter",
    shape: shape("(?<=in the) ordinal (?=comma|dot|stop|and|other)"),
    accept: (match) => ordinalOf(match) >= 1 && ordinalOf(match) <= 4,
    read: (match, moment) => {
      const sentence = moment.tokens[match.first]?.sentence;
      const named = lately(
        moment,
        ({ rule, days, last }) =>
          /^quarter (?:of a year|after)/.test(rule) &&
          days !== null &&
          moment.tokens[last]?.sentence === sentence,
      );
      if (named?.days === undefined || named.days === null) return null;
      const days = quarter(yearOf(named.days.from), ordinalOf(match));
      return { days, precision: "quarter", anchor: `“${named.days.from.slice(0, 4)}”` };
    },
  },
  {
    name: "half after a quarter",
    shape: shape("(?<=the) (?:ordinal|ordinalDay) half (?=comma|dot|stop|and|other)"),
    accept: (match, tokens) =>
      /^(?:in|for|over|during)$/.test(tokens[match.first - 2]?.lower ?? "") &&
      (ordinalOf(match) === 1 || ordinalOf(match) === 2),
    read: (match, moment) => {
      if (!RESULTS.test(moment.text) || PLAY.test(moment.text)) return null;
      const named = quarterSpokenOf(moment);
      if (named?.days === undefined || named.days === null) return null;
      const year = yearOf(named.days.from);
      const days = ordinalOf(match) === 1 ? months(year, 1, 6) : months(year, 7, 12);
      return { days, precision: "month", anchor: `“${year}”` };
    },
  },
];
