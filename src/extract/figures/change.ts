import { span, type Span } from "../span.ts";
import type { Figure } from "./figure.ts";
import { isClosed } from "./noun-group.ts";
import type { Quantity } from "./quantity/quantity.ts";
import { at, isHyphen, joins, type Token } from "./quantity/token.ts";

type Change = NonNullable<Figure["change"]>;
type Direction = Change["direction"];

const UP =
  /^(?:up|upped|r[oi]sen?|rises|rising|grew|grow[ns]?|growing|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|swell(?:ed|s|ing)?|swollen|leap(?:t|ed|s|ing)?|rocket(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?|expand(?:ed|s|ing)?|balloon(?:ed|s|ing)?|spik(?:ed|es|ing)|rebound(?:ed|s|ing)?|rall(?:y|ied|ies)|add(?:ed|s|ing)|hik(?:ed|es|ing)|boost(?:ed|s|ing)?|upward|upwards|accelerat(?:ed|es|ing)|creep|crept|improv(?:e|ed|es|ing)|widen(?:ed|s|ing)?|lift(?:ed|s|ing)?|rais(?:e|ed|es|ing))$/;
const DOWN =
  /^(?:down|f[ea]ll|falls|fallen|falling|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|plung(?:e|ed|es|ing)|slump(?:ed|s|ing)?|slid(?:e|es|ing)?|sank|sunk|sink(?:s|ing)?|tumbl(?:e|ed|es|ing)|dip(?:ped|s|ping)?|los(?:t|es|ing|e)|shed(?:s|ding)?|cut(?:s|ting)?|slash(?:ed|es|ing)?|reduc(?:e|ed|es|ing)|shr[aiu]nk(?:s|ing)?|plummet(?:ed|s|ing)?|plummetted|eas(?:ed|es|ing)|slip(?:ped|s|ping)?|crash(?:ed|es|ing)?|lower(?:ed|s|ing)?|div(?:ed|es|ing)|dove|halv(?:ed|ing)|contract(?:ed|s|ing)|slow(?:ed|s|ing)?|weaken(?:ed|s|ing)?|narrow(?:ed|s|ing)?|shav(?:ed|es|ing)|trim(?:med|s|ming)?)$/;
/** These need a unit that only a change can have: “lost 1.1%” but “lost 50 lives”, “added 11 sen” but “added 12 names”. */
const WEAK =
  /^(?:los\w+|add\w+|gain\w*|shed\w*|cut\w*|slash\w*|boost\w*|trim\w*|shav\w+|crash\w*|contract\w*|slow\w*|lower\w*|hik\w+|reduc\w+|advanc\w+|expand\w*|rall\w+|improv\w+|widen\w*|narrow\w*|creep|crept|leap\w*|jump\w*|climb\w*|dip\w*|slid\w*|slip\w*|sank|sunk|sink\w*|div\w+|dove|eas\w+|spik\w+|lift\w*|rais\w+)$/;
const NOUN_UP =
  /^(?:increases?|rises?|jumps?|hikes?|surges?|growth|gains?|boosts?|climbs?|uplift|upturn|uptick|spikes?|leaps?|improvement|rebound|rally|upsurge|escalation|swell)$/;
const NOUN_DOWN =
  /^(?:reductions?|decreases?|drops?|falls?|declines?|cuts?|slumps?|plunges?|dips?|slides?|decline|slowdown|downturn|discounts?|tumbles?|contraction|shortfall|fall-off)$/;
const FILLER =
  /^(?:by|an?|another|further|just|only|as|much|many|about|around|almost|nearly|roughly|approximately|some|more|less|than|over|under|up|to|at|least|fewer|well|even|now|already|again|back|off|the|of|an|extra|additional|average|estimated|massive|record|whopping|staggering|combined|total|equivalent|[a-z]+ly|[(])$/;

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
  const found =
    byNoun(tokens, quantity) ??
    bySign(tokens, quantity) ??
    byVerb(tokens, quantity) ??
    carried(tokens, quantity, before);
  if (found === null) return null;
  const base = readBase(text, tokens, quantity);
  return base === null ? found : { ...found, base };
}

/** “a 36% increase”, “60 basis point improvement”, “a sharp 3 percent drop”. */
function byNoun(tokens: Token[], quantity: Quantity): Change | null {
  if (quantity.unit === "age") return null;
  const start = isHyphen(at(tokens, quantity.to)) ? quantity.to + 1 : quantity.to;
  for (let k = start; k < start + 4; k++) {
    const token = at(tokens, k);
    if (token.kind !== "word" && !isHyphen(token)) return null;
    const noun = direction(token.lower, NOUN_UP, NOUN_DOWN);
    if (noun === null && isClosed(token.lower)) return null;
    if (noun === null || joins(tokens, k + 1)) continue;
    // “12 people fall”: the verb of a count is no change of it.
    if (quantity.unit === "count" && k > start) return null;
    return { direction: noun, kind: "by" };
  }
  return null;
}

function bySign(tokens: Token[], quantity: Quantity): Change | null {
  if (at(tokens, quantity.from).text === "+" && quantity.measured)
    return { direction: "increase", kind: "by" };
  return null;
}

const REACH = 7;

/** “up nearly 57%”, “rose 18 sen to RM23.50”, “an increase of 12%”, “cut the rate by 3 points to 40”. */
function byVerb(tokens: Token[], quantity: Quantity): Change | null {
  let kind: Change["kind"] = "by";
  let by = false;
  let crossed = 0;
  for (let k = quantity.from - 1; k >= quantity.from - REACH - crossed && k >= 0; k--) {
    const token = at(tokens, k);
    if (/^[.;:,]$/.test(token.text)) return null;
    const word = token.lower;
    const way = word === "up" && at(tokens, k + 1).lower === "to" ? null : direction(word, UP, DOWN);
    if (way !== null) return verbChange(tokens, quantity, { direction: way, kind }, k, by);
    if (word === "by") by = true;
    if (word === "to" && /^(?:an?|the)$/.test(at(tokens, quantity.from - 1).lower)) return null;
    if (k === quantity.from - 1 && word === "to") kind = "to";
    else if (word === "to" && isLimit(tokens, k, quantity.from)) kind = "to";
    if (word === "from" && !by) return null;
    if (FILLER.test(word)) continue;
    if (kind === "to" && (token.kind === "number" || isAmount(token)) && crossed < 5) {
      crossed += 1;
      continue;
    }
    if (
      by &&
      token.kind === "word" &&
      crossed < 6 &&
      !/^(?:was|were|is|are|said|and|who|which|that)$/.test(word)
    ) {
      crossed += 1;
      continue;
    }
    return null;
  }
  return null;
}

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
  /^(?:per|cent|percent|pc|points?|p|pence|cents?|sen|million|billion|bn|m|basis|from|year|on)$/.test(
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
  const fits =
    /^(?:percent|percentage point|basis point|pence|cent|sen|multiplier|ratio)$/.test(quantity.unit) ||
    by ||
    change.kind === "to";
  if (!fits && WEAK.test(word)) return null;
  if (!fits && quantity.unit === "duration") return null;
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
  if (!/^(?:by|and)$/.test(at(tokens, quantity.from - 1).lower) || last === null || last.kind === "to")
    return null;
  return /^(?:percent|percentage point)$/.test(quantity.unit)
    ? { direction: last.direction, kind: "by" }
    : null;
}

function direction(word: string, up: RegExp, down: RegExp): Direction | null {
  if (up.test(word)) return "increase";
  return down.test(word) ? "decrease" : null;
}

const BASE = /^(?:from|on|than|over|against|versus|since)$/;
const TIMELIKE =
  /^(?:year|month|week|quarter|time|period|day|season|decade|level|levels|figure|ago|earlier|before|summer|winter|spring|autumn|christmas)$/;

const RELATIVE = /^(?:last|previous|ago|earlier|before|same|prior)$/;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** “from last year”, “on the same month of 2023”, “compared with 2019”, “year on year”, “a year earlier”, “from $6.78 billion”. */
function readBase(text: string, tokens: Token[], quantity: Quantity): Span | null {
  for (let k = quantity.to; k < quantity.to + 8; k++) {
    const token = at(tokens, k);
    if (
      /^[.;:]$/.test(token.text) ||
      (token.text === "," && !/^(?:from|compared|up|down)$/.test(at(tokens, k + 1).lower))
    )
      return null;
    const compared = token.lower === "compared" && /^(?:with|to)$/.test(at(tokens, k + 1).lower);
    if (!compared && !BASE.test(token.lower)) continue;
    const from = compared ? k + 2 : k + 1;
    const to = baseEnd(tokens, from);
    const words = tokens.slice(from, to);
    const first = at(tokens, from);
    // “from October 1” is when it happens, “from last October” what it is compared with.
    const dated = words.some((word) => TIMELIKE.test(word.lower) || /^\d/.test(word.text));
    const relative =
      words.some((word) => RELATIVE.test(word.lower)) ||
      (/^[£$€\d]|^minus$/.test(first.lower) && !isMonth(at(tokens, from + 1)));
    const loose = /^(?:from|since)$/.test(token.lower);
    if (words.length > 0 && dated && (relative || !loose))
      return span(text, first.start, at(tokens, to - 1).end);
  }
  return null;
}

const isMonth = (token: Token): boolean => MONTHS.test(token.lower);

function baseEnd(tokens: Token[], from: number): number {
  let to = from;
  let timed = false;
  while (to < from + 9 && at(tokens, to).text !== "" && !/^[.,;:()”"–—]$/.test(at(tokens, to).text)) {
    const word = at(tokens, to).lower;
    if (/^(?:and|but|which|while|as|after|when|to|with|because|who|despite|amid)$/.test(word)) break;
    if (timed && /^(?:in|for|on)$/.test(word) && !/^\d/.test(at(tokens, to + 1).text)) break;
    if (TIMELIKE.test(word) || /^\d/.test(word)) timed = true;
    to += 1;
  }
  return to;
}
