import { readFileSync } from "node:fs";
import { extract } from "../src/extract/extraction.ts";
import { signalNames, signalsOf } from "../src/index/ranking/absence.ts";
import { absenceWeights } from "../src/index/ranking/weights.ts";
import { Search } from "../src/index/search.ts";
import type { IndexedArticle } from "../src/index/search-index.ts";
import { type PlacedQuestion, readCollection, readSquad } from "../test/evaluate/collections.ts";
import { readMarkdownFolder } from "../test/evaluate/markdown-folder.ts";
import { corpusArticles, newsArticles } from "../test/index/corpus.ts";

/**
 * Trains the weights of absence: `npm run bench -- train-absence WIKIQA-FOLDER SQUAD.json MARKDOWN-FOLDER`. Every set of
 * questions is asked of its own documents, where it is answered, and of the others, where it is not; those of news and
 * SQuAD also after the paragraphs that answer them were taken out, and of all documents in one library with the folder.
 * WikiQA ids `dev` and `test`, the corpus's questions and SQuAD's adversarial ones are only reported. Prints the weights
 * and the share of each set called absent.
 */
interface Case {
  signals: number[];
  answered: boolean;
  group: string;
}

interface Asked {
  id: string;
  text: string;
  answered: boolean;
  /** The article and the place in it that answer, to be taken out. */
  places: { article: string; start: number; end: number }[];
}

/** What each group weighs in training; all others are only reported. */
const WEIGHTS: Record<string, number> = {
  "wikiqa train, answered by wikiqa": 1.5,
  "squad, answered by squad": 1,
  "news, answered by news": 1,
  "squad, answered by all": 0.5,
  "news, answered by all": 0.7,
  "wikiqa train asked of corpus": 0.5,
  "wikiqa train asked of squad": 0.5,
  "wikiqa train asked of news": 0.5,
  "wikiqa train asked of all": 0.7,
  "squad asked of corpus": 0.2,
  "squad asked of news": 0.3,
  "news asked of corpus": 0.1,
  "news asked of squad": 0.2,
  "news, near-misses asked of news": 0.7,
  "news, near-misses asked of all": 0.3,
  "news, paragraphs taken out": 0.5,
  "squad, paragraphs taken out": 1,
};

/** Weights no public question tells of; set by hand. */
const KEPT = new Set(["yearless", "unknownName", "phrase"]);

export async function bench([wikiqa, squadFile, folder]: string[]): Promise<void> {
  if (wikiqa === undefined || squadFile === undefined || folder === undefined)
    throw new Error("train-absence needs a WikiQA folder, a SQuAD file and a folder of Markdown.");
  const wiki = readCollection(wikiqa);
  const squad = readSquad(squadFile);
  const news = newsArticles();
  const sets: Record<string, Asked[]> = {
    wikiqa: wiki.queries
      .filter(({ id }) => wiki.relevant.has(id))
      .map(({ id, text }) => ({ id, text, answered: true, places: [] })),
    squad: squad.questions.filter((_, at) => at % 4 === 0).map(askedOf),
    corpus: goldOf("test/golden/corpus/questions.json", []),
    news: goldOf("test/golden/questions/development.json", news),
  };
  const libraries: Record<string, IndexedArticle[]> = {
    corpus: corpusArticles(),
    news,
    wikiqa: wiki.documents,
    squad: squad.documents.map(({ article }) => read(article)),
  };
  const all = [...libraries["corpus"]!, ...news, ...libraries["squad"]!];
  const cases: Case[] = [];
  for (const [library, documents] of [
    ...Object.entries(libraries),
    ["all", [...all, ...readMarkdownFolder(folder, 10_000)]] as const,
  ]) {
    const index = new Search();
    await index.put(documents);
    for (const [set, questions] of Object.entries(sets))
      for (const [at, one] of questions.entries()) {
        if (library === "all" && set !== "news" && set !== "corpus" && at % 3 > 0) continue;
        const within = library === set || (library === "all" && set !== "wikiqa");
        const part = set === "wikiqa" ? (one.id.startsWith("train") ? " train" : " held out") : "";
        const group = `${set}${part}${within && one.answered ? ", answered by" : within ? ", near-misses asked of" : " asked of"} ${library}`;
        cases.push({ signals: await signals(index, one.text), answered: within && one.answered, group });
        if (library !== set || one.places.length === 0) continue;
        await index.put(documents.filter(holds(one)).map((own) => read(without(own.article, one))));
        cases.push({
          signals: await signals(index, one.text),
          answered: false,
          group: `${set}, paragraphs taken out`,
        });
        await index.put(documents.filter(holds(one)));
      }
  }
  console.log("weights in use");
  report(cases, inUse, 0);
  const learnt = train(cases.filter(({ group }) => group in WEIGHTS));
  console.log(signalNames.map((name, at) => `  ${name}: ${learnt[at]!.toFixed(2)},`).join("\n"));
  for (const shift of [0.4, 0.6, 0.8, 1]) {
    console.log(`always ${(learnt[0]! + shift).toFixed(2)}`);
    report(cases, learnt, shift);
  }
}

