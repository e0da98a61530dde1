import type { AlertBook } from "../alerts.ts";
import type { Article } from "../answer/article.ts";
import type { Place } from "../answer/link.ts";
import { isLight, reference } from "../answer/reference.ts";
import type { Desk, Reader } from "../desk.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { Chart } from "../render/chart/chart.ts";
import type { Look } from "../render/chart/paper.ts";
import type { Jobs } from "../work/jobs.ts";
import { openPool, type Pool } from "../work/pool.ts";
import { Queue } from "../work/queue.ts";
import { alertBook } from "./alerts.ts";
import { CorpusSource } from "./folder/corpus-source.ts";
import type { UnreadableFile } from "./folder/corpus-folder.ts";
import type { FeedWatch } from "./import/bulk/feed-watch.ts";
import { IMPORT, type ImportRuns } from "./import/bulk/import-runs.ts";
import type { Intake } from "./import/intake.ts";
import { countArticles } from "./store/articles.ts";
import type { Network } from "./import/web/network.ts";
import { type Admission, admit } from "./links/private-links.ts";
import { type Tellings, tellings } from "./notices/tellings.ts";
import { incomingOf } from "./incoming.ts";
import { IndexRoom } from "./catalogue/index-room.ts";
import { Ingest } from "./ingest.ts";
import { insistOn, staleAmong, warnOfClock } from "./opening.ts";
import { desksOver } from "./library-desk.ts";
import { deleteLibrary, librariesIn, type Library, putLibrary } from "./store/libraries.ts";
import { removeArticle } from "./store/shelves.ts";
import { type KeptSettings, keptSettings } from "./store/kept-settings.ts";
import type { Role } from "./store/base/lock.ts";
import { expireDaily, type ShownAnswers, shownAnswers } from "./store/shown-answers.ts";
import type { Store } from "./store/base/store.ts";

/** More articles than this a tool leaves to be read again by a bot. */
const AWAITED = 100;

interface Given {
  corpus: { folder: string; library: string };
  store: Store;
  /** The way to the web; the internet where left out. */
  network: Network | undefined;
  /** Where the indexes keep their files; in memory only when null. */
  indexFolder: string | null;
  log: Log;
  /** A guest reads the store of a running bot and changes nothing of its own accord. */
  role: Role | "guest";
  release(): void;
}

/** Everything that works together on one store. */
export class Household implements House {
  readonly alerts: AlertBook;
  readonly imports: ImportRuns;
  readonly shown: ShownAnswers;
  readonly tellings: Tellings;
  readonly kept: KeptSettings;
  readonly intake: Intake;
  readonly desk: (reader: Reader) => Desk;
  readonly #given: Given;
  readonly #pool: Pool<Jobs>;
  readonly #ingest: Ingest;
  readonly #indexes: IndexRoom;
  readonly #corpus: CorpusSource;
  readonly #queue: Queue;
  readonly #feeds: FeedWatch;
  #daily: NodeJS.Timeout | null = null;
  #articles = 0;
  #open: readonly string[] = [];
  #closing: Promise<void> | null = null;

  private constructor(given: Given) {
    const { corpus, store, network, indexFolder, log, role } = given;
    this.#given = given;
    this.#pool = openPool({ log });
    this.#ingest = new Ingest(store, this.#pool, log);
    this.#indexes = new IndexRoom(store, indexFolder, role === "guest", log, (order) =>
      this.#pool.run("merge", order),
    );
    const arrived = () => this.#indexes.follow(corpus.library);
    const source = { ...corpus, store, ingest: this.#ingest, log, arrived };
    this.#corpus = new CorpusSource(source, () => this.#settle());
    this.#queue = new Queue(
      store,
      { reread: (library) => this.#reread(String(library)), [IMPORT]: (given) => this.imports.run(given) },
      log,
    );
    this.alerts = alertBook(store, (library) => this.#indexes.of(library).catchUp());
    this.shown = shownAnswers(store);
    this.tellings = tellings(store);
    this.kept = keptSettings(store);
    const incoming = incomingOf({
      store,
      pool: this.#pool,
      ingest: this.#ingest,
      indexes: this.#indexes,
      network,
      add: (jobs) => this.#queue.add(jobs),
      log,
    });
    this.intake = incoming.intake;
    this.imports = incoming.imports;
    this.#feeds = incoming.feeds;
    this.desk = desksOver({
      store,
      reference: (finding, style) =>
        isLight(style) ? reference(finding, style) : this.#pool.run("reference", { finding, style }),
      shelf: incoming.shelf,
      catalogue: (library) => this.#indexes.of(library),
      notes: (library) => [
        ...(library === corpus.library ? this.#corpus.notes() : []),
        ...this.#indexes.notes(library),
      ],
    });
  }

  /** @throws {Refusal} where the corpus folder cannot be read and nothing was ever read from it. */
  static async open(given: Given): Promise<Household> {
    const house = new Household(given);
    try {
      await (given.role === "guest" ? house.#corpus.listUnreadable() : house.#begin());
      await house.#settle();
    } catch (error) {
      await house.close();
      throw error;
    }
    if (given.role === "bot") await house.#goOn();
    return house;
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.#corpus.unreadable;
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

  get openLibraries(): readonly string[] {
    return this.#open;
  }

  admit(link: Place): Promise<Admission | null> {
    return admit(this.#given.store, link, new Date().toISOString().slice(0, 10));
  }

  async putLibrary(library: Library): Promise<void> {
    await putLibrary(this.#given.store, library);
    await this.#settle();
  }

  async deleteLibrary(id: string): Promise<void> {
    await deleteLibrary(this.#given.store, id);
    await this.#indexes.drop(id);
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
    await this.#corpus.settled();
    await this.#queue.idle();
    await this.#indexes.catchUp();
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    if (this.#daily !== null) clearInterval(this.#daily);
    // All of them must know before the pool cuts off what they wait for.
    this.imports.close();
    const ending = [this.#corpus.close(), this.#queue.close(), this.#indexes.close()];
    await this.#pool.close();
    await Promise.all(ending);
    await this.#given.store.close();
    this.#given.release();
  }

  /** Takes in what changed while nothing ran. A great deal of it is left to the background. */
  async #begin(): Promise<void> {
    const { corpus, store, role, log } = this.#given;
    const libraries = await insistOn(store, corpus.library);
    await warnOfClock(store, log);
    await this.#corpus.begin(role === "tool");
    for (const library of await staleAmong(libraries, store, log)) {
      if (role === "bot") await this.#queue.add([{ name: "reread", payload: library.id, key: library.id }]);
      else if (library.articles <= AWAITED) await this.#ingest.reread(library.id);
    }
  }

  async #goOn(): Promise<void> {
    this.#corpus.watch();
    this.#daily = expireDaily([this.shown, this.tellings], this.#given.log);
    await this.#queue.start();
    this.#feeds.start();
  }

  async #reread(library: string): Promise<void> {
    await this.#ingest.reread(library);
    await this.#corpus.listUnreadable();
    await this.#settle();
    this.#given.log.info({ library }, "a library has been read by the present rules");
  }

  /** Brings the indexes and the counts up to date with the store. */
  async #settle(): Promise<void> {
    const { store, corpus, role } = this.#given;
    const shipped = this.#indexes.of(corpus.library);
    await (role === "bot" ? shipped.approach() : shipped.catchUp());
    const libraries = await this.libraries();
    this.#open = libraries.filter((library) => library.public).map(({ id }) => id);
    this.#articles = await countArticles(
      store.db,
      libraries.map(({ id }) => id),
    );
  }
}
