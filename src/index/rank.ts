import { termOf, wordsOf } from "./analysis.ts";
import type { Expected, Question } from "./question.ts";
import type { KnownTerm } from "./retrieve.ts";

/** What is known of a run of sentences when it is ranked; every number lies between 0 and 1. */
export interface Features {
  /** Share of the question's weight (idf, unknown words counted) that the run's words cover. */
  covered: number;
  /** The same for the passage around it and for the whole article. */
  passageCovered: number;
  articleCovered: number;
  /** BM25 of the passage and of the article, against the best of this question. */
  passage: number;
  article: number;
  /** The rarest word asked stands in the run. */
  rarest: number;
  /** Share of neighbouring word pairs of the question that also stand together in the run. */
  together: number;
  /** Share of the question's names in the run. */
  names: number;
  /** The run holds what was asked for: a number, a date, a name, a reason … */
  expected: number;
  /** A year asked for stands in the run, or another year and not this. */
  year: number;
  otherYear: number;
  /** The run asks instead of answering. */
  asks: number;
  furniture: number;
}

const WEIGHTS: Features = {
  covered: 4,
  passageCovered: 1.2,
  articleCovered: 0.6,
  passage: 1.2,
  article: 0.6,
  rarest: 0.4,
  together: 0.6,
  names: 0.5,
  expected: 1,
  year: 0.8,
  otherYear: -0.6,
  asks: -2,
  furniture: -1.5,
};

export function scoreOf(features: Features): number {
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as (keyof Features)[]) score += WEIGHTS[name] * features[name];
  return score;
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half)\b/i;
const EVIDENCE: Record<Expected, RegExp | null> = {
  count: NUMBER,
  money: /[£$€¥]\s?\d|\b\d[\d,.]*\s?(?:million|billion|pounds?|dollars?|euros?|cents?)\b/i,
  percentage: /\d\s?%|\bper ?cent\b|-percent\b|\b(?:half|third|quarter|out of)\b/i,
  length:
    /\b\d[\d,.]*\s?(?:km|kilomet|miles?|met(?:re|er)s?|m\b|feet|foot|ft|inch|cm|mph|kg|tonnes?|tons?|years?|months?|hours?|minutes?|square)/i,
  duration:
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|few)[\s-](?:and a half )?(?:years?|months?|weeks?|days?|hours?|minutes?)|\b(?:until|since|from \d{4})\b/i,
  age: /\b\d+[\s-]years?[\s-]old\b|\baged? \d+|\b(?:\w+)-year-old\b|, \d\d,/i,
  when: /\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|century)\b/,
  who: /\b\p{Lu}[\p{L}’'-]+ (?:(?:de|von|van|Le|al) )?\p{Lu}[\p{L}’'-]+/u,
  where: /\b(?:in|at|near|from|off|to|of|around) (?:the )?(?:\p{Ll}+ )?\p{Lu}\p{L}+/u,
  why: /\b(?:because|due to|as a result|caused? by|owing to|since|so that|in order to|after|to (?:avoid|prevent|stop|protect))\b/i,
  quotation: /[“"‘']\p{L}[^”"]+|\b(?:said|says|told|added|warned|claimed|stated|called)\b/u,
  other: null,
};

/** Reads the features of a run that its own words give; the others come from the index. */
export function readRun(
  words: string,
  question: Question,
  known: readonly KnownTerm[],
  total: number,
): Pick<Features, "covered" | "rarest" | "together" | "names" | "expected" | "year" | "otherYear" | "asks"> {
  const sequence = wordsOf(words).map((word) => termOf(word.text));
  const present = new Set(sequence);
  let covered = 0;
  for (const term of known) if (present.has(term.term)) covered += term.idf;
  const pairs = question.asked.slice(1).map((one, at) => [question.asked[at]!.term, one.term]);
  const beside = new Set(sequence.filter((t) => t !== null).map((term, at, all) => `${all[at - 1]} ${term}`));
  const evidence = EVIDENCE[question.expects];
  const years = [...words.matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  const year = question.years.some((one) => years.includes(one));
  return {
    covered: total === 0 ? 0 : covered / total,
    rarest: known[0] !== undefined && present.has(known[0].term) ? 1 : 0,
    together: share(pairs, ([a, b]) => beside.has(`${a} ${b}`)),
    names: share(question.names, (name) => present.has(name)),
    expected: evidence !== null && evidence.test(words) ? 1 : 0,
    year: year ? 1 : 0,
    otherYear: question.years.length > 0 && years.length > 0 && !year ? 1 : 0,
    asks: /\?["”’]?\s*$/.test(words) ? 1 : 0,
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
