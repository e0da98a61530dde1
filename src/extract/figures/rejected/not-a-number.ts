import { date, ordinal } from "./calendar.ts";
import { clock } from "./clock.ts";
import { behinds, code, mark, models, parts } from "./code.ts";
import { counter, footnote, rated, slideshow } from "./furniture.ts";
import { idiom, wholly } from "./idiom.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import type { Skip } from "./rule.ts";
import { rate } from "./sport.ts";
import { address, door, draw, row, telephone } from "./telephone.ts";

/** A web or mail address. */
const link: Skip = (tokens, from) => (at(tokens, from).kind === "link" ? 1 : 0);

const SKIPS: Skip[] = [
  link,
  row,
  draw,
  idiom,
  wholly,
  counter,
  rated,
  footnote,
  slideshow,
  rate,
  clock,
  date,
  ordinal,
  code,
  models,
  parts,
  mark,
  behinds,
  telephone,
  address,
  door,
];

/** These begin at digits only. */
const AT_DIGITS = new Set<Skip>([row, draw, counter, footnote, ordinal, models, parts, address, door]);
const ELSEWHERE = SKIPS.filter((skip) => !AT_DIGITS.has(skip));

/** The place after what is certainly no quantity and starts at a token; the token's own place where nothing does. */
export function skipNonNumber(tokens: Token[], from: number): number {
  for (const skip of at(tokens, from).kind === "number" ? SKIPS : ELSEWHERE) {
    const length = skip(tokens, from);
    if (length > 0) return from + length;
  }
  return from;
}
