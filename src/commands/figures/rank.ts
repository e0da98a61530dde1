import type { ArticleCard, Desk, Fact, FactFilter } from "../../desk.ts";
import { type Belonging, belongsTo } from "../../extract/figures/belongs.ts";
import type { Stated } from "../../extract/figures/compare/likeness.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import { salience } from "../../extract/figures/salience.ts";
import type { Sentence } from "../../extract/sentences.ts";
import { matchWords, termsOf } from "./match-words.ts";
import { countsPeople } from "./people.ts";
import type { FiguresQuery } from "./query.ts";

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
/** For days, a month or a quarter everything that says so comes before what merely was published then. */
const STANDING_OF_DAYS = -8;
const STANDING_WORDS: Record<Standing, string> = {
  in: "speaks of the time asked for",
  spans: "only spans the time asked for",
  base: "uses the time asked for as a base of comparison",
  listed: "states no period; the article is of the time asked for",
};
/** Of so many articles all figures are read at once. */
const MANY = 500;
/** Figures whose sentences are read, of no more than that and of more articles; the rest are too far down to be turned to. */
const READ_OF_FEW = 1000;
const READ = 400;
/** Articles looked through for words. */
const SEARCHED = 200;

/**
 * The figures of some articles that answer a request, best first; ties in the order of article and place. `cut`: there are
 * more. `anywhere`: but one of the words may stand anywhere in the article.
 */
export async function rankFigures(
  desk: Desk,
  query: FiguresQuery,
  cards: readonly ArticleCard[],
  anywhere = false,
): Promise<{ ranked: Ranked[]; cut: boolean }> {
  const known = new Map(cards.map((card) => [card.id, card]));
  const found = await weighed(desk, query, known);
  const most = query.words.length > 0 ? Infinity : known.size <= MANY ? READ_OF_FEW : READ;
  const best = found.slice(0, most);
  const rows: Ranked[] = [];
  const byArticle = Map.groupBy(best, ({ article }) => article);
  const sentencesOf = await desk.sentencesOf([...byArticle.keys()]);
  for (const [id, here] of byArticle) {
    const sentences = sentencesOf.get(id) ?? [];
    const all = anywhere ? termsOf(sentences.map(({ words }) => words).join(" ")) : new Set<string>();
    for (const one of here) {
      const at = sentences.findIndex(({ start, end }) => start <= one.figure.start && one.figure.end <= end);
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const matched = matchWords(query, one.figure, sentence, sentences[at - 1], known.get(id), all);
      if (matched === null) continue;
      const why = [...matched.why, ...(one.standing === null ? [] : [STANDING_WORDS[one.standing]])];
      rows.push({ ...one, sentence, score: one.score + matched.score, why });
    }
  }
  const ranked = rows.sort(
    (a, b) =>
      b.score - a.score ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : a.figure.start - b.figure.start),
  );
  return { ranked, cut: found.length > most };
}

type Weighed = Pick<Ranked, "article" | "figure" | "standing" | "score">;

/**
 * The figures that may answer, each with its score: all of them where words are asked for as well, else the best. Of many
 * articles only the likeliest are read, and more of them until none left unread could stand among the best.
 */
async function weighed(
  desk: Desk,
  query: FiguresQuery,
  known: ReadonlyMap<string, ArticleCard>,
): Promise<Weighed[]> {
  const isShort =
    query.time !== null && Date.parse(query.time.to) - Date.parse(query.time.from) < 100 * 86_400_000;
  const weigh = ({ article, fact }: Fact<Figure>): Weighed[] => {
    if (fact.vague || !(query.units?.names.includes(fact.unit) ?? true)) return [];
    if (query.units?.details?.includes(fact.unitDetail ?? "") === false) return [];
    if (query.units?.people === true && !countsPeople(fact)) return [];
    const standing =
      query.time === null ? null : belongsTo(fact, query.time, known.get(article)?.published ?? null);
    if (query.time !== null && standing === null) return [];
    const listed = isShort && (standing === "listed" || beginsLongBefore(fact, query)) ? STANDING_OF_DAYS : 0;
    const score = salience(fact) + listed + (standing === null ? 0 : STANDING[standing]);
    return [{ article, figure: fact, standing, score }];
  };
  const filter = await candidates(desk, query, known);
  if (query.words.length > 0) return (await desk.figures(filter)).flatMap(weigh);
  if (known.size <= MANY) return (await desk.figures(filter)).flatMap(weigh).sort(byScore);
  if (query.time === null) return bestOf(desk, filter, weigh);
  // What only spans the time comes after all that lies there, and so is asked for only where that is little.
  const near = await bestOf(desk, { ...filter, reach: "edge" }, weigh);
  if ((near[READ - 1]?.score ?? STANDING.spans) > STANDING.spans / 2) return near;
  const spanning = await desk.figures({ ...filter, reach: "across", best: READ * 3 });
  return [...near, ...spanning.flatMap(weigh)].sort(byScore);
}

/** For days, a total that only ends there comes after what is of them: “since 2018” for 11 September 2020. */
function beginsLongBefore({ period }: Figure, { time }: FiguresQuery): boolean {
  if (period === null || time === null) return false;
  const asked = Date.parse(time.to) - Date.parse(time.from) + 86_400_000;
  return Date.parse(time.from) - Date.parse(period.from) > asked * 2;
}

const byScore = (a: Weighed, b: Weighed): number => b.score - a.score;

async function bestOf(
  desk: Desk,
  filter: FactFilter,
  weigh: (one: Fact<Figure>) => Weighed[],
): Promise<Weighed[]> {
  for (let best = READ * 3; ; best *= 4) {
    const facts = await desk.figures({ ...filter, best });
    const found = facts.flatMap(weigh).sort(byScore);
    const least = facts.at(-1);
    const last = found[READ - 1];
    const enough = last !== undefined && least !== undefined && last.score >= salience(least.fact);
    if (facts.length < best || enough) return found;
  }
}

async function candidates(
  desk: Desk,
  { time, units, words }: FiguresQuery,
  known: ReadonlyMap<string, ArticleCard>,
): Promise<FactFilter> {
  const filter: FactFilter = { articles: new Set(known.keys()) };
  if (time !== null) filter.days = { from: time.from, to: time.to };
  if (units !== null) filter.unit = units.names;
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
  return filter;
}
