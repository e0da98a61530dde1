import type { ArticleCard, Desk, Fact } from "../desk.ts";
import { belongsTo, type Standing } from "../extract/figures/belongs.ts";
import type { Figure } from "../extract/figures/figure.ts";
import type { Sentence } from "../extract/sentences.ts";
import { termOf, wordsOf } from "../index/words/analysis.ts";
import type { FiguresQuery } from "./figures-query.ts";

/** A figure that answers a request. */
export interface Ranked {
  card: ArticleCard;
  figure: Figure;
  standing: Standing | null;
  score: number;
  why: string[];
}

const STANDING: Record<Standing, number> = { in: 0, listed: -2, spans: -8, base: -8 };

/** The figures of some articles that answer a request, best first; ties in the order of article and place. */
export async function rankFigures(
  desk: Desk,
  query: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<Ranked[]> {
  const rows: Ranked[] = [];
  const byArticle = Map.groupBy(await candidates(desk, query, cards), ({ article }) => article);
  for (const card of cards) {
    const facts = byArticle.get(card.id) ?? [];
    // The words around a figure matter only where words were asked for.
    const sentences = query.words.length === 0 || facts.length === 0 ? [] : await desk.sentences(card.id);
    let at = 0;
    for (const { fact: figure } of facts) {
      while ((sentences[at]?.end ?? Infinity) < figure.end) at++;
      const row = figure.vague ? null : rank(figure, sentences[at], sentences[at - 1], query, card);
      if (row !== null) rows.push(row);
    }
  }
  return rows.sort(
    (a, b) =>
      b.score - a.score ||
      (a.card.id < b.card.id ? -1 : a.card.id > b.card.id ? 1 : a.figure.start - b.figure.start),
  );
}

/** The figures that may answer: of the years, the units and the articles asked for. */
async function candidates(
  desk: Desk,
  { time, units, words }: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<Fact<Figure>[]> {
  const chosen = new Set(cards.map(({ id }) => id));
  const articles =
    words.length === 0 ? chosen : chosen.intersection(await desk.holding(words.map(({ term }) => term)));
  const year = (day: string) => Number(day.slice(0, 4));
  const filter = {
    articles,
    ...(time === null ? {} : { years: { from: year(time.from), to: year(time.to) } }),
  };
  if (units === null) return desk.figures(filter);
  const found = await Promise.all(units.names.map((unit) => desk.figures({ ...filter, unit })));
  return found.flat().sort((a, b) => a.fact.start - b.fact.start);
}

function rank(
  figure: Figure,
  sentence: Sentence | undefined,
  before: Sentence | undefined,
  query: FiguresQuery,
  card: ArticleCard,
): Ranked | null {
  if (query.units !== null && !query.units.names.includes(figure.unit)) return null;
  const standing = query.time === null ? null : belongsTo(figure, query.time, card.published);
  if (query.time !== null && standing === null) return null;
  const counted = termsOf(figure.counted?.words ?? "");
  const here = termsOf(sentence?.words ?? "");
  const near = termsOf(before !== undefined && before.paragraph === sentence?.paragraph ? before.words : "");
  let score = salience(figure) + (standing === null ? 0 : STANDING[standing]);
  const why: string[] = [];
  for (const { typed, term } of query.words) {
    if (counted.has(term)) {
      score += 4;
      why.push(`counts “${typed}”`);
    } else if (here.has(term)) {
      score += 2;
      why.push(`“${typed}” in the same sentence`);
    } else if (near.has(term)) why.push(`“${typed}” in the sentence before`);
    else return null;
  }
  if (standing !== null) why.push(STANDING_WORDS[standing]);
  return { card, figure, standing, score, why };
}

const STANDING_WORDS: Record<Standing, string> = {
  in: "speaks of the time asked for",
  spans: "only spans the time asked for",
  base: "uses the time asked for as a base of comparison",
  listed: "states no period; the article is of the time asked for",
};

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
