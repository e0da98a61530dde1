import { createIndex } from "../index/search.ts";
import type { Log } from "../log.ts";
import { Catalogue } from "./catalogue.ts";
import { articleById } from "./store/desk-queries.ts";
import type { Store } from "./store/store.ts";

/** The indexes of all libraries; each is opened when it is first asked for. */
export class IndexRoom {
  readonly #store: Store;
  readonly #log: Log;
  readonly #catalogues = new Map<string, Catalogue>();

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  of(library: string): Catalogue {
    let catalogue = this.#catalogues.get(library);
    if (catalogue === undefined) {
      const { db } = this.#store;
      const textOf = async (id: string) => (await articleById(db, [library], id))?.text;
      catalogue = new Catalogue(this.#store, library, createIndex({ textOf }), null, this.#log);
      this.#catalogues.set(library, catalogue);
    }
    return catalogue;
  }

  /** Brings every index that is open up to date with the store. */
  async catchUp(): Promise<void> {
    for (const catalogue of this.#catalogues.values()) await catalogue.catchUp();
  }

  notes(library: string): string[] {
    const behind = this.#catalogues.get(library)?.behind ?? 0;
    return behind === 0 ? [] : [`Articles not searchable yet: ${behind}. The index is being built.`];
  }

  passages(): number {
    return [...this.#catalogues.values()].reduce((sum, catalogue) => sum + catalogue.passages(), 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#catalogues.values()].map((catalogue) => catalogue.close()));
  }
}
