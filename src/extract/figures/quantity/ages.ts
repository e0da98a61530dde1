import { unitAt } from "../units/unit.ts";
import { readNumber } from "./numbers/number.ts";
import { ratio, type Quantity } from "./quantity.ts";
import { at, type Token } from "./numbers/token.ts";

const YOUNG = /^(?:children|babies|infants|toddlers|kids|youngsters|aged|those|anyone|pupils|boys|girls)$/;

/**
 * Ages in months and years: “children from | six months to five years”, “toddlers aged | 18 months to three”, in years. Refused:
 * “jailed for six months to two years”, “boys from 12 months to the age of two”.
 */
export function readAges(tokens: Token[], from: number): Quantity | null {
  const first = readNumber(tokens, from, false);
  if (first === null || first.value > 36 || unitAt(tokens, first.to)?.detail !== "month") return null;
  const link = at(tokens, first.to + 1).lower;
  if (!/^(?:to|and)$/.test(link)) return null;
  const second = readNumber(tokens, first.to + 2, false);
  if (second === null || second.value * 12 <= first.value || second.value > 20) return null;
  const years = unitAt(tokens, second.to)?.detail === "year" ? second.to + 1 : null;
  const before = [1, 2, 3].map((k) => at(tokens, from - k).lower);
  const linked = /^(?:from|between|aged|of)$/.test(before[0] ?? "");
  if (!linked || years === null || !before.some((word) => YOUNG.test(word))) return null;
  return {
    ...ratio(from, years, first.value / 12, "age in two units"),
    valueTo: second.value,
    unit: "age",
    unitDetail: "year",
  };
}
