import type { DateExpression } from "../dates/date.ts";
import type { Sentence } from "../sentences.ts";

/** A stretch of the text by its offsets. */
export interface Bounds {
  start: number;
  end: number;
}

/** So much of a sentence is looked at on either side of a figure: what has no end must not cost without end. */
const REACH = 600;

export function windowOf({ start, end }: Bounds, figure: Bounds): Bounds {
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

/** The expressions of a sentence, found by halving: dates are in reading order. */
export function near(dates: readonly DateExpression[], { start, end }: Bounds): DateExpression[] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: DateExpression[] = [];
  for (let at = low; at < dates.length; at++) {
    const date = dates[at];
    if (date === undefined || date.start >= end) break;
    found.push(date);
  }
  return found;
}
