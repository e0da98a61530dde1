import { readFileSync } from "node:fs";
import { extract } from "../src/extract/extraction.ts";
import { featureNames, type Features } from "../src/index/ranking/features.ts";
import type { Ranked } from "../src/index/ranking/rank.ts";
import { weights as present } from "../src/index/ranking/weights.ts";
import { Search } from "../src/index/search.ts";
import type { IndexedArticle } from "../src/index/search-index.ts";
import { readCollection, readSquad } from "../test/evaluate/collections.ts";
import { corpusArticles, newsArticles } from "../test/index/corpus.ts";

/**
 * Learns the weights of `src/index/ranking/weights.ts`: `npm run bench -- train FILE.json… FOLDER…`. A file is in SQuAD's format; of a
 * folder (docs.jsonl, queries.jsonl, qrels.tsv) only queries whose id begins with `train` are used. Each question gives
 * a list of runs, right or wrong; the weights raise the right ones (softmax over the list, gradient descent). The questions
 * of the corpus and on news are few: each counts as much as eight of others, and the weights in use hold them back. Hit
 * rates on a fifth held out are printed first, then the weights learnt from everything, to be copied by hand.
 */
/** Runs of a question that are learnt from. */
const READ = 60;

interface List {
  runs: Float64Array[];
  right: boolean[];
  weight: number;
}

/** What a question of our own counts against one of a public set. */
const OWN = 8;

const names = featureNames;
/** Features that public question sets do not show (articles with bylines, quotations, years of publication) keep their weight. */
const kept: ReadonlySet<keyof Features> = new Set([
  "furniture",
  "speaker",
  "identified",
  "asks",
  "otherYear",
  "year",
]);

export async function bench(args: string[]): Promise<void> {
  const sets: List[][] = [];
  for (const path of args.filter((arg) => !arg.startsWith("--"))) {
    const lists = path.endsWith(".json") ? await squadLists(path) : await folderLists(path);
    console.log(`${path}: ${lists.length} questions with a right run among those read`);
    sets.push(lists);
  }
  for (const [name, file, articles] of [
    ["corpus", "corpus/questions", corpusArticles()],
    ["news", "questions/development", newsArticles()],
  ] as const) {
    const lists = await ownLists(file, articles);
    console.log(`${name}: ${lists.length} questions with a right run among those read`);
    sets.push(lists);
  }
  const start = Float64Array.from(names, (name) => present[name]);
  for (const [at, lists] of sets.entries()) console.log(`set ${at} now: ${rates(lists, start)}`);
  const most = train(sets.map((lists) => lists.filter((_, at) => at % 5 !== 0)));
  for (const [at, lists] of sets.entries())
    console.log(
      `set ${at} held out: ${rates(
        lists.filter((_, i) => i % 5 === 0),
        most,
      )}`,
    );
  const learnt = train(sets);
  const lines = names.map((name, at) => `  ${name}: ${learnt[at]!.toFixed(2)},`);
  console.log(lines.join("\n"));
}

function listOf(ranked: readonly Ranked[], isRight: (run: Ranked) => boolean, weight = 1): List | null {
  ranked = ranked.slice(0, READ);
  const right = ranked.map(isRight);
  if (!right.includes(true) || !right.includes(false)) return null;
  const runs = ranked.map(({ features }) => Float64Array.from(names, (name) => features[name]));
  return { runs, right, weight };
}

async function ownLists(file: string, articles: IndexedArticle[]): Promise<List[]> {
  const gold: { question: string; answers: { seed: string; contains: string }[] }[] = JSON.parse(
    readFileSync(new URL(`../test/golden/${file}.json`, import.meta.url), "utf8"),
  );
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const index = new Search();
  await index.put(articles);
  const lists: List[] = [];
  for (const { question, answers } of gold) {
    const { ranked } = await index.consider({ text: question, mode: "question", limit: 10 });
    const holds = ({ article, start, end }: Ranked): boolean =>
      answers.some(
        ({ seed, contains }) =>
          seed.startsWith(article) && texts.get(article)!.slice(start, end).includes(contains),
      );
    const list = listOf(ranked, holds, OWN);
    if (list !== null) lists.push(list);
  }
  return lists;
}

async function squadLists(path: string): Promise<List[]> {
  const { documents, questions } = readSquad(path);
  const index = new Search();
  await index.put(documents.map(extracted));
  const lists: List[] = [];
  for (const { text, article, places } of questions) {
    if (places.length === 0) continue;
    const { ranked } = await index.consider({ text, mode: "question", limit: 10 });
    const list = listOf(
      ranked,
      (run) => run.article === article && places.some((p) => run.start <= p.start && p.end <= run.end),
    );
    if (list !== null) lists.push(list);
  }
  return lists;
}

async function folderLists(path: string): Promise<List[]> {
  const { documents, queries, relevant } = readCollection(path);
  const index = new Search();
  await index.put(documents.map(extracted));
  const lists: List[] = [];
  for (const { id, text } of queries) {
    if (!id.startsWith("train")) continue;
    const { ranked } = await index.consider({ text, mode: "question", limit: 10 });
    const list = listOf(ranked, (run) => relevant.get(id)?.has(run.article) === true);
    if (list !== null) lists.push(list);
  }
  return lists;
}

function extracted({ article }: IndexedArticle): IndexedArticle {
  return { article, extraction: extract(article.text, article.published, article.author) };
}

function train(sets: List[][]): Float64Array {
  const learnt = Float64Array.from(names, (name) => present[name]);
  const speed = new Float64Array(names.length);
  const free = names.map((name) => !kept.has(name));
  const count = sets.flat().reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 150; round++) {
    const slope = new Float64Array(names.length);
    for (const lists of sets) for (const list of lists) addSlope(list, learnt, slope);
    for (let f = 0; f < names.length; f++) {
      if (free[f] !== true) continue;
      speed[f] = 0.9 * speed[f]! + slope[f]! / count - 0.003 * (learnt[f]! - present[names[f]!]);
      learnt[f]! += 0.5 * speed[f]!;
    }
  }
  return learnt;
}

/** Adds the slope of log(probability of the right runs) to `slope`. */
function addSlope({ runs, right, weight }: List, learnt: Float64Array, slope: Float64Array): void {
  const scores = runs.map((run) => dot(run, learnt));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, at) => (right[at] === true ? sum + power : sum), 0);
  runs.forEach((run, at) => {
    const pull = weight * ((right[at] === true ? powers[at]! / good : 0) - powers[at]! / all);
    for (let f = 0; f < run.length; f++) slope[f]! += pull * run[f]!;
  });
}

function rankOf({ runs, right }: List, learnt: Float64Array): number {
  const scores = runs.map((run) => dot(run, learnt));
  const best = Math.max(...scores.filter((_, at) => right[at] === true));
  return 1 + scores.filter((score, at) => right[at] !== true && score >= best).length;
}

function rates(lists: readonly List[], learnt: Float64Array): string {
  return summary(lists.map((list) => rankOf(list, learnt)));
}

function summary(ranks: readonly number[]): string {
  const within = (most: number): string =>
    ((100 * ranks.filter((one) => one <= most).length) / ranks.length).toFixed(1);
  const mean = ranks.reduce((sum, one) => sum + 1 / one, 0) / ranks.length;
  return `first ${within(1)} % · first three ${within(3)} % · mean reciprocal rank ${mean.toFixed(3)}`;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
