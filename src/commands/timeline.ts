import { z } from "zod";
import type { DatedPassage } from "../answer/answer.ts";
import { cite } from "../answer/citation.ts";
import { daysWords } from "../answer/days.ts";
import { sourceOf } from "../answer/source.ts";
import type { ArticleCard, Desk } from "../desk.ts";
import type { DateExpression } from "../extract/dates/date.ts";
import type { Sentence } from "../extract/sentences.ts";
import { termOf, wordsOf } from "../index/words/analysis.ts";
import { articleOf } from "./article-of.ts";
import { matchesSource, sourceChoices } from "./choices.ts";
import { lineOfTime } from "./charting/line-of-time.ts";
import { defineCommand, Wanted, Words } from "./command.ts";
import { type FiguresQuery, readFiguresQuery } from "./figures-query.ts";
import { reply, searchedWords } from "./reply.ts";

/** Sentences put in order; a library of many articles has more than anybody turns pages of. */
const MOST = 500;

interface Statement {
  article: string;
  sentence: Sentence;
  /** The earliest of its dates within the time asked for. */
  date: DateExpression & { from: string; to: string };
}

export const timeline = defineCommand({
  name: "timeline",
  summary: "What the articles say happened when: statements with a date, in the order of those dates.",
  effect: "read",
  access: "anyone",
  args: z.object({
    query: Words.describe("A year, words, or both: 2024 · Rwanda · 2021 crossings"),
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
    chart: Wanted.describe("Draw the statements on a line of time"),
  }),
  examples: ["/timeline Rwanda", "/timeline 2024", "/timeline Rwanda chart:yes"],
  complete: { source: sourceChoices },
  async run(desk, args, window) {
    const query = readFiguresQuery(args.query, desk.reader.today);
    const nothing = query.time === null && query.words.length === 0;
    const cards = (await desk.articles()).filter((card) => matchesSource(card, args.source ?? ""));
    const found = nothing ? [] : await statements(desk, query, cards);
    const listed = found.slice(0, MOST).map((one) => () => finding(desk, one));
    return reply(desk, {
      command: "timeline",
      args,
      window,
      findings: listed,
      chart: args.chart && listed.length > 0 ? await lineOfTime(listed, window.offset) : undefined,
      notes:
        found.length > MOST
          ? [`Only the first ${MOST} of ${found.length} are listed: narrow the question.`]
          : [],
      absent:
        found.length > 0
          ? null
          : {
              sentence: nothing
                ? "There is no year or word to look for in this: try 2024 or Rwanda."
                : `No statement with a date fits “${args.query}”.`,
              searched: await searchedWords(
                desk,
                query.time === null ? "" : `time: ${query.time.from} to ${query.time.to}`,
                query.words.length === 0 ? "" : `words: ${query.words.map(({ typed }) => typed).join(", ")}`,
              ),
            },
    });
  },
});

async function finding(desk: Desk, { article: id, sentence, date }: Statement): Promise<DatedPassage> {
  const article = await articleOf(desk, id);
  return {
    kind: "passage",
    citation: cite(article, sentence.start, sentence.end),
    source: sourceOf(article, sentence.start),
    alsoIn: [],
    why: [dateWords(date)],
    dated: { from: date.from, to: date.to },
  };
}

function dateWords({ from, to, words, basis, derivation }: Statement["date"]): string {
  const days = daysWords(from, to);
  if (basis === "stated") return `${days} (stated: “${words}”)`;
  return `${days} (derived from ${(derivation ?? `“${words}”`).replace(/ → .*$/, "")})`;
}

async function statements(
  desk: Desk,
  { time, words }: FiguresQuery,
  cards: readonly ArticleCard[],
): Promise<Statement[]> {
  const facts = await desk.dates({
    articles: await articlesWith(desk, words, cards),
    ...(time === null
      ? {}
      : { years: { from: Number(time.from.slice(0, 4)), to: Number(time.to.slice(0, 4)) } }),
  });
  const found: Statement[] = [];
  for (const [article, here] of Map.groupBy(facts, (fact) => fact.article)) {
    const sentences = await desk.sentences(article);
    const seen = new Set<Sentence>();
    for (const { fact } of here) {
      const { from, to } = fact;
      if (from === null || to === null || (time !== null && (from > time.to || to < time.from))) continue;
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
