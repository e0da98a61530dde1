import { join } from "node:path";
import type { Article } from "../answer/article.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { articleId, fileFault, readArticleFile } from "./article-file.ts";
import { articleFiles, markOf, type UnreadableFile } from "./corpus-folder.ts";
import type { Ingest } from "./ingest.ts";
import { removeArticle } from "./store/shelves.ts";
import type { OriginRow } from "./store/schema.ts";
import type { Store } from "./store/store.ts";

/** Articles on their way at once: one being read while another is written. */
const AT_ONCE = 2;

interface Given {
  folder: string;
  library: string;
  store: Store;
  ingest: Ingest;
  log: Log;
}

/** What a look at the folder found to do. */
export interface Look {
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
  readonly #given: Given;
  #recorded: UnreadableFile[] = [];
  /** Files the store could not take; they are tried again at the next look. */
  #refused = new Map<string, UnreadableFile>();
  #missing: Refusal | null = null;
  #left = 0;
  #marks: ReadonlyMap<string, string> = new Map();
  #taking: Promise<boolean> = Promise.resolve(false);
  #closed = false;

  constructor(given: Given) {
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
    const origins = await store.db
      .selectFrom("origins")
      .selectAll()
      .where("library_id", "=", library)
      .execute();
    const files = await this.#files(origins);
    if (files === null) return NOTHING;
    const known = new Map(origins.map((origin) => [origin.location, origin]));
    const marks = new Map<string, string>();
    for (const file of files) {
      const mark = await markOf(join(folder, file));
      if (mark !== null) marks.set(file, mark);
    }
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
      this.#left = queue.length;
      let news = gone.length;
      const hand = async (): Promise<void> => {
        for (let file = queue.shift(); file !== undefined && !this.#closed; file = queue.shift()) {
          if (await this.#takeFile(file, marks)) news++;
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
  async #takeFile(file: string, marks: ReadonlyMap<string, string>): Promise<boolean> {
    const { folder, library, ingest, log } = this.#given;
    const mark = marks.get(file) ?? "";
    let article: Article;
    try {
      const twin = [...marks.keys()].find((other) => other < file && articleId(other) === articleId(file));
      if (twin !== undefined)
        throw new Refusal(`It has the same name as ${twin}.`, "Rename one of the two files.");
      article = await readArticleFile(join(folder, file), library);
    } catch (error) {
      const fault = fileFault(error);
      log.warn({ file, ...fault }, "a file could not be read");
      await this.#note(file, mark, null, fault).catch((reason: unknown) => this.#refuse(file, reason));
      return false;
    }
    try {
      const outcome = await ingest.add(article);
      // Changed while it was read: without its mark the next look reads it again.
      const rested = (await markOf(join(folder, file))) === mark;
      await this.#note(file, rested ? mark : "", article.id, null);
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

  async #note(
    file: string,
    mark: string,
    article: string | null,
    fault: { problem: string; remedy: string } | null,
  ): Promise<void> {
    const row = { mark, problem: fault?.problem ?? null, remedy: fault?.remedy ?? null };
    const set = article === null ? row : { ...row, article_id: article };
    await this.#given.store.write((trx) =>
      trx
        .insertInto("origins")
        .values({ library_id: this.#given.library, location: file, article_id: article, ...row })
        .onConflict((c) => c.columns(["library_id", "location"]).doUpdateSet(set))
        .execute(),
    );
  }

  async #remove({ location, article_id }: OriginRow): Promise<void> {
    const { library, store } = this.#given;
    if (article_id !== null) await removeArticle(store, library, article_id);
    await store.write((trx) =>
      trx.deleteFrom("origins").where("library_id", "=", library).where("location", "=", location).execute(),
    );
  }

  async listUnreadable(): Promise<void> {
    const { store, library } = this.#given;
    const files = await store.db
      .selectFrom("origins")
      .select(["location as file", "problem", "remedy"])
      .where("library_id", "=", library)
      .where("problem", "is not", null)
      .execute();
    const articles = await store.db
      .selectFrom("articles")
      .select(["id", "problem"])
      .where("library_id", "=", library)
      .where("problem", "is not", null)
      .where("gone_at", "is", null)
      .execute();
    this.#recorded = [
      ...files.map(({ file, problem, remedy }) => ({ file, problem: problem ?? "", remedy: remedy ?? "" })),
      ...articles.map(({ id, problem }) => ({
        file: id,
        ...(JSON.parse(problem ?? "{}") as Omit<UnreadableFile, "file">),
      })),
    ];
  }
}
