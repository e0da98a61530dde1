import { fromPublication, nearestYear } from "../anchors.ts";
import { isYear } from "../counting.ts";
import { monthOf, seasonOf, weekdayOf, wholeYear, yearOf } from "../days.ts";
import { directionAt } from "../words/direction.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import type { Published } from "../../published.ts";
import type { Token } from "../words/token.ts";
import { seasonNamed } from "./seasons.ts";
import { lately, wordsOf } from "../earlier.ts";
import { PRECISIONS, unitAround, unitOf } from "../units.ts";

/**
 * The week, month, year or season around publication, and those beside it.
 * Read: “last month” · “later this week” · “the end of the year” · “last summer” · “in the autumn” · “this century”.
 * Refused: “a last-minute goal”, “the last day of term”.
 */
export const unitRules: DateRule[] = [
  {
    name: "relative unit",
    shape: shape(
      "(?:early|late|earlier|later|mid hyphen?|end of)? (?:this|last|next|past|coming) (?:unit|yearWord|quarter|weekend|century)",
    ),
    accept: (match, tokens) => {
      const unit = unitOf(match);
      if (/^(?:minute|hour|fortnight)$/.test(unit)) return false;
      // “the last quarter of 2019”, “the last week of March”: of that, not of now.
      const ofOther = /^(?:year|month|season|fall)$/.test(tokens[match.last + 2]?.kind ?? "");
      if (tokens[match.last + 1]?.kind === "of" && ofOther) return false;
      // “the last year for which it was responsible”: the final one
      const ofIts =
        match.has("last") && tokens[match.first - 1]?.kind === "the" && tokens[match.last + 1]?.kind === "of";
      if (ofIts && /^(?:the|his|her|its|their|our|this|that|a|an)$/.test(tokens[match.last + 2]?.lower ?? ""))
        return false;
      const which = [1, 2].some((k) => /^(?:which|when|that)$/.test(tokens[match.last + k]?.lower ?? ""));
      const first = match.tokens[0]?.lower === "last";
      if (first && tokens[match.first - 1]?.kind === "the" && which) return false;
      const day = unit === "day" && match.has("last", "past", "this");
      const after = tokens[match.last + 1];
      return !day && !(after?.kind === "hyphen" && after.start === match.tokens.at(-1)?.end);
    },
    read: (match, { published, tokens }) => {
      const unit = unitOf(match);
      const gone = unit === "weekend" && match.has("this") && isJustGone(match, published, tokens);
      const shift = match.has("last", "past") || gone ? -1 : match.has("next", "coming") ? 1 : 0;
      const precision = PRECISIONS[unit] ?? "day";
      const value = fromPublication(
        published,
        precision,
        (day) => unitAround(unit, day, shift)?.days ?? null,
      );
      if (value.days === null || published === null || unit !== "week" || !match.has("later")) return value;
      return { ...value, days: { from: published.from, to: value.days.to } };
    },
  },
  {
    name: "full year",
    shape: shape("(?<=the) full yearWord"),
    accept: (match, tokens) => tokens[match.first - 2]?.lower === "for",
    // Whose year begins in another month says “fiscal” somewhere; early in a year the one before may be meant.
    read: (match, moment) => {
      const { published, text, tokens } = moment;
      // “a loss for the full year ended Aug 31 … For the full year, costs fell”
      const told = lately(
        moment,
        ({ days, rule }) => rule === "stretch up to a day" && days !== null && isYear(days),
      );
      if (told !== undefined)
        return { days: told.days, precision: told.precision, anchor: `“${wordsOf(moment, told)}”` };
      const early = published === null || monthOf(published.from) < 4;
      if (early || /fiscal|financial year/i.test(text)) return null;
      return directionAt(tokens, match.first, match.last) === "past"
        ? null
        : fromPublication(published, "year", (day) => wholeYear(yearOf(day)));
    },
  },
  {
    name: "relative unit",
    shape: shape("(?:unit|yearWord|weekend) (?:before last|after next)"),
    accept: (match) => /^(?:week|month|year|weekend)$/.test(unitOf(match)),
    read: (match, { published }) => {
      const unit = unitOf(match);
      const shift = match.has("last") ? -2 : 2;
      return fromPublication(
        published,
        PRECISIONS[unit] ?? "day",
        (day) => unitAround(unit, day, shift)?.days ?? null,
      );
    },
  },
  {
    name: "end of the running unit",
    shape: shape("(?:early|late|earlier|later|mid|end) (?:of|in) the (?:unit|yearWord|quarter)"),
    accept: (match) => /^(?:week|month|year|quarter)$/.test(unitOf(match)),
    read: (match, { published }) => {
      const unit = unitOf(match);
      return fromPublication(
        published,
        PRECISIONS[unit] ?? "day",
        (day) => unitAround(unit, day, 0)?.days ?? null,
      );
    },
  },
  {
    name: "weekend",
    shape: shape("(?<=the|at the) weekend"),
    read: (match, { published, tokens }) => {
      const ahead = directionAt(tokens, match.first, match.last) === "future";
      return fromPublication(
        published,
        "day",
        (day) =>
          unitAround("weekend", day, ahead ? 0 : new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0 ? 0 : -1)
            ?.days ?? null,
      );
    },
  },
  {
    name: "relative season",
    shape: shape(
      "(?:early|late|mid hyphen?|earlier|later)? (?:this (?:past|coming)|this|last|past|next|previous|coming) (?:season|fall)",
    ),
    read: (match, moment) => {
      const { published, tokens } = moment;
      const name = seasonNamed(match, moment);
      if (match.has("last") || match.has("next")) {
        const shift = match.has("last") ? -1 : 1;
        // In January the winter under way began last year.
        const running = (day: string): number => (name === "winter" && monthOf(day) < 3 ? 1 : 0);
        return fromPublication(published, "season", (day) =>
          seasonOf(yearOf(day) - running(day) + shift, name),
        );
      }
      const direction = match.has("past", "previous")
        ? "past"
        : match.has("coming")
          ? "future"
          : directionAt(tokens, match.first, match.last);
      if (match.has("past", "coming", "previous"))
        return nearestYear(published, "season", direction, (year) => seasonOf(year, name));
      return fromPublication(published, "season", (day) =>
        seasonOf(yearOf(day) - (name === "winter" && monthOf(day) < 7 ? 1 : 0), name),
      );
    },
  },
  {
    name: "season",
    shape: shape("(?<=(?:in|of|since|until|nearly|before|after|this) the?) (?:season|fall)"),
    accept: (match, tokens) => !match.has("fall") || tokens[match.first - 1]?.kind === "the",
    read: (match, moment) => {
      // “broke two ribs in the fall”, where nobody calls autumn so
      if (match.has("fall") && moment.region() !== null) return null;
      const name = seasonNamed(match, moment);
      const direction = directionAt(moment.tokens, match.first, match.last);
      return nearestYear(moment.published, "season", direction, (year) => seasonOf(year, name));
    },
  },
];

/** “He won the title this weekend” on a Monday or Tuesday. */
function isJustGone(match: Match, published: Published | null, tokens: readonly Token[]): boolean {
  if (published === null || weekdayOf(published.from) > 2) return false;
  return directionAt(tokens, match.first, match.last) === "past";
}
