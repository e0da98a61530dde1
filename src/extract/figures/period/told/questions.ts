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

/**
 * What is asked of a time told before a figure, and how many answers each question has. A feature is one answer to one
 * question; most are asked of the sort of time (a day, a year, a stretch to date) and one thing more.
 */
const QUESTIONS = {
  length: [L],
  distance: [D],
  paragraphs: [5],
  rank: [4],
  source: [3],
  shared: [5],
  sharedInAll: [5],
  sameUnit: [2],
  sameCounted: [2],
  countedTold: [2, 2],
  previous: [6],
  tellings: [4],
  since: [2],
  narrated: [2],
  lead: [2],
  only: [2],
  fronted: [2],
  share: [5, 5],
  density: [4],
  next: [3],
  first: [2],
  insideLast: [2],
  aroundLast: [2],
  quotation: [4],
  past: [4],
  heading: [2],
  reported: [2],
  continues: [4],
  names: [3],
  wayBetween: [S, 4, 3],
  narratedSign: [2, SENTENCE_SIGNS.length],
  sentenceSign: [S, SENTENCE_SIGNS.length],
  figureSign: [S, FIGURE_SIGNS.length],
  distanceBetween: [S, D, 3],
  tenseQuoted: [S, T, 2],
  tenseUnit: [S, T, U],
  tenseNarrated: [S, T, 2],
  sharedDistance: [S, 4, D],
  previousChange: [6, 3],
  beside: [S, B, 2],
  besideTimes: [B, 4],
  besideTense: [B, T],
  besideClause: [B, C, 2],
  besideUnit: [B, U],
  besideReported: [B, 2],
  besideFronted: [B, 2],
  besideSign: [B, FIGURE_SIGNS.length],
  shareUnit: [S, 5, 2],
  shareTense: [S, 5, T],
  bulletDensity: [S, 2, 4],
  pastTense: [S, 4, T],
  sharedTense: [S, 4, T],
  sharedBetween: [S, 4, 3],
  reportedTense: [S, 2, T],
  countedUnit: [S, 2, 2],
  headingDistance: [S, 2, D],
  clauseTense: [S, C, T],
  clauseUnit: [S, C, U],
  clauseDistance: [S, C, D],
  storyTense: [K, S, T],
  storyUnit: [K, S, U],
  storyDistance: [K, S, D],
  storyShare: [K, S, 5],
  storyFirst: [K, S, 2],
  word: [2, W],
  fieldwork: [U, T],
  fieldworkDistance: [D],
  fieldworkStory: [K, U],
  verbBefore: [S, V],
  verbAfter: [S, V],
  noun: [S, N],
  nounStory: [K, S, N],
  nounTense: [N, T],
  nounDistance: [N, D],
  noneVerbBefore: [V],
  noneVerbAfter: [V],
  noneNoun: [N, T],
  none: [1],
  noneSentenceSign: [SENTENCE_SIGNS.length],
  noneFigureSign: [FIGURE_SIGNS.length],
  noneTenseUnit: [T, U],
  noneChange: [3],
  noneClause: [C, U],
  noneLast: [L],
  noneWord: [W],
  noneStory: [K, U],
} as const satisfies Record<string, readonly number[]>;
export type Question = keyof typeof QUESTIONS;

/** Where the answers to a question begin among all features, and how many the second and third thing asked have. */
interface Plan {
  start: number;
  second: number;
  third: number;
}
const plans: Partial<Record<Question, Plan>> = {};
let size = 0;
for (const [name, [first, second = 1, third = 1]] of Object.entries<readonly number[]>(QUESTIONS)) {
  plans[name as Question] = { start: size, second, third };
  size += (first ?? 0) * second * third;
}
const PLANS = plans as Readonly<Record<Question, Plan>>;
/** How many features there are. */
export const FEATURES = size;
/** Where the answers to each question begin, in order. */
export const STARTS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(PLANS).map(([name, { start }]) => [name, start]),
);

/** The place of an answer among all features. */
export function feature(question: Question, first: number, second = 0, third = 0): number {
  const plan = PLANS[question];
  return plan.start + (first * plan.second + second) * plan.third + third;
}

export const sortOf = (length: number): number => SORT_OF[length] ?? 0;
