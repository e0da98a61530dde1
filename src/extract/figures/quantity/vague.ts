import { currencyAfter } from "../units/currency.ts";
import { SCALES } from "./numbers/number-words.ts";
import type { Quantity } from "./quantity.ts";
import { at, isHyphen, joins, type Token } from "./numbers/token.ts";
import { unitAt } from "../units/unit.ts";

/** The least that a vague word allows: dozens are at least two dozen. */
const LEAST = new Map(
  Object.entries({
    dozens: 24,
    scores: 40,
    hundreds: 200,
    thousands: 2000,
    millions: 2e6,
    billions: 2e9,
    trillions: 2e12,
  }),
);

const FEW = new Map(Object.entries({ few: 2, couple: 2, several: 3, handful: 3 }));

/**
 * Quantities that give no number: “dozens of migrants”, “tens of thousands”, “a few hundred”, “several million”,
 * “a few miles”, `multi-million pound`, `billion-dollar`, “in his 40s”. `value` is the least the words allow.
 * Refused: “the Thousands Oaks shooting” is not told apart; “a few” without a noun after it.
 */
export function readVague(tokens: Token[], from: number): Quantity | null {
  const plural = readPlural(tokens, from);
  if (plural !== null) return ofUnit(tokens, plural);
  const plain =
    at(tokens, from + 1).text === "s" && at(tokens, from + 1).glued && at(tokens, from + 2).lower === "of";
  const thousands = plain ? /^(?:100|1,?000|10,?000)$/.exec(at(tokens, from).text) : null;
  if (thousands !== null) return vague(from, from + 2, 2 * Number(thousands[0].replace(",", "")));
  return readFew(tokens, from) ?? readMulti(tokens, from) ?? readForties(tokens, from);
}

function readPlural(tokens: Token[], from: number): Quantity | null {
  const word = at(tokens, from).lower;
  if ((word === "tens" || word === "hundreds") && at(tokens, from + 1).lower === "of") {
    const scale = SCALES.get(at(tokens, from + 2).lower.replace(/s$/, ""));
    if (scale !== undefined && at(tokens, from + 2).lower.endsWith("s"))
      return vague(from, from + 3, (word === "tens" ? 10 : 100) * 10 ** scale);
  }
  const least = LEAST.get(word);
  if (least === undefined || joins(tokens, from + 1) || joins(tokens, from - 1)) return null;
  if (word === "scores" && at(tokens, from + 1).lower !== "of") return null;
  return vague(from, from + 1, least);
}

/** “hundreds of miles”, “tens of millions of dollars”, “thousands of pounds”. */
function ofUnit(tokens: Token[], plural: Quantity): Quantity {
  if (at(tokens, plural.to).lower !== "of") return plural;
  const coin = currencyAfter(tokens, plural.to + 1);
  if (coin !== null && coin.small === null && coin.code !== "")
    return { ...plural, to: coin.to, unit: coin.code, measured: true };
  const unit = unitAt(tokens, plural.to + 1);
  if (unit === null) return plural;
  return {
    ...plural,
    to: unit.to,
    unit: unit.unit,
    ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
    measured: true,
  };
}

function readFew(tokens: Token[], from: number): Quantity | null {
  const article = /^(?:a|the|last|past|next)$/.test(at(tokens, from).lower) ? 1 : 0;
  const start = article === 1 && at(tokens, from).lower !== "a" ? -1 : from + article;
  const least = FEW.get(at(tokens, start).lower);
  if (least === undefined || (article === 0 && at(tokens, start).lower !== "several")) return null;
  const after = at(tokens, start + 1).lower === "of" ? start + 2 : start + 1;
  const scale =
    SCALES.get(at(tokens, after).lower) ?? (at(tokens, after).lower === "dozen" ? 1.0791812 : undefined);
  if (scale !== undefined) return vague(from, after + 1, Math.round(least * 10 ** scale));
  const unit = unitAt(tokens, after);
  if (unit !== null)
    return {
      ...vague(from, unit.to, least),
      unit: unit.unit,
      ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
      measured: true,
    };
  return at(tokens, after).kind === "word" ? vague(from, start + 1, least) : null;
}

/** “the | trillion-ton iceberg”, “| hundred-foot cliffs”: one of that size, told without “a”; not “several hundred-foot cliffs”. */
export function readScaled(tokens: Token[], from: number): Quantity | null {
  const power = SCALES.get(at(tokens, from).lower);
  if (power === undefined || !joins(tokens, from + 1) || joins(tokens, from - 1)) return null;
  if (/^(?:several|few|couple|many|some)$/.test(at(tokens, from - 1).lower)) return null;
  const unit = unitAt(tokens, from + 2);
  if (unit === null || !/^(?:distance|mass|volume|area)$/.test(unit.unit)) return null;
  const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
  const scaled = vague(from, unit.to, 10 ** power);
  return {
    ...scaled,
    unit: unit.unit,
    ...detail,
    attribute: unit.to,
    vague: false,
    measured: true,
    rule: unit.unit,
  };
}

/** `multi-million pound`, “multimillion-dollar”, `billion-dollar`. */
function readMulti(tokens: Token[], from: number): Quantity | null {
  const first = at(tokens, from).lower;
  if (!SCALES.has(first) && !first.startsWith("multi")) return null;
  const joined = /^multi(million|billion)$/.exec(first)?.[1];
  const apart = first === "multi" && joins(tokens, from + 1) ? at(tokens, from + 2).lower : undefined;
  const scale = SCALES.get(joined ?? apart ?? first);
  if (scale === undefined || scale < 6) return null;
  const after = joined === undefined && apart !== undefined ? from + 3 : from + 1;
  const coin = currencyAfter(tokens, joins(tokens, after) ? after + 1 : after);
  if (coin === null || coin.small !== null || coin.code === "") return null;
  const least = joined === undefined && apart === undefined ? 1 : 2;
  return {
    ...vague(from, coin.to, least * 10 ** scale),
    unit: coin.code,
    attribute: coin.to,
    measured: true,
  };
}

/** “a man in his 40s”: an age. */
function readForties(tokens: Token[], from: number): Quantity | null {
  if (at(tokens, from + 1).text !== "s" || !at(tokens, from + 1).glued) return null;
  const decade = /^[2-9]0$/.exec(at(tokens, from).text);
  const his = /^(?:his|her|their|my|our)$/;
  const dash = isHyphen(at(tokens, from - 1)) ? 2 : 1;
  const part = /^(?:early|mid|late)$/.test(at(tokens, from - dash).lower) ? dash + 1 : dash;
  const owner = his.test(at(tokens, from - part).lower);
  if (decade === null || !owner) return null;
  const value = Number(decade[0]);
  return {
    ...vague(from, from + 2, value),
    valueTo: value + 9,
    unit: "age",
    unitDetail: "year",
    measured: true,
  };
}

function vague(from: number, to: number, value: number): Quantity {
  const number = { value, from, to, form: "words", grouped: false, decimal: false, magnitude: 0 } as const;
  return {
    from,
    to,
    value,
    unit: "count",
    vague: true,
    modifier: null,
    attribute: null,
    number,
    measured: false,
    rule: "vague",
  };
}
