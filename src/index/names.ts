import { joinNames, type Question } from "./question.ts";
import type { PassageSource } from "./ranking/passage-reader.ts";
import type { Retriever } from "./segments/retrieve.ts";
import { hasAlternatives } from "./words/alternatives.ts";
import { termOf, wordsOf } from "./words/analysis.ts";
import { isCommon } from "./words/common-words.ts";

/** Passages of a word looked into. */
const PASSAGES = 3;

/**
 * The names of a question typed without a capital, “who is the mayor of prince george”: words that the library writes
 * with one wherever they do not begin a sentence. A question with a capital is left as typed.
 */
export async function nameInLower(
  question: Question,
  retriever: Retriever,
  reader: PassageSource,
): Promise<Question> {
  if (!question.asks || /(?<!^\W*)\p{Lu}/u.test(question.text)) return question;
  const named = new Set<string>();
  for (const { term, word } of question.asked) {
    if (named.has(term) || /^\d/.test(word) || isCommon(term) || hasAlternatives(term)) continue;
    if (await isWrittenAsName(term, retriever, reader)) named.add(term);
  }
  return named.size === 0 ? question : joinNames(question, named);
}

async function isWrittenAsName(term: string, retriever: Retriever, reader: PassageSource): Promise<boolean> {
  let capitals = 0;
  const known = retriever.know([{ term, weight: 1 }]);
  for (const candidate of retriever.best(known, { most: PASSAGES, share: 0 })) {
    const passage = reader.known(candidate) ?? (await reader.read(candidate));
    for (const { words, terms } of passage?.sentences ?? []) {
      if (!terms.includes(term) || !/\p{Ll}/u.test(words)) continue;
      for (const [at, { text, start }] of wordsOf(words).entries()) {
        if (at === 0 || termOf(text) !== term) continue;
        if (!/^\p{Lu}/u.test(words.slice(start))) return false;
        capitals++;
      }
    }
  }
  return capitals > 0;
}
