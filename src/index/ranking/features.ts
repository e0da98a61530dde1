import type { Question } from "../question.ts";
import type { KnownTerm } from "../segments/retrieve.ts";
import { counts, evidenceIn, identifies, speaks } from "./evidence.ts";
import type { Run } from "./runs.ts";
import type { ReadSentence } from "./sentence-reading.ts";

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
  /** A number stands before the thing counted; a name asked about speaks, or is introduced. */
  counted: number;
  speaker: number;
  identified: number;
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

/** What the index knows of the passage a run lies in. */
export type Around = Pick<
  Features,
  "passageCovered" | "articleCovered" | "passage" | "article" | "furniture"
>;

/** The years an article may have been published in; 0 where that is not known. */
export interface PublishedYears {
  from: number;
  to: number;
}

export interface Weighed {
  question: Question;
  known: readonly KnownTerm[];
  /** The idf of all terms asked, unknown ones at the weight of the rarest possible. */
  total: number;
}

/** Reads the features of one run of a passage. */
export function featuresOf(
  { question, known, total }: Weighed,
  sentences: readonly ReadSentence[],
  run: Run,
  words: string,
  around: Around,
  published: PublishedYears,
): Features {
  const inside = sentences.slice(run.first, run.last + 1);
  const terms = inside.flatMap((sentence) => sentence.terms);
  const folded = inside.flatMap((sentence) => sentence.folded);
  const years = yearsIn(words, published);
  const year = question.years.some((one) => years.includes(one));
  const present = new Set(terms);
  if (year) for (const one of question.years) if (years.includes(one)) present.add(String(one));
  const near = new Set([
    ...present,
    ...(sentences[run.first - 1]?.terms ?? []),
    ...(sentences[run.last + 1]?.terms ?? []),
  ]);
  const share = (held: ReadonlySet<string | null>): number =>
    total === 0 ? 0 : known.reduce((sum, { term, idf }) => (held.has(term) ? sum + idf : sum), 0) / total;
  const said = question.expects === "quotation" && question.names.length > 0;
  return {
    covered: share(present),
    coreCovered: share(new Set(sentences[run.core]!.terms)),
    nearCovered: share(near),
    rarest: known[0] !== undefined && present.has(known[0].term) ? 1 : 0,
    together: together(question, terms),
    phrase: phrase(question.folded, folded),
    names: part(question.names, (name) => present.has(name)),
    expected: evidenceIn(words, question),
    counted: question.counted !== null && counts(folded, terms, question.counted) ? 1 : 0,
    speaker: said && speaks(words, question.names) ? 1 : 0,
    identified: question.expects === "identity" && identifies(words, question.names) ? 1 : 0,
    year: year ? 1 : 0,
    otherYear: question.years.length > 0 && years.length > 0 && !year ? 1 : 0,
    asks: /\?["”’]?\s*$/.test(words) ? 1 : 0,
    short: Math.max(0, 1 - folded.length / 12),
    long: Math.min(1, folded.length / 120),
    ...around,
  };
}

const YEAR = /\b(1[5-9]\d\d|20\d\d)\b/g;

/** The years a run speaks of: stated, or meant by “last year” where the article's own year is known. */
function yearsIn(words: string, { from, to }: PublishedYears): number[] {
  const years = [...words.matchAll(YEAR)].map((match) => Number(match[1]));
  if (from === 0 || from !== to) return years;
  if (
    /\b(?:this|the) year\b|\bthis (?:month|week|summer|spring|autumn|winter)\b|\b(?:today|yesterday|so[- ]far)\b/i.test(
      words,
    )
  )
    years.push(from);
  if (/\blast year\b|\ba year (?:ago|earlier)\b/i.test(words)) years.push(from - 1);
  return years;
}

function together({ asked }: Question, terms: readonly (string | null)[]): number {
  const content = terms.filter((term) => term !== null);
  const beside = new Set(content.map((term, at) => `${content[at - 1]} ${term}`));
  const pairs = asked.slice(1).map(({ term }, at) => `${asked[at]!.term} ${term}`);
  return part(pairs, (pair) => beside.has(pair));
}

/** The longest common stretch of two rows of words, 1 at six words; two words and less count nothing. */
function phrase(asked: readonly string[], folded: readonly string[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const word of asked.slice(0, 60)) {
    const row: number[] = [];
    folded.forEach((other, at) => {
      if (other !== word) return;
      row[at] = (before[at - 1] ?? 0) + 1;
      longest = Math.max(longest, row[at]);
    });
    before = row;
  }
  return Math.max(0, Math.min(longest, 6) - 2) / 4;
}

function part<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
