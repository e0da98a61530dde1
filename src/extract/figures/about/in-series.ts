import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";

const KINDS = /^(?:percent|temperature|distance|mass|duration|speed|volume|area)$/;

/**
 * A bare number that goes on a series told name by name has the unit of its first: “put Labour on 31 per cent, the Greens on | 25”,
 * “38C in Poole, | 36 in Hull and 41 at Bude”, “waited 90 hours, followed by Redhill on | 77”. Refused: “up 31 per cent with Reed
 * on 25”, “ran 12km in Poole, 36 people in Hull”, “38C in May, 36 in all”.
 */
export function isInSeries(
  tokens: Token[],
  { from, to, value, number }: Quantity,
  previous: Figure,
  first: number,
): boolean {
  const ratio = value / first;
  if (
    !KINDS.test(previous.unit) ||
    number.form !== "digits" ||
    number.magnitude > 0 ||
    ratio > 9 ||
    ratio < 1 / 9
  )
    return false;
  let last = from - 1;
  while (last > from - 30 && at(tokens, last).end > previous.end) last -= 1;
  if (at(tokens, last).end !== previous.end) return false;
  const link = at(tokens, from - 1).lower;
  // “38C in Poole, | 36 in Hull”
  if (/^(?:,|and)$/.test(link))
    return isPlaced(tokens, last + 1) && isPlaced(tokens, to) && (!number.grouped || first >= 1000);
  if (!/^(?:on|at|with)$/.test(link) || !/^[.,;)]?$|^(?:and|while)$/.test(at(tokens, to).lower)) return false;
  let name = from - 2;
  while (name > last && isCapital(at(tokens, name))) name -= 1;
  if (name === from - 2) return false;
  if (at(tokens, name).lower === "the") name -= 1;
  const followed = at(tokens, name).lower === "by" && at(tokens, name - 1).lower === "followed";
  if (!followed && !/^(?:,|and)$/.test(at(tokens, name).lower)) return false;
  if (followed || previous.rule === IN_SERIES) return true;
  let start = last;
  while (start > 0 && at(tokens, start).start > previous.start) start -= 1;
  return name - last <= 2 && at(tokens, start - 1).lower === link && isCapital(at(tokens, start - 2));
}

export const IN_SERIES = "unit of a series";

/** “| in Poole,”, “| at Marble Bar.” */
const isPlaced = (tokens: Token[], place: number): boolean =>
  /^(?:in|at)$/.test(at(tokens, place).lower) &&
  isCapital(at(tokens, place + 1)) &&
  !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/.test(
    at(tokens, place + 1).text,
  );
