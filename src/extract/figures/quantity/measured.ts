import { pluralGroup } from "../counted/plural-group.ts";
import { currencyAfter } from "../units/currency.ts";
import { ageAfter, unitAt, type UnitRead } from "../units/unit.ts";
import { poundsAt } from "../units/weight.ts";
import { partOfUnit } from "./part-of-unit.ts";
import type { Quantity } from "./quantity.ts";
import { at, isHyphen, joins, type Token } from "./numbers/token.ts";

export type Unmeasured = Omit<Quantity, "unit" | "measured" | "rule">;

/** Currency words, %, and units after the number, with or without a hyphen. */
export function withUnit(tokens: Token[], base: Unmeasured): Quantity | null {
  const hyphen = joins(tokens, base.to);
  const start = hyphen ? base.to + 1 : base.to;
  // “fell 0.3 of a cent”
  const part =
    base.number.decimal && base.value < 1 ? partOfUnit(tokens, base.from, base.to, base.value) : null;
  if (part !== null && part.unit !== "count") return part;
  // “90-plus minutes”
  const plus = hyphen && /^(?:plus|odd)$/.test(at(tokens, start).lower) ? unitAt(tokens, start + 1) : null;
  if (plus !== null && plus.unit !== "percent" && !isOtherSense(tokens, start + 1, plus, base)) {
    const detail = plus.detail === null ? {} : { unitDetail: plus.detail };
    const modifier = at(tokens, start).lower === "plus" ? ">=" : "~";
    return { ...base, to: plus.to, modifier, unit: plus.unit, ...detail, measured: true, rule: plus.unit };
  }
  const spaced = hyphen ? null : unitBehind(tokens, base);
  if (spaced !== null) return spaced;
  // “shipped 46.5mt”: millions of tonnes
  if (at(tokens, base.to).text === "mt" && at(tokens, base.to).glued && base.number.magnitude === 0) {
    const [value, to] = [Number(`${base.value}e6`), base.to + 1];
    const number = { ...base.number, magnitude: 6 };
    return { ...base, value, to, number, unit: "mass", unitDetail: "tonne", measured: true, rule: "mass" };
  }
  const unit = unitAt(tokens, start);
  const age = unit && ageAfter(tokens, unit);
  if (age)
    return {
      ...base,
      to: age.to,
      unit: "age",
      unitDetail: age.detail ?? "year",
      measured: true,
      rule: "age",
    };
  if (unit && !isOtherSense(tokens, start, unit, base)) {
    const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
    const attribute = hyphen ? unit.to : null;
    return { ...base, to: unit.to, unit: unit.unit, ...detail, attribute, measured: true, rule: unit.unit };
  }
  const coin = currencyAfter(tokens, start);
  if (coin === null) return null;
  const pounds = coin.code === "GBP" ? poundsAt(tokens, start, base.number, hyphen) : null;
  if (pounds !== null)
    return { ...base, to: coin.to, ...pounds, unitDetail: "pound", measured: true, rule: pounds.unit };
  const attribute = hyphen ? coin.to : null;
  return {
    ...base,
    to: coin.to,
    ...money(coin.code, coin.small),
    attribute,
    measured: true,
    rule: "currency",
  };
}

const BETWEEN =
  /^(?:consecutive|straight|successive|full|whole|solid|calendar|working|business|more|extra|additional|further|long|short)$/;

const FELT =
  /^(?:happy|great|good|bad|hard|tough|difficult|wonderful|amazing|incredible|glorious|successful|painful|agoni[sz]ing|gruelling|miserable|terrible|terrifying|turbulent|unforgettable|memorable|sleepless|frantic|nervous|lonely|dark|dry|wet|hot|cold|precious|trophyless|barren|fantastic|brilliant|extraordinary|exhausting|torrid|golden)$/;

/** “39 consecutive months”, “two more years”, “three extra miles”; not “one long day”, “3 more second-half goals”. */
function unitBehind(tokens: Token[], base: Unmeasured): Quantity | null {
  if (base.value === 1) return null;
  const adverb = /ly$|^very$/.test(at(tokens, base.to).lower) ? 1 : 0;
  const word = at(tokens, base.to + adverb);
  const between = BETWEEN.test(word.lower);
  const unit = unitAt(tokens, base.to + adverb + 1);
  // “six happy years”, “eight highly rewarding years”; not “two man hours”, “12 match days”
  const felt = unit?.unit === "duration" && unit.detail !== "day" && (adverb === 1 || FELT.test(word.lower));
  if (!between && !felt) return null;
  const kinds = /^(?:duration|distance|mass|volume|area|power|energy)$/;
  if (unit === null || !kinds.test(unit.unit) || isOtherSense(tokens, unit.to - 1, unit, base)) return null;
  if (!at(tokens, unit.to - 1).lower.endsWith("s")) return null;
  const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
  return { ...base, to: unit.to, unit: unit.unit, ...detail, measured: true, rule: unit.unit };
}

export function money(code: string, small: string | null): { unit: string; unitDetail?: string } {
  if (small === null) return { unit: code };
  return code === "" ? { unit: small } : { unit: small, unitDetail: code };
}

const EXTENT =
  /^(?:olds?|long|wide|high|deep|tall|thick|plus|an?|per|strong|rated|range|and|odd|ish|radius|diameter|away|ahead|to|mark|\d+.*)$/;

/** Words that are a unit elsewhere: “3 second-half goals”, “two foot soldiers”, “12 stone circles”, “ten day trips”. */
function isOtherSense(tokens: Token[], place: number, unit: UnitRead, base: Unmeasured): boolean {
  const word = at(tokens, place).lower;
  const next = at(tokens, place + 1);
  // “half a dozen HP directors”
  if (at(tokens, place).text === "HP" && base.number.form === "words") return true;
  if (word === "second" && base.number.form === "words" && !isHyphen(at(tokens, place - 1))) return true;
  // “three night shift guards”
  if (
    word === "night" &&
    /^(?:shifts?|clubs?|bus|buses|markets?|nurses?|guards?|staff|workers?|vision)$/.test(next.lower)
  )
    return true;
  // “two night-shift officers”, “ten year-round jobs”
  if (
    unit.to === place + 1 &&
    unit.unit !== "percent" &&
    !joins(tokens, place - 1) &&
    joins(tokens, place + 1) &&
    !EXTENT.test(at(tokens, place + 2).lower)
  )
    return true;
  if (word === "in" && (base.number.form === "words" || joins(tokens, place - 1) || /^an?$/.test(next.lower)))
    return true;
  // “up by 4,100 year on year”
  if (
    /^(?:year|month|week|quarter)$/.test(word) &&
    /^(?:on|over)$/.test(next.lower) &&
    at(tokens, place + 2).lower === word
  )
    return true;
  if (word === "stone" && pluralGroup(tokens, place + 1)?.to === place + 2) return true;
  if (/^(?:day|night|week|foot|minute|hour)$/.test(word) && !joins(tokens, place - 1))
    return base.value !== 1 && !isHyphen(next) && pluralGroup(tokens, place + 1)?.to === place + 2;
  return false;
}
