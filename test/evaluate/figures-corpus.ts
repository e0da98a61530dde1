import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { readDates } from "../../src/extract/dates/dates.ts";
import { disagreements, groupFacts } from "../../src/extract/figures/agreement.ts";
import { computations } from "../../src/extract/figures/arithmetic.ts";
import { belongsTo } from "../../src/extract/figures/belongs.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import type { Stated } from "../../src/extract/figures/compare/likeness.ts";
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
type Gold = z.infer<typeof Gold>;

const ByYear = z.record(
  z.string(),
  z.object({ must: z.array(z.string()), should: z.array(z.string()), mustNot: z.array(z.string()) }),
);
const Pairs = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    passages: z.array(z.object({ file: z.string(), start: z.number(), end: z.number() })),
  }),
);

interface ReadCorpus {
  gold: Gold[];
  stated: Stated[];
  published: Map<string, Published | null>;
}

const load = (name: string): unknown => JSON.parse(readFileSync(`test/golden/corpus/${name}`, "utf8"));

function readCorpus(): ReadCorpus {
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
function figureAt(
  corpus: ReadCorpus,
  want: { file: string; start: number; end: number },
): Stated | undefined {
  return corpus.stated.find(
    ({ article, figure }) =>
      want.file === `${article}.txt` && figure.start < want.end && want.start < figure.end,
  );
}

/** Prints every floor for the corpus and names what is missed. */
export function printCorpus(): void {
  const corpus = readCorpus();
  const misses: string[] = [];
  console.log("Corpus (value F1 there: compromise numbers() 70, Microsoft Recognizers 78)");
  printMeasures(corpus, misses);
  printPeriods(corpus, misses);
  printAgreement(corpus, misses);
  printYears(corpus, misses);
  for (const miss of misses) console.log(`    ${miss}`);
}

function printMeasures(corpus: ReadCorpus, misses: string[]): void {
  const measures = corpus.gold.filter((want) => want.class === "measure");
  const tally = { found: 0, modifier: 0, change: 0, counts: 0, heads: 0 };
  for (const want of measures) {
    const got = figureAt(corpus, want)?.figure;
    if (got === undefined || !isSame(got, want)) {
      misses.push(
        `${want.id} “${want.text}” read as ${got === undefined ? "nothing" : `“${got.words}” ${got.value} ${got.unit}`}`,
      );
      continue;
    }
    tally.found += 1;
    if (got.modifier === (want.modifierNorm ?? null)) tally.modifier += 1;
    else misses.push(`${want.id} “${want.text}” modifier ${got.modifier}, gold ${want.modifierNorm}`);
    if ((got.change?.direction ?? null) === (want.change ?? null)) tally.change += 1;
    else misses.push(`${want.id} “${want.text}” change ${got.change?.direction}, gold ${want.change}`);
    if (want.unit !== "count") continue;
    tally.counts += 1;
    if (got.counted !== null && isSameHead(got.counted.words, want.counted ?? "")) tally.heads += 1;
    else
      misses.push(`${want.id} “${want.text}” counts “${got.counted?.words ?? ""}”, gold “${want.counted}”`);
  }
  const never = new Set(["date", "time", "name", "idiom", "determiner"]);
  const shown = corpus.gold.filter(
    (want) => never.has(want.class) && figureAt(corpus, want)?.figure.vague === false,
  );
  for (const want of shown) misses.push(`${want.id} “${want.text}” (${want.class}) shown as a figure`);
  console.log(
    `  measures with value, unit and exact span ${tally.found}/${measures.length}; modifier ${tally.modifier}, change ${tally.change}`,
  );
  console.log(
    `  dates, times, names, idioms, determiners shown ${shown.length}/59; counted head noun ${tally.heads}/${tally.counts}`,
  );
}

function isSame(got: Figure, want: Gold): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 * Math.abs(b);
  return (
    !got.vague &&
    got.start === want.start &&
    got.end === want.end &&
    got.unit === want.unit &&
    near(got.value, want.value ?? Number.NaN) &&
    (got.valueTo ?? null) === (want.valueTo ?? null) &&
    (want.unitDetail ?? got.unitDetail) === got.unitDetail
  );
}

const PEOPLE = /\b(?:people|migrants|immigrants|arrivals)\b/;

/** Where the article leaves the noun out the gold says “people”: any word for the people of these articles is right. */
function isSameHead(words: string, counted: string): boolean {
  const head = headOf(counted);
  if (words.split(/[\s-]+/).includes(head)) return true;
  return (head === "people" || counted.includes("record of people")) && PEOPLE.test(words);
}

