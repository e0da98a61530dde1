import type { Search } from "../../index/search.ts";
import type { IndexedArticle, SearchRequest, SearchResult } from "../../index/search-index.ts";
import type { Log } from "../../log.ts";
import { readMark, writeMark } from "./index-mark.ts";
import { articleById, livingRevisions } from "../store/articles.ts";
import { changesSince, countChangesSince } from "../store/desk-queries.ts";
import { readExtraction } from "../store/facts/facts.ts";
import type { Store } from "../store/base/store.ts";

/** Changes taken at once: some tens of milliseconds, so that answers come between. */
const BATCH = 40;
/** With more changes than this behind, a question is answered from what is there, and says so. */
const AWAITED = 200;

interface Given {
  store: Store;
  library: string;
  index: Search;
  /** Where the index keeps its files, and the mark stands; null for an index that lives in memory. */
  folder: string | null;
  /** Leaves the mark to the process the folder belongs to. */
  readOnly: boolean;
  log: Log;
}

/** Keeps the index of one library in step with the store. The index is derived: it may be thrown away at any time. */
export class Catalogue {
  readonly #given: Given;
  #through = 0;
  /** Articles the index should hold by its mark and does not: its files were lost or damaged. */
  #missing: string[] = [];
  #opening: Promise<void> | null = null;
  #running: Promise<void> | null = null;
  #behind = 0;
  #closed = false;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Articles that changed since they were last indexed. */
  get behind(): number {
    return this.#behind;
  }

  passages(): number {
    return this.#given.index.passages();
  }

  /** Takes in every change of the store; one run at a time, later callers wait for it and look again. */
  async catchUp(): Promise<void> {
    await this.#open();
    while (this.#running !== null) await this.#running;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    return (await this.approached()).search(request);
  }

  /** The index, as near to the store as it can be while somebody waits. */
  async approached(): Promise<Search> {
    await this.approach();
    return this.#given.index;
  }

  /** Catches up with a few changes; many are left to the background, and `behind` says how many. */
  async approach(): Promise<void> {
    await this.#open();
    await this.#countBehind();
    if (this.#behind === 0) return;
    if (this.#behind <= AWAITED) return this.catchUp();
    if (this.#running !== null) return;
    const { log, library } = this.#given;
    this.catchUp().catch((error: unknown) =>
      log.error({ library, problem: String(error) }, "the index stopped"),
    );
  }

  /** Ends a catching up that is under way; it goes on from there at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#opening;
    await this.#running?.catch(() => {});
    await this.#given.index.settled();
  }

  #open(): Promise<void> {
    return (this.#opening ??= this.#compare());
  }

  /** Compares what the index says it holds with what the store does. */
  async #compare(): Promise<void> {
    const { store, library, index, folder, log } = this.#given;
    this.#through = folder === null ? 0 : readMark(folder, store.id);
    const held = await index.holdings();
    const living = await livingRevisions(store.db, library);
    const gone = [...held.keys()].filter((id) => !living.has(id));
    if (gone.length > 0) await this.#change(() => index.remove(gone));
    for (const [id, { revision, sequence }] of living)
      if (sequence <= this.#through && held.get(id) !== revision) this.#missing.push(id);
    await this.#countBehind();
    if (this.#behind > AWAITED || this.#missing.length > 0 || (this.#through === 0 && this.#behind > 0))
      log.info({ library, articles: this.#behind }, "the index is built from the store");
  }

  async #run(): Promise<void> {
    const { store, library, index } = this.#given;
    const began = this.#behind;
    while (!this.#closed) {
      const lost = this.#missing.slice(0, BATCH);
      const changes = lost.length > 0 ? [] : await changesSince(store.db, library, this.#through, BATCH);
      if (lost.length + changes.length === 0) break;
      const gone = changes.filter((change) => change.gone).map(({ id }) => id);
      if (gone.length > 0) await this.#change(() => index.remove(gone));
      const articles: IndexedArticle[] = [];
      for (const id of [...lost, ...changes.filter((change) => !change.gone).map((change) => change.id)]) {
        const article = await articleById(store.db, [library], id);
        if (article === null) continue;
        articles.push({ article, extraction: await readExtraction(store.db, id, article.text) });
      }
      await this.#put(articles);
      this.#missing.splice(0, lost.length);
      this.#through = changes.at(-1)?.sequence ?? this.#through;
      // Until what was lost is back, the old mark would hide it: it is written last.
      if (this.#missing.length === 0) await this.#mark();
      await this.#countBehind();
      // Answers come first: a rebuild of a whole library leaves room between its parts.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (began > AWAITED && !this.#closed) this.#given.log.info({ library }, "the index is complete");
  }

  async #put(articles: readonly IndexedArticle[]): Promise<void> {
    const { index, log } = this.#given;
    if (articles.length === 0) return;
    try {
      await this.#change(() => index.put(articles));
    } catch {
      // One article the index cannot take must not keep the others out.
      for (const one of articles)
        await this.#change(() => index.put([one])).catch((fault: unknown) =>
          log.error({ article: one.article.id, problem: String(fault) }, "an article could not be indexed"),
        );
    }
  }

  /** A change of the index whose files cannot be written holds in memory; the next start makes up for it. */
  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (typeof (error as { errno?: number }).errno !== "number") throw error;
      this.#warn(error);
    }
  }

  async #mark(): Promise<void> {
    const { folder, readOnly, store } = this.#given;
    if (folder === null || readOnly) return;
    await writeMark(folder, store.id, this.#through).catch((error: unknown) => this.#warn(error));
  }

  #warn(error: unknown): void {
    const remedy = "Free some space in DATA_DIR; the index is made up to date at the next start.";
    this.#given.log.warn(
      { library: this.#given.library, problem: String(error), remedy },
      "the index is not kept",
    );
  }

  async #countBehind(): Promise<void> {
    const { store, library } = this.#given;
    this.#behind = (await countChangesSince(store.db, library, this.#through)) + this.#missing.length;
  }
}
