/**
 * `npm run bench -- extract [FILE…]`: milliseconds per 1,000 words to read a text, on the corpus and the golden news
 * texts (or JSON files with `[{text}]` or `{text}`), and how the time grows with digits, marks and months.
 */
import { readdir, readFile } from "node:fs/promises";
import { readDates } from "../src/extract/dates/dates.ts";
import { extract } from "../src/extract/extraction.ts";
import { readFigures } from "../src/extract/figures/figures.ts";
import { parsePublished } from "../src/extract/published.ts";
import { read } from "../src/extract/reading.ts";

/** Read so often that code is compiled as in a process that reads many articles. */
const WORDS = 500_000;
const LEAST = 20;
const published = parsePublished("2025-06-01");

export async function bench(files: string[]): Promise<void> {
  if (files.length > 0) measure("given", (await Promise.all(files.map(textsOf))).flat());
  else {
    measure("corpus", await corpusTexts());
    measure("golden news, fuller of figures than any paper", await goldenTexts());
  }
  console.log("ms for 1 MB, and how many times longer than 0.5 MB (2 is linear)");
  for (const [name, unit] of [
    ["digits", "0123456789"],
    ["numbers", "1,2,3,4 5.6 £7bn "],
    ["months", "March "],
    ["opening marks", "“"],
    ["straight marks", `"a' `],
    ["said", "“Yes,” he said. "],
    ["spaces", "  "],
  ] as const) {
    const time = (size: number) =>
      timed(() => extract(unit.repeat(Math.ceil(size / unit.length)), published));
    const [half, whole] = [time(500_000), time(1_000_000)];
    console.log(`  ${name.padEnd(20)} ${whole.toFixed(0).padStart(8)}   ${(whole / half).toFixed(1)}`);
  }
}

function measure(name: string, texts: readonly string[]): void {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const figures = texts.reduce((sum, text) => sum + extract(text, published).figures.length, 0);
  console.log(
    `${name}: ${texts.length} texts, ${words} words, ${((figures / words) * 1000).toFixed(0)} figures in 1,000 · ms per 1,000 words (least and median of ${roundsOf(words)} rounds)`,
  );
  row("everything", words, () => texts.forEach((text) => extract(text, published)));
  row("sentences", words, () => texts.forEach((text) => read(text, published)));
  const readings = texts.map((text) => read(text, published));
  row("figures and dates", words, () =>
    readings.forEach((reading) => readFigures(reading, readDates(reading), [])),
  );
}

const roundsOf = (words: number): number => Math.max(LEAST, Math.round(WORDS / words));

function row(name: string, words: number, once: () => void): void {
  once();
  const rounds = roundsOf(words);
  const times = Array.from({ length: rounds }, () => (timed(once) / words) * 1000).sort((a, b) => a - b);
  console.log(
    `  ${name.padEnd(20)} ${(times[0] ?? 0).toFixed(1).padStart(8)} ${(times[rounds >> 1] ?? 0).toFixed(1).padStart(8)}`,
  );
}

function timed(once: () => void): number {
  const started = performance.now();
  once();
  return performance.now() - started;
}

async function corpusTexts(): Promise<string[]> {
  const corpus = new URL("../corpus/", import.meta.url);
  const articles = (await readdir(corpus)).filter((name) => /^\d.*\.md$/.test(name));
  return Promise.all(articles.map((name) => readFile(new URL(name, corpus), "utf8")));
}

async function goldenTexts(): Promise<string[]> {
  const golden = new URL("../test/golden/news/", import.meta.url);
  const news = (await readdir(golden)).filter((name) => name.endsWith(".json"));
  return (await Promise.all(news.map((name) => textsOf(new URL(name, golden))))).flat();
}

async function textsOf(file: string | URL): Promise<string[]> {
  const content: { text: string } | { text: string }[] = JSON.parse(await readFile(file, "utf8"));
  return [content].flat().map(({ text }) => text);
}
