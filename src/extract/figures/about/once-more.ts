import { isClosed } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

/**
 * A bare number told with the word of an earlier one has its unit: “gold is down 29 percent …, tin is down | 24”, “teens average
 * nine hours and tweens average | six”; so has the rest of a list of shares: “11.9 percent black and | 7.3 of another race”, and what
 * is compared: “44,947 megawatts, lower than the | 46,797 he saw”. Refused: “down 3 percent … down 400”, “lost 2 percent and lost 3 men”.
 */
export function isOnceMore(
  tokens: Token[],
  { from, to, value, number }: Quantity,
  before: Figure[],
  last: number,
): boolean {
  const previous = before.at(-1);
  const ratio = value / last;
  if (previous === undefined || ratio > 9 || ratio < 1 / 9 || pluralGroup(tokens, to) !== null) return false;
  const next = at(tokens, to);
  const link = at(tokens, from - 1).lower;
  const start = at(tokens, 0).start;
  const same = before.filter((figure) => figure.start >= start && figure.unit === previous.unit);
  const other = next.lower === "of" && /^(?:another|other|mixed|unknown)$/.test(at(tokens, to + 1).lower);
  if (other && number.decimal && previous.unit === "percent" && same.length > 1)
    return link === "and" || link === ",";
  const lower = /^(?:lower|higher|less|more|fewer)$/.test(at(tokens, from - 3).lower);
  if (link === "the" && at(tokens, from - 2).lower === "than" && lower && number.grouped)
    return next.kind !== "word" || isClosed(next.lower) || /^(?:seen|recorded|reported)$/.test(next.lower);
  if (number.grouped || (next.kind === "word" ? next.lower !== "and" : !/^[.;,)”"]?$/.test(next.text)))
    return false;
  if (link.length < 4 ? !/^(?:up|down)$/.test(link) : isClosed(link) && link !== "down") return false;
  if (!/^\p{Ll}+$/u.test(link)) return false;
  return same.some((figure) => wordAt(tokens, from, figure.start) === link);
}

/** The word before the token that starts at an offset, not far before a place. */
function wordAt(tokens: Token[], from: number, start: number): string {
  for (let k = from - 1; k > Math.max(0, from - 60); k--)
    if (at(tokens, k).start === start) return at(tokens, k - 1).lower;
  return "";
}
