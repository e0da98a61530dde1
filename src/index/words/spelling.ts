import { termOf } from "./analysis.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A shorter word has too many neighbours to guess among. */
const SHORTEST = 4;

/**
 * The terms of words one slip away from a misspelt one (a letter left out, added or changed, or two swapped) that
 * `holds` knows. For words the library does not hold, never for words it does.
 */
export function repairs(word: string, holds: (term: string) => boolean): string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const found = new Set<string>();
  for (const neighbour of neighbours(word)) {
    const term = neighbour.length < SHORTEST ? null : termOf(neighbour);
    if (term !== null && holds(term)) found.add(term);
  }
  return [...found];
}

function* neighbours(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (right.length > 1) yield left + right.charAt(1) + right.charAt(0) + right.slice(2);
    if (right.length > 0) yield left + right.slice(1);
    for (const letter of LETTERS) {
      if (right.length > 0 && letter !== right.charAt(0)) yield left + letter + right.slice(1);
      yield left + letter + right;
    }
  }
}
