import type { Figure } from "../../extract/figures/figure.ts";
import { isBareDollar } from "../../extract/figures/units/home-dollar.ts";

const RATE =
  /^,?\s+(?:an?|per|each|every)\s+(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|season|share|head|person|household)\b/i;

/** “ a week” behind “£140,000”, or nothing. */
export function rateOf({ words }: Figure, sentence: string): string {
  const at = sentence.indexOf(words);
  return RATE.exec(at < 0 ? "" : sentence.slice(at + words.length))?.[0] ?? "";
}

/** “three times the $204 million | it had budgeted”: what was only meant, not what was. */
export function plannedIn({ words }: Figure, sentence: string): string | null {
  const behind = sentence.slice(sentence.indexOf(words) + words.length);
  return /^ ((?:it|they|he|she|we) (?:had|would have) \p{L}+)/u.exec(behind)?.[1] ?? null;
}

/** Both say what the value is counted in, and not the same: hectares and acres, percent and points, “a week” and “a month”. */
export function otherUnit(ours: Figure, claimed: string, theirs: Figure, sentence: string): boolean {
  const named = ours.unitDetail !== undefined && theirs.unitDetail !== undefined;
  if (ours.unit !== "count" && (named || ours.unit === "percent") && ours.unitDetail !== theirs.unitDetail)
    return true;
  const [a, b] = [rateOf(ours, claimed), rateOf(theirs, sentence)].map((rate) => /\w*$/.exec(rate)?.[0]);
  // Net income of “$1.08” is not “$1.08 per share”.
  if ((a === "share") !== (b === "share")) return !/\b(?:shares?|dividends?|eps)\b/i.test(claimed);
  return a !== "" && b !== "" && a !== b;
}

const DOLLARS = ["USD", "AUD", "CAD", "NZD", "HKD", "SGD"];

/** The units a claim may be of: a bare “$” is any country's until its source tells whose. */
export const unitsOf = ({ unit, words }: Figure): readonly string[] =>
  unit === "USD" && isBareDollar(words) ? DOLLARS : [unit];

/** One speaks of a rise and the other of a fall. */
export function opposed(ours: Figure, theirs: Figure): boolean {
  return ours.change !== null && theirs.change !== null && ours.change.direction !== theirs.change.direction;
}

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

export function digitsOf({ value }: Figure): number {
  return String(value)
    .replace(/^0+|\D/g, "")
    .replace(/0+$/, "").length;
}

/** “37,000” or “about 37,000” for 36,816: the source's number written with fewer digits. */
export function isRounded(ours: Figure, theirs: Figure): boolean {
  const digits = digitsOf(ours);
  return (
    digits >= 1 && digits < digitsOf(theirs) && near(Number(theirs.value.toPrecision(digits)), ours.value)
  );
}

const GAIN = /\b(?:gain(?:s|ed|ing)?|won|wins?|winning|profits?)\b/i;
const LOSS = /\b(?:los(?:t|e|es|ing|s|ses))\b/i;

/** One tells of a loss and the other of a gain: “has gained £62m”, “have lost £62m”. */
export const isReverse = (claimed: string, sentence: string): boolean =>
  (GAIN.test(claimed) && !LOSS.test(claimed) && LOSS.test(sentence) && !GAIN.test(sentence)) ||
  (LOSS.test(claimed) && !GAIN.test(claimed) && GAIN.test(sentence) && !LOSS.test(sentence));

const PLACED = /\b(?:in|at|near) (?:[a-z]+ )?(\p{Lu}[\p{L}'’-]+)/gu;
const TIMES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Where the source says it happens, if the claim says another place: “612 in Northgate” and “612 burglaries in Southgate”. */
export function otherPlace(claimed: string, sentence: string): string | null {
  const [ours, theirs] = [claimed, sentence].map((text) =>
    [...text.matchAll(PLACED)].flatMap(([, name = ""]) => (TIMES.test(name) ? [] : [name])),
  );
  const [place] = theirs ?? [];
  if (place === undefined || ours === undefined || ours.length === 0) return null;
  return ours.some((name) => sentence.includes(name)) || theirs?.some((name) => claimed.includes(name))
    ? null
    : place;
}
