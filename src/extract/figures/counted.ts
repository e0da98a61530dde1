import { span, type Span } from "../span.ts";
import type { Figure } from "./figure.ts";
import { isClosed, isPlural, pluralGroup, singularGroup, withOf, type Stretch } from "./noun-group.ts";
import type { Quantity } from "./quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "./quantity/token.ts";

/**
 * What a figure counts, in the article's words: the noun group after it (“1,097 | migrant crossings”, “£500million |
 * investment”, “88% of | irregular entries”), else the words it is the total of (“the total number of people … to
 * 11,431”), else the subject of its verb (“Enforced returns rose to 8,590”), else what the figure before it counted
 * (“roughly 8,000 migrants … and 1,000 who arrived in 2019”). Null where the article leaves it open.
 */
export function readCounted(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
): Span | null {
  const cut = (group: Stretch | null): Span | null =>
    group === null ? null : span(text, at(tokens, group.from).start, at(tokens, group.to - 1).end);
  if (quantity.unit === "age") return cut(aged(tokens, quantity));
  if (quantity.attribute !== null) return cut(singularGroup(tokens, attributeNoun(tokens, quantity)));
  if (quantity.unit !== "count") return cut(measuredThing(tokens, quantity));
  const own = cut(following(tokens, quantity));
  if (own !== null) return own;
  const total = cut(totalOf(tokens, quantity));
  if (total !== null) return total;
  const relative = /^(?:who|that|which|whose|more|of|others?|from|in|against)$/.test(
    at(tokens, quantity.to).lower,
  );
  const sibling =
    before.findLast((figure) => figure.unit === "count" && figure.counted !== null)?.counted ?? null;
  if (relative && sibling !== null && followsList(tokens, quantity)) return sibling;
  return cut(subjectOf(tokens, quantity)) ?? cut(groupOf(tokens, quantity)) ?? sibling;
}

/** `four-bedroom house` counts bedrooms, but `three-year contract` is of the contract. */
function attributeNoun(tokens: Token[], quantity: Quantity): number {
  const place = quantity.attribute ?? quantity.to;
  return isHyphen(at(tokens, place)) ? place + 1 : place;
}

/** “2,000 migrants”, “80 of the 120 passengers”, “40 or so people”, “12 dead”. */
function following(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.to;
  while (
    /^(?:more|other|or|so|extra|additional|further|fewer|less|[-+]|plus|“|‘|"|')$/.test(
      at(tokens, place).lower,
    ) &&
    place < quantity.to + 3
  )
    place += 1;
  const group = pluralGroup(tokens, place);
  if (group !== null) return withOf(tokens, group);
  if (at(tokens, quantity.to).lower !== "of")
    return quantity.value === 1 ? singularGroup(tokens, place) : null;
  const skip = /^(?:the|those|these|his|her|its|their|our|your|my)$/.test(at(tokens, place + 1).lower)
    ? 2
    : 1;
  const inner = /^\d|^[a-z]+$/.test(at(tokens, place + skip).lower) ? place + skip : place + skip;
  const number = at(tokens, inner).kind === "number" ? inner + 1 : inner;
  return pluralGroup(tokens, number);
}

const COUNTING = /^(?:number|total|tally|count|toll|sum)s?$/;

/** “the total number of people who have arrived in the UK by small boat this year to | 11,431”. */
function totalOf(tokens: Token[], quantity: Quantity): Stretch | null {
  const start = clauseStart(tokens, quantity.from, 40);
  for (let k = quantity.from - 1; k >= start; k--) {
    if (!COUNTING.test(at(tokens, k).lower)) continue;
    if (at(tokens, k + 1).lower === "of") {
      const group = pluralGroup(tokens, k + 2) ?? singularGroup(tokens, k + 2);
      if (group !== null && group.to <= quantity.from) return group;
    }
    const from = nounStart(tokens, k);
    return { from, to: k + 1 };
  }
  return null;
}

const REACHING =
  /^(?:is|are|was|were|be|been|reach(?:ed|es|ing)?|hit|hits|total(?:led|s|ed)|stood|stands?|rose|risen|rises|fell|fallen|falls|grew|grown|increased|climbed|dropped|jumped|exceeds?|exceeded|topped|passed|surpassed|numbered|came|comes|amounted|declined|decreased|surged|soared|slumped|plunged|swelled|remained|averaged|doubled|tripled|became|went)$/;

