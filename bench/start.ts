/**
 * `npm run bench -- start [ARTICLES]`: from the start of the process to “ready”, its processor time and its memory, on the corpus (first and
 * second start) and with 10,000 articles (or as many as given) in the store; then what the store's queries take there.
 * The articles are made of the corpus's paragraphs in new orders, each with a line of its own.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Article } from "../src/answer/article.ts";
import { extract } from "../src/extract/extraction.ts";
import { RULES_VERSION } from "../src/extract/rules-version.ts";
import { SHIPPED_LIBRARY } from "../src/house.ts";
import { markOf, readCorpusFolder } from "../src/library/folder/corpus-folder.ts";
import { articleById, articleCards, countStale } from "../src/library/store/articles.ts";
import { libraryOf, speakersOf, yearsOf } from "../src/library/store/desk-queries.ts";
import { readFacts } from "../src/library/store/facts/fact-queries.ts";
import { putLibrary } from "../src/library/store/libraries.ts";
import { putOrigin } from "../src/library/store/origins.ts";
import { putArticle } from "../src/library/store/shelves.ts";
import { openStore, type Store } from "../src/library/store/base/store.ts";
import { readSettings } from "../src/settings.ts";
import { spread, spreadWords } from "./spread.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
/** Different orders of paragraphs; more would only cost reading. */
const SHUFFLES = 50;
const STARTS = 3;
/** The library that is open from the start. */
const LIBRARY = SHIPPED_LIBRARY;

export async function bench([count = "10000"]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  try {
    const corpus = { CORPUS_DIR: readSettings({}).CORPUS_DIR, DATA_DIR: join(folder, "corpus") };
    console.log(`corpus, first start      ${await start(corpus)}`);
    for (let run = 1; run <= STARTS; run++) console.log(`corpus, facts stored     ${await start(corpus)}`);
    const many = { CORPUS_DIR: join(folder, "articles"), DATA_DIR: join(folder, "many") };
    await fill(many, Number(count));
    console.log(`${count} articles, no index  ${await start(many, "the index is complete")}`);
    for (let run = 1; run <= STARTS; run++) console.log(`${count} articles stored  ${await start(many)}`);
    await queries(many.DATA_DIR);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the program, waits until it says that it is ready (and then until its log says more), and stops it. */
async function start(settings: Record<string, string>, more?: string): Promise<string> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", LOG_LEVEL: "info", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const output = await said(child.stdout, "ready in", exit);
  const ready = performance.now() - began;
  const cost = costOf(child.pid);
  let complete = "";
  if (more !== undefined) {
    await said(child.stderr, more, exit);
    complete = ` · ${more} after ${((performance.now() - began) / 1000).toFixed(1)} s${costOf(child.pid)}`;
  }
  child.kill("SIGTERM");
  await exit;
  return `ready after ${(ready / 1000).toFixed(2)} s${cost}${complete} · ${output.split("\n", 1)[0]}`;
}

/** Everything a stream said up to some words, or to the process's end. */
function said(stream: Readable, words: string, exit: Promise<void>): Promise<string> {
  return new Promise((resolve) => {
    let all = "";
    stream.on("data", (chunk: Buffer) => {
      all += chunk.toString();
      if (all.includes(words)) resolve(all);
    });
    void exit.then(() => resolve(all));
  });
}

/** Memory, and processor time over all threads, which other work on the machine does not blur; only Linux tells. */
function costOf(pid: number | undefined): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name: string) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
    const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user = 0, system = 0] = rest.split(" ").slice(11, 13).map(Number);
    return ` · ${((user + system) / 100).toFixed(2)} s of processor · ${megabytes("VmRSS")} MB (most ${megabytes("VmHWM")} MB)`;
  } catch {
    return "";
  }
}

