import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import { afterDotted, ends, goesOn, isHigh, isOwner, type Stretch } from "./group-word.ts";
import {
  ING_NOUNS,
  isAdjective,
  isAdverb,
  isClosed,
  isPlural,
  isSetting,
  PAST,
  STANDING_FOR,
  standsBehind,
} from "./noun-words.ts";

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
    const inCompound =
      joins(tokens, to + 1) || (to > from && joins(tokens, to - 1)) || at(tokens, to + 1).text === "&";
    const next = at(tokens, to + 1);
    if (to > from && goesOn(tokens, to)) {
      to += 1;
      continue;
    }
    if (token.kind !== "word" || (isNumberWord(token.lower) && !(inCompound && to > from))) break;
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
      !/^[&'’]$/.test(before.text) &&
      // “vitamin D”
      !(/^[A-Z]$/.test(token.text) && (next.kind === "mark" || isClosed(next.lower)) && !next.glued) &&
      !/^(?:former|new|ex|late|current|then)$/.test(before.lower)
    )
      break;
    to += 1;
    // “Ridgeway Savings Bank rose”
    const ofName = isCapital(token) && isCapital(next);
    const owner = isCapital(token) && isCapital(at(tokens, to + 1)) && isOwner(tokens, to - 1);
    if (!isOne && isPlural(token) && !isPlural(next) && !ofName && !owner && !joins(tokens, to)) break;
  }
  return to - from < LONGEST ? sound(tokens, { from, to }) : null;
}

/** Without what only stands behind it; null where nothing is left that could be a noun. */
function sound(tokens: Token[], { from, to: end }: Stretch): Stretch | null {
  let to = end;
  while (
    to > from &&
    (isHyphen(at(tokens, to - 1)) ||
      at(tokens, to - 1).text === "&" ||
      isAdverb(at(tokens, to - 1)) ||
      standsBehind(at(tokens, to - 1)))
  )
    to -= 1;
  // “The 120sqm flat costs | £450”
  const amount = at(tokens, to);
  const paid = amount.kind === "number" || /^[£$€]$/.test(amount.text);
  if (paid && to > from && at(tokens, to - 1).lower === "costs") to -= 1;
  if (to === from) return null;
  const last = at(tokens, to - 1);
  if (to === from + 1 && isSetting(last)) return null;
  // “Pro Max 256|GB is”
  if (last.kind === "number" && amount.glued && amount.kind === "word") return null;
  // “51% of Orme's | 3.6 million shares”
  if (last.lower.endsWith("'s") && /^(?:\d.*|[.,;])$/.test(amount.text)) return null;
  return isAdjective(last) && !(to === from + 1 && last.lower === "public") ? null : { from, to };
}

const isVerbAfterNoun = (word: string): boolean =>
  /(?:ed|ing)$/.test(word) && word.length > 3 && !ING_NOUNS.has(word);

/** “4,700 | drivers and guards walked out”: counted together; not “40 people and dogs of all sizes”. */
function withAnother(tokens: Token[], group: Stretch): Stretch {
  const other = at(tokens, group.to + 1);
  const next = at(tokens, group.to + 2);
  const bare =
    isPlural(other) && !STANDING_FOR.has(other.lower) && !isCapital(other) && !isClosed(other.lower);
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
