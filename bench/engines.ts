import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { lookUp } from "../src/index/look.ts";
import { understand } from "../src/index/question.ts";
import { Search } from "../src/index/search.ts";
import type { IndexedArticle } from "../src/index/search-index.ts";

/** A document as every engine takes it. */
export interface Document {
  id: string;
  title: string;
  text: string;
}

/** A search engine under comparison: the ids of at most 100 documents, best first. */
export interface Engine {
  search(text: string): Promise<string[]> | string[];
  /** Writes the index, gives its size in bytes and the time a fresh one takes to read it, in milliseconds. */
  saveAndLoad(): Promise<{ bytes: number; milliseconds: number }>;
}

const MOST = 100;
/** Documents put at a time, as an import does. */
const BATCH = 1000;

/** Imports a package of `bench/package.json`; by name, so that nothing else needs it to be installed. */
// oxlint-disable-next-line typescript/no-explicit-any
async function peer(name: string): Promise<any> {
  return await import(name);
}

async function timed<T>(work: () => T | Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s]/gu, " ");
}

/** Our index of the documents, in files of its own. */
async function ours(
  documents: readonly Document[],
): Promise<{ index: Search; saveAndLoad: Engine["saveAndLoad"] }> {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const textOf = (id: string): string | undefined => texts.get(id);
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  process.once("exit", () => rmSync(directory, { recursive: true }));
  const index = new Search({ directory, textOf });
  for (let from = 0; from < documents.length; from += BATCH)
    await index.put(documents.slice(from, from + BATCH).map(articleOf));
  await index.settled();
  return {
    index,
    async saveAndLoad() {
      const files = readdirSync(directory);
      const bytes = files.reduce((sum, file) => sum + statSync(join(directory, file)).size, 0);
      const again = new Search({ directory, textOf });
      return { bytes, milliseconds: await timed(() => again.holdings()) };
    },
  };
}

