import { afterType, isAircraft } from "../quantity/numbers/aircraft.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import { afterDotted, ends, isDescribing, type Stretch, isOwner } from "./group-word.ts";
import { isClosed, isPlural, PLURAL_MODIFIERS, STANDING_FOR } from "./noun-words.ts";

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
    // “50 Airbus A350-900 jets”, “30 Boeing 787 jets”
    const typed = isAircraft(tokens, k) ? k + 1 : afterType(tokens, k);
    if (typed > k && isPlural(at(tokens, typed))) {
      k = typed - 1;
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
    // “down from 5,100 | three years ago”, but “the region's nine schools”
    const numbered = isNumberWord(token.lower) && !(k > from && at(tokens, k - 1).lower.endsWith("'s"));
    if (token.kind !== "word" || (!inCompound && (ends(token) || numbered))) break;
    if (/'s$|s'$/.test(token.lower) || joins(tokens, k + 1) || !isPlural(token)) continue;
    if (PLURAL_MODIFIERS.has(token.lower) && isPlural(at(tokens, k + 1))) continue;
    // “40% of Sanders' voters”; of “three countries' ministers” the countries are three
    if (isCapital(token) && isOwner(tokens, k)) {
      k += 1;
      continue;
    }
    // “four plain-clothes NYPD officers”
    if (k > from && joins(tokens, k - 1) && leadsOn(tokens, k + 1)) continue;
    // “five Dallas police officers”
    if (isCapital(token) && isPlural(at(tokens, k + 1)) && !isCapital(at(tokens, k + 1))) continue;
    return { from, to: k + 1 };
  }
  return STANDING_FOR.has(at(tokens, from).lower) || isPeople(tokens, from) ? { from, to: from + 1 } : null;
}

/** “six | Sudanese, two Swiss”: a people by a name that has no plural. */
const isPeople = (tokens: Token[], place: number): boolean =>
  /^\p{Lu}\p{Ll}+(?:ese|ish|wiss|ench|utch|elsh)$/u.test(at(tokens, place).text) &&
  (at(tokens, place + 1).kind !== "word" || isClosed(at(tokens, place + 1).lower));

/** Another plural comes soon, with nothing between that would end the group. */
function leadsOn(tokens: Token[], from: number): boolean {
  for (let k = from; k < from + 3 && at(tokens, k).kind === "word" && !ends(at(tokens, k)); k++)
    if (isPlural(at(tokens, k))) return true;
  return false;
}
