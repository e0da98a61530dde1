import type { Signals } from "./absence.ts";
import type { Features } from "./features.ts";

/**
 * How much each feature counts when runs are ranked. Learnt from public questions by `npm run bench -- train`; what such
 * questions do not show (who speaks, the year an article is of, headings that ask, lines beside the story) was set by hand.
 */
export const weights: Features = {
  covered: 4.77,
  coreCovered: 0.79,
  nearCovered: 2.55,
  passageCovered: 0.65,
  articleCovered: -1.83,
  passage: 3.86,
  article: 1.52,
  rarest: 0.22,
  together: 0.54,
  phrase: 2.06,
  names: 0,
  expected: 2,
  exact: 3,
  counted: 3,
  figure: 2,
  speaker: 2.5,
  identified: 2,
  defines: 2.8,
  year: 2,
  otherYear: -1.2,
  asks: -4,
  short: -0.62,
  long: 0.39,
  furniture: -3,
};

/** The same for the best run of an article, when articles are ranked as wholes. */
export const articleWeights: Features = {
  covered: 0.95,
  coreCovered: 0,
  nearCovered: 0.95,
  passageCovered: 0,
  articleCovered: 0,
  passage: 0,
  article: 0,
  rarest: 1.07,
  together: -0.49,
  phrase: 2.88,
  names: 0,
  expected: 2.06,
  exact: 2.06,
  counted: 2.49,
  figure: 2,
  speaker: 0,
  identified: 0,
  defines: 2.88,
  year: 0,
  otherYear: 0,
  asks: 0,
  short: -1.06,
  long: 2.67,
  furniture: 0,
};

/**
 * The log-odds that a question is answered; nothing answers below 0. Learnt by `npm run bench -- train-absence`; those of
 * a year nobody speaks of and of a missing kind of answer are set by hand, for articles with dates and for false answers.
 */
export const absenceWeights: Signals = {
  always: -3.75,
  near: 6.2,
  rarest: -0.17,
  together: 2.66,
  phrase: 1.37,
  unknown: -2.23,
  unknownName: -1.58,
  few: 0.32,
  many: 0.44,
  undefined: -1.13,
  lacking: -1.6,
  yearless: -4,
};
