import type { Signals } from "./absence.ts";
import type { Features } from "./features.ts";

/**
 * How much each feature counts when runs are ranked. Learnt by `npm run bench -- train`; what questions do not show (who
 * speaks, the year an article is of, headings that ask, lines beside the story) was set by hand.
 */
export const weights: Features = {
  covered: 3.81,
  coreCovered: 0.49,
  nearCovered: 1.43,
  passageCovered: -0.89,
  articleCovered: -2.3,
  passage: 2.78,
  article: 1.16,
  rarest: 0.13,
  together: 0.34,
  phrase: 2.48,
  names: -1.03,
  subject: 2.06,
  detail: 1.07,
  kind: 0,
  fit: 1.97,
  expected: 0.68,
  exact: 2.34,
  counted: 3.16,
  figure: 2.55,
  speaker: 2.5,
  identified: 2,
  defines: 2.83,
  year: 2,
  otherYear: -1.2,
  asks: -4,
  short: -0.64,
  long: -0.09,
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
  subject: 0,
  detail: 0,
  kind: 0,
  fit: 0,
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
 * The log-odds that a question is answered; nothing answers below 0. Learnt by `npm run bench -- train-absence`, then
 * `always` raised by 0.7, for an answer denied is worse than a near-miss shown; a stretch of the question found as it
 * stands, a name nobody wrote and a year nobody speaks of are set by hand.
 */
export const absenceWeights: Signals = {
  always: -1.37,
  near: 2.15,
  sure: 1.51,
  together: 1.05,
  phrase: 1.3,
  named: -1.88,
  namedFit: 5.26,
  namedNear: -3.1,
  namedTogether: -1.04,
  chance: -1.68,
  unknown: -2.78,
  unknownName: -0.5,
  many: 0.5,
  undefined: -1.17,
  yearless: -2,
};
