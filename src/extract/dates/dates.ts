import type { Reading } from "../reading.ts";
import type { DateExpression } from "./date.ts";

/** The time expressions of an article in reading order. */
export function readDates(_reading: Reading): DateExpression[] {
  return [];
}
