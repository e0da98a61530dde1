import { pluralGroup } from "../counted/plural-group.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";
import type { Skip } from "./rule.ts";

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

export const ORDINAL = /^(?:st|nd|rd|th)$/i;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

export const isMonth = (token: Token): boolean => isCapital(token) && MONTH.test(token.lower);

/** “May 31”, “31 May 2025”, “July 8 and 10”, “8 to 10 July”, “Sept. 11, 2001”, “the 1930s”, “’90s”, “2023-24”. */
export const date: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (isMonth(first)) {
    let to = from + 1;
    if (at(tokens, to).text === ".") to += 1;
    if (!DAY.test(at(tokens, to).text) && !/^(?:19|20)\d\d$/.test(at(tokens, to).text)) return 0;
    // “In May 12 people died”
    if (
      pluralGroup(tokens, to + 1) !== null &&
      !/^(?:19|20)\d\d$/.test(at(tokens, to).text) &&
      first.lower === "may"
    )
      return 0;
    const day = DAY.test(at(tokens, to).text);
    to += 1;
    if (ORDINAL.test(at(tokens, to).lower)) to += 1;
    // “As of June 2017, 15 of them”: another number
    if (!day) return (year(tokens, to) || to) - from;
    while (
      /^(?:and|to|-|–|—|,|or)$/.test(at(tokens, to).lower) &&
      DAY.test(at(tokens, to + 1).text) &&
      at(tokens, to + 2).text !== "/" &&
      !isQuantified(tokens, to + 2)
    )
      to += 2;
    to = untilMonth(tokens, to);
    return (year(tokens, to) || to) - from;
  }
  // “a ceremony was held on Wednesday 23 to unveil it”
  if (
    first.kind === "number" &&
    DAY.test(first.text) &&
    WEEKDAY.test(at(tokens, from - 1).lower) &&
    isCapital(at(tokens, from - 1))
  )
    if (
      at(tokens, from - 2).lower === "on" &&
      pluralGroup(tokens, from + 1) === null &&
      !at(tokens, from + 1).glued
    )
      return 1;
  if (first.kind === "number" && DAY.test(first.text)) {
    let to = from + 1;
    if (ORDINAL.test(at(tokens, to).lower) && at(tokens, to).glued) to += 1;
    if (/^(?:and|to|-|–|or)$/.test(at(tokens, to).lower) && DAY.test(at(tokens, to + 1).text)) to += 2;
    if (ORDINAL.test(at(tokens, to).lower) && at(tokens, to).glued) to += 1;
    if (at(tokens, to).lower === "of") to += 1;
    if (!isMonth(at(tokens, to))) return 0;
    to += at(tokens, to + 1).text === "." && /^\d/.test(at(tokens, to + 2).text) ? 2 : 1;
    return (year(tokens, to) || to) - from;
  }
  if (first.kind === "number" && /^(?:1\d|20)\d\d$/.test(first.text)) {
    if (at(tokens, from + 1).text === "s" && at(tokens, from + 1).glued) return 2;
    // “the 2015- 16 season”: a line was broken there
    const next = String((Number(first.text) + 1) % 100).padStart(2, "0");
    const broken = at(tokens, from + 1).text === "-" && at(tokens, from + 1).glued;
    if (broken && at(tokens, from + 2).text === next) return 3;
    if (
      /^[-–/]$/.test(at(tokens, from + 1).text) &&
      joinsMark(tokens, from + 1) &&
      /^(?:\d\d|(?:1\d|20)\d\d)$/.test(at(tokens, from + 2).text) &&
      first.text < `${first.text.slice(0, 4 - at(tokens, from + 2).text.length)}${at(tokens, from + 2).text}`
    )
      return 3;
  }
  const nineties =
    first.kind === "mark" &&
    !first.glued &&
    at(tokens, from + 1).glued &&
    /^['’‘]$/.test(first.text) &&
    /^\d\d$/.test(at(tokens, from + 1).text);
  if (nineties && at(tokens, from + 2).text === "s") return 3;
  // “since ’83, and”; “ ’12 people died’ ”, “ ’48 per cent’ ” open a quotation
  const share = /^(?:per|%|percent|pc)$/.test(at(tokens, from + 2).lower);
  if (
    nineties &&
    !share &&
    (!at(tokens, from + 2).glued || /^[,.;:?!)”"]$/.test(at(tokens, from + 2).text)) &&
    pluralGroup(tokens, from + 2) === null
  )
    return 2;
  // “the 90s”; “in his 40s” is an age
  if (at(tokens, from + 1).text !== "s" || !at(tokens, from + 1).glued || !/^[2-9]0$/.test(first.text))
    return 0;
  const owned = [1, 2, 3].some((k) => /^(?:his|her|their|my|our)$/.test(at(tokens, from - k).lower));
  // “classes for the over 60s”
  return owned || /^(?:over|under)$/.test(at(tokens, from - 1).lower) ? 0 : 2;
};

/** “July 28 | -Aug. 12”, “June 30 | to July 2”: the place after the second day; the same place where there is none. */
function untilMonth(tokens: Token[], to: number): number {
  if (!/^(?:-|–|—|to|and|through|until)$/.test(at(tokens, to).lower) || !isMonth(at(tokens, to + 1)))
    return to;
  const day = at(tokens, to + 2).text === "." ? to + 3 : to + 2;
  return DAY.test(at(tokens, day).text) && !isQuantified(tokens, day + 1) ? day + 1 : to;
}

export const joinsMark = (tokens: Token[], place: number): boolean =>
  at(tokens, place).glued && at(tokens, place + 1).glued;

function year(tokens: Token[], to: number): number {
  const place = at(tokens, to).text === "," ? to + 1 : to;
  return /^(?:1\d|20)\d\d$/.test(at(tokens, place).text) && !at(tokens, place).glued ? place + 1 : 0;
}

function isQuantified(tokens: Token[], to: number): boolean {
  return (
    at(tokens, to).text === "%" ||
    pluralGroup(tokens, to) !== null ||
    /^(?:per|year|m|bn|million)$/.test(at(tokens, to).lower)
  );
}

/** `21st`, `96th-minute`. */
export const ordinal: Skip = (tokens, from) =>
  at(tokens, from).kind === "number" &&
  at(tokens, from + 1).glued &&
  isOrdinal(at(tokens, from).text, at(tokens, from + 1).lower)
    ? 2
    : 0;

/** `21st`, `11th`; `3st` and `11st` are stones. */
function isOrdinal(number: string, ending: string): boolean {
  const tenth = number.at(-1);
  if (ending !== "st") return ORDINAL.test(ending);
  return tenth === "1" && !number.endsWith("11");
}
