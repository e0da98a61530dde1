import { readBase, readStart } from "./base.ts";
import { readDifference } from "./difference.ts";
import { direction, DOWN, LEAP, UP, WEAK } from "./direction.ts";
import { readOutcome } from "./outcome.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

export type Change = NonNullable<Figure["change"]>;

const FILLER =
  /^(?:by|an?|another|further|just|only|as|much|many|about|around|almost|nearly|roughly|approximately|some|more|less|than|over|under|up|to|at|least|fewer|well|even|now|already|again|back|off|the|of|an|extra|additional|average|estimated|massive|record|whopping|staggering|combined|total|equivalent|forecast|projected|[a-z]+ly|[("“‘])$/;

/**
 * Whether a figure is a change or its outcome: “up 38%”, “rose by 5%”, “a 36-percent reduction”, “an increase of 12%”,
 * “rose to 8,590”, “fell by 12 to 40”, `+0.2%`. Refused: “raised £5m”, “lost 50 lives”, “came to 40”.
 */
export function readChange(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
): Figure["change"] {
  if (
    quantity.attribute !== null &&
    quantity.unit === "count" &&
    SIZE.test(at(tokens, quantity.attribute).lower)
  )
    return null;
  const found =
    readDifference(tokens, quantity) ??
    byVerb(tokens, quantity) ??
    readOutcome(tokens, quantity, before) ??
    carried(tokens, quantity, before);
  if (found === null) return null;
  const base = readStart(text, tokens, quantity, found) ?? readBase(text, tokens, quantity);
  return base === null ? found : { ...found, base };
}

/** “up to 19 per cent of three|-bedroom| homes”: how large a thing is, no change of it. */
const SIZE =
  /^(?:bedroom|bed|room|storey|story|seat|seater|door|berth|member|man|woman|person|piece|lane|part|way)$/;

const REACH = 7;

/** “up nearly 57%”, “rose 18 sen to RM23.50”, “an increase of 12%”, “cut the rate by 3 points to 40”. */
function byVerb(tokens: Token[], quantity: Quantity): Change | null {
  let kind: Change["kind"] = "by";
  let by = false;
  let amounts = 0;
  let nouns = 0;
  for (let k = quantity.from - 1; k >= quantity.from - REACH - amounts - nouns && k >= 0; k--) {
    const token = at(tokens, k);
    if (/^[.;:,]$/.test(token.text)) return null;
    const word = token.lower;
    // “slash up to 30,000 jobs” names a bound, “to a £4,300 ticket” no outcome.
    const bound = word === "to" && at(tokens, k - 1).lower === "up";
    // “after growth of 0.4%”
    const growth =
      word === "growth" && at(tokens, k + 1).lower === "of" && quantity.unit === "percent"
        ? "increase"
        : null;
    const way =
      growth ?? (word === "up" && at(tokens, k + 1).lower === "to" ? null : direction(word, UP, DOWN));
    if (way !== null && nouns > 0 && !MOVING.test(word) && !isPutUp(tokens, k)) return null;
    if (way !== null) return verbChange(tokens, quantity, { direction: way, kind }, k, by);
    if (word === "by") by = true;
    if (word === "to" && !bound) {
      if (/^(?:an?|the)$/.test(at(tokens, quantity.from - 1).lower)) return null;
      if (k === quantity.from - 1 || isLimit(tokens, k, quantity.from)) kind = "to";
    }
    if (word === "from" && !by && kind !== "to") return null;
    if (FILLER.test(word) || word === "from") continue;
    if (kind === "to" && (token.kind === "number" || isAmount(token)) && amounts < 5) amounts += 1;
    else if (by && token.kind === "word" && nouns < 6 && !CLAUSE.test(word)) nouns += 1;
    else return null;
  }
  return null;
}

const CLAUSE = /^(?:was|were|is|are|said|and|who|which|that)$/;
/** What these raise or cut stands between them and “by”: “lifted the cash rate by 25 points”. */
const MOVING =
  /^(?:rais\w+|lift\w*|cut\w*|increas\w+|decreas\w+|reduc\w+|boost\w*|slash\w*|lower\w*|hik\w+|trim\w*|rises?|falls?|drops?|growth|grow\w*|grew|jump\w*|shr[aiu]nk\w*|expand\w*|swell\w*|narrow\w*|widen\w*|improv\w+|fell|fallen|risen)$/;

/** “put | up council tax by 4.99%” */
const isPutUp = (tokens: Token[], place: number): boolean =>
  /^(?:up|down)$/.test(at(tokens, place).lower) &&
  /^(?:put|puts|putting|push(?:e[ds]|ing)?|driv(?:es?|en|ing)|drove|mark(?:s|ed|ing)?|bump(?:s|ed|ing)?)$/.test(
    at(tokens, place - 1).lower,
  );

/** “to” with only modifiers between it and the number: “to about 40”, “to more than 40”. */
function isLimit(tokens: Token[], place: number, number: number): boolean {
  if (
    /^(?:up|as|due|set|expected|likely|about)$/.test(at(tokens, place - 1).lower) &&
    at(tokens, place - 1).lower === "up"
  )
    return false;
  for (let k = place + 1; k < number; k++) if (!FILLER.test(at(tokens, k).lower)) return false;
  return true;
}

const isAmount = (token: Token): boolean =>
  /^[%£$€]$/.test(token.text) ||
  /^(?:per|cent|percent|percentage|pc|points?|p|pence|cents?|sen|million|billion|bn|m|basis|from|year|on)$/.test(
    token.lower,
  );

function verbChange(
  tokens: Token[],
  quantity: Quantity,
  change: Change,
  verb: number,
  by: boolean,
): Change | null {
  const word = at(tokens, verb).lower;
  // “lost by ten points” tells a margin; what is raised may stand between: “lifted the cash rate by 25 points”
  if (
    by &&
    /^(?:los|up$|down$|add)/.test(word) &&
    !isPutUp(tokens, verb) &&
    at(tokens, verb + 1).lower !== "by" &&
    !FILLER.test(at(tokens, verb + 1).lower)
  )
    return null;
  if ((by || (change.kind === "to" && quantity.unit === "percent")) && word.startsWith("los")) return null;
  if (
    word === "up" &&
    /^(?:ma[dk]es?|making|t[ao]ken?|takes|took|taking|set|ends?|ended|sums?|add(?:s|ed)?)$/.test(
      at(tokens, verb - 1).lower,
    )
  )
    return null;
  // “put down a 10% deposit”
  if (
    word === "down" &&
    /^(?:put|puts|putting|pay|pays|paid|paying|lay|lays|laid)$/.test(at(tokens, verb - 1).lower)
  )
    return null;
  // “picks up £180,000”, but “up £117 on last year”
  const particle =
    /^(?:up|down)$/.test(word) &&
    !/^[,(–—]?$|^(?:is|are|was|were|be|been|now|currently|sharply)$/.test(at(tokens, verb - 1).lower) &&
    !(by && /^(?:go|goes|going|gone|went)$/.test(at(tokens, verb - 1).lower));
  if (
    particle &&
    !/^(?:percent|percentage point|basis point|pence|cent)$/.test(quantity.unit) &&
    change.kind === "by"
  )
    return null;
  const fits =
    /^(?:percent|percentage point|basis point|pence|cent|sen|multiplier|ratio)$/.test(quantity.unit) ||
    by ||
    change.kind === "to";
  // “Its shares jumped $8.14”, but “jumped three metres”
  const leapt = LEAP.test(word) && /^[A-Z]{3}$/.test(quantity.unit);
  if (!fits && WEAK.test(word) && !leapt) return null;
  if (!fits && quantity.unit === "duration") return null;
  // “He fell 30ft”, but “sea levels could rise 2ft”
  if (!fits && quantity.unit === "distance" && !/^r[io]s/.test(word)) return null;
  if (
    /^(?:rise|fall|increase|drop|decrease|growth|cut|jump|decline|reduction|surge|hike|gain|slump)$/.test(
      word,
    ) &&
    at(tokens, verb + 1).lower === "of"
  )
    return { ...change, kind: "by" };
  // “Up 12 people were”, “down 40 steps”: a count after a bare particle is no change.
  if (!fits && quantity.unit === "count" && /^(?:up|down|falls?|drop|slow)$/.test(word)) return null;
  if (!fits && quantity.unit === "age") return null;
  return change;
}

/** “Shares were down 2.3%, Burlington by 2.6%”. */
function carried(tokens: Token[], quantity: Quantity, before: Figure[]): Change | null {
  const earlier = before.at(-1);
  const last = earlier !== undefined && earlier.start >= at(tokens, 0).start ? earlier.change : null;
  const link = at(tokens, quantity.from - 1);
  if (!/^(?:by|and|after|,)$/.test(link.lower) || last === null || last.kind === "to") return null;
  // “grew by 0.1% in the third quarter, after 0.3% in the second”
  if (link.lower === "after" && !/^(?:in|the|a)$/.test(at(tokens, quantity.to).lower)) return null;
  // “rose by 5 per cent, 3 per cent and 7.9 per cent”
  const listed = at(tokens, quantity.from - 2).end === earlier?.end && at(tokens, quantity.to).lower !== "of";
  if (link.text === "," && !listed) return null;
  return /^(?:percent|percentage point)$/.test(quantity.unit)
    ? { direction: last.direction, kind: "by" }
    : null;
}
