import { pluralGroup } from "./noun-group.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/token.ts";

/**
 * A bare number that ends a comparison takes the unit of its start: “from 208 pounds to 193”, “from 21 mpg combined to
 * 23”, “rose by 2 percent … fell by 1”. Refused: “cut by 12 per cent to 40 places”, “from £5 to 12 people”.
 */
export function withEarlierUnit(tokens: Token[], quantity: Quantity, previous: Figure | undefined): Quantity {
  if (quantity.measured || quantity.attribute !== null || quantity.vague || previous === undefined)
    return quantity;
  if (previous.unit === "count" || previous.unit === "age" || /^[A-Z]{3}$/.test(previous.unit))
    return quantity;
  const first = at(tokens, 0).start;
  if (previous.start < first) return quantity;
  const link = at(tokens, quantity.from - 1).lower;
  const earlier = wordBefore(tokens, quantity.from, previous.start);
  const paired = (link === "to" && earlier === "from") || (link === "by" && earlier === "by");
  const ratio = quantity.value / previous.value;
  if (!paired || ratio > 5 || ratio < 0.2 || quantity.number.grouped) return quantity;
  if (/^(?:of|more|other)$/.test(at(tokens, quantity.to).lower) || pluralGroup(tokens, quantity.to) !== null)
    return quantity;
  const { unit, unitDetail } = previous;
  return {
    ...quantity,
    unit,
    ...(unitDetail === undefined ? {} : { unitDetail }),
    measured: true,
    rule: `${unit}, unit left out`,
  };
}

function wordBefore(tokens: Token[], from: number, start: number): string {
  let place = from;
  while (place > from - 40 && at(tokens, place - 1).start >= start) place -= 1;
  const before = at(tokens, place - 1).lower;
  return /^(?:about|around|nearly|almost|over|roughly|just)$/.test(before)
    ? at(tokens, place - 2).lower
    : before;
}
