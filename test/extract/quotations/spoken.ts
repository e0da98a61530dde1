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

/** Each quotation of a text as “speaker: its first three words”, speakers that are shown as uncertain marked. */
export function heads(text: string): string[] {
  return quotationsOf(text).map(({ speaker, words }) => {
    const doubt = speaker?.confidence === "low" ? " (uncertain)" : "";
    return `${speaker?.name ?? "nobody"}${doubt}: ${words.split(" ").slice(0, 3).join(" ")}`;
  });
}
