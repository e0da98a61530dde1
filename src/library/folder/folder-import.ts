import { join } from "node:path";
import type { Article } from "../../answer/article.ts";
import type { Log } from "../../log.ts";
import { Refusal } from "../../refusal.ts";
import { articleId, fileFault, readArticleFile } from "./article-file.ts";
import { articleFiles, markOf, marksOf, type UnreadableFile } from "./corpus-folder.ts";
import type { Ingest } from "../ingest.ts";
import { removeArticle } from "../store/shelves.ts";
import { originsOf, putOrigin, removeOrigin, unreadableIn } from "../store/origins.ts";
import type { OriginRow } from "../store/base/schema.ts";
import type { Store } from "../store/base/store.ts";

/** Articles on their way at once: one being read while another is written. */
const AT_ONCE = 2;
const FOUND_AFTER = 25;

export interface FolderImportOptions {
  folder: string;
  library: string;
  store: Store;
  ingest: Ingest;
  log: Log;
  /** Called now and then while many files are taken, so that those taken can be found. */
  arrived: () => Promise<void>;
}

/** What a look at the folder found to do. */
interface Look {
  /** All article files with their marks. */
  marks: ReadonlyMap<string, string>;
  changed: string[];
  /** Changed since the look before: perhaps still being written. */
  restless: string[];
  gone: OriginRow[];
}

const NOTHING: Look = { marks: new Map(), changed: [], restless: [], gone: [] };

/** A folder of article files as a source: what is added, edited or removed there is so in the library. */
export class FolderImport {
  readonly #given: FolderImportOptions;
  #recorded: UnreadableFile[] = [];
  /** Files the store could not take; they are tried again at the next look. */
  #refused = new Map<string, UnreadableFile>();
  #missing: Refusal | null = null;
  #left = 0;
  #marks: ReadonlyMap<string, string> = new Map();
  #taking: Promise<boolean> = Promise.resolve(false);
  #closed = false;

  constructor(given: FolderImportOptions) {
    this.#given = given;
  }

  /** Files that could not be read, and articles that could not be read for facts, by name. */
  get unreadable(): readonly UnreadableFile[] {
    return [...this.#recorded, ...this.#refused.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** What to know of the folder before trusting an answer. */
  notes(): string[] {
    return [
      ...(this.#missing === null ? [] : [`${this.#missing.message} Its articles are shown as last read.`]),
      ...(this.#left > 0 ? [`Files of the corpus folder still to be read: ${this.#left}.`] : []),
    ];
  }

  /** Finds what changed since it was last read. @throws {Refusal} where the folder cannot be read and nothing ever was. */
  async look(): Promise<Look> {
    const { folder, library, store } = this.#given;
    const origins = await originsOf(store.db, library);
    const files = await this.#files(origins);
    if (files === null) return NOTHING;
    const known = new Map(origins.map((origin) => [origin.location, origin]));
    const marks = await marksOf(folder, files);
    const changed = [...marks.keys()].filter((file) => known.get(file)?.mark !== marks.get(file));
    const restless = changed.filter((file) => this.#marks.get(file) !== marks.get(file));
    this.#marks = marks;
    return { marks, changed, restless, gone: origins.filter(({ location }) => !marks.has(location)) };
  }

  /** Takes in what a look found, after what an earlier one found; whether the library changed. */
  async take({ marks, changed, gone }: Look): Promise<boolean> {
    const before = this.#taking;
    this.#taking = (async () => {
      await before.catch(() => false);
      for (const origin of gone) await this.#remove(origin);
      const queue = [...changed];
      const twins = twinsAmong([...marks.keys()]);
      this.#left = queue.length;
      let news = gone.length;
      const hand = async (): Promise<void> => {
        for (let file = queue.shift(); file !== undefined && !this.#closed; file = queue.shift()) {
          if (await this.#takeFile(file, marks.get(file) ?? "", twins)) news++;
          if (news % FOUND_AFTER === FOUND_AFTER - 1) await this.#given.arrived();
          this.#left--;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, hand));
      await this.listUnreadable();
      return news > 0;
    })();
    return this.#taking;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#taking.catch(() => false);
  }

  async #files(origins: readonly OriginRow[]): Promise<string[] | null> {
    const { folder, log } = this.#given;
    try {
      const files = await articleFiles(folder);
      if (this.#missing !== null) log.info("the corpus folder is back");
      this.#missing = null;
      return files;
    } catch (error) {
      if (!(error instanceof Refusal) || origins.length === 0) throw error;
      const { message: problem, remedy } = error;
      if (this.#missing === null) log.warn({ problem, remedy }, "the corpus folder cannot be read");
      this.#missing = error;
      return null;
    }
  }

  /** Reads one file into the library; whether that changed it. What became unreadable leaves its article as it was. */
  async #takeFile(file: string, mark: string, twins: ReadonlyMap<string, string>): Promise<boolean> {
    const { folder, library, store, ingest, log } = this.#given;
    let article: Article;
    try {
      const twin = twins.get(file);
      if (twin !== undefined)
        throw new Refusal(`It has the same name as ${twin}.`, "Rename one of the two files.");
      article = await readArticleFile(join(folder, file), library);
    } catch (error) {
      const fault = fileFault(error);
      log.warn({ file, ...fault }, "a file could not be read");
      await putOrigin(store, library, file, { mark, fault }).catch((reason: unknown) =>
        this.#refuse(file, reason),
      );
      return false;
    }
    try {
      const outcome = await ingest.add(article);
      // Changed while it was read: without its mark the next look reads it again.
      const rested = (await markOf(join(folder, file))) === mark;
      await putOrigin(store, library, file, { mark: rested ? mark : "", article: article.id });
      this.#refused.delete(file);
      return outcome !== "same";
    } catch (error) {
      if (!this.#closed) this.#refuse(file, error);
      return false;
    }
  }

  #refuse(file: string, error: unknown): void {
    const fault = fileFault(error);
    this.#given.log.warn({ file, ...fault }, "a file could not be taken into the store");
    this.#refused.set(file, { file, ...fault });
  }

  async #remove({ location, article_id }: OriginRow): Promise<void> {
    const { library, store } = this.#given;
    if (article_id !== null) await removeArticle(store, library, article_id);
    await removeOrigin(store, library, location);
  }

  /** Asks the store which files and articles could not be read. */
  async listUnreadable(): Promise<void> {
    this.#recorded = await unreadableIn(this.#given.store.db, this.#given.library);
  }
}

/** Files that would make the same article as one before them in the list, with that one. */
function twinsAmong(files: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const file of files) {
    const other = first.get(articleId(file));
    if (other === undefined) first.set(articleId(file), file);
    else twins.set(file, other);
  }
  return twins;
}
