import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDates } from "../src/extract/dates/dates.ts";
import type { Figure, Period } from "../src/extract/figures/figure.ts";
import { readFigures } from "../src/extract/figures/figures.ts";
import { featuresOf, type Undated } from "../src/extract/figures/period/told/features.ts";
import { eachUndated } from "../src/extract/figures/period/told/inherit.ts";
import { featuresOfNone } from "../src/extract/figures/period/told/none.ts";
import { FEATURES, STARTS } from "../src/extract/figures/period/told/questions.ts";
import { readPeople } from "../src/extract/people/people.ts";
import { parsePublished } from "../src/extract/published.ts";
import { readQuotations } from "../src/extract/quotations/quotations.ts";
import { read, type Reading } from "../src/extract/reading.ts";

/**
 * Learns the weights of `src/extract/figures/period/told/weights.json`: `npm run bench -- train-periods [FOLDER…]`, each folder of
 * texts in the format of `test/golden/news`, which is always read. Softmax over the times told before a figure and “none”,
 * gradient descent, weights held small. Prints what each threshold gives on texts left out in turn, then the weights.
 */
const FOLDS = 6;
const ROUNDS = 16;
const RUNS = 4;
const SPEED = 0.08;
const LEFT_OUT = 0.3;
/** How strongly weights are drawn back to nothing. */
const SMALL = 0.01;
/** The texts written for this project are denser than news and count less. */
const OWN = 0.4;
const golden = "test/golden/news";

interface Gold {
  start: number;
  end: number;
  class: string;
  value: number | null;
  valueTo?: number | null;
  period: { from: string; to: string } | null;
  salience: number;
  /** Two careful editors could differ about the period. */
  doubt?: boolean;
}
interface Article {
  folder: string;
  reading: Reading;
  figures: Figure[];
  dates: ReturnType<typeof readDates>;
  quotations: ReturnType<typeof readQuotations>;
  gold: (Gold | undefined)[];
}
interface Choice {
  options: number[][];
  right: number;
  weight: number;
}

export async function bench(folders: string[]): Promise<void> {
  const articles = [golden, ...folders].flatMap(articlesOf);
  console.log(`${articles.length} articles`);
  const groups = new Map<string, (article: Article) => boolean>([
    ["golden", ({ folder }) => folder === golden],
    ["given", ({ folder }) => folder !== golden],
  ]);
  const sums = new Map<string, Score>();
  for (const [name, belongs] of groups) {
    const score = scoreOf(articles.filter(belongs), new Float64Array(FEATURES), 2);
    console.log(`${name}, rules alone`.padEnd(28), show(score));
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(articles.filter((_, at) => at % FOLDS !== fold).flatMap(choicesOf));
    for (const [name, belongs] of groups)
      for (const sure of [0.35, 0.4, 0.45, 0.5, 0.55]) {
        const left = articles.filter((article, at) => at % FOLDS === fold && belongs(article));
        const key = `${name}, sure ${sure}`;
        sums.set(key, add(sums.get(key), scoreOf(left, weights, sure)));
      }
  }
  for (const [name, score] of sums) console.log(name.padEnd(28), show(score));
  const weights = learn(articles.flatMap(choicesOf));
  const questions = Object.entries(STARTS);
  const lines = questions.map(([question, start], at) => {
    const answers = weights.slice(start, questions[at + 1]?.[1] ?? FEATURES);
    return `  "${question}": [${Array.from(answers, (weight) => Number(weight.toFixed(2)) + 0).join(", ")}]`;
  });
  console.log(`{\n${lines.join(",\n")}\n}`);
}

function articlesOf(folder: string): Article[] {
  return globSync("*.json", { cwd: folder })
    .sort()
    .map((path) => {
      const {
        text,
        published,
        figures: gold,
      }: { text: string; published: string | null; figures: Gold[] } = JSON.parse(
        readFileSync(join(folder, path), "utf8"),
      );
      const reading = read(text, published === null ? null : parsePublished(published));
      const dates = readDates(reading);
      const quotations = readQuotations(reading, readPeople(reading));
      const figures = readFigures(reading, dates, quotations, false);
      return {
        folder,
        reading,
        figures,
        dates,
        quotations,
        gold: figures.map((figure) => goldOf(gold, figure)),
      };
    });
}

function goldOf(gold: readonly Gold[], figure: Figure): Gold | undefined {
  const near = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b));
  return gold.find(
    ({ class: kind, start, end, value, valueTo }) =>
      kind === "measure" &&
      start < figure.end &&
      figure.start < end &&
      value !== null &&
      near(value, figure.value) &&
      near(valueTo ?? value, figure.valueTo ?? figure.value),
  );
}

const isSame = (a: { from: string; to: string } | null, b: { from: string; to: string } | null): boolean =>
  a?.from === b?.from && a?.to === b?.to;

