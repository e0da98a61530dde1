import { at, isHyphen, joins, type Token } from "./token.ts";

const KIND = /^(?:jets?|jetliners?|planes?|airliners?|aeroplanes?|airplanes?|aircraft|freighters?)$/;

/**
 * A number that is a type of aircraft behind another number or a maker: “400 | 737 Max jets”, “five | 787 Dreamliners”, “12 Boeing |
 * 747 aircraft”, “a | 737-800”. Refused: “400 737 people”, “a fleet of 737 aircraft”.
 */
export function isAircraft(tokens: Token[], place: number): boolean {
  const { text } = at(tokens, place);
  if (text.length !== 3 || !/^7[0-8]7$/.test(text)) return false;
  const next = at(tokens, place + 1);
  if (joins(tokens, place + 1)) return /^(?:8|9|10|[1-9]00)$/.test(at(tokens, place + 2).text);
  if (/^(?:Max|MAX|Dreamliners?)$/.test(next.text)) return true;
  const kind = next.glued && /^x$/i.test(next.text) ? at(tokens, place + 2) : next;
  return KIND.test(kind.lower) && (kind !== next || isMade(tokens, place));
}

/** Boeing is named beside it, or another number tells how many. */
const isMade = (tokens: Token[], place: number): boolean =>
  at(tokens, place - 1).kind === "number" ||
  tokens.slice(Math.max(0, place - 12), place).some(({ text }) => text === "Boeing");

/** The place after a type told in letters and digits that starts here: “A350-900 | jets”, “F16 | pilots”; else the place itself. */
export function afterType(tokens: Token[], place: number): number {
  const letters = at(tokens, place);
  if (!/^[A-Z]{1,3}$/.test(letters.text) || at(tokens, place + 1).kind !== "number") return place;
  if (!at(tokens, place + 1).glued) return place;
  let to = place + 2;
  while (
    at(tokens, to).glued &&
    (isHyphen(at(tokens, to)) ? joins(tokens, to) : at(tokens, to).kind !== "mark")
  )
    to += 1;
  return to;
}
