import type { Question } from "../question.ts";
import type { Candidate } from "../segments/retrieve.ts";
import { type FigureKind, holdsFigure } from "../segments/figures.ts";
import { FURNITURE } from "../segments/segment.ts";
import { coveredByBits, type Weighed } from "../fit/coverage.ts";
import { featureNames, type Features, featuresOf, nothing } from "./features.ts";
import { leadOf } from "../fit/lead.ts";
import type { PassageSource } from "./passage-reader.ts";
import type { ReadSentence } from "./sentence-reading.ts";
import { articleWeights, weights } from "./weights.ts";

/** A run of whole sentences with all that its rank and the explanation of it need. */
export interface Ranked {
  article: string;
  start: number;
  end: number;
  /** Its sentences; none where the passage was not read word by word. */
  sentences: readonly ReadSentence[];
  /** Whether the year its article was published in is known. */
  dated: boolean;
  /** Whether the lead of its article holds a term (`leadOf`). */
  leads: (term: string) => boolean;
  features: Features;
  score: number;
}

/** Reads the candidates word by word and ranks their runs, best first; ties by article id and place. */
export async function rankPassages(
  weighed: Weighed,
  candidates: readonly Candidate[],
  reader: PassageSource,
): Promise<Ranked[]> {
  const ranked = await readRuns(weighed, candidates, reader, { most: CHARACTERS });
  for (const run of ranked) run.score = scoreOf(run.features, weights);
  return ranked.sort(byScore);
}

/**
 * Ranks articles as wholes, each with the best of its runs inside; `candidates` are its best passages, in the order of
 * the articles. Short questions are ranked by what the best run holds as well, long ones by the whole article alone.
 */
export async function rankArticles(
  weighed: Weighed,
  candidates: readonly Candidate[],
  reader: PassageSource,
  { each, all }: { each: number; all: boolean },
): Promise<Ranked[]> {
  const share = weighed.question.asks ? Math.min(1, (SHORT / Math.max(1, weighed.sought.length)) ** 4) : 0;
  // Where the order does not depend on it, only what may be shown first is read.
  const most = all ? Infinity : share === 0 ? SHOWN : CHARACTERS;
  const runs = await readRuns(weighed, candidates, reader, { most, always: PASTED });
  for (const run of runs) run.score = scoreOf(run.features, weights);
  runs.sort(byScore);
  const inside = Map.groupBy(runs, (run) => run.article);
  const best = Math.max(...candidates.map((one) => one.articleScore), 1e-9);
  const scored = [...inside.values()].map((own) => {
    const { features } = own[0]!;
    const article = candidates.find((one) => one.article === own[0]!.article)!.articleScore / best;
    const pasted = features.covered >= PASTED ? VERBATIM * features.phrase : 0;
    const score = ARTICLE * article + share * scoreOf(features, articleWeights) + pasted;
    return { own, score };
  });
  scored.sort((a, b) => b.score - a.score || byScore(a.own[0]!, b.own[0]!));
  return scored.flatMap(({ own, score }) =>
    (all ? own : own.slice(0, each)).map((run) => ({ ...run, score })),
  );
}

/** Up to so many different words a question counts as short. */
const SHORT = 3;
/** What the whole article's BM25 counts, against the best. */
const ARTICLE = 5.8;
/** Who pastes a sentence looks for where it stands: a run that covers this share of it in the same order counts as much again. */
const PASTED = 0.97;
const VERBATIM = 5.8;

async function readRuns(
  weighed: Weighed,
  candidates: readonly Candidate[],
  reader: PassageSource,
  { most, always = Infinity }: { most: number; always?: number },
): Promise<Ranked[]> {
  const passage = Math.max(...candidates.map((one) => one.passageScore), 1e-9);
  const article = Math.max(...candidates.map((one) => one.articleScore), 1e-9);
  const ranked = new Map<string, Ranked>();
  const wanted = new Set(weighed.sought.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  for (const year of weighed.question.years) wanted.add("year").add("month").add(String(year));
  const kinds = ASKED[weighed.question.expects] ?? [];
  let read = 0;
  for (const candidate of candidates) {
    const { segment, text } = candidate;
    const [from, to] = [segment.textStart[text]!, segment.textEnd[text]!];
    const published = segment.articles[segment.textArticle[text]!]!;
    const around = {
      passageCovered: coveredByBits(candidate.held, weighed),
      articleCovered: coveredByBits(candidate.articleHeld, weighed),
      passage: candidate.passageScore / passage,
      article: candidate.articleScore / article,
      furniture: segment.textKind[text] === FURNITURE ? 1 : 0,
    };
    const leads = leadOf(segment, segment.textArticle[text]!);
    const keep = (
      start: number,
      end: number,
      sentences: readonly ReadSentence[],
      features: Features,
    ): void => {
      const key = `${candidate.article} ${start} ${end}`;
      if (features.coreCovered <= (ranked.get(key)?.features.coreCovered ?? -1)) return;
      const { article } = candidate;
      const dated = published.from !== 0;
      ranked.set(key, { article, start, end, sentences, dated, leads, features, score: 0 });
    };
    read += to - from;
    if (read > most && around.passageCovered < always) {
      // Too far down to be read sentence by sentence: the passage as it is.
      keep(from, to, [], { ...nothing, ...around });
      continue;
    }
    const own = reader.known(candidate) ?? (await reader.read(candidate));
    if (own === undefined) continue;
    const { sentences, runs, start, words } = own;
    const wider = { articleHeld: candidate.articleHeld, leads };
    const told = sentences.map(({ terms }) => terms.some((term) => term !== null && wanted.has(term)));
    const anything = told.includes(true);
    for (const run of runs) {
      // A sentence with no word of the question is no answer to it, unless only the title brought its passage here.
      if (anything ? !told.slice(run.first, run.core + 1).includes(true) : run.core > 0) continue;
      const [first, last] = [sentences[run.first]!.start, sentences[run.last]!.end];
      const figure = kinds.length > 0 && holdsFigure(segment, text, start + first, start + last, kinds);
      const own = words.slice(first, last);
      const features = featuresOf(weighed, sentences, run, own, around, wider, figure, published);
      keep(start + first, start + last, sentences.slice(run.first, run.last + 1), features);
    }
  }
  return [...ranked.values()];
}

/** Characters read word by word for one question, where that decides the order and where it does not. */
const CHARACTERS = 12_000;
const SHOWN = 6000;

/** The figures that answer a kind of question. */
const ASKED: Partial<Record<Question["expects"], FigureKind[]>> = {
  count: ["count"],
  money: ["money"],
  percentage: ["share"],
  change: ["share"],
  length: ["measure", "duration"],
  duration: ["duration"],
  age: ["age", "duration"],
};

function byScore(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start;
}

function scoreOf(features: Features, by: Features): number {
  return featureNames.reduce((score, name) => score + by[name] * features[name], 0);
}
