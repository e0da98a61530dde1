import { amountOf } from "../amounts.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import type { Token } from "../words/token.ts";

/**
 * Amounts of time, repetitions and words for now and then: no days of their own.
 * Read: “a three-year contract” · “a few days” · “every single day” · “all year round” · “recently”.
 * Refused: “a seven-year-old girl”, “£3 a day”, “three quarters of voters”.
 */
export const durationRules: DateRule[] = [
  {
    name: "repeated",
    shape: shape(
      "(?:every single?|daily) (?:(?:unit|yearWord|quarter|weekday|month|daypart)(?: of the yearWord)?)?",
    ),
    accept: (match) => match.has("daily") || match.tokens.length > 1,
    read: (match) => ({ days: null, precision: "none", duration: stepOf(match) }),
  },
  {
    name: "repeated",
    shape: shape("(?:all yearWord round|weekdays)"),
    read: () => ({ days: null, precision: "none", duration: "P1W" }),
  },
  {
    name: "duration",
    shape: shape("roughly? count (?:hyphen|more)? step"),
    accept: (match, tokens) => isDuration(match, tokens),
    read: (match) => {
      const amount = amountOf(match);
      return amount === null ? null : { days: null, precision: "none", duration: amount.iso };
    },
  },
  {
    name: "vague stretch",
    shape: shape("(?:recent|coming) units"),
    read: (match) => ({
      days: null,
      precision: "none",
      duration: amountOf(match)?.iso.replace(/\d+/, "X") ?? "PX",
    }),
  },
  { name: "present", shape: shape("now"), read: () => ({ days: null, precision: "none" }) },
  {
    name: "past",
    shape: shape("(?:recently|(?<=in the) past)"),
    read: () => ({ days: null, precision: "none" }),
  },
  {
    name: "future",
    shape: shape("(?<=the|in) (?:other|mid)? future (?!other)"),
    read: () => ({ days: null, precision: "none" }),
  },
];

function stepOf(match: Match): string {
  if (match.has("daily")) return "P1D";
  return amountOf(match)?.iso ?? (match.has("month") ? "P1Y" : match.has("daypart") ? "P1D" : "P1W");
}

const AMOUNT_BEFORE =
  /^(?:for|than|within|in|over|nearly|about|after|before|almost|only|just|lasted|took|last|take|another|of|up)$/;

/** “a year” is an amount behind a preposition only; elsewhere it is a rate (“£3 a day”). Ages are nobody’s date. */
function isDuration(match: Match, tokens: readonly Token[]): boolean {
  const after = tokens[match.last + 1];
  const old = after?.kind === "hyphen" ? tokens[match.last + 2] : after;
  if (old?.lower === "old" || old?.lower === "olds") return false;
  // “a rise of 435,000 year-on-year”
  if (
    /^(?:on|over)$/.test(old?.lower ?? "") &&
    tokens[match.last + (old === after ? 2 : 4)]?.lower === match.tokens.at(-1)?.lower
  )
    return false;
  // “a quarter of voters”, “three-quarters full”: a share.
  if (match.has("quarter") || (match.has("quarters") && match.number("word", "day") === 3)) return false;
  if (!match.has("article") || match.has("few")) return true;
  return AMOUNT_BEFORE.test(tokens[match.first - 1]?.lower ?? "") && after?.kind !== "of";
}
