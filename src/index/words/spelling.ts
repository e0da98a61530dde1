const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A shorter word has too many neighbours to guess among. */
const SHORTEST = 4;

/**
 * The term one slip away from a misspelt one: a letter left out, added, changed or two swapped. Of several the one
 * most passages hold; null when none is known. For words the library does not hold, never for words it does.
 */
export function repair(term: string, passagesHolding: (term: string) => number): string | null {
  if (term.length < SHORTEST || /\d/.test(term)) return null;
  let best: string | null = null;
  let most = 0;
  for (const candidate of neighbours(term)) {
    const holding = passagesHolding(candidate);
    if (holding > most || (holding === most && best !== null && holding > 0 && candidate < best)) {
      best = candidate;
      most = holding;
    }
  }
  return best;
}

function* neighbours(term: string): Generator<string> {
  for (let at = 0; at <= term.length; at++) {
    const left = term.slice(0, at);
    const right = term.slice(at);
    if (right.length > 1) yield left + right.charAt(1) + right.charAt(0) + right.slice(2);
    if (right.length > 0 && term.length > SHORTEST) yield left + right.slice(1);
    for (const letter of LETTERS) {
      if (right.length > 0 && letter !== right.charAt(0)) yield left + letter + right.slice(1);
      yield left + letter + right;
    }
  }
}
