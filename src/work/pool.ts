import { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import { type Jobs, secondsFor } from "./jobs.ts";
import { LEAVE, type Outcome } from "./serve.ts";

/** A job that came to no end of its own; its worker has been replaced unless the job merely threw. */
export class JobDied extends Error {
  readonly job: string;
  readonly why: "time" | "memory" | "crash" | "fault" | "closed";

  constructor(job: string, why: JobDied["why"], detail: string) {
    super(`The job ${job} died (${why}): ${detail}`);
    this.name = "JobDied";
    this.job = job;
    this.why = why;
  }
}

/** A pool over a table of jobs: by name, what each is given and what it makes. */
export interface Pool<Table> {
  /** @throws {JobDied} when it runs out of time or memory, crashes or throws. */
  run<Name extends keyof Table & string>(
    name: Name,
    given: Made<Table, Name, "given">,
  ): Promise<Made<Table, Name, "made">>;
  /** Ends the workers; jobs not done yet die as “closed”. */
  close(): Promise<void>;
}
type Made<Table, Name extends keyof Table, Part extends string> =
  Table[Name] extends Record<Part, infer T> ? T : never;

export interface PoolOptions {
  log: Log;
  /** Threads at most; they are started when there is work. One leaves the other core to answers. */
  workers?: number;
  /** Heap of one worker. */
  megabytes?: number;
  /** A worker without work for so long is ended, with the memory it holds. */
  idleMs?: number;
}

/** The program's pool. */
export function openPool(options: PoolOptions): Pool<Jobs> {
  return poolOf<Jobs>(new URL("./worker.ts", import.meta.url), secondsFor, options);
}

/** How long a worker may take to leave before it is ended. */
const LEAVE_MS = 3000;

interface Task {
  name: string;
  given: unknown;
  seconds: number;
  done(made: unknown): void;
  failed(error: JobDied): void;
}

/** A pool over any worker script that calls `serve`. Jobs begin in the order they came. */
export function poolOf<Table>(
  script: URL,
  seconds: { [Name in keyof Table]: (given: Made<Table, Name, "given">) => number },
  { log, workers = 1, megabytes = 1024, idleMs = 30_000 }: PoolOptions,
): Pool<Table> {
  const waiting: Task[] = [];
  const hands = new Set<Hand>();
  let closed = false;

  const turn = (): void => {
    while (waiting.length > 0) {
      let hand = [...hands].find((one) => one.task === null && !one.leaving);
      if (hand === undefined) {
        if (hands.size >= workers) return;
        hand = new Hand(
          script,
          megabytes,
          idleMs,
          (ended, died) => {
            hands.delete(ended);
            if (died !== null)
              log.warn({ job: died.job, why: died.why }, "a job died; its worker is replaced");
            if (!closed) turn();
          },
          turn,
        );
        hands.add(hand);
      }
      const task = waiting.shift();
      if (task !== undefined) hand.take(task);
    }
  };

  return {
    run: (name, given) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new JobDied(name, "closed", "the pool is closed"));
        waiting.push({
          name,
          given,
          seconds: seconds[name](given),
          done: (made) => resolve(made as never),
          failed: reject,
        });
        turn();
      }),
    close: async () => {
      closed = true;
      for (const task of waiting.splice(0))
        task.failed(new JobDied(task.name, "closed", "the pool was closed"));
      await Promise.all([...hands].map((hand) => hand.leave("the pool was closed")));
    },
  };
}

/** One worker and the task it has in hand. */
class Hand {
  task: Task | null = null;
  /** Told to leave: it takes nothing more. */
  leaving = false;
  readonly #worker: Worker;
  readonly #idleMs: number;
  readonly #free: () => void;
  #timer: NodeJS.Timeout | null = null;
  #cause: { why: JobDied["why"]; detail: string } | null = null;

  constructor(
    script: URL,
    megabytes: number,
    idleMs: number,
    ended: (hand: Hand, died: JobDied | null) => void,
    free: () => void,
  ) {
    this.#idleMs = idleMs;
    this.#free = free;
    this.#worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    });
    this.#worker.unref();
    this.#worker.on("message", (outcome: Outcome) => this.#finish(outcome));
    this.#worker.on("error", (error: Error & { code?: string }) => {
      this.#cause ??= {
        why: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash",
        detail: error.message,
      };
    });
    this.#worker.on("exit", (code) => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      const { why, detail } = this.#cause ?? {
        why: "crash" as const,
        detail: `the worker left with code ${code}`,
      };
      const died = this.task === null ? null : new JobDied(this.task.name, why, detail);
      if (died !== null) this.task?.failed(died);
      this.task = null;
      ended(this, died);
    });
  }

  take(task: Task): void {
    this.task = task;
    this.#worker.ref();
    this.#after(task.seconds * 1000, "time", `it took longer than ${Math.round(task.seconds)} s`);
    this.#worker.postMessage({ name: task.name, given: task.given });
  }

  /** Ends the worker in the middle of what it does. */
  async end(why: JobDied["why"], detail: string): Promise<void> {
    this.#cause ??= { why, detail };
    await this.#worker.terminate();
  }

  /** Lets the worker leave by itself: ending one while it still loads its modules can take the whole process with it. */
  async leave(detail: string): Promise<void> {
    this.#cause ??= { why: "closed", detail };
    this.leaving = true;
    const left = new Promise((resolve) => this.#worker.once("exit", resolve));
    this.#worker.ref();
    this.#worker.postMessage(LEAVE);
    const late = setTimeout(() => void this.#worker.terminate(), LEAVE_MS);
    await left.finally(() => clearTimeout(late));
  }

  #finish(outcome: Outcome): void {
    const { task } = this;
    if (task === null) return;
    this.task = null;
    this.#worker.unref();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.leave("it had nothing to do"), this.#idleMs).unref();
    if ("made" in outcome) task.done(outcome.made);
    else task.failed(new JobDied(task.name, "fault", outcome.problem));
    this.#free();
  }

  #after(ms: number, why: JobDied["why"], detail: string): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(why, detail), ms);
  }
}
