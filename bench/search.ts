import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCollection } from "../test/evaluate/collections.ts";
import { readMarkdownFolder } from "../test/evaluate/markdown-folder.ts";
import { measure, type Measures } from "../test/evaluate/measures.ts";
import { queriesOf } from "../test/evaluate/retrieval.ts";
import { type Document, engines } from "./engines.ts";
import { ask, build, layOut, layOutCollection, mixed, newsSized } from "./growth.ts";
import { drawStandings, type Standing } from "./search-picture.ts";
import { spreadOf } from "./spread.ts";

/**
 * `npm run bench -- search FOLDER…`: every engine on every test collection (docs.jsonl, queries.jsonl, qrels.tsv), each
 * in a process of its own; with `--picture FILE.svg` first, drawn too. `npm run bench -- search --growth MARKDOWN-FOLDER [SIZE…]`: the index alone at 1,000, 10,000
 * and 50,000 articles. The peers are installed by `npm ci` in `bench/`. Prints Markdown tables.
 */
export async function bench(args: string[]): Promise<void> {
  const [first, ...rest] = args;
  if (first === "--growth") return await growth(rest);
  if (first === "--collection")
    return layOutCollection(rest[2] ?? "", ofSize(rest[0] ?? "", Number(rest[1])));
  if (first === "--build") return console.log((await build(rest[0] ?? "")).join(" | "));
  if (first === "--ask") return console.log((await ask(rest[0] ?? "", memory)).join(" | "));
  if (first === "--one") return await one(rest);
  const picture = first === "--picture" ? rest[0] : undefined;
  const standings: Standing[] = [];
  for (const folder of picture === undefined ? args : rest.slice(1)) {
    console.log(`\n${readCollection(folder).name}\n`);
    console.log(
      "| | build s | memory MB | file MB | load ms | p50 ms | p95 ms | p99 ms | nDCG@10 | Recall@100 | MRR@10 |\n" +
        "|---|---|---|---|---|---|---|---|---|---|---|",
    );
    for (const engine of Object.keys(engines)) {
      const row = apart(["--one", engine, folder]);
      console.log(row);
      const cells = row.split("|").map(Number);
      const [milliseconds = Number.NaN, quality = Number.NaN] = [cells[7], cells[9]];
      if (quality > 0)
        standings.push({ collection: readCollection(folder).name, engine, quality, milliseconds });
    }
  }
  if (picture !== undefined) drawStandings(standings, picture);
}

/** Runs a part of the bench in a fresh process: memory and compiled code of one engine must not touch another. */
function apart(args: string[]): string {
  const file = fileURLToPath(new URL("main.ts", import.meta.url));
  try {
    const given = ["--expose-gc", "--max-old-space-size=8000", file, "search", ...args];
    return execFileSync(process.execPath, given, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }).trim();
  } catch {
    return `| ${args[1]} | failed |`;
  }
}

async function one([name = "", folder = ""]: string[]): Promise<void> {
  const collection = readCollection(folder);
  const documents = collection.documents.map(({ article }): Document => ({
    id: article.id,
    title: article.title ?? "",
    text: article.text,
  }));
  const make = engines[name];
  if (make === undefined) throw new Error(`No engine “${name}”: ${Object.keys(engines).join(", ")}.`);
  const before = memory();
  const started = performance.now();
  const engine = await make(documents);
  const build = (performance.now() - started) / 1000;
  const held = memory() - before;
  const asked = queriesOf(collection);
  for (const { text } of asked.slice(0, 50)) await engine.search(text);
  const times: number[] = [];
  const all: Measures[] = [];
  for (const { id, text } of asked) {
    const start = performance.now();
    const found = await engine.search(text);
    times.push(performance.now() - start);
    all.push(measure(found, collection.relevant.get(id) ?? new Map()));
  }
  const { bytes, milliseconds } = await engine.saveAndLoad();
  const mean = (measured: keyof Measures): string =>
    (all.reduce((sum, each) => sum + each[measured], 0) / all.length).toFixed(3);
  const row = [name, build.toFixed(1), held.toFixed(0), (bytes / 1e6).toFixed(1), milliseconds.toFixed(0)];
  const spread = spreadOf(times);
  for (const time of [spread.p50, spread.p95, spread.p99]) row.push(time.toFixed(2));
  console.log(`| ${[...row, mean("ndcg"), mean("recall"), mean("reciprocal")].join(" | ")} |`);
}

async function growth([folder = "", ...sizes]: string[]): Promise<void> {
  console.log(
    "| articles | passages | build s | peak MB | file MB | ready ms | memory MB | index p50 ms | p95 | p99 | whole search p50 ms | p95 | add one ms |\n" +
      "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
  );
  for (const size of sizes.length > 0 ? sizes : ["1000", "10000", "50000"]) {
    const place = mkdtempSync(join(tmpdir(), "growth-"));
    try {
      layOut(place, ofSize(folder, Number(size)));
      console.log(`| ${apart(["--build", place])} | ${apart(["--ask", place])} |`);
    } finally {
      rmSync(place, { recursive: true });
    }
  }
}

/** Articles of the size of news, as many as wanted, from a folder of Markdown. */
function ofSize(folder: string, size: number): Document[] {
  const given = readMarkdownFolder(folder).flatMap(({ article }) =>
    newsSized({ id: article.id, title: article.title ?? "", text: article.text }),
  );
  return mixed(given, size);
}

/** Megabytes in use after a collection: JavaScript's heap and what it holds outside. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
