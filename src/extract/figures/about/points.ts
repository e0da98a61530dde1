import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";

/**
 * Points that are percentage points: beside a share (“stands at 29.4%, 1.2 points more than a month ago”, “Turnout was
 * 48.2%, down 3.1 points”), of an error (“plus or minus 3 points”), or of a lead where a poll is told of (“In January he led
 * by 9 points”, “a 16-point lead”). Refused: “fell 0.6 per cent, or 42 points”, “led by 9 points at half-time”.
 */
export function asPoints(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  previous: Figure | undefined,
): Quantity {
  if (quantity.measured || quantity.vague || quantity.number.grouped || quantity.value > 100) return quantity;
  const hyphen = joins(tokens, quantity.to) ? 1 : 0;
  const place = quantity.to + hyphen;
  if (!/^points?$/.test(at(tokens, place).lower)) return quantity;
  const beside = hyphen === 0 && isBesideShare(tokens, quantity, previous);
  const told = beside || isError(tokens, quantity);
  if (!told && !(isLead(tokens, quantity, place) && isOfPoll(text, tokens))) return quantity;
  return {
    ...quantity,
    to: place + 1,
    attribute: hyphen === 0 ? null : place + 1,
    unit: "percentage point",
    measured: true,
    rule: told ? "points of a share" : LEAD_RULE,
  };
}

/** A lead is no change: “has been down nine points and won”. */
export const LEAD_RULE = "points of a lead";

const COMPARED = /^(?:more|less|higher|lower|up|down|ahead|behind|clear|above|below|better|worse)$/;

function isBesideShare(tokens: Token[], quantity: Quantity, previous: Figure | undefined): boolean {
  if (previous?.unit !== "percent" || previous.start < at(tokens, 0).start) return false;
  if (COMPARED.test(at(tokens, quantity.to + 1).lower)) return true;
  const way = /^(?:up|down)$/.test(at(tokens, quantity.from - 1).lower);
  return way && previous.change?.kind !== "by" && at(tokens, quantity.from - 2).text === ",";
}

/** “plus or minus 3 points”, “a margin of error of 4.5 points” */
function isError(tokens: Token[], { from }: Quantity): boolean {
  const [first, second] = [at(tokens, from - 1).lower, at(tokens, from - 2).lower];
  if (at(tokens, from).lower === "minus" && first === "or") return true;
  if (first === "minus" && second === "or") return true;
  for (let k = from - 1; k > from - 8; k--)
    if (at(tokens, k).lower === "error" && at(tokens, k - 1).lower === "of") return true;
  return false;
}

const AHEAD =
  /^(?:le[ad]ds?|leading|led|ahead|trail(?:s|ed|ing)?|behind|w[io]ns?|winning|los[et]s?|losing|beat(?:s|en|ing)?|margin|down|up)$/;

/** “led by 9 points”, “ahead by just 12 points”, “a 16-point lead”, “10 points behind” */
function isLead(tokens: Token[], { from }: Quantity, points: number): boolean {
  const next = at(tokens, points + 1).lower;
  if (/^(?:lead|advantage|edge|margin|swing|bounce|gap|deficit|ahead|behind|clear)$/.test(next)) return true;
  if (isHyphen(at(tokens, points + 1))) return false;
  let k = from - 1;
  while (
    k > from - 5 &&
    /^(?:by|of|an?|just|only|about|around|nearly|almost|more|than|over|some|at|least|narrow|average|roughly|from|to)$/.test(
      at(tokens, k).lower,
    )
  )
    k -= 1;
  return AHEAD.test(at(tokens, k).lower);
}

const NEAR = 500;

/** A poll or a vote with shares told of near by, and no game. */
function isOfPoll(text: string, tokens: Token[]): boolean {
  const [start, end] = [at(tokens, 0).start, at(tokens, tokens.length - 1).end];
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR / 2);
  return (
    /%|\bper ?cent\b/.test(around) &&
    /\b(?:polls?|polling|survey(?:s|ed)?|voters?|ballots?|turnout|primar(?:y|ies)|elections?|electorate)\b/i.test(
      around,
    ) &&
    !/\b(?:rebounds?|touchdowns?|coach(?:es)?|innings|half-time|halftime|goals?|wickets?|playoffs?|league)\b/i.test(
      around,
    )
  );
}
