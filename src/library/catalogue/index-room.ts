import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "../../index/search.ts";
import type { MergeApart } from "../../index/segments/merge-apart.ts";
import type { Log } from "../../log.ts";
import { Catalogue } from "./catalogue.ts";
import { articleById } from "../store/articles.ts";
import type { Store } from "../store/base/store.ts";

/** Passages looked at for articles like a new one. */
const ALIKE = 3;

/** The indexes of all libraries; each is opened when it is first asked for. */
export class IndexRoom {
  readonly #store: Store;
  readonly #folder: string | null;
  readonly #readOnly: boolean;
  readonly #log: Log;
  readonly #apart: MergeApart;
  readonly #catalogues = new Map<string, Catalogue>();

  /**
   * @param folder where the indexes keep their files, one folder each; in memory only when null.
   * @param apart merges their files in another process.
   */
  constructor(store: Store, folder: string | null, readOnly: boolean, log: Log, apart: MergeApart) {
    this.#store = store;
    this.#apart = apart;
    this.#folder = folder;
    this.#readOnly = readOnly;
    this.#log = log;
  }

  of(library: string): Catalogue {
    const known = this.#catalogues.get(library);
    if (known !== undefined) return known;
    const [store, readOnly, log] = [this.#store, this.#readOnly, this.#log];
    const folder = this.#folder === null ? null : join(this.#folder, folderName(library));
    const index = createIndex({
      textOf: async (id) => (await articleById(store.db, [library], id))?.text,
      readOnly,
      apart: this.#apart,
      ...(folder === null ? {} : { directory: folder }),
    });
    const catalogue = new Catalogue({ store, library, index, folder, readOnly, log });
    this.#catalogues.set(library, catalogue);
    return catalogue;
  }

  /** Articles that speak of what a text speaks of, nearest first. */
  async like(library: string, text: string): Promise<string[]> {
    const { hits } = await this.of(library).search({ text, mode: "question", limit: ALIKE });
    return hits.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((also) => also.article)]);
  }

  /** Brings every index that is open up to date with the store. */
  async catchUp(): Promise<void> {
    for (const catalogue of this.#catalogues.values()) await catalogue.catchUp();
  }

  /** Brings one index up to date; what goes wrong there must not stop who calls. */
  async follow(library: string): Promise<void> {
    await this.of(library)
      .catchUp()
      .catch((error: unknown) => this.#log.error({ library, problem: String(error) }, "the index stopped"));
  }

  /** Throws away the index of a library that is no more, with its files. */
  async drop(library: string): Promise<void> {
    await this.#catalogues.get(library)?.close();
    this.#catalogues.delete(library);
    if (this.#folder !== null && !this.#readOnly)
      await rm(join(this.#folder, folderName(library)), { recursive: true, force: true });
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

/** A name any file system takes, and tells from that of any other library. */
function folderName(library: string): string {
  const hash = createHash("sha256").update(library).digest("hex").slice(0, 12);
  return `${library.replace(/[^a-z0-9]+/g, "-").slice(0, 40)}-${hash}`;
}
