import { alike, bothName, type Likeness, namesDiffer, shared, type Stated } from "./likeness.ts";
import { isLong, periodsMeet, samePeriod } from "./same-period.ts";
import { fits, isRounding, rateOf, sameValue } from "./value.ts";
import type { Figure, Period } from "../figure.ts";

export interface Compared {
  stated: Stated;
  likeness: Likeness;
}

/** Same value or one rounded, the same thing counted, periods that can be one. */
export function isSameFact(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  const equal = sameValue(first, second);
  const [rate, other] = [rateOf(first), rateOf(second)];
  if (rate !== undefined && other !== undefined && rate !== other) return false;
  if (equal && isRepeated(a.stated, b.stated)) return periodsMeet(first.period, second.period);
  if (!equal && isRounding(first, second)) return isSameRounded(a, b);
  if (!equal && (!fits(first, second) || !samePeriod(first.period, second.period))) return false;
  if (!periodsMeet(first.period, second.period) || boundsDiffer(first, second)) return false;
  const together = a.stated.article === b.stated.article;
  if (first.counted !== null && together && first.counted.start === second.counted?.start) return equal;
  // “a dozen questions to a dozen candidates”
  if (together && a.stated.sentence.start === b.stated.sentence.start) return false;
  const likeWords = shared(a.likeness.stems, b.likeness.stems);
  const kind = alike(a.likeness, b.likeness);
  if (first.vague) return together && kind === "same" && likeWords >= 5;
  if (!equal)
    return isRounded(
      kind,
      likeWords,
      first.period,
      together || shared(a.likeness.names, b.likeness.names) > 0,
    );
  return isSmall(first) || COMMON_UNIT.test(first.unit)
    ? together && isSmallFact(first, second, likeWords)
    : isLargeFact(a, b, kind, likeWords);
}

/** One sentence printed twice in an article, as captions are, at the same place of it. */
const isRepeated = (a: Stated, b: Stated): boolean =>
  a.article === b.article &&
  a.sentence.start !== b.sentence.start &&
  a.figure.start - a.sentence.start === b.figure.start - b.sentence.start &&
  plainly(a.sentence.words) === plainly(b.sentence.words);

const plainly = (words: string): string => words.replace(/[.…”"’']+\s*$/u, "").trim();

/** Many things last two years or are 40 %: the value alone says little. */
const COMMON_UNIT = /^(?:duration|age|ratio|multiplier|percent)$/;

/** “at least five children” twice, “at least two officers inside” and “at least two cops inside”. */
function isSmallFact(first: Figure, second: Figure, likeWords: number): boolean {
  const [one, other] = [first.counted?.words.toLowerCase(), second.counted?.words.toLowerCase()];
  if (one === other && one !== undefined) return likeWords >= 3;
  return first.modifier !== null && first.modifier === second.modifier && likeWords >= 4;
}

function isLargeFact(a: Compared, b: Compared, kind: ReturnType<typeof alike>, likeWords: number): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  const sameHead = a.likeness.head === b.likeness.head && a.likeness.head !== null;
  const known = first.period !== null && second.period !== null;
  if (known && !sameHead && !samePeriod(first.period, second.period)) return false;
  const together = a.stated.article === b.stated.article;
  if (!together && isPrice(first) && bothName(a.likeness, b.likeness)) return false;
  // Two articles may well count 40 people each.
  if (!together && (!known || !sameHead) && likeWords < 4) return false;
  if (kind === "same") return likeWords >= (first.unit === "count" ? 1 : 2);
  // “£9million handed over” twice: a sum without a noun needs more words in common where no period helps
  if (kind === "open") return likeWords >= (known && (first.unit === "count" || together) ? 2 : 3);
  // “a £54million package” and “a £54million deal”, both of one summer
  const fixed = known && samePeriod(first.period, second.period) && first.unit !== "count";
  const bound = first.modifier !== null && first.modifier === second.modifier;
  return together && likeWords >= 4 && (fixed || bound);
}

/** What a share or a dinner costs: many things cost $50. */
const isPrice = ({ unit, value }: Figure): boolean => /^[A-Z]{3}$/.test(unit) && value <= 1000;

/** “Net income fell to $212 million” and “net income of $212.4 million” of one quarter. */
function isSameRounded(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  const counted = first.counted?.words.toLowerCase();
  if (counted === undefined || counted !== second.counted?.words.toLowerCase()) return false;
  if (first.period === null || !samePeriod(first.period, second.period)) return false;
  return !namesDiffer(a.likeness, b.likeness);
}

/** “more than 300” and “nearly 300”. */
function boundsDiffer(first: Figure, second: Figure): boolean {
  const above = (figure: Figure): boolean => figure.modifier === ">";
  const below = (figure: Figure): boolean => figure.modifier === "<" || figure.modifier === "~<";
  return (above(first) && below(second)) || (below(first) && above(second));
}

/** Enough speaks for one fact at two precisions, its period being the same: a total over a month or more needs no more. */
function isRounded(
  kind: ReturnType<typeof alike>,
  likeWords: number,
  period: Period | null,
  near: boolean,
): boolean {
  if (kind === "other") return false;
  // Of two articles that name nothing in common the words must say it.
  if (!near && (kind !== "same" || likeWords < 2)) return false;
  if (period === null) return kind === "same" && likeWords >= 3;
  return isLong(period) || likeWords >= (kind === "same" ? 1 : 2);
}

export const isSmall = (figure: Figure): boolean => figure.value < 10;

/** Nothing speaks against one fact: used for every pair of a group, so that no chain joins what differs. */
export function isCompatible(a: Compared, b: Compared): boolean {
  const [first, second] = [a.stated.figure, b.stated.figure];
  if (!periodsMeet(first.period, second.period)) return false;
  if (first.vague) return isSameFact(a, b);
  return sameValue(first, second) || fits(first, second) || isRounding(first, second);
}
