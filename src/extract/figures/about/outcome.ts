import type { Figure } from "../figure.ts";
import { inMainUnit } from "../units/main-unit.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import type { Change } from "./change.ts";
import { direction, DOWN, NOUN_DOWN, NOUN_UP, UP } from "./direction.ts";

/**
 * The level a change reached, where more than the verb stands before it: “closed up 1% at 7,432 points”, “lost 1.1% to end
 * at 1,334”, “rose by 5 cents, to 45 cents”, “from $36,040 on Monday to $34,935”, “have fallen for 39 months, to 717,000”,
 * “61,000 people, down from 68,000”. Refused: “cut 300 jobs to save £5m”, “drove from 20 miles away to 30 shops”.
 */
export function readOutcome(tokens: Token[], quantity: Quantity, before: Figure[]): Change | null {
  const reached = reachedAt(tokens, quantity, before);
  if (reached !== null) return reached;
  const to = toBefore(tokens, quantity);
  if (to < 0) return upFrom(tokens, quantity);
  return (
    reachedBy(tokens, quantity, before, to) ??
    betweenEnds(tokens, quantity, before, to) ??
    afterComma(tokens, to) ??
    upFrom(tokens, quantity) ??
    toFrom(tokens, quantity, to) ??
    takenTo(tokens, quantity, to)
  );
}

/** “closed up 1% at 7,432 points”, “3 cents higher at $1.31”: the level reached by the change just before it. */
function reachedAt(tokens: Token[], quantity: Quantity, before: Figure[]): Change | null {
  if (at(tokens, quantity.from - 1).lower !== "at") return null;
  const word = at(tokens, quantity.from - 2).lower;
  const compared = /^(?:higher|lower)$/.exec(word)?.[0];
  if (compared !== undefined)
    return { direction: compared === "higher" ? "increase" : "decrease", kind: "to" };
  const last = before.at(-1);
  if (last?.change?.kind !== "by" || last.end !== at(tokens, quantity.from - 2).end) return null;
  return { direction: last.change.direction, kind: "to" };
}

const ABOUT =
  /^(?:an?|just|only|about|around|almost|nearly|roughly|some|more|less|than|over|under|well|record|average|forecast|projected|expected|estimated|between|new|low|high|of|[a-z]+ly)$/;

/** The place of the “to” a level follows, or -1: “to 40”, “to just over 40”, “to close at 40”. */
function toBefore(tokens: Token[], quantity: Quantity): number {
  let k = quantity.from - 1;
  if (at(tokens, k).lower === "at") {
    const verb = at(tokens, k - 1).lower;
    return /^(?:end|close|finish|settle|trade|stand)$/.test(verb) && at(tokens, k - 2).lower === "to"
      ? k - 2
      : -1;
  }
  while (k > quantity.from - 6 && ABOUT.test(at(tokens, k).lower)) k -= 1;
  return at(tokens, k).lower === "to" && at(tokens, k - 1).lower !== "up" ? k : -1;
}

const WHEN =
  /^,? (?:(?:this|last|on|in|over|during|since|a|per|at) [\p{L}’'.-]+(?: [\p{L}\d’'.-]+){0,6})?,?$|^(?: index)? points?,?$|^,?$/iu;

/** “up 5 cents, to 45 cents”, “slipped 0.6% this week to $1.31”, “shed 12 points to close at 8,210”. */
function reachedBy(tokens: Token[], quantity: Quantity, before: Figure[], to: number): Change | null {
  const last = before.at(-1);
  if (last === undefined || last.start < at(tokens, 0).start) return null;
  const first = tokens.findIndex(({ end }) => end === last.end);
  if (first < 0 || to - first > 12) return null;
  const between = tokens
    .slice(first + 1, to)
    .map(({ text, glued }) => (glued ? text : ` ${text}`))
    .join("");
  if (!WHEN.test(between)) return null;
  if (last.change?.kind === "by") return { direction: last.change.direction, kind: "to" };
  // “The index shed 12 points to close at …”: points of an index, where at other places they may be won
  if (at(tokens, quantity.from - 1).lower !== "at") return null;
  const amount = tokens.findIndex(({ start }) => start >= last.start);
  const way = direction(at(tokens, amount - 1).lower, UP, DOWN);
  return way === null ? null : { direction: way, kind: "to" };
}

/** The full stops of “U.S.” */
const isOfAbbreviation = (tokens: Token[], place: number): boolean =>
  at(tokens, place).text === "." && at(tokens, place).glued && /^[A-Z]$/.test(at(tokens, place - 1).text);

const MOVED = /^(?:went|goes|go|going|gone|mov\w+|chang\w+|shift\w*)$/;
const REACH = 9;

