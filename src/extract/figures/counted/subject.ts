import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";
import { ends, type Stretch } from "./group-word.ts";
import { singularGroup } from "./noun-group.ts";
import { ING_NOUNS, isPlural, PAST } from "./noun-words.ts";

const REACHING =
  /^(?:is|are|was|were|be|been|reach(?:ed|es|ing)?|hit|hits|total(?:led|s|ed)|stood|stands?|rose|risen|rises|fell|fallen|falls|grew|grown|increased|climbed|dropped|jumped|exceeds?|exceeded|topped|passed|surpassed|numbered|came|comes|amounted|declined|decreased|surged|soared|slumped|plunged|swelled|remained|averaged|doubled|tripled|became|went|rise|fall|reach|increase|drop|climb|exceed|slid|shrunk|shrank|shrinks|narrowed|widened|swelled|eased|held|measured|costs?|offered)$/;

/** “Enforced returns | rose to”, “Detected irregular arrivals | reached”, “The total now | exceeds”. */
export function subjectOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let verb = quantity.from - 1;
  while (verb >= quantity.from - 12 && !REACHING.test(at(tokens, verb).lower)) {
    // “have fallen for 39 consecutive months, to | 717,000”
    const reached =
      at(tokens, verb).text === "," && at(tokens, verb + 1).lower === "to" && verb >= quantity.from - 3;
    if (!reached && !isBetween(at(tokens, verb))) return null;
    verb -= 1;
  }
  while (/^(?:has|have|had|now|already|also|then|will|would|could|been)$/.test(at(tokens, verb - 1).lower))
    verb -= 1;
  if (
    !REACHING.test(at(tokens, verb).lower) &&
    !/^(?:has|have|had|now|already|also|then|will|would|could|been)$/.test(at(tokens, verb).lower)
  )
    return null;
  const group = subjectGroup(tokens, verb);
  if (group === null) return null;
  // “carries 21,000 vehicles”: a verb; “Ms Brown told MPs the project was”: the subject of another
  const after = at(tokens, group.to);
  if (after.kind === "number" || /^(?:an?|the)$/.test(after.lower)) return null;
  for (let k = group.to; k <= verb; k++) {
    if (k < verb && OTHER_VERB.test(at(tokens, k).lower)) return null;
    // “committee members - there are two”
    const exists = /^(?:is|are|was|were|be|been|may|might|could|will|have|has|had)$/.test(
      at(tokens, k).lower,
    );
    if (exists && at(tokens, k - 1).lower === "there") return null;
  }
  // “Smith hit 61”
  const alone =
    group.to === group.from + 1 && isCapital(at(tokens, group.from)) && !isPlural(at(tokens, group.from));
  if (alone && quantity.unit === "count" && at(tokens, verb).lower === "hit") return null;
  const gerund = at(tokens, group.from).lower;
  return group.to === group.from + 1 && gerund.endsWith("ing") && !ING_NOUNS.has(gerund) ? null : group;
}

/** The noun group that starts the clause of a verb: “printer giant Lexmark's stock | climbed”, “a year ago petrol | averaged”. */
function subjectGroup(tokens: Token[], verb: number): Stretch | null {
  let start = clauseStart(tokens, verb, 20);
  let told = false;
  for (let k = start; k < verb; k++) {
    const word = at(tokens, k).lower;
    // “Smith is up from 37 percent and Clark is down”
    const another = told && /^(?:and|but|or)$/.test(word) && k + 1 < verb;
    // “The toll from a slide that buried three villages | rose”: the verb is not that of the villages
    const relative =
      /^(?:that|which|who)$/.test(word) &&
      k > start &&
      (at(tokens, k + 1).lower.endsWith("ed") || PAST.has(at(tokens, k + 1).lower));
    // “The death toll from that strike | had risen”
    const that = word === "that" && /^(?:from|of|in|at|by|on|during|after)$/.test(at(tokens, k - 1).lower);
    if ((SUBORDINATE.test(word) && !relative && !that) || another) start = k + 1;
    told ||= TOLD.test(word) || at(tokens, k).kind === "number";
  }
  let group = singularGroup(tokens, afterOpener(tokens, start, verb));
  while (group !== null) {
    const next = afterName(tokens, group.to);
    const retried = next > 0 ? singularGroup(tokens, next) : null;
    if (retried === null) break;
    // “computer maker Dell's | soared”: of Dell's what?
    if (at(tokens, retried.to - 1).lower.endsWith("'s")) return null;
    group = retried;
  }
  if (group === null || group.to > verb) return null;
  // “coatings revenue | was”
  const last = at(tokens, group.to);
  const headed =
    last.kind === "word" && group.to + 1 === verb && !ends(last) && !/(?:ed|ly|ing)$/.test(last.lower);
  return headed && isPlural(at(tokens, group.to - 1)) ? { from: group.from, to: verb } : group;
}

