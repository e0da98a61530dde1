import type { ArticleCard, Desk } from "../../desk.ts";
import type { DateExpression } from "../../extract/dates/date.ts";
import { type Paragraph, paragraphsOf } from "../../extract/reading.ts";
import type { Sentence } from "../../extract/sentences.ts";
import { type Gist, gistOf, restates } from "../../index/ranking/near-duplicates.ts";
import { readSentences } from "../../index/ranking/sentence-reading.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";
import { articleOf } from "../article-of.ts";
import type { FiguresQuery } from "../figures/query.ts";

/** Sentences put in order; a library of many articles has more than anybody turns pages of. */
const MOST = 500;

/** A sentence with a date. */
export interface Statement {
  article: string;
  sentence: Sentence;
  /** The earliest of its dates within the time asked for. */
  date: DateExpression & { from: string; to: string };
  /** Where else the same is said. */
  alsoIn: { article: string; sentence: Sentence }[];
}

/**
 * Statements with a date within a time that hold some words, by their dates. What only restates another of the same date
 * is told with it; a title said twice, a credit or the author's life are no statements. `more` were not looked at.
 */
export async function statements(
  desk: Desk,
  query: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<{ found: Statement[]; more: number }> {
  const all = await dated(desk, query, cards);
  const found: (Statement & { gist: Gist })[] = [];
  const paragraphs = new Map<string, Paragraph[]>();
  for (const [at, { article, sentence, date }] of all.entries()) {
    if (found.length === MOST) return { found, more: all.length - at };
    const here = paragraphs.get(article) ?? (await paragraphsIn(desk, article));
    paragraphs.set(article, here);
    if (here[sentence.paragraph]?.story !== true) continue;
    const gist = gistOf(readSentences(sentence.words, 0, sentence.words.length));
    const told = found.find(
      (one) => one.date.from === date.from && one.date.to === date.to && restates(one.gist, gist),
    );
    if (told === undefined) found.push({ article, sentence, date, alsoIn: [], gist });
    else told.alsoIn.push({ article, sentence });
  }
  return { found, more: 0 };
}

async function paragraphsIn(desk: Desk, id: string): Promise<Paragraph[]> {
  const { text, author } = await articleOf(desk, id);
  return paragraphsOf(text, author);
}

async function dated(
  desk: Desk,
  { time, words }: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<Omit<Statement, "alsoIn">[]> {
  const facts = await desk.dates({
    articles: await articlesWith(desk, words, cards),
    ...(time === null
      ? {}
      : { years: { from: Number(time.from.slice(0, 4)), to: Number(time.to.slice(0, 4)) } }),
  });
  const found: Omit<Statement, "alsoIn">[] = [];
  for (const [article, here] of Map.groupBy(facts, (fact) => fact.article)) {
    const sentences = await desk.sentences(article);
    const seen = new Set<Sentence>();
    for (const { fact } of here) {
      const { from, to } = fact;
      if (
        from === null ||
        to === null ||
        isBound(fact) ||
        (time !== null && (from > time.to || to < time.from))
      )
        continue;
      const sentence = sentences.find(({ start, end }) => start <= fact.start && fact.end <= end);
      if (sentence === undefined || seen.has(sentence) || !holds(sentence.words, words)) continue;
      seen.add(sentence);
      found.push({ article, sentence, date: { ...fact, from, to } });
    }
  }
  return found.sort(
    (a, b) =>
      compare(a.date.from, b.date.from) ||
      compare(a.date.to, b.date.to) ||
      compare(a.article, b.article) ||
      a.sentence.start - b.sentence.start,
  );
}

/** “more than two years ago” says before which day, and no day at which it was. */
function isBound({ from, to, precision }: DateExpression): boolean {
  return from === to && precision !== "day";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Articles looked through for words. */
const SEARCHED = 200;

async function articlesWith(
  desk: Desk,
  words: FiguresQuery["words"],
  cards: readonly ArticleCard[],
): Promise<ReadonlySet<string>> {
  const all = new Set(cards.map(({ id }) => id));
  if (words.length === 0 || all.size <= SEARCHED) return all;
  const text = words.map(({ typed }) => typed).join(" ");
  const { hits } = await desk.search({ text, mode: "terms", limit: SEARCHED, articles: all });
  return new Set(hits.map(({ article }) => article));
}

function holds(sentence: string, words: FiguresQuery["words"]): boolean {
  const terms = new Set(wordsOf(sentence).flatMap((word) => termOf(word.text) ?? []));
  return words.every(({ term }) => terms.has(term));
}
