import type { Computed } from "./computed.ts";
import { lastDigit } from "./conversions.ts";
import { alike, isOneSubject, likenessOf, namesDiffer, shared, type Stated } from "./likeness.ts";
import { rateOf } from "./value.ts";
import type { Period } from "../figure.ts";

/**
 * “The total now exceeds 30,000, a 36% increase from last year” with last year's total printed in the library: outcome,
 * base and percentage, and the percentage recomputed. Also “rose 8% to £54m from £50m” inside one sentence.
 */
export function changes(ordered: Stated[], all: readonly Stated[]): Computed[] {
  const found: Computed[] = [];
  for (const percent of ordered) {
    const { change, unit, valueTo } = percent.figure;
    if (unit !== "percent" || change?.kind !== "by" || valueTo !== undefined) continue;
    const outcome = outcomeOf(percent, ordered);
    const base = outcome === null ? null : (statedBase(outcome, ordered) ?? earlierBase(outcome, all));
    if (outcome === null || base === null || base.figure.value === 0) continue;
    // “profits from £15.8m …, down 2.9 per cent, or 1p, to 33p”: of two things
    const [rate, other] = [rateOf(outcome.figure), rateOf(base.figure)];
    const differ = rate !== undefined && other !== undefined && rate !== other;
    if (outcome.figure.unitDetail !== base.figure.unitDetail || differ) continue;
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

const inSentence = (stated: Stated, ordered: Stated[]): Stated[] =>
  ordered.filter(
    (other) =>
      other.sentence.start === stated.sentence.start &&
      (other.figure.unit === "count" || /^[A-Z]{3}$/.test(other.figure.unit)) &&
      !isAside(other),
  );

/** “earned $422.5 million, or | $6.44 a share, up 8.9%”, “9.8 million euros (| $11 million)”: the same told in another measure. */
function isAside({ figure, sentence }: Stated): boolean {
  const at = figure.start - sentence.start;
  const behind = sentence.words.slice(at + figure.words.length);
  return (
    /(?:, or|\() ?(?:about |nearly |around )?$/.test(sentence.words.slice(Math.max(0, at - 14), at)) ||
    /^ (?:a|per|each) (?:diluted )?share\b/.test(behind)
  );
}

/** It is what something is compared with: “up from 180”, “than the 10,700”. */
function isBase({ figure, sentence }: Stated): boolean {
  const before = sentence.words.slice(
    Math.max(0, figure.start - sentence.start - 30),
    figure.start - sentence.start,
  );
  return /\b(?:from|than|against)(?: (?:the|a|an|about|around|nearly|almost|just|over|record))* $/.test(
    before,
  );
}

/** The amount the percentage belongs to: “to N” right after it, else the nearest before it in its sentence. */
function outcomeOf(percent: Stated, ordered: Stated[]): Stated | null {
  const same = inSentence(percent, ordered).filter((stated) => !isBase(stated));
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

/** The base inside the sentence: “to £54m from £50m”, “214 people, up from 180 the year before”. */
function statedBase(outcome: Stated, ordered: Stated[]): Stated | null {
  const bases = inSentence(outcome, ordered).filter(
    (stated) => stated !== outcome && isBase(stated) && stated.figure.unit === outcome.figure.unit,
  );
  return bases.length === 1 ? (bases[0] ?? null) : null;
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
    // Every firm has sales and losses: of sums the same must be named, and by whom.
    const kind = alike(likeness, like);
    if (figure.unit !== "count" && kind !== "same") return false;
    const together = other.article === outcome.article;
    return (
      kind !== "other" &&
      shared(likeness.stems, like.stems) >= 1 &&
      !namesDiffer(likeness, like) &&
      (figure.unit === "count" || isOneSubject(likeness, like, together, false))
    );
  });
  const exactness = (stated: Stated): number => (stated.figure.modifier === null ? 0 : 1);
  const distance = (stated: Stated): number => days(stated.figure.period?.to ?? "", wanted.to);
  return fits.sort((a, b) => exactness(a) - exactness(b) || distance(a) - distance(b))[0] ?? null;
}

/** Totals of a year so far are compared with those of the year before up to about the same day. */
const SEASON = 31;

function yearBefore({ from, to }: Period): { from: string; to: string } {
  const back = (day: string): string =>
    `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace("-02-29", "-02-28");
  return { from: back(from), to: back(to) };
}

const days = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
