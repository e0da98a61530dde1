import { at, type Token } from "../quantity/numbers/token.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Reject } from "./rule.ts";

/**
 * Numbers that are part of a manner of speaking and measure nothing: “24-hour news”, “open 24 hours”, “a ten-point plan”, “a
 * two-minute read”, “Six reasons why it sank”, “99 per cent of the time”, “one of the top four players”, “a best-of-five
 * series”, “the big four banks”, “the 100 Most Influential People”, “the 30-stock index”. Refused: “a 24-hour strike”, “a ten-point lead”, “for six reasons”, “11 of the top 20 goods”.
 */
export const isFigureOfSpeech: Reject = (tokens, quantity) =>
  isAlways(tokens, quantity) ||
  isGuide(tokens, quantity) ||
  isPlanOfPoints(tokens, quantity) ||
  isHeadline(tokens, quantity) ||
  isAmongTheTop(tokens, quantity) ||
  isBestOf(tokens, quantity) ||
  isNamedList(tokens, quantity);

/** “the big four banks”, “its list of the 100 Most Influential People”, “the 500-stock index” */
function isNamedList(tokens: Token[], { from, to, measured, attribute, value }: Quantity): boolean {
  if (measured) return false;
  const before = at(tokens, from - 1).lower;
  if (attribute !== null)
    return (
      at(tokens, attribute).lower === "stock" && /^(?:index|average)$/.test(at(tokens, attribute + 1).lower)
    );
  const next = at(tokens, to);
  if (before === "big" && value >= 3 && value <= 6)
    return /^(?:banks|supermarkets|grocers|accountants|accountancy|firms|broadcasters|lenders|energy|clubs|leagues)$/.test(
      next.lower,
    );
  return before === "the" && /^(?:Most|Best|Greatest|Worst|Richest|Top|Hottest|Coolest)$/.test(next.text);
}

/** “24-hour news”, “cameras in use 24 hours”, “99.9 per cent of the time” */
function isAlways(tokens: Token[], { from, to, unit, unitDetail, value, attribute }: Quantity): boolean {
  const next = at(tokens, attribute ?? to).lower;
  if (unit === "percent" && value >= 99)
    return [0, 1, 2].map((k) => at(tokens, to + k).lower).join(" ") === "of the time";
  if (unitDetail !== "hour" || value !== 24) return false;
  if (/^(?:news|helpline|hotline|clock|media)$/.test(next)) return true;
  // “Lifeline’s 24-hour crisis support”
  const service = [1, 2].some((k) =>
    /^(?:support|helpline|hotline|line)$/.test(at(tokens, (attribute ?? to) + k).lower),
  );
  if (attribute !== null && service) return true;
  const before = at(tokens, from - 1).lower;
  const used =
    before === "use" ? at(tokens, from - 2).lower === "in" : /^(?:open|staffed|manned)$/.test(before);
  return used && !/^(?:an?|after|before|later|earlier|early|longer)$/.test(next);
}

/** “Your five-minute guide” */
const isGuide = (tokens: Token[], { unit, attribute }: Quantity): boolean =>
  unit === "duration" &&
  attribute !== null &&
  /^(?:guide|read|explainer|briefing)$/.test(at(tokens, attribute).lower);

/** “a ten-point action plan” */
const isPlanOfPoints = (tokens: Token[], { attribute }: Quantity): boolean =>
  attribute !== null &&
  at(tokens, attribute).lower === "point" &&
  [1, 2].some((k) =>
    /^(?:plan|manifesto|programme|program|agenda|strategy|charter|pledge|blueprint|checklist|proposal)$/.test(
      at(tokens, attribute + k).lower,
    ),
  );

/** “Six reasons why it sank”, “The storm: 12 things to know”; not “For six reasons”. */
function isHeadline(tokens: Token[], { from, to, measured }: Quantity): boolean {
  const before = at(tokens, from - 1).text;
  if (measured || (from > 0 && !/^[:“"‘]$/.test(before))) return false;
  const [noun, next] = [at(tokens, to).lower, at(tokens, to + 1).lower];
  if (noun === "reasons") return /^(?:why|to)$/.test(next);
  return noun === "things" && /^(?:to|you|we)$/.test(next);
}

/** “one of the country's top four players”, “among the top ten clubs” */
function isAmongTheTop(tokens: Token[], { from, measured, number }: Quantity): boolean {
  if (measured || number.grouped || !/^(?:top|bottom)$/.test(at(tokens, from - 1).lower)) return false;
  for (let k = from - 2; k > from - 7; k--) {
    const word = at(tokens, k).lower;
    if (word === "among" || (word === "of" && at(tokens, k - 1).lower === "one")) return true;
    if (word === "of") return false;
  }
  return false;
}

/** “a best-of-five series”, “the best of seven” */
function isBestOf(tokens: Token[], { from, measured }: Quantity): boolean {
  const words = [1, 2, 3, 4].map((k) => at(tokens, from - k).lower).filter((word) => word !== "-");
  return !measured && words[0] === "of" && words[1] === "best";
}
