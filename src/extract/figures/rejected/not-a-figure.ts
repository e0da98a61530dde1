import { isDenomination } from "./denomination.ts";
import { isFigureOfSpeech } from "./figure-of-speech.ts";
import { isCalendar } from "./calendar-stretch.ts";
import { isLabelled, isListed } from "./label.ts";
import { isName } from "./name.ts";
import { isYear } from "./year.ts";
import { isAllOfThem, isBoth, isPronoun } from "./one.ts";
import { isContest } from "./sport.ts";
import { isCompound, isScore, isTally, isEndOfScore, isVote } from "./score.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Token } from "../quantity/numbers/token.ts";
import type { Reject } from "./rule.ts";

const REJECTS: Reject[] = [
  isYear,
  isLabelled,
  isName,
  isScore,
  isCompound,
  isPronoun,
  isBoth,
  isAllOfThem,
  isVote,
  isTally,
  isEndOfScore,
  isListed,
  isCalendar,
  isFigureOfSpeech,
  isDenomination,
  isContest,
];

/** Years, labels, names, scores, compounds, *one* and *both*, list marks, stretches of the calendar. */
export function isNotAFigure(tokens: Token[], quantity: Quantity): boolean {
  return !quantity.vague && REJECTS.some((reject) => reject(tokens, quantity));
}
