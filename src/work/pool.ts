import type { Log } from "../log.ts";
import { type Jobs, secondsFor } from "./jobs.ts";
import { JobDied } from "./job-died.ts";
import { Hand, type Task } from "./hand.ts";

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
  /** Processes at most; they are started when there is work. One leaves the other core to answers. */
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

/**
 * A pool over any worker script that calls `serve`. Jobs begin in the order they came. A worker is a process: what ends it,
 * be it memory or native code, ends nothing else.
 */
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
      let hand = [...hands].find((one) => one.task === null && !one.ending);
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
      await Promise.all([...hands].map((hand) => hand.end("closed", "the pool was closed")));
    },
  };
}
