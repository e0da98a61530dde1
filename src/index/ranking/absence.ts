import type { Looked } from "../look.ts";
import type { Mended } from "../mend.ts";
import { EXACT, type Features, type Weighed } from "./features.ts";
import type { Ranked } from "./rank.ts";
import { absenceWeights } from "./weights.ts";

/** What tells whether anything answers; shares between 0 and 1, read from the first runs. Independent of the library's size. */
export interface Signals {
  always: number;
  /** The most of the question any of the first runs covers, its neighbours counted. */
  near: number;
  rarest: number;
  together: number;
  phrase: number;
  /** The share of the question's weight in words that stand in no article. */
  unknown: number;
  /** A name stands in no article. */
  unknownName: number;
  /** The question has only one or two words to look for; or many. */
  few: number;
  many: number;
  /** It asks what something is and nothing says so. */
  undefined: number;
  /** It asks for a date, an amount, a measure … and none of the first runs has one. */
  lacking: number;
  /** It asks about a year and none of the first runs, of articles whose year is known, speaks of it. */
  yearless: number;
}

/** The first runs, which alone are looked at. */
const FIRST = 6;

/** A word found only by repairing its spelling is half unknown. */
const GUESSED = 0.5;

export function signalsOf(
  {
    question,
    sought,
    total,
    unknown,
    repaired,
  }: Weighed & Pick<Looked, "unknown"> & Pick<Mended, "repaired">,
  ranked: readonly Ranked[],
): Signals {
  const guessed = new Set(repaired.filter(({ sure }) => sure).map(({ term }) => term));
  const doubtful = new Set(repaired.filter(({ sure }) => !sure).map(({ term }) => term));
  const isLost = (term: string): boolean => unknown.has(term) || doubtful.has(term);
  const first = ranked.slice(0, FIRST);
  const story = first.filter(({ features }) => features.furniture === 0);
  const most = (name: keyof Features): number => Math.max(0, ...first.map(({ features }) => features[name]));
  const lost = sought.reduce((sum, { term, idf }) => {
    return sum + (isLost(term) ? idf : guessed.has(term) ? GUESSED * idf : 0);
  }, 0);
  const doubted = sought.reduce((sum, { term, idf }) => sum + (doubtful.has(term) ? idf : 0), 0);
  return {
    always: 1,
    // What only a doubtful repair covers is not covered.
    near: Math.max(0, most("nearCovered") - (total === 0 ? 0 : doubted / total)),
    rarest: sought[0] !== undefined && doubtful.has(sought[0].term) ? 0 : most("rarest"),
    together: most("together"),
    phrase: most("phrase"),
    unknown: total === 0 ? 0 : lost / total,
    unknownName: question.names.some(isLost) ? 1 : 0,
    few: sought.length <= 2 ? 1 : 0,
    many: Math.min(1, Math.max(0, (sought.length - 3) / 6)),
    undefined: question.expects === "definition" && most("defines") === 0 ? 1 : 0,
    lacking: EXACT.has(question.expects) && !story.some(({ features }) => features.exact > 0) ? 1 : 0,
    yearless:
      question.years.length > 0 &&
      story.some((run) => run.dated) &&
      !story.some(({ features }) => features.year > 0)
        ? 1
        : 0,
  };
}

/** Whether nothing answers: one threshold for libraries of any size, trained on questions with and without answers. */
export function absent(signals: Signals, ranked: readonly Ranked[]): boolean {
  if (ranked.length === 0) return true;
  return signalNames.reduce((sum, name) => sum + absenceWeights[name] * signals[name], 0) < 0;
}

export const signalNames = [
  "always",
  "near",
  "rarest",
  "together",
  "phrase",
  "unknown",
  "unknownName",
  "few",
  "many",
  "undefined",
  "lacking",
  "yearless",
] as const satisfies (keyof Signals)[];
