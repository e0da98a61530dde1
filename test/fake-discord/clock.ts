/** A clock that goes with the machine's and can be put forward: tokens age and seconds pass at will. */
export class Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}

const EPOCH = 1_420_070_400_000n;
let count = 0n;

/** A new id as Discord makes them: milliseconds since 2015, then a running number. */
export function snowflake(now: number): string {
  count += 1n;
  return (((BigInt(now) - EPOCH) << 22n) | (count & 0xfffn)).toString();
}
