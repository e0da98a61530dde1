import { alike, type Likeness, shared, type Stated } from "./likeness.ts";
import { isLong, periodsMeet, samePeriod } from "./same-period.ts";
import { fits, sameValue } from "./value.ts";
import type { Figure, Period } from "../figure.ts";

export interface Compared {
  stated: Stated;
  likeness: Likeness;
}

/** Same value or one rounded, the same thing counted, periods that can be one. */
export function isSameFact(a: Compared, b: Compared): boolean {
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

export const isSmall = (figure: Figure): boolean => figure.value < 10;

/** Nothing speaks against one fact: used for every pair of a group, so that no chain joins what differs. */
export function isCompatible(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  if (!periodsMeet(first.period, second.period)) return false;
  if (first.vague) return isSameFact(a, b);
  return sameValue(first, second) || fits(first, second);
}
