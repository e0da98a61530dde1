/**
 * Lets a few pieces of work run at a time and the event loop breathe between them, so that a rush of commands cannot
 * keep the signs Discord waits for from being sent.
 */
export class WaitingLine {
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Whether new work would have to wait. */
  get busy(): boolean {
    return this.#running >= this.#atOnce;
  }

  /** How many pieces of work are in it, running or waiting. */
  get length(): number {
    return this.#running + this.#waiting.length;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      setImmediate(() => {
        const next = this.#waiting.shift();
        if (next === undefined) this.#running -= 1;
        else next();
      });
    }
  }
}
