import type { Question } from "../question.ts";
import { counts, defines, evidenceIn, identifies, speaks } from "./evidence.ts";
import type { Run } from "./runs.ts";
import type { ReadSentence } from "./sentence-reading.ts";
import { part, phrase, together } from "./word-order.ts";
import { type PublishedYears, yearsIn } from "./years.ts";

/** What is known of a run of sentences when it is ranked; every number lies between 0 and 1. */
export interface Features {
  /** Share of the question's weight (idf, unknown words counted) that the run's words cover. */
  covered: number;
  /** The same for the sentence the run was grown around, for the run with its neighbours, for the passage, the article. */
  coreCovered: number;
  nearCovered: number;
  passageCovered: number;
  articleCovered: number;
  /** BM25 of the passage and of the article, against the best of this question. */
  passage: number;
  article: number;
  /** The rarest word asked stands in the run. */
  rarest: number;
  /** Share of neighbouring word pairs of the question that also stand together in the run. */
  together: number;
  /** The longest stretch of the question, stop words too, that stands in the run: 1 at six words. */
  phrase: number;
  /** Share of the question's names in the run. */
  names: number;
  /** The run holds what was asked for: a number, a date, a name, a reason … */
  expected: number;
  /** The same where that is telling: an amount of money, a share, a date … rather than any number or name. */
  exact: number;
  /** A number stands before the thing counted; a name asked about speaks, or is introduced. */
  counted: number;
  /** A figure of the kind asked for was read in the run when its article came in. */
  figure: number;
  speaker: number;
  identified: number;
  /** The run says what the thing asked about is. */
  defines: number;
  /** A year asked for stands in the run or is meant by “this year”, “last year”; or only other years stand there. */
  year: number;
  otherYear: number;
  /** The run asks instead of answering. */
  asks: number;
  /** The run is very short, or long: it says little, or much beside the point. */
  short: number;
  long: number;
  furniture: number;
}

/** A run of which nothing is known. */
export const nothing: Features = {
  covered: 0,
  coreCovered: 0,
  nearCovered: 0,
  passageCovered: 0,
  articleCovered: 0,
  passage: 0,
  article: 0,
  rarest: 0,
  together: 0,
  phrase: 0,
  names: 0,
  expected: 0,
  exact: 0,
  counted: 0,
  figure: 0,
  speaker: 0,
  identified: 0,
  defines: 0,
  year: 0,
  otherYear: 0,
  asks: 0,
  short: 0,
  long: 0,
  furniture: 0,
};

export const featureNames = Object.keys(nothing).filter((name): name is keyof Features => name in nothing);

/** What the index knows of the passage a run lies in. */
export type Around = Pick<
  Features,
  "passageCovered" | "articleCovered" | "passage" | "article" | "furniture"
>;

/** A term asked for with its weight; `bits` and `otherBits` tell it and its alternatives in `Candidate.held`. */
export interface Sought {
  term: string;
  idf: number;
  bits: number;
  alternatives: ReadonlySet<string>;
  otherBits: number;
}

export interface Weighed {
  question: Question;
  /** Each term asked once, rarest first. */
  sought: readonly Sought[];
  /** The weights of all terms together. */
  total: number;
}

/** What a word counts that stands for the one asked. */
const INSTEAD = 0.6;

/** The share of the question's weight that a set of terms covers. */
function coveredBy(held: ReadonlySet<string | null>, { sought, total }: Weighed): number {
  let sum = 0;
  for (const { term, idf, alternatives } of sought) {
    if (held.has(term)) sum += idf;
    else if (alternatives.size > 0 && !alternatives.isDisjointFrom(held)) sum += INSTEAD * idf;
  }
  return total === 0 ? 0 : sum / total;
}

/** The same for a passage or an article of which only the bits are known. */
export function coveredByBits(held: number, { sought, total }: Weighed): number {
  let sum = 0;
  for (const { idf, bits, otherBits } of sought)
    sum += (held & bits) !== 0 ? idf : (held & otherBits) !== 0 ? INSTEAD * idf : 0;
  return total === 0 ? 0 : sum / total;
}

/** Reads the features of one run of a passage. */
export function featuresOf(
  weighed: Weighed,
  sentences: readonly ReadSentence[],
  run: Run,
  words: string,
  around: Around,
  figure: boolean,
  published: PublishedYears,
): Features {
  const { question, sought } = weighed;
  const inside = sentences.slice(run.first, run.last + 1);
  const terms = inside.flatMap((sentence) => sentence.terms);
  const folded = inside.flatMap((sentence) => sentence.folded);
  const years = yearsIn(words, published);
  const year = Math.max(0, ...question.years.map((one) => years.get(one) ?? 0));
  const present = new Set(terms);
  for (const one of question.years) if ((years.get(one) ?? 0) >= 0.5) present.add(String(one));
  const near = new Set([
    ...present,
    ...(sentences[run.first - 1]?.terms ?? []),
    ...(sentences[run.last + 1]?.terms ?? []),
  ]);
  const evidence = evidenceIn(words, question);
  const said = question.expects === "quotation" && question.names.length > 0;
  return {
    covered: coveredBy(present, weighed),
    coreCovered: coveredBy(new Set(sentences[run.core]!.terms), weighed),
    nearCovered: coveredBy(near, weighed),
    rarest: sought[0] !== undefined && present.has(sought[0].term) ? 1 : 0,
    together: together(question, terms),
    phrase: phrase(question.folded, folded),
    names: part(question.names, (name) => present.has(name)),
    expected: EXACT.has(question.expects) ? 0 : evidence,
    exact: EXACT.has(question.expects) ? evidence : 0,
    counted: question.counted !== null && counts(folded, terms, question.counted) ? 1 : 0,
    figure: figure ? 1 : 0,
    speaker: said && speaks(words, question.names) ? 1 : 0,
    identified: question.expects === "identity" && identifies(words, question.names) ? 1 : 0,
    defines: DEFINED.has(question.expects) && defines(words, question.terms) ? 1 : 0,
    year,
    otherYear: question.years.length > 0 && years.size > 0 && year === 0 ? 1 : 0,
    asks: /\?["”’]?\s*$/.test(words) ? 1 : 0,
    short: Math.max(0, 1 - folded.length / 12),
    long: Math.min(1, folded.length / 120),
    ...around,
  };
}

/** Kinds of answer that are told by their looks. */
export const EXACT: ReadonlySet<Question["expects"]> = new Set([
  "change",
  "money",
  "percentage",
  "length",
  "duration",
  "age",
  "when",
]);
const DEFINED: ReadonlySet<Question["expects"]> = new Set(["definition", "identity"]);
