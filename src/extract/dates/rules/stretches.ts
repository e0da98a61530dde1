import { amountOf, step } from "../amounts.ts";
import { publishedName } from "../anchors.ts";
import { addDays, wholeMonth } from "../days.ts";
import { lately, wordsOf } from "../earlier.ts";
import { type DateRule, type Match, type Moment, shape } from "../rule.ts";
import type { Token } from "../words/token.ts";

/** A day an amount after or before another; “six days to Monday” holds both ends, “two years” begins on the same date. */
function firstDay(last: string, amount: { count: number; unit: string; iso: string }): string | null {
  const then = step(last, amount, -1);
  if (then === null) return null;
  const wholeMonths = addDays(last, 1).endsWith("-01") && last < "2999-12-31";
  if (wholeMonths && !/^(?:day|week|hour|minute)$/.test(amount.unit))
    return step(addDays(last, 1), amount, -1);
  return /^(?:day|week)$/.test(amount.unit) ? addDays(then, 1) : then;
}

/** The day up to which a sentence counts: the end of “the seven days to Monday” before, else publication. */
function countedTo(match: Match, moment: Moment): { day: string; anchor: string } | null {
  const sentence = moment.tokens[match.first]?.sentence;
  const stretch = lately(
    moment,
    ({ rule, last }) => rule === "stretch up to a day" && moment.tokens[last]?.sentence === sentence,
  );
  if (stretch?.days !== undefined && stretch.days !== null)
    return { day: stretch.days.to, anchor: `“${wordsOf(moment, stretch)}”` };
  const { published } = moment;
  return published === null ? null : { day: published.to, anchor: `published ${publishedName(published)}` };
}

/** “in the previous 12 months”: up to the day before the stretch the sentence has spoken of. */
function endBefore(match: Match, moment: Moment): { day: string; anchor: string } | null {
  const sentence = moment.tokens[match.first]?.sentence;
  const spoken = lately(
    moment,
    ({ days, last }) => days !== null && moment.tokens[last]?.sentence === sentence,
  );
  if (spoken?.days === undefined || spoken.days === null) return countedTo(match, moment);
  // “in 2023 and 2024 … the previous two years”
  const other = moment.before.at(-2);
  const both = spoken === moment.before.at(-1) && other !== undefined && spoken.first - other.last === 2;
  // “in the week ending June 16 … in the previous seven days”
  if (other?.rule === "stretch up to a day" && other.days?.to === spoken.days.to)
    return { day: addDays(other.days.from, -1), anchor: `“${wordsOf(moment, other)}”` };
  const joined = both && moment.tokens[spoken.first - 1]?.kind === "and" && other.rule === spoken.rule;
  const from = (joined ? other.days?.from : undefined) ?? spoken.days.from;
  return { day: addDays(from, -1), anchor: `“${wordsOf(moment, spoken)}”` };
}

/** “the previous 12 months | to December 2022” */
const hasItsEnd = (match: Match, tokens: readonly Token[]): boolean =>
  match.has("previous") &&
  /^(?:to|ending|until)$/.test(tokens[match.last + 1]?.kind ?? "") &&
  /^(?:month|day|ordinalDay)$/.test(tokens[match.last + 2]?.kind ?? "");

/** “expected to last six weeks” */
function isVerb(match: Match, tokens: readonly Token[]): boolean {
  const before = tokens[match.first - 1]?.lower ?? "";
  return (
    match.tokens[0]?.lower === "last" &&
    /^(?:to|will|would|could|can|may|might|should|not|only|usually)$/.test(before)
  );
}

/**
 * Stretches that end, begin or run at publication or at a named day.
 * Read: “the last six and a half years” · “the seven days to Monday” · “the year ended Sept. 30” · “the next two weeks” ·
 * “over five years, beginning 2023”.
 * Refused: “expected to last six weeks”, “the last two goals”, “two years from 2030” (how far away it is).
 */
