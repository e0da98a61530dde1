import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import { endsGroup, isAdjective, isPlural, isVerb, PAST } from "./noun-words.ts";

/** A stretch of tokens, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** A word that no noun group goes on with. */
export const ends = (token: Token): boolean => endsGroup(token) || PAST.has(token.lower) || isVerb(token);

export const isDescribing = (token: Token): boolean =>
  token.kind === "word" &&
  !ends(token) &&
  !isNumberWord(token.lower) &&
  !isPlural(token) &&
  !/(?:ed|ly|ing)$/.test(token.lower);

/** The place after “U.S.” where it starts here, else the place itself. */
export function afterDotted(tokens: Token[], place: number): number {
  let to = place;
  while (
    at(tokens, to + 1).text === "." &&
    at(tokens, to + 1).glued &&
    /^[A-Z]$/.test(at(tokens, to).text) &&
    (to === place || at(tokens, to).glued)
  )
    to += 2;
  return to > place + 2 ? to : place;
}

/** What stands inside a group and is no word of its own: a hyphen, “oil | & gas fields”, “Section | 21 evictions”. */
export function goesOn(tokens: Token[], place: number): boolean {
  const [token, before, next] = [at(tokens, place), at(tokens, place - 1), at(tokens, place + 1)];
  if (isHyphen(token) && joins(tokens, place)) return true;
  // “the Leaders|' Week”
  if (/^['’]$/.test(token.text) && isCapital(before) && isCapital(next) && isOwner(tokens, place - 1))
    return true;
  // “The F-|35B costs”
  if (token.kind === "number" && isHyphen(before) && token.glued) return true;
  if (token.kind === "number") return isCapital(before) && next.kind === "word" && !token.text.includes(".");
  if (token.lower === "and") return isAdjective(before) && isDescribing(next);
  return token.text === "&" && next.kind === "word";
}

/** “a former high school teacher”, “Fidelity High Income Fund”. */
export const isHigh = (tokens: Token[], place: number): boolean =>
  /^(?:high|long|deep|clear)$/.test(at(tokens, place).lower) &&
  (isCapital(at(tokens, place)) || /^(?:school|street|court|tide|risk)$/.test(at(tokens, place + 1).lower));

/** “residents' | groups”, “Sanders' | voters”; not the end of ‘five lads’. */
export function isOwner(tokens: Token[], place: number): boolean {
  const mark = at(tokens, place + 1);
  const next = at(tokens, place + 2);
  if (!/^['’]$/.test(mark.text) || !mark.glued || next.kind !== "word" || next.glued || ends(next))
    return false;
  for (let k = place; k > place - 12; k--)
    if (/^['‘]$/.test(at(tokens, k).text) && !at(tokens, k).glued) return false;
  return !next.lower.endsWith("ed");
}
