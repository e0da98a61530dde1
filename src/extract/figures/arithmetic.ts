import { convert } from "./conversion.ts";
import type { Figure, Period } from "./figure.ts";
import { alike, likenessOf, namesDiffer, shared, type Stated } from "./likeness.ts";

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

/** Everything that can be recomputed from printed figures of these statements, in reading order of the first operand. */
export function computations(all: readonly Stated[]): Computed[] {
  const articles = Map.groupBy(all, ({ article }) => article);
  const found: Computed[] = [];
  for (const stated of articles.values()) {
    const ordered = [...stated]
      .filter(({ figure }) => !figure.vague)
      .sort((a, b) => a.figure.start - b.figure.start);
    found.push(...conversions(ordered), ...shares(ordered), ...changes(ordered, all));
  }
  return found;
}

const CLOSE = 6;

/** “130km [100 miles]”, “seven miles (11 km)”: one right after the other, the same kind of measure in two units. */
function conversions(ordered: Stated[]): Computed[] {
  return ordered.flatMap((second, place) => {
    const first = ordered[place - 1];
    if (first === undefined || second.figure.start - first.figure.end > CLOSE) return [];
    const result = convert(first.figure, second.figure);
    if (result === null || first.figure.valueTo !== undefined) return [];
    const printed = second.figure.value;
    return [
      {
        kind: "conversion" as const,
        operands: [first, second],
        printed,
        result,
        holds: isRounding(result, printed, first.figure.value),
      },
    ];
  });
}

/** Whether a converted value may be printed so: within 2 %, or half the last digit of either number. */
function isRounding(result: number, printed: number, source: number): boolean {
  const off = Math.abs(result - printed);
  const sourceStep = lastDigit(source) / 2 / Math.max(Math.abs(source), 1e-9);
  const allowed = Math.max(0.02, Math.min(sourceStep, 0.06)) * Math.abs(result);
  return (
    off <=
    Math.max(
      allowed,
      lastDigit(printed) / 2 <= Math.abs(printed) * 0.06 ? lastDigit(printed) / 2 : 0,
      0.5 * unitStep(printed),
    )
  );
}

const unitStep = (value: number): number => (Number.isInteger(value) && Math.abs(value) < 20 ? 1 : 0);

/** The size of the last printed digit: 130 → 10, 8.5 → 0.1. */
function lastDigit(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let step = 1;
  while (step * 10 <= Math.abs(value) && value % (step * 10) === 0) step *= 10;
  return step;
}

const NEARBY = 400;

/**
 * “accounted for 43,000 arrivals, 88% of irregular entries … Detected irregular arrivals reached 49,000”: a percentage,
 * the printed total it is of and the printed part, told together. Offered only where the words or the sum fit.
 */
function shares(ordered: Stated[]): Computed[] {
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
  const [a, b, c] = [likenessOf(part), likenessOf(total), likenessOf(percent)];
  return shared(b.counted, c.counted) > 0 || shared(a.counted, b.counted) > 0;
}

/** The part is the percentage of the total as exactly as the percentage is printed. */
function isShare(result: number, part: Figure, rate: number): boolean {
  const precision = 0.5 / Math.max(rate * 100, 1) + 0.004;
  return Math.abs(result - part.value) <= precision * part.value;
}

/**
 * “The total now exceeds 30,000, a 36% increase from last year” with last year's total printed in the library: outcome,
 * base and percentage, and the percentage recomputed. Also “rose 8% to £54m from £50m” inside one sentence.
 */
function changes(ordered: Stated[], all: readonly Stated[]): Computed[] {
  const found: Computed[] = [];
  for (const percent of ordered) {
    const { change, unit, valueTo } = percent.figure;
    if (unit !== "percent" || change?.kind !== "by" || valueTo !== undefined) continue;
    const outcome = outcomeOf(percent, ordered);
    const base = outcome === null ? null : (statedBase(outcome, ordered) ?? earlierBase(outcome, all));
    if (outcome === null || base === null || base.figure.value === 0) continue;
    const sign = change.direction === "increase" ? 1 : -1;
    const result = sign * (outcome.figure.value / base.figure.value - 1) * 100;
    const exact =
      [outcome, base].every(({ figure }) => figure.modifier === null) && isYearApart(outcome, base);
    const allowed = 0.6 * lastDigit(percent.figure.value) + 0.5;
    found.push({
      kind: "change",
      operands: [outcome, base, percent],
      printed: percent.figure.value,
      result,
      holds: exact ? Math.abs(result - percent.figure.value) <= allowed : null,
    });
  }
  return found;
}

/** The base is of the same sentence, or of the same days a year before. */
function isYearApart(outcome: Stated, base: Stated): boolean {
  if (outcome.sentence.start === base.sentence.start && outcome.article === base.article) return true;
  const [period, earlier] = [outcome.figure.period, base.figure.period];
  return period !== null && earlier !== null && days(yearBefore(period).to, earlier.to) <= 3;
}

/** The figure the percentage belongs to: the nearest amount of its sentence, before it or as “to N” after it. */
function outcomeOf(percent: Stated, ordered: Stated[]): Stated | null {
  const same = ordered.filter(
    ({ figure, sentence }) =>
      sentence.start === percent.sentence.start &&
      (figure.unit === "count" || /^[A-Z]{3}$/.test(figure.unit)),
  );
  const to = same.find(
    ({ figure }) =>
      figure.start > percent.figure.end &&
      figure.start - percent.figure.end < 30 &&
      figure.change?.kind === "to",
  );
  const before = same.findLast(
    ({ figure }) => figure.end < percent.figure.start && percent.figure.start - figure.end < 90,
  );
  return to ?? before ?? null;
}

/** The base inside the sentence: “to £54m from £50m”. */
function statedBase(outcome: Stated, ordered: Stated[]): Stated | null {
  const base = outcome.figure.change?.base;
  if (base === undefined) return null;
  return (
    ordered.find(
      ({ figure }) =>
        figure.start >= base.start && figure.end <= base.end && figure.unit === outcome.figure.unit,
    ) ?? null
  );
}

/** The same measure for the same stretch of the year before, in any article. */
function earlierBase(outcome: Stated, all: readonly Stated[]): Stated | null {
  const { figure } = outcome;
  if (figure.period === null) return null;
  const wanted = yearBefore(figure.period);
  const likeness = likenessOf(outcome);
  const fits = all.filter((other) => {
    const { period, unit, vague, valueTo } = other.figure;
    if (
      period === null ||
      unit !== figure.unit ||
      vague ||
      valueTo !== undefined ||
      other.figure.change?.kind === "by"
    )
      return false;
    if (days(period.from, wanted.from) > 3 || days(period.to, wanted.to) > SEASON) return false;
    const like = likenessOf(other);
    return (
      alike(likeness, like) !== "other" &&
      shared(likeness.stems, like.stems) >= 1 &&
      !namesDiffer(likeness, like)
    );
  });
  const exactness = (stated: Stated): number => (stated.figure.modifier === null ? 0 : 1);
  const distance = (stated: Stated): number => days(stated.figure.period?.to ?? "", wanted.to);
  return fits.sort((a, b) => exactness(a) - exactness(b) || distance(a) - distance(b))[0] ?? null;
}

/** Totals of a year so far are compared with those of the year before up to about the same day. */
const SEASON = 31;

const days = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

function yearBefore({ from, to }: Period): { from: string; to: string } {
  const back = (day: string): string =>
    `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace("-02-29", "-02-28");
  return { from: back(from), to: back(to) };
}
