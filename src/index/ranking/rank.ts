import type { Question } from "../question.ts";
import type { Candidate } from "../segments/retrieve.ts";
import { FURNITURE } from "../segments/segment.ts";
import { coveredByBits, type Features, featuresOf, type Weighed } from "./features.ts";
import { runsOf } from "./runs.ts";
import { readSentences } from "./sentence-reading.ts";
import { weights } from "./weights.ts";

/** A run of whole sentences with all that its rank and the explanation of it need. */
export interface Ranked {
  article: string;
  start: number;
  end: number;
  words: string;
  features: Features;
  score: number;
}

/** Reads the candidates word by word and ranks their runs, best first; ties by article id and place. */
export async function rank(
  weighed: Weighed,
  candidates: readonly Candidate[],
  textOf: (article: string) => string | undefined | Promise<string | undefined>,
): Promise<Ranked[]> {
  const passage = Math.max(...candidates.map((one) => one.passageScore), 1e-9);
  const article = Math.max(...candidates.map((one) => one.articleScore), 1e-9);
  const ranked = new Map<string, Ranked>();
  for (const candidate of candidates) {
    const { segment, text } = candidate;
    const words = await textOf(candidate.article);
    if (words === undefined) continue;
    const sentences = readSentences(words, segment.textStart[text]!, segment.textEnd[text]!);
    const around = {
      passageCovered: coveredByBits(candidate.held, weighed),
      articleCovered: coveredByBits(candidate.articleHeld, weighed),
      passage: candidate.passageScore / passage,
      article: candidate.articleScore / article,
      furniture: segment.textKind[text] === FURNITURE ? 1 : 0,
    };
    const published = segment.articles[segment.textArticle[text]!]!;
    for (const run of runsOf(sentences)) {
      const start = sentences[run.first]!.start;
      const end = sentences[run.last]!.end;
      const shown = words.slice(start, end);
      const features = featuresOf(weighed, sentences, run, shown, around, published);
      const score = scoreOf(features);
      const key = `${candidate.article} ${start} ${end}`;
      if (score > (ranked.get(key)?.score ?? -Infinity))
        ranked.set(key, { article: candidate.article, start, end, words: shown, features, score });
    }
  }
  return [...ranked.values()].sort(
    (a, b) =>
      b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.start - b.start,
  );
}

const names = Object.keys(weights) as (keyof Features)[];

function scoreOf(features: Features): number {
  return names.reduce((score, name) => score + weights[name] * features[name], 0);
}

/** Why a run stands where it does, in words. */
export function reasons(features: Features, question: Question, words: ReadonlySet<string | null>): string[] {
  const why: string[] = [];
  const matched = question.asked.filter(({ term }) => words.has(term)).map(({ typed }) => typed);
  if (matched.length > 0) why.push(`matched: ${[...new Set(matched)].join(", ")}`);
  if (features.rarest === 1 && matched.length > 1) why.push("has the rarest word asked");
  if (features.phrase > 0) why.push("same order of words");
  if (features.expected === 1) why.push(HOLDS[question.expects]);
  if (features.counted === 1) why.push("counts what was asked for");
  if (features.speaker === 1) why.push("the person asked about speaks");
  if (features.identified === 1) why.push("says who it is");
  if (features.year > 0) why.push(`speaks of ${question.years.join(", ")}`);
  if (features.otherYear === 1) why.push("speaks of another year");
  if (features.furniture === 1) why.push("not part of the story");
  return why;
}

const HOLDS: Record<Question["expects"], string> = {
  count: "has a number",
  money: "has an amount of money",
  percentage: "has a share",
  length: "has a measure",
  duration: "has a length of time",
  age: "has an age",
  when: "has a date",
  who: "has a name",
  identity: "has a name",
  where: "has a place",
  why: "has a reason",
  quotation: "has a quotation",
  other: "",
};
