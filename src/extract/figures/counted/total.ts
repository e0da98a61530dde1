import { type Span, span } from "../../span.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token, tokensOf } from "../quantity/numbers/token.ts";
import { nounStart } from "./group-of.ts";
import type { Stretch } from "./group-word.ts";
import { singularGroup } from "./noun-group.ts";
import { pluralGroup } from "./plural-group.ts";
import { afterOpener, clauseStart, subjectOf } from "./subject.ts";

const NUMBER = /^(?:(?:number|total|tally|toll|sum)s?|count)$/;

/** “the total number of | people who have arrived …”. */
export function numberOf(tokens: Token[], from: number, to: number): Stretch | null {
  for (let k = to - 1; k >= from; k--) {
    if (at(tokens, k + 1).lower !== "of" || !NUMBER.test(at(tokens, k).lower)) continue;
    const group = pluralGroup(tokens, k + 2) ?? singularGroup(tokens, k + 2);
    if (group !== null && group.to <= to) return group;
  }
  return null;
}

const LOOK_BACK = 500;

/** “The number of people making the journey has reached record highs. … The previous record figure was 4,548”. */
export function earlierNumberOf(text: string, end: number): Span | null {
  const start = Math.max(0, end - LOOK_BACK);
  if (!/\bnumber of\b/.test(text.slice(start, end))) return null;
  const tokens = tokensOf(text, start, end);
  const group = numberOf(tokens, 0, tokens.length);
  return group === null ? null : span(text, at(tokens, group.from).start, at(tokens, group.to - 1).end);
}

const TOTAL = /^(?:total|number|figure|record|tally|count|high|low|peak|sum|toll|level|estimate|average)s?$/;

const ABOUT_TOTAL =
  /^(?:the|a|an|this|that|previous|record|new|latest|total|overall|high|low|year's|month's|week's|day's|last|earlier|current|annual|monthly|weekly|daily|all|time|breaking|january|february|march|april|may|june|july|august|september|october|november|december|final|official|cumulative|running|combined|provisional|now|so|far)$/;

/** A group that only says “total” or “record” and not of what. */
export function isBareTotal(tokens: Token[], group: Stretch): boolean {
  let named = false;
  for (let k = group.from; k < group.to; k++) {
    const word = at(tokens, k).lower;
    if (TOTAL.test(word)) named = true;
    else if (!ABOUT_TOTAL.test(word) && at(tokens, k).kind === "word") return false;
  }
  return named;
}

/** “the record | 1,195”, “the previous record of | 3,879”, “the total now exceeds | 30,000”, “the | 23,761 total”. */
export function bareTotal(tokens: Token[], quantity: Quantity): Stretch | null {
  if (TOTAL.test(at(tokens, quantity.to).lower)) return { from: quantity.to, to: quantity.to + 1 };
  const subject = subjectOf(tokens, quantity);
  if (subject !== null) return isBareTotal(tokens, subject) ? subject : null;
  const start = clauseStart(tokens, quantity.from, 30);
  for (let k = quantity.from - 1; k >= start; k--) {
    if (!TOTAL.test(at(tokens, k).lower)) continue;
    // “they now number about 160,000”
    if (/^(?:they|we|now|who|which|that)$/.test(at(tokens, k - 1).lower)) return null;
    const close =
      quantity.from - k <= 2 ||
      isReached(tokens, k + 1, quantity.from) ||
      /^(?:bring|take|rais|push|increas|lift|driv)/.test(verbBefore(tokens, k));
    const group = { from: nounStart(tokens, k), to: k + 1 };
    return close && isBareTotal(tokens, group) ? group : null;
  }
  return null;
}

/** “the figure | would reach | 70,000” */
function isReached(tokens: Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      !/^(?:will|would|could|may|might|should|reach|hit|exceed|pass|top|now|soon|about|almost)$/.test(
        at(tokens, k).lower,
      )
    )
      return false;
  return true;
}

function verbBefore(tokens: Token[], noun: number): string {
  for (let k = noun - 1; k > noun - 6; k--)
    if (/^(?:bring|brought|tak|took|rais|push|increas|lift|driv)/.test(at(tokens, k).lower))
      return at(tokens, k)
        .lower.replace(/^brought/, "bring")
        .replace(/^took/, "take");
  return "";
}

/** “The new arrivals | bring the total number … to 4,019”. */
export function bringer(tokens: Token[], total: number): Stretch | null {
  for (let k = total - 1; k > total - 6; k--) {
    if (!/^(?:bring|takes?|brings|brought|took|raises?|raised)$/.test(at(tokens, k).lower)) continue;
    const from = afterOpener(tokens, clauseStart(tokens, k, 10), k);
    const group = pluralGroup(tokens, from);
    return group !== null && group.to === k ? group : null;
  }
  return null;
}
