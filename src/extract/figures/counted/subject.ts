import type { Quantity } from "../quantity/quantity.ts";
import { at, isHyphen, joins, type Token } from "../quantity/token.ts";
import { singularGroup, type Stretch } from "./noun-group.ts";
import { isClosed, isPlural } from "./noun-words.ts";

const REACHING =
  /^(?:is|are|was|were|be|been|reach(?:ed|es|ing)?|hit|hits|total(?:led|s|ed)|stood|stands?|rose|risen|rises|fell|fallen|falls|grew|grown|increased|climbed|dropped|jumped|exceeds?|exceeded|topped|passed|surpassed|numbered|came|comes|amounted|declined|decreased|surged|soared|slumped|plunged|swelled|remained|averaged|doubled|tripled|became|went|rise|fall|reach|increase|drop|climb|exceed|slid|shrunk|shrank|shrinks|narrowed|widened|swelled|eased|held|measured|costs?|offered)$/;

/** “Enforced returns | rose to”, “Detected irregular arrivals | reached”, “The total now | exceeds”. */
export function subjectOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let verb = quantity.from - 1;
  while (verb >= quantity.from - 12 && !REACHING.test(at(tokens, verb).lower)) {
    if (!isBetween(at(tokens, verb))) return null;
    verb -= 1;
  }
  while (/^(?:has|have|had|now|already|also|then|will|would|could|been)$/.test(at(tokens, verb - 1).lower))
    verb -= 1;
  if (
    !REACHING.test(at(tokens, verb).lower) &&
    !/^(?:has|have|had|now|already|also|then|will|would|could|been)$/.test(at(tokens, verb).lower)
  )
    return null;
  let start = clauseStart(tokens, verb, 20);
  for (let k = start; k < verb; k++) if (SUBORDINATE.test(at(tokens, k).lower)) start = k + 1;
  const from = afterOpener(tokens, start, verb);
  const group = singularGroup(tokens, from);
  if (group === null || group.to > verb) return null;
  // “carries 21,000 vehicles”: a verb; “Ms Brown told MPs the project was”: the subject of another
  const after = at(tokens, group.to);
  if (after.kind === "number" || /^(?:an?|the)$/.test(after.lower)) return null;
  for (let k = group.to; k < verb; k++) if (OTHER_VERB.test(at(tokens, k).lower)) return null;
  return group;
}

const OTHER_VERB =
  /^(?:told|tells?|said|says?|asked|asks?|warned|warns?|claimed|claims?|insisted|admitted|revealed|announced|argued|demanded|explained|vowed|promised|how|whether|why)$/;

const BETWEEN =
  /^(?:to|at|by|from|an?|the|record|around|about|nearly|almost|more|than|over|just|only|now|some|up|down|as|many|much|well|still|already|estimated|high|low|new|total|of|between|under|less|fewer|whopping|staggering|breaking|also|another|further|back|per|cent|percent|pence|points?|million|billion|in|on|last|this|year|month|week|and|exactly|roughly|approximately|put|expected|forecast|an?|mere|[a-z]+ly|[-–£$€%(])$/;

/** What may stand between the verb and the number it reaches: “rose 18 sen to”, “is now a record-breaking”. */
const isBetween = (token: Token): boolean =>
  token.kind === "number" || token.glued || BETWEEN.test(token.lower);

const SUBORDINATE =
  /^(?:after|as|while|when|but|because|that|before|where|since|though|although|if|said|says|than|meaning)$/;

const OPENER =
  /^(?:and|but|as|that|while|when|which|so|in|the|a|an|this|these|those|meanwhile|however|where|with|after|because|its|his|her|their|our|,)$/;

export function afterOpener(tokens: Token[], start: number, end: number): number {
  let from = start;
  while (from < end && OPENER.test(at(tokens, from).lower)) from += 1;
  return from;
}

const EMPTY =
  /^(?:front|shy|short|excess|minimum|maximum|average|region|tune|favour|favor|spite|behalf|total|worth|equivalent|rate|level)$/;

const SIZED = /^(?:around|about|some|nearly|almost|over|roughly|up|to|more|than|just|only)$/;

/** “a group of around | 45”, “a maximum fine of | £500”. */
export function groupOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.from - 1;
  while (place > quantity.from - 5 && SIZED.test(at(tokens, place).lower)) place -= 1;
  if (at(tokens, place).lower !== "of") return null;
  const noun = at(tokens, place - 1);
  if (noun.kind !== "word" || isClosed(noun.lower) || EMPTY.test(noun.lower)) return null;
  // “defrauded 16 victims of £640,000”: those it was taken from
  if (quantity.rule.endsWith("currency") && isPlural(noun) && isPerson(tokens, place - 1)) return null;
  return { from: nounStart(tokens, place - 1), to: place };
}

/** Counted themselves, or robbed: the noun before “of £…” is no name of a sum. */
const isPerson = (tokens: Token[], noun: number): boolean =>
  /^(?:victims|people|pensioners|customers|clients|investors|taxpayers|families|victim|women|men|couples)$/.test(
    at(tokens, noun).lower,
  );

export function nounStart(tokens: Token[], noun: number): number {
  let from = noun;
  while (from > noun - 3) {
    const before = at(tokens, from - 1);
    // “a pre-tax loss of”
    if (isHyphen(before) && joins(tokens, from - 1)) {
      from -= 2;
      continue;
    }
    if (before.kind !== "word" || isClosed(before.lower) || /(?:ing|ed)$/.test(before.lower)) break;
    from -= 1;
  }
  return from;
}

export function clauseStart(tokens: Token[], end: number, reach: number): number {
  for (let k = end - 1; k >= Math.max(0, end - reach); k--) {
    if (/^[.;:,–—(]$/.test(at(tokens, k).text) && !at(tokens, k + 1).glued) return k + 1;
  }
  return Math.max(0, end - reach);
}
