import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { SearchIndex, SearchRequest, SearchResult } from "../index/search-index.ts";
import type { Log } from "../log.ts";
import { articleById } from "./store/desk-queries.ts";
import { readExtraction } from "./store/facts.ts";
import type { Store } from "./store/store.ts";

/** How far an index has come: every change of the store up to this sequence is in it. */
const Mark = z.object({ store: z.string(), through: z.number().int() });

/** Changes taken at once. */
const BATCH = 100;
/** With more changes than this behind, a question is answered from what is there, and says so. */
const AWAITED = 200;

/** Keeps the index of one library in step with the store. The index is derived: it may be thrown away at any time. */
export class Catalogue {
  readonly #store: Store;
  readonly #library: string;
  readonly #index: SearchIndex;
  readonly #log: Log;
  /** Where the mark stands; null for an index that lives in memory. */
  readonly #markFile: string | null;
  #through: number;
  #running: Promise<void> | null = null;
  #behind = 0;
  #closed = false;

  constructor(store: Store, library: string, index: SearchIndex, markFile: string | null, log: Log) {
    this.#store = store;
    this.#library = library;
    this.#index = index;
    this.#log = log;
    this.#markFile = markFile;
    this.#through = markFile === null ? 0 : readMark(markFile, store.id);
  }

  /** Articles that changed since they were last indexed. */
  get behind(): number {
    return this.#behind;
  }

  passages(): number {
    return this.#index.passages();
  }

  /** Takes in every change of the store; one run at a time, later callers share it and look again. */
  async catchUp(): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Ends a catching up that is under way; it goes on from there at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running?.catch(() => {});
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    await this.approach();
    return this.#index.search(request);
  }

  /** Catches up with a few changes; many are left to the background, and `behind` says how many. */
  async approach(): Promise<void> {
    this.#behind = await this.#countBehind();
    if (this.#behind === 0) return;
    if (this.#behind <= AWAITED) return this.catchUp();
    this.#log.info(
      { library: this.#library, articles: this.#behind },
      "the index is being built from the store",
    );
    if (this.#running === null) this.catchUp().catch((error: unknown) => this.#failed(error));
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      const rows = await this.#store.db
        .selectFrom("articles")
        .select(["id", "sequence", "gone_at"])
        .where("library_id", "=", this.#library)
        .where("sequence", ">", this.#through)
        .orderBy("sequence")
        .limit(BATCH)
        .execute();
      const last = rows.at(-1);
      if (last === undefined) {
        this.#behind = 0;
        return;
      }
      await this.#index.remove(rows.filter(({ gone_at }) => gone_at !== null).map(({ id }) => id));
      const coming = [];
      for (const { id, gone_at } of rows) {
        const article = gone_at === null ? await articleById(this.#store.db, [this.#library], id) : null;
        if (article !== null)
          coming.push({ article, extraction: await readExtraction(this.#store.db, id, article.text) });
      }
      if (coming.length > 0) await this.#index.put(coming);
      this.#through = last.sequence;
      this.#behind = await this.#countBehind();
      await this.#writeMark();
      // Answers come first: a rebuild of a whole library leaves room between its parts.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #countBehind(): Promise<number> {
    const { count } = await this.#store.db
      .selectFrom("articles")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("library_id", "=", this.#library)
      .where("sequence", ">", this.#through)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async #writeMark(): Promise<void> {
    if (this.#markFile === null) return;
    await mkdir(dirname(this.#markFile), { recursive: true });
    const mark = JSON.stringify({ store: this.#store.id, through: this.#through });
    await writeFile(`${this.#markFile}.new`, mark);
    await rename(`${this.#markFile}.new`, this.#markFile);
  }

  #failed(error: unknown): void {
    this.#log.error({ library: this.#library, problem: String(error) }, "the index could not catch up");
  }
}

/** How far the index of this very store had come; 0 where there is no mark, a torn one, or one of another store. */
function readMark(file: string, store: string): number {
  try {
    const mark = Mark.parse(JSON.parse(readFileSync(file, "utf8")));
    return mark.store === store ? mark.through : 0;
  } catch {
    return 0;
  }
}
