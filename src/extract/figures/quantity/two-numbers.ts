import type { Quantity } from "./quantity.ts";
import { isNumberWord } from "./numbers/number-words.ts";
import { at, type Token } from "./numbers/token.ts";

/** “either £310, | £420 or £530”, “a lump sum of | £10,000 or £20,000”: sums to choose from; not “£20m or £25m”, “three, four or five”. */
export const isThird = (tokens: Token[], { from, rule, value }: Quantity, second: Quantity): boolean =>
  rule === "currency" &&
  second.rule === rule &&
  (/^\d.*,$/.test(`${at(tokens, from - 2).text}${at(tokens, from - 1).text}`) || second.value >= value * 1.5);

/** “between | £200,000 - £300,000 |”, “around $170 – $187”; not “Rent £200 – £300 more than here” */
export const isSums = (tokens: Token[], first: Quantity, second: Quantity): boolean =>
  first.rule === "currency" &&
  second.rule === "currency" &&
  second.value <= first.value * 3 &&
  /^(?:between|of|for|from|around|about|at|is|was|a|the|\(|:)$/.test(at(tokens, first.from - 1).lower) &&
  !/^(?:more|less|a|an|per|of|and)$/.test(at(tokens, second.to).lower);

/** “five or six”, “20 or 30”: near enough to be one guess. */
export function isNeighbour(low: number, high: number): boolean {
  return high === low + 1 || (low >= 10 && high <= low * 2);
}

/** “five, | 10 or 20 years”: the last two of three, each by itself. */
export const isLastOfMore = (tokens: Token[], { from }: Quantity): boolean =>
  at(tokens, from - 1).text === "," &&
  (/^\d{1,3}$/.test(at(tokens, from - 2).text) || isNumberWord(at(tokens, from - 2).lower));
