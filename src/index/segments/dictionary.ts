/** Terms looked up before that are kept. */
const FOUND = 2000;

/** Sorted terms as one run of UTF-8 bytes: a term is found by halving, nothing is unpacked. */
export class Dictionary {
  readonly bytes: Uint8Array;
  /** Where each term begins in `bytes`, and after the last one where it ends. */
  readonly starts: Uint32Array;
  readonly #found = new Map<string, number>();

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** @param terms distinct, in the order of `compareTerms`. */
  static of(terms: readonly string[]): Dictionary {
    const encoded = terms.map((term) => Buffer.from(term));
    const starts = new Uint32Array(terms.length + 1);
    encoded.forEach((term, at) => (starts[at + 1] = (starts[at] ?? 0) + term.length));
    return new Dictionary(new Uint8Array(Buffer.concat(encoded)), starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  term(at: number): string {
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + this.starts[at]!,
      this.starts[at + 1]! - this.starts[at]!,
    ).toString();
  }

  /** The number of a term, or -1. A term is asked for several times in one question, and questions share words. */
  find(term: string): number {
    const known = this.#found.get(term);
    if (known !== undefined) return known;
    const at = this.#halve(term);
    if (this.#found.size >= FOUND) this.#found.clear();
    this.#found.set(term, at);
    return at;
  }

  #halve(term: string): number {
    const sought = Buffer.from(term);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, sought);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #compare(at: number, sought: Uint8Array): number {
    const start = this.starts[at]!;
    const length = this.starts[at + 1]! - start;
    const shared = Math.min(length, sought.length);
    for (let i = 0; i < shared; i++) {
      const difference = this.bytes[start + i]! - sought[i]!;
      if (difference !== 0) return difference;
    }
    return length - sought.length;
  }
}

/** Orders terms as their UTF-8 bytes do. */
export function compareTerms(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
