import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import { type Timed, timesEach } from "../role.ts";
import type { Bounds } from "../window.ts";

const NUMBER = "(?:[A-Z]{0,3}[£$€¥] ?)?\\d[\\d.,]*(?: ?(?:million|billion|bn|m|k|%|per cent|percent|pc))?";
const FIRST = new RegExp(
  `^(?: \\p{L}+){0,2},? and (?:\\p{Ll}+ ){0,2}?${NUMBER}(?: \\p{L}+){0,2},? respectively\\b`,
  "u",
);
const SECOND = /^(?: \p{L}+){0,2},? respectively\b/u;
const PAIR = new RegExp(`${NUMBER}(?: \\p{L}+){0,2},? and (?:\\p{Ll}+ ){0,2}?$`, "u");

/**
 * Of two times and two figures told “respectively” the one in the figure’s place: “On Sunday and Monday 482 and | 429 | died
 * respectively” is of Monday. Null for all else: “On Sunday and Monday 482 died”, three of them.
 */
export function inTurn(
  reading: Reading,
  sentence: Bounds,
  figure: Bounds,
  dates: readonly DateExpression[],
): Timed | null {
  const { text } = reading;
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 80));
  if (!after.includes(" respectively")) return null;
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  const place = FIRST.test(after) ? 0 : SECOND.test(after) && PAIR.test(before) ? 1 : -1;
  if (place < 0) return null;
  const times = timesEach(reading, sentence, dates).filter(({ role }) => role === "within");
  const [first, second, ...more] = times;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (!/^ and (?:the |in |on )*$/.test(text.slice(first.date.end, second.date.start))) return null;
  return place === 0 ? first : second;
}
