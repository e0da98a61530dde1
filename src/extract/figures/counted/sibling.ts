import { type Span, span } from "../../span.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

/** “at least 74, including eight Americans, were killed and 1,640 were wounded”: eight are only some of them. */
export const withoutParts = (text: string, before: Figure[]): Figure[] =>
  before.filter(
    ({ start }) =>
      !/\bincluding (?:at least |about |some )?$/.test(text.slice(Math.max(0, start - 30), start)),
  );

/** The count nearest in size among the figures just before: not 17 boats for 1,195, nor two officers for 60. */
export function comparable(before: Figure[], value: number): Span | null {
  let best: Figure | null = null;
  let least = 20;
  let other = Number.POSITIVE_INFINITY;
  for (const figure of before.slice(-8)) {
    if (figure.unit !== "count" || figure.counted === null || figure.value <= 0) continue;
    const ratio = figure.value > value ? figure.value / value : value / figure.value;
    const same = best?.counted?.words === figure.counted.words;
    if (ratio <= least) {
      if (best !== null && !same) other = least;
      [best, least] = [figure, ratio];
    } else if (!same) other = Math.min(other, ratio);
  }
  // “10 points from four games, having managed six from the first 11”: which, the size does not tell
  if (other < CLOSE && least * 3 > other) return null;
  // “shipped 42,000 bushels and employed 90 pickers. This summer it shipped 1,100.”
  return other < Number.POSITIVE_INFINITY && least > FAR ? null : (best?.counted ?? null);
}

/** Two kinds of thing counted that are no further apart than this may be mistaken for each other. */
const CLOSE = 3;

/** Of two kinds counted, neither is meant where both are this much larger or smaller. */
const FAR = 10;

const WHEN = /^(?:year|month|week|weekend|day|night|summer|winter|spring|autumn|season|quarter|decade)$/;

/**
 * What the figure just before in the sentence counts, where the words say that it is the same: “three counts of fraud … and
 * one | of theft”, “hit 11 of | 20”, “4,700 drivers walked out; the operator puts it at | 3,950”, “14 bites in 2020 and
 * nine | last year”. Refused: “90 pickers and one of the trucks”.
 */
export function sameAsBeside(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  beside: Figure[],
): Span | null {
  const last = beside.findLast(({ unit }) => unit === "count");
  if (last === undefined || last.counted === null || last !== beside.at(-1)) return null;
  const [next, second] = [at(tokens, quantity.to), at(tokens, quantity.to + 1)];
  const link = at(tokens, quantity.from - 1).lower;
  const head = /^\p{Ll}+(?= of )/u.exec(last.counted.words)?.[0];
  if (
    head !== undefined &&
    next.lower === "of" &&
    /^(?:and|,)$/.test(link) &&
    !/^(?:the|his|her|its|their|those|these|them|whom|which)$/.test(second.lower)
  )
    return span(text, last.counted.start, last.counted.start + head.length);
  const adjacent = at(tokens, quantity.from - 2).end === last.end;
  if (link === "of" && adjacent) return last.counted;
  if (
    link === "at" &&
    /^(?:it|them|that)$/.test(at(tokens, quantity.from - 2).lower) &&
    /^puts?$/.test(at(tokens, quantity.from - 3).lower)
  )
    return last.counted;
  const when = /^(?:last|this|the)$/.test(next.lower) && WHEN.test(second.lower);
  return when && /^(?:and|with|but|to)$/.test(link) && isNear(last.value, quantity.value)
    ? last.counted
    : null;
}

const PERSONS =
  /(?:people|men|women|children|passengers|migrants|refugees|residents|officers|workers|soldiers|students|patients|fans|protesters|victims|prisoners|inmates|tourists|crew|staff|members|voters|drivers|guests)$/i;

const BEFALLS =
  /^(?:arrested|injured|killed|hurt|charged|treated|rescued|dead|wounded|missing|detained|jailed|convicted|saved|pulled|picked|taken|fined|against|young|aged|in)$/;

/**
 * “71 people spoke for two minutes each. | Sixty-four were against”, “to deliver 50,000 new homes. Only | 31,400 were
 * approved”: some of those the sentence before counts. Refused: “It sold 300 bikes. | Two were arrested”.
 */
export function someOfThem(tokens: Token[], quantity: Quantity, before: Figure[]): Span | null {
  const lead = at(tokens, 0).lower === "only" ? 1 : 0;
  if (quantity.from > lead || !/^(?:were|are|had|have|was|is)$/.test(at(tokens, quantity.to).lower))
    return null;
  const last = before.findLast(({ unit }) => unit === "count");
  if (last?.unit !== "count" || last.counted === null || last.value <= quantity.value) return null;
  const persons = PERSONS.test(last.counted.words);
  if (!persons && (BEFALLS.test(at(tokens, quantity.to + 1).lower) || last.value > quantity.value * 10))
    return null;
  return last.counted;
}

const isNear = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * 20;

/** The persons counted last. */
export const personsIn = (before: Figure[]): Span | null =>
  before.findLast(({ unit, counted }) => unit === "count" && counted !== null && PERSONS.test(counted.words))
    ?.counted ?? null;
