import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDates } from "../../src/extract/dates/dates.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import { parsePublished } from "../../src/extract/published.ts";
import { read, type Reading } from "../../src/extract/reading.ts";
import { newsquant } from "./figures-newsquant.ts";

const CORPUS = "corpus";
const GOLD = "test/golden/corpus/figures.json";

interface GoldPeriod {
  from: string;
  to: string;
}

interface GoldFigure {
  id: string;
  file: string;
  start: number;
  end: number;
  text: string;
  value: number | null;
  valueTo?: number | null;
  unit: string;
  unitDetail?: string | null;
  counted: string | null;
  modifierNorm: string | null;
  change: "increase" | "decrease" | null;
  period: GoldPeriod | null;
  salience: number;
  class: string;
}

export interface ReadArticle {
  id: string;
  reading: Reading;
  figures: Figure[];
}

/** The text of a corpus file as stored: front matter and the final newline cut off. */
export function corpusArticle(path: string): ReadArticle {
  const raw = readFileSync(path, "utf8");
  const [, front = "", text = ""] = /^---\n([^]*?)\n---\n([^]*?)\n?$/.exec(raw) ?? [];
  const published = /^published: (\S+)$/m.exec(front)?.[1];
  const author = /^author: (.+)$/m.exec(front)?.[1] ?? null;
  const reading = read(text, published === undefined ? null : parsePublished(published), author);
  return { id: basename(path, ".md"), reading, figures: readFigures(reading, readDates(reading), []) };
}

export function corpus(): ReadArticle[] {
  const files = readdirSync(CORPUS).filter((name) => /^\d/.test(name));
  return files.sort().map((name) => corpusArticle(join(CORPUS, name)));
}

const NEVER = new Set(["date", "time", "name", "idiom", "determiner"]);

/** `npm run evaluate -- figures [newsquant.json | folder of golden texts]…` */
export async function evaluate(files: string[]): Promise<void> {
  corpusTable();
  for (const file of files) if (existsSync(file) && file.endsWith(".json")) newsquant(file);
}

function corpusTable(): void {
  const gold = JSON.parse(readFileSync(GOLD, "utf8")) as GoldFigure[];
  const articles = new Map(corpus().map((article) => [article.id, article]));
  const misses: string[] = [];
  let found = 0;
  let heads = 0;
  let counts = 0;
  let modifiers = 0;
  let changes = 0;
  const measures = gold.filter((figure) => figure.class === "measure");
  for (const want of measures) {
    const article = articles.get(want.file.replace(/\.txt$/, ""));
    if (article?.reading.text.slice(want.start, want.end) !== want.text)
      throw new Error(`${want.id}: offsets do not agree`);
    const got = article.figures.find((figure) => figure.start < want.end && want.start < figure.end);
    if (got === undefined || !sameMeasure(got, want)) {
      misses.push(
        `${want.id} “${want.text}” → ${got === undefined ? "nothing" : `“${got.words}” ${got.value} ${got.unit} ${got.unitDetail ?? ""}`}`,
      );
      continue;
    }
    found += 1;
    if (got.modifier === want.modifierNorm) modifiers += 1;
    else misses.push(`${want.id} “${want.text}” modifier ${got.modifier} instead of ${want.modifierNorm}`);
    if ((got.change?.direction ?? null) === want.change) changes += 1;
    else misses.push(`${want.id} “${want.text}” change ${got.change?.direction} instead of ${want.change}`);
    if (want.unit !== "count") continue;
    counts += 1;
    if (got.counted !== null && sameHead(got.counted.words, want.counted ?? "")) heads += 1;
    else
      misses.push(
        `${want.id} “${want.text}” counts “${got.counted?.words}” instead of “${head(want.counted ?? "")}” (${want.counted})`,
      );
  }
  let shown = 0;
  let extra = 0;
  for (const [id, article] of articles) {
    const here = gold.filter((figure) => figure.file.startsWith(id));
    for (const figure of article.figures) {
      if (figure.vague) continue;
      const met = here.filter((want) => want.start < figure.end && figure.start < want.end);
      if (met.some((want) => NEVER.has(want.class))) {
        shown += 1;
        misses.push(`${id.slice(0, 3)} shown: “${figure.words}” ${met.map((want) => want.class).join()}`);
      } else if (met.length === 0) {
        extra += 1;
        misses.push(`${id.slice(0, 3)} not in the gold: “${figure.words}” ${figure.unit}`);
      }
    }
  }
  console.log(
    `corpus: measures ${found}/${measures.length} · non-figures shown ${shown} · outside the gold ${extra}`,
  );
  console.log(
    `  counted heads ${heads}/${counts} · modifiers ${modifiers}/${found} · changes ${changes}/${found}`,
  );
  for (const miss of misses) console.log(`  ${miss}`);
}

function sameMeasure(got: Figure, want: GoldFigure): boolean {
  return (
    !got.vague &&
    got.start === want.start &&
    got.end === want.end &&
    Math.abs(got.value - (want.value ?? Number.NaN)) <= 1e-5 * Math.abs(want.value ?? 0) &&
    got.unit === want.unit &&
    (want.unitDetail ?? got.unitDetail) === got.unitDetail
  );
}

const PEOPLE = /\b(?:people|migrants|immigrants|arrivals)\b/;

/** The gold says “people” where the article leaves the noun out; any word for the people of these articles is right. */
function sameHead(words: string, counted: string): boolean {
  const wanted = head(counted);
  return (
    words.split(/[\s-]+/).includes(wanted) ||
    (wanted === "people" && PEOPLE.test(words)) ||
    (wanted === "record" && / record of people/.test(counted) && PEOPLE.test(words))
  );
}

/** The head noun of the gold's description: its words up to a preposition, a relative or a bracket. */
function head(counted: string): string {
  const group =
    counted.split(
      / (?:who|that|which|of|in|on|for|from|to|by|at|with|carried|concealed|inside|seen|brought|sent|made|delivered|already|targeted|against|surrounded|among|reaching|making|set|running|a)\b|[,(]/,
    )[0] ?? "";
  return group.trim().split(/\s+/).at(-1) ?? "";
}
