import { type Span, span } from "../../span.ts";
import type { Stretch } from "./group-word.ts";
import { singularGroup } from "./noun-group.ts";
import { isPlural } from "./noun-words.ts";
import { pluralGroup } from "./plural-group.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token, tokensOf } from "../quantity/token.ts";
import { afterOpener, clauseStart, groupOf, nounStart, subjectOf } from "./subject.ts";

/**
 * What a bare count counts where no noun follows it: “bringing the total number of people who have arrived … to 11,431”,
 * “Enforced returns rose to 8,590”, “a group of around 45”; and for “the record 1,195”, “the total now exceeds 30,000”,
 * “roughly 8,000 … and 1,000 who arrived in 2019”, “Two against 60.” what the nearest comparable count counted.
 * Null where the article leaves it open: “12 were arrested”.
 */
export function readLeftOut(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
): Span | null {
  const cut = (group: Stretch | null): Span | null =>
    group === null ? null : span(text, at(tokens, group.from).start, at(tokens, group.to - 1).end);
  const numbered = numberOf(tokens, clauseStart(tokens, quantity.from, 40), quantity.from);
  if (numbered !== null) return cut(numbered);
  // “brought to nine the number of people in custody”
  const ahead = /^(?:the|its|their)$/.test(at(tokens, quantity.to).lower)
    ? numberOf(tokens, quantity.to + 1, quantity.to + 9)
    : null;
  if (ahead !== null) return cut(ahead);
  const start = at(tokens, 0).start;
  // “at least 74, including eight Americans, were killed and 1,640 were wounded”: eight are only some of them
  const whole = before.filter(
    (figure) =>
      !/\bincluding (?:at least |about |some )?$/.test(
        text.slice(Math.max(0, figure.start - 30), figure.start),
      ),
  );
  const beside = whole.filter((figure) => figure.start >= start);
  const sibling = comparable(beside, quantity.value) ?? comparable(whole, quantity.value);
  const total = bareTotal(tokens, quantity);
  if (total !== null)
    return sibling ?? earlierNumberOf(text, start) ?? cut(bringer(tokens, total.from)) ?? cut(total);
  // “3.4m viewers at 9pm, down from 4.1 million”
  if (
    /^(?:from|than|against)$/.test(at(tokens, quantity.from - 1).lower) &&
    comparable(beside, quantity.value) !== null
  )
    return sibling;
  // “400 items out of about 35,000”, “the 22,500 or so who were waiting”
  const before3 = [1, 2, 3].map((k) => at(tokens, quantity.from - k).lower).join(" ");
  if (/^(?:(?:about|around|some|nearly|almost|over|just) )?of out\b/.test(before3))
    return beside.findLast((figure) => figure.unit === "count")?.counted ?? null;
  const orSo = at(tokens, quantity.to).lower === "or" && at(tokens, quantity.to + 1).lower === "so" ? 2 : 0;
  if (
    /^the\b/.test(before3) &&
    /^(?:who|recorded|seen|reported|registered)$/.test(at(tokens, quantity.to + orSo).lower)
  )
    return sibling;
  // “pressure from backbenchers, 63 of whom signed”
  const whom =
    at(tokens, quantity.to).lower === "of" && /^(?:whom|which)$/.test(at(tokens, quantity.to + 1).lower);
  const owners = whom ? pluralBefore(tokens, quantity.from - 1) : null;
  if (owners !== null) return cut(owners);
  // “ordered 50 jets … delivery of 12 of them”
  if (
    at(tokens, quantity.to).lower === "of" &&
    /^(?:them|these|those|whom|which)$/.test(at(tokens, quantity.to + 1).lower)
  )
    return before.findLast((figure) => figure.unit === "count")?.counted ?? null;
  const listed = beside.length > 0 || tokens.length < 7;
  const next = at(tokens, quantity.to).lower;
  const open =
    /^(?:who|that|which|whose|more|fewer|others?|from|in|against|have|has|had|were|are|are|of|[.,;])$/.test(
      next,
    );
  const own = cut(subjectOf(tokens, quantity)) ?? cut(groupOf(tokens, quantity));
  if (own !== null || !listed || !open) return own;
  // “184 migrants crossed …, meaning more than 125,000 have arrived”
  const auxiliary = /^(?:have|has|had|were|are)$/.test(next);
  const last = beside.findLast((figure) => figure.unit === "count")?.counted ?? null;
  const shared = tokens.length < 7 ? sibling : comparable(beside, quantity.value);
  return shared ?? (auxiliary ? last : null);
}

