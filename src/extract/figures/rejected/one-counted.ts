import { PAST } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";
import type { Quantity } from "../quantity/quantity.ts";

const PERSON =
  /^(?:person|man|woman|child|boy|girl|teenager|pensioner|passenger|officer|soldier|civilian|worker|driver|student|pupil|firefighter|baby|resident|patient|prisoner)$/;

/**
 * Whether *one* is counted beside others: “killed | one and left 15 hurt”, “including | one pensioner”, “with | one vote each”, “only |
 * one of 28 trains”, “12 died in Hull and | one in York”, “| one resigned, three were moved”. Refused: “including one
 * in York”, “shut the one in Leeds and opened one in York”, “one resigned and the others wept”.
 */
export const isOneCounted = (tokens: Token[], quantity: Quantity): boolean =>
  isAfterVerb(tokens, quantity) || isInPlace(tokens, quantity) || isOneOfDeeds(tokens, quantity);

const isCount = (token: Token): boolean =>
  (isNumberWord(token.lower) && token.lower !== "one") || /^[1-9]\d{0,3}$/.test(token.text);

function isAfterVerb(tokens: Token[], { from, to }: Quantity): boolean {
  const before = at(tokens, from - 1).lower;
  const next = at(tokens, to).lower;
  if (/^(?:kill|injur|wound)(?:ed|ing|s)$/.test(before) && /^(?:and|,)$/.test(next))
    return [1, 2, 3].some((k) => isCount(at(tokens, to + k)));
  if (before === "including" && PERSON.test(next)) return true;
  if (at(tokens, to + 1).lower === "each" && /^\p{Ll}{3,}$/u.test(next)) return true;
  // “with only one of 28 trains on time”
  return /^(?:just|only)$/.test(before) && next === "of" && isCount(at(tokens, to + 1));
}

/** “12 deaths were recorded in Hull and | one in York” */
function isInPlace(tokens: Token[], { from, to }: Quantity): boolean {
  if (!/^(?:and|,)$/.test(at(tokens, from - 1).lower)) return false;
  const the = at(tokens, to + 1).lower === "the" ? 2 : 1;
  const place =
    isCapital(at(tokens, to + the)) || /^(?:north|south|east|west)/.test(at(tokens, to + the).lower);
  if (!/^(?:in|near|at|from)$/.test(at(tokens, to).lower) || !place) return false;
  for (let k = from - 2; k > from - 16 && !/^[.;]$/.test(at(tokens, k).text); k--)
    if (isCount(at(tokens, k)))
      return pluralGroup(tokens, k + 1) !== null || /^(?:in|of)$/.test(at(tokens, k + 1).lower);
  return false;
}

/** “one backed a senator, three voted for a soldier and | one for nobody”: deeds of several, each with its number. */
function isOneOfDeeds(tokens: Token[], { to, from }: Quantity): boolean {
  if (
    !isDeed(at(tokens, to)) ||
    /^(?:the|that|this|no|any|every|each|another|which|only)$/.test(at(tokens, from - 1).lower)
  )
    return false;
  for (let k = Math.max(1, from - 24); k < to + 14; k++) {
    if (!/^(?:,|and|while|but)$/.test(at(tokens, k - 1).lower) && !/^[-–—]$/.test(at(tokens, k - 1).text))
      continue;
    if (isCount(at(tokens, k)) && isDeed(at(tokens, k + 1))) return true;
  }
  return false;
}

/** “backed”, “fled”, “were” */
const isDeed = ({ lower, text }: Token): boolean =>
  /^(?:was|were|has|have|had)$/.test(lower) || PAST.has(lower) || /^\p{Ll}{2,}ed$/u.test(text);
