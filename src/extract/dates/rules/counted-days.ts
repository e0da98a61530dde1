import { fromBefore, unitBefore, yearAfter } from "../counting.ts";
import { addDays } from "../days.ts";
import { lastDated, wordsOf } from "../earlier.ts";
import { type DateRule, shape } from "../rule.ts";
import { PRECISIONS, unitAround, unitOf } from "../units.ts";
import { isAhead } from "./stretches-ahead.ts";
import type { Token } from "../words/token.ts";

/** “the week after | the vote”, not “The week after | brought rain”. */
const isNoun = (token: Token | undefined): boolean =>
  token?.kind === "other" &&
  !/^(?:is|was|are|were|will|has|had|saw|brought|came|could|may)$/.test(token.lower);

/** Days, weeks and months told by the one before: “that month” · “the night before” · “the following year”. */
export const countedDayRules: DateRule[] = [
  {
    // “closed on Sunday after 500 came the night before”
    name: "counted from the expression before",
    shape: shape("(?<=the) (?:daypart before (?=comma|dot|stop)|previous daypart)"),
    accept: (match) => /^(?:night|evening|afternoon|morning)$/.test(match.find("daypart")?.lower ?? ""),
    read: (match, moment) =>
      fromBefore(moment, match.first, "day", ({ from }) => ({
        from: addDays(from, -1),
        to: addDays(from, -1),
      })),
  },
  {
    name: "counted from the expression before",
    shape: shape(
      "(?:that|the? same|(?:the|that) (?:following|next|previous)) (?:unit|yearWord)|(?<=the) unit after (?=comma|dot|stop|other)",
    ),
    accept: (match, tokens) =>
      /^(?:day|week|month|year)$/.test(unitOf(match)) &&
      !(match.has("next") && isAhead(match.first + 1, match.last, tokens)) &&
      !(match.has("after") && isNoun(tokens[match.last + 1])),
    read: (match, moment) => {
      if (match.has("previous")) return unitBefore(match, moment);
      if (match.has("following", "next") && match.has("yearWord")) return yearAfter(match, moment);
      const unit = unitOf(match);
      // “In the week ending July 10 … 366 died that week”
      const week =
        match.has("that", "same") && unit === "week"
          ? lastDated(moment, match.first, ({ rule }) => rule === "stretch up to a day")
          : undefined;
      if (week?.days && addDays(week.days.from, 6) === week.days.to)
        return { days: week.days, precision: "week", anchor: `“${wordsOf(moment, week)}”` };
      const shift = match.has("following", "next", "after") ? 1 : 0;
      const precision = PRECISIONS[unit] ?? "day";
      return fromBefore(
        moment,
        match.first,
        precision,
        // “In the year to June rents rose … £1,300 that month”
        (days) => unitAround(unit, unit === "month" ? days.to : days.from, shift)?.days ?? null,
      );
    },
  },
];
