import { pluralGroup } from "../counted/plural-group.ts";
import { half } from "./half.ts";
import { fraction, slash } from "./fraction.ts";
import { multiple, times } from "./numbers/multiplier.ts";
import type { NumberRead } from "./numbers/number-words.ts";
import { readNumber } from "./numbers/number.ts";
import { ratio, type Quantity } from "./quantity.ts";
import { at, joins, type Token } from "./numbers/token.ts";
import { currencyBefore } from "../units/currency.ts";
import { unitAt } from "../units/unit.ts";

/**
 * Ratios and multipliers: “Six out of ten”, “one in five”, “two-thirds of”, “almost half of”, “a quarter of”,
 * `1/16 of a pint`; “twice as many”, “doubled”, “tripled”, “five times the”, “tenfold”.
 * Refused: “the first half”, “a third man”, “one in, one out”, “7/10”, “a quarter-final”, “scored twice”.
 */
export function readRatio(tokens: Token[], from: number): Quantity | null {
  const count = readNumber(tokens, from, false);
  return (
    ofSum(tokens, from) ??
    outOf(tokens, from, count) ??
    perThousand(tokens, from, count) ??
    fraction(tokens, from, count) ??
    half(tokens, from) ??
    slash(tokens, from) ??
    times(tokens, from) ??
    multiple(tokens, from)
  );
}

/** “£1 in every £9”, “$1 in $10”; not “£5 in £10 notes” */
function ofSum(tokens: Token[], from: number): Quantity | null {
  const first = readSum(tokens, from);
  if (first === null || at(tokens, first.to).lower !== "in") return null;
  const every = at(tokens, first.to + 1).lower === "every" ? 1 : 0;
  const whole = readSum(tokens, first.to + 1 + every);
  if (whole?.code !== first.code || whole.value <= first.value || (every === 0 && first.value !== 1))
    return null;
  return ratio(from, whole.to, first.value / whole.value, "out of");
}

function readSum(tokens: Token[], from: number): { code: string; value: number; to: number } | null {
  const coin = currencyBefore(tokens, from);
  const number = coin === null ? null : readNumber(tokens, coin.to, true);
  return coin === null || number === null ? null : { code: coin.code, value: number.value, to: number.to };
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
