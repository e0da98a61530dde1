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

const ROUNDS = 12;

export async function bench(files: string[]): Promise<void> {
  const texts = files.length === 0 ? await shippedTexts() : (await Promise.all(files.map(textsOf))).flat();
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  console.log(
    `${texts.length} texts, ${words} words, ms per 1,000 words (least and median of ${ROUNDS} rounds)`,
  );
  const published = parsePublished("2025-06-01");
  row("everything", words, () => texts.forEach((text) => extract(text, published)));
  row("sentences", words, () => texts.forEach((text) => read(text, published)));
  const readings = texts.map((text) => read(text, published));
  row("figures and dates", words, () =>
    readings.forEach((reading) => readFigures(reading, readDates(reading), [])),
  );
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

function row(name: string, words: number, once: () => void): void {
  once();
  const times = Array.from({ length: ROUNDS }, () => (timed(once) / words) * 1000).sort((a, b) => a - b);
  console.log(
    `  ${name.padEnd(20)} ${(times[0] ?? 0).toFixed(1).padStart(8)} ${(times[ROUNDS >> 1] ?? 0).toFixed(1).padStart(8)}`,
  );
}

function timed(once: () => void): number {
  const started = performance.now();
  once();
  return performance.now() - started;
}

async function shippedTexts(): Promise<string[]> {
  const corpus = new URL("../corpus/", import.meta.url);
  const golden = new URL("../test/golden/news/", import.meta.url);
  const articles = (await readdir(corpus)).filter((name) => /^\d.*\.md$/.test(name));
  const news = (await readdir(golden)).filter((name) => name.endsWith(".json"));
  return [
    ...(await Promise.all(articles.map((name) => readFile(new URL(name, corpus), "utf8")))),
    ...(await Promise.all(news.map((name) => textsOf(new URL(name, golden))))).flat(),
  ];
}

async function textsOf(file: string | URL): Promise<string[]> {
  const content: { text: string } | { text: string }[] = JSON.parse(await readFile(file, "utf8"));
  return [content].flat().map(({ text }) => text);
}
