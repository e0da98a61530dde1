import type { Store } from "../library/store/base/store.ts";
import type { JobRow } from "../library/store/base/schema.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";

/** Does one job of its name. What it changes it must be able to do twice: a job cut off by a crash begins again. */
export type Handler = (payload: unknown) => Promise<void>;

export interface NewJob {
  name: string;
  payload: unknown;
  /** A job of the same key that has not begun is not added twice. */
  key: string;
}

/** A job is tried so often before it is set aside as failed. */
const TRIES = 3;
/** How often jobs left by other programs are looked for. */
const LOOK_MS = 2000;

/** Jobs that survive a restart: they stand in the store until they are done. One bot does them, in order. */
export class Queue {
  readonly #store: Store;
  readonly #handlers: Record<string, Handler>;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #closed = false;

  constructor(store: Store, handlers: Record<string, Handler>, log: Log) {
    this.#store = store;
    this.#handlers = handlers;
    this.#log = log;
  }

  async add(jobs: readonly NewJob[]): Promise<void> {
    await addJobs(this.#store, jobs);
    if (this.#timer !== null) this.#begin();
  }

  /** Takes up what an earlier run left, then whatever comes. */
  async start(): Promise<void> {
    await this.#store.write((trx) =>
      trx.updateTable("jobs").set({ state: "waiting" }).where("state", "=", "running").execute(),
    );
    this.#timer = setInterval(() => this.#begin(), LOOK_MS).unref();
    this.#begin();
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.#working;
  }

  /** Lets the job in hand end; the rest stays in the store. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#working;
  }

  #begin(): void {
    if (this.#closed || this.#working !== null) return;
    this.#working = this.#work()
      .catch((error: unknown) =>
        this.#log.error({ problem: String(error) }, "the queue stopped; it tries again"),
      )
      .finally(() => {
        this.#working = null;
      });
  }

  async #work(): Promise<void> {
    for (let job = await this.#next(); job !== undefined && !this.#closed; job = await this.#next()) {
      const { id, name, attempts } = job;
      await this.#mark(id, { state: "running", attempts: attempts + 1 });
      try {
        const handler = this.#handlers[name];
        if (handler === undefined)
          throw new Refusal(`Nothing here does the job ${name}.`, "Start the version that wrote it.");
        await handler(JSON.parse(job.payload));
        await this.#store.write((trx) => trx.deleteFrom("jobs").where("id", "=", id).execute());
      } catch (error) {
        // Closing cuts jobs off; that is no fault of theirs.
        if (this.#closed) return this.#mark(id, { state: "waiting", attempts });
        const problem = error instanceof Error ? error.message : String(error);
        const remedy =
          error instanceof Refusal ? error.remedy : "Run npm run doctor, or start Verbatim again.";
        const state = attempts + 1 < TRIES ? "waiting" : "failed";
        await this.#mark(id, { state, problem, remedy });
        this.#log.warn({ job: name, problem, remedy, state }, "a job failed");
      }
    }
  }

  #next(): Promise<JobRow | undefined> {
    return this.#store.db
      .selectFrom("jobs")
      .selectAll()
      .where("state", "=", "waiting")
      .orderBy("attempts")
      .orderBy("position")
      .limit(1)
      .executeTakeFirst();
  }

  async #mark(id: string, set: Partial<JobRow>): Promise<void> {
    await this.#store.write((trx) => trx.updateTable("jobs").set(set).where("id", "=", id).execute());
  }
}

/** Leaves jobs in the store for the bot, from any program. A failed job of the same key is tried again. */
export async function addJobs(store: Store, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const now = new Date().toISOString();
  await store.write(async (trx) => {
    const last = await trx
      .selectFrom("jobs")
      .select(({ fn }) => fn.max("position").as("position"))
      .executeTakeFirst();
    let position = last?.position ?? 0;
    for (const { name, payload, key } of jobs) {
      position++;
      await trx
        .insertInto("jobs")
        .values({
          id: `${name} ${key}`,
          name,
          payload: JSON.stringify(payload),
          state: "waiting",
          attempts: 0,
          position,
          problem: null,
          remedy: null,
          created_at: now,
        })
        .onConflict((c) =>
          c
            .column("id")
            .doUpdateSet({ state: "waiting", attempts: 0, problem: null, remedy: null })
            .where("jobs.state", "=", "failed"),
        )
        .execute();
    }
  });
}
