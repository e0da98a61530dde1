import type { Stated } from "./likeness.ts";

/**
 * A sum we did, labelled as ours. `conversion`: the second operand is the first in another unit · `change`: operands
 * outcome, base, printed percentage; `result` is the percentage recomputed · `share`: operands part, total, printed
 * percentage; `result` is that percentage of the total.
 */
export interface Computed {
  kind: "conversion" | "change" | "share";
  operands: Stated[];
  /** The value printed that the result stands beside. */
  printed: number;
  result: number;
  /** The result agrees with what is printed, as exactly as that is printed; null where the operands are bounds or do not
   * cover the same days, so that nothing follows. */
  holds: boolean | null;
}