export const engines: Record<string, (documents: readonly Document[]) => Promise<Engine>> = {
  /** What the others do too: the ids of the best articles, nothing read. */
  async "Verbatim, index"(documents) {
    const { index, saveAndLoad } = await ours(documents);
    const { retriever } = await index.place();
    return {
      search: (text) => {
        const { asked } = lookUp(understand(plain(text)), retriever);
        return retriever.bestArticles(asked, { most: MOST }).map(({ article }) => article);
      },
      saveAndLoad,
    };
  },

  /** What a person gets: passages cut, ranked by what they say, and explained. */
  async "Verbatim, whole"(documents) {
    const { index, saveAndLoad } = await ours(documents);
    return {
      search: async (text) => {
        const { hits } = await index.search({ text: plain(text), mode: "terms", limit: MOST });
        return [
          ...new Set(hits.flatMap((hit) => [hit.article, ...hit.alsoIn.map(({ article }) => article)])),
        ];
      },
      saveAndLoad,
    };
  },

  async "Lunr (README)"(documents) {
    const { default: lunr } = await peer("lunr");
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref("id");
    builder.field("title");
    builder.field("text");
    for (const document of documents) builder.add(document);
    const index = builder.build();
    return {
      search: (text) =>
        index
          .search(plain(text))
          .slice(0, MOST)
          .map(({ ref }: { ref: string }) => ref),
      async saveAndLoad() {
        const json = JSON.stringify(index);
        return {
          bytes: Buffer.byteLength(json),
          milliseconds: await timed(() => lunr.Index.load(JSON.parse(json))),
        };
      },
    };
  },

  async MiniSearch(documents) {
    const { default: MiniSearch } = await peer("minisearch");
    const options = { fields: ["title", "text"] };
    const index = new MiniSearch(options);
    index.addAll(documents);
    return {
      search: (text) =>
        index
          .search(text)
          .slice(0, MOST)
          .map(({ id }: { id: string }) => id),
      async saveAndLoad() {
        const json = JSON.stringify(index);
        return {
          bytes: Buffer.byteLength(json),
          milliseconds: await timed(() => MiniSearch.loadJSON(json, options)),
        };
      },
    };
  },

  async FlexSearch(documents) {
    const { default: FlexSearch } = await peer("flexsearch");
    const make = () =>
      new FlexSearch.Document({
        document: { id: "id", index: ["title", "text"] },
        encoder: FlexSearch.Charset.LatinBalance,
      });
    const index = make();
    for (const document of documents) index.add(document);
    return {
      search: (text) => {
        const fields: { result: string[] }[] = index.search(text, { limit: MOST, suggest: true });
        return [...new Set(fields.flatMap(({ result }) => result))].slice(0, MOST);
      },
      async saveAndLoad() {
        const parts: [string, string][] = [];
        await index.export((key: string, data: string) => void parts.push([key, data]));
        const again = make();
        return {
          bytes: parts.reduce((sum, [, data]) => sum + Buffer.byteLength(data ?? ""), 0),
          milliseconds: await timed(() => parts.forEach(([key, data]) => again.import(key, data))),
        };
      },
    };
  },

  async Orama(documents) {
    const orama = await peer("@orama/orama");
    const schema = { id: "string", title: "string", text: "string" };
    const index = orama.create({ schema });
    await orama.insertMultiple(index, [...documents], 1000);
    return {
      search: async (text) => {
        const { hits } = await orama.search(index, {
          term: text,
          limit: MOST,
          properties: ["title", "text"],
        });
        return hits.map(({ document }: { document: Document }) => document.id);
      },
      async saveAndLoad() {
        const json = JSON.stringify(orama.save(index));
        const again = orama.create({ schema });
        return {
          bytes: Buffer.byteLength(json),
          milliseconds: await timed(() => orama.load(again, JSON.parse(json))),
        };
      },
    };
  },

  async "wink-bm25"(documents) {
    const { default: wink } = await peer("wink-bm25-text-search");
    const { default: nlp } = await peer("wink-nlp-utils");
    const make = () => {
      const engine = wink();
      engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
      engine.definePrepTasks([
        nlp.string.lowerCase,
        nlp.string.removeExtraSpaces,
        nlp.string.tokenize0,
        nlp.tokens.removeWords,
        nlp.tokens.stem,
        nlp.tokens.propagateNegations,
      ]);
      return engine;
    };
    const index = make();
    for (const { id, title, text } of documents) index.addDoc({ title, text }, id);
    index.consolidate();
    return {
      search: (text) => index.search(text, MOST).map(([id]: [string]) => id),
      async saveAndLoad() {
        const json: string = index.exportJSON();
        const again = make();
        return { bytes: Buffer.byteLength(json), milliseconds: await timed(() => again.importJSON(json)) };
      },
    };
  },

  async "SQLite FTS5"(documents) {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    process.once("exit", () => rmSync(folder, { recursive: true }));
    const file = join(folder, "fts.db");
    const database = new DatabaseSync(file);
    database.exec(
      "CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare("INSERT INTO d VALUES (?, ?, ?)");
    database.exec("BEGIN");
    for (const { id, title, text } of documents) insert.run(id, title, text);
    database.exec("COMMIT; INSERT INTO d(d) VALUES ('optimize')");
    const select = database.prepare(`SELECT id FROM d WHERE d MATCH ? ORDER BY bm25(d) LIMIT ${MOST}`);
    return {
      search: (text) => {
        const words = plain(text)
          .split(/\s+/)
          .filter((word) => word !== "");
        if (words.length === 0) return [];
        return select.all(words.map((word) => `"${word}"`).join(" OR ")).map(({ id }) => String(id));
      },
      async saveAndLoad() {
        await readFile(file);
        return {
          bytes: statSync(file).size,
          milliseconds: await timed(() => new DatabaseSync(file).close()),
        };
      },
    };
  },
};

export function articleOf({ id, title, text }: Document): IndexedArticle {
  return {
    article: {
      id,
      library: "bench",
      revision: "0".repeat(64),
      text,
      title: title === "" ? null : title,
      outlet: null,
      author: null,
      published: null,
      url: null,
    },
    extraction: { sentences: [], figures: [], quotations: [], dates: [], people: [] },
  };
}