/** “Enforced returns | rose to”, “Detected irregular arrivals | reached”, “The total now | exceeds”. */
function subjectOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let verb = -1;
  for (let k = quantity.from - 1; k >= Math.max(0, quantity.from - 9); k--) {
    const word = at(tokens, k).lower;
    if (/^[.;:]$/.test(word)) return null;
    if (REACHING.test(word)) verb = k;
    if (verb !== -1 && !/^(?:has|have|had|now|already|also|then|will|would|could)$/.test(word) && k < verb)
      break;
  }
  if (verb === -1) return null;
  const start = clauseStart(tokens, verb, 20);
  let from = start;
  while (
    from < verb &&
    /^(?:and|but|as|that|while|when|which|so|in|the|a|an|this|these|those|meanwhile|however|where|,)$/.test(
      at(tokens, from).lower,
    )
  )
    from += 1;
  const group = singularGroup(tokens, from);
  if (group === null || group.to > verb) return null;
  return group;
}

/** “the record | 1,195”, “a group of around | 45”, “the September record of | 3,879”. */
function groupOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.from - 1;
  while (
    place > quantity.from - 5 &&
    /^(?:around|about|some|nearly|almost|over|roughly|up|to|more|than|just|only)$/.test(
      at(tokens, place).lower,
    )
  )
    place -= 1;
  if (at(tokens, place).lower !== "of") return null;
  const noun = at(tokens, place - 1);
  if (noun.kind !== "word" || isClosed(noun.lower)) return null;
  return { from: nounStart(tokens, place - 1), to: place };
}

function nounStart(tokens: Token[], noun: number): number {
  let from = noun;
  while (
    from > noun - 3 &&
    at(tokens, from - 1).kind === "word" &&
    !isClosed(at(tokens, from - 1).lower) &&
    !/(?:ing|ed)$/.test(at(tokens, from - 1).lower)
  )
    from -= 1;
  return from;
}

function clauseStart(tokens: Token[], end: number, reach: number): number {
  for (let k = end - 1; k >= Math.max(0, end - reach); k--) {
    if (/^[.;:,–—(]$/.test(at(tokens, k).text) && !at(tokens, k + 1).glued) return k + 1;
  }
  return Math.max(0, end - reach);
}

/** A second count of the same list: “roughly 8,000 who came in 2020 and 1,000 who arrived in 2019”. */
function followsList(tokens: Token[], quantity: Quantity): boolean {
  for (let k = quantity.from - 1; k >= Math.max(0, quantity.from - 30); k--)
    if (/^\d/.test(at(tokens, k).text)) return true;
  return false;
}

/** “36-percent | reduction in crossings”, “88% of | irregular entries”, “£9million”, “a fine | of £500”. */
function measuredThing(tokens: Token[], quantity: Quantity): Stretch | null {
  const next = at(tokens, quantity.to).lower;
  if (next === "of" || (next === "in" && quantity.unit !== "percent")) {
    let from = quantity.to + 1;
    while (/^(?:the|all|its|his|her|their|our|those|these|a|an|total|whole)$/.test(at(tokens, from).lower))
      from += 1;
    const group = pluralGroup(tokens, from) ?? singularGroup(tokens, from);
    if (group !== null) return group;
  }
  const own = singularGroup(tokens, quantity.to);
  if (own !== null && !/(?:ed|ing)$/.test(at(tokens, own.from).lower)) return withIn(tokens, own);
  if (quantity.unit === "ratio" || quantity.unit === "percent")
    return pluralGroup(tokens, quantity.to) ?? subjectOf(tokens, quantity);
  return groupOf(tokens, quantity) ?? subjectOf(tokens, quantity);
}

/** “reduction in crossings”, “rise in the number of arrests”. */
function withIn(tokens: Token[], group: Stretch): Stretch {
  if (!/^(?:in|of)$/.test(at(tokens, group.to).lower)) return group;
  let from = group.to + 1;
  while (
    /^(?:the|its|his|her|their|our|number|total|numbers|rate|level|of|a|an)$/.test(at(tokens, from).lower)
  )
    from += 1;
  const inner = pluralGroup(tokens, from) ?? singularGroup(tokens, from);
  return inner === null ? group : { from: group.from, to: inner.to };
}

/** “seven-year-old | girl”, “Maria Lopez, 34”, “players over the age of 21”. */
function aged(tokens: Token[], quantity: Quantity): Stretch | null {
  const own = singularGroup(tokens, quantity.to);
  if (own !== null && !isPlural(at(tokens, quantity.to - 1))) return own;
  if (!/^[,(]$/.test(at(tokens, quantity.from - 1).text)) return null;
  let from = quantity.from - 1;
  while (
    from > 0 &&
    from > quantity.from - 6 &&
    (isCapital(at(tokens, from - 1)) || (isHyphen(at(tokens, from - 1)) && joins(tokens, from - 1)))
  )
    from -= 1;
  return from < quantity.from - 1 ? { from, to: quantity.from - 1 } : null;
}
