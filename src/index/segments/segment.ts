import type { Article } from "../../answer/article.ts";
import { read } from "../../extract/reading.ts";
import { compareTerms, Dictionary } from "./dictionary.ts";
import { countTerms } from "./lunr.ts";
import { passagesOf } from "./passages.ts";

/** What a text of a segment is: a passage of the story, one that is not the story, or the article's title. */
export const STORY = 0;
export const FURNITURE = 1;
export const TITLE = 2;

/** An article inside a segment; `from` and `to` are the first and last year it may have been published in, 0 unknown. */
export interface SegmentArticle {
  id: string;
  from: number;
  to: number;
}

/**
 * Articles cut into texts (a title, then the passages in order) and the postings of their terms, in typed arrays.
 * Never changed once made, but for `dead`: an article taken out is marked there and counts nowhere any more.
 */
export interface Segment {
  articles: SegmentArticle[];
  dead: Uint8Array;
  /** A column a text: its article's number here, its place in the article (UTF-16), length in terms, kind. */
  textArticle: Uint32Array;
  textStart: Uint32Array;
  textEnd: Uint32Array;
  textLength: Uint16Array;
  textKind: Uint8Array;
  dictionary: Dictionary;
  /** Term `t` is in the texts `postingText[termStart[t]…termStart[t + 1]]`, rising, as often as `postingFrequency` says. */
  termStart: Uint32Array;
  postingText: Uint32Array;
  postingFrequency: Uint8Array;
}

const LONGEST = 0xffff;
const OFTENEST = 0xff;

/** Cuts and analyses articles. Peak memory is about 15 kB a passage: give it some thousand passages at a time. */
export function segmentOf(articles: readonly Article[]): Segment {
  const rows: { article: number; start: number; end: number; kind: number; words: string }[] = [];
  articles.forEach((article, number) => {
    if (article.title !== null)
      rows.push({ article: number, start: 0, end: 0, kind: TITLE, words: article.title });
    for (const { start, end, story } of passagesOf(read(article.text, article.published, article.author)))
      rows.push({
        article: number,
        start,
        end,
        kind: story ? STORY : FURNITURE,
        words: article.text.slice(start, end),
      });
  });
  const { postings, lengths } = countTerms(rows.map((row) => row.words));
  const terms = [...postings.keys()].sort(compareTerms);
  const termStart = new Uint32Array(terms.length + 1);
  terms.forEach((term, at) => (termStart[at + 1] = termStart[at]! + postings.get(term)!.texts.length));
  const postingText = new Uint32Array(termStart[terms.length]!);
  const postingFrequency = new Uint8Array(postingText.length);
  terms.forEach((term, at) => {
    const { texts, frequencies } = postings.get(term)!;
    postingText.set(texts, termStart[at]!);
    postingFrequency.set(
      frequencies.map((frequency) => Math.min(frequency, OFTENEST)),
      termStart[at]!,
    );
  });
  return {
    articles: articles.map(({ id, published }) => ({
      id,
      from: Number(published?.from.slice(0, 4) ?? 0),
      to: Number(published?.to.slice(0, 4) ?? 0),
    })),
    dead: new Uint8Array(articles.length),
    textArticle: Uint32Array.from(rows, (row) => row.article),
    textStart: Uint32Array.from(rows, (row) => row.start),
    textEnd: Uint32Array.from(rows, (row) => row.end),
    textLength: Uint16Array.from(lengths, (length) => Math.min(length, LONGEST)),
    textKind: Uint8Array.from(rows, (row) => row.kind),
    dictionary: Dictionary.of(terms),
    termStart,
    postingText,
    postingFrequency,
  };
}
