import { isClosed } from "../../counted/noun-words.ts";
import { pluralGroup } from "../../counted/plural-group.ts";
import type { Figure } from "../../figure.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { at, isCapital, type Token } from "../../quantity/numbers/token.ts";

/**
 * A bare number that is an age by what stands around it: “aged 12, nine and | four”, “Ivan, 34; Tess, | 22; and Tom, 9” of
 * children, “Moss, then | 44, ran the firm”, “Oduya, 51, started underground at | 19”. Refused: “Norway, 16; Italy, 12”,
 * “then 44 people”, “The man, 24, was held at 11”.
 */
export const isListedAge = (tokens: Token[], quantity: Quantity, previous: Figure | undefined): boolean =>
  isNext(tokens, quantity, previous) ||
  isNextNamed(tokens, quantity, previous) ||
  isOfFamily(tokens, quantity) ||
  isThen(tokens, quantity) ||
  isOfPension(tokens, quantity, previous) ||
  isBegun(tokens, quantity, previous);

/** “aged 12, nine and | four” */
function isNext(tokens: Token[], quantity: Quantity, previous: Figure | undefined): boolean {
  if (previous?.unit !== "age" || !/^(?:,|and)$/.test(at(tokens, quantity.from - 1).lower)) return false;
  const earlier = at(tokens, quantity.from - 2);
  const last = earlier.text === "," ? at(tokens, quantity.from - 3) : earlier;
  return (
    last.end === previous.end &&
    /^(?:[-–—,.;:)”"]|and|who|from|of|were|was|are|had|have|has|years?|respectively)?$/.test(
      at(tokens, quantity.to).lower,
    )
  );
}

