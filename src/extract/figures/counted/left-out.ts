import { type Span, span } from "../../span.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import { groupOf, nounStart } from "./group-of.ts";
import type { Stretch } from "./group-word.ts";
import { isPlural } from "./noun-words.ts";
import { comparable, personsIn, sameAsBeside, someOfThem, withoutParts } from "./sibling.ts";
import { clauseStart, subjectOf } from "./subject.ts";
import { bareTotal, bringer, earlierNumberOf, numberOf } from "./total.ts";

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
  // “the All-Share rose to 955, behind the index's 3.8 per cent jump to | 6,022|”: of the index
  if (isOfPossessor(tokens, quantity.from)) return null;
  // “imposed by 17 authorities, with gatherings of more than | 10 | banned”
  const met = groupOf(tokens, quantity);
  if (met !== null && /^gatherings?$/.test(at(tokens, met.to - 1).lower)) return cut(met);
  const start = at(tokens, 0).start;
  const whole = withoutParts(text, before);
  const beside = whole.filter((figure) => figure.start >= start);
  const sibling = comparable(beside, quantity.value) ?? comparable(whole, quantity.value);
  const same = sameAsBeside(text, tokens, quantity, beside) ?? someOfThem(tokens, quantity, whole);
  if (same !== null) return same;
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
  // “118 homes were completed, against a target of 300” · “killed 34 people. A dam collapse killed 271”
  const aim = /^(?:target|goal|quota|limit|cap|forecast)$/.test(at(tokens, quantity.from - 2).lower);
  if (aim && at(tokens, quantity.from - 1).lower === "of" && comparable(beside, quantity.value) !== null)
    return comparable(beside, quantity.value);
  const killed = /^(?:kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing))$/.test(verbOf(tokens, quantity.from));
  if (killed) return personsIn(whole);
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

function isOfPossessor(tokens: Token[], from: number): boolean {
  const change = /^(?:jumps?|rise|fall|drop|gain|increase|decline|surge|slump|dip|climb|leap|plunge)$/;
  if (at(tokens, from - 1).lower !== "to" || !change.test(at(tokens, from - 2).lower)) return false;
  return tokens.slice(Math.max(0, from - 9), from - 2).some(({ lower }) => /['’]s$/.test(lower));
}

/** The verb just before a number, some words of size between. */
function verbOf(tokens: Token[], from: number): string {
  let k = from - 1;
  while (
    k > from - 4 &&
    /^(?:about|at|least|more|than|nearly|almost|around|some|over|another)$/.test(at(tokens, k).lower)
  )
    k -= 1;
  return at(tokens, k).lower;
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
