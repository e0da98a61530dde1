import { parentPort } from "node:worker_threads";

export type Doers = Record<string, (given: never) => unknown>;

/** What goes to a worker and what comes back. */
interface Order {
  name: string;
  given: unknown;
}
export type Outcome = { made: unknown } | { problem: string };

/** Sent instead of an order: there will be no more. */
export const LEAVE = null;

/** Answers the pool's orders, one at a time, for as long as the worker lives. */
export function serve(doers: Doers): void {
  parentPort?.on("message", (order: Order | typeof LEAVE) => {
    if (order === LEAVE) return parentPort?.close();
    void answer(doers, order).then((outcome) => {
      // Bytes are handed over, not copied.
      const moved = "made" in outcome && outcome.made instanceof ArrayBuffer ? [outcome.made] : [];
      parentPort?.postMessage(outcome, moved);
    });
  });
}

async function answer(doers: Doers, { name, given }: Order): Promise<Outcome> {
  try {
    const doer = doers[name];
    if (doer === undefined) throw new Error(`No worker knows the job ${name}.`);
    return { made: await doer(given as never) };
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