/** “Peter, 12, Anselm, eight, Alfred, | four | and Sixtus, three” */
function isNextNamed(tokens: Token[], { from, to }: Quantity, previous: Figure | undefined): boolean {
  if (previous?.unit !== "age" || at(tokens, from - 1).text !== "," || !isCapital(at(tokens, from - 2)))
    return false;
  let link = from - 3;
  while (/^(?:,|and)$/.test(at(tokens, link).lower)) link -= 1;
  return (
    link < from - 3 &&
    at(tokens, link).end === previous.end &&
    /^(?:[-–—,.;:)”"]|and)?$/.test(at(tokens, to).lower)
  );
}

const FAMILY =
  /^(?:aged?|child|children|sons?|daughters?|kids?|siblings|brothers|sisters|twins|grandchildren|survived|victims|family)$/;

/** “The children are Ivan, 34; Tess, 22; and Tom, 9.” */
function isOfFamily(tokens: Token[], { from, to, number }: Quantity): boolean {
  const name = at(tokens, from - 2);
  // “Jack, Jr., 38;”
  const named = isCapital(name) || (name.text === "." && /^[js]r$/.test(at(tokens, from - 3).lower));
  const twins = /^(?:twins|children|sons|daughters)$/.test(name.lower) && /^[.]?$/.test(at(tokens, to).text);
  if (at(tokens, from - 1).text !== "," || number.form !== "digits" || !(named || twins)) return false;
  const listed = at(tokens, to).text === ";" || isSeparator(tokens, from - 2);
  return twins || (listed && tokens.some(({ lower }) => FAMILY.test(lower)));
}

/** “Norway, 16; Italy, | 12”: one of a list that is not of a family, nor of people (“Lee, 30, of Deal;”, “both 9 years old;”). */
export const isOfOtherList = (tokens: Token[], { from }: Quantity): boolean =>
  isSeparator(tokens, from - 2) &&
  !tokens.some(({ lower }, place) => FAMILY.test(lower) || lower === "old" || isFromPlace(tokens, place));

/** “, 68 |, of Deal” */
const isFromPlace = (tokens: Token[], place: number): boolean =>
  at(tokens, place).text === "," &&
  /^\d\d$/.test(at(tokens, place - 1).text) &&
  /^(?:of|from)$/.test(at(tokens, place + 1).lower) &&
  isCapital(at(tokens, place + 2));

/** A semicolon with only a name between it and a place: “34; and Tess | , 22”. */
function isSeparator(tokens: Token[], name: number): boolean {
  let k = name;
  while (k > name - 4 && isCapital(at(tokens, k))) k -= 1;
  if (at(tokens, k).lower === "and") k -= 1;
  return at(tokens, k).text === ";";
}

/** “Moss, then 44, ran it”, “Lee (now 61)”, “Moss, just 17 at the time, ran” */
function isThen(tokens: Token[], { from, to, value, number }: Quantity): boolean {
  const mark = at(tokens, from - 2).text;
  const time = [0, 1, 2].map((k) => at(tokens, to + k).lower).join(" ");
  const only = /^(?:just|only|then|still|aged)$/.test(at(tokens, from - 1).lower) && time === "at the time";
  if (only && mark === "," && isCapital(at(tokens, from - 3))) return number.form === "digits" && value >= 5;
  return (
    /^(?:then|now)$/.test(at(tokens, from - 1).lower) &&
    /^[,(]$/.test(mark) &&
    isCapital(at(tokens, from - 3)) &&
    at(tokens, to).text === (mark === "(" ? ")" : ",") &&
    number.form === "digits" &&
    value >= 10
  );
}

const AVERAGE =
  /^(?:(?:average|median|mean|typical|minimum|legal|pension|pensionable|retirement|voting|drinking|smoking|driving) age|life expectancy)$/;

/** “The average age of our doctors is 57” */
export function isAverage(tokens: Token[], { from, to, value }: Quantity): boolean {
  if (
    !/^(?:is|was|of|to|from|at|around|about|now|currently|above|below|between|beyond|past|be|:)$/.test(
      at(tokens, from - 1).lower,
    ) ||
    value < 5
  )
    return false;
  if (/^\p{Ll}+s$/u.test(at(tokens, to).text)) return false;
  // “The age is 66 at present”
  if (/^(?:is|was)$/.test(at(tokens, from - 1).lower) && at(tokens, from - 2).lower === "age") return true;
  for (let k = from - 2; k > from - 9; k--)
    if (AVERAGE.test(`${at(tokens, k - 1).lower} ${at(tokens, k).lower}`)) return true;
  return false;
}

/**
 * “work until | 67 before they draw a pension”, “The pension age rises to 66 and then | 67”, “It will be | 68 by then”; not “a
 * pension of 60 euros”, “at 66 firms”, “The pension index fell to 62”.
 */
function isOfPension(
  tokens: Token[],
  { from, to, value, number }: Quantity,
  previous: Figure | undefined,
): boolean {
  if (number.form !== "digits" || value < 45 || value > 85) return false;
  const [link, next] = [at(tokens, from - 1).lower, at(tokens, to)];
  if (next.kind === "word" && !isClosed(next.lower)) return false;
  if (pluralGroup(tokens, to) !== null || /^[%£$€]/.test(next.text)) return false;
  const step = value - (previous?.value ?? 0);
  const later = previous?.unit === "age" && step >= 1 && step <= 3;
  if (later && /^(?:to|then|be|at)$/.test(link)) return true;
  const near = tokens.slice(Math.max(0, from - 30), to + 30);
  const told = (words: RegExp): boolean => near.some(({ lower }) => words.test(lower));
  if (!told(/^(?:pensions?|pensioners?|retire[ds]?|retiring|retirement)$/)) return false;
  if (/^(?:at|until|till|reach(?:ed|es|ing)?|hits?|turn|past)$/.test(link)) return true;
  // “at 65 for men and | 60 for women”
  if (link === "and" && previous?.unit === "age" && next.lower === "for" && Math.abs(step) <= 10) return true;
  return told(/^(?:ages?|born|claim|wait|waiting|older)$/) && /^(?:to|from|after|before|is|was)$/.test(link);
}

const BEGUN =
  /^(?:start(?:ed|s)?|beg[au]ns?|begins|joined|left|moved|married|became|enlisted|quit|learn(?:ed|t)|took|turned|entered|emigrated|migrated|debuted)$/;

/** “Oduya, 51, started underground at 19.” */
function isBegun(
  tokens: Token[],
  { from, to, value, number }: Quantity,
  previous: Figure | undefined,
): boolean {
  if (previous?.unit !== "age" || previous.start < at(tokens, 0).start) return false;
  if (at(tokens, from - 1).lower !== "at" || number.form !== "digits" || value < 5) return false;
  if (!/^[.,;”"]?$/.test(at(tokens, to).text)) return false;
  for (let k = from - 2; k > from - 9; k--) if (BEGUN.test(at(tokens, k).lower)) return true;
  return false;
}
/** “(1) consult them; (2) codify the rules”, “; 3) launching two podcasts”; not “Tom (9) and Ann (34)”. */
export function isEnumerated(tokens: Token[], { from, to, value, number }: Quantity): boolean {
  if (
    number.form !== "digits" ||
    number.from > from ||
    value > 20 ||
    at(tokens, to).text !== ")" ||
    !at(tokens, to).glued
  )
    return false;
  const open = at(tokens, from - 1);
  if (open.text !== "(")
    return /^[;:,]$/.test(open.text) && at(tokens, to + 1).kind === "word" && !isCapital(at(tokens, to + 1));
  const listed = tokens.some(
    ({ text }, place) =>
      text === "(" && at(tokens, place + 1).text === "2" && at(tokens, place + 2).text === ")",
  );
  return listed || !isCapital(at(tokens, from - 2));
}
