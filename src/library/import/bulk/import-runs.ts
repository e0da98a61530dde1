import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { ImportProgress, Imports, Shown } from "../../../imports.ts";
import type { Log } from "../../../log.ts";
import type { NewJob } from "../../../work/queue.ts";
import type { Store } from "../../store/base/store.ts";
import type { Intake } from "../intake.ts";
import type { Web } from "../web/fetch.ts";
import { emptyReport, takeAll } from "./bulk.ts";
import { Visits } from "./visits.ts";

interface Rooms {
  store: Store;
  intake: Intake;
  web: () => Promise<Web>;
  /** Leaves a job for the bot. */
  add: (jobs: readonly NewJob[]) => Promise<void>;
  /** Called when a library has new articles. */
  settle: (library: string) => Promise<void>;
  log: Log;
}

/** The name of these jobs in the queue. */
export const IMPORT = "import";
/** How many that have ended are remembered, for whoever asks a moment too late. */
const REMEMBERED = 50;

const Payload = z.object({
  id: z.string(),
  library: z.string(),
  who: z.string(),
  addresses: z.array(z.string()),
  shown: z.object({ channel: z.string(), message: z.string() }).nullable(),
});
type Payload = z.infer<typeof Payload>;

export class ImportRuns implements Imports {
  readonly #rooms: Rooms;
  readonly #known = new Map<string, ImportProgress>();
  readonly #cancelled = new Set<string>();
  readonly #closing = Promise.withResolvers<never>();
  #closed = false;
  #listener: (progress: ImportProgress) => void = () => {};

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
    this.#closing.promise.catch(() => {});
  }

  /** Lets addresses be taken in, one after another; the id of the import. */
  async begin(library: string, who: string, addresses: readonly string[]): Promise<string> {
    const id = randomBytes(4).toString("hex");
    const payload: Payload = { id, library, who, addresses: [...addresses], shown: null };
    await this.#rooms.add([{ name: IMPORT, key: id, payload }]);
    return id;
  }

  listen(listener: (progress: ImportProgress) => void): void {
    this.#listener = listener;
    for (const progress of this.#known.values()) listener(progress);
  }

  async show(id: string, shown: Shown): Promise<void> {
    await this.#rooms.store.write(async (trx) => {
      const row = await trx
        .selectFrom("jobs")
        .select("payload")
        .where("id", "=", rowId(id))
        .executeTakeFirst();
      if (row === undefined) return;
      const payload = JSON.stringify({ ...Payload.parse(JSON.parse(row.payload)), shown });
      await trx.updateTable("jobs").set({ payload }).where("id", "=", rowId(id)).execute();
    });
    const known = this.#known.get(id);
    if (known !== undefined) this.#tell({ ...known, shown });
  }

  /** The imports of a library that wait or are at work. */
  async of(library: string): Promise<ImportProgress[]> {
    const rows = await this.#rooms.store.db
      .selectFrom("jobs")
      .select("payload")
      .where("name", "=", IMPORT)
      .where("state", "!=", "failed")
      .orderBy("position")
      .execute();
    return rows
      .map(({ payload }) => Payload.parse(JSON.parse(payload)))
      .filter((payload) => payload.library === library)
      .map((payload) => this.#known.get(payload.id) ?? waiting(payload));
  }

  /** Ends an import of a library: at once where it waits, else after the article in hand. Whether there was one. */
  async cancel(library: string, id: string): Promise<boolean> {
    const found = (await this.of(library)).find((one) => one.id === id);
    if (found === undefined) return false;
    this.#cancelled.add(id);
    const { numDeletedRows } = await this.#rooms.store.write((trx) =>
      trx.deleteFrom("jobs").where("id", "=", rowId(id)).where("state", "=", "waiting").executeTakeFirst(),
    );
    if (numDeletedRows > 0n) this.#tell({ ...found, state: "cancelled" });
    return true;
  }

  /** Does a job of the queue. One that is cut off throws, and begins again: what was taken in is the same then. */
  async run(given: unknown): Promise<void> {
    await Promise.race([this.#takeIn(Payload.parse(given)), this.#closing.promise]);
  }

  /** Cuts off what is at work. */
  close(): void {
    this.#closed = true;
    this.#closing.reject(new Error("The import was cut off."));
  }

  async #takeIn({ id, library, who, addresses, shown }: Payload): Promise<void> {
    const { store, intake, log, settle } = this.#rooms;
    const report = emptyReport();
    let progress: ImportProgress = {
      ...waiting({ id, library, addresses, shown }),
      state: "running",
      report,
    };
    const tell = (change: Partial<ImportProgress>) => {
      // Where it is shown may have been noted meanwhile.
      progress = { ...progress, shown: this.#known.get(id)?.shown ?? shown, ...change };
      this.#tell(progress);
    };
    const stopped = () => this.#closed || this.#cancelled.has(id);
    const step = () => tell({ done: progress.done + 1 });
    tell({});
    const web = await this.#rooms.web();
    try {
      const visits = new Visits({ web, store, library });
      for (const address of addresses) {
        if (stopped()) break;
        const before = report.failures.length;
        const { tasks, failures } = await visits.tasksFor([address]);
        report.failures.push(...failures);
        tell({ total: progress.total + tasks.length + failures.length - 1 });
        for (const _ of failures) step();
        await takeAll(tasks, { store, intake, library, who, log, hands: 1, done: step, stopped }, report);
        await visits.remember(!stopped() && report.failures.length === before);
      }
    } finally {
      await web.close();
    }
    if (this.#closed) throw new Error("The import was cut off.");
    if (report.added + report.changed > 0) await settle(library);
    const { added, changed, failures } = report;
    log.info({ library, added, changed, failed: failures.length }, "an import ended");
    tell({ state: this.#cancelled.delete(id) ? "cancelled" : "ended" });
  }

  #tell(progress: ImportProgress): void {
    this.#known.delete(progress.id);
    this.#known.set(progress.id, progress);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= REMEMBERED) break;
      this.#known.delete(oldest);
    }
    if (!this.#closed) this.#listener(progress);
  }
}

function rowId(id: string): string {
  return `${IMPORT} ${id}`;
}

function waiting({ id, library, addresses, shown }: Omit<Payload, "who">): ImportProgress {
  const report = emptyReport();
  return { id, library, shown, state: "waiting", done: 0, total: addresses.length, report };
}
