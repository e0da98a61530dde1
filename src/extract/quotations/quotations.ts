import type { Person } from "../people/person.ts";
import type { Reading } from "../reading.ts";
import type { Quotation } from "./quotation.ts";

/** The quotations of an article in reading order, with who is quoted and the words that say so. */
export function readQuotations(_reading: Reading, _people: Person[]): Quotation[] {
  return [];
}
