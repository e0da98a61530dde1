import type { Modifier } from "../figure.ts";
import type { NumberRead } from "./numbers/number-words.ts";

/** A quantity read from tokens `[from, to)`: a number with its currency, magnitude and unit. */
export interface Quantity {
  from: number;
  to: number;
  value: number;
  valueTo?: number;
  unit: string;
  unitDetail?: string;
  vague: boolean;
  /** What a sign glued to it says: `50+`, `~25`, `sub-7`. */
  modifier: Modifier | null;
  /** The first token of what follows a hyphen: “bedroom” in `four-bedroom`; null elsewhere. */
  attribute: number | null;
  /** How the number was printed; a bare one could still be a name or a year. */
  number: NumberRead;
  /** It has a currency, %, or unit of its own. */
  measured: boolean;
  rule: string;
}

/** A quantity that is a ratio; multipliers and “half a mile” give it their unit. */
export function ratio(from: number, to: number, value: number, rule: string): Quantity {
  const number = { value, from, to, form: "words", grouped: false, decimal: true, magnitude: 0 } as const;
  return {
    from,
    to,
    value,
    unit: "ratio",
    vague: false,
    modifier: null,
    attribute: null,
    number,
    measured: true,
    rule,
  };
}
