import { currencyAfter } from "../units/currency.ts";
import { unitAt } from "../units/unit.ts";
import { SCALES } from "./numbers/number-words.ts";
import { ratio, type Quantity } from "./quantity.ts";
import { at, type Token } from "./numbers/token.ts";

/**
 * A fraction of one unit, `to` being the place after the fraction: “a quarter | of a point”, “one-eighth | of 1 percent”,
 * “three quarters | of an hour”, “a quarter | of a million people”, “three-quarters | of a billion dollars”.
 * Refused: “a quarter | of a century-old firm's staff”, “a third | of the hour”, “a quarter of 2 percent”.
 */
export function partOfUnit(tokens: Token[], from: number, to: number, value: number): Quantity | null {
  if (at(tokens, to).lower !== "of" || !/^(?:an?|one|1)$/.test(at(tokens, to + 1).lower)) return null;
  const place = to + 2;
  const point = at(tokens, place).lower === "percentage" ? place + 1 : place;
  if (at(tokens, point).lower === "point")
    return { ...ratio(from, point + 1, value, "fraction"), unit: "percentage point" };
  const unit = unitAt(tokens, place);
  if (unit?.unit === "percent") return { ...ratio(from, unit.to, value, "fraction"), unit: "percent" };
  const known = unit !== null && /^(?:duration|distance|mass|volume|area)$/.test(unit.unit);
  if (known && at(tokens, unit.to).text !== "-") {
    const detail = unit.detail === null ? {} : { unitDetail: unit.detail };
    return { ...ratio(from, unit.to, value, "fraction of a unit"), unit: unit.unit, ...detail };
  }
  const coin = currencyAfter(tokens, place);
  if (coin?.small === "cent" || coin?.small === "pence") {
    const detail = coin.code === "" ? {} : { unitDetail: coin.code };
    return { ...ratio(from, coin.to, value, "fraction of a unit"), unit: coin.small, ...detail };
  }
  return ofMagnitude(tokens, from, place, value);
}

function ofMagnitude(tokens: Token[], from: number, place: number, share: number): Quantity | null {
  const scale = SCALES.get(at(tokens, place).lower);
  if (scale === undefined) return null;
  const amount = ratio(from, place + 1, share * 10 ** scale, "fraction of a magnitude");
  const coin = currencyAfter(tokens, place + 1);
  if (coin === null || coin.small !== null || coin.code === "")
    return { ...amount, unit: "count", measured: false };
  return { ...amount, unit: coin.code, to: coin.to };
}