const HEAD_ENDS =
  / (?:who|that|which|of|in|on|for|from|to|by|at|with|carried|concealed|inside|seen|brought|sent|made|delivered|already|targeted|against|surrounded|among|reaching|making|set|running|a)\b|[,(]/;

function headOf(counted: string): string {
  return (counted.split(HEAD_ENDS)[0] ?? "").trim().split(/\s+/).at(-1) ?? "";
}

function printPeriods(corpus: ReadCorpus, misses: string[]): void {
  const measures = corpus.gold.filter((want) => want.class === "measure" && want.salience >= 2);
  const dated = measures.filter((want) => want.period !== null).length;
  let year = 0;
  let range = 0;
  let invented = 0;
  for (const want of measures) {
    const period = figureAt(corpus, want)?.figure.period ?? null;
    const sameYear =
      period?.from.slice(0, 4) === want.period?.from.slice(0, 4) &&
      period?.to.slice(0, 4) === want.period?.to.slice(0, 4);
    const sameRange = period?.from === want.period?.from && period?.to === want.period?.to;
    if (sameYear) year += 1;
    if (want.period !== null && sameRange) range += 1;
    if (want.period === null && period !== null) invented += 1;
    if (!sameRange)
      misses.push(
        `${want.id} “${want.text}” period ${period?.from ?? "none"}–${period?.to ?? ""} (“${period?.words ?? ""}”), gold ${want.period?.from ?? "none"}–${want.period?.to ?? ""}`,
      );
  }
  console.log(
    `  period, salience ≥ 2: year ${year}/${measures.length}, range ${range}/${dated}, invented ${invented}/${measures.length - dated}`,
  );
}

function printAgreement(corpus: ReadCorpus, misses: string[]): void {
  const groups = groupFacts(corpus.stated);
  const groupOf = new Map(groups.flatMap((group, place) => group.map((stated) => [stated, place] as const)));
  const duplicates = corpus.gold.filter((want) => want.class === "measure" && want.duplicateOfId);
  let grouped = 0;
  for (const want of duplicates) {
    const first = corpus.gold.find(({ id }) => id === want.duplicateOfId);
    const [a, b] = [figureAt(corpus, want), first && figureAt(corpus, first)];
    if (a !== undefined && b !== undefined && groupOf.get(a) === groupOf.get(b)) grouped += 1;
    else misses.push(`${want.id} “${want.text}” not grouped with ${want.duplicateOfId}`);
  }
  const pairs = Pairs.parse(load("disagreements.json"));
  const offered = disagreements(corpus.stated);
  const sums = computations(corpus.stated);
  const [mine, merged]: [string[], string[]] = [[], []];
  for (const { id, kind, passages } of pairs) {
    const sides = passages.map((passage) =>
      corpus.stated.filter(
        ({ article, figure }) =>
          passage.file === `${article}.txt` && figure.start >= passage.start && figure.end <= passage.end,
      ),
    );
    const inside = (stated: Stated, side: number): boolean => sides[side]?.includes(stated) === true;
    if (
      offered.some(
        ({ sides: [a, b] }) =>
          (a.some((s) => inside(s, 0)) && b.some((s) => inside(s, 1))) ||
          (b.some((s) => inside(s, 0)) && a.some((s) => inside(s, 1))),
      )
    )
      mine.push(id);
    if (
      passages.length === 1 &&
      sums.some(({ holds, operands }) => holds === false && operands.every((s) => inside(s, 0)))
    )
      mine.push(id);
    const lookAlike = /^(?:same-value-trap|different-deal|different-measure|as-of|record)$/.test(kind);
    const together = groups.some(
      (group) => group.some((s) => inside(s, 0)) && group.some((s) => inside(s, 1)),
    );
    if (lookAlike && together) merged.push(id);
    if (kind === "precision" && !together) misses.push(`${id}: one fact at two precisions kept apart`);
  }
  for (const id of ["C01", "C02"]) if (!mine.includes(id)) misses.push(`${id} not offered`);
  console.log(
    `  duplicates grouped ${grouped}/${duplicates.length}; offered ${mine.join(", ")} of ${offered.length} disagreements; look-alikes merged ${merged.length} ${merged.join()}`,
  );
  for (const { kind, operands, printed, result, holds } of sums)
    console.log(
      `  computed ${kind}: ${operands.map(({ figure }) => figure.words).join(" · ")} → ${result.toFixed(1)}, printed ${printed}${holds === false ? ", does not hold" : ""}`,
    );
}

function printYears(corpus: ReadCorpus, misses: string[]): void {
  const years = ByYear.parse(load("by-year.json"));
  const byId = new Map(corpus.gold.map((want) => [want.id, want]));
  const tally: { must: [number, number]; should: [number, number]; mustNot: number } = {
    must: [0, 0],
    should: [0, 0],
    mustNot: 0,
  };
  for (const [year, lists] of Object.entries(years)) {
    const shown = (id: string): boolean => {
      const want = byId.get(id);
      const stated = want && figureAt(corpus, want);
      if (stated === undefined) return false;
      return (
        belongsTo(
          stated.figure,
          { from: `${year}-01-01`, to: `${year}-12-31` },
          corpus.published.get(stated.article) ?? null,
        ) !== null
      );
    };
    for (const list of ["must", "should"] as const) {
      for (const id of lists[list]) {
        tally[list][1] += 1;
        if (shown(id)) tally[list][0] += 1;
        else misses.push(`${year} ${list} show ${id} “${byId.get(id)?.text}”`);
      }
    }
    const never = /^(?:measure|date|time|name|idiom|determiner)$/;
    for (const id of lists.mustNot.filter((one) => never.test(byId.get(one)?.class ?? "") && shown(one))) {
      tally.mustNot += 1;
      misses.push(`${year} must not show ${id} “${byId.get(id)?.text}”`);
    }
  }
  console.log(
    `  nine years: must ${tally.must.join("/")}, should ${tally.should.join("/")}, mustNot shown ${tally.mustNot}`,
  );
}
