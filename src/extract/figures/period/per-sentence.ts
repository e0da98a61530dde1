import type { Sentence } from "../../sentences.ts";

/** A question about a sentence, answered once for all its figures and for those that look back at it. */
export function perSentence<T>(ask: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { answer: T }>();
  let last: { of: Sentence; answer: T } | null = null;
  return (sentence) => {
    // Mostly the same sentence is asked again and again.
    if (last !== null && last.of === sentence) return last.answer;
    let found = known.get(sentence);
    if (found === undefined) known.set(sentence, (found = { answer: ask(sentence) }));
    last = { of: sentence, answer: found.answer };
    return found.answer;
  };
}
