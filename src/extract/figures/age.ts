import type { Quantity } from "./quantity/quantity.ts";
import { at, isCapital, type Token } from "./quantity/token.ts";

const AFTER = /^(?:[,.;:)(–—”"]|who|from|of|and|said|told|was|is|has|had|whose|now)?$/;
const NOT_PERSON =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|ltd|inc|plc|fc|street|road|avenue)$/;

/**
 * A bare number that is somebody's age: “Maria Lopez, 34, said”, “Lopez (34)”, “aged 18 to 24”, “over the age of 21”,
 * “He will be 35”, “who turned 50”. Refused: “In Leeds, 12 people”, “Leeds, 12 were”, “On page 34”.
 */
export function asAge(tokens: Token[], quantity: Quantity): Quantity {
  const { measured, number, value } = quantity;
  const plain =
    !measured &&
    quantity.attribute === null &&
    !quantity.vague &&
    number.magnitude === 0 &&
    !number.decimal &&
    value > 0 &&
    value <= 120;
  if (!plain || !(isAfterName(tokens, quantity) || isAged(tokens, quantity))) return quantity;
  return { ...quantity, unit: "age", unitDetail: "year", measured: true, rule: "age" };
}

function isAfterName(tokens: Token[], quantity: Quantity): boolean {
  if (quantity.number.form !== "digits" || quantity.valueTo !== undefined) return false;
  const mark = at(tokens, quantity.from - 1);
  const name = at(tokens, quantity.from - 2);
  if (!/^[,(]$/.test(mark.text) || !isCapital(name) || NOT_PERSON.test(name.lower)) return false;
  const next = at(tokens, quantity.to);
  if (mark.text === "(") return next.text === ")" && !/^[A-Z]{2,}$/.test(name.text);
  if (!AFTER.test(next.lower)) return false;
  const given = at(tokens, quantity.from - 3);
  const place = /^(?:in|at|near|from|across|to|for|on)$/.test(given.lower);
  if (place) return false;
  // Without a second comma a surname alone is not enough: “Leeds, 12 and Bradford, 9”.
  return next.text === "," || next.text === "." || isCapital(given);
}

function isAged(tokens: Token[], quantity: Quantity): boolean {
  const near = [1, 2, 3, 4].map((k) => at(tokens, quantity.from - k).lower);
  if (/^(?:aged|ages)$/.test(near[0] ?? "")) return true;
  if (near[0] === "between" && /^(?:aged|ages)$/.test(near[1] ?? "")) return true;
  if (near[0] === "of" && /^ages?$/.test(near[1] ?? "")) return true;
  if (
    /^(?:under|over|about|around|just|only|from)$/.test(near[0] ?? "") &&
    /^(?:aged|ages)$/.test(near[1] ?? "")
  )
    return true;
  if (!/^[,.;)”"]?$|^(?:when|by|in|at|and|this|next|last|on|years)$/.test(at(tokens, quantity.to).lower))
    return false;
  if (/^(?:turn|turned|turns|turning)$/.test(near[0] ?? ""))
    return quantity.number.form === "digits" || at(tokens, quantity.to).kind !== "word";
  const being =
    near[0] === "be" ||
    ((near[0] === "was" || near[0] === "is" || near[0] === "am") && /^(?:he|she|i|who)$/.test(near[1] ?? ""));
  return (
    being &&
    (near.includes("he") || near.includes("she") || near.includes("i") || near.includes("who")) &&
    value(quantity) &&
    quantity.number.form === "digits"
  );
}

const value = (quantity: Quantity): boolean => quantity.value >= 5;
