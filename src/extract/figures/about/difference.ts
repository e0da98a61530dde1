import type { Quantity } from "../quantity/quantity.ts";
import { at, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import type { Change } from "./change.ts";
import { direction, NOUN_DOWN, NOUN_UP } from "./direction.ts";
import { isClosed } from "../counted/noun-words.ts";

/**
 * A difference told by a noun, a sign or a comparison of two times: “a 36% increase”, “put the rise in risk at 27%”, `+0.2%`,
 * “312 fewer than the year before”. Refused: “12 people fall”, “two more than they need”, “a rise at 27% of shops”.
 */
export function readDifference(tokens: Token[], quantity: Quantity): Change | null {
  return (
    byNoun(tokens, quantity) ??
    bySign(tokens, quantity) ??
    byComparison(tokens, quantity) ??
    byEstimate(tokens, quantity) ??
    byPaying(tokens, quantity) ??
    bySince(tokens, quantity) ??
    byWiping(tokens, quantity) ??
    byAdding(tokens, quantity) ??
    byWeight(tokens, quantity)
  );
}

/** “a 36% increase”, “60 basis point improvement”, “a sharp 3 percent drop”. */
function byNoun(tokens: Token[], quantity: Quantity): Change | null {
  if (quantity.unit === "age") return null;
  const compared = /^(?:higher|lower|up|down)$/.exec(at(tokens, quantity.to).lower)?.[0];
  if (
    compared !== undefined &&
    /^(?:percent|percentage point|basis point|pence|cent|sen)$/.test(quantity.unit)
  )
    return { direction: /^(?:higher|up)$/.test(compared) ? "increase" : "decrease", kind: "by" };
  const start = isHyphen(at(tokens, quantity.to)) ? quantity.to + 1 : quantity.to;
  for (let k = start; k < start + 4; k++) {
    const token = at(tokens, k);
    if (token.kind !== "word" && !isHyphen(token)) return null;
    const raise = quantity.unit === "percent" && /^raises?$/.test(token.lower);
    const noun = raise ? "increase" : direction(token.lower, NOUN_UP, NOUN_DOWN);
    if (noun === null && isClosed(token.lower)) return null;
    if (noun === null || joins(tokens, k + 1)) continue;
    // “the interest on a $750,000 mortgage jumps $180”
    const moved = at(tokens, k + 1);
    if (moved.kind === "number" || /^[£$€]$|^to$|^by$/.test(moved.lower)) return null;
    // “12 people fall”, “2.9 falls a year”: a verb, or what is counted; “a 300 rise” is a change
    if (quantity.unit === "count" && (k > start || token.lower.endsWith("s"))) return null;
    return { direction: noun, kind: "by" };
  }
  return null;
}

function bySign(tokens: Token[], quantity: Quantity): Change | null {
  if (at(tokens, quantity.from).text === "+" && quantity.measured)
    return { direction: "increase", kind: "by" };
  return null;
}

const TIME =
  /^(?:last|current|previous|ago|earlier|before|year|years|month|months|week|weeks|quarter|summer|winter|spring|autumn|decade|(?:19|20)\d\d)$/;

/** “312 fewer than the year before”, “£11.2bn more than in the same period”: a difference between two times. */
function byComparison(tokens: Token[], quantity: Quantity): Change | null {
  const more = /^(?:more|fewer|less|higher|lower|larger|bigger|smaller)$/.exec(
    at(tokens, quantity.to).lower,
  )?.[0];
  let than = quantity.to + 1;
  while (than < quantity.to + 5 && at(tokens, than).kind === "word" && at(tokens, than).lower !== "than")
    than += 1;
  if (more === undefined || at(tokens, than).lower !== "than" || at(tokens, than + 1).kind === "number")
    return null;
  for (let k = than + 1; k < than + 9 && !/^(?:[.,;:]|and|)$/.test(at(tokens, k).text); k++)
    if (TIME.test(at(tokens, k).lower))
      return {
        direction: /^(?:more|higher|larger|bigger)$/.test(more) ? "increase" : "decrease",
        kind: "by",
      };
  return null;
}

/** “put the increase in risk at 27%”, “with the fall in sales at 3%”. */
function byEstimate(tokens: Token[], quantity: Quantity): Change | null {
  if (at(tokens, quantity.from - 1).lower !== "at" || quantity.unit !== "percent") return null;
  if (at(tokens, quantity.to).lower === "of") return null;
  for (let k = quantity.from - 2; k > quantity.from - 7; k--) {
    const noun = direction(at(tokens, k).lower, NOUN_UP, NOUN_DOWN);
    if (noun === null || at(tokens, k - 1).lower !== "the") continue;
    return /^(?:in|at)$/.test(at(tokens, k + 1).lower) ? { direction: noun, kind: "by" } : null;
  }
  return null;
}

/** “The average owner would pay $187 more.” · “pays £38 a month more for electricity” */
function byPaying(tokens: Token[], quantity: Quantity): Change | null {
  if (!/^[A-Z]{3}$/.test(quantity.unit)) return null;
  const rate = /^(?:a|an|per|each)$/.test(at(tokens, quantity.to).lower) ? 2 : 0;
  const more = /^(?:more|less)$/.exec(at(tokens, quantity.to + rate).lower)?.[0];
  const next = at(tokens, quantity.to + rate + 1).lower;
  if (more === undefined || !/^(?:[.,;:”"]|a|per|for|in|on|because|each|every|)$/.test(next)) return null;
  for (let k = quantity.from - 1; k > quantity.from - 5; k--)
    if (
      /^(?:pays?|paid|paying|costs?|costing|earn(?:s|ed|ing)?|charg(?:e[ds]?|ing)|spends?|spent|mak(?:es?|ing)|made)$/.test(
        at(tokens, k).lower,
      )
    )
      return { direction: more === "more" ? "increase" : "decrease", kind: "by" };
  return null;
}

/** “stands at 41,700, down 3,200 since 2019”, “blew out by another $640 million” */
function bySince(tokens: Token[], { unit, from, to }: Quantity): Change | null {
  const way = /^(?:up|down)$/.exec(at(tokens, from - 1).lower)?.[0];
  const since = /^(?:since|from|on)$/.test(at(tokens, to).lower);
  const known = unit === "count" || /^[A-Z]{3}$/.test(unit);
  if (way !== undefined && known && at(tokens, from - 2).text === "," && since)
    return { direction: way === "up" ? "increase" : "decrease", kind: "by" };
  const by = at(tokens, from - 1).lower === "another" ? from - 2 : from - 1;
  const blew =
    at(tokens, by).lower === "by" &&
    at(tokens, by - 1).lower === "out" &&
    /^bl(?:ew|own|ows?|owing)$/.test(at(tokens, by - 2).lower);
  return blew ? { direction: "increase", kind: "by" } : null;
}

/** “wiping £1.2bn off its value”, “knocked $3 million from the price” */
function byWiping(tokens: Token[], { unit, from, to }: Quantity): Change | null {
  if (!/^[A-Z]{3}$|^percent$|^pence$|^cent$/.test(unit) || !/^(?:off|from)$/.test(at(tokens, to).lower))
    return null;
  for (let k = from - 1; k > from - 5; k--)
    if (
      /^(?:wip(?:ed|es|ing)|knock(?:ed|s|ing)?|wipe|shave|shav(?:ed|es|ing)|slic(?:ed|es|ing))$/.test(
        at(tokens, k).lower,
      )
    )
      return { direction: "decrease", kind: "by" };
  return null;
}

/** “would add $2.2 billion to the deficit” */
function byAdding(tokens: Token[], { unit, from, to }: Quantity): Change | null {
  if (!/^[A-Z]{3}$/.test(unit) || at(tokens, to).lower !== "to") return null;
  if (!/^(?:the|its|their|his|her|a)$/.test(at(tokens, to + 1).lower)) return null;
  const raised = [2, 3, 4].some((k) =>
    /^(?:deficits?|debts?|bills?|costs?|prices?|value|budgets?|total|losses)$/.test(at(tokens, to + k).lower),
  );
  const adds = [1, 2, 3].some((k) => /^add(?:s|ed|ing)?$/.test(at(tokens, from - k).lower));
  return raised && adds ? { direction: "increase", kind: "by" } : null;
}

/** “lost nearly two stone”, “gained 10 pounds”; not “lost 3 tonnes of cargo” */
function byWeight(tokens: Token[], { unit, unitDetail, from, to, attribute }: Quantity): Change | null {
  if (unit !== "mass" || attribute !== null || !/^(?:stone|pound|kilogram)$/.test(unitDetail ?? ""))
    return null;
  if (at(tokens, to).lower === "of") return null;
  for (let k = from - 1; k > from - 5; k--) {
    const word = at(tokens, k).lower;
    if (/^(?:los[et]|loses|losing|shed|sheds|shedding|dropped)$/.test(word))
      return { direction: "decrease", kind: "by" };
    if (/^(?:gain(?:ed|s|ing)?)$/.test(word)) return { direction: "increase", kind: "by" };
    if (!/^(?:nearly|almost|about|around|over|more|than|up|to|just|at|least|some|another|a)$/.test(word))
      return null;
  }
  return null;
}
