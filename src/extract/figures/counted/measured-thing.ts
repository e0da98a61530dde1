import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, joins, type Token } from "../quantity/numbers/token.ts";
import type { Stretch } from "./group-word.ts";
import { singularGroup } from "./noun-group.ts";
import { isPlural, PAST } from "./noun-words.ts";
import { pluralGroup } from "./plural-group.ts";
import { groupOf } from "./group-of.ts";
import { subjectOf } from "./subject.ts";

const TIME =
  /^(?:month|year|week|weekend|day|quarter|annually|yesterday|today|tonight|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december|past|last|first|next|same|final)$/;

/** “36-percent | reduction in crossings”, “88% of | irregular entries”, “£9million”, “a fine | of £500”. */
export function measuredThing(tokens: Token[], quantity: Quantity): Stretch | null {
  // “would be seven days later”
  if (
    quantity.unit === "duration" &&
    /^(?:later|earlier|before|after|ago)$/.test(at(tokens, quantity.to).lower)
  )
    return null;
  const rate = perShare(tokens, quantity);
  if (rate > 0) return ofShare(tokens, quantity, rate);
  const next = at(tokens, quantity.to).lower;
  if (next === "of") {
    let from = quantity.to + 1;
    while (/^(?:the|all|its|his|her|their|our|those|these|a|an|total|whole)$/.test(at(tokens, from).lower))
      from += 1;
    // “within 6 km of Highway 97”
    if (quantity.unit === "distance" && isCapital(at(tokens, from))) return null;
    // “31 percent of those surveyed say”
    if (/^th[oe]se$/.test(at(tokens, from - 1).lower) && at(tokens, from).lower.endsWith("ed")) return null;
    const one = /^an?$/.test(at(tokens, from - 1).lower) ? singularGroup(tokens, from, true) : null;
    const group = one ?? pluralGroup(tokens, from) ?? singularGroup(tokens, from);
    if (group !== null) return group;
  }
  const money =
    /^[A-Z]{3}$/.test(quantity.unit) && next === "in" ? singularGroup(tokens, quantity.to + 1) : null;
  if (money !== null && HELD.test(at(tokens, money.to - 1).lower)) return money;
  const fewer = /^(?:fewer|more)$/.test(next) ? 1 : 0;
  const own = singularGroup(tokens, afterRate(tokens, quantity.to) + fewer);
  const counts = /^(?:ratio|duration)$/.test(quantity.unit) || TIME.test(at(tokens, quantity.to).lower);
  if (own !== null && isPayer(tokens, quantity, own)) return null;
  if (own !== null && !counts && !isElse(tokens, quantity, own)) return withIn(tokens, own);
  if (quantity.unit === "ratio" || quantity.unit === "percent")
    return pluralGroup(tokens, quantity.to) ?? groupOf(tokens, quantity) ?? subjectOf(tokens, quantity);
  return groupOf(tokens, quantity) ?? subjectOf(tokens, quantity);
}

/** “$5.4 billion in | assets”, “£2m in | unpaid taxes”; not “£5m in opposition”. */
const HELD =
  /^(?:assets|aid|damages|sales|revenues?|cash|fines|tax(?:es)?|losses|profits?|earnings|funding|funds|donations|savings|costs|debts?|loans|grants|compensation|benefits|bonuses|contributions|exports|imports|fees|wages|spending|investments?|sponsorship|relief|subsidies|credits?|bonds|stocks?|shares|equity|gold|jewellery|jewelry|contracts|orders|winnings|rent|rents|interest|bribes|capital|penalties|drugs|goods|deposits|pensions|dividends|expenses|commissions|royalties|grants?|income|support|assistance|repairs|claims|premiums|tips|sanctions|arrears|borrowing|lending|property|supplies|weapons|cryptocurrency|bitcoin)$/;

/** A participle (“£5m hidden in”), or the next share's owner (“fell 2.6% Burlington”). */
function isElse(tokens: Token[], { unit, from }: Quantity, own: Stretch): boolean {
  const first = at(tokens, own.from);
  if (/(?:ed|ing)$/.test(first.lower)) return true;
  const alone = own.to === own.from + 1;
  // “50 times | worse”
  if (unit === "multiplier" && alone && /(?:er|worse)$/.test(first.lower)) return true;
  // “The top 1% own | 40%”
  const after = at(tokens, own.to);
  if (alone && (after.kind === "number" || /^[£$€]$/.test(after.text))) return true;
  if (alone && /^(?:sewn|hidden|stolen|taken|given|drawn|known|seen|shown|written|hit)$/.test(first.lower))
    return true;
  const signed = /^[-+−–]$/.test(at(tokens, from).text);
  return unit === "percent" && (signed || alone) && /^\p{Lu}\p{Ll}/u.test(first.text) && !isPlural(first);
}

/** The place after `-a-month`: “£2,000-a-month | rent”. */
function afterRate(tokens: Token[], to: number): number {
  const rate = joins(tokens, to) && /^(?:an?|per)$/.test(at(tokens, to + 1).lower) && joins(tokens, to + 2);
  return rate ? to + 4 : to;
}

/** “reduction in crossings”, “rise in the number of arrests”. */
function withIn(tokens: Token[], group: Stretch): Stretch {
  if (!/^(?:in|of)$/.test(at(tokens, group.to).lower)) return group;
  let from = group.to + 1;
  while (
    /^(?:the|its|his|her|their|our|number|total|numbers|rate|level|of|a|an)$/.test(at(tokens, from).lower)
  )
    from += 1;
  const inner = pluralGroup(tokens, from) ?? singularGroup(tokens, from);
  return inner === null || TIME.test(at(tokens, inner.from).lower)
    ? group
    : { from: group.from, to: inner.to };
}

/** “the £32.5m Rovers | paid for him”: who paid it. */
const isPayer = (tokens: Token[], { from }: Quantity, own: Stretch): boolean =>
  at(tokens, from - 1).lower === "the" &&
  isCapital(at(tokens, own.to - 1)) &&
  (PAST.has(at(tokens, own.to).lower) || /^had$|ed$/.test(at(tokens, own.to).lower));

/** The place after “a share”, “per diluted share”, “for each unit”; 0 where a sum is not of one of many. */
export function perShare(tokens: Token[], { unit, to }: Quantity): number {
  if (!/^[A-Z]{3}$|^pence$|^cent$/.test(unit) || !/^(?:an?|per|each)$/.test(at(tokens, to).lower)) return 0;
  const noun = /^(?:diluted|basic|common|ordinary|preferred)$/.test(at(tokens, to + 1).lower)
    ? to + 2
    : to + 1;
  return /^(?:share|unit|ads|adr|warrant|right)$/.test(at(tokens, noun).lower) ? noun + 1 : 0;
}

const SHARE =
  /^(?:shares?|stock|dividends?|price|offer|bid|payout|target|premium|value|earnings|eps|distribution|loss|profit|estimates?)$/;

/** “a dividend of 42 cents a share” · “net income fell to $212m, or $1.08 per share”: not the income itself. */
function ofShare(tokens: Token[], quantity: Quantity, rate: number): Stretch | null {
  const own = singularGroup(tokens, rate);
  if (own !== null && SHARE.test(at(tokens, own.to - 1).lower)) return own;
  const group = groupOf(tokens, quantity) ?? subjectOf(tokens, quantity);
  return group !== null && SHARE.test(at(tokens, group.to - 1).lower) ? group : null;
}
