import type { Sentence } from "../../sentences.ts";

/** A question about a sentence, answered once for all its figures and for those that look back at it. */
export function perSentence<T>(ask: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { answer: T }>();
  return (sentence) => {
    let found = known.get(sentence);
    if (found === undefined) known.set(sentence, (found = { answer: ask(sentence) }));
    return found.answer;
  };
}