/** “plummeted from $36,040 at 10.45pm to $34,935”, “has crept upward, from 20 miles in 2008 to 29 miles”. */
function betweenEnds(tokens: Token[], quantity: Quantity, before: Figure[], to: number): Change | null {
  const first = before.at(-1);
  if (first === undefined || first.start < at(tokens, 0).start || first.valueTo !== undefined) return null;
  const start = tokens.findIndex((token) => token.end > first.start);
  let from = start - 1;
  while (from > start - 5 && ABOUT.test(at(tokens, from).lower)) from -= 1;
  if (at(tokens, from).lower !== "from" || to - start > 16) return null;
  for (let k = start + 1; k < to; k++)
    if (/^[.;:,]$|^and$/.test(at(tokens, k).lower) && !isOfAbbreviation(tokens, k)) return null;
  const { unit, value } = inMainUnit(quantity);
  if (unit !== first.unit || value === first.value) return null;
  const way: Change["direction"] = value > first.value ? "increase" : "decrease";
  for (let k = from - 1; k >= from - REACH; k--) {
    const word = at(tokens, k).lower;
    const told = direction(word, UP, DOWN) ?? direction(word, NOUN_UP, NOUN_DOWN);
    if (told === way || (k > from - 3 && MOVED.test(word))) return { direction: way, kind: "to" };
    if (told !== null || /^[.;:]$/.test(word) || (word === "," && k < from - 1)) return null;
  }
  return null;
}

/** “Vacancies have fallen for 39 consecutive months, to 717,000”: a comma and “to” after what only moved. */
function afterComma(tokens: Token[], to: number): Change | null {
  if (at(tokens, to - 1).text !== ",") return null;
  for (let k = to - 2; k >= to - REACH; k--) {
    const word = at(tokens, k).lower;
    if (/^[.;:,]$/.test(word)) return null;
    const way = direction(word, UP, DOWN);
    if (way !== null) return { direction: way, kind: "to" };
  }
  return null;
}

/** “employs 61,000 people, down from 68,000”, “312 reports in the year to March, up from 208”. */
function upFrom(tokens: Token[], quantity: Quantity): Change | null {
  for (let k = quantity.to; k < quantity.to + 14; k++) {
    const token = at(tokens, k);
    if (token.kind === "number" && !isOfTime(tokens, k)) return null;
    if (token.kind !== "mark") continue;
    if (/^[.;:]?$/.test(token.text)) return null;
    if (!/^[,(–—-]$/.test(token.text)) continue;
    const next = /^[”"’]$/.test(at(tokens, k + 1).text) ? k + 2 : k + 1;
    const way = /^(?:up|down)$/.exec(at(tokens, next).lower)?.[0];
    if (way === undefined) continue;
    const from = /^[a-z]+ly$/.test(at(tokens, next + 1).lower) ? next + 2 : next + 1;
    const amount = quantity.unit !== "percent" && token.text === "," && isAmountSince(tokens, from);
    if (at(tokens, from).lower !== "from" && !amount) return null;
    if (at(tokens, from).lower === "from" && !isNumberNear(tokens, from + 1)) return null;
    return { direction: way === "up" ? "increase" : "decrease", kind: "to" };
  }
  return null;
}

/** “stands at 41,700, down | 3,200 since 2019”, “asks for $412 million, up | 6.2% from the current sum” */
function isAmountSince(tokens: Token[], from: number): boolean {
  for (let k = from; k < from + 6 && !/^[.,;:]$/.test(at(tokens, k).text); k++)
    if (/^(?:since|from)$/.test(at(tokens, k).lower)) return k > from && isNumberNear(tokens, from);
  return false;
}

/** “raise starting pay to | $51,250 from $48,000” */
function toFrom(tokens: Token[], quantity: Quantity, to: number): Change | null {
  if (at(tokens, quantity.to).lower !== "from" || !isNumberNear(tokens, quantity.to + 1)) return null;
  for (let k = to - 1; k > to - 6; k--) {
    const way = direction(at(tokens, k).lower, UP, DOWN);
    if (way !== null) return { direction: way, kind: "to" };
  }
  return null;
}

/** “taking to 41 the number who have died” */
function takenTo(tokens: Token[], quantity: Quantity, to: number): Change | null {
  const total =
    at(tokens, quantity.to).lower === "the" &&
    /^(?:number|total|toll|tally)$/.test(at(tokens, quantity.to + 1).lower);
  if (!total || !/^(?:taking|bringing|raising|pushing|lifting)$/.test(at(tokens, to - 1).lower)) return null;
  return { direction: "increase", kind: "to" };
}

/** “from | a previous range of $4.80”, not “down from | the hills to three lakes”. */
function isNumberNear(tokens: Token[], place: number): boolean {
  for (let k = place; k < place + 7 && !/^(?:[.,;:]|to|and|)$/.test(at(tokens, k).lower); k++)
    if (at(tokens, k).kind === "number" || isNumberWord(at(tokens, k).lower)) return true;
  return false;
}

/** “in 2024”, “the 12 months to March”. */
function isOfTime(tokens: Token[], place: number): boolean {
  if (/^(?:19|20)\d\d$/.test(at(tokens, place).text)) return true;
  const unit = /^(?:days?|weeks?|months?|years?|quarters?|seasons?)$/.test(at(tokens, place + 1).lower);
  return unit && /^(?:the|last|past|first|next|previous|final)$/.test(at(tokens, place - 1).lower);
}
