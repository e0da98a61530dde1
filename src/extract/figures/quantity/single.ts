import type { Modifier } from "../figure.ts";
import { currencyBefore, dollarsAfter } from "../units/currency.ts";
import { readNumber } from "./numbers/number.ts";
import { type Quantity, ratio } from "./quantity.ts";
import { unitAt } from "../units/unit.ts";
import { at, isHyphen, joins, type Token } from "./numbers/token.ts";
import { money, type Unmeasured, withUnit } from "./measured.ts";

/** Reads `£500million`, `36-percent`, `130km`, “twenty-one”, `-5C`, “seven-year-old”, “10.5 million Australian dollars”. */
export function readSingle(tokens: Token[], from: number): Quantity | null {
  const sign = readSign(tokens, from);
  const before = currencyBefore(tokens, from + sign.length);
  let place = before?.to ?? from + sign.length;
  let { negative } = sign;
  if (before !== null && isHyphen(at(tokens, place)) && at(tokens, place + 1).glued) {
    negative = true;
    place += 1;
  }
  const tall = before === null ? feetAndInches(tokens, place) : null;
  if (tall !== null) return tall;
  const number = readNumber(tokens, place, before !== null);
  if (number === null) return null;
  let { to } = number;
  let modifier = sign.modifier;
  if (at(tokens, to).text === "+" && at(tokens, to).glued) {
    modifier = ">=";
    to += 1;
  }
  const value = negative ? -number.value : number.value;
  const base = { from, to, value, vague: false, modifier, attribute: null, number };
  if (before !== null) {
    const dollars = at(tokens, before.to - 1).text === "$" ? dollarsAfter(tokens, to) : null;
    const code = dollars?.code ?? before.code;
    return { ...base, to: dollars?.to ?? to, ...money(code, before.small), measured: true, rule: "currency" };
  }
  if (at(tokens, number.to - 1).lower === "grand")
    return { ...base, unit: "grand", measured: true, rule: "currency" };
  return withUnit(tokens, base) ?? bare(tokens, base);
}

/** `6'2"`, `5’11”`, `5'10`, `6' tall`; not the end of ‘page 6’. */
function feetAndInches(tokens: Token[], from: number): Quantity | null {
  const [feet, mark, inches, close] = [0, 1, 2, 3].map((k) => at(tokens, from + k));
  if (mark?.glued !== true || !/^['’′]$/.test(mark.text) || !/^[3-8]$/.test(feet?.text ?? "")) return null;
  const tall = /^(?:tall|high|long|wide|deep)$/.test(inches?.lower ?? "");
  const printed = inches?.glued === true && /^(?:\d|1[01])$/.test(inches.text);
  if (!tall && !printed) return null;
  const to = tall ? from + 2 : /^["”″]$/.test(close?.text ?? "") ? from + 4 : from + 3;
  const value = Number(feet?.text) + (tall ? 0 : Number(inches?.text) / 12);
  return { ...ratio(from, to, value, "distance in two units"), unit: "distance", unitDetail: "foot" };
}

function bare(tokens: Token[], base: Unmeasured): Quantity | null {
  const next = at(tokens, base.to);
  // “admissions among over-65s”
  const dash = joins(tokens, base.from - 1) ? 1 : 0;
  const group = /^(?:under|over)$/.test(at(tokens, base.from - 1 - dash).lower);
  if (group && next.text === "s" && next.glued && base.value <= 120)
    return { ...base, to: base.to + 1, unit: "age", unitDetail: "year", measured: true, rule: "age group" };
  // Digits with letters of no known unit are codes: `5G`, `4K`, `12A`.
  if (next.kind === "word" && next.glued) return null;
  const hyphened = joins(tokens, base.to) ? at(tokens, base.to + 1) : null;
  // “30-odd fans”, “a 100-plus crowd”
  const modifier = hyphened?.lower === "odd" ? "~" : hyphened?.lower === "plus" ? ">=" : base.modifier;
  const attribute = hyphened?.kind === "word" && modifier === base.modifier ? base.to + 1 : null;
  const rule = base.number.form === "words" ? "count-words" : "count";
  return { ...base, modifier, unit: "count", attribute, measured: false, rule };
}

/** “returns of negative | 7 per cent” */
const isShare = (tokens: Token[], place: number): boolean =>
  at(tokens, place).kind === "number" && unitAt(tokens, place + 1)?.unit === "percent";

function readSign(
  tokens: Token[],
  from: number,
): { length: number; negative: boolean; modifier: Modifier | null } {
  const first = at(tokens, from);
  const next = at(tokens, from + 1);
  // “Reds 40 (-17)”
  const apart = !first.glued || at(tokens, from - 1).text === "(";
  if (next.glued && apart && /^[-−–]$/.test(first.text) && /^[\d£$€]/.test(next.text))
    return { length: 1, negative: true, modifier: null };
  // “plus or minus three points”
  if (first.lower === "minus" && at(tokens, from - 2).lower === "plus")
    return { length: 1, negative: false, modifier: null };
  if (
    first.lower === "minus" ||
    (first.lower === "negative" && (/^[£$€]/.test(next.text) || isShare(tokens, from + 1)))
  )
    return { length: joins(tokens, from + 1) ? 2 : 1, negative: true, modifier: null };
  if (first.text === "~" || first.text === "≈") return { length: 1, negative: false, modifier: "~" };
  if (first.lower === "sub" && joins(tokens, from + 1)) return { length: 2, negative: false, modifier: "<" };
  if (first.text === "+" && next.glued) return { length: 1, negative: false, modifier: null };
  return { length: 0, negative: false, modifier: null };
}
