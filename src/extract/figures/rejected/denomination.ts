import { at } from "../quantity/numbers/token.ts";
import type { Reject } from "./rule.ts";

/** What is printed on a piece of money. */
const PRINTED = new Set([1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]);

/**
 * A sum that only tells which note or coin is meant: “a $1 bill”, “two forged £20 notes”, “the 50p coin”. Refused: “a $50 bill
 * for the tow”, “a £90 bill”, “£20 in notes”.
 */
export const isDenomination: Reject = (tokens, { unit, value, to, attribute }) => {
  if (!/^(?:[A-Z]{3}|pence|cent)$/.test(unit) || !PRINTED.has(value)) return false;
  const place = attribute ?? to;
  const piece = at(tokens, place).lower;
  if (/^(?:(?:bank)?notes?|coins?)$/.test(piece)) return true;
  // “2p or £2 coins”
  const next = [1, 2, 3].map((k) => at(tokens, place + k).lower);
  if (/^(?:or|and)$/.test(piece) && next.some((word) => /^(?:bank)?notes$|^coins$/.test(word))) return true;
  // “a 50p piece”; not “£50 pieces of art”
  if (/^pieces?$/.test(piece)) return !/^[A-Z]/.test(unit);
  const owed = /^(?:for|from|to|after|on)$/.test(at(tokens, place + 1).lower);
  return unit === "USD" && value <= 100 && (piece === "bills" || (piece === "bill" && !owed));
};
