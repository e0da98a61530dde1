import type { Looked } from "../look.ts";
import type { Mended } from "../mend.ts";
import { hasAlternatives } from "../words/alternatives.ts";
import type { Weighed } from "../fit/coverage.ts";
import type { Features } from "./features.ts";
import type { Ranked } from "./rank.ts";
import { absenceWeights } from "./weights.ts";

/** What tells whether anything answers; shares between 0 and 1, read from the first runs. Independent of the library's size. */
export interface Signals {
  always: number;
  /** The most of the question any of the first runs covers, its neighbours counted. */
  near: number;
  /** The same of runs that are of the kind and time asked for (`kindOf`), as far as they are. */
  sure: number;
  together: number;
  phrase: number;
  /** It asks about somebody or something by name: then how well the most fitting run fits (`Features.fit`) … */
  named: number;
  namedFit: number;
  /** … and what the name alone covers is no answer. */
  namedNear: number;
  namedTogether: number;
  /** What one of the first runs holds of the question may stand together by chance, in so large a library. */
  chance: number;
  /** The share of the question's weight in words that stand in no article. */
  unknown: number;
  /** A name stands in no article, nor what may stand for it. */
  unknownName: number;
  /** The question has many words to look for. */
  many: number;
  /** It asks what something is and nothing says so. */
  undefined: number;
  /** It asks about a year and none of the first runs, of articles whose year is known, speaks of it and of what is asked. */
  yearless: number;
}

/** In a library of some ninety passages hardly anything stands together by chance. */
const SMALL = 9;
/** The first runs, which alone are looked at. */
const FIRST = 6;
/** A run of the year asked for speaks of something else when it holds less than this of the question (`Features.detail`). */
const HALF = 0.5;
/** The most fitting run may stand a little lower. */
const FITTING = 10;

/** A word no article holds counts so much as unknown where one stands that may be said instead. */
const INSTEAD = 0.4;
/** A word found only by repairing its spelling is half unknown. */
const GUESSED = 0.5;

export function signalsOf(
  {
    question,
    sought,
    total,
    unknown,
    repaired,
    passages,
  }: Weighed & Pick<Looked, "unknown"> & Pick<Mended, "repaired"> & { passages: number },
  ranked: readonly Ranked[],
): Signals {
  const guessed = new Set(repaired.filter(({ sure }) => sure).map(({ term }) => term));
  const doubtful = new Set(repaired.filter(({ sure }) => !sure).map(({ term }) => term));
  const names = new Set(question.names);
  const isLost = (term: string): boolean => unknown.has(term) || doubtful.has(term);
  const lostShare = (term: string, otherBits: number): number => {
    if (doubtful.has(term)) return 1;
    if (unknown.has(term)) return otherBits === 0 ? 1 : INSTEAD;
    return guessed.has(term) ? GUESSED : 0;
  };
  const first = ranked.slice(0, FIRST);
  const story = first.filter(({ features }) => features.furniture === 0);
  const most = (of: (features: Features) => number, runs: readonly Ranked[] = first): number =>
    Math.max(0, ...runs.map(({ features }) => of(features)));
  const lost = sought.reduce((sum, { term, idf, otherBits }) => sum + lostShare(term, otherBits) * idf, 0);
  const fitting = ranked.slice(0, FITTING);
  // What only a doubtful repair covers is not covered.
  const stands = (term: string): boolean =>
    fitting.some(({ sentences }) => sentences.some(({ terms }) => terms.includes(term)));
  const doubted = sought.reduce((sum, { term, idf }) => {
    return sum + (doubtful.has(term) && stands(term) ? idf : 0);
  }, 0);
  const covered = (share: number): number => Math.max(0, share - (total === 0 ? 0 : doubted / total));
  const near = covered(most(({ nearCovered }) => nearCovered));
  const together = most((features) => features.together);
  // A word that others may stand for (“British”, “Dem”) names no one thing; a text that asks nothing is not answered.
  const named = question.asks && question.names.some((term) => !hasAlternatives(term)) ? 1 : 0;
  return {
    always: 1,
    near,
    sure: covered(most(({ nearCovered, kind }) => nearCovered * kind, fitting)),
    together,
    phrase: most(({ phrase }) => phrase),
    named,
    namedFit: named * covered(most(({ fit }) => fit, fitting)),
    namedNear: named * near,
    namedTogether: named * together,
    chance: Math.max(0, 2 * Math.log(1 + passages) - SMALL - near * total) / 10,
    unknown: total === 0 ? 0 : lost / total,
    unknownName: sought.some(({ term, otherBits }) => names.has(term) && isLost(term) && otherBits === 0)
      ? 1
      : 0,
    many: Math.min(1, Math.max(0, (sought.length - 3) / 6)),
    undefined: question.expects === "definition" && most(({ defines }) => defines) === 0 ? 1 : 0,
    yearless:
      question.years.length > 0 &&
      story.some((run) => run.dated) &&
      !story.some(({ features }) => features.year > 0 && (!question.asks || features.detail >= HALF))
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
  "sure",
  "together",
  "phrase",
  "named",
  "namedFit",
  "namedNear",
  "namedTogether",
  "chance",
  "unknown",
  "unknownName",
  "many",
  "undefined",
  "yearless",
] as const satisfies (keyof Signals)[];
