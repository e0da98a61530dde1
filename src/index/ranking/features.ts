import type { Expected } from "../expected.ts";
import { coveredBy, type Weighed } from "../fit/coverage.ts";
import { counts, defines, isHuman, evidenceIn, identifies, speaks } from "./evidence.ts";
import { type Around as Standing, fitOf } from "../fit/fit.ts";
import { kindOf } from "../fit/kind.ts";
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
  /** How well it fits: the names asked about, the rest of the question (`Fit`), the kind of answer; and all three. */
  subject: number;
  detail: number;
  kind: number;
  fit: number;
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
  subject: 0,
  detail: 0,
  kind: 0,
  fit: 0,
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

/** Reads the features of one run of a passage. */
export function featuresOf(
  weighed: Weighed,
  sentences: readonly ReadSentence[],
  run: Run,
  words: string,
  around: Around,
  wider: Pick<Standing, "articleHeld" | "leads">,
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
  const { subject, detail } = fitOf(weighed, { run: present, near, ...wider });
  const alternatives = (term: string): ReadonlySet<string> =>
    sought.find((one) => one.term === term)?.alternatives ?? new Set();
  const thing = question.counted;
  const others = alternatives(thing ?? "");
  const isThing = (term: string): boolean =>
    term === thing || others.has(term) || (isHuman(thing) && isHuman(term));
  const counted = thing !== null && counts(folded, terms, isThing);
  const dated = published.from !== 0;
  // “What does Ann Lee think of Corvane?” is for Ann Lee to say.
  const asked = question.subjects[0] ?? [];
  const speaker = question.expects === "quotation" && asked.length > 0 && speaks(words, asked);
  const isThere = (name: string): boolean => present.has(name) || !alternatives(name).isDisjointFrom(present);
  const named = asked.some(isThere);
  const mentioned = terms.some((term) => term !== null && isThing(term));
  const told = { words, evidence, subject, mentioned, counted, speaker, named, year, dated, alternatives };
  const kind = kindOf(question, told);
  return {
    covered: coveredBy(present, weighed),
    coreCovered: coveredBy(new Set(sentences[run.core]!.terms), weighed),
    nearCovered: coveredBy(near, weighed),
    rarest: sought[0] !== undefined && present.has(sought[0].term) ? 1 : 0,
    together: together(question, terms),
    phrase: phrase(question.folded, folded),
    names: part(question.names, (name) => present.has(name)),
    subject,
    detail,
    kind,
    fit: subject * detail * kind,
    expected: EXACT.has(question.expects) ? 0 : evidence,
    exact: EXACT.has(question.expects) ? evidence : 0,
    counted: counted ? 1 : 0,
    figure: figure ? 1 : 0,
    speaker: speaker ? 1 : 0,
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
const EXACT: ReadonlySet<Expected> = new Set([
  "change",
  "money",
  "percentage",
  "length",
  "duration",
  "age",
  "when",
]);
const DEFINED: ReadonlySet<Expected> = new Set(["definition", "identity"]);
