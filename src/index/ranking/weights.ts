import type { Features } from "./features.ts";

/** How much each feature counts. */
export const weights: Features = {
  covered: 3,
  coreCovered: 0.8,
  nearCovered: 1,
  passageCovered: 0.8,
  articleCovered: 0.6,
  passage: 1.2,
  article: 0.6,
  rarest: 0.3,
  together: 0.6,
  phrase: 0.6,
  names: 0.5,
  expected: 0.8,
  counted: 0.8,
  speaker: 1.5,
  identified: 1,
  year: 1,
  otherYear: -0.6,
  asks: -2,
  short: -0.5,
  long: -0.2,
  furniture: -1.5,
};
