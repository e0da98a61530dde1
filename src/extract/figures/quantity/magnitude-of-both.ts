import { DOWN } from "../about/direction.ts";
import type { Quantity } from "./quantity.ts";
import { at, isHyphen, type Token } from "./numbers/token.ts";

/**
 * “1 to 2 thousand”, `£20-30m`, “from $61.3 to $9.7 million”: the magnitude of the second counts for both, as does that of
 * “3-4,000 people”; not in “$200 to $4 million”, “from $3.25 to $1.1 million”.
 */
export function withPowerOf(tokens: Token[], first: Quantity, second: Quantity): number {
  if (isShortened(tokens, first, second)) return first.value * 1000;
  const power = second.number.magnitude;
  if (power === 0 || first.number.magnitude > 0 || first.value >= 1000) return first.value;
  const shifted = Number(`${first.value}e${power}`);
  return shifted < second.value || (power >= 6 && isLarger(tokens, first, shifted / second.value))
    ? shifted
    : first.value;
}

/** “from $61.3 to $9.7 million”, “fell from 15 to 12 million”: no price has one decimal, and nothing falls from 15 to millions. */
function isLarger(tokens: Token[], { rule, measured, number, from }: Quantity, ratio: number): boolean {
  const { text } = at(tokens, number.to - 1);
  if (/\.\d$/.test(text) && (rule === "currency" || !measured)) return true;
  return (
    number.form === "digits" &&
    ratio <= 10 &&
    at(tokens, from - 1).lower === "from" &&
    tokens.slice(Math.max(0, from - 8), from).some(({ lower }) => DOWN.test(lower))
  );
}

/** “3-4,000 people”, “15 to 20,000”: thousands said once; not “5-60,000”, “grew from 15 to 20,000”. */
function isShortened(tokens: Token[], first: Quantity, second: Quantity): boolean {
  const thousands = second.value / 1000;
  const link = at(tokens, first.to);
  const spoken = first.value >= 10 && at(tokens, first.from - 1).lower !== "from";
  return (
    (isHyphen(link) || (/^(?:to|and|or)$/.test(link.lower) && spoken)) &&
    first.number.form === "digits" &&
    second.number.grouped &&
    Number.isInteger(thousands) &&
    first.value >= 1 &&
    first.value < thousands &&
    thousands <= first.value * 2
  );
}
