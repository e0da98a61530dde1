import type { ArticleCard } from "../../desk.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { Sentence } from "../../extract/sentences.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";
import type { FiguresQuery } from "./query.ts";

/**
 * Every word asked for must be counted, stand in the sentence, or in the one before within the paragraph; where one does,
 * others may stand in the title, which names whom the article is about. A name asked for (“Corvane”) may stand there alone;
 * such figures come after all whose sentence has it.
 */
export function matchWords(
  { words }: FiguresQuery,
  figure: Figure,
  sentence: Sentence,
  before: Sentence | undefined,
  card: ArticleCard | undefined,
  all: ReadonlySet<string>,
): { score: number; why: string[] } | null {
  if (words.length === 0) return { score: 0, why: [] };
  const counted = termsOf(figure.counted?.words ?? "");
  const own = termsOf(figure.words);
  const here = termsOf(sentence.words);
  const near = termsOf(before?.paragraph === sentence.paragraph ? before.words : "");
  const title = termsOf(card?.title ?? "");
  let score = 0;
  let titled = 0;
  const why: string[] = [];
  for (const { typed, term } of words) {
    if (own.has(term)) {
      score += 6;
      why.push(`is “${typed}”`);
    } else if (counted.has(term)) {
      score += 4;
      why.push(`counts “${typed}”`);
    } else if (here.has(term)) {
      score += 2;
      why.push(`“${typed}” in the same sentence`);
    } else if (near.has(term)) why.push(`“${typed}” in the sentence before`);
    else if (title.has(term)) {
      titled += 1;
      why.push(`“${typed}” in the title`);
    } else if (all.has(term)) {
      why.push(`“${typed}” elsewhere in the article`);
    } else return null;
  }
  if (all.size > 0 && score === 0) return null;
  const named = words.every(({ typed }) => isNamedIn(card?.title ?? "", typed));
  return titled > 0 && score === 0 && !named ? null : { score: score - 2 * titled, why };
}

/** A name of a title, typed with or without its capital: “superdry”. */
const isNamedIn = (title: string, typed: string): boolean =>
  title
    .split(/[^\p{L}\p{N}'’-]+/u)
    .some(
      (word) => /^\p{Lu}/u.test(word) && word.toLowerCase().replace(/['’]s$/, "") === typed.toLowerCase(),
    );

export function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap((word) => termOf(word.text) ?? []));
}
