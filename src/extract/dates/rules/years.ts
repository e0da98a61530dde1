import { fromPublication } from "../anchors.ts";
import { type Days, months, wholeYear, yearOf } from "../days.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import { ordinalOf, yearNamed } from "./parts-of-years.ts";
import type { Token } from "../words/token.ts";

const YEAR_BEFORE =
  /^(?:in|since|of|until|till|by|from|during|between|before|after|to|through|for|early|late|mid|spring|summer|autumn|winter|fiscal|ago|end|and|or|than|the|his|her|its|their|this|pre|post|circa|around|about|c|season|election|budget|class)$/;

const AMOUNT_BEFORE =
  /^(?:over|some|nearly|almost|about|around|roughly|approximately|than|least|most|up|to|another|all|under|the|no|number)$/;

const OF_MANY =
  /^(?:crowds?|total|capacity|numbers?|maximum|minimum|average|workforce|staff|population|group|fleet|list|audience|force|army|team|tally|toll|limit|record|high|low|peak|round)$/;

const COUNTED_AFTER =
  /^(?:people|men|women|children|police|who|percent|per|million|billion|thousand|hundred|pounds|euros|dollars|points|mph|km|miles|metres|meters|tonnes|tons|votes|jobs|homes|pupils|staff|more|other|of|feet|acres|calories)$/;

