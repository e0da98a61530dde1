import { isChange } from "../about/two-ends.ts";
import { unitAt } from "../units/unit.ts";
import { SMALLER } from "./compound.ts";
import type { Link } from "./link.ts";
import { at, joins, type Token } from "./numbers/token.ts";
import type { Quantity } from "./quantity.ts";

/**
 * A range that ends at one of the next larger unit: “delays of | 30 minutes to an hour”, “six months to a year”. Refused: “cut
 * from 30 minutes to an hour”, “two days to an hour-long talk”, “90 minutes to an hour”.
 */
export function toOneUnit(tokens: Token[], first: Quantity, link: Link): Quantity | null {
  if (link.kind !== "to" || first.attribute !== null || first.modifier !== null) return null;
  if (!/^(?:an?|one)$/.test(at(tokens, link.to).lower)) return null;
  const unit = unitAt(tokens, link.to + 1);
  if (unit?.detail == null || unit.unit !== first.unit || joins(tokens, unit.to)) return null;
  const [smaller, size] = SMALLER[unit.detail] ?? [];
  if (size === undefined || smaller !== first.unitDetail || first.value >= size) return null;
  // A change is told with “from”, a range without.
  const upper = { ...first, from: link.to, to: unit.to, value: size };
  if (isChange(tokens, first, upper)) return null;
  return { ...first, to: unit.to, valueTo: size, rule: `range ${first.rule}` };
}
