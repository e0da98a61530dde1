import { isNumberWord } from "../quantity/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/token.ts";
import {
  endsGroup,
  ING_NOUNS,
  isClosed,
  isPlural,
  PAST,
  PLURAL_MODIFIERS,
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
 * “attempted crossings”, “night-shift officers”. None at “concealed in the dunes”, “who arrived”, “inside”.
 */
export function pluralGroup(tokens: Token[], from: number): Stretch | null {
  for (let k = from; k < from + REACH; k++) {
    const token = at(tokens, k);
    if (isHyphen(token) && joins(tokens, k) && k > from) continue;
    const inCompound = joins(tokens, k + 1) || (k > from && joins(tokens, k - 1));
    if (token.kind === "number" && inCompound) continue;
    // “63,150 Model 3s”
    if (token.kind === "number" && at(tokens, k + 1).text === "s" && at(tokens, k + 1).glued && k > from)
      return { from, to: k + 2 };
    // “digital and physical sales”, “Kia and Hyundai vehicles”
    if (token.lower === "and" && k > from && isDescribing(at(tokens, k + 1))) continue;
    if (token.kind !== "word" || (!inCompound && (endsGroup(token) || PAST.has(token.lower)))) break;
    if (/'s$|s'$/.test(token.lower) || joins(tokens, k + 1) || !isPlural(token)) continue;
    if (PLURAL_MODIFIERS.has(token.lower) && isPlural(at(tokens, k + 1))) continue;
    // “five Dallas police officers”
    if (isCapital(token) && isPlural(at(tokens, k + 1)) && !isCapital(at(tokens, k + 1))) continue;
    return { from, to: k + 1 };
  }
  return STANDING_FOR.has(at(tokens, from).lower) ? { from, to: from + 1 } : null;
}

const isDescribing = (token: Token): boolean =>
  token.kind === "word" &&
  !endsGroup(token) &&
  !PAST.has(token.lower) &&
  !isNumberWord(token.lower) &&
  !isPlural(token) &&
  !/(?:ed|ly|ing)$/.test(token.lower);

/**
 * The noun group of one thing that starts at a token, as after a price or an attribute: “investment | from”,
 * “package | had”, “pay rise |”, “striker | Harry”. At most five words.
 */
export function singularGroup(tokens: Token[], from: number): Stretch | null {
  let to = from;
  while (to < from + 5) {
    const token = at(tokens, to);
    const inCompound = joins(tokens, to + 1) || (to > from && joins(tokens, to - 1));
    if (isHyphen(token) && joins(tokens, to) && to > from) {
      to += 1;
      continue;
    }
    // “Section 21 evictions”
    if (
      token.kind === "number" &&
      to > from &&
      isCapital(at(tokens, to - 1)) &&
      at(tokens, to + 1).kind === "word"
    ) {
      to += 1;
      continue;
    }
    // “oil & gas fields”
    if (token.text === "&" && to > from && at(tokens, to + 1).kind === "word") {
      to += 1;
      continue;
    }
    if (token.kind !== "word" || isNumberWord(token.lower)) break;
    if (!inCompound && (endsGroup(token) || PAST.has(token.lower))) break;
    const before = at(tokens, to - 1);
    // “NHS waiting lists fell”, but “people waiting in line”
    const naming = token.lower.endsWith("ing") && isPlural(at(tokens, to + 1));
    if (to > from && isVerbAfterNoun(token.lower) && !inCompound && !(naming && isCapital(before))) break;
    if (
      to > from &&
      isCapital(token) &&
      !isCapital(before) &&
      !/^(?:former|new|ex|late|current|then)$/.test(before.lower)
    )
      break;
    to += 1;
    if (isPlural(token) && !isPlural(at(tokens, to)) && !joins(tokens, to)) break;
  }
  while (to > from && (isHyphen(at(tokens, to - 1)) || at(tokens, to - 1).lower.endsWith("ly"))) to -= 1;
  return to > from ? { from, to } : null;
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
