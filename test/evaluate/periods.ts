import { readFileSync } from "node:fs";
import { z } from "zod";
import { readDates } from "../../src/extract/dates/dates.ts";
import type { DateExpression } from "../../src/extract/dates/date.ts";
import type { Reading } from "../../src/extract/reading.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import { readPeople } from "../../src/extract/people/people.ts";
import { readQuotations } from "../../src/extract/quotations/quotations.ts";
import { read } from "../../src/extract/reading.ts";
import { readArticle } from "./dated-text.ts";

const Gold = z.object({
  id: z.string(),
  file: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  class: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  salience: z.number(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  periodWhy: z.string().nullable(),
});
type Gold = z.infer<typeof Gold>;

export interface PeriodPair {
  id: string;
  words: string;
  gold: { from: string; to: string } | null;
  found: { from: string; to: string; words: string; derivation?: string | undefined } | null;
}

/** The marked measures of the corpus of this salience or more, each with the period marked and the one read. */
export function corpusPeriods(salience: number): PeriodPair[] {
  return overCorpus(salience, (reading, dates, figures) => {
    const read = readFigures(reading, dates, readQuotations(reading, readPeople(reading)));
    return figures.map(
      ({ start, end }) => read.find((figure) => figure.start < end && start < figure.end)?.period ?? null,
    );
  });
}

/** What comes of taking the date nearest to the figure in its sentence: the baseline. */
export function nearestPeriods(salience: number): PeriodPair[] {
  return overCorpus(salience, (reading, dates, figures) =>
    figures.map((figure) => {
      const sentence = reading.sentences.find(
        ({ start, end }) => start <= figure.start && figure.start < end,
      );
      const [near] = dates
        .filter(
          ({ start, end, from }) =>
            from !== null && sentence !== undefined && start >= sentence.start && end <= sentence.end,
        )
        .sort((a, b) => Math.abs(a.start - figure.start) - Math.abs(b.start - figure.start));
      return near?.from == null || near.to === null
        ? null
        : { from: near.from, to: near.to, words: near.words };
    }),
  );
}

type Periods = (reading: Reading, dates: DateExpression[], figures: Gold[]) => PeriodPair["found"][];

function overCorpus(salience: number, periods: Periods): PeriodPair[] {
  const gold = z.array(Gold).parse(JSON.parse(readFileSync("test/golden/corpus/figures.json", "utf8")));
  const measures = gold.filter((figure) => figure.class === "measure" && figure.salience >= salience);
  return Object.entries(Object.groupBy(measures, ({ file }) => file)).flatMap(([file, figures = []]) => {
    const { text, published } = readArticle(`corpus/${file.replace(/\.txt$/, ".md")}`);
    const reading = read(text, published);
    const found = periods(reading, readDates(reading), figures);
    return figures.map(({ id, text: words, period }, at) => ({
      id,
      words,
      gold: period,
      found: found[at] ?? null,
    }));
  });
}

/** Prints how many periods have the right year (or rightly none), the right days, and how many were invented; the misses too. */
export function reportPeriods(name: string, pairs: PeriodPair[], misses = false): void {
  const year = (period: { from: string; to: string } | null): string | null => period?.to.slice(0, 4) ?? null;
  const dated = pairs.filter(({ gold }) => gold !== null);
  const years = pairs.filter(({ gold, found }) => year(gold) === year(found)).length;
  const ranges = dated.filter(
    ({ gold, found }) => gold?.from === found?.from && gold?.to === found?.to,
  ).length;
  const invented = pairs.filter(({ gold, found }) => gold === null && found !== null).length;
  console.log(
    `${name}: year or none right ${years}/${pairs.length} · days right ${ranges}/${dated.length} · invented ${invented}/${pairs.length - dated.length}`,
  );
  if (!misses) return;
  for (const { id, words, gold, found } of pairs) {
    if (gold?.from === found?.from && gold?.to === found?.to) continue;
    console.log(
      `  ${id} “${words}” ${gold?.from}/${gold?.to} · ${found?.from}/${found?.to} “${found?.words}” ${found?.derivation ?? ""}`,
    );
  }
}
