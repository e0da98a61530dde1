import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lookUp } from "../src/index/look.ts";
import { understand } from "../src/index/question.ts";
import { Search } from "../src/index/search.ts";
import { LibrarySegments } from "../src/index/segments/library-segments.ts";
import { articleOf, type Document } from "./engines.ts";
import { spreadOf } from "./spread.ts";

/** Articles put at a time, as an import does. */
const BATCH = 500;

/** How often each question is put to the index alone. */
const ROUNDS = 6;

/** A folder for one size of library: the texts as files, as the product has them outside the index, and questions. */
export function layOut(folder: string, documents: readonly Document[]): void {
  mkdirSync(join(folder, "texts"), { recursive: true });
  documents.forEach(({ text }, at) => writeFileSync(join(folder, "texts", String(at)), text));
  writeFileSync(join(folder, "titles.json"), JSON.stringify(documents.map(({ title }) => title)));
  writeFileSync(
    join(folder, "questions.json"),
    JSON.stringify(questionsFrom(documents).map(({ text }) => text)),
  );
}

/**
 * The same as a test collection (docs.jsonl, queries.jsonl, qrels.tsv), for all engines: an article is right where the words of
 * the question stand as they are.
 */
export function layOutCollection(folder: string, documents: readonly Document[]): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, rows: readonly string[]): void =>
    writeFileSync(join(folder, file), rows.map((row) => `${row}\n`).join(""));
  const asked = questionsFrom(documents);
  const texts = documents.map(({ text }) => text.replaceAll(/\s+/g, " "));
  const right = asked.flatMap(({ words }, query) =>
    documents.filter((_, at) => texts[at]!.includes(words)).map(({ id }) => `${query}\t${id}\t1`),
  );
  write(
    "docs.jsonl",
    documents.map((one) => JSON.stringify(one)),
  );
  write(
    "queries.jsonl",
    asked.map(({ text }, id) => JSON.stringify({ id: String(id), text })),
  );
  write("qrels.tsv", right);
}

/** Builds the index into the folder; cells: articles, passages, seconds, peak memory and size in megabytes. */
export async function build(folder: string): Promise<string[]> {
  const titles: string[] = JSON.parse(readFileSync(join(folder, "titles.json"), "utf8"));
  const started = performance.now();
  const index = new Search({ directory: join(folder, "index"), textOf: textIn(folder) });
  for (let from = 0; from < titles.length; from += BATCH)
    await index.put(
      titles.slice(from, from + BATCH).map((title, at) => {
        const id = String(from + at);
        return articleOf({ id, title, text: readFileSync(join(folder, "texts", id), "utf8") });
      }),
    );
  await index.settled();
  const seconds = (performance.now() - started) / 1000;
  const files = readdirSync(join(folder, "index"));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, "index", file)).size, 0);
  const peak = process.resourceUsage().maxRSS / 1000;
  return [
    String(titles.length),
    String(index.passages()),
    seconds.toFixed(0),
    peak.toFixed(0),
    (bytes / 1e6).toFixed(0),
  ];
}

/** Opens the index and asks; cells: ready ms, memory MB, the index alone p50/p95/p99, whole searches p50/p95, adding one. */
export async function ask(folder: string, memory: () => number): Promise<string[]> {
  const questions: string[] = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  const before = memory();
  const opened = performance.now();
  const library = new LibrarySegments(join(folder, "index"));
  await library.ready();
  const ready = performance.now() - opened;
  // The least of several askings: what else the machine does is not the index's doing.
  const alone = questions.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    questions.forEach((text, at) => {
      const start = performance.now();
      const { asked, others } = lookUp(understand(text), library.retriever);
      library.retriever.best([...asked, ...others], { most: 100, share: 0.5 });
      alone[at] = Math.min(alone[at]!, performance.now() - start);
    });
  const index = spreadOf(alone);
  const held = memory() - before;

  const search = new Search({ directory: join(folder, "index"), textOf: textIn(folder) });
  const times: number[] = [];
  for (const text of questions) {
    const start = performance.now();
    await search.search({ text, mode: "question", limit: 10 });
    times.push(performance.now() - start);
  }
  const whole = spreadOf(times);
  const put = performance.now();
  await search.put([articleOf({ id: "one-more", title: "", text: textIn(folder)("0") ?? "" })]);
  const added = performance.now() - put;
  await search.settled();
  const cells = [
    ready.toFixed(0),
    held.toFixed(0),
    index.p50.toFixed(2),
    index.p95.toFixed(2),
    index.p99.toFixed(2),
  ];
  return [...cells, whole.p50.toFixed(1), whole.p95.toFixed(1), added.toFixed(0)];
}

function textIn(folder: string): (id: string) => string | undefined {
  return (id) => (/^\d+$/.test(id) ? readFileSync(join(folder, "texts", id), "utf8") : undefined);
}

/** Questions as people put them, from words of the articles: “who … ?”, “how many … ?” and plain words. */
function questionsFrom(documents: readonly Document[]): { text: string; words: string }[] {
  const openings = ["Who ", "How many ", "What did ", "When did ", "", ""];
  return Array.from({ length: 300 }, (_, at) => {
    const { text } = documents[(at * 7919) % documents.length]!;
    const all = text.split(/\s+/);
    const from = (at * 31) % Math.max(1, all.length - 12);
    const words = all.slice(from, from + 4 + (at % 7)).join(" ");
    return { text: `${openings[at % openings.length]}${words}?`, words };
  });
}

/** Characters of an article of a newspaper: six or seven passages. */
const NEWS = 2800;

/** A long document as articles of the size of news, cut between paragraphs. */
export function newsSized({ id, title, text }: Document): Document[] {
  const articles: Document[] = [];
  let open = "";
  const close = (): void => {
    if (open !== "") articles.push({ id: `${id}-${articles.length}`, title, text: open });
    open = "";
  };
  for (const paragraph of text.split(/\n\n+/)) {
    if (open !== "" && open.length + paragraph.length > NEWS * 1.3) close();
    open += `${open === "" ? "" : "\n\n"}${paragraph}`;
    if (open.length >= NEWS) close();
  }
  close();
  return articles;
}

/** As many articles as wanted: those given, then new ones, each mixed from paragraphs of three of them. */
export function mixed(given: readonly Document[], size: number): Document[] {
  const articles = given.slice(0, size);
  const parts = given.map(({ text }) => text.split(/\n\n+/));
  for (let at = articles.length; at < size; at++) {
    const paragraphs = [1, 7, 31].flatMap((step) => {
      const from = parts[(at * step + step) % parts.length] ?? [];
      const third = Math.ceil(from.length / 3);
      return from.slice((at % 3) * third, (at % 3) * third + third);
    });
    const title = given[at % given.length]?.title ?? "";
    articles.push({ id: `mixed-${at}`, title, text: paragraphs.join("\n\n") });
  }
  return articles;
}