export const stretchRules: DateRule[] = [
  {
    name: "trailing stretch",
    shape: shape("(?:last|past|previous) (?:count hyphen? step|yearWord and article half)"),
    accept: (match, tokens) =>
      (!match.has("article") || match.has("half")) && !isVerb(match, tokens) && !hasItsEnd(match, tokens),
    read: (match, moment) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      // “scored twice in the last seven minutes”: of a match, not of the day of publication
      if (amount.iso.startsWith("PT") && amount.unit === "minute")
        return { days: null, precision: "none", duration: amount.iso };
      const end = match.has("previous") ? endBefore(match, moment) : countedTo(match, moment);
      const precision = amount.unit === "year" || amount.unit === "month" ? "month" : "day";
      if (end === null || Number.isNaN(amount.count))
        return { days: null, precision: "none", duration: amount.iso };
      // “the past three weeks” begin on this day of the week three weeks ago, “the past five years” on this date.
      const now = moment.published !== null && end.day === moment.published.to ? moment.published : null;
      const begin = (day: string): string | null =>
        now !== null && amount.unit !== "day" ? step(day, amount, -1) : firstDay(day, amount);
      const from = begin(end.day);
      if (from === null) return { days: null, precision: "none", duration: amount.iso };
      const first = now === null ? from : (begin(now.from) ?? from);
      return {
        days: { from: first < from ? first : from, to: end.day },
        precision,
        anchor: end.anchor,
        duration: amount.iso,
      };
    },
  },
  {
    name: "the past year",
    shape: shape("(?<=the) (?:past|last) (?:unit|yearWord|quarter)"),
    // “bought three within the last year”, “fell in the last month”; not “in the last year of the deal”
    accept: (match, tokens) =>
      match.has("past") ||
      (/^(?:within|in|over|during)$/.test(tokens[match.first - 2]?.lower ?? "") &&
        !/^(?:of|before|in|for|to|when|which|that)$/.test(tokens[match.last + 1]?.lower ?? "")),
    read: (match, moment) => {
      const amount = amountOf(match);
      const end = countedTo(match, moment);
      if (amount === null || end === null) return { days: null, precision: "none" };
      const now = moment.published?.to === end.day;
      const from = now ? step(end.day, amount, -1) : firstDay(end.day, amount);
      return from === null
        ? null
        : { days: { from, to: end.day }, precision: "month", anchor: end.anchor, duration: amount.iso };
    },
  },
  {
    name: "stretch from a year",
    shape: shape(
      "(?:nearly|other) count hyphen? step comma? (?:end|from|other) (?:in|from)? (?:month? year)",
    ),
    accept: ({ tokens }) =>
      /^(?:over|for|across|within|spanning|covering)$/.test(tokens[0]?.lower ?? "") &&
      tokens.some(({ lower }) => /^(?:beginning|starting|from|commencing)$/.test(lower)),
    read: (match) => {
      const amount = amountOf(match);
      if (amount === null || !/^(?:year|month)$/.test(amount.unit)) return null;
      const from = wholeMonth(match.number("year") ?? 0, match.number("month") ?? 1).from;
      const after = step(from, amount, 1);
      return after === null ? null : { days: { from, to: addDays(after, -1) }, precision: "month" };
    },
  },
  {
    name: "stretch up to a day",
    shape: shape("(?<=the|nearly|of|to) fiscal? yearWord hyphen? end (?=month year)"), // “the year-end June 2017”
    accept: ({ tokens }) => tokens.at(-1)?.lower === "end",
    read: () => ({ days: null, precision: "day", duration: "P1Y", lead: { count: 1, unit: "year" } }),
  },
  {
    name: "stretch up to a day",
    shape: shape(
      "(?:nearly? count hyphen? step period?|(?<=the) (?:half hyphen? yearWord|(?:ordinal|ordinalDay) half|(?:full hyphen?)? fiscal? yearWord|quarter|unit|fiscal yearWord that)|(?<=latest) quarter|(?<!the|article|this|last|next|past|previous|that|every|hyphen|number|word|day|few) (?:fiscal? yearWord|quarter) (?=ending (?:on? the?)? (?:month|day|ordinalDay))) (?:(?:other? other)? (?:to|until)|ending) (?:in|on|the)? (?=oneWeekday|month|the? (?:day|ordinalDay)|year|this|last|relative|end)",
    ),
    accept: (match, tokens) =>
      !/^(?:hour|minute)$/.test(amountOf(match)?.unit ?? "") &&
      // “the 12 months up to June”, “the six weeks leading up to Christmas”
      match.tokens.every(({ kind, lower }) => kind !== "other" || /^(?:up|leading|running)$/.test(lower)) &&
      // “within 18 weeks by 2029”
      match.tokens.every(({ lower }) => lower !== "by") &&
      // “paid $1500 a week until last winter”
      !(match.has("article") && match.has("until") && !match.has("half")) &&
      tokens[match.first - 1]?.kind !== "hyphen",
    read: (match) => {
      // “the half-year to July 29”, “the first half to July 4”
      const half = match.has("half") && !match.has("and");
      const amount = half ? { count: 6, unit: "month", iso: "P6M" } : amountOf(match);
      return amount === null || !(amount.count > 0)
        ? null
        : {
            days: null,
            precision: "day",
            duration: amount.iso,
            lead: { count: amount.count, unit: amount.unit },
          };
    },
  },
];
