import { ratio, type Quantity } from "./quantity.ts";
import { readSingle } from "./single.ts";
import { at, isHyphen, joins, type Token } from "./numbers/token.ts";
import { unitAt } from "../units/unit.ts";

/** What a unit is divided into, and into how many. */
export const SMALLER: Record<string, [string, number]> = {
  year: ["month", 12],
  month: ["week", 4.348],
  week: ["day", 7],
  day: ["hour", 24],
  hour: ["minute", 60],
  minute: ["second", 60],
  foot: ["inch", 12],
  stone: ["pound", 14],
  pound: ["ounce", 16],
};

/** “four years and six months” is 4.5 years; `5ft 10in` 5.83 feet; `9st 4lb`. */
export function readCompound(tokens: Token[], first: Quantity): Quantity | null {
  const detail = first.unitDetail;
  if (detail === undefined || first.attribute !== null || !/^(?:duration|distance|mass)$/.test(first.unit))
    return null;
  const smaller = SMALLER[detail];
  if (smaller === undefined || !Number.isInteger(first.value)) return null;
  const inches = inchesAt(tokens, first);
  if (inches !== null)
    return { ...first, to: inches.to, value: first.value + inches.value / 12, rule: "distance in two units" };
  // “1h 20m”
  const short =
    /^(?:h|hr|hrs)$/.test(at(tokens, first.to - 1).lower) && at(tokens, first.to + 1).text === "m";
  if (
    detail === "hour" &&
    short &&
    at(tokens, first.to + 1).glued &&
    /^[1-5]?\d$/.test(at(tokens, first.to).text)
  )
    return {
      ...first,
      to: first.to + 2,
      value: first.value + Number(at(tokens, first.to).text) / 60,
      rule: "duration in two units",
    };
  // “weighs 12st 4,”
  const pounds =
    detail === "stone" &&
    /^st$/.test(at(tokens, first.to - 1).lower) &&
    /^(?:\d|1[0-3])$/.test(at(tokens, first.to).text);
  if (pounds && /^[.,;:)”"’]?$/.test(at(tokens, first.to + 1).text))
    return {
      ...first,
      to: first.to + 1,
      value: first.value + Number(at(tokens, first.to).text) / 14,
      rule: "mass in two units",
    };
  const comma = at(tokens, first.to).text === "," ? 1 : 0;
  const and = comma + (at(tokens, first.to + comma).lower === "and" ? 1 : 0);
  const read = readSingle(tokens, first.to + and);
  // “five days, | eight hours, 29 minutes and 46 seconds”
  const second = read === null ? null : (readCompound(tokens, read) ?? read);
  if (second === null || second.valueTo !== undefined || second.attribute !== null) return null;
  if (and === 2 && /^(?:later|earlier|before|after)$/.test(at(tokens, second.to).lower)) return null;
  const [name, size] = smaller;
  // “Cook 1 hour 20.”
  const minutes = detail === "hour" && and === 0 && /^[1-5]\d$/.test(at(tokens, first.to).text);
  if (minutes && !second.measured && /^[.,;)]?$/.test(at(tokens, second.to).text))
    return {
      ...first,
      to: second.to,
      value: first.value + second.value / size,
      rule: "duration in two units",
    };
  if (second.unitDetail !== name || second.unit !== first.unit) return null;
  if (second.value >= size || second.from !== first.to + and || joins(tokens, second.to)) return null;
  return {
    ...first,
    to: second.to,
    value: first.value + second.value / size,
    rule: `${first.rule} in two units`,
  };
}

/** “a | year-long trial”, “an hour-long wait”; not “two-year-long”, “decades-long”. */
function readLong(tokens: Token[], from: number): Quantity | null {
  if (!joins(tokens, from + 1) || at(tokens, from + 2).lower !== "long" || joins(tokens, from - 1))
    return null;
  const unit = unitAt(tokens, from);
  if (unit === null || !/^(?:hour|day|week|month|year|mile)$/.test(at(tokens, from).lower)) return null;
  const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
  return { ...ratio(from, from + 3, 1, unit.unit), unit: unit.unit, ...detail, attribute: from + 3 };
}

/** “a mile and a half”, “an hour and a quarter”, “a full year”, “a metre high”; not “a year”, “a mile off”. */
export function readAndAHalf(tokens: Token[], from: number): Quantity | null {
  const { lower } = at(tokens, from);
  if (lower !== "a" && lower !== "an") return readLong(tokens, from);
  // “had a full year to pay”
  const full = /^(?:full|whole)$/.test(at(tokens, from + 1).lower) ? 1 : 0;
  const unit = unitAt(tokens, from + 1 + full);
  // “flames about a metre high”
  const extent = /^(?:high|tall|long|wide|deep|thick|across)$/.test(at(tokens, unit?.to ?? from).lower);
  // “a full year profit”
  const results =
    full === 1 &&
    /^(?:profits?|loss(?:es)?|sales|results|earnings|revenues?|turnover|forecasts?|guidance)$/.test(
      at(tokens, unit?.to ?? from).lower,
    );
  if (results) return null;
  if (unit !== null && (full === 1 ? unit.unit === "duration" : unit.unit === "distance" && extent)) {
    const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
    return { ...ratio(from, unit.to, 1, unit.unit), unit: unit.unit, ...detail };
  }
  if (unit === null) return null;
  // “an hour-and-a-half”
  const dash = joins(tokens, unit.to) ? 1 : 0;
  const [and, a, name] = [0, 1, 2].map((k) => at(tokens, unit.to + dash + k * (1 + dash)).lower);
  const part = { half: 0.5, quarter: 0.25 }[name ?? ""];
  if (and !== "and" || a !== "a" || part === undefined) return null;
  const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
  return { ...ratio(from, unit.to + 3 + 3 * dash, 1 + part, unit.unit), unit: unit.unit, ...detail };
}

/** `5ft 10in`, `6ft 2`, `5ft10`. */
function inchesAt(tokens: Token[], feet: Quantity): { value: number; to: number } | null {
  const number = at(tokens, feet.to);
  if (feet.unitDetail !== "foot" || !/^(?:\d|1[01])(?:\.\d|½)?$/.test(number.text)) return null;
  const unit = at(tokens, feet.to + 1);
  if (/^ins?$/.test(unit.lower) && (unit.glued || isHyphen(at(tokens, feet.to + 2))))
    return { value: Number(number.text), to: feet.to + 2 };
  const glued = number.glued && !unit.glued;
  const short =
    glued ||
    (at(tokens, feet.to - 1).lower === "ft" &&
      (unit.kind === "mark" || unit.text === "") &&
      unit.text !== "%");
  return short ? { value: Number(number.text), to: feet.to + 1 } : null;
}
