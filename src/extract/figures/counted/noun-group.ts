import { isNumberWord } from "../quantity/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/token.ts";
import {
  endsGroup,
  ING_NOUNS,
  isAdjective,
  isAdverb,
  isClosed,
  isPlural,
  isSetting,
  isVerb,
  PAST,
  PLURAL_MODIFIERS,
  standsBehind,
  STANDING_FOR,
} from "./noun-words.ts";

/** A stretch of tokens, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

const REACH = 7;

/**
 * The plural noun group that starts at a token: “mobile vehicles | have been delivered”, “migrant crossings | last week”,
 * “attempted crossings”, “U.S. soldiers”, “residents' groups”. None at “concealed in the dunes”, “who arrived”, “inside”.
 */
export function pluralGroup(tokens: Token[], from: number): Stretch | null {
  for (let k = from; k < from + REACH; k++) {
    const dotted = afterDotted(tokens, k);
    if (dotted > k) {
      k = dotted - 1;
      continue;
    }
    const token = at(tokens, k);
    if (isHyphen(token) && joins(tokens, k) && k > from) continue;
    const inCompound = joins(tokens, k + 1) || (k > from && joins(tokens, k - 1));
    if (token.kind === "number" && inCompound) continue;
    // “63,150 Model 3s”
    if (token.kind === "number" && at(tokens, k + 1).text === "s" && at(tokens, k + 1).glued && k > from)
      return { from, to: k + 2 };
    // “digital and physical sales”, “Kia and Hyundai vehicles”
    if (token.lower === "and" && k > from && isDescribing(at(tokens, k + 1))) continue;
    // “the 100 or so “unbound” delegates”
    if (k > from && /^[”"]$/.test(token.text) && /^[“"]$/.test(at(tokens, from - 1).text)) continue;
    if (token.kind !== "word" || (!inCompound && ends(token))) break;
    if (/'s$|s'$/.test(token.lower) || joins(tokens, k + 1) || !isPlural(token)) continue;
    if (PLURAL_MODIFIERS.has(token.lower) && isPlural(at(tokens, k + 1))) continue;
    if (isOwner(tokens, k)) {
      k += 1;
      continue;
    }
    // “five Dallas police officers”
    if (isCapital(token) && isPlural(at(tokens, k + 1)) && !isCapital(at(tokens, k + 1))) continue;
    return { from, to: k + 1 };
  }
  return STANDING_FOR.has(at(tokens, from).lower) ? { from, to: from + 1 } : null;
}

/** The place after “U.S.” where it starts here, else the place itself. */
function afterDotted(tokens: Token[], place: number): number {
  let to = place;
  while (
    /^[A-Z]$/.test(at(tokens, to).text) &&
    at(tokens, to + 1).text === "." &&
    at(tokens, to + 1).glued &&
    (to === place || at(tokens, to).glued)
  )
    to += 2;
  return to > place + 2 ? to : place;
}

