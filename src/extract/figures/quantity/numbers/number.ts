import { pluralGroup } from "../../counted/plural-group.ts";
import { currencyAfter } from "../../units/currency.ts";
import { type NumberRead, readWords, SCALES } from "./number-words.ts";
import { readNumeral } from "./numeral.ts";
import { slashed, spacedThousands } from "./spaced.ts";
import { withMagnitude } from "./with-magnitude.ts";
import { at, isHyphen, joins, type Token } from "./token.ts";
import { unitAt } from "../../units/unit.ts";

const VULGAR = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅛", 0.125],
]);

/**
 * Reads the number that starts at a token: `11,431`, `1.5m`, `500million`, “twenty-one”, “two dozen”, “half a million”,
 * “six and a half”, “one hundred and five”, “a thousand”, `.5`, `3½`. Refused: “a man”, “and five” as a continuation.
 */
export function readNumber(tokens: Token[], from: number, money: boolean): NumberRead | null {
  let read = known.get(tokens);
  if (read === undefined) known.set(tokens, (read = new Map<number, NumberRead | null>()));
  const place = money ? -from - 1 : from;
  let number = read.get(place);
  if (number === undefined) read.set(place, (number = numberAt(tokens, from, money)));
  return number;
}

/** Half a dozen rules ask for the number at the same token of a sentence. */
const known = new WeakMap<Token[], Map<number, NumberRead | null>>();

function numberAt(tokens: Token[], from: number, money: boolean): NumberRead | null {
  // “£1/2m”
  const part = money ? slashed(tokens, from, true) : null;
  if (part !== null) return withMagnitude(tokens, digits(part, from, from + 3, false, true), money);
  const base = readDigits(tokens, from) ?? readWords(tokens, from);
  return base === null ? null : withHalf(tokens, withMagnitude(tokens, withHalf(tokens, base), money));
}

function readDigits(tokens: Token[], from: number): NumberRead | null {
  const first = at(tokens, from);
  const vulgar = VULGAR.get(first.text);
  if (vulgar !== undefined) return digits(vulgar, from, from + 1, false, true);
  if (
    first.text === "." &&
    (!first.glued || at(tokens, from - 1).text === "(") &&
    at(tokens, from + 1).glued
  ) {
    const after = at(tokens, from + 1).text;
    return /^\d{1,6}$/.test(after) ? digits(Number(`0.${after}`), from, from + 2, false, true) : null;
  }
  if (first.kind !== "number") return null;
  let to = from + 1;
  let text = first.text;
  const spaced = spacedThousands(tokens, from);
  if (spaced !== null) ({ text, to } = spaced);
  const numeral = readNumeral(
    text,
    () => counts(tokens, to),
    () => measures(tokens, to),
  );
  if (numeral === null) return null;
  let { value } = numeral;
  const power = tenTo(tokens, to);
  if (power !== null) return digits(Number(`${value}e${power.value}`), from, power.to, false, true);
  const more = VULGAR.get(at(tokens, to).text);
  if (more !== undefined && !numeral.decimal) {
    value += more;
    to += 1;
  }
  // “2 1/2 miles”
  const part = more === undefined && Number.isInteger(value) && value < 100 ? slashed(tokens, to) : null;
  if (part !== null) return digits(value + part, from, to + 3, false, true);
  return digits(value, from, to, numeral.grouped, numeral.decimal || more !== undefined);
}

/** “six and a half”, “two and a quarter million”, “three-and-a-half”. */
function withHalf(tokens: Token[], number: NumberRead): NumberRead {
  if (number.decimal) return number;
  const skip = joins(tokens, number.to) ? 1 : 0;
  if (at(tokens, number.to + skip).lower !== "and") return number;
  const words = [0, 1, 2, 3].map((k) => at(tokens, number.to + skip + 1 + k));
  const dense = words.filter((token) => !isHyphen(token));
  if (dense[0]?.lower !== "a" && dense[0]?.lower !== "three") return number;
  const part =
    dense[0].lower === "a"
      ? ({ half: 0.5, quarter: 0.25, third: 1 / 3 } as Record<string, number>)[dense[1]?.lower ?? ""]
      : dense[1]?.lower === "quarters"
        ? 0.75
        : undefined;
  if (part === undefined || dense[1] === undefined) return number;
  const unit = 10 ** number.magnitude;
  return {
    ...number,
    value: number.value + part * unit,
    to: tokens.indexOf(dense[1], number.to) + 1,
    decimal: true,
  };
}

function digits(value: number, from: number, to: number, grouped: boolean, decimal: boolean): NumberRead {
  return { value, from, to, form: "digits", grouped, decimal, magnitude: 0 };
}

/** `×10^30`, `× 10−30`: the exponent of scientific notation. */
function tenTo(tokens: Token[], place: number): { value: number; to: number } | null {
  if (!/^[×x]$/.test(at(tokens, place).text) || at(tokens, place + 1).text !== "10") return null;
  const hat = at(tokens, place + 2).text === "^" ? 1 : 0;
  const minus = isHyphen(at(tokens, place + 2 + hat)) ? 1 : 0;
  const exponent = at(tokens, place + 2 + hat + minus);
  if (hat + minus === 0 || !exponent.glued || !/^\d{1,3}$/.test(exponent.text)) return null;
  return { value: minus === 1 ? -Number(exponent.text) : Number(exponent.text), to: place + 3 + hat + minus };
}

/** A count noun follows: “almost 25.000 migrants”, but “1.375 litres”. */
function counts(tokens: Token[], place: number): boolean {
  const next = at(tokens, place);
  // “between 1.200 and 1.500 lorries”
  const link =
    /^(?:and|to|or|-|–)$/.test(next.lower) && /^\d{1,3}(?:\.\d{3})+$/.test(at(tokens, place + 1).text);
  if (link) return counts(tokens, place + 2);
  return (
    !next.glued &&
    unitAt(tokens, place) === null &&
    (currencyAfter(tokens, place)?.small ?? null) === null &&
    SCALES.get(next.lower) === undefined &&
    pluralGroup(tokens, place) !== null
  );
}

/** A unit, a currency or a magnitude follows: `3,5 million`, `4,7%`. */
function measures(tokens: Token[], place: number): boolean {
  return (
    SCALES.has(at(tokens, place).lower) ||
    at(tokens, place).lower === "points" ||
    unitAt(tokens, place) !== null ||
    currencyAfter(tokens, place) !== null
  );
}
