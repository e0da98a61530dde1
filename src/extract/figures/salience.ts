import type { Figure } from "./figure.ts";

/**
 * How much a reader is likely to want a figure: what is counted, money and shares, totals and large numbers first. A
 * vague quantity (“dozens”) comes after every other.
 */
export function salience({ value, unit, counted, change, modifier, period, vague }: Figure): number {
  return (
    (vague ? VAGUE : 0) +
    (counted === null ? 0 : 1) +
    (change === null && unit !== "percent" && unit !== "ratio" ? 0 : 1) +
    (/^[A-Z]{3}$/.test(unit) ? 1.5 : 0) +
    (unit === "count" ? Math.min(Math.log10(Math.abs(value) + 1), 6) / 2 : 0) +
    (["duration", "distance", "age", "time"].includes(unit) ? -1 : 0) +
    (modifier === null ? 0.2 : 0) +
    (period === null ? 0 : 0.5)
  );
}

const VAGUE = -100;
