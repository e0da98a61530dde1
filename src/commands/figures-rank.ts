import type { ArticleCard, Desk, Fact, FactFilter } from "../desk.ts";
import { type Belonging, belongsTo } from "../extract/figures/belongs.ts";
import type { Stated } from "../extract/figures/compare/likeness.ts";
import type { Figure } from "../extract/figures/figure.ts";
import type { Sentence } from "../extract/sentences.ts";
import { termOf, wordsOf } from "../index/words/analysis.ts";
import type { FiguresQuery } from "./figures-query.ts";

type Standing = NonNullable<Belonging>;

/** A figure that answers a request, with the sentence it stands in. */
export interface Ranked extends Stated {
  sentence: Sentence;
  standing: Standing | null;
  score: number;
  why: string[];
}

/** Below every figure of the time asked for come those that only span it or are compared with it. */
const STANDING: Record<Standing, number> = { in: 0, listed: -2, spans: -20, base: -20 };
const STANDING_WORDS: Record<Standing, string> = {
  in: "speaks of the time asked for",
  spans: "only spans the time asked for",
  base: "uses the time asked for as a base of comparison",
  listed: "states no period; the article is of the time asked for",
};
/** Figures whose sentences are read; the rest of a great many are too far down to be turned to. */
const READ = 400;
/** Articles looked through for words. */
const SEARCHED = 200;

/** The figures of some articles that answer a request, best first; ties in the order of article and place. */
export async function rankFigures(
  desk: Desk,
  query: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<Ranked[]> {
  const known = new Map(cards.map((card) => [card.id, card]));
  const facts = await candidates(desk, query, known);
  const weighed = facts.flatMap(({ article, fact }) => {
    if (fact.vague || !(query.units?.names.includes(fact.unit) ?? true)) return [];
    const standing =
      query.time === null ? null : belongsTo(fact, query.time, known.get(article)?.published ?? null);
    if (query.time !== null && standing === null) return [];
    return [
      {
        article,
        figure: fact,
        standing,
        score: salience(fact) + (standing === null ? 0 : STANDING[standing]),
      },
    ];
  });
  const best = query.words.length > 0 ? weighed : weighed.sort((a, b) => b.score - a.score).slice(0, READ);
  const rows: Ranked[] = [];
  for (const [id, here] of Map.groupBy(best, ({ article }) => article)) {
    const sentences = await desk.sentences(id);
    for (const one of here) {
      const at = sentences.findIndex(({ start, end }) => start <= one.figure.start && one.figure.end <= end);
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const matched = matchWords(query, one.figure, sentence, sentences[at - 1]);
      if (matched === null) continue;
      const why = [...matched.why, ...(one.standing === null ? [] : [STANDING_WORDS[one.standing]])];
      rows.push({ ...one, sentence, score: one.score + matched.score, why });
    }
  }
  return rows.sort(
    (a, b) =>
      b.score - a.score ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : a.figure.start - b.figure.start),
  );
}

async function candidates(
  desk: Desk,
  { time, units, words }: FiguresQuery,
  known: ReadonlyMap<string, ArticleCard>,
): Promise<Fact<Figure>[]> {
  const filter: FactFilter = { articles: new Set(known.keys()) };
  if (time !== null) filter.years = { from: Number(time.from.slice(0, 4)), to: Number(time.to.slice(0, 4)) };
  const [unit, ...others] = units?.names ?? [];
  if (unit !== undefined && others.length === 0) filter.unit = unit;
  if (words.length > 0 && known.size > SEARCHED) {
    const text = words.map(({ typed }) => typed).join(" ");
    const { hits } = await desk.search({
      text,
      mode: "terms",
      limit: SEARCHED,
      ...(filter.articles === undefined ? {} : { articles: filter.articles }),
    });
    filter.articles = new Set(hits.map(({ article }) => article));
  }
  return desk.figures(filter);
}

/** Every word asked for must be counted, stand in the sentence, or in the one before within the paragraph. */
function matchWords(
  { words }: FiguresQuery,
  figure: Figure,
  sentence: Sentence,
  before: Sentence | undefined,
): { score: number; why: string[] } | null {
  if (words.length === 0) return { score: 0, why: [] };
  const counted = termsOf(figure.counted?.words ?? "");
  const here = termsOf(sentence.words);
  const near = termsOf(before?.paragraph === sentence.paragraph ? before.words : "");
  let score = 0;
  const why: string[] = [];
  for (const { typed, term } of words) {
    if (counted.has(term)) {
      score += 4;
      why.push(`counts “${typed}”`);
    } else if (here.has(term)) {
      score += 2;
      why.push(`“${typed}” in the same sentence`);
    } else if (near.has(term)) why.push(`“${typed}” in the sentence before`);
    else return null;
  }
  return { score, why };
}

/** How much a reader is likely to want a figure: what is counted, money and shares, totals and large numbers first. */
function salience({ value, unit, counted, change, modifier, period }: Figure): number {
  return (
    (counted === null ? 0 : 1) +
    (change === null && unit !== "percent" && unit !== "ratio" ? 0 : 1) +
    (/^[A-Z]{3}$/.test(unit) ? 1.5 : 0) +
    (unit === "count" ? Math.min(Math.log10(Math.abs(value) + 1), 6) / 2 : 0) +
    (["duration", "distance", "age", "time"].includes(unit) ? -1 : 0) +
    (modifier === null ? 0.2 : 0) +
    (period === null ? 0 : 0.5)
  );
}

function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap((word) => termOf(word.text) ?? []));
}
