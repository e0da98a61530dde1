import { NOUN_DOWN, NOUN_UP } from "../about/direction.ts";
import { isChange } from "../about/two-ends.ts";
import type { Quantity } from "./quantity.ts";
import { readSingle } from "./single.ts";
import { withPowerOf } from "./magnitude-of-both.ts";
import { at, isHyphen, type Token } from "./numbers/token.ts";
import { readAges } from "./ages.ts";
import { readAndAHalf, readCompound } from "./compound.ts";
import { connector, type Link } from "./link.ts";
import { isLastOfMore, isNeighbour, isSums, isThird } from "./two-numbers.ts";
import { unitBeyond } from "./unit-beyond.ts";
import { toOneUnit } from "./to-one-unit.ts";

/**
 * Reads one quantity or a range of two: `20-25 people`, `£20m-£30m`, “between 40 and 50”, “1 to 1.5 degrees”,
 * “three or four years”, and measures in two units: “four years and six months”, `5ft 10in`.
 * Two figures, not a range: “rose from 240 to 273”, “fell by 12 to 40”, “4 per cent to $13.60”.
 */
export function readQuantity(tokens: Token[], from: number): Quantity | null {
  const quantity = readAndAHalf(tokens, from) ?? readAges(tokens, from) ?? readRange(tokens, from);
  return quantity === null ? null : withSuspended(tokens, withUnitAhead(tokens, quantity));
}

/** “16- and 17-year-olds”, “two- or three-year terms”: the unit follows the last of them. */
function withSuspended(tokens: Token[], quantity: Quantity): Quantity {
  const hangs =
    isHyphen(at(tokens, quantity.to)) &&
    at(tokens, quantity.to).glued &&
    (!at(tokens, quantity.to + 1).glued || at(tokens, quantity.to + 1).text === ",");
  if (!hangs || quantity.measured) return quantity;
  const link = quantity.to + (/^(?:and|or|to|,)$/.test(at(tokens, quantity.to + 1).lower) ? 2 : 1);
  const read = readRange(tokens, link);
  // “8-, 9- and 11-year-olds”
  const last = read === null ? null : withSuspended(tokens, read);
  if (last === null || !last.measured || last.rule === "currency") return quantity;
  const { unit, unitDetail, rule } = last;
  // “13- to 16-year-olds”
  const up = at(tokens, quantity.to + 1).lower === "to" && last.valueTo === undefined;
  if (up && last.value > quantity.value)
    return {
      ...last,
      from: quantity.from,
      value: quantity.value,
      valueTo: last.value,
      rule: `range ${rule}`,
    };
  return { ...quantity, unit, ...(unitDetail === undefined ? {} : { unitDetail }), measured: true, rule };
}

/** “from 5 to 10 million”, “from 4.8 to 4.7 per cent”: the first end of a change takes magnitude and unit of the second. */
function withUnitAhead(tokens: Token[], quantity: Quantity): Quantity {
  const link = at(tokens, quantity.to).lower;
  if (link === "of") return ofSum(tokens, quantity);
  const beside = besideUnit(tokens, quantity);
  if (beside !== null) return { ...quantity, ...beside };
  const beyond = unitBeyond(tokens, quantity);
  if (beyond !== null) return { ...quantity, ...beyond };
  if (!/^(?:to|and)$/.test(link) || quantity.valueTo !== undefined) return quantity;
  const second = readRange(tokens, quantity.to + 1);
  if (link === "and" && (second === null || !isRespective(tokens, quantity, second))) return quantity;
  // “beat him 46 to 40 percent”
  const shares = !quantity.measured && second?.unit === "percent";
  if (
    !shares &&
    !/^(?:from|about|around|nearly|almost|over|roughly)$/.test(at(tokens, quantity.from - 1).lower)
  )
    return quantity;
  if (second === null || second.attribute !== null || second.unit === "age") return quantity;
  if (isApart(tokens, quantity, second)) return quantity;
  if (quantity.measured && (quantity.unit !== second.unit || quantity.rule !== "currency")) return quantity;
  const value = withPowerOf(tokens, quantity, second);
  if (quantity.measured || !second.measured) return { ...quantity, value };
  const { unit, unitDetail, rule } = second;
  return {
    ...quantity,
    value,
    unit,
    ...(unitDetail === undefined ? {} : { unitDetail }),
    measured: true,
    rule,
  };
}

/** “above five | and even six per cent”, “a field of 1.5 | by 3 kilometres”: each has the unit of the second. */
function besideUnit(
  tokens: Token[],
  { measured, to, valueTo, attribute }: Quantity,
): Partial<Quantity> | null {
  if (measured || valueTo !== undefined || attribute !== null) return null;
  const link = at(tokens, to).lower;
  const even = link === "and" && /^(?:even|perhaps|possibly|maybe)$/.test(at(tokens, to + 1).lower);
  if (!even && link !== "by") return null;
  const second = readSingle(tokens, to + (even ? 2 : 1));
  const unit = even ? "percent" : "distance";
  if (second?.unit !== unit) return null;
  const detail = second.unitDetail === undefined ? {} : { unitDetail: second.unitDetail };
  return { unit, ...detail, measured: true, rule: second.rule };
}

