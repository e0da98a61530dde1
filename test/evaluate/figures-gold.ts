import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { readDates } from "../../src/extract/dates/dates.ts";
import type { Stated } from "../../src/extract/figures/compare/likeness.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import { readPeople } from "../../src/extract/people/people.ts";
import type { Published } from "../../src/extract/published.ts";
import { readQuotations } from "../../src/extract/quotations/quotations.ts";
import { read } from "../../src/extract/reading.ts";
import { readArticle } from "./dated-text.ts";

const Gold = z.object({
  id: z.string(),
  file: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  value: z.number().nullable(),
  valueTo: z.number().nullish(),
  unit: z.string(),
  unitDetail: z.string().nullish(),
  counted: z.string().nullable(),
  modifierNorm: z.string().nullish(),
  change: z.enum(["increase", "decrease"]).nullish(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  salience: z.number(),
  class: z.string(),
  duplicateOfId: z.string().nullish(),
});

export type Gold = z.infer<typeof Gold>;

export interface ReadCorpus {
  gold: Gold[];
  stated: Stated[];
  published: Map<string, Published | null>;
}

export const load = (name: string): unknown => JSON.parse(readFileSync(`test/golden/corpus/${name}`, "utf8"));

export function readCorpus(): ReadCorpus {
  const gold = z.array(Gold).parse(load("figures.json"));
  const published = new Map<string, Published | null>();
  const stated: Stated[] = [];
  for (const path of globSync("corpus/[0-9]*.md").sort()) {
    const article = basename(path, ".md");
    const { text, published: date } = readArticle(path);
    published.set(article, date);
    const reading = read(text, date);
    for (const want of gold.filter(({ file }) => file === `${article}.txt`))
      if (text.slice(want.start, want.end) !== want.text)
        throw new Error(`${want.id}: offsets do not agree.`);
    const quotations = readQuotations(reading, readPeople(reading));
    for (const figure of readFigures(reading, readDates(reading), quotations)) {
      const sentence = reading.sentences.findLast(({ start }) => start <= figure.start);
      if (sentence !== undefined) stated.push({ article, figure, sentence });
    }
  }
  return { gold, stated, published };
}

/** The figure read where the gold has one. */
export function figureAt(
  corpus: ReadCorpus,
  want: { file: string; start: number; end: number },
): Stated | undefined {
  return corpus.stated.find(
    ({ article, figure }) =>
      want.file === `${article}.txt` && figure.start < want.end && want.start < figure.end,
  );
}
