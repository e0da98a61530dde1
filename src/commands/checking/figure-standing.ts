import type { Verdict } from "../../answer/answer.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import { type Claim, topicOf, yearsNamed, yearsOf } from "./claim.ts";
import {
  digitsOf,
  isReverse,
  isRounded,
  near,
  opposed,
  otherPlace,
  otherUnit,
  plannedIn,
  rateOf,
  unitsOf,
} from "./same-measure.ts";

type FigureClaim = Extract<Claim, { what: "figure" }>;

/** How a claimed number stands to one of the sources; better ones have a higher `rank`. Null: they have nothing to do with each other. */
export interface Standing {
  verdict: Verdict;
  rank: number;
}

/** Below this share of the words around the claim (what it counts left out) figures are of different things. */
const SAME_TOPIC = 0.34;
/** Numbers this long do not meet by chance. */
const TELLING = 3;

/**
 * Lays a claimed number beside a figure of a source, `sentence` being the source's.
 * “44,000 people arrived in 2022” against “45,774 people arrived in 2022” differs; against “44,000 arrived in 2021” it
 * stands elsewhere; against “44,000 tents were sold” it says nothing. `title` is that of the source's article: whom a
 * sentence is about may stand there alone.
 */
export function figureStanding(
  claim: FigureClaim,
  figure: Figure,
  sentence: string,
  title = "",
): Standing | null {
  const ours = claim.figure;
  if (!unitsOf(ours).includes(figure.unit) || figure.vague) return null;
  const counted = [ours, figure].map((one) => topicOf(one.counted?.words ?? "")) as [Terms, Terms];
  const around = claim.topic.difference(counted[0]);
  const there = topicOf(sentence);
  const equal =
    near(ours.value, figure.value) && near(ours.valueTo ?? ours.value, figure.valueTo ?? figure.value);
  const topic = shareOf(around, equal ? there.union(topicOf(title)) : there);
  const years = yearsIn(figure, sentence);
  const time = timeOf(claim, years);
  const says = (words: string, sign: Verdict["sign"], rank: number): Standing => ({
    verdict: { sign, claim: claim.words, says: words },
    rank: rank + topic,
  });
  if (equal) {
    const telling = digitsOf(ours) >= TELLING || (ours.unit !== "count" && Math.abs(ours.value) >= 1e6);
    // “will cut 2,100 positions”, “revenue fell 3.1%”: few things named alike have that number
    const rare = counted[1].size > 0 && (Math.abs(ours.value) >= 1000 || !Number.isInteger(ours.value));
    const named = (topic > 0 || rare) && ours.counted !== null && sameThing(counted, ours);
    if (!share(counted) || (topic < SAME_TOPIC && !telling && !named))
      return telling ? says(`the same number stands there ${ofWhat(figure)}`, "elsewhere", 2) : null;
    if (opposed(ours, figure))
      return says(
        `the same number stands there as ${figure.change?.direction === "increase" ? "an increase" : "a decrease"}`,
        "elsewhere",
        4,
      );
    if (isReverse(claim.sentence, sentence))
      return says("the same number stands there, but of the reverse: a loss or a gain", "elsewhere", 4);
    const place = otherPlace(claim.sentence, sentence);
    if (place !== null) return says(`the same number stands there of ${place}`, "elsewhere", 4);
    if (time === "other")
      return says(`the same number stands there for ${periodWords(years)}`, "elsewhere", 4);
    if (otherUnit(ours, claim.sentence, figure, sentence))
      return says(
        `the text has ${claim.words}${rateOf(ours, claim.sentence)}, the source ${figure.words}${rateOf(figure, sentence)}`,
        "differs",
        5.5,
      );
    const planned = plannedIn(figure, sentence);
    if (planned !== null && !topicOf(claim.sentence).has([...topicOf(planned)].at(-1) ?? ""))
      return says(`the same number stands there, but as what “${planned}”`, "elsewhere", 4);
    const thing = around.size < 2 && counted[0].size > 0 && counted[0].intersection(counted[1]).size > 0;
    if (topic < SAME_TOPIC && !thing)
      return says("the same number; the words around it differ", "exact", 4.5);
    return says("the same number for the same thing", "exact", 6);
  }
  if (
    otherUnit(ours, claim.sentence, figure, sentence) ||
    !sameThing(counted, ours) ||
    !alike(around, around.isDisjointFrom(there) ? there : there.union(topicOf(title)), counted) ||
    isFar(ours, figure) ||
    otherPlace(claim.sentence, sentence) !== null ||
    time === "other" ||
    opposed(ours, figure)
  )
    return null;
  const rounded = isRounded(ours, figure);
  // A year is asked for and the source gives none: only a rounded number is still the same statement.
  if (time === "unknown" && claim.years.length > 0 && !rounded) return null;
  const when = time === "unknown" && claim.years.length > 0 ? ", and does not say of what time" : "";
  return says(
    `${rounded ? "rounded: " : ""}the text has ${claim.words}, the source ${figure.words}${when}`,
    "differs",
    rounded ? 5 : 3,
  );
}

