import { readDates } from "../../../src/extract/dates/dates.ts";
import type { Figure } from "../../../src/extract/figures/figure.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

/** The figures of a text, read with its dates. */
export function figuresIn(text: string, published: string | null = null): Figure[] {
  const reading = read(text, published === null ? null : parsePublished(published));
  // Times chosen by learnt weights are another matter: `told.test.ts`.
  return readFigures(reading, readDates(reading), [], false);
}

/** One figure in a line: its words, value, unit; vague ones begin with “~”. */
export function inShort({ words, value, valueTo, unit, unitDetail, vague }: Figure): string {
  const range = valueTo === undefined ? `${value}` : `${value}–${valueTo}`;
  return `${vague ? "~" : ""}${words} = ${range} ${unitDetail === undefined ? unit : `${unit} ${unitDetail}`}`;
}
