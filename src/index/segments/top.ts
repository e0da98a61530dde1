/** Keeps the texts with the highest totals; ties with the last one stay in, however they came. */
export class Top {
  /** The highest totals met so far as a heap: the least of them at its root. */
  readonly #heap: Float64Array;
  #filled = 0;
  readonly #texts: number[] = [];
  readonly #totals: number[] = [];
  floor: number;

  /** @param floor what is below it is not wanted. */
  constructor(most: number, floor = -Infinity) {
    this.#heap = new Float64Array(most);
    this.floor = floor;
  }

  add(text: number, total: number): void {
    if (total < this.floor) return;
    this.#texts.push(text);
    this.#totals.push(total);
    const heap = this.#heap;
    if (this.#filled < heap.length) {
      this.#rise(total);
      if (this.#filled === heap.length) this.floor = Math.max(this.floor, heap[0]!);
    } else if (total > heap[0]!) {
      this.#sink(total);
      this.floor = Math.max(this.floor, heap[0]!);
    }
  }

  #rise(total: number): void {
    const heap = this.#heap;
    let at = this.#filled++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= total) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = total;
  }

  /** Puts a total in the place of the least. */
  #sink(total: number): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= total) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = total;
  }

  /** In the order they came. */
  kept(): number[] {
    return this.#texts.filter((_, at) => this.#totals[at]! >= this.floor);
  }
}