/** “residents' | groups”, “Sanders' | voters”; not the end of ‘five lads’. */
function isOwner(tokens: Token[], place: number): boolean {
  const mark = at(tokens, place + 1);
  const next = at(tokens, place + 2);
  if (!/^['’]$/.test(mark.text) || !mark.glued || next.kind !== "word" || next.glued || ends(next))
    return false;
  for (let k = place; k > place - 12; k--)
    if (/^['‘]$/.test(at(tokens, k).text) && !at(tokens, k).glued) return false;
  return !next.lower.endsWith("ed");
}

const ends = (token: Token): boolean => endsGroup(token) || PAST.has(token.lower) || isVerb(token);

const isDescribing = (token: Token): boolean =>
  token.kind === "word" &&
  !ends(token) &&
  !isNumberWord(token.lower) &&
  !isPlural(token) &&
  !/(?:ed|ly|ing)$/.test(token.lower);

const LONGEST = 9;

/**
 * The noun group of one thing that starts at a token, as after a price or an attribute: “investment | from”,
 * “package | had”, “pay rise |”, “striker | Harry”, “initial public offering | price”. A plural ends it unless it is
 * known to be one thing: “one positive jobs report”. None where it would end in an adjective: “56 percent unfavorable”.
 */
export function singularGroup(tokens: Token[], from: number, isOne = false): Stretch | null {
  let to = from;
  while (to < from + LONGEST) {
    const dotted = afterDotted(tokens, to);
    if (dotted > to) {
      to = dotted;
      continue;
    }
    const token = at(tokens, to);
    const inCompound = joins(tokens, to + 1) || (to > from && joins(tokens, to - 1));
    const next = at(tokens, to + 1);
    if (to > from && goesOn(tokens, to)) {
      to += 1;
      continue;
    }
    if (token.kind !== "word" || isNumberWord(token.lower)) break;
    if (!inCompound && ends(token) && !(to > from && isHigh(tokens, to))) break;
    const before = at(tokens, to - 1);
    // “NHS waiting lists fell”, “psychological counseling”, but “people waiting in line”
    const naming =
      (token.lower.endsWith("ing") && isPlural(next) && isCapital(before)) || isAdjective(before);
    if (to > from && isVerbAfterNoun(token.lower) && !inCompound && !naming) break;
    if (
      to > from &&
      isCapital(token) &&
      !isCapital(before) &&
      !isHyphen(before) &&
      // “vitamin D”
      !(/^[A-Z]$/.test(token.text) && (next.kind === "mark" || isClosed(next.lower)) && !next.glued) &&
      !/^(?:former|new|ex|late|current|then)$/.test(before.lower)
    )
      break;
    to += 1;
    // “Ridgeway Savings Bank rose”
    const ofName = isCapital(token) && isCapital(next);
    if (!isOne && isPlural(token) && !isPlural(next) && !ofName && !joins(tokens, to)) break;
  }
  return to - from < LONGEST ? sound(tokens, { from, to }) : null;
}

/** What stands inside a group and is no word of its own: a hyphen, “oil | & gas fields”, “Section | 21 evictions”. */
function goesOn(tokens: Token[], place: number): boolean {
  const [token, before, next] = [at(tokens, place), at(tokens, place - 1), at(tokens, place + 1)];
  if (isHyphen(token) && joins(tokens, place)) return true;
  if (token.kind === "number") return isCapital(before) && next.kind === "word";
  if (token.lower === "and") return isAdjective(before) && isDescribing(next);
  return token.text === "&" && next.kind === "word";
}

/** “a former high school teacher”, “Fidelity High Income Fund”. */
const isHigh = (tokens: Token[], place: number): boolean =>
  /^(?:high|long|deep|clear)$/.test(at(tokens, place).lower) &&
  (isCapital(at(tokens, place)) || /^(?:school|street|court|tide|risk)$/.test(at(tokens, place + 1).lower));

/** Without what only stands behind it; null where nothing is left that could be a noun. */
function sound(tokens: Token[], { from, to: end }: Stretch): Stretch | null {
  let to = end;
  while (
    to > from &&
    (isHyphen(at(tokens, to - 1)) || isAdverb(at(tokens, to - 1)) || standsBehind(at(tokens, to - 1)))
  )
    to -= 1;
  // “The 120sqm flat costs | £450”
  const amount = at(tokens, to);
  const paid = amount.kind === "number" || /^[£$€]$/.test(amount.text);
  if (paid && to > from && at(tokens, to - 1).lower === "costs") to -= 1;
  if (to === from) return null;
  const last = at(tokens, to - 1);
  if (to === from + 1 && isSetting(last)) return null;
  return isAdjective(last) && !(to === from + 1 && last.lower === "public") ? null : { from, to };
}

const isVerbAfterNoun = (word: string): boolean =>
  /(?:ed|ing)$/.test(word) && word.length > 3 && !ING_NOUNS.has(word);

/** “4,700 | drivers and guards walked out”: counted together; not “40 people and dogs of all sizes”. */
function withAnother(tokens: Token[], group: Stretch): Stretch {
  const other = at(tokens, group.to + 1);
  const next = at(tokens, group.to + 2);
  const bare = isPlural(other) && !isCapital(other) && !isClosed(other.lower);
  const ends =
    next.kind !== "word" ||
    /^(?:were|are|have|had|will|who)$/.test(next.lower) ||
    PAST.has(next.lower) ||
    next.lower.endsWith("ed");
  return bare && ends ? { from: group.from, to: group.to + 2 } : group;
}

/** Adds “of …” to a group: “barrels of oil”, “counts of fraud”, “members of staff”. */
export function withOf(tokens: Token[], group: Stretch): Stretch {
  if (at(tokens, group.to).lower === "and") return withAnother(tokens, group);
  if (at(tokens, group.to).lower !== "of") return group;
  const next = at(tokens, group.to + 1).lower;
  const start = /^(?:the|a|an|his|her|their|its|our)$/.test(next) ? group.to + 2 : group.to + 1;
  const inner = singularGroup(tokens, start);
  return inner === null ? group : { from: group.from, to: inner.to };
}
