import type { DateExpression } from "../dates/date.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Reading } from "../reading.ts";
import type { Figure } from "./figure.ts";

/** The figures of an article in reading order, each with its period where the article gives one. */
export function readFigures(_reading: Reading, _dates: DateExpression[], _quotations: Quotation[]): Figure[] {
  return [];
}