/** The plural that ends before a comma, some adverb of size between: “backbenchers, | about 63 of whom”. */
function pluralBefore(tokens: Token[], place: number): Stretch | null {
  let k = place;
  while (
    k > place - 3 &&
    /^(?:about|around|some|nearly|almost|over|at|least|just|only)$/.test(at(tokens, k).lower)
  )
    k -= 1;
  if (at(tokens, k).text !== "," || !isPlural(at(tokens, k - 1))) return null;
  return { from: nounStart(tokens, k - 1), to: k };
}

/** The count nearest in size among the figures just before: not 17 boats for 1,195, nor two officers for 60. */
function comparable(before: Figure[], value: number): Span | null {
  let best: Figure | null = null;
  let least = 20;
  let other = Number.POSITIVE_INFINITY;
  for (const figure of before.slice(-8)) {
    if (figure.unit !== "count" || figure.counted === null || figure.value <= 0) continue;
    const ratio = figure.value > value ? figure.value / value : value / figure.value;
    const same = best?.counted?.words === figure.counted.words;
    if (ratio <= least) {
      if (best !== null && !same) other = least;
      [best, least] = [figure, ratio];
    } else if (!same) other = Math.min(other, ratio);
  }
  // “10 points from four games, having managed six from the first 11”: which, the size does not tell
  return other < CLOSE && least * 3 > other ? null : (best?.counted ?? null);
}

/** Two kinds of thing counted that are no further apart than this may be mistaken for each other. */
const CLOSE = 3;

const NUMBER = /^(?:number|total|tally|count|toll|sum)s?$/;

/** “the total number of | people who have arrived …”. */
function numberOf(tokens: Token[], from: number, to: number): Stretch | null {
  for (let k = to - 1; k >= from; k--) {
    if (!NUMBER.test(at(tokens, k).lower) || at(tokens, k + 1).lower !== "of") continue;
    const group = pluralGroup(tokens, k + 2) ?? singularGroup(tokens, k + 2);
    if (group !== null && group.to <= to) return group;
  }
  return null;
}

const LOOK_BACK = 500;

/** “The number of people making the journey has reached record highs. … The previous record figure was 4,548”. */
function earlierNumberOf(text: string, end: number): Span | null {
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
function bareTotal(tokens: Token[], quantity: Quantity): Stretch | null {
  if (TOTAL.test(at(tokens, quantity.to).lower)) return { from: quantity.to, to: quantity.to + 1 };
  const subject = subjectOf(tokens, quantity);
  if (subject !== null) return isBareTotal(tokens, subject) ? subject : null;
  const start = clauseStart(tokens, quantity.from, 30);
  for (let k = quantity.from - 1; k >= start; k--) {
    if (!TOTAL.test(at(tokens, k).lower)) continue;
    // “they now number about 160,000”
    if (/^(?:they|we|now|who|which|that)$/.test(at(tokens, k - 1).lower)) return null;
    const close =
      quantity.from - k <= 2 || /^(?:bring|take|rais|push|increas|lift|driv)/.test(verbBefore(tokens, k));
    const group = { from: nounStart(tokens, k), to: k + 1 };
    return close && isBareTotal(tokens, group) ? group : null;
  }
  return null;
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
function bringer(tokens: Token[], total: number): Stretch | null {
  for (let k = total - 1; k > total - 6; k--) {
    if (!/^(?:bring|takes?|brings|brought|took|raises?|raised)$/.test(at(tokens, k).lower)) continue;
    const from = afterOpener(tokens, clauseStart(tokens, k, 10), k);
    const group = pluralGroup(tokens, from);
    return group !== null && group.to === k ? group : null;
  }
  return null;
}
