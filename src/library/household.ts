import type { Article } from "../answer/article.ts";
import type { Desk, Reader } from "../desk.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { Chart, Look } from "../render/chart.ts";
import type { Jobs } from "../work/jobs.ts";
import { openPool, type Pool } from "../work/pool.ts";
import { Queue } from "../work/queue.ts";
import type { UnreadableFile } from "./corpus-folder.ts";
import { countArticles, countStale } from "./store/desk-queries.ts";
import { FolderImport } from "./folder-import.ts";
import { FolderWatch } from "./folder-watch.ts";
import { Intake } from "./import/intake.ts";
import { shelfOf } from "./import/shelf.ts";
import { IndexRoom } from "./index-room.ts";
import { Ingest } from "./ingest.ts";
import { desksOver } from "./library-desk.ts";
import { clockFault, deleteLibrary, librariesIn, type Library, putLibrary } from "./store/libraries.ts";
import { removeArticle } from "./store/shelves.ts";
import { type KeptSettings, keptSettings } from "./store/kept-settings.ts";
import type { Role } from "./store/lock.ts";
import { type ShownAnswers, shownAnswers } from "./store/shown-answers.ts";
import type { Store } from "./store/store.ts";

/** More files or articles than this are read while questions are already answered, and the answers say so. */
const AWAITED = 100;
/** Passages looked at for articles like a new one. */
const ALIKE = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Given {
  corpus: { folder: string; library: string };
  store: Store;
  /** Where the indexes keep their files; in memory only when null. */
  indexFolder: string | null;
  log: Log;
  /** A guest reads the store of a running bot and changes nothing of its own accord. */
  role: Role | "guest";
  release(): void;
}

/** Everything that works together on one store. */
export class Household implements House {
  readonly shown: ShownAnswers;
  readonly kept: KeptSettings;
  readonly intake: Intake;
  readonly desk: (reader: Reader) => Desk;
  readonly #given: Given;
  readonly #pool: Pool<Jobs>;
  readonly #ingest: Ingest;
  readonly #indexes: IndexRoom;
  readonly #folder: FolderImport;
  readonly #queue: Queue;
  #watch: FolderWatch | null = null;
  #daily: NodeJS.Timeout | null = null;
  #arriving: Promise<void> = Promise.resolve();
  #articles = 0;
  #closing: Promise<void> | null = null;

