import { isBody } from "../../../people/titles.ts";
import type { Token } from "../../marks/frame.ts";

/** Words that a name with commas has at most, counted from its body word: “Department for Energy, Food and Water”. */
const LONGEST = 14;

/**
 * Whether a comma stands inside the name of a body: “the Ministry of Housing*,* Communities and Local Government”.
 * Refused: “the Ministry of Housing, Reed said”, “the Bank of Ost, Hull and Deal” without its “and” yet to come.
 */
export function isCommaOfName(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ",") return false;
  const capital = (at: number): boolean => /^\p{Lu}\p{L}/u.test(tokens[at]?.text ?? "");
  let and = comma + 1;
  while (capital(and) || (tokens[and]?.text === "," && capital(and + 1))) and += 1;
  if (and === comma + 1 || tokens[and]?.lower !== "and" || !capital(and + 1)) return false;
  let preposition = comma - 1;
  while (comma - preposition < LONGEST && (capital(preposition) || tokens[preposition]?.text === ","))
    preposition -= 1;
  if (preposition === comma - 1 || !/^(?:of|for|on)$/.test(tokens[preposition]?.lower ?? "")) return false;
  return capital(preposition - 1) && isBody(tokens[preposition - 1]?.lower ?? "");
}
