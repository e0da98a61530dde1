import { isNumberWord } from "../quantity/number-words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/token.ts";
import { ends, type Stretch } from "./group-word.ts";
import { singularGroup } from "./noun-group.ts";
import { ING_NOUNS, isAdverb, isClosed, isPlural, isVerb, PAST, PLURAL_MODIFIERS } from "./noun-words.ts";

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
    if (SUBORDINATE.test(word) || another) start = k + 1;
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
  // “printer giant | Lexmark's stock”
  if (isCapital(here)) return place;
  // “A year | ago petrol”
  if (/^(?:ago|earlier|later)$/.test(here.lower) && TIME.test(at(tokens, place - 1).lower)) return place + 1;
  // “Smith & Sons Co|.'s net income”
  const owner = here.text === "." && here.glued && /^['’]$/.test(at(tokens, place + 1).text);
  return owner && at(tokens, place + 2).lower === "s" ? place + 3 : -1;
}

const TIME = /^(?:years?|months?|weeks?|days?|hours?|minutes|quarters?|decades?|half)$/;

const OTHER_VERB =
  /^(?:told|tells?|said|says?|asked|asks?|warned|warns?|claimed|claims?|insisted|admitted|revealed|announced|argued|demanded|explained|vowed|promised|how|whether|why|it|he|she|they|we|i|you)$/;

const BETWEEN =
  /^(?:to|at|by|from|an?|the|record|around|about|nearly|almost|more|than|over|just|only|now|some|up|down|as|many|much|well|still|already|estimated|high|low|new|total|of|between|under|less|fewer|whopping|staggering|breaking|also|another|further|back|per|cent|percent|pence|points?|million|billion|in|on|last|this|year|month|week|and|exactly|roughly|approximately|put|expected|forecast|an?|mere|[a-z]+ly|[-–£$€%(])$/;

/** What may stand between the verb and the number it reaches: “rose 18 sen to”, “is now a record-breaking”. */
const isBetween = (token: Token): boolean =>
  token.kind === "number" || token.glued || BETWEEN.test(token.lower);

const TOLD =
  /^(?:is|are|was|were|has|have|had|rose|fell|grew|dropped|climbed|slipped|jumped|gained|lost|won|took|declined|reached)$/;

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
  /^(?:front|shy|short|excess|minimum|maximum|average|region|tune|favour|favor|spite|behalf|total|worth|equivalent|rate|level|low|high|peak|record)$/;

/** “payments consisted of”, “initial quarterly of”; “speed” and “need” are nouns. */
const isVerbal = (word: Token): boolean =>
  isAdverb(word) || (word.lower.endsWith("ed") && !ING_NOUNS.has(word.lower));

const SIZED = /^(?:around|about|some|nearly|almost|over|roughly|up|to|more|than|just|only)$/;

/** “a group of around | 45”, “a maximum fine of | £500”. */
export function groupOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.from - 1;
  while (place > quantity.from - 5 && SIZED.test(at(tokens, place).lower)) place -= 1;
  if (at(tokens, place).lower !== "of") return null;
  const noun = at(tokens, place - 1);
  if (noun.kind !== "word" || isClosed(noun.lower) || EMPTY.test(noun.lower) || isVerbal(noun)) return null;
  if (isOfPerson(tokens, quantity, noun.lower)) return null;
  if (TIME.test(noun.lower) && /^[A-Z]{3}$|^percent$/.test(quantity.unit))
    return beforeTime(tokens, place - 1);
  // “defrauded 16 victims of £640,000”: those it was taken from
  if (quantity.rule.endsWith("currency") && isPlural(noun) && isPerson(tokens, place - 1)) return null;
  // “a margin of error of | 4.9 percent”
  const margin = at(tokens, place - 2).lower === "of" && at(tokens, place - 3).lower === "margin";
  return { from: margin ? place - 3 : nounStart(tokens, place - 1), to: place };
}

/** “a father of | four”, “a veteran of | 22 years”, “founder of | two lobbying firms”: of whom, not of what. */
function isOfPerson(tokens: Token[], { unit, to }: Quantity, noun: string): boolean {
  if (PARENT.test(noun)) return true;
  if (unit === "duration") return PERSON.test(noun);
  const next = at(tokens, to);
  // “a group of 45 | hidden in the dunes”, but “co-founder of two | lobbying and consulting firms”
  const open = next.kind === "word" && !isClosed(next.lower) && !PAST.has(next.lower);
  return unit === "count" && open && !next.lower.endsWith("ed");
}

const PARENT =
  /^(?:(?:grand|step)?(?:father|mother|parents?)|dad|mum|mom|gran|grandad|parent|widow|widower|boss|founder)$/;
const PERSON =
  /^(?:veteran|employee|member|teacher|resident|fan|supporter|survivor|partner|friend|wife|husband|girlfriend|boyfriend|director|minister|president|leader|manager|boss|owner|colleague|neighbou?r|player|captain|chairman|chief|pastor|officer|head|student|customer|reader|tenant|boy|girl|man|woman|child|baby|son|daughter|officer|worker|servant|driver|nurse|soldier|reporter|coach)$/;

/** “net income | for the third quarter of $8.6m”. */
function beforeTime(tokens: Token[], noun: number): Stretch | null {
  for (let k = noun; k > noun - 7; k--)
    if (/^(?:for|in|during)$/.test(at(tokens, k).lower))
      return at(tokens, k - 1).kind === "word" && !isClosed(at(tokens, k - 1).lower)
        ? { from: nounStart(tokens, k - 1), to: k }
        : null;
  return null;
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
    if (isVerb(before) || PAST.has(before.lower) || isNumberWord(before.lower)) break;
    // “Keller advocates | tax increases of”
    if (isPlural(before) && !PLURAL_MODIFIERS.has(before.lower) && !isCapital(before)) break;
    from -= 1;
  }
  return from;
}

export function clauseStart(tokens: Token[], end: number, reach: number): number {
  for (let k = end - 1; k >= Math.max(0, end - reach); k--) {
    // “growth in U.S. manufacturing”
    const dotted = at(tokens, k).text === "." && /^[A-Z]$/.test(at(tokens, k - 1).text);
    if (/^[.;:,–—(]$/.test(at(tokens, k).text) && !at(tokens, k + 1).glued && !dotted) return k + 1;
  }
  return Math.max(0, end - reach);
}