  private constructor(given: Given) {
    const { corpus, store, indexFolder, log, role } = given;
    this.#given = given;
    this.#pool = openPool({ log });
    this.#ingest = new Ingest(store, this.#pool, log);
    this.#indexes = new IndexRoom(store, indexFolder, role === "guest", log);
    this.#folder = new FolderImport({ ...corpus, store, ingest: this.#ingest, log });
    this.#queue = new Queue(store, { reread: (library) => this.#reread(String(library)) }, log);
    this.shown = shownAnswers(store);
    this.kept = keptSettings(store);
    this.intake = new Intake({
      store,
      pool: this.#pool,
      ingest: this.#ingest,
      web: async () => (await import("./import/web/fetch.ts")).openWeb(),
      like: async (library, text) => {
        const { hits } = await this.#indexes.of(library).search({ text, mode: "question", limit: ALIKE });
        return hits.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((also) => also.article)]);
      },
    });
    this.desk = desksOver({
      store,
      shelf: (home) =>
        shelfOf(home, {
          store,
          ingest: this.#ingest,
          intake: this.intake,
          settle: (library) => this.#indexes.of(library).catchUp(),
        }),
      catalogue: (library) => this.#indexes.of(library),
      notes: (library) => [
        ...(library === corpus.library ? this.#folder.notes() : []),
        ...this.#indexes.notes(library),
      ],
    });
  }

  /** @throws {Refusal} where the corpus folder cannot be read and nothing was ever read from it. */
  static async open(given: Given): Promise<Household> {
    const house = new Household(given);
    try {
      await (given.role === "guest" ? house.#folder.listUnreadable() : house.#begin());
      await house.#settle();
    } catch (error) {
      await house.close();
      throw error;
    }
    if (given.role === "bot") await house.#goOn();
    return house;
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.#folder.unreadable;
  }

  counts() {
    return { articles: this.#articles, passages: this.#indexes.passages() };
  }

  draw(chart: Chart, look: Look, format: "svg" | "png"): Promise<string | Uint8Array> {
    return this.#pool.run("chart", { chart, look, format });
  }

  libraries(): Promise<Library[]> {
    return librariesIn(this.#given.store.db);
  }

  putLibrary(library: Library): Promise<void> {
    return putLibrary(this.#given.store, library);
  }

  async deleteLibrary(id: string): Promise<void> {
    await deleteLibrary(this.#given.store, id);
    await this.#settle();
  }

  async add(article: Article) {
    const outcome = await this.#ingest.add(article);
    await this.#settle();
    return outcome;
  }

  async remove(library: string, article: string): Promise<boolean> {
    const was = await removeArticle(this.#given.store, library, article);
    await this.#settle();
    return was;
  }

  async settled(): Promise<void> {
    await this.#arriving;
    await this.#queue.idle();
    await this.#indexes.catchUp();
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#watch?.close();
    if (this.#daily !== null) clearInterval(this.#daily);
    // All of them must know before the pool cuts off what they wait for.
    const ending = [this.#folder.close(), this.#queue.close(), this.#indexes.close()];
    await this.#pool.close();
    await Promise.all(ending);
    await this.#arriving;
    await this.#given.store.close();
    this.#given.release();
  }

  /** Takes in what changed while nothing ran. A great deal of it is left to the background. */
  async #begin(): Promise<void> {
    const { corpus, store, role, log } = this.#given;
    const libraries = await this.libraries();
    if (!libraries.some(({ id }) => id === corpus.library))
      await this.putLibrary({ id: corpus.library, name: corpus.library, owner: "house", public: true });
    const clock = await clockFault(store.db);
    if (clock !== null)
      log.warn({ problem: clock.message, remedy: clock.remedy }, "dates shown may be wrong");
    const look = await this.#folder.look();
    this.#arriving = this.#folder.take(look).then(
      () => {},
      (error: unknown) => log.error({ problem: String(error) }, "the corpus folder could not be read in"),
    );
    if (role === "tool" || look.changed.length <= AWAITED) await this.#arriving;
    for (const { id } of libraries) {
      const stale = await countStale(store.db, [id]);
      if (stale === 0) continue;
      log.info({ library: id, articles: stale }, "articles were read by older rules and are read again");
      if (role === "bot") await this.#queue.add([{ name: "reread", payload: id, key: id }]);
      else if (stale <= AWAITED) await this.#ingest.reread(id);
    }
    await this.shown.expire();
  }

  async #goOn(): Promise<void> {
    const { corpus, log } = this.#given;
    this.#watch = new FolderWatch(corpus.folder, () => this.#lookAgain(), log);
    this.#watch.soon();
    this.#daily = setInterval(() => {
      this.shown
        .expire()
        .catch((error: unknown) => log.error({ problem: String(error) }, "nothing was forgotten"));
    }, DAY_MS).unref();
    await this.#queue.start();
  }

  async #lookAgain(): Promise<"done" | "again"> {
    const look = await this.#folder.look();
    const changed = look.changed.filter((file) => !look.restless.includes(file));
    this.#arriving = this.#folder
      .take({ ...look, changed })
      .then((news) => (news ? this.#settle() : undefined));
    await this.#arriving;
    return look.restless.length > 0 ? "again" : "done";
  }

  async #reread(library: string): Promise<void> {
    await this.#ingest.reread(library);
    await this.#settle();
    this.#given.log.info({ library }, "a library has been read by the present rules");
  }

  /** Brings the indexes and the counts up to date with the store. */
  async #settle(): Promise<void> {
    const { store, corpus, role } = this.#given;
    const shipped = this.#indexes.of(corpus.library);
    await (role === "bot" ? shipped.approach() : shipped.catchUp());
    const libraries = await this.libraries();
    this.#articles = await countArticles(
      store.db,
      libraries.map(({ id }) => id),
    );
  }
}
