import type { Figure, Modifier, Period } from "./figure.ts";
import { alike, likenessOf, namesDiffer, shared, type Likeness, type Stated } from "./likeness.ts";

/** Two statements of one measure for one period that cannot both be right; each side with all passages that say so. */
export interface Disagreement {
  sides: [Stated[], Stated[]];
  why: string;
}

interface Compared {
  stated: Stated;
  likeness: Likeness;
}

/** Where more figures of a kind than this stand together, only neighbours in value are compared. */
const MOST = 400;

/**
 * Figures that state one fact, each group with the most exact first: “40 migrants launched dinghies” and “A group of 40
 * migrants ran with a dinghy”; “4,019” and “more than 4,000 … in November”. Kept apart: 30,000 crossings and 30,000
 * returns, a 36% increase and a 36% reduction, £3,000 paid in April and £3,000 paid in June.
 */
export function groupFacts(all: readonly Stated[]): Stated[][] {
  const groups: Compared[][] = [];
  for (const kind of kindsOf(all)) {
    const mine: Compared[][] = [];
    for (const one of kind) {
      const home = mine
        .slice(-MOST)
        .find(
          (group) =>
            group.every((other) => isCompatible(one, other)) && group.some((other) => isSameFact(one, other)),
        );
      if (home === undefined) mine.push([one]);
      else home.push(one);
    }
    groups.push(...joined(mine));
  }
  return groups.map((group) => group.map(({ stated }) => stated).sort(byExactness));
}

/** A figure read later can show that two groups are one. */
function joined(groups: Compared[][]): Compared[][] {
  const result: Compared[][] = [];
  for (const group of groups) {
    const home = result
      .slice(-MOST)
      .find(
        (other) =>
          other.some((a) => group.some((b) => isSameFact(a, b))) &&
          other.every((a) => group.every((b) => isCompatible(a, b))),
      );
    if (home === undefined) result.push([...group]);
    else home.push(...group);
  }
  return result;
}

/**
 * Different values for the same measure and period: “Almost 25,000 migrants have crossed this year” and “This year's
 * total is now 23,761”. Not offered: totals at two dates (“18,000” by July, “30,000” by November), records of a day and
 * of a month, figures of one sentence, shares of different things.
 */
export function disagreements(all: readonly Stated[]): Disagreement[] {
  const found: Disagreement[] = [];
  const groups = groupFacts(all).map((group) =>
    group.map((stated) => ({ stated, likeness: likenessOf(stated) })),
  );
  const byKind = Map.groupBy(groups, ([first]) =>
    first === undefined ? "" : `${first.stated.figure.unit} ${changeKey(first.stated.figure)}`,
  );
  for (const kind of byKind.values()) {
    const sorted = kind
      .sort((a, b) => (a[0]?.stated.figure.value ?? 0) - (b[0]?.stated.figure.value ?? 0))
      .slice(0, MOST * 5);
    for (let low = 0; low < sorted.length; low++) {
      for (let high = low + 1; high < Math.min(sorted.length, low + 40); high++) {
        const [a, b] = [sorted[low] ?? [], sorted[high] ?? []];
        const clash = a.find((one) => b.some((other) => isDisagreement(one, other)));
        if (clash === undefined) continue;
        found.push({
          sides: [a.map(({ stated }) => stated), b.map(({ stated }) => stated)],
          why: `same measure, ${periodWords(clash.stated.figure.period)}, different values`,
        });
      }
    }
  }
  return found;
}

const periodWords = (period: Period | null): string =>
  period === null ? "no period stated" : `${period.from} to ${period.to}`;

function kindsOf(all: readonly Stated[]): Compared[][] {
  const compared = all.map((stated) => ({ stated, likeness: likenessOf(stated) }));
  return [
    ...Map.groupBy(
      compared,
      ({ stated: { figure } }) =>
        `${figure.unit} ${figure.unitDetail ?? ""} ${figure.vague} ${changeKey(figure)}`,
    ).values(),
  ];
}

const changeKey = (figure: Figure): string => (figure.change?.kind === "by" ? figure.change.direction : "");

/** Same value or one rounded, the same thing counted, periods that can be one. */
function isSameFact(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  const equal = sameValue(first, second);
  if (!equal && (!fits(first, second) || !samePeriod(first.period, second.period))) return false;
  if (!periodsMeet(first.period, second.period)) return false;
  const { counted } = first;
  const together = a.stated.article === b.stated.article;
  if (counted !== null && together && counted.start === second.counted?.start) return equal;
  const likeWords = shared(a.likeness.stems, b.likeness.stems);
  const sameHead = a.likeness.head === b.likeness.head && a.likeness.head !== null;
  if (first.vague) return together && sameHead && likeWords >= 5;
  const kind = alike(a.likeness, b.likeness);
  if (!equal) return isRounded(kind, likeWords, first.period);
  const known = first.period !== null && second.period !== null;
  if (known && !sameHead && !samePeriod(first.period, second.period)) return false;
  // Two articles may well count 40 people each.
  if (!together && (!known || !sameHead) && likeWords < 4) return false;
  if (kind === "same") return likeWords >= (first.unit === "count" && !isSmall(first) ? 1 : 2);
  if (kind === "open") return likeWords >= (first.unit === "count" && !known ? 3 : 2);
  return first.modifier === second.modifier && likeWords >= 4 && together;
}

