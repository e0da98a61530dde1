const WIDTH = 24;
const REDRAW_MS = 100;

/** A bar on a terminal, or a line every tenth where output goes to a file. */
export class Progress {
  readonly #total: number;
  readonly #out: NodeJS.WriteStream;
  readonly #started = Date.now();
  #drawn = 0;
  #tenth = 0;

  constructor(total: number, out: NodeJS.WriteStream = process.stderr) {
    this.#total = total;
    this.#out = out;
  }

  show(done: number, failed: number): void {
    const now = Date.now();
    const last = done === this.#total;
    if (this.#out.isTTY) {
      if (!last && now - this.#drawn < REDRAW_MS) return;
      this.#drawn = now;
      this.#out.write(`\r\u001B[2K${this.#words(done, failed, now)}${last ? "\n" : ""}`);
    } else if (last || Math.floor((done * 10) / this.#total) > this.#tenth) {
      this.#tenth = Math.floor((done * 10) / this.#total);
      this.#out.write(`${this.#words(done, failed, now)}\n`);
    }
  }

  #words(done: number, failed: number, now: number): string {
    const share = this.#total === 0 ? 1 : done / this.#total;
    const full = Math.round(share * WIDTH);
    const seconds = (now - this.#started) / 1000;
    const left = done === 0 ? 0 : (seconds / done) * (this.#total - done);
    return [
      `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${Math.floor(share * 100)} %`,
      `${done} of ${this.#total}`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(seconds > 1 ? [`${(done / seconds).toFixed(1)} a second`] : []),
      ...(left > 1 ? [`${timeWords(left)} left`] : []),
    ].join(" · ");
  }
}

function timeWords(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
