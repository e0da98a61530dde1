import { pluralGroup } from "../counted/plural-group.ts";
import type { Figure } from "../figure.ts";
import { IN_SERIES, isInSeries } from "./in-series.ts";
import { isOnceMore } from "./once-more.ts";
import { isTerm } from "./term.ts";
import { printedUnit } from "../units/main-unit.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";

/**
 * A bare number that ends a comparison takes the unit of its start: “from 208 pounds to 193”, “from 21 mpg combined to
 * 23”, “rose by 2 percent … fell by 1”. Refused: “cut by 12 per cent to 40 places”, “from £5 to 12 people”.
 */
export function withEarlierUnit(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
): Quantity {
  const previous = mainOf(text, before);
  if (quantity.measured || quantity.attribute !== null || quantity.vague || previous === undefined)
    return quantity;
  if (previous.unit === "count" || previous.unit === "age") return quantity;
  if (previous.unit === "duration" && OVER_DAYS.test(text.slice(previous.start, previous.end + 40)))
    return quantity;
  const printed = printedUnit(previous);
  if (/^[A-Z]{3}$/.test(printed.unit)) return withCurrency(tokens, quantity, previous);
  const first = at(tokens, 0).start;
  if (previous.start < first) return quantity;
  const link = at(tokens, quantity.from - 1).lower;
  if (isTerm(tokens, quantity, previous))
    return {
      ...quantity,
      unit: "duration",
      unitDetail: printed.unitDetail ?? "year",
      measured: true,
      rule: "duration, unit left out",
    };
  if (isInSeries(tokens, quantity, previous, printed.value) && isBareEnd(tokens, quantity))
    return { ...withUnitOf(quantity, printed), rule: IN_SERIES };
  if (isOnceMore(tokens, quantity, before, printed.value)) return withUnitOf(quantity, printed);
  const earlier = wordBefore(tokens, quantity.from, previous.start);
  // “22 hours a week, down from 33”
  const upFrom =
    link === "from" &&
    /^(?:up|down)$/.test(at(tokens, quantity.from - 2).lower) &&
    // “2,400 sheep on 3,800 hectares, down from 5,100”: which of the two, the sentence does not tell
    !before.some(({ unit, start }) => unit === "count" && start >= first);
  // “1.1 million hectares this year, compared with 2.8 million in 2023”
  const compared =
    /^(?:with|to)$/.test(link) &&
    at(tokens, quantity.from - 2).lower === "compared" &&
    quantity.number.magnitude >= 3 &&
    previous.value / 20 < quantity.value &&
    quantity.value < previous.value * 20;
  if (compared && isBareEnd(tokens, quantity)) return withUnitOf(quantity, printed);
  // “wait ten years instead of five”
  const instead =
    (link === "of" && at(tokens, quantity.from - 2).lower === "instead") ||
    (link === "than" && at(tokens, quantity.from - 2).lower === "rather");
  const paired =
    instead ||
    isBracketed(text, tokens, quantity, previous) ||
    upFrom ||
    (link === "to" && earlier === "from") ||
    (link === "by" && earlier === "by");
  const ratio = quantity.value / printed.value;
  if (!paired || ratio > 5 || ratio < 0.2 || quantity.number.grouped) return quantity;
  return isBareEnd(tokens, quantity) ? withUnitOf(quantity, printed) : quantity;
}

/** “the | seven-day | infection rate is up from 19.0 to 35.8”: how long it is taken over. */
const OVER_DAYS =
  /^[\p{L}\d]+-(?:day|week|month|year) (?:\p{Ll}+ ){0,2}?(?:rate|average|figure|incidence|total|tally|count|mean)\b/u;

/** “led by Hull (up 1.2 per cent), Leeds | (0.9) and York (0.4)”: another of a list in brackets. */
const isBracketed = (text: string, tokens: Token[], { from, to }: Quantity, previous: Figure): boolean =>
  previous.unit === "percent" &&
  text[previous.end] === ")" &&
  at(tokens, from - 1).text === "(" &&
  at(tokens, to).text === ")" &&
  isCapital(at(tokens, from - 2));

/** The last figure before, or the one it only converts: “487 million francs | ($611 million)”. */
function mainOf(text: string, before: Figure[]): Figure | undefined {
  const [main, last] = before.length < 2 ? [undefined, before.at(-1)] : before.slice(-2);
  const converts =
    main !== undefined && last !== undefined && text[last.start - 1] === "(" && last.start - main.end < 4;
  return converts ? main : last;
}

const isBareEnd = (tokens: Token[], { to }: Quantity): boolean =>
  !/^(?:of|more|other)$/.test(at(tokens, to).lower) && pluralGroup(tokens, to) === null;

function withUnitOf(
  quantity: Quantity,
  { unit, unitDetail }: { unit: string; unitDetail?: string | undefined },
): Quantity {
  return {
    ...quantity,
    unit,
    ...(unitDetail === undefined ? {} : { unitDetail }),
    measured: true,
    rule: `${unit}, unit left out`,
  };
}

/** “fell to 2.1 billion euros from 2.6 billion a year ago”, “€412m, up from 380 million”; not “£5m for 2 million people”. */
function withCurrency(tokens: Token[], quantity: Quantity, previous: Figure): Quantity {
  const link = at(tokens, quantity.from - 1).lower;
  const ratio = quantity.value / previous.value;
  // “cost 2.4 million dollars, of which 800,000 has been raised”
  const part =
    link === "which" && at(tokens, quantity.from - 2).lower === "of" && quantity.number.grouped && ratio < 1;
  if (
    part &&
    pluralGroup(tokens, quantity.to) === null &&
    /^(?:has|have|had|was|is|will)$/.test(at(tokens, quantity.to).lower)
  )
    return { ...quantity, unit: previous.unit, measured: true, rule: "currency, unit left out" };
  if (quantity.number.magnitude < 6 || previous.start < at(tokens, 0).start || ratio > 10 || ratio < 0.1)
    return quantity;
  // “487 million francs, ahead of the 455 million expected”
  const expected =
    link === "the" &&
    /^(?:expected|forecast|estimated|predicted|reported|recorded|seen)$/.test(at(tokens, quantity.to).lower);
  if (!expected && !/^(?:from|to|than|against|versus)$/.test(link)) return quantity;
  if (quantity.unit !== "count") return quantity;
  if (/^(?:of|more|other)$/.test(at(tokens, quantity.to).lower) || pluralGroup(tokens, quantity.to) !== null)
    return quantity;
  return { ...quantity, unit: previous.unit, measured: true, rule: "currency, unit left out" };
}

function wordBefore(tokens: Token[], from: number, start: number): string {
  let place = from;
  while (place > from - 40 && at(tokens, place - 1).start >= start) place -= 1;
  const before = at(tokens, place - 1).lower;
  return /^(?:about|around|nearly|almost|over|roughly|just)$/.test(before)
    ? at(tokens, place - 2).lower
    : before;
}
