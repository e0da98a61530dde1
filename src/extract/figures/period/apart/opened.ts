import { isPast } from "../../../dates/words/direction.ts";
import type { Bounds } from "../window.ts";

const JOINED =
  /(?:[,;–—] |\b| )(?:and|but|while|whereas),? (?:(?:on|in|at|by|from|during|over)(?: the)? )?$/i;
const WORD = /^[\p{L}\d][\p{L}\d’'-]*$/u;
const VERB = /^(?:is|are|has|have|will|would|can|could)$/;
const NO_SUBJECT = /^(?:and|or|but|to|at|in|on|for|from|by|with|of|as|than|alone|respectively)$/;
/** So many words stand from the time to the verb of its clause. */
const MOST = 9;

/**
 * Whether a time opens a clause joined to another, with a verb of its own: no time of what stands before it. “Arden had 60 clubs
 * and in | 2018 | Beld had 63”, “has sold £4m and | last year | lost £2m”. Refused: “had 60 clubs in 2017 and in | 2018|”,
 * “were shut and on | Friday|, for once, …”.
 */
export function opensClause(text: string, sentence: Bounds, date: Bounds): boolean {
  if (!JOINED.test(text.slice(Math.max(sentence.start, date.start - 30), date.start))) return false;
  const rest = text.slice(date.end, Math.min(sentence.end, date.end + 80)).replace(/^,/, "");
  const words = rest.trimStart().split(" ");
  for (const [at, word] of words.slice(0, MOST).entries()) {
    const bare = word.replace(/[,;:.–—].*$/u, "");
    if (!WORD.test(bare) || (at === 0 && NO_SUBJECT.test(bare))) return false;
    if (isPast(bare) || VERB.test(bare)) return true;
    if (bare !== word) return false;
  }
  return false;
}
