import type { IndexedArticle } from "../search-index.ts";
import { mergeSegments } from "./merge.ts";
import type { MergeApart } from "./merge-apart.ts";
import { Retriever } from "./retrieve.ts";
import { type Segment, segmentOf } from "./segment.ts";
import { Shelf } from "./shelf.ts";

/** Characters of articles analysed at a time: about 2,000 passages, a tenth of a second and 30 MB. */
const BATCH = 1_000_000;
/** Segments of about one size before they become one; sizes are counted in powers of this. */
const ALIKE = 6;
/** Fewer texts are merged sooner than another process is told of them. */
const LIGHT = 3000;

/** The segments of one library: articles come in as new segments, small ones are merged in the background. */
export class LibrarySegments {
  readonly #shelf: Shelf | null;
  #segments: Segment[] = [];
  #retriever = new Retriever([]);
  #loading: Promise<void> | null = null;
  #changes: Promise<unknown> = Promise.resolve();
  #merging: Promise<void> | null = null;

  readonly #readOnly: boolean;

  readonly #apart: MergeApart | undefined;

  /**
   * @param folder where segments are kept; in memory only when null. Read when first asked, written unless readOnly.
   * @param apart merges files in another process; in this one, in turns, when left out.
   */
  constructor(folder: string | null, readOnly = false, apart?: MergeApart) {
    this.#shelf = folder === null ? null : new Shelf(folder);
    this.#readOnly = readOnly;
    this.#apart = apart;
  }

  get retriever(): Retriever {
    return this.#retriever;
  }

  /** Reads the folder, once. */
  ready(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.#shelf !== null) this.#use(await this.#shelf.load());
  }

  /** The living articles and their revisions. */
  holdings(): Map<string, string> {
    const held = new Map<string, string>();
    for (const { articles, dead } of this.#segments)
      articles.forEach(({ id, revision }, at) => {
        if (dead[at] === 0) held.set(id, revision);
      });
    return held;
  }

  put(articles: readonly IndexedArticle[]): Promise<void> {
    return this.#change(async () => {
      const latest = new Map(articles.map((one) => [one.article.id, one]));
      const fresh: Segment[] = [];
      for (const batch of batches([...latest.values()])) {
        fresh.push(segmentOf(batch));
        await new Promise((resolve) => setImmediate(resolve));
      }
      this.#bury(latest);
      this.#use([...this.#segments, ...fresh]);
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#change(async () => {
      this.#bury(new Map(ids.map((id) => [id, true])));
      this.#use(this.#segments.filter((segment) => segment.dead.includes(0)));
    });
  }

  /** Resolves when no merge is under way or due. */
  async settled(): Promise<void> {
    await this.#changes;
    while (this.#merging !== null) await this.#merging;
  }

  #bury(ids: { has(id: string): boolean }): void {
    for (const { articles, dead } of this.#segments)
      articles.forEach(({ id }, at) => {
        if (ids.has(id)) dead[at] = 1;
      });
  }

  #use(segments: Segment[]): void {
    this.#segments = segments;
    this.#retriever = new Retriever(segments);
  }

  async #keep(): Promise<void> {
    if (!this.#readOnly) await this.#shelf?.keep(this.#segments);
  }

  async #change(work: () => Promise<void>): Promise<void> {
    await this.ready();
    const done = this.#changes.then(async () => {
      await work();
      await this.#keep();
    });
    this.#changes = done.catch(() => undefined);
    await done;
    // A merge that fails (a full disk) leaves the segments as they were; the next change begins it again.
    this.#merging ??= this.#mergeAlike()
      .catch(() => undefined)
      .finally(() => (this.#merging = null));
  }

  /** Merges segments of about one size while there are many; searches go on with the old ones meanwhile. */
  async #mergeAlike(): Promise<void> {
    for (;;) {
      const alike = this.#due();
      if (alike === null) return;
      const before = alike.map((segment) => segment.dead.slice());
      const merged = (await this.#elsewhere(alike)) ?? (await mergeSegments(alike));
      await this.#swap(alike, before, merged);
    }
  }

  /** Large segments that lie in files are merged by another process. */
  async #elsewhere(alike: readonly Segment[]): Promise<Segment | null> {
    const texts = alike.reduce((sum, { textKind }) => sum + textKind.length, 0);
    if (this.#apart === undefined || this.#shelf === null || this.#readOnly || texts < LIGHT) return null;
    return this.#shelf.merge(alike, this.#apart);
  }

  #swap(alike: readonly Segment[], before: readonly Uint8Array[], merged: Segment): Promise<void> {
    const swapped = this.#changes.then(async () => {
      if (!alike.every((segment) => this.#segments.includes(segment))) return;
      // Articles that left while the merge went on leave its result too.
      let number = 0;
      alike.forEach((segment, s) =>
        segment.dead.forEach((dead, at) => {
          if (before[s]![at] === 0) merged.dead[number++] = dead;
        }),
      );
      this.#use([...this.#segments.filter((segment) => !alike.includes(segment)), merged]);
      await this.#keep();
    });
    this.#changes = swapped.catch(() => undefined);
    return swapped;
  }

  #due(): Segment[] | null {
    const sizes = Map.groupBy(this.#segments, ({ textKind }) =>
      Math.floor(Math.log(Math.max(1, textKind.length)) / Math.log(ALIKE)),
    );
    for (const alike of sizes.values()) if (alike.length >= ALIKE) return alike;
    return null;
  }
}

function batches(articles: readonly IndexedArticle[]): IndexedArticle[][] {
  const all: IndexedArticle[][] = [];
  let characters = Infinity;
  for (const one of articles) {
    const { length } = one.article.text;
    if (characters + length > BATCH) {
      all.push([]);
      characters = 0;
    }
    all.at(-1)!.push(one);
    characters += length;
  }
  return all;
}