/** “raised 280 million of the 1.5 billion shekels it needs” */
function ofSum(tokens: Token[], quantity: Quantity): Quantity {
  if (quantity.measured || quantity.number.magnitude < 6) return quantity;
  const start = /^(?:the|its|their|a)$/.test(at(tokens, quantity.to + 1).lower)
    ? quantity.to + 2
    : quantity.to + 1;
  const whole = readRange(tokens, start);
  if (whole === null || !/^[A-Z]{3}$/.test(whole.unit) || whole.value <= quantity.value) return quantity;
  return { ...quantity, unit: whole.unit, measured: true, rule: "currency of the whole" };
}

/** “Hill and Young, 11 and 8 percent respectively” */
function isRespective(tokens: Token[], first: Quantity, second: Quantity): boolean {
  if (first.measured || second.unit !== "percent" || first.value > 100) return false;
  return [0, 1].some((k) => at(tokens, second.to + k).lower === "respectively");
}

function readRange(tokens: Token[], from: number): Quantity | null {
  const first = readSingle(tokens, from);
  if (first === null) return null;
  const both = readCompound(tokens, first);
  if (both !== null) return both;
  const link = connector(tokens, first);
  if (link === null) return first;
  const whole = toOneUnit(tokens, first, link);
  if (whole !== null) return whole;
  const second = readSingle(tokens, link.to);
  if (second === null || second.modifier !== null || (link.words && at(tokens, link.to).text === "+"))
    return first;
  return combine(tokens, first, second, link) ?? first;
}

function combine(tokens: Token[], first: Quantity, second: Quantity, link: Link): Quantity | null {
  if (first.measured && second.measured && !sameUnit(first, second)) return null;
  if (first.measured && !second.measured && second.attribute !== null) return null;
  if (first.measured && !second.measured && first.rule !== "currency") return null;
  if (isApart(tokens, first, second)) return null;
  const low = withPowerOf(tokens, first, second);
  if (low >= second.value) return downwards(tokens, first, second, link);
  const apart = !isNeighbour(low, second.value) || isThird(tokens, first, second);
  if (link.kind === "or" && (apart || isLastOfMore(tokens, first))) return null;
  if (link.kind === "dash" && !isSums(tokens, first, second) && (first.measured || !second.measured))
    return null;
  if (link.kind === "to" && isChange(tokens, first, second)) return null;
  const unit = second.measured ? second : first;
  return {
    ...second,
    from: first.from,
    value: low,
    valueTo: second.value,
    unit: unit.unit,
    ...(unit.unitDetail === undefined ? {} : { unitDetail: unit.unitDetail }),
    modifier: first.modifier,
    measured: first.measured || second.measured,
    number: first.number.grouped ? first.number : second.number,
    rule: `range ${unit.rule}`,
  };
}

/** “lows of -3C to -10C”, “a density of 1.3 kg to 0.3 kg”, “about 40 to 30cm”: a range told from its upper end. */
function downwards(tokens: Token[], first: Quantity, second: Quantity, link: Link): Quantity | null {
  const about = /^(?:about|around|roughly)$/.test(at(tokens, first.from - 1).lower) && link.kind === "to";
  const bare = about && !first.measured && /^(?:distance|mass|volume|temperature)$/.test(second.unit);
  const each = second.measured && (first.measured || bare) && first.value > second.value;
  if (!each || first.rule === "currency" || !/^(?:to|and)$/.test(link.kind)) return null;
  const cold = first.value < 0 && first.unit === "temperature";
  if (!cold && (link.kind === "and" || !(bare || at(tokens, first.from - 1).lower === "of"))) return null;
  const margin = /^(?:margin|vote|lead|majority|score|ratio)$/.test(at(tokens, first.from - 2).lower);
  if (margin || isChange(tokens, first, second) || isDrop(at(tokens, first.from - 2).lower)) return null;
  return {
    ...second,
    from: first.from,
    valueTo: first.value,
    modifier: first.modifier,
    rule: `range ${second.rule}`,
  };
}

const isDrop = (word: string): boolean => NOUN_UP.test(word) || NOUN_DOWN.test(word);

/** “from $362 million in 2014 to $557 million”: a number without a sign is not the low end of a sum with one. */
function isApart(tokens: Token[], first: Quantity, second: Quantity): boolean {
  const signed = second.rule.endsWith("currency") && at(tokens, second.from).kind === "mark";
  const year =
    !first.measured &&
    first.number.form === "digits" &&
    !first.number.grouped &&
    /^(?:19|20)\d\d$/.test(String(first.value));
  return (signed && !first.measured) || (year && second.measured);
}

const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.unitDetail === b.unitDetail;
