import { readFileSync } from "node:fs";
import { signalNames, signalsOf } from "../src/index/ranking/absence.ts";
import { absenceWeights } from "../src/index/ranking/weights.ts";
import { Search } from "../src/index/search.ts";
import type { IndexedArticle } from "../src/index/search-index.ts";
import { readCollection, readSquad } from "../test/evaluate/collections.ts";
import { readMarkdownFolder } from "../test/evaluate/markdown-folder.ts";
import { corpusArticles } from "../test/index/corpus.ts";

/**
 * Trains the weights of absence: `npm run bench -- train-absence WIKIQA-FOLDER FILE.json [MARKDOWN-FOLDER]`. Every
 * question is asked of its own documents, where it should be answered, and of the others and the corpus, where it
 * should not. WikiQA ids `dev` and `test` and the corpus's own questions are only reported. Prints the weights and,
 * for each library and set, the share called absent.
 */
interface Case {
  signals: number[];
  answered: boolean;
  trains: boolean;
  group: string;
}

export async function bench([wikiqa, squad, folder]: string[]): Promise<void> {
  if (wikiqa === undefined || squad === undefined)
    throw new Error("train-absence needs a WikiQA folder and a SQuAD file.");
  const wiki = readCollection(wikiqa);
  const placed = readSquad(squad);
  const sets: Record<string, { id: string; text: string }[]> = {
    wikiqa: wiki.queries.filter(({ id }) => wiki.relevant.has(id)),
    squad: placed.questions
      .map(({ text }, at) => ({ id: `train${at}`, text }))
      .filter((_, at) => at % 3 === 0),
    corpus: corpusQuestions(),
  };
  const libraries: Record<string, () => IndexedArticle[]> = {
    corpus: corpusArticles,
    wikiqa: () => wiki.documents,
    squad: () => placed.documents,
  };
  if (folder !== undefined) libraries["folder"] = () => readMarkdownFolder(folder, 10_000);
  const cases: Case[] = [];
  for (const [library, documents] of Object.entries(libraries)) {
    const index = new Search();
    await index.put(documents());
    for (const [set, questions] of Object.entries(sets))
      for (const { id, text } of questions) {
        const considered = await index.consider({ text, mode: "question", limit: 10 });
        const signals = signalsOf(considered, considered.ranked);
        const answered = library === set && !id.startsWith("du");
        cases.push({
          signals: signalNames.map((name) => signals[name]),
          answered,
          trains: id.startsWith("train") && library !== "folder",
          group: `${set} (${id.startsWith("train") ? "train" : answered ? "answered" : "held out"}) asked of ${library}`,
        });
      }
  }
  console.log("weights in use");
  report(cases, ({ signals }) => odds(signals, inUse) < 0);
  const learnt = train(cases.filter(({ trains }) => trains));
  console.log(signalNames.map((name, at) => `  ${name}: ${learnt[at]!.toFixed(2)},`).join("\n"));
  for (const shift of [-0.2, 0, 0.2, 0.4]) {
    console.log(`always ${(learnt[0]! + shift).toFixed(2)}`);
    report(cases, ({ signals }) => odds(signals, learnt) + shift < 0);
  }
}

const inUse = signalNames.map((name) => absenceWeights[name]);

function report(cases: readonly Case[], absent: (one: Case) => boolean): void {
  for (const [group, all] of Map.groupBy(cases, (one) => one.group)) {
    const share = (100 * all.filter(absent).length) / all.length;
    console.log(`  ${share.toFixed(1).padStart(5)} % called absent: ${group}`);
  }
}

function corpusQuestions(): { id: string; text: string }[] {
  const file = new URL("../test/golden/corpus/questions.json", import.meta.url);
  const gold: { id: string; question: string }[] = JSON.parse(readFileSync(file, "utf8"));
  return gold.map(({ id, question }) => ({ id, text: question }));
}

/** Logistic regression; answered and unanswered cases count the same together. */
function train(cases: readonly Case[]): number[] {
  const answered = cases.filter((one) => one.answered).length;
  const weights = signalNames.map(() => 0);
  const speed = signalNames.map(() => 0);
  for (let round = 0; round < 500; round++) {
    const slope = signalNames.map(() => 0);
    for (const one of cases) {
      const off = (one.answered ? 1 : 0) - 1 / (1 + Math.exp(-odds(one.signals, weights)));
      const share = off / (one.answered ? answered : cases.length - answered);
      one.signals.forEach((signal, at) => (slope[at]! += share * signal));
    }
    weights.forEach((weight, at) => {
      speed[at] = 0.9 * speed[at]! + slope[at]! - 0.0002 * weight;
      weights[at]! += speed[at];
    });
  }
  return weights;
}

function odds(signals: readonly number[], weights: readonly number[]): number {
  return signals.reduce((sum, signal, at) => sum + signal * weights[at]!, 0);
}
