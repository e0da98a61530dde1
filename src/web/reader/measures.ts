import type { Article } from "../../answer/article.ts";
import type { ArticleCard, Desk } from "../../desk.ts";
import { alike, type Likeness, likenessOf } from "../../extract/figures/compare/likeness.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { Way } from "../../render/html/margin.ts";
import { inOrder, type Mention, stepTo } from "./elsewhere.ts";

/** Articles looked through for one measure, where a library holds more. */
const LOOKED_AT = 100;
/** The likeness compares what is counted, whatever sentence it stands in. */
const ANYWHERE = { start: 0, end: Number.MAX_SAFE_INTEGER, words: "" };

interface Counted extends Mention {
  figure: Figure;
  likeness: Likeness;
}

/**
 * For the figures of an article that say what they count: where the library counts the same before and after, in the
 * same unit. “People” alone is no measure.
 */
export async function measureWays(
  desk: Desk,
  article: Article,
  figures: readonly Figure[],
  cards: ReadonlyMap<string, ArticleCard>,
): Promise<Map<Figure, Way>> {
  const card = cards.get(article.id);
  if (card === undefined) return new Map();
  const own = figures.flatMap((figure) => countedBy(figure, card));
  const articles = await lookedThrough(desk, own, cards);
  const ways = new Map<Figure, Way>();
  for (const [unit, here] of Map.groupBy(own, ({ figure }) => figure.unit)) {
    const facts = await desk.figures({ unit, articles });
    const all = facts
      .flatMap(({ article: id, fact }) => {
        const there = id === article.id ? undefined : cards.get(id);
        return there === undefined ? [] : countedBy(fact, there);
      })
      .concat(here)
      .sort(inOrder);
    for (const one of here) {
      const same = all.filter((other) => other === one || sameMeasure(one, other));
      const at = same.indexOf(one);
      const way = { before: stepTo(article.id, same[at - 1]), after: stepTo(article.id, same[at + 1]) };
      if (way.before !== null || way.after !== null) ways.set(one.figure, way);
    }
  }
  return ways;
}

function countedBy(figure: Figure, article: ArticleCard): Counted[] {
  if (figure.counted === null || figure.vague) return [];
  const likeness = likenessOf({ article: article.id, figure, sentence: ANYWHERE });
  if (likeness.head === null || OPEN.test(likeness.noun)) return [];
  const { start, end } = figure;
  return [{ article, start, end, figure, likeness }];
}

/** Nouns that leave it to the text around them what is counted. */
const OPEN = /^(?:people|persons?|ones?|others?|times?|total|number|things?)$/;

const sameMeasure = (a: Counted, b: Counted): boolean =>
  a.figure.unitDetail === b.figure.unitDetail &&
  (a.figure.change === null) === (b.figure.change === null) &&
  alike(a.likeness, b.likeness) === "same";

/** Every article of a small library; of a large one those that speak of what is counted. */
async function lookedThrough(
  desk: Desk,
  own: readonly Counted[],
  cards: ReadonlyMap<string, ArticleCard>,
): Promise<Set<string>> {
  if (cards.size <= LOOKED_AT) return new Set(cards.keys());
  const found = new Set<string>();
  for (const noun of new Set(own.map(({ likeness }) => likeness.noun))) {
    const { hits } = await desk.search({ text: noun, mode: "terms", limit: LOOKED_AT });
    for (const { article } of hits) found.add(article);
  }
  return found;
}
