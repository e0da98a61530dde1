import { isOffice } from "../../../people/titles.ts";
import type { Token } from "../../marks/frame.ts";
import { nounPhraseBack, type Run } from "./noun-phrase.ts";
import { BE, isAdverb, PREPOSITION, TIME } from "./word-class.ts";

/** The noun phrase in front of “who …” or “saying …”: of “contacted today by *an aide to the leader* who” only that. */
export function lastNounPhrase(tokens: readonly Token[], end: number): Run | null {
  const run = nounPhraseBack(tokens, end);
  if (run === null) return null;
  let { from } = run;
  const verb = tokens[from - 1];
  if (verb !== undefined && /^(?:would|will|could|can|may|might|must|should|to|did|does)$/.test(verb.lower))
    from += 1;
  // “are hunting *a man* who”, “made her *a card* which”
  if (BE.has(verb?.lower ?? "") && /^\p{Ll}+ing$/u.test(tokens[from]?.text ?? "")) from += 1;
  if (
    /^(?:him|her|them|us|me)$/.test(tokens[from]?.lower ?? "") &&
    /^an?$/.test(tokens[from + 1]?.lower ?? "")
  )
    from += 1;
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || !(PREPOSITION.has(token.lower) || isAdverb(token) || TIME.test(token.lower)))
      continue;
    if (i > from + 1 || token.lower === "of") break;
    from = i + 1;
  }
  return from > run.to ? run : lastName(tokens, { from, to: run.to });
}

/** “the mouth of *Joe Smith*, who said”: what is no person itself leaves the word to the name behind it. */
function lastName(tokens: readonly Token[], run: Run): Run {
  let preposition = run.from;
  while (preposition <= run.to && !PREPOSITION.has(tokens[preposition]?.lower ?? "")) preposition += 1;
  if (preposition > run.to || isOffice(tokens[preposition - 1]?.text ?? "")) return run;
  let from = run.to + 1;
  while (from - 1 > preposition && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? "")) from -= 1;
  return run.to - from < 1 ? run : { from, to: run.to };
}