/** Where the subject itself begins behind a group that only leads to it, or -1. */
function afterName(tokens: Token[], place: number): number {
  const here = at(tokens, place);
  // “printer giant | Orme's stock”, but “Pro Max 256GB is”
  if (isCapital(here)) return here.glued ? -1 : place;
  // “A year | ago petrol”
  if (/^(?:ago|earlier|later)$/.test(here.lower) && TIME.test(at(tokens, place - 1).lower)) return place + 1;
  // “Smith & Sons Co|.'s net income”
  const owner = here.text === "." && here.glued && /^['’]$/.test(at(tokens, place + 1).text);
  return owner && at(tokens, place + 2).lower === "s" ? place + 3 : -1;
}

export const TIME = /^(?:years?|months?|weeks?|days?|hours?|minutes|quarters?|decades?|half)$/;

const OTHER_VERB =
  /^(?:told|tells?|said|says?|asked|asks?|warned|warns?|claimed|claims?|insisted|admitted|revealed|announced|argued|demanded|explained|vowed|promised|how|whether|why|it|he|she|they|we|i|you)$/;

const BETWEEN =
  /^(?:to|at|by|from|an?|the|record|around|about|nearly|almost|more|than|over|just|only|now|some|up|down|as|many|much|well|still|already|estimated|high|low|new|total|of|between|under|less|fewer|whopping|staggering|breaking|also|another|further|back|per|cent|percent|pence|points?|million|billion|in|on|last|this|year|month|week|and|exactly|roughly|approximately|for|consecutive|straight|months?|weeks?|quarters?|put|expected|forecast|an?|mere|half|third|quarter|fifth|tenth|[a-z]+ly|[-–£$€%(])$/;

/** What may stand between the verb and the number it reaches: “rose 18 sen to”, “is now a record-breaking”. */
const isBetween = (token: Token): boolean =>
  token.kind === "number" || token.glued || BETWEEN.test(token.lower);

const TOLD =
  /^(?:is|are|was|were|has|have|had|rose|fell|grew|dropped|climbed|slipped|jumped|gained|lost|won|took|declined|reached)$/;

const SUBORDINATE =
  /^(?:after|as|while|when|but|because|that|before|where|since|though|although|if|said|says|than|meaning)$/;

const OPENER =
  /^(?:and|but|as|that|while|when|which|whose|so|in|the|a|an|this|these|those|meanwhile|however|where|with|after|because|its|his|her|their|our|,)$/;

export function afterOpener(tokens: Token[], start: number, end: number): number {
  let from = start;
  // “A&E attendances rose”
  while (from < end && OPENER.test(at(tokens, from).lower) && at(tokens, from + 1).text !== "&") from += 1;
  return from;
}

export function clauseStart(tokens: Token[], end: number, reach: number): number {
  for (let k = end - 1; k >= Math.max(0, end - reach); k--) {
    // “growth in U.S. manufacturing”
    const { kind, text } = at(tokens, k);
    if (kind !== "mark" || !/^[.;:,–—(]$/.test(text) || at(tokens, k + 1).glued) continue;
    if (text !== "." || !/^[A-Z]$/.test(at(tokens, k - 1).text)) return k + 1;
  }
  return Math.max(0, end - reach);
}
