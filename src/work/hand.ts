import { type ChildProcess, fork } from "node:child_process";
import type { Socket } from "node:net";
import { JobDied } from "./job-died.ts";
import type { Order, Outcome } from "./serve.ts";

/** Of what a worker said before it died, so many last characters are kept. */
const LAST_WORDS = 4000;

export interface Task {
  name: string;
  given: unknown;
  seconds: number;
  done(made: unknown): void;
  failed(error: JobDied): void;
}

/** One worker and the task it has in hand. */
export class Hand {
  task: Task | null = null;
  /** About to be gone: it takes nothing more. */
  ending = false;
  readonly #worker: ChildProcess;
  readonly #gone: Promise<void>;
  readonly #idleMs: number;
  readonly #free: () => void;
  #timer: NodeJS.Timeout | null = null;
  #cause: { why: JobDied["why"]; detail: string } | null = null;
  #said = "";

  constructor(
    script: URL,
    megabytes: number,
    idleMs: number,
    ended: (hand: Hand, died: JobDied | null) => void,
    free: () => void,
  ) {
    this.#idleMs = idleMs;
    this.#free = free;
    this.#worker = fork(script, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${megabytes}`],
      // Nothing that reads other people's files needs to know the bot's token.
      env: {},
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#rest();
    this.#worker.stderr?.setEncoding("utf8").on("data", (said: string) => {
      this.#said = (this.#said + said).slice(-LAST_WORDS);
    });
    this.#worker.on("message", (outcome: Outcome) => this.#finish(outcome));
    this.#worker.on("error", (error) => {
      this.#cause ??= { why: "crash", detail: error.message };
      this.#worker.kill("SIGKILL");
    });
    // “close” comes after “exit”, when all it said has arrived.
    this.#gone = new Promise((resolve) => {
      this.#worker.once("close", (code, signal) => {
        this.ending = true;
        if (this.#timer !== null) clearTimeout(this.#timer);
        const { why, detail } = this.#cause ?? this.#guess(code, signal);
        const died = this.task === null ? null : new JobDied(this.task.name, why, detail);
        if (died !== null) this.task?.failed(died);
        this.task = null;
        ended(this, died);
        resolve();
      });
    });
  }

  take(task: Task): void {
    this.task = task;
    this.#worker.ref();
    this.#worker.channel?.ref();
    this.#after(task.seconds * 1000, "time", `it took longer than ${Math.round(task.seconds)} s`);
    const order: Order = { name: task.name, given: task.given };
    this.#worker.send(order);
  }

  /** Ends the worker, also in the middle of what it does: it keeps nothing that could be torn. */
  end(why: JobDied["why"], detail: string): Promise<void> {
    this.#cause ??= { why, detail };
    this.ending = true;
    this.#worker.ref();
    this.#worker.kill("SIGKILL");
    return this.#gone;
  }

  #finish(outcome: Outcome): void {
    const { task } = this;
    if (task === null) return;
    this.task = null;
    this.#rest();
    this.#after(this.#idleMs, "closed", "it had nothing to do");
    this.#timer?.unref();
    if ("made" in outcome) task.done(outcome.made);
    else task.failed(new JobDied(task.name, "fault", outcome.problem));
    this.#free();
  }

  /** A worker without a task does not keep the program alive. */
  #rest(): void {
    this.#worker.unref();
    this.#worker.channel?.unref();
    (this.#worker.stderr as Socket | null)?.unref();
  }

  #after(ms: number, why: JobDied["why"], detail: string): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(why, detail), ms);
  }

  #guess(code: number | null, signal: string | null): { why: JobDied["why"]; detail: string } {
    if (/heap out of memory|allocation failed/i.test(this.#said))
      return { why: "memory", detail: "it needed more memory than a worker may have" };
    const end = signal === null ? `left with code ${code}` : `was ended by ${signal}`;
    return { why: "crash", detail: `the worker ${end}${this.#said === "" ? "" : `: ${this.#said.trim()}`}` };
  }
}
