import type { Log } from "../../../log.ts";
import { Refusal } from "../../../refusal.ts";
import { type Followed, followedFeeds } from "../../store/kept-feeds.ts";
import type { Store } from "../../store/base/store.ts";
import { emptyReport, takeAll } from "./bulk.ts";
import type { Intake } from "../intake.ts";
import { Visits } from "./visits.ts";
import type { Web } from "../web/fetch.ts";

interface Rooms {
  store: Store;
  intake: Intake;
  web: () => Promise<Web>;
  /** Called when a library has new articles. */
  settle(library: string): Promise<void>;
  log: Log;
  /** Milliseconds between two looks for feeds whose time has come, and between two requests to a site. */
  look?: number;
  pause?: number;
}

const LOOK_MS = 5 * 60 * 1000;

/** Takes in what followed feeds bring, for as long as the program runs. */
export class FeedWatch {
  readonly #rooms: Rooms;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #closed = false;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  start(): void {
    this.#timer = setInterval(() => this.soon(), this.#rooms.look ?? LOOK_MS).unref();
    this.soon();
  }

  /** Looks at once, unless a look is under way. */
  soon(): void {
    if (this.#closed || this.#looking !== null) return;
    this.#looking = this.#look()
      .catch((error: unknown) => this.#rooms.log.error({ problem: String(error) }, "the feeds were not read"))
      .finally(() => {
        this.#looking = null;
      });
  }

  async idle(): Promise<void> {
    await this.#looking;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { store, web: open } = this.#rooms;
    const now = Date.now();
    const due = (await followedFeeds(store.db, null)).filter(({ state }) => state.next <= now);
    if (due.length === 0) return;
    const web = await open();
    try {
      for (const feed of due) if (!this.#closed) await this.#read(feed, web);
    } finally {
      await web.close();
    }
  }

  async #read({ library, state }: Followed, web: Web): Promise<void> {
    const { store, intake, log, pause } = this.#rooms;
    const visits = new Visits({ web, store, library, ...(pause === undefined ? {} : { pause }) });
    const report = emptyReport();
    let problem: Refusal | null = null;
    try {
      const tasks = await visits.poll(state);
      const bulk = { store, intake, library, who: state.follower ?? "feed", hands: 1, done: () => {} };
      await takeAll(tasks, { ...bulk, stopped: () => this.#closed }, report);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problem = error;
    }
    await visits.remember(!this.#closed && report.failures.length === 0, problem);
    if (report.added + report.changed > 0) await this.#rooms.settle(library);
    // Never an address: which feeds a server follows is its own affair.
    const { added, changed, failures } = report;
    log.info({ library, added, changed, failed: failures.length, read: problem === null }, "a feed was read");
  }
}