/** Nobody writes £140,000 for £48 million. */
const isFar = (ours: Figure, theirs: Figure): boolean => {
  const [a, b] = [Math.abs(ours.value), Math.abs(theirs.value)];
  return a > 0 && b > 0 && Math.max(a, b) > 100 * Math.min(a, b);
};

type Terms = ReadonlySet<string>;

/** Enough words around in common to say that two different numbers are of one thing. */
function alike(around: Terms, there: Terms, counted: [Terms, Terms]): boolean {
  // “Free cash flow was $45 million”: all its words are what is counted
  if (around.size === 0)
    return counted[0].size > 1 && counted[0].intersection(counted[1]).size === counted[0].size;
  const common = around.intersection(there).size;
  return common / around.size >= 0.5 && (common >= 2 || around.size === 1);
}

function ofWhat({ counted }: Figure): string {
  return counted === null ? "in another context" : `of “${counted.words}”`;
}

/** Whether what is counted may be one thing: a word in common, or one of them does not say. */
function share([ours, theirs]: [Terms, Terms]): boolean {
  return ours.size === 0 || theirs.size === 0 || ours.intersection(theirs).size > 0 || persons(ours, theirs);
}

/**
 * Whether surely the same is counted: by the last word, which names it (“small boats” and “boats”). Of sums and measures
 * only where both say it: £3m “for the bridge” may be what “the bridge cost”.
 */
function sameThing([ours, theirs]: [Terms, Terms], { unit }: Figure): boolean {
  if (unit !== "count" && (ours.size === 0 || theirs.size === 0)) return true;
  const [a, b] = [[...ours].at(-1), [...theirs].at(-1)];
  return (a !== undefined && a === b) || persons(ours, theirs);
}

/** Texts change words for persons for one another. */
function persons(...both: Terms[]): boolean {
  return both.every((terms) => PERSONS.has([...terms].at(-1) ?? ""));
}

const PERSONS = topicOf("people persons men women individuals arrivals migrants refugees passengers");

/** A figure without a period is taken for the one year its sentence names; it is of an unknown time otherwise. */
function yearsIn({ period }: Figure, sentence: string): number[] {
  if (period !== null) return yearsOf(period.from, period.to);
  const named = new Set(yearsNamed(sentence));
  return named.size === 1 ? [...named] : [];
}

function timeOf(claim: FigureClaim, years: readonly number[]): "same" | "other" | "unknown" {
  if (claim.years.length === 0 || years.length === 0) return "unknown";
  return years.some((year) => claim.years.includes(year)) ? "same" : "other";
}

function periodWords(years: readonly number[]): string {
  return years.length === 1 ? String(years[0]) : `${years[0]} to ${years.at(-1)}`;
}

function shareOf(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(there).size / wanted.size;
}
