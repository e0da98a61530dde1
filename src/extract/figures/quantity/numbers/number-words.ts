import { at, isHyphen, joins, type Token } from "./token.ts";

/** A number read from tokens `[from, to)`. */
export interface NumberRead {
  value: number;
  from: number;
  to: number;
  /** digits: `85`; words: “twenty-one”, “two dozen”. */
  form: "digits" | "words";
  grouped: boolean;
  decimal: boolean;
  /** The power of ten of its magnitude word: 6 in “1.5 million”, 0 where it has none. */
  magnitude: number;
}

const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";

const SMALL = new Map(`${UNITS} sixteen seventeen eighteen nineteen`.split(" ").map((w, i) => [w, i]));

const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((w, i) => [w, 20 + i * 10]),
);

/** Magnitude words and their power of ten. */
export const SCALES = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
  ["lakh", 5],
  ["crore", 7],
]);

export const isNumberWord = (word: string): boolean => SMALL.has(word) || TENS.has(word);

export const isScale = (word: string): boolean => SCALES.has(word);

/**
 * Reads a number printed in words: “twenty-one”, “half a million”, “a dozen”, “one hundred and five thousand”.
 * Refused: “a man”, “half the crowd”, the “and five” of “two and five”.
 */
export function readWords(tokens: Token[], from: number): NumberRead | null {
  const first = at(tokens, from).lower;
  if (first === "half") return half(tokens, from);
  if (first === "a" || first === "an") {
    const next = at(tokens, from + 1).lower;
    const scale = next === "dozen" ? 12 : 10 ** (SCALES.get(next) ?? 0);
    // “a billion-dollar deal” is vague, “a hundred-strong crowd” is not
    if (scale === 1 || (scale >= 1e6 && joins(tokens, from + 2))) return null;
    return { ...words(scale, from, from + 2), magnitude: Math.floor(Math.log10(scale)) };
  }
  const below = belowHundred(tokens, from);
  if (below === null) return null;
  return { ...below, ...hundreds(tokens, below) };
}

/** “half a million”, “half a dozen”, “half a billion”; other halves are ratios. */
function half(tokens: Token[], from: number): NumberRead | null {
  let place = from + 1;
  while (at(tokens, place).lower === "a" || (isHyphen(at(tokens, place)) && joins(tokens, place))) place += 1;
  const next = at(tokens, place).lower;
  // “a half million barrels”; not the end of “one and a half million”
  const whole = /^an?$/.test(at(tokens, from - 1).lower) && at(tokens, from - 2).lower !== "and";
  if (place === from + 1 && !(whole && isScale(next))) return null;
  if (next === "dozen") return words(6, from, place + 1);
  const power = SCALES.get(next);
  if (power === undefined) return null;
  return { ...words(10 ** power / 2, from, place + 1), magnitude: power };
}

function belowHundred(tokens: Token[], from: number): NumberRead | null {
  const word = at(tokens, from).lower;
  const tens = TENS.get(word);
  if (tens === undefined) {
    const small = SMALL.get(word);
    return small === undefined ? null : words(small, from, from + 1);
  }
  const next = joins(tokens, from + 1) ? from + 2 : from + 1;
  const unit = SMALL.get(at(tokens, next).lower);
  if (unit === undefined || unit === 0 || unit > 9 || isHyphen(at(tokens, next - 1)) !== next > from + 1)
    return words(tens, from, from + 1);
  return words(tens + unit, from, next + 1);
}

/** “one hundred and five thousand two hundred”. */
function hundreds(tokens: Token[], first: NumberRead): NumberRead {
  let { to } = first;
  let total = 0;
  let current = first.value;
  let scaled = first.value < 1;
  let power = 0;
  for (;;) {
    const hyphen = joins(tokens, to) && (isScale(at(tokens, to + 1).lower) || scaled) ? 1 : 0;
    const scale = SCALES.get(at(tokens, to + hyphen).lower);
    if (scale !== undefined && scale !== power) {
      if (scale === 2) current *= 100;
      else {
        total += current * 10 ** scale;
        current = 0;
      }
      power = scale;
      scaled = true;
      to += hyphen + 1;
      continue;
    }
    if (!scaled || power > 3) break;
    const and = at(tokens, to).lower === "and" ? 1 : 0;
    const more = belowHundred(tokens, to + and);
    if (more === null || current % 100 !== 0 || at(tokens, more.to).lower === "million") break;
    current += more.value;
    to = more.to;
    if (power === 2 && SCALES.has(at(tokens, to).lower)) continue;
    if (and === 1 || power === 2) break;
  }
  return { ...first, value: total + current, to, magnitude: power };
}

function words(value: number, from: number, to: number): NumberRead {
  return { value, from, to, form: "words", grouped: false, decimal: false, magnitude: 0 };
}
