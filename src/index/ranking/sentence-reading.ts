import { type Sentence, sentencesOf } from "../../extract/sentences.ts";
import { termsOf } from "../words/analysis.ts";

/** A sentence with its words as compared: folded, and the terms they are looked up by (null for a stop word). */
export interface ReadSentence extends Sentence {
  folded: string[];
  terms: (string | null)[];
}

/** The sentences of a stretch of an article, paragraph by paragraph (a paragraph is a line). */
export function readSentences(text: string, start: number, end: number): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  let paragraph = 0;
  for (const line of text.slice(start, end).matchAll(/[^\n\r]+/g)) {
    const from = start + line.index;
    for (const sentence of sentencesOf(text, from, from + line[0].length, paragraph)) {
      sentences.push({ ...sentence, ...termsOf(sentence.words) });
    }
    paragraph++;
  }
  return sentences;
}
