import { termOf } from "./analysis.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Rows of keys; a letter is most often mistaken for one beside it. */
const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** A shorter word has too many neighbours to guess among. */
const SHORTEST = 3;

/** A term one slip away: the forms that lead to it, each with how likely its slip is, the likeliest first. */
export interface Repair {
  term: string;
  forms: { word: string; likely: number }[];
}

/**
 * The terms of words one slip away from a misspelt one that `holds` knows. Two letters swapped or one doubled are the
 * likeliest slips (2), then one left out or added, or the key beside it (1), then one changed (0); the first letter is
 * seldom wrong (1 less). For words the library does not hold.
 */
export function repairs(word: string, holds: (term: string) => boolean): Repair[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const forms = new Map<string, number>();
  for (const [neighbour, likely] of neighbours(word)) {
    const likelihood = likely - (neighbour.startsWith(word.charAt(0)) ? 0 : 1);
    if (likelihood > (forms.get(neighbour) ?? -Infinity)) forms.set(neighbour, likelihood);
  }
  const found = new Map<string, Repair>();
  for (const [neighbour, likely] of [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const term = neighbour.length <= SHORTEST ? null : termOf(neighbour);
    if (term === null) continue;
    const known = found.get(term);
    if (known !== undefined) known.forms.push({ word: neighbour, likely });
    else if (holds(term)) found.set(term, { term, forms: [{ word: neighbour, likely }] });
  }
  return [...found.values()];
}

function* neighbours(word: string): Generator<[string, number]> {
  for (let at = 0; at <= word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const next = right.charAt(0);
    if (right.length > 1) yield [left + right.charAt(1) + next + right.slice(2), 2];
    if (next !== "") yield [left + right.slice(1), left.endsWith(next) ? 2 : 1];
    for (const letter of LETTERS) {
      if (next !== "" && letter !== next)
        yield [left + letter + right.slice(1), beside(letter, next) ? 1 : 0];
      yield [left + letter + right, letter === next || left.endsWith(letter) ? 2 : 1];
    }
  }
}

function beside(letter: string, other: string): boolean {
  return KEYS.some((row) => row.includes(letter + other) || row.includes(other + letter));
}
