import { z } from "zod";
import { DateExpression } from "./dates/date.ts";
import { readDates } from "./dates/dates.ts";
import { Figure } from "./figures/figure.ts";
import { readFigures } from "./figures/figures.ts";
import { Person } from "./people/person.ts";
import { readPeople } from "./people/people.ts";
import type { Published } from "./published.ts";
import { Quotation } from "./quotations/quotation.ts";
import { readQuotations } from "./quotations/quotations.ts";
import { read } from "./reading.ts";

/** Everything read from one article. */
export const Extraction = z.object({
  sentences: z.array(
    z.object({ start: z.number(), end: z.number(), words: z.string(), paragraph: z.number() }),
  ),
  figures: z.array(Figure),
  quotations: z.array(Quotation),
  dates: z.array(DateExpression),
  people: z.array(Person),
});
export type Extraction = z.infer<typeof Extraction>;

/** Reads one text. Pure: the same text and publication date give the same result. */
export function extract(text: string, published: Published | null, author: string | null = null): Extraction {
  const reading = read(text, published, author);
  const dates = readDates(reading);
  const people = readPeople(reading);
  const quotations = readQuotations(reading, people);
  const figures = readFigures(reading, dates, quotations);
  return { sentences: reading.sentences, figures, quotations, dates, people };
}
