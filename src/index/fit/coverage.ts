import type { Question } from "../question.ts";

/** A term asked for with its weight; `bits` and `otherBits` tell it and its alternatives in `Candidate.held`. */
export interface Sought {
  term: string;
  idf: number;
  /** The same more evenly, up to 1: a small library holds its subjects more often than everyday words. */
  share: number;
  bits: number;
  alternatives: ReadonlySet<string>;
  otherBits: number;
}

export interface Weighed {
  question: Question;
  /** Each term asked once, rarest first. */
  sought: readonly Sought[];
  /** The weights of all terms together. */
  total: number;
}

/** What a word counts that stands for the one asked. */
const INSTEAD = 0.6;

/** The share of the question's weight that a set of terms covers. */
export function coveredBy(held: ReadonlySet<string | null>, { sought, total }: Weighed): number {
  let sum = 0;
  for (const { term, idf, alternatives } of sought) {
    if (held.has(term)) sum += idf;
    else if (alternatives.size > 0 && !alternatives.isDisjointFrom(held)) sum += INSTEAD * idf;
  }
  return total === 0 ? 0 : sum / total;
}

/** The same for a passage or an article of which only the bits are known. */
export function coveredByBits(held: number, { sought, total }: Weighed): number {
  let sum = 0;
  for (const { idf, bits, otherBits } of sought)
    sum += (held & bits) !== 0 ? idf : (held & otherBits) !== 0 ? INSTEAD * idf : 0;
  return total === 0 ? 0 : sum / total;
}
