import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

const REVISED =
  /,? (?:(?:up|down|raised|lowered|cut|narrowed|revised|trimmed|lifted|increased|reduced) )*(?:from|compared (?:with|to)|against|than) (?:(?:an?|its|their|the) )?(?:previous|earlier|prior|initial|original)(?:ly)?(?: [\p{L}-]+){0,3}?(?: of)?(?: (?:about|around|between))?\s*$/iu;
const OLDER = /previous|earlier|prior|initial|original/;
const FORECAST =
  /\b(?:forecasts?|forecasting|expects?|expected|guidance|outlook|project(?:s|ed|ions?)|estimates?|targets?|predicts?|sees)\b/i;

/** “71 per cent were alive|, compared with | 44 per cent of the others”, “12%, against | 4% for men” */
const BESIDE =
  /,? (?:compared (?:with|to)|against|versus)(?: (?:just|only|about|around|some|nearly|almost|more than|less than|fewer than))*\s*$/iu;
const OF_OTHERS =
  /^ (?:of|for|among|in|at) (?:(?:the|those|other|all) )?(?!level|case|total|time|moment|start|end|beginning|peak|spring|summer|autumn|winter|season|morning|week|month|year|quarter|decade|half|previous|last|same|late|early|mid)[\p{L}-]{3,}/iu;
const OF_REST = /^(?: \p{L}+){0,2} (?:of|in|for|among) the (?:others?|rest|controls?)\b/u;
const TIME =
  /\b(?:\d{4}|previous|last|earlier|before|ago|then|(?:year|month|week|quarter|season|decade|day)s?|now|currently|today|usual\w*|normal\w*|average|target\w*|forecast|expected|predicted|planned|budgeted)\b/i;
const RATE = /(?:%|per ?cent|percent)$/i;

/**
 * The place of the share another group is told beside, for both were counted at one time: “In September 2022 71 per cent of
 * the treated were alive|, compared with 44 per cent of the others”, “Last year 12% of women left|, against 4% of men”.
 * Refused: “71 per cent, compared with 44 per cent in 2019”, “compared with a target of 44 per cent”.
 */
export function besidePlace(text: string, sentence: Bounds, figure: Bounds): Bounds | null {
  const start = Math.max(sentence.start, figure.start - 60);
  const beside = BESIDE.exec(text.slice(start, figure.start));
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 120));
  if (beside === null || !(OF_OTHERS.test(after) || OF_REST.test(after)) || TIME.test(after)) return null;
  const told = text.slice(Math.max(sentence.start, figure.start - 250), start + beside.index);
  const shares = RATE.test(text.slice(figure.start, figure.end)) && /%|per ?cent/i.test(told);
  if (!shares && !(OF_REST.test(after) && /\d/.test(told))) return null;
  const place = start + beside.index;
  return { start: place, end: place };
}

const IN_BRACKETS =
  /((?:[A-Z]{0,3}[£$€¥][A-Z]{0,3} ?)?(?<![\d.,])\d[\d.,]*[ -]?(?:million|billion|trillion|bn|m|k|%|per cent|percent|pc|\p{L}{1,3}|miles|feet|acres|hectares|tonnes|degrees)?) \((?:about |around |just |nearly |almost |over )?$/u;

/**
 * The place of a number said again in brackets: “cash rose to $1.9bn (| £2.7bn |)”, “86.1F (| 30.1C |) recorded on Monday”. Refused:
 * “rose to 40 (from 30)”, “40 (30 last year)”, “in 2022 (40)”.
 */
export function bracketPlace(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  timed: readonly Timed[],
): Bounds | null {
  if (text[figure.end] !== ")") return null;
  const start = Math.max(sentence.start, figure.start - 50);
  const same = IN_BRACKETS.exec(text.slice(start, figure.start));
  const number = same?.[1];
  if (same === null || number === undefined) return null;
  const place = { start: start + same.index, end: start + same.index + number.length };
  return timed.some(({ date }) => date.start < place.end && place.start < date.end) ? null : place;
}

/**
 * The place of the forecast an older one is told beside, for both are of one time: “For the full year it expects sales of
 * £4m|, down from a previous £5m”, “raised its growth forecast for 2026 to 2%|, up from an earlier estimate of 1.5%”.
 * Refused: “sold 400, up from a previous record of 380”.
 */
export function revisedPlace(text: string, sentence: Bounds, figure: Bounds): Bounds | null {
  const start = Math.max(sentence.start, figure.start - 80);
  const before = text.slice(start, figure.start);
  if (!OLDER.test(before)) return null;
  const older = REVISED.exec(before);
  if (older === null || /\brecord\b/i.test(older[0])) return null;
  if (!FORECAST.test(text.slice(Math.max(sentence.start, figure.start - 250), figure.start))) return null;
  const place = start + older.index;
  return { start: place, end: place };
}
