import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";

const SENTENCED =
  /^(?:jailed|imprisoned|banned|disqualified|suspended|locked|sentenced?|sentences|prison|jail|bars|custody|parole|licence|community|term|terms)$/;

/**
 * A bare number that is a term like the one before it: “jailed for | seven years, Cole for | four”, “12 years … and banned him
 * from the roads for | 13.”, “three years for fraud and | two for theft”, “seven years, with release after | five”, “nine years
 * and his wife got | two”, “20 years with a minimum of | 14”. Refused: “jailed for seven years, and four were fined”, “seven
 * years for a gang of four”, “ten years at a school for | nine”.
 */
export function isTerm(tokens: Token[], quantity: Quantity, previous: Figure): boolean {
  const { from, to, value } = quantity;
  if (previous.unit !== "duration" || value > 60) return false;
  let first = from - 1;
  while (first > from - 40 && at(tokens, first).end > previous.end) first -= 1;
  if (at(tokens, first).end !== previous.end) return false;
  const told = tokens.slice(Math.max(0, first - 12), from).some(({ lower }) => SENTENCED.test(lower));
  const [link, verb] = [at(tokens, from - 1).lower, at(tokens, from - 2).lower];
  const next = at(tokens, to).lower;
  if (link === "and") return isSecond(tokens, quantity, first);
  if (link === "after")
    return ends(next) && [2, 3].some((k) => /^(?:parole|release)$/.test(at(tokens, from - k).lower));
  if (!told || !(ends(next) || /^(?:on|in|with|suspended|behind|before|from|for)$/.test(next))) return false;
  if (link === "for") return isCapital(at(tokens, from - 2)) || banned(tokens, from);
  if (link === "to") return /^(?:reduced|cut|increased|raised|upped|lowered|extended|down)$/.test(verb);
  if (link === "of") return /^(?:minimum|maximum|total)$/.test(verb);
  return /^(?:got|gets|get|received|receives|given|handed|serve|served)$/.test(link) && from > first + 1;
}

/** Nothing is counted behind it. */
const ends = (next: string): boolean => /^[.,;:)”"’'–—-]?$|^(?:and|or|but|while|after|when)$/.test(next);

/** “banned him from the roads for | 13” */
function banned(tokens: Token[], from: number): boolean {
  for (let k = from - 2; k > from - 9; k--)
    if (/^(?:jailed|imprisoned|banned|disqualified|suspended|locked)$/.test(at(tokens, k).lower)) return true;
  return false;
}

/** “got three years for fraud and | two for theft”, “three years in jail and | two on licence” */
function isSecond(tokens: Token[], { from, to }: Quantity, first: number): boolean {
  const next = at(tokens, to).lower;
  if (next === "on")
    return /^(?:licence|license|probation|parole|remand|bail)$/.test(at(tokens, to + 1).lower);
  if (next !== "for" || at(tokens, first + 1).lower !== "for" || from - first > 9) return false;
  for (let k = first - 1; k > first - 9; k--)
    if (
      /^(?:got|get|given|gets|jailed|sentenced|received|handed|imposed|serve[ds]?)$/.test(at(tokens, k).lower)
    )
      return true;
  return false;
}
