import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import type { Stretch } from "./group-word.ts";
import { isClosed, PAST, STANDING_FOR } from "./noun-words.ts";

const LONGEST = 5;

/**
 * The label a figure stands behind, at the start of a line or of another item of it: “- Net profit: | £310,000”,
 * “Injured: | 45.” Refused: “By the numbers: 14 sites”, “She said: two”, “Published: 12”.
 */
export function labelOf(tokens: Token[], { from }: Quantity): Stretch | null {
  if (at(tokens, from - 1).text !== ":") return null;
  let start = from - 1;
  while (start > from - 1 - LONGEST && isName(at(tokens, start - 1))) start -= 1;
  if (start === from - 1 || !/^(?:[-•*·–—.;|])?$/.test(at(tokens, start - 1).text)) return null;
  const last = at(tokens, from - 2).lower;
  return last.endsWith("ed") && !STANDING_FOR.has(last) ? null : { from: start, to: from - 1 };
}

const isName = (token: Token): boolean =>
  token.kind === "word" && !isClosed(token.lower) && !PAST.has(token.lower);
