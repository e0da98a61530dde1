/** Keeps the texts with the highest totals; ties with the last one stay in, however they came. */
export class Top {
  readonly #most: number;
  #kept: { text: number; total: number }[] = [];
  floor: number;

  /** @param floor what is below it is not wanted. */
  constructor(most: number, floor = -Infinity) {
    this.#most = most;
    this.floor = floor;
  }

  add(text: number, total: number): void {
    if (total < this.floor) return;
    this.#kept.push({ text, total });
    if (this.#kept.length >= this.#most * 4) this.#cut();
  }

  #cut(): void {
    if (this.#kept.length < this.#most) return;
    this.#kept.sort((a, b) => b.total - a.total);
    const floor = this.#kept[this.#most - 1]?.total ?? -Infinity;
    this.floor = floor;
    this.#kept.length = this.#kept.findLastIndex(({ total }) => total >= floor) + 1;
  }

  kept(): number[] {
    this.#cut();
    return this.#kept.map(({ text }) => text);
  }
}