/** Writes article files and the store that has read them. */
async function fill(settings: { CORPUS_DIR: string; DATA_DIR: string }, count: number): Promise<void> {
  mkdirSync(settings.CORPUS_DIR);
  const store = await openStore(settings.DATA_DIR);
  // A bench may lose its articles with the power.
  store.raw("pragma synchronous = off");
  await putLibrary(store, { id: LIBRARY, name: LIBRARY, owner: "house", public: true });
  const { articles } = await readCorpusFolder(readSettings({}).CORPUS_DIR, LIBRARY);
  const paragraphs = articles.flatMap(({ text }) => text.split(/\n+/).filter((line) => line.trim() !== ""));
  const shuffles = Array.from({ length: SHUFFLES }, (_, n) => {
    const text = shuffled(paragraphs, n).slice(0, 15).join("\n");
    const published = articles[n % articles.length]?.published ?? null;
    return { text, published, extraction: extract(text, published) };
  });
  const began = performance.now();
  for (let n = 0; n < count; n++) {
    const one = shuffles[n % SHUFFLES];
    if (one === undefined) break;
    const text = `${one.text}\nFiled as record ${word(n)}.`;
    const article: Article = {
      id: `many-${String(n).padStart(6, "0")}`,
      library: LIBRARY,
      revision: createHash("sha256").update(text).digest("hex"),
      text,
      title: `Record ${word(n)}`,
      outlet: `Outlet ${n % 40}`,
      author: null,
      published: one.published,
      url: null,
    };
    const file = `${article.id}.md`;
    writeFileSync(join(settings.CORPUS_DIR, file), `---\ntitle: ${article.title}\n---\n${text}`);
    const mark = (await markOf(join(settings.CORPUS_DIR, file))) ?? "";
    await putArticle(store, article, { extraction: one.extraction, rules: RULES_VERSION, problem: null });
    await putOrigin(store, LIBRARY, file, { mark, article: article.id });
  }
  const seconds = (performance.now() - began) / 1000;
  const bytes =
    Number(store.raw("pragma page_count")[0]?.["page_count"]) *
    Number(store.raw("pragma page_size")[0]?.["page_size"]);
  console.log(
    `${count} articles written in ${seconds.toFixed(1)} s (${(count / seconds).toFixed(0)} a second, already read, not synced), ${(bytes / 1024 / 1024).toFixed(0)} MB`,
  );
  await store.close();
}

/** The same order for the same number, always. */
function shuffled<T>(all: readonly T[], number: number): T[] {
  return all
    .map((one, at) => ({ one, key: createHash("sha256").update(`${number} ${at}`).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}

function word(number: number): string {
  return createHash("sha256").update(String(number)).digest("hex").replace(/\d/g, "").slice(0, 12);
}

async function queries(folder: string): Promise<void> {
  const store: Store = await openStore(folder);
  const { db } = store;
  const many = [LIBRARY];
  const rows: [string, (run: number) => Promise<unknown>][] = [
    ["library and its revision", () => libraryOf(db, many)],
    ["articles still to be read again", () => countStale(db, many)],
    ["one article", (run) => articleById(db, many, `many-${String(run * 37).padStart(6, "0")}`)],
    ["all cards", () => articleCards(db, many)],
    ["speakers", () => speakersOf(db, many)],
    ["years", () => yearsOf(db, many)],
    ["figures of one article", () => readFacts(db, "figures", many, { articles: new Set(["many-000042"]) })],
    [
      "figures of 2019 in GBP",
      () => readFacts(db, "figures", many, { years: { from: 2019, to: 2019 }, unit: "GBP" }),
    ],
    ["figures of 2021", () => readFacts(db, "figures", many, { years: { from: 2021, to: 2021 } })],
    ["quotations of one speaker", () => readFacts(db, "quotations", many, { speaker: "Alegre" })],
  ];
  for (const [name, once] of rows) {
    const size = await once(0);
    const many = Array.isArray(size) ? ` (${size.length} rows)` : "";
    console.log(`  ${name.padEnd(34)} ${spreadWords(await spread(20, once))}${many}`);
  }
  await store.close();
}
