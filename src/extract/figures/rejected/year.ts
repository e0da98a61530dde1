import { isClosed } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { unitAt } from "../units/unit.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import type { Reject } from "./rule.ts";

const bareDigits = (quantity: Quantity): boolean =>
  !quantity.measured && quantity.number.form === "digits" && quantity.number.magnitude === 0;

const SIZES =
  /^(?:strong|odd|capacity|seat|seater|plus|head|calorie|capacity|per|hp|cc|limit|level|mark|figure|total|target|quota|cap|majority|crowd|ceiling|deposit|fee|fine)$/;

/**
 * A year before 1900 that tells of when a thing is: “the court’s | 1898 ruling”, “a | 1761 portrait”, “its 1848 constitution”.
 * Refused: “the 1738 voters”, “a 1600 capacity hall”, “the 1500 mark”, “an extra 1850 train trips”.
 */
function isDating(tokens: Token[], { from, to, value }: Quantity): boolean {
  const owner = at(tokens, from - 1).lower;
  if (!/^(?:the|an?|this|that|its|his|her|their)$|'s$/.test(owner) || value % 50 === 0 || value < 1400)
    return false;
  const noun = at(tokens, to);
  if (noun.kind !== "word" || noun.glued || isClosed(noun.lower) || SIZES.test(noun.lower)) return false;
  return unitAt(tokens, to) === null && pluralGroup(tokens, to) === null;
}

/** “was born to a rich family in Bristol, 1636.” */
const isOfBirth = (tokens: Token[], { from, to }: Quantity): boolean =>
  at(tokens, from - 1).text === "," &&
  /^[.,;)]?$/.test(at(tokens, to).text) &&
  tokens
    .slice(Math.max(0, from - 20), from)
    .some(({ lower }) => /^(?:born|died|built|founded|painted|written)$/.test(lower));

/** “in 2019”, “the 2024 elections”, “since 1805”: a year; not “2,019 votes”, “2000 rpm”, “more than 1900 people”. */
export const isYear: Reject = (tokens, quantity) => {
  const { value, number, modifier } = quantity;
  if (!bareDigits(quantity) || number.grouped || number.decimal || modifier !== null) return false;
  const before = at(tokens, quantity.from - 1).lower;
  if (quantity.valueTo !== undefined) {
    if (value >= 1900 && quantity.valueTo < 2100) return true;
    return /^(?:between|from)$/.test(before) && value >= 1000 && quantity.valueTo < 2100;
  }
  if (value >= 2100 && value < 2200)
    return /^(?:in|by|until|since|before|after)$/.test(before) && pluralGroup(tokens, quantity.to) === null;
  if (value >= 1900 && value < 2100)
    return !(
      /^(?:than|nearly|almost|roughly|approximately|exactly|least|only|just)$/.test(before) &&
      (pluralGroup(tokens, quantity.to) !== null ||
        /^(?:have|had|were|are)$/.test(at(tokens, quantity.to).lower))
    );
  if (value < 1000 || value >= 1900) return false;
  if (isDating(tokens, quantity) || isOfBirth(tokens, quantity)) return true;
  return (
    /^(?:in|since|from|by|of|until|till|between|circa|to|and|around|during|before|after|year|[(])$/.test(
      before,
    ) &&
    pluralGroup(tokens, quantity.to) === null &&
    at(tokens, quantity.to).lower !== "who"
  );
};
