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
  // No price has one decimal.
  const tenths = first.rule === "currency" && /\.\d$/.test(at(tokens, first.number.to - 1).text);
  return shifted < second.value || (tenths && power >= 6) ? shifted : first.value;
}

/** “3-4,000 people”, `10-12,000`: thousands said once; not “5-60,000”. */
function isShortened(tokens: Token[], first: Quantity, second: Quantity): boolean {
  const thousands = second.value / 1000;
  return (
    isHyphen(at(tokens, first.to)) &&
    first.number.form === "digits" &&
    second.number.grouped &&
    Number.isInteger(thousands) &&
    first.value >= 1 &&
    first.value < thousands &&
    thousands <= first.value * 2
  );
}
