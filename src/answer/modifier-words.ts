import type { Modifier } from "../extract/figures/figure.ts";

/** What stands before a number that is not given exactly. */
export const MODIFIER_WORDS: Record<Modifier, string> = {
  ">": "more than",
  ">=": "at least",
  "<": "less than",
  "<=": "at most",
  "~": "about",
  "~<": "nearly",
};
