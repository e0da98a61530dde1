import type { Bounds } from "../window.ts";

/** “, who left in 2020,” · “, launched in 2022,” · “, due to open in May,”: said in passing, closed by a second comma. */
const ASIDE =
  /, (?:(?:who|whom|whose|which|where)\b|(?:first |originally )?(?:built|set up|begun|bought|made|held|won|shut|written|born|due to)\b|(?!compared|followed|including|united|based)\p{L}{3,}ed\b)(?:[^,;.]|,(?=\d)|\.(?=\d)|, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2},(?= (?:in|on|during|last|this)\b)){0,160}(?=, )| [–—] or [^–—;]{0,60} [–—](?= )| [–—] (?:scheduled|due|expected|set|planned|first|launched|introduced|opened|built|announced|agreed|signed)\b[^–—;]{0,100} [–—](?= )/giu;

export interface Aside extends Bounds {
  words: string;
}

const known = new WeakMap<Bounds, Aside[]>();

/** What a sentence says in passing, found once for its figures and times. */
export function asidesOf(text: string, sentence: Bounds): Aside[] {
  let asides = known.get(sentence);
  if (asides === undefined) {
    asides = [...text.slice(sentence.start, sentence.end).matchAll(ASIDE)].map(({ index, 0: words }) => ({
      start: sentence.start + index,
      end: sentence.start + index + words.length,
      words,
    }));
    known.set(sentence, asides);
  }
  return asides;
}

/** The words without what is said in passing: “80,000 people, who fled the war, came in” → “80,000 people, came in”. */
export function withoutAsides(words: string): string {
  return words.replaceAll(ASIDE, "");
}
