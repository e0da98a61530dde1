import { partOfUnit } from "./part-of-unit.ts";
import { ratio, type Quantity } from "./quantity.ts";
import { at, joins, type Token } from "./numbers/token.ts";
import { unitAt } from "../units/unit.ts";

const NOT_HALF =
  /^(?:first|second|other|better|the|a|this|last|latter|top|bottom|final|each|every|opening|third|his|her|their|one|our|my|[-–])$/;

/** “cutting the aid budget in | half”, “costs were cut in half”; not “cut the loaf in half”. */
function isCutIn(tokens: Token[], from: number): boolean {
  if (at(tokens, from - 1).lower !== "in") return false;
  let start = from - 1;
  while (start > from - 9 && at(tokens, start - 1).kind === "word") start -= 1;
  const near = tokens.slice(start, from - 1);
  return (
    near.some(({ lower }) => /^(?:cut|cuts|cutting|slash(?:ed|ing|es)?|reduc(?:e|ed|es|ing))$/.test(lower)) &&
    near.some(({ lower }) =>
      /^(?:spending|costs?|bills?|budgets?|rates?|prices?|emissions|deaths?|numbers?|tax(?:es)?|deficit|debt|crime|poverty|time|times|pay|wages?|jobs|staff|funding|workforce|fees?|subsid(?:y|ies))$/.test(
        lower,
      ),
    )
  );
}

/** “half of the”, “almost half”, “half its workforce”; also “half an hour”, “half a mile”. */
export function half(tokens: Token[], from: number): Quantity | null {
  if (at(tokens, from).lower !== "half") return null;
  // “a half-mile queue”, not “the first half-hour”
  const joined = joins(tokens, from + 1) ? unitAt(tokens, from + 2) : null;
  const stretch = /^(?:first|second|last|next|past|opening|closing|final|every)$/.test(
    at(tokens, from - 1).lower,
  );
  if (
    joined !== null &&
    /^(?:distance|duration|volume)$/.test(joined.unit) &&
    !/^(?:day|year)$/.test(joined.detail ?? "") &&
    !stretch
  ) {
    const detail = joined.detail === null ? {} : { unitDetail: joined.detail };
    const read = { ...ratio(from, joined.to, 0.5, joined.unit), unit: joined.unit, ...detail };
    return { ...read, attribute: joined.to };
  }
  if (NOT_HALF.test(at(tokens, from - 1).lower)) return null;
  const next = at(tokens, from + 1);
  if (isCutIn(tokens, from) || `${at(tokens, from - 2).lower} ${at(tokens, from - 1).lower}` === "of which")
    return ratio(from, from + 1, 0.5, "half");
  if (/^an?$/.test(next.lower)) {
    const unit = unitAt(tokens, from + 2);
    if (unit === null) return null;
    return {
      ...ratio(from, unit.to, 0.5, unit.unit),
      unit: unit.unit,
      ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
    };
  }
  const part = partOfUnit(tokens, from, from + 1, 0.5);
  if (part !== null) return part;
  const sized = /^(?:almost|nearly|about|around|than|over|under|roughly|by|least|some|only|just|to)$/.test(
    at(tokens, from - 1).lower,
  );
  if (!/^(?:of|the|its|their|our|all|those|these|that)$/.test(next.lower) && !sized) return null;
  if (
    sized &&
    (joins(tokens, from + 1) || /^(?:time|way|past|term|price|century|full|empty)$/.test(next.lower))
  )
    return null;
  return ratio(from, from + 1, 0.5, "half");
}
