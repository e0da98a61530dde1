import { termOf } from "./analysis.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A shorter word has too many neighbours to guess among. */
const SHORTEST = 3;

/** A word one slip away, as the term it is looked up by; the likelier the slip, the higher. */
export interface Repair {
  term: string;
  likely: 0 | 1 | 2;
}

/**
 * The terms of words one slip away from a misspelt one that `holds` knows. Two letters swapped or one doubled are the
 * likeliest slips (2), then one left out or added (1), then one changed (0). For words the library does not hold.
 */
export function repairs(word: string, holds: (term: string) => boolean): Repair[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const found = new Map<string, Repair>();
  for (const [neighbour, likely] of neighbours(word)) {
    const term = neighbour.length <= SHORTEST ? null : termOf(neighbour);
    if (term === null || likely <= (found.get(term)?.likely ?? -1) || !holds(term)) continue;
    found.set(term, { term, likely });
  }
  return [...found.values()];
}

function* neighbours(word: string): Generator<[string, Repair["likely"]]> {
  for (let at = 0; at <= word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const next = right.charAt(0);
    if (right.length > 1) yield [left + right.charAt(1) + next + right.slice(2), 2];
    if (next !== "") yield [left + right.slice(1), left.endsWith(next) ? 2 : 1];
    for (const letter of LETTERS) {
      if (next !== "" && letter !== next) yield [left + letter + right.slice(1), 0];
      yield [left + letter + right, letter === next || left.endsWith(letter) ? 2 : 1];
    }
  }
}
