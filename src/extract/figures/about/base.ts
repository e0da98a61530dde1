import { type Span, span } from "../../span.ts";
import type { Change } from "./change.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

/** “from | £1.35 | to £1.65”. */
export function readStart(text: string, tokens: Token[], quantity: Quantity, found: Change): Span | null {
  if (found.kind !== "to") return null;
  for (let k = quantity.from - 1; k > quantity.from - 9; k--) {
    if (at(tokens, k).lower !== "to") continue;
    for (let from = k - 1; from > k - 8; from--) {
      if (/^[.,;:]$/.test(at(tokens, from).text)) return null;
      if (
        at(tokens, from).lower === "from" &&
        /\d/.test(at(tokens, from + 1).text + at(tokens, from + 2).text)
      )
        return span(text, at(tokens, from + 1).start, at(tokens, k - 1).end);
    }
    return null;
  }
  return null;
}

const BASE = /^(?:from|on|than|over|against|versus|since)$/;

const TIMELIKE =
  /^(?:year|month|week|quarter|time|period|day|season|decade|level|levels|figure|ago|earlier|before|summer|winter|spring|autumn|christmas)$/;

const RELATIVE = /^(?:last|previous|ago|earlier|before|same|prior)$/;

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** “from last year”, “on the same month of 2023”, “compared with 2019”, “year on year”, “a year earlier”, “from $6.78 billion”. */
export function readBase(text: string, tokens: Token[], quantity: Quantity): Span | null {
  for (let k = quantity.to; k < quantity.to + 8; k++) {
    const token = at(tokens, k);
    if (
      /^[.;:]$/.test(token.text) ||
      (token.text === "," && !/^(?:from|compared|up|down)$/.test(at(tokens, k + 1).lower))
    )
      return null;
    const compared = token.lower === "compared" && /^(?:with|to)$/.test(at(tokens, k + 1).lower);
    if (!compared && !BASE.test(token.lower)) continue;
    const start = compared ? k + 2 : k + 1;
    const from = token.lower === "than" && at(tokens, start).lower === "in" ? start + 1 : start;
    const to = baseEnd(tokens, from);
    const words = tokens.slice(from, to);
    const first = at(tokens, from);
    // “from October 1” is when it happens, “from last October” what it is compared with.
    const dated = words.some((word) => TIMELIKE.test(word.lower) || /^\d/.test(word.text));
    const relative =
      words.some((word) => RELATIVE.test(word.lower)) ||
      (isSum(/^(?:up|down)$/.test(at(tokens, k - 1).lower) ? words.slice(0, 3) : [first]) &&
        !isMonth(at(tokens, from + 1)));
    const loose = /^(?:from|since)$/.test(token.lower);
    // “sank 6.8 per cent over the year” is its time
    if (token.lower === "over" && words.length === 2 && first.lower === "the") continue;
    // “to $45.88 on December 20” is its day
    if (token.lower === "on" && (isMonth(first) || isMonth(at(tokens, from + 1)))) continue;
    if (words.length > 0 && dated && (relative || !loose))
      return span(text, first.start, at(tokens, to - 1).end);
  }
  return null;
}

const isSum = (words: Token[]): boolean => words.some(({ lower }) => /^[£$€\d]|^minus$/.test(lower));

const isMonth = (token: Token): boolean => MONTHS.test(token.lower);

function baseEnd(tokens: Token[], from: number): number {
  let to = from;
  let timed = false;
  while (to < from + 9 && at(tokens, to).text !== "" && !/^[.,;:()”"–—]$/.test(at(tokens, to).text)) {
    const word = at(tokens, to).lower;
    if (/^(?:and|but|which|while|as|after|when|to|with|because|who|despite|amid)$/.test(word)) break;
    if (timed && /^(?:in|for|on)$/.test(word) && !/^\d/.test(at(tokens, to + 1).text)) break;
    if (TIMELIKE.test(word) || /^\d/.test(word)) timed = true;
    to += 1;
  }
  return to;
}
