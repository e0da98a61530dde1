import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

const CHANGED =
  /^(?:r[oi]sen?|rises|rising|f[ea]ll|falls|fallen|falling|grew|grow[ns]?|growing|increas\w+|decreas\w+|declin\w+|dropp\w+|drops?|jump\w*|surg\w+|soar\w*|climb\w*|plung\w+|plumm\w+|slump\w*|slow\w*|cut|cuts|cutting|reduc\w+|rais\w+|boost\w*|gain\w*|add\w*|advanc\w+|tumbl\w+|slid\w*|slip\w*|dipp?\w*|eas\w+|slash\w*|up|down|went|go|gone|going|took|takes?|taken|taking|brought|brings?|bringing|sent|mov\w+|chang\w+|expand\w*|shr[aiu]nk\w*|swell\w*|swollen|hik\w+|push\w*|creep\w*|crept|lower\w*|extend\w*|improv\w+|widen\w*|narrow\w*|tripl\w+|doubl\w+|promot\w+|lost|los[et]\w*|leap\w*|rocket\w*|shot|shoot\w*|shed|sheds|shedding|balloon\w*|dwindl\w+|edg(?:ed|es|ing)|spiral\w*)$/;

const LASTING =
  /^(?:rang(?:ed|ing)|vari?y?(?:ed|ing)|pric(?:ed|ing)|start(?:ed|ing)|valued|aged|spann(?:ed|ing)|costing|estimated|being)$/;

/** Of several, each its own: “rises of 2 to 4 per cent”. */
const SEVERAL = /^(?:(?:in|de)creases|rises|hikes|gains|falls|cuts|drops|declines|reductions|jumps|surges)$/;

/**
 * Whether two quantities with “to” between are the ends of a change and no range: “rose from 240 to 273”, “fell by 12% to
 * 40%”. Refused: “ranging from 5 to 10”, “a fine of $3m to $5m”.
 */
export function isChange(tokens: Token[], first: Quantity, second: Quantity): boolean {
  let by = false;
  if (isExact(tokens, first, second)) return true;
  // “would boost it to | 60,000 to 90,000”
  if (at(tokens, first.from - 1).lower === "to" && !hasFrom(tokens, first.from - 6, first.from)) return false;
  if (isForecast(tokens, first, second) || isUpwardCut(tokens, first, second)) return false;
  // “The cuts will cost $62 million to $70 million”
  if (/^(?:costs?|costing|worth|pays?|paid|paying|spend|spent)$/.test(at(tokens, first.from - 1).lower))
    return false;
  // “Thefts rose from 83 to 112 in Dover and from 239 to 298 in Kent”
  if (at(tokens, first.from - 1).lower === "from" && at(tokens, first.from - 2).lower === "and")
    return tokens
      .slice(0, first.from)
      .some(({ lower }) => CHANGED.test(lower) && !/^(?:up|down|add)$/.test(lower));
  if (isApposition(tokens, first.from)) return true;
  for (let k = first.from - 1; k >= Math.max(0, first.from - 14); k--) {
    const word = at(tokens, k).lower;
    if (/^[.;:(]$/.test(word)) return false;
    if (word === "by" && k >= first.from - 4) by = true;
    // “ranging from 5 to 10”, “aged from 18 to 24”
    if (/^(?:rang\w+|var\w+|span\w*|aged|ages|between|anything|anywhere)$/.test(word)) return false;
    // “Losses ballooned from £12m to £85m”
    const verb = at(tokens, k - 1).lower;
    if (
      k === first.from - 1 &&
      word === "from" &&
      first.measured &&
      /(?:ed|ing)$/.test(verb) &&
      !LASTING.test(verb)
    )
      return true;
    // “from the $89 to $93 billion it had forecast”
    if (k === first.from - 1 && /^(?:the|a|its|their)$/.test(word)) return false;
    // “down from a previous $3.10 to $3.20”, but “raised from the previous $7.25 to $12”
    if (k === first.from - 1 && /^(?:previous|prior|earlier|original|initial)$/.test(word))
      return !/^(?:up|down)$/.test(at(tokens, k - 3).lower);
    // “facing rises of 11 per cent to 23 per cent”
    if (k === first.from - 2 && at(tokens, k + 1).lower === "of" && SEVERAL.test(word)) return false;
    if (CHANGED.test(word)) {
      if (
        k >= first.from - 3 &&
        !first.measured &&
        second.measured &&
        at(tokens, first.from - 1).lower !== "from"
      )
        return false;
      return by || k >= first.from - 3 || hasFrom(tokens, k, first.from);
    }
  }
  return false;
}

/** “Thefts crept by 1,208 to 9,417”, whatever the verb: ends so exact and so far apart are those of no range. */
function isExact(tokens: Token[], first: Quantity, second: Quantity): boolean {
  if (at(tokens, first.from - 1).lower !== "by" || first.measured || second.measured) return false;
  const exact = first.value % 10 !== 0 || second.value % 10 !== 0;
  return exact && first.value >= 100 && second.value >= first.value * 1.5;
}

/** “Use rose by a quarter compared with the others in the land, | from 2.1 per cent to 2.7”: the ends of a change told long before. */
function isApposition(tokens: Token[], number: number): boolean {
  if (at(tokens, number - 1).lower !== "from" || at(tokens, number - 2).text !== ",") return false;
  let by = false;
  for (let k = number - 3; k >= Math.max(0, number - 40); k--) {
    if (/^[.;:(]$/.test(at(tokens, k).text)) return false;
    if (at(tokens, k).lower === "by") by = true;
    if (by && CHANGED.test(at(tokens, k).lower)) return true;
  }
  return false;
}

/** “to cut | 7,000 to 9,000 | jobs”, “savings of | £3bn to £4bn |”: what is cut does not rise. */
function isUpwardCut(tokens: Token[], { from, value }: Quantity, second: Quantity): boolean {
  if (value >= second.value || second.value > value * 2) return false;
  const word = at(tokens, from - 1).lower;
  if (word === "of") return /^(?:reductions?|cuts?|savings?|loss|losses)$/.test(at(tokens, from - 2).lower);
  return /^(?:cut|cuts|cutting|axe[ds]?|axing|shed|sheds|shedding|slash|slashing|scrap|scrapping|lose|losing)$/.test(
    word,
  );
}

function hasFrom(tokens: Token[], verb: number, number: number): boolean {
  for (let k = number - 1; k > verb && k >= number - 4; k--) if (at(tokens, k).lower === "from") return true;
  return false;
}

/** “sees sales falling 1% to 2%”, “expects profit to grow 5% to 7%”: two shares close to each other, of what is to come. */
function isForecast(tokens: Token[], first: Quantity, second: Quantity): boolean {
  const close = first.value < second.value && second.value <= first.value * 3;
  if (first.unit !== "percent" || !close || !CHANGED.test(at(tokens, first.from - 1).lower)) return false;
  for (let k = first.from - 2; k > first.from - 10; k--)
    if (
      /^(?:expects?|expecting|sees?|seeing|forecasts?|predicts?|projects?|estimates?|guides?|will|could|would|may|might)$/.test(
        at(tokens, k).lower,
      )
    )
      return true;
  return false;
}
