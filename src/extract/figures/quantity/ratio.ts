import { pluralGroup } from "../counted/plural-group.ts";
import { PAST } from "../counted/noun-words.ts";
import { half } from "./compound.ts";
import { multiple, times } from "./numbers/multiplier.ts";
import type { NumberRead } from "./numbers/number-words.ts";
import { partOfUnit } from "./part-of-unit.ts";
import { readNumber } from "./numbers/number.ts";
import { ratio, type Quantity } from "./quantity.ts";
import { at, joins, type Token } from "./numbers/token.ts";
import { unitAt } from "../units/unit.ts";

const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** What may follow a fraction of something: “a third of”, “a quarter more”. */
const SHARED =
  /^(?:of|more|less|fewer|higher|lower|larger|bigger|smaller|since|from|on|in|by|to|this|last|[.,;:)”"’]|)$/;

const SIZED =
  /^(?:a|by|up|down|than|over|under|about|around|almost|nearly|roughly|some|only|just|least|to|and)$/;

/**
 * Ratios and multipliers: “Six out of ten”, “one in five”, “two-thirds of”, “almost half of”, “a quarter of”,
 * `1/16 of a pint`; “twice as many”, “doubled”, “tripled”, “five times the”, “tenfold”.
 * Refused: “the first half”, “a third man”, “one in, one out”, “7/10”, “a quarter-final”, “scored twice”.
 */
export function readRatio(tokens: Token[], from: number): Quantity | null {
  const count = readNumber(tokens, from, false);
  return (
    outOf(tokens, from, count) ??
    perThousand(tokens, from, count) ??
    fraction(tokens, from, count) ??
    half(tokens, from) ??
    slash(tokens, from) ??
    times(tokens, from) ??
    multiple(tokens, from)
  );
}

/** “one in five”, “1 in 4”, “six out of ten”, “nine in every 10”, `one-in-five`. */
function outOf(tokens: Token[], from: number, count: NumberRead | null): Quantity | null {
  // “won 8-7 in ten innings”
  if (count === null || count.value < 1 || joins(tokens, from - 1)) return null;
  const every = inEvery(tokens, count);
  if (every !== null || count.grouped) return every;
  const among = oneAmong(tokens, count);
  if (among !== null) return among;
  const dash = joins(tokens, count.to) ? 1 : 0;
  const word = at(tokens, count.to + dash).lower;
  let place = count.to + dash + 1;
  if (word === "out" && at(tokens, place).lower === "of") place += 1;
  else if (word !== "in") return null;
  if (at(tokens, place).lower === "every") place += 1;
  if (dash === 1) place += joins(tokens, place) ? 1 : 0;
  if (word === "in" && at(tokens, place).lower === "a") return null;
  const whole = readNumber(tokens, place, false);
  if (whole === null || whole.value <= count.value || whole.decimal) return null;
  // “20 out of 29 passes” are two counts
  if (word === "out" && !isRound(whole)) return null;
  // “12 in 2019” and “two in 24 hours” are no ratios; “one in 10” and “99 out of 100” are.
  const odd = !isRound(whole) && !isOneIn(tokens, count, whole);
  if (word === "in" && (count.value > 9 || odd || unitAt(tokens, whole.to) !== null)) return null;
  // “8 in 10 agree”, but “7 in 12 games” and “5 in 2019” are no shares
  const tens = whole.value === 10 || whole.value === 100;
  const digits = word === "in" && whole.form === "digits" && count.form === "digits";
  if (digits && count.value > 4 && (!tens || EVENTS.test(at(tokens, whole.to).lower))) return null;
  return ratio(from, whole.to, count.value / whole.value, "out of");
}

/** “84 in every 10,000”, “31 births in every 1,000”; not “84 people in every town”, “two in every 10 years”. */
function inEvery(tokens: Token[], count: NumberRead): Quantity | null {
  let place = count.to;
  if (/^\p{Ll}{3,}s$/u.test(at(tokens, place).text)) place += 1;
  if (at(tokens, place).lower !== "in" || at(tokens, place + 1).lower !== "every") return null;
  const whole = readNumber(tokens, place + 2, false);
  if (whole === null || whole.value < 100 || Math.log10(whole.value) % 1 !== 0 || whole.value <= count.value)
    return null;
  if (unitAt(tokens, whole.to) !== null) return null;
  return ratio(count.from, whole.to, Number((count.value / whole.value).toPrecision(12)), "out of");
}

/** “only one in | 17”, “one in | 23 pupils”: a share of no round whole; not “one in 17 games”, “one in 2019”. */
const isOneIn = (tokens: Token[], count: NumberRead, whole: NumberRead): boolean =>
  count.value === 1 &&
  count.form === "words" &&
  whole.form === "digits" &&
  whole.value < 1000 &&
  !EVENTS.test(at(tokens, whole.to).lower);

/** “One resident in nine”, “one child in every five”; not “one goal in nine games”, “one man in 2019”. */
function oneAmong(tokens: Token[], count: NumberRead): Quantity | null {
  const noun = at(tokens, count.to);
  if (count.value !== 1 || count.form !== "words" || !/^\p{Ll}{3,}$/u.test(noun.text) || noun.lower === "out")
    return null;
  if (at(tokens, count.to + 1).lower !== "in") return null;
  const place = at(tokens, count.to + 2).lower === "every" ? count.to + 3 : count.to + 2;
  const whole = readNumber(tokens, place, false);
  if (whole === null || whole.decimal || whole.value < 2 || whole.value > 1000 || !isRound(whole))
    return null;
  if (unitAt(tokens, whole.to) !== null || pluralGroup(tokens, whole.to) !== null) return null;
  return ratio(count.from, whole.to, 1 / whole.value, "out of");
}

/** “229 per 1,000”; a rate so small that nobody says it as a share stays a count: “4.2 per 100,000 people”. */
function perThousand(tokens: Token[], from: number, count: NumberRead | null): Quantity | null {
  if (count === null || count.form !== "digits" || at(tokens, count.to).lower !== "per") return null;
  const whole = readNumber(tokens, count.to + 1, false);
  if (whole === null || whole.value < 100 || Math.log10(whole.value) % 1 !== 0 || whole.value <= count.value)
    return null;
  if (whole.value >= 1e5) return null;
  return ratio(from, whole.to, Number((count.value / whole.value).toPrecision(12)), "per");
}

function isRound(whole: NumberRead): boolean {
  return (
    whole.value <= 12 || (whole.value < 1900 && whole.value % 5 === 0) || whole.grouped || whole.magnitude > 0
  );
}

const EVENTS = /^(?:games?|matches|starts?|days?|years?|minutes|hours|innings|overs|appearances|outings)$/;

/** “two-thirds”, “three quarters of”, “one third”, “a third of”, “by a quarter”. */
function fraction(tokens: Token[], from: number, number: NumberRead | null): Quantity | null {
  const first = at(tokens, from).lower;
  const count = first === "a" || first === "an" ? null : number;
  if (count === null && first !== "a") return null;
  if (count !== null && (count.form !== "words" || count.value > 9 || count.value < 1)) return null;
  const start = count?.to ?? from + 1;
  const place = joins(tokens, start) && count !== null ? start + 1 : start;
  const name = at(tokens, place).lower;
  const plural = name.endsWith("s");
  const part = PARTS[plural ? name.slice(0, -1) : name];
  // “one-half of 1 percent”
  const halved = part === 2 && place > start && at(tokens, place + 1).lower === "of";
  if (part === undefined || (part === 2 && !halved) || joins(tokens, place + 1)) return null;
  if (plural ? count === null || count.value < 2 || count.value >= part : count !== null && count.value !== 1)
    return null;
  const next = at(tokens, place + 1).lower;
  if (
    !plural &&
    next !== "of" &&
    !(next === "and" && at(tokens, from - 1).lower === "by") &&
    !(
      (SHARED.test(next) || isVerbal(at(tokens, place + 1))) &&
      (count !== null || SIZED.test(at(tokens, from - 1).lower))
    )
  )
    return null;
  const value = (count?.value ?? 1) / part;
  return partOfUnit(tokens, from, place + 1, value) ?? ratio(from, place + 1, value, "fraction");
}

/** “around a fifth | paid more”, “nearly a third – mostly men”, “one third | linked to gangs” */
const isVerbal = ({ lower, glued, text }: Token): boolean =>
  PAST.has(lower) ||
  /^(?:are|is|were|was|have|has|had|said|say|do|did|will|would|could|who)$/.test(lower) ||
  /\p{Ll}{2,}ed$/u.test(text) ||
  (/^[-–—]$/.test(text) && !glued);

/** `1/16 of a pint`, “1⁄3 of voters”. */
function slash(tokens: Token[], from: number): Quantity | null {
  const count = at(tokens, from);
  const mark = at(tokens, from + 1);
  const whole = at(tokens, from + 2);
  if (
    !/^[/⁄]$/.test(mark.text) ||
    !mark.glued ||
    !/^[1-9]\d?$/.test(count.text) ||
    !/^[1-9]\d{0,3}$/.test(whole.text)
  )
    return null;
  if (Number(count.text) >= Number(whole.text)) return null;
  const of = at(tokens, from + 3).lower === "of";
  // “1/2 mile off”
  const direct = /^[248]$/.test(whole.text) && !at(tokens, from + 3).glued ? unitAt(tokens, from + 3) : null;
  if (!of && direct !== null && /^(?:distance|volume|mass|duration)$/.test(direct.unit)) {
    const part = ratio(from, direct.to, Number(count.text) / Number(whole.text), direct.unit);
    return { ...part, unit: direct.unit, ...(direct.detail === null ? {} : { unitDetail: direct.detail }) };
  }
  if (!of) return null;
  const article = /^(?:an?|the)$/.test(at(tokens, from + 4).lower) ? 1 : 0;
  const skip = /^US|UK$/.test(at(tokens, from + 4 + article).text) ? 1 : 0;
  const unit = unitAt(tokens, from + 4 + article + skip);
  const value = Number(count.text) / Number(whole.text);
  if (unit === null) return ratio(from, from + 3, value, "fraction");
  return {
    ...ratio(from, from + 3, value, unit.unit),
    unit: unit.unit,
    ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
  };
}
