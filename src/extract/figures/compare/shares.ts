import type { Computed } from "./computed.ts";
import { likenessOf, shared, type Stated } from "./likeness.ts";
import type { Figure } from "../figure.ts";

const NEARBY = 400;

/**
 * “accounted for 43,000 arrivals, 88% of irregular entries … Detected irregular arrivals reached 49,000”: a percentage,
 * the printed total it is of and the printed part, told together. Offered only where the words or the sum fit.
 */
export function shares(ordered: Stated[]): Computed[] {
  const found: Computed[] = [];
  for (const [place, percent] of ordered.entries()) {
    const { figure } = percent;
    if (
      (figure.unit !== "percent" && figure.unit !== "ratio") ||
      figure.change !== null ||
      figure.valueTo !== undefined
    )
      continue;
    const near = ordered
      .slice(Math.max(0, place - 6), place + 7)
      .filter((other) => isAmountNear(percent, other));
    const rate = figure.unit === "percent" ? figure.value / 100 : figure.value;
    const pairs = near
      .flatMap((part) => near.map((total) => ({ part, total })))
      .filter(({ part, total }) => fitsShare(part, total, percent));
    const best = pairs
      .map(({ part, total }) => ({ part, total, result: rate * total.figure.value }))
      .find(({ part, result }) => isShare(result, part.figure, rate));
    if (best === undefined) continue;
    const { part, total, result } = best;
    found.push({
      kind: "share",
      operands: [part, total, percent],
      printed: part.figure.value,
      result,
      holds: true,
    });
  }
  return found;
}

function isAmountNear(percent: Stated, other: Stated): boolean {
  const { figure } = other;
  const money = /^[A-Z]{3}$/.test(figure.unit);
  return (
    (figure.unit === "count" || money) &&
    figure.valueTo === undefined &&
    figure.value >= 10 &&
    Math.abs(figure.start - percent.figure.start) <= NEARBY
  );
}

/** The total is told as one: “of 49,000”, the noun the percentage is of, or a noun shared with the part. */
function fitsShare(part: Stated, total: Stated, percent: Stated): boolean {
  if (part === total || part.figure.unit !== total.figure.unit || part.figure.value >= total.figure.value)
    return false;
  // “43,000 arrivals, 88% of entries”: the percentage is told of the part
  if (part.sentence.start !== percent.sentence.start) return false;
  const [a, b, c] = [likenessOf(part), likenessOf(total), likenessOf(percent)];
  return shared(b.counted, c.counted) > 0 || shared(a.counted, b.counted) > 0;
}

/** The part is the percentage of the total as exactly as the percentage is printed. */
function isShare(result: number, part: Figure, rate: number): boolean {
  const precision = 0.5 / Math.max(rate * 100, 1) + 0.004;
  return Math.abs(result - part.value) <= precision * part.value;
}