/** Enough speaks for one fact at two precisions, its period being the same: a total over a month or more needs no more. */
function isRounded(kind: ReturnType<typeof alike>, likeWords: number, period: Period | null): boolean {
  if (kind === "other") return false;
  if (period === null) return kind === "same" && likeWords >= 3;
  return isLong(period) || likeWords >= (kind === "same" ? 1 : 2);
}

const isSmall = (figure: Figure): boolean => figure.value < 10;

/** Nothing speaks against one fact: used for every pair of a group, so that no chain joins what differs. */
function isCompatible(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  if (!periodsMeet(first.period, second.period)) return false;
  if (first.vague) return isSameFact(a, b);
  return sameValue(first, second) || fits(first, second);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

function sameValue(a: Figure, b: Figure): boolean {
  return near(a.value, b.value) && near(a.valueTo ?? a.value, b.valueTo ?? b.value);
}

/** One value is what the other says less exactly: 4,019 and “more than 4,000”; not 23,761 and “almost 25,000”. */
function fits(a: Figure, b: Figure): boolean {
  if (a.valueTo !== undefined || b.valueTo !== undefined || a.vague || b.vague) return false;
  return (
    (b.modifier !== null && covers(b.value, b.modifier, a.value)) ||
    (a.modifier !== null && covers(a.value, a.modifier, b.value))
  );
}

/** Whether “more than 4,000” may be said of a value: within the last printed digit and a tenth, “almost” a twentieth. */
function covers(value: number, modifier: Modifier, exact: number): boolean {
  if (value < 20) return false;
  const step = roundness(value);
  const tenth = Math.min(step, value / 10);
  const twentieth = Math.min(step, value / 20);
  if (modifier === ">" || modifier === ">=") return exact >= value && exact <= value + tenth;
  if (modifier === "~") return Math.abs(exact - value) <= twentieth;
  if (modifier === "~<") return exact < value && exact >= value - twentieth;
  return exact <= value && exact >= value - twentieth;
}

/** The size of the last digit that is not nought: 25,000 → 1,000. */
function roundness(value: number): number {
  let step = 1;
  while (step * 10 <= value && value % (step * 10) === 0) step *= 10;
  return step;
}

/** Both unknown, one unknown, or one within the other. */
function periodsMeet(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return true;
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
}

/** The same stretch, or none stated by either; the end of a running total may differ by some days. */
function samePeriod(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return a === b;
  return daysBetween(a.from, b.from) <= 3 && daysBetween(a.to, b.to) <= 10;
}

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

function isDisagreement(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  if (first.vague || second.vague || first.unitDetail !== second.unitDetail) return false;
  if (
    first.valueTo !== undefined ||
    second.valueTo !== undefined ||
    sameValue(first, second) ||
    fits(first, second)
  )
    return false;
  if (a.stated.article === b.stated.article && a.stated.sentence.start === b.stated.sentence.start)
    return false;
  if (first.period === null || second.period === null || !samePeriod(first.period, second.period))
    return false;
  if (
    /^(?:duration|multiplier|ratio|temperature|speed)$/.test(first.unit) ||
    isSmall(first) ||
    isSmall(second)
  )
    return false;
  if (satisfiesBound(first, second) || namesDiffer(a.likeness, b.likeness)) return false;
  const ratio = Math.max(first.value, second.value) / Math.min(first.value, second.value);
  const likeWords = shared(a.likeness.stems, b.likeness.stems);
  if (first.unit !== "count")
    return ratio <= 2 && likeWords >= 4 && a.likeness.head !== null && a.likeness.head === b.likeness.head;
  const kind = alike(a.likeness, b.likeness);
  if (kind === "other") return false;
  if (kind === "same" && !a.likeness.borrowed && !b.likeness.borrowed) return ratio <= 3 && likeWords >= 3;
  return ratio <= 1.25 && isLong(first.period);
}

/** A running total over a month or more: its noun is often left out. */
const isLong = (period: Period): boolean => daysBetween(period.from, period.to) >= 27;

/** “at least 12” and 15 do not contradict each other. */
function satisfiesBound(a: Figure, b: Figure): boolean {
  const holds = (bound: Figure, exact: Figure): boolean =>
    exact.modifier === null &&
    ((bound.modifier?.startsWith(">") === true && exact.value >= bound.value) ||
      (/^<=?$/.test(bound.modifier ?? "") && exact.value <= bound.value));
  return holds(a, b) || holds(b, a);
}

/** The most exact first: no modifier, then more digits, then reading order. */
function byExactness(a: Stated, b: Stated): number {
  const rough = (stated: Stated): number =>
    (stated.figure.modifier === null ? 0 : 1) + (stated.figure.vague ? 2 : 0);
  return (
    rough(a) - rough(b) ||
    roundness(Math.abs(a.figure.value)) - roundness(Math.abs(b.figure.value)) ||
    a.article.localeCompare(b.article) ||
    a.figure.start - b.figure.start
  );
}
