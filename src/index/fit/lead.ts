import type { Segment } from "../segments/segment.ts";

/** Whether the lead of an article holds a term, each looked up once. */
export function leadOf(segment: Segment, article: number): (term: string) => boolean {
  const known = new Map<string, boolean>();
  return (term) => {
    const held = known.get(term) ?? leadHolds(segment, article, term);
    known.set(term, held);
    return held;
  };
}

/**
 * Whether the first two texts of an article hold a term, its title and first passage or its first two passages: who or
 * what stands there is what the whole article is about. Found by halving, nothing is read.
 */
function leadHolds(segment: Segment, article: number, term: string): boolean {
  const at = segment.dictionary.find(term);
  if (at < 0) return false;
  const first = firstFrom(segment.textArticle, 0, segment.textArticle.length, article);
  const posting = firstFrom(segment.postingText, segment.termStart[at]!, segment.termStart[at + 1]!, first);
  const text = posting < segment.termStart[at + 1]! ? segment.postingText[posting]! : Infinity;
  return text <= first + 1 && segment.textArticle[text] === article;
}

/** The first place of a rising stretch whose number is at least `least`. */
function firstFrom(numbers: Uint32Array, from: number, to: number, least: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
