import { type Gist, gistOf, restates } from "../../index/ranking/near-duplicates.ts";
import { readSentences } from "../../index/ranking/sentence-reading.ts";

const MOST_SENTENCES = 400;
const FEWEST_TERMS = 5;
/** Two sentences that share fewer of the shorter one's terms are never restatements; see `restates`. */
const LEAST_SHARED = 0.3;

/** Sentences that were said, asked whether one says the same again. */
class Said {
  readonly #gists: Gist[] = [];
  readonly #places = new Map<string, number[]>();

  constructor(gists: readonly Gist[] = []) {
    for (const gist of gists) this.add(gist);
  }

  add(gist: Gist): void {
    const at = this.#gists.push(gist) - 1;
    for (const term of gist.terms) {
      const places = this.#places.get(term);
      if (places === undefined) this.#places.set(term, [at]);
      else places.push(at);
    }
  }

  /** Whether a sentence restates one of those added. */
  holds(gist: Gist): boolean {
    const shared = new Map<number, number>();
    for (const term of gist.terms)
      for (const at of this.#places.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    for (const [at, count] of shared) {
      const other = this.#gists[at];
      if (other === undefined || count < LEAST_SHARED * Math.min(gist.terms.size, other.terms.size)) continue;
      if (restates(gist, other)) return true;
    }
    return false;
  }
}

/** What sentences say, the first 400 of them; those of a few words say too little to tell. */
export function gistsOf(sentences: readonly string[]): Gist[] {
  return sentences
    .slice(0, MOST_SENTENCES)
    .map((sentence) => gistOf(readSentences(sentence, 0, sentence.length)))
    .filter(({ terms }) => terms.size >= FEWEST_TERMS);
}

/** The share of sentences, between 0 and 1, that restate one of others. */
export function shareRestated(sentences: readonly Gist[], others: readonly Gist[]): number {
  const said = new Said(others);
  return sentences.length === 0 ? 0 : sentences.filter((gist) => said.holds(gist)).length / sentences.length;
}

/** The share of sentences that restate an earlier one among them. */
export function shareRepeated(sentences: readonly Gist[]): number {
  const said = new Said();
  const again = sentences.filter((gist) => {
    const held = said.holds(gist);
    said.add(gist);
    return held;
  });
  return sentences.length === 0 ? 0 : again.length / sentences.length;
}
