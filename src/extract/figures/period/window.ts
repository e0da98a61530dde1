import type { DateExpression } from "../../dates/date.ts";
import type { Sentence } from "../../sentences.ts";

/** A stretch of the text by its offsets. */
export interface Bounds {
  start: number;
  end: number;
}

/** So much of a sentence is looked at on either side of a figure: what has no end must not cost without end. */
const REACH = 600;

export function windowOf(sentence: Bounds, figure: Bounds): Bounds {
  const { start, end } = sentence;
  if (figure.start - start <= REACH && end - figure.end <= REACH) return sentence;
  return { start: Math.max(start, figure.start - REACH), end: Math.min(end, figure.end + REACH) };
}

/** Index of the sentence that holds an offset; -1 where none does. Sentences are in order. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return -1;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** So many expressions on either side of the middle of the bounds are looked at. */
const MOST = 8;

/** The expressions within bounds. */
export function near(dates: readonly DateExpression[], bounds: Bounds): DateExpression[] {
  return placesNear(dates, bounds).map((at) => dates[at]!);
}

/** Places of the expressions within bounds, found by halving: dates are in reading order. */
export function placesNear(dates: readonly DateExpression[], { start, end }: Bounds): number[] {
  const middle = firstFrom(dates, (start + end) / 2);
  const found: number[] = [];
  for (let at = Math.max(0, middle - MOST); at < Math.min(dates.length, middle + MOST); at++) {
    const date = dates[at];
    if (date !== undefined && date.start >= start && date.start < end) found.push(at);
  }
  return found;
}

/** Whether any expression starts within bounds. */
export function isAnyWithin(dates: readonly DateExpression[], { start, end }: Bounds): boolean {
  const first = dates[firstFrom(dates, start)];
  return first !== undefined && first.start < end;
}

/** The place of the first expression from an offset on. */
export function firstFrom(dates: readonly DateExpression[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
