import type { AlertBook } from "../alerts.ts";
import type { Article } from "../answer/article.ts";
import type { Place } from "../answer/link.ts";
import type { Desk, Reader } from "../desk.ts";
import type { House } from "../house.ts";
import type { Chart } from "../render/chart/chart.ts";
import type { Look } from "../render/chart/paper.ts";
import { alertBook } from "./alerts.ts";
import type { UnreadableFile } from "./folder/corpus-folder.ts";
import type { ImportRuns } from "./import/bulk/import-runs.ts";
import type { Intake } from "./import/intake.ts";
import { countArticles } from "./store/articles.ts";
import { type Admission, admit } from "./links/private-links.ts";
import { type Tellings, tellings } from "./notices/tellings.ts";
import { type Given, type Rooms, roomsOf } from "./rooms.ts";
import { insistOn, staleAmong, warnOfClock } from "./opening.ts";
import { deleteLibrary, librariesIn, type Library, putLibrary } from "./store/libraries.ts";
import { removeArticle } from "./store/shelves.ts";
import { type KeptSettings, keptSettings } from "./store/kept-settings.ts";
import { expireDaily, type ShownAnswers, shownAnswers } from "./store/shown-answers.ts";

/** More articles than this a tool leaves to be read again by a bot. */
const AWAITED = 100;

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
  readonly #rooms: Rooms;
  #daily: NodeJS.Timeout | null = null;
  #articles = 0;
  #open: readonly string[] = [];
  #closing: Promise<void> | null = null;

  private constructor(given: Given) {
    this.#given = given;
    this.#rooms = roomsOf(given, {
      settle: () => this.#settle(),
      reread: (library) => this.#reread(library),
    });
    const { store } = given;
    const { incoming, indexes, desk } = this.#rooms;
    this.alerts = alertBook(store, (library) => indexes.of(library).catchUp());
    this.shown = shownAnswers(store);
    this.tellings = tellings(store);
    this.kept = keptSettings(store);
    this.intake = incoming.intake;
    this.imports = incoming.imports;
    this.desk = desk;
  }

  /** @throws {Refusal} where the corpus folder cannot be read and nothing was ever read from it. */
  static async open(given: Given): Promise<Household> {
    const house = new Household(given);
    try {
      await (given.role === "guest" ? house.#rooms.source.listUnreadable() : house.#begin());
      await house.#settle();
    } catch (error) {
      await house.close();
      throw error;
    }
    if (given.role === "bot") await house.#goOn();
    return house;
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.#rooms.source.unreadable;
  }

  counts() {
    return { articles: this.#articles, passages: this.#rooms.indexes.passages() };
  }

  draw(chart: Chart, look: Look, format: "svg" | "png"): Promise<string | Uint8Array> {
    return this.#rooms.pool.run("chart", { chart, look, format });
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
    await this.#rooms.indexes.drop(id);
    await this.#settle();
  }

  async add(article: Article) {
    const outcome = await this.#rooms.ingest.add(article);
    await this.#settle();
    return outcome;
  }

  async remove(library: string, article: string): Promise<boolean> {
    const was = await removeArticle(this.#given.store, library, article);
    await this.#settle();
    return was;
  }

  async settled(): Promise<void> {
    await this.#rooms.source.settled();
    await this.#rooms.queue.idle();
    await this.#rooms.indexes.catchUp();
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    if (this.#daily !== null) clearInterval(this.#daily);
    // All of them must know before the pool cuts off what they wait for.
    this.imports.close();
    const ending = [this.#rooms.source.close(), this.#rooms.queue.close(), this.#rooms.indexes.close()];
    await this.#rooms.pool.close();
    await Promise.all(ending);
    await this.#given.store.close();
    this.#given.release();
  }

  /** Takes in what changed while nothing ran. A great deal of it is left to the background. */
  async #begin(): Promise<void> {
    const { corpus, store, role, log } = this.#given;
    const libraries = await insistOn(store, corpus.library);
    await warnOfClock(store, log);
    await this.#rooms.source.begin(role === "tool");
    for (const library of await staleAmong(libraries, store, log)) {
      if (role === "bot")
        await this.#rooms.queue.add([{ name: "reread", payload: library.id, key: library.id }]);
      else if (library.articles <= AWAITED) await this.#rooms.ingest.reread(library.id);
    }
  }

  async #goOn(): Promise<void> {
    this.#rooms.source.watch();
    this.#daily = expireDaily([this.shown, this.tellings], this.#given.log);
    await this.#rooms.queue.start();
    this.#rooms.incoming.feeds.start();
  }

  async #reread(library: string): Promise<void> {
    await this.#rooms.ingest.reread(library);
    await this.#rooms.source.listUnreadable();
    await this.#settle();
    this.#given.log.info({ library }, "a library has been read by the present rules");
  }

  /** Brings the indexes and the counts up to date with the store. */
  async #settle(): Promise<void> {
    const { store, corpus, role } = this.#given;
    const shipped = this.#rooms.indexes.of(corpus.library);
    await (role === "bot" ? shipped.approach() : shipped.catchUp());
    const libraries = await this.libraries();
    this.#open = libraries.filter((library) => library.public).map(({ id }) => id);
    this.#articles = await countArticles(
      store.db,
      libraries.map(({ id }) => id),
    );
  }
}
