import { readPeople } from "../../../src/extract/people/people.ts";
import type { Quotation } from "../../../src/extract/quotations/quotation.ts";
import { readQuotations } from "../../../src/extract/quotations/quotations.ts";
import { read } from "../../../src/extract/reading.ts";

export function quotationsOf(text: string): Quotation[] {
  const reading = read(text, null);
  return readQuotations(reading, readPeople(reading));
}

/** Each quotation of a text as “speaker: words”. */
export function spoken(text: string): string[] {
  return quotationsOf(text).map((quotation) => `${quotation.speaker?.name ?? "nobody"}: ${quotation.words}`);
}