const inUse = signalNames.map((name) => absenceWeights[name]);

async function signals(index: Search, text: string): Promise<number[]> {
  const considered = await index.consider({ text, mode: "question", limit: 10 });
  const found = signalsOf(considered, considered.ranked);
  return signalNames.map((name) => found[name]);
}

function askedOf({ text, article, places }: PlacedQuestion, at: number): Asked {
  return {
    id: String(at),
    text,
    answered: places.length > 0,
    places: places.map((one) => ({ article, ...one })),
  };
}

function goldOf(file: string, articles: readonly IndexedArticle[]): Asked[] {
  const gold: { id: string; question: string; answers: { seed: string; contains: string }[] }[] = JSON.parse(
    readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
  );
  return gold.map(({ id, question, answers }) => ({
    id,
    text: question,
    answered: answers.length > 0,
    places: answers.flatMap(({ seed, contains }) => {
      const text = articles.find(({ article }) => article.id === seed)?.article.text;
      const start = text?.indexOf(contains) ?? -1;
      return start < 0 ? [] : [{ article: seed, start, end: start + contains.length }];
    }),
  }));
}

function read(article: IndexedArticle["article"]): IndexedArticle {
  return { article, extraction: extract(article.text, article.published, article.author) };
}

function holds({ places }: Asked): (one: IndexedArticle) => boolean {
  return ({ article }) => places.some((place) => place.article === article.id);
}

/** The article without the paragraphs that answer. */
function without(article: IndexedArticle["article"], { places }: Asked): IndexedArticle["article"] {
  let at = 0;
  const kept = article.text.split("\n").filter((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    return !places.some((one) => one.article === article.id && one.start <= end && one.end >= start);
  });
  return { ...article, text: kept.join("\n"), revision: `${article.revision} without ${places[0]?.start}` };
}

function report(cases: readonly Case[], weights: readonly number[], shift: number): void {
  for (const [group, all] of Map.groupBy(cases, (one) => one.group)) {
    const share = (100 * all.filter(({ signals }) => odds(signals, weights) + shift < 0).length) / all.length;
    console.log(`  ${share.toFixed(1).padStart(5)} % called absent: ${group}`);
  }
}

/** Logistic regression; a group weighs what `WEIGHTS` says, however many cases it has. */
function train(cases: readonly Case[]): number[] {
  const sizes = Map.groupBy(cases, (one) => one.group);
  const all = [...sizes.keys()].reduce((sum, group) => sum + WEIGHTS[group]!, 0);
  const weights = signalNames.map((name, at) => (KEPT.has(name) ? inUse[at]! : 0));
  const speed = signalNames.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const slope = signalNames.map(() => 0);
    for (const { signals, answered, group } of cases) {
      const off = (answered ? 1 : 0) - 1 / (1 + Math.exp(-odds(signals, weights)));
      const share = (off * WEIGHTS[group]!) / sizes.get(group)!.length;
      signals.forEach((signal, at) => (slope[at]! += share * signal));
    }
    signalNames.forEach((name, at) => {
      if (KEPT.has(name)) return;
      speed[at] = 0.9 * speed[at]! + (2 * slope[at]!) / all - (at === 0 ? 0 : 0.0004 * weights[at]!);
      weights[at]! += 0.5 * speed[at];
    });
  }
  return weights;
}

function odds(signals: readonly number[], weights: readonly number[]): number {
  return signals.reduce((sum, signal, at) => sum + signal * weights[at]!, 0);
}
