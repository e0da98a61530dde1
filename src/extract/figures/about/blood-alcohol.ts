import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

/**
 * A blood alcohol reading is a percentage, said or not: “a blood alcohol reading of | 0.213”, “a drink-driver returned a reading of
 * | .08”. Refused: “a pH reading of 0.4”, “drivers with a reading of 92”.
 */
export function asBloodAlcohol(tokens: Token[], quantity: Quantity): Quantity {
  const { measured, number, value, from, attribute } = quantity;
  if (measured || attribute !== null || !number.decimal || value <= 0 || value > 0.6) return quantity;
  const near = tokens.slice(Math.max(0, from - 20), from).map(({ lower }) => lower);
  const read = near
    .slice(-6)
    .some((word) => /^(?:readings?|level|content|concentration|limit|bac)$/.test(word));
  const drunk = near.some((word) => /^(?:alcohol|bac|drink|drunk|dui)$/.test(word));
  if (!read || !drunk || /^\p{Ll}+s$/u.test(at(tokens, quantity.to).text)) return quantity;
  return { ...quantity, unit: "percent", measured: true, rule: "blood alcohol" };
}
