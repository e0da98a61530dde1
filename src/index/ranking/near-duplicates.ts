import type { ReadSentence } from "./sentence-reading.ts";

/** The terms and the numbers of a passage, to tell whether two say the same. */
export interface Gist {
  terms: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

export function gistOf(sentences: readonly ReadSentence[]): Gist {
  const terms = new Set<string>();
  const numbers = new Set<string>();
  for (const sentence of sentences)
    sentence.terms.forEach((term, at) => {
      if (term === null) return;
      terms.add(term);
      if (/^\d/.test(term) && /^\d+$/.test(sentence.folded[at]!)) numbers.add(term);
    });
  return { terms, numbers };
}

/**
 * Whether one restates the other: “More than 4,000 migrants made the trip in November” and “The November surge has
 * seen more than 4000 migrants make the trip” do, “1,097 crossings last week” and “1,195 crossings on May 31” do not.
 */
export function restates(a: Gist, b: Gist): boolean {
  const numbers = intersection(a.numbers, b.numbers);
  if (numbers !== Math.min(a.numbers.size, b.numbers.size)) return false;
  const shared = intersection(a.terms, b.terms);
  const smaller = Math.min(a.terms.size, b.terms.size);
  if (smaller < 4) return shared === a.terms.size && shared === b.terms.size;
  if (a.numbers.size !== b.numbers.size) return shared / smaller >= 0.8;
  const alike = shared / (a.terms.size + b.terms.size - shared);
  return alike >= (a.numbers.size > 0 ? 0.3 : 0.5) || shared / smaller >= 0.75;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count++;
  return count;
}