/** “1,000 who arrived in 2019”, “2000 troops”: a bare number of four figures is a year only where nothing is counted. */
function isYear(match: Match, tokens: readonly Token[]): boolean {
  const year = match.number("year") ?? 0;
  const before = tokens[match.first - 1];
  const after = tokens[match.last + 1];
  if (before?.kind === "slash" || before?.kind === "dot" || after?.kind === "slash") return false;
  if (
    before !== undefined &&
    /^(?:no|number|page|flight|route|level|room|channel|p|c|£|\$|€|#|:)$/.test(before.lower)
  ) {
    const colon = before.lower === ":" || before.lower === "c";
    if (!colon || year < 1900 || year > 2059) return false;
  }
  const preposition = before !== undefined && YEAR_BEFORE.test(before.lower);
  const plural =
    after !== undefined &&
    !after.capital &&
    (COUNTED_AFTER.test(after.lower) || isPlural(after.lower)) &&
    after.lower !== "of";
  const inOrSince =
    before !== undefined && /^(?:in|since|during|until|till|early|late|mid|fiscal)$/.test(before.lower);
  const sinceAtLeast =
    /^(?:since|until|in)$/.test(tokens[match.first - 3]?.lower ?? "") && before?.lower === "least";
  const amount = before !== undefined && AMOUNT_BEFORE.test(before.lower) && !sinceAtLeast;
  if (after?.kind === "hyphen" && tokens[match.last + 2]?.kind !== "year" && !inOrSince)
    return year >= 1900 && year < 2060;
  if (plural) {
    const determined = before !== undefined && /^(?:the|his|her|its|their|our|s)$/.test(before.lower);
    if (COUNTED_AFTER.test(after.lower))
      return inOrSince && !/^(?:people|percent|per|million|billion)$/.test(after.lower);
    return (inOrSince || determined || before?.kind === "possessive") && year >= 1800 && year < 2100;
  }
  // “more than 2000 have been waiting”
  const many = before?.lower === "than" && /^(?:more|fewer|less)$/.test(tokens[match.first - 2]?.lower ?? "");
  if (many && /^(?:have|had|has|were|are)$/.test(after?.lower ?? "")) return false;
  if (year >= 1900 && year < 2060) return !(amount && !preposition);
  // “has room for 1500”, “a crowd of 1500”
  const of = before?.lower === "of" && OF_MANY.test(tokens[match.first - 2]?.lower ?? "");
  if (of || /^(?:for|to|than|or|about|around)$/.test(before?.lower ?? "")) return false;
  const earliest = /^(?:in|since)$/.test(before?.lower ?? "") ? 1001 : 1100;
  return preposition && !amount && year >= earliest && year < 2100;
}

const NO_PLURAL = /(?:ss|us|is|ous|was|has|does|his|its|as|this|says|plans)$/;

function isPlural(lower: string): boolean {
  return lower.length > 3 && lower.endsWith("s") && !NO_PLURAL.test(lower);
}

/**
 * Years, decades and centuries.
 * Read: “in 2023” · “the 1988 talks” · “2023-24” · “the 1930s” · “early 2014” · “by year-end”.
 * Refused: “1000 who arrived”, “over 2000 migrants”, “more than 2000 have come”, “flight 1999”.
 */
export const yearRules: DateRule[] = [
  {
    name: "year",
    shape: shape("(?:fiscal yearWord?)? year"),
    accept: isYear,
    read: yearNamed,
  },
  {
    name: "part of a year",
    shape: shape("(?:early|late|mid hyphen?|end of) year"),
    accept: isYear,
    read: (match) => ({ days: thirdOf(match, match.number("year") ?? 0), precision: "year" }),
  },
  {
    name: "decade",
    shape: shape("(?:early|late|mid hyphen?)? (?:slash|other)? decade"),
    accept: (match) => match.tokens.every(({ kind, lower }) => kind !== "other" || /^['’‘]$/.test(lower)),
    read: (match) => {
      const first = match.number("decade") ?? 0;
      // “the late 1800s” are no nine years
      if (first % 100 === 0 && first < 2000) return { days: centuryPart(match, first), precision: "none" };
      const [from, to] = match.has("early")
        ? [0, 3]
        : match.has("mid")
          ? [4, 6]
          : match.has("late")
            ? [7, 9]
            : [0, 9];
      return { days: { from: `${first + from}-01-01`, to: `${first + to}-12-31` }, precision: "decade" };
    },
  },
  {
    name: "century",
    shape: shape("(?:early|late|mid hyphen?)? (?:ordinal|ordinalDay) hyphen? century"),
    read: (match) => {
      const first = (ordinalOf(match) - 1) * 100;
      return first < 1000 || first > 2800
        ? { days: null, precision: "none" }
        : { days: { from: `${first}-01-01`, to: `${first + 99}-12-31` }, precision: "none" };
    },
  },
  {
    name: "year end",
    shape: shape("yearWord (?:hyphen|possessive)? end"),
    accept: ({ tokens }) => tokens.at(-1)?.lower === "end",
    read: (_match, { published }) =>
      fromPublication(published, "day", (day) => {
        const last = `${yearOf(day)}-12-31`;
        return { from: last, to: last };
      }),
  },
  {
    name: "year in words",
    shape: shape("word word (?:hyphen? word)?"),
    accept: ({ tokens }) => {
      const [first, second, third] = [tokens[0], tokens[1], tokens.at(-1)].map((token) =>
        Number(token?.value),
      );
      const century = first === 19 || first === 18 || first === 20;
      return (
        century && (second ?? 0) >= 10 && (second ?? 0) < 100 && (tokens.length === 2 || (third ?? 0) < 10)
      );
    },
    read: ({ tokens }) => {
      const [century = 0, ...rest] = tokens
        .filter(({ kind }) => kind === "word")
        .map(({ value }) => Number(value));
      return { days: wholeYear(century * 100 + rest.reduce((a, b) => a + b, 0)), precision: "year" };
    },
  },
];

function centuryPart(match: Match, first: number): Days {
  const [from, to] = match.has("early")
    ? [0, 33]
    : match.has("mid")
      ? [34, 66]
      : match.has("late")
        ? [67, 99]
        : [0, 99];
  return { from: `${first + from}-01-01`, to: `${first + to}-12-31` };
}

function thirdOf(match: Match, year: number): Days {
  if (match.has("early")) return months(year, 1, 4);
  if (match.has("mid")) return months(year, 5, 8);
  return match.has("late") ? months(year, 9, 12) : wholeYear(year);
}
