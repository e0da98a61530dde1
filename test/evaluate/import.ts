import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeText } from "../../src/library/import/page/charset.ts";
import { pageBody, readPage } from "../../src/library/import/page/html.ts";
import { Refusal } from "../../src/refusal.ts";

/**
 * `npm run evaluate -- import DIR`: how much of the articles of real pages is read. DIR is a copy of
 * scrapinghub/article-extraction-benchmark: `ground-truth.json` and `html/ID.html.gz`. Scored as its `evaluate.py`
 * scores: shingles of four words, every page the same weight.
 */
export async function evaluate([folder = "."]: string[]): Promise<void> {
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    await readFile(join(folder, "ground-truth.json"), "utf8"),
  );
  const pages = (await readdir(join(folder, "html"))).sort();
  const precisions: number[] = [];
  const recalls: number[] = [];
  const found = { empty: 0, date: 0, title: 0, outlet: 0, author: 0, refused: 0 };
  const started = performance.now();
  for (const page of pages) {
    const gold = truth[page.replace(".html.gz", "")];
    if (gold === undefined) continue;
    const bytes = gunzipSync(await readFile(join(folder, "html", page)));
    const body = pageBody(decodeText(bytes)).join("\n\n");
    if (body === "") found.empty++;
    const { shared, extra, missed } = compare(gold.articleBody, body);
    precisions.push(shared === 0 ? 0 : shared / (shared + extra));
    recalls.push(shared === 0 ? 0 : shared / (shared + missed));
    try {
      const draft = readPage({ bytes, address: gold.url, charset: null });
      if (draft.published !== null) found.date++;
      if (draft.title !== null) found.title++;
      if (draft.outlet !== null) found.outlet++;
      if (draft.author !== null) found.author++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.refused++;
      console.log(`refused ${gold.url}: ${error.message}`);
    }
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  console.table({
    pages: pages.length,
    precision: round(precision),
    recall: round(recall),
    F1: round((2 * precision * recall) / (precision + recall)),
    ...found,
    "ms a page": Math.round((performance.now() - started) / pages.length / 2),
  });
}

function compare(gold: string, read: string): { shared: number; extra: number; missed: number } {
  const [wanted, given] = [shingles(gold), shingles(read)];
  let shared = 0;
  for (const [shingle, count] of given) shared += Math.min(count, wanted.get(shingle) ?? 0);
  return { shared, extra: total(given) - shared, missed: total(wanted) - shared };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
