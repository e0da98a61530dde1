import type { Bounds } from "./window.ts";

const REVISED =
  /,? (?:(?:up|down|raised|lowered|cut|narrowed|revised|trimmed|lifted|increased|reduced) )*(?:from|compared (?:with|to)|against|than) (?:(?:an?|its|their|the) )?(?:previous|earlier|prior|initial|original)(?:ly)?(?: [\p{L}-]+){0,3}?(?: of)?(?: (?:about|around|between))?\s*$/iu;
const OLDER = /previous|earlier|prior|initial|original/;
const FORECAST =
  /\b(?:forecasts?|forecasting|expects?|expected|guidance|outlook|project(?:s|ed|ions?)|estimates?|targets?|predicts?|sees)\b/i;

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
