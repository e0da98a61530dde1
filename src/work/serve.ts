export type Doers = Record<string, (given: never) => unknown>;

/** What goes to a worker and what comes back. */
export interface Order {
  name: string;
  given: unknown;
}
export type Outcome = { made: unknown } | { problem: string };

/** Answers the pool's orders, one at a time, for as long as the worker lives: it ends with the process that started it. */
export function serve(doers: Doers): void {
  process.on("message", (order: Order) => {
    void answer(doers, order).then((outcome) => process.send?.(outcome));
  });
  process.once("disconnect", () => process.exit());
  // Ctrl-C reaches every process of the terminal; the pool's owner decides when its workers end.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
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
