import { byExactness } from "./compare/value.ts";
import { alike, isOneSubject, likenessOf, namesDiffer, shared, type Stated } from "./compare/likeness.ts";
import { type Compared, isCompatible, isSameFact, isSmall } from "./compare/same-fact.ts";
import { isLong, samePeriod } from "./compare/same-period.ts";
import { fits, isRounding, rateOf, sameValue, satisfiesBound } from "./compare/value.ts";
import type { Figure, Period } from "./figure.ts";

/** Two statements of one measure for one period that cannot both be right; each side with all passages that say so. */
export interface Disagreement {
  sides: [Stated[], Stated[]];
  why: string;
}

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
export function disagreements(
  all: readonly Stated[],
  facts: readonly (readonly Stated[])[] = groupFacts(all),
): Disagreement[] {
  const found: Disagreement[] = [];
  const groups = facts.map((group) => group.map((stated) => ({ stated, likeness: likenessOf(stated) })));
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

function isDisagreement(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  if (first.vague || second.vague || first.unitDetail !== second.unitDetail) return false;
  if (rateOf(first) !== rateOf(second)) return false;
  if (
    first.valueTo !== undefined ||
    second.valueTo !== undefined ||
    sameValue(first, second) ||
    fits(first, second) ||
    isRounding(first, second)
  )
    return false;
  if (a.stated.article === b.stated.article && a.stated.sentence.start === b.stated.sentence.start)
    return false;
  // Shares of one whole differ by what they are shares of: “55 percent of voters said …”
  if (first.unit.startsWith("percent") && first.change === null) return false;
  if (first.period === null || second.period === null || !samePeriod(first.period, second.period))
    return false;
  if (
    /^(?:duration|multiplier|ratio|temperature|speed)$/.test(first.unit) ||
    isSmall(first) ||
    isSmall(second)
  )
    return false;
  if (satisfiesBound(first, second) || namesDiffer(a.likeness, b.likeness)) return false;
  const together = a.stated.article === b.stated.article;
  // “The attack included 600 drones. The defences destroyed 549 drones”: one article tells parts of a day apart
  if (together && !isLong(first.period)) return false;
  if (!isOneSubject(a.likeness, b.likeness, together, first.unit === "count")) return false;
  // An index or a price moves within a day, and each stock has a volume of its own.
  const moves = [first, second].some(({ change }) => change !== null) || a.likeness.head === "share";
  if (moves && !isLong(first.period)) return false;
  const ratio = Math.max(first.value, second.value) / Math.min(first.value, second.value);
  const likeWords = shared(a.likeness.stems, b.likeness.stems);
  if (first.unit !== "count")
    return ratio <= 2 && likeWords >= 4 && a.likeness.head !== null && a.likeness.head === b.likeness.head;
  const kind = alike(a.likeness, b.likeness);
  if (kind === "other") return false;
  if (isOfOnePlace(a, b)) return ratio <= 1.5;
  if (kind === "same" && !a.likeness.borrowed && !b.likeness.borrowed)
    return ratio <= (likeWords >= 5 ? 3 : 1.5) && likeWords >= 3;
  return (together || likeWords >= 3) && ratio <= 1.25 && isLong(first.period);
}

/** “fell to 612 burglaries in Southgate” and “in Southgate there were 655 burglaries”: one noun, one name, one period. */
function isOfOnePlace(a: Compared, b: Compared): boolean {
  const [one, other] = [a, b].map(({ stated }) => stated.figure.counted?.words.toLowerCase());
  if (one === undefined || one !== other || a.likeness.borrowed || b.likeness.borrowed) return false;
  const names = (likeness: Compared["likeness"]): boolean =>
    likeness.names.size > 0 && likeness.names.size < 3;
  if (!names(a.likeness) || !names(b.likeness) || shared(a.likeness.names, b.likeness.names) === 0)
    return false;
  return shared(a.likeness.stems, b.likeness.stems) >= 2;
}

/** Where more figures of a kind than this stand together, only neighbours in value are compared. */
const MOST = 400;
