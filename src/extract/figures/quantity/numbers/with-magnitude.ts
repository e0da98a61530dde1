import { isClosed } from "../../counted/noun-words.ts";
import { isMagnitude, PEOPLE } from "./magnitude.ts";
import { type NumberRead, SCALES } from "./number-words.ts";
import { at, joins, type Token } from "./token.ts";

/** Short magnitudes; `m` and `b` also mean metres and bits, so the caller says whether they may be read. */
const SHORT = new Map([
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["mln", 6],
  ["mil", 6],
  ["mill", 6],
  ["b", 9],
  ["bn", 9],
  ["bln", 9],
  ["t", 12],
  ["tn", 12],
  ["trn", 12],
  // as it is often misprinted
  ...["millon", "milion", "milllion", "miilion", "mllion", "millions"].map((word): [string, number] => [
    word,
    6,
  ]),
  ...["billon", "bilion", "billlion", "billions"].map((word): [string, number] => [word, 9]),
]);

const AMBIGUOUS = new Set(["k", "m", "b", "t", "mil", "mill"]);

/** `1.5 million`, `500million`, `1.2bn`, “4 hundred million”, `two dozen`. */
export function withMagnitude(tokens: Token[], number: NumberRead, money: boolean): NumberRead {
  const hyphen = joins(tokens, number.to) ? 1 : 0;
  const next = at(tokens, number.to + hyphen);
  if (next.lower === "dozen") return { ...number, value: number.value * 12, to: number.to + hyphen + 1 };
  // “30 grand”, not “two grand pianos”
  const grand = next.lower === "grand" && number.magnitude < 3 && !number.grouped && hyphen === 0;
  const after = at(tokens, number.to + 1);
  if (grand && (after.kind !== "word" || isClosed(after.lower))) return times(number, 3, number.to + 1);
  const power = SCALES.get(next.lower);
  if (power !== undefined) {
    // “a hundred thousand”, but “two million thousand”
    const said =
      number.form === "words" && number.magnitude > 0 && number.value !== 100 && number.value !== 1000;
    if (number.magnitude >= power || said) return number;
    const more = SCALES.get(at(tokens, number.to + hyphen + 1).lower);
    const both = power + (more !== undefined && more > power ? more : 0);
    return times(number, both, number.to + hyphen + (both > power ? 2 : 1));
  }
  if (number.form === "words" || hyphen === 1) return number;
  const short = SHORT.get(next.lower);
  // “a cool $2 mill”, but “a $2 mill tour”
  const slang = /^mill?$/.test(next.lower);
  const free = after.kind !== "word" || isClosed(after.lower);
  // “1.7 m people”
  const people = /^[mM]$/.test(next.text) && PEOPLE.test(after.lower);
  // “£5 m”, “$5 B.”; no price is in metres
  const spaced = people || (money && (slang || /^[bB]$/.test(next.text) ? free : /^[mMkK]$/.test(next.text)));
  if (short === undefined || (!next.glued && !spaced && (next.lower.length === 1 || slang))) return number;
  if (next.lower === "t" && next.text === "T") return number;
  if (AMBIGUOUS.has(next.lower) && !isMagnitude(tokens, number, money)) return number;
  return times(number, short, number.to + 1);
}

/** Avoids 1.1 × 10⁶ = 1100000.0000000001: the digits are shifted as printed. */
function times(number: NumberRead, power: number, to: number): NumberRead {
  return { ...number, value: Number(`${number.value}e${power}`), to, magnitude: power };
}
