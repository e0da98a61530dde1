import type { Figure } from "../figure.ts";
import { OF_LENGTH } from "../quantity/numbers/magnitude.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

const THROWN =
  /^(?:jumps?|leap(?:s|ed|t)?|throws?|threw|thrown|putt?s?|vault(?:s|ed)?|swam|swims?|ran|fences?|walls?|trees?|poles?|cliffs|tall|apart|above|below)$/;

/**
 * An “m” that goes on counting millions: “The list stood at 2.1 million. At its worst it was | 2.4m.”, “viewers rose to 1.3m; a
 * year ago it was | 1.1m”. The figure before is a sum or count of about that many. Refused: “drew 2.1 million people. The
 * wave was 2.4m”, “cost £2.1 million. The fence stands 2.4m high”, “2.1 million people. He jumped 7.4m” of another size.
 */
export function inMillions(tokens: Token[], quantity: Quantity, before: Figure[]): Quantity {
  const { number, unit } = quantity;
  if (unit !== "distance" || quantity.attribute !== null || quantity.valueTo !== undefined) return quantity;
  if (at(tokens, quantity.to - 1).text !== "m" || number.form !== "digits" || number.magnitude > 0)
    return quantity;
  const previous = before.at(-1);
  const value = Number(`${quantity.value}e6`);
  if (previous === undefined || previous.vague || !/^(?:count|[A-Z]{3})$/.test(previous.unit))
    return quantity;
  if (previous.value < 1e6 || value > previous.value * 3 || value < previous.value / 3) return quantity;
  if (before.some((figure) => figure.unit === "distance")) return quantity;
  if (tokens.some(({ lower }) => OF_LENGTH.test(lower) || THROWN.test(lower))) return quantity;
  const { unitDetail: _, ...rest } = quantity;
  const read = { ...number, magnitude: 6, value, to: quantity.to };
  const count = previous.unit === "count";
  return { ...rest, value, number: read, unit: previous.unit, measured: !count, rule: "millions as before" };
}
