import { isPast } from "../../../dates/words/direction.ts";
import type { Bounds } from "../window.ts";

const ABOUT =
  "(?: (?:about|around|some|nearly|almost|over|more than|another|a further|at least|up to|only|just))*";
const DONE = new RegExp(`(\\p{L}+)${ABOUT} $`, "u");
const AND_DID = new RegExp(
  `^(?: (?!and\\b)[\\p{L}’'-]+){1,5},? and (?:also )?(\\p{L}+)${ABOUT} \\d[\\d,]*(?: [\\p{L}’'-]+){1,4}? (?:on|in|during|over|between|this|last|yesterday|today)?(?: the)? ?$`,
  "u",
);

/** “rising to | £52m | and £22m respectively in 2021” */
const RESPECTIVELY =
  /^(?: \p{L}+){0,2} and (?:\p{Ll}+ ){0,2}[£$€]?\d[\d.,]*\p{L}*(?: [\p{L}%]+){0,2},? respectively (?:in|on|for|by|during)(?: the)? $/u;
const ROSE =
  "(?:rose|fell|increased|decreased|grew|dropped|climbed|declined|jumped|slipped|gained|shrank)(?: by| to)?";
const CHANGED = new RegExp(`\\b${ROSE}${ABOUT} $`, "u");
/** “Loans rose by | 8.9 per cent | while their value increased by 10.7 per cent in July” */
const WHILE_CHANGED = new RegExp(
  `^,? (?:while|and|but) [^,;\\d]{1,50} ${ROSE}${ABOUT} [£$€]?\\d[\\d.,]*(?: ?%| per cent| percent| [\\p{L}’'-]+)? (?:in|over|during|on|between|last|this)?(?: the)? ?$`,
  "u",
);

/**
 * Whether what is counted first was done with what is counted next, of which the time stands behind: “arrested | 74 | people and issued
 * 176 notices on Friday”. Refused: “employs | 9,400 | and had a deficit of £31m in 2024”.
 */
export function isBothDone(text: string, sentence: Bounds, figure: Bounds, between: string): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  if (RESPECTIVELY.test(between)) return true;
  if (CHANGED.test(before) && WHILE_CHANGED.test(between)) return true;
  const [, next] = AND_DID.exec(between) ?? [];
  if (next === undefined || !isPast(next)) return false;
  const [, verb] = DONE.exec(before) ?? [];
  return verb !== undefined && isPast(verb);
}
