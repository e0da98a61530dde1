import { BESIDE } from "./beside.ts";
import { FIGURE_SIGNS, UNITS } from "./figure-manner.ts";
import { NEAR_WORDS } from "./near-words.ts";
import { STORIES } from "./story.ts";
import { NOUN_CLASSES, VERB_CLASSES } from "./word-classes.ts";
import { CLAUSES, SENTENCE_SIGNS, TENSES } from "./sentence-manner.ts";

/** How long a time is, seen from publication; the first letter of each group is what most questions need of it. */
export const LENGTHS = [
  "day",
  "days",
  "week",
  "month",
  "quarter",
  "year",
  "years",
  "to date",
  "years to date",
  "to come",
] as const;
const SORTS = ["day", "month", "year", "to date", "to come"] as const;
const SORT_OF = [0, 0, 1, 1, 2, 2, 2, 3, 3, 4];
const L = LENGTHS.length;
const S = SORTS.length;
const T = TENSES.length;
const U = UNITS.length;
const C = CLAUSES.length;
const B = BESIDE.length;
const K = STORIES.length;
const W = NEAR_WORDS.length;
const V = VERB_CLASSES.length;
const N = NOUN_CLASSES.length;
/** Distances are counted in steps: so many sentences, paragraphs, words shared. */
export const DISTANCE = [0, 1, 2, 3, 5, 8, 12, 20] as const;
const D = DISTANCE.length + 1;

/** Where the answers to a question begin among all features, and how many the second and third thing asked have. */
interface Question {
  start: number;
  second: number;
  third: number;
}
let size = 0;

/** A question with so many answers, for each answer to a second and third thing where more is asked. */
function asked(first: number, second = 1, third = 1): Question {
  const question = { start: size, second, third };
  size += first * second * third;
  return question;
}

/**
 * What is asked of a time told before a figure, and how many answers each question has. A feature is one answer to one
 * question; most are asked of the sort of time (a day, a year, a stretch to date) and one thing more.
 */
export const ASKED = {
  length: asked(L),
  distance: asked(D),
  paragraphs: asked(5),
  rank: asked(4),
  source: asked(3),
  shared: asked(5),
  sharedInAll: asked(5),
  sameUnit: asked(2),
  sameCounted: asked(2),
  countedTold: asked(2, 2),
  previous: asked(6),
  tellings: asked(4),
  since: asked(2),
  narrated: asked(2),
  lead: asked(2),
  only: asked(2),
  fronted: asked(2),
  share: asked(5, 5),
  density: asked(4),
  next: asked(3),
  first: asked(2),
  insideLast: asked(2),
  aroundLast: asked(2),
  quotation: asked(4),
  past: asked(4),
  heading: asked(2),
  reported: asked(2),
  continues: asked(4),
  names: asked(3),
  wayBetween: asked(S, 4, 3),
  narratedSign: asked(2, SENTENCE_SIGNS.length),
  sentenceSign: asked(S, SENTENCE_SIGNS.length),
  figureSign: asked(S, FIGURE_SIGNS.length),
  distanceBetween: asked(S, D, 3),
  tenseQuoted: asked(S, T, 2),
  tenseUnit: asked(S, T, U),
  tenseNarrated: asked(S, T, 2),
  sharedDistance: asked(S, 4, D),
  previousChange: asked(6, 3),
  beside: asked(S, B, 2),
  besideTimes: asked(B, 4),
  besideTense: asked(B, T),
  besideClause: asked(B, C, 2),
  besideUnit: asked(B, U),
  besideReported: asked(B, 2),
  besideFronted: asked(B, 2),
  besideSign: asked(B, FIGURE_SIGNS.length),
  shareUnit: asked(S, 5, 2),
  shareTense: asked(S, 5, T),
  bulletDensity: asked(S, 2, 4),
  pastTense: asked(S, 4, T),
  sharedTense: asked(S, 4, T),
  sharedBetween: asked(S, 4, 3),
  reportedTense: asked(S, 2, T),
  countedUnit: asked(S, 2, 2),
  headingDistance: asked(S, 2, D),
  clauseTense: asked(S, C, T),
  clauseUnit: asked(S, C, U),
  clauseDistance: asked(S, C, D),
  storyTense: asked(K, S, T),
  storyUnit: asked(K, S, U),
  storyDistance: asked(K, S, D),
  storyShare: asked(K, S, 5),
  storyFirst: asked(K, S, 2),
  word: asked(2, W),
  fieldwork: asked(U, T),
  fieldworkDistance: asked(D),
  fieldworkStory: asked(K, U),
  verbBefore: asked(S, V),
  verbAfter: asked(S, V),
  noun: asked(S, N),
  nounStory: asked(K, S, N),
  nounTense: asked(N, T),
  nounDistance: asked(N, D),
  noneVerbBefore: asked(V),
  noneVerbAfter: asked(V),
  noneNoun: asked(N, T),
  none: asked(1),
  noneSentenceSign: asked(SENTENCE_SIGNS.length),
  noneFigureSign: asked(FIGURE_SIGNS.length),
  noneTenseUnit: asked(T, U),
  noneChange: asked(3),
  noneClause: asked(C, U),
  noneLast: asked(L),
  noneWord: asked(W),
  noneStory: asked(K, U),
};
/** How many features there are. */
export const FEATURES = size;
/** Where the answers to each question begin, in order. */
export const STARTS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(ASKED).map(([name, { start }]) => [name, start]),
);

/** The place of an answer among all features. */
export function feature(question: Question, first: number, second = 0, third = 0): number {
  return question.start + (first * question.second + second) * question.third + third;
}

export const sortOf = (length: number): number => SORT_OF[length] ?? 0;