/** What a figure could be of and what it is of, those before it as they are marked. */
function choicesOf({ folder, reading, figures, dates, quotations, gold }: Article): Choice[] {
  const choices: Choice[] = [];
  eachUndated(reading, [...figures], dates, quotations, (undated, place) => {
    const want = gold[place];
    if (want === undefined) return null;
    const at =
      want.period === null ? -1 : undated.told.findIndex(({ period }) => isSame(period, want.period));
    const unknown = want.period !== null && at < 0;
    choices.push({
      options: optionsOf(undated),
      right: at < 0 ? undated.told.length : at,
      weight:
        (want.doubt === true ? 0.4 : 1) *
        (want.salience >= 2 ? 1 : want.salience === 1 ? 0.7 : 0.4) *
        (unknown ? 0.4 : 1) *
        (folder === golden ? OWN : 1),
    });
    return want.period === null ? null : periodAs(undated, want.period);
  });
  return choices;
}

function periodAs({ told }: Undated, { from, to }: { from: string; to: string }): Period {
  const known = told.find(({ period }) => isSame(period, { from, to }))?.period;
  return known ?? { from, to, precision: "none", basis: "derived", words: "" };
}

const optionsOf = (undated: Undated): number[][] => [
  ...undated.told.map((telling, rank) => featuresOf(undated, telling, rank)),
  featuresOfNone(undated),
];

function likely(options: readonly number[][], weights: Float64Array): number[] {
  const scores = options.map((features) => features.reduce((sum, feature) => sum + weights[feature]!, 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b);
  return odds.map((odd) => odd / sum);
}

/** The mean of several runs, each over the choices in another order and with other features left out. */
function learn(choices: readonly Choice[]): Float64Array {
  const weights = new Float64Array(FEATURES);
  for (let run = 0; run < RUNS; run++) {
    const learnt = learnOnce(choices, run + 1);
    for (let at = 0; at < FEATURES; at++) weights[at]! += ((1 - LEFT_OUT) * learnt[at]!) / RUNS;
  }
  return weights;
}

/** Stochastic gradient ascent; some features of each choice are left out, so that none is leant on alone. */
function learnOnce(choices: readonly Choice[], seed: number): Float64Array {
  const random = randomFrom(seed);
  const weights = new Float64Array(FEATURES);
  const seen = new Float64Array(FEATURES).fill(0.1);
  const order = [...choices];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const { options, right, weight } of order) {
      const some = options.map((features) => features.filter(() => random() >= LEFT_OUT));
      for (const [at, odds] of likely(some, weights).entries()) {
        const step = weight * ((at === right ? 1 : 0) - odds);
        for (const feature of some[at]!) {
          const change = step - SMALL * weights[feature]!;
          seen[feature]! += change * change;
          weights[feature]! += (SPEED * change) / Math.sqrt(seen[feature]!);
        }
      }
    }
  }
  return weights;
}

/** The same numbers for the same seed, so that the same texts give the same weights. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
  invented: number;
  none: number;
  /** The same of those worth showing. */
  shownRight: number;
  shown: number;
  shownInvented: number;
  shownNone: number;
}
const NOTHING: Score = {
  right: 0,
  wrong: 0,
  missed: 0,
  invented: 0,
  none: 0,
  shownRight: 0,
  shown: 0,
  shownInvented: 0,
  shownNone: 0,
};

function scoreOf(articles: readonly Article[], weights: Float64Array, sure: number): Score {
  const score = { ...NOTHING };
  for (const { reading, figures, dates, quotations, gold } of articles) {
    const settled = [...figures];
    eachUndated(reading, settled, dates, quotations, (undated) => {
      const odds = likely(optionsOf(undated), weights);
      const told = odds.slice(0, -1);
      const best = told.indexOf(Math.max(...told));
      return told[best]! >= sure ? undated.told[best]!.period : null;
    });
    for (const [at, want] of gold.entries()) {
      if (want === undefined || want.doubt === true || want.salience < 1) continue;
      const { period } = settled[at]!;
      const show = want.salience >= 2 ? 1 : 0;
      if (want.period === null) {
        score.none += 1;
        score.shownNone += show;
        if (period !== null) score.invented += 1;
        if (period !== null) score.shownInvented += show;
      } else {
        score.shown += show;
        if (period === null) score.missed += 1;
        else if (isSame(period, want.period)) {
          score.right += 1;
          score.shownRight += show;
        } else score.wrong += 1;
      }
    }
  }
  return score;
}

function add(a: Score = NOTHING, b: Score): Score {
  const sum = { ...a };
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += b[key];
  return sum;
}

function show({
  right,
  wrong,
  missed,
  invented,
  none,
  shownRight,
  shown,
  shownInvented,
  shownNone,
}: Score): string {
  const share = (part: number, whole: number): string =>
    `${part}/${whole} ${((100 * part) / whole).toFixed(1)}`;
  return `right ${share(right, right + wrong + missed)} · wrong ${wrong} · missed ${missed} · invented ${share(invented, none)} · worth showing: right ${share(shownRight, shown)}, invented ${share(shownInvented, shownNone)}`;
}
