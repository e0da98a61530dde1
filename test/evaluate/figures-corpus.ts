import type { Figure } from "../../src/extract/figures/figure.ts";
import { printAgreement, printYears } from "./figures-agreement.ts";
import { figureAt, readCorpus, type Gold, type ReadCorpus } from "./figures-gold.ts";

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
