import { read } from "../../extract/reading.ts";
import { compareTerms, Dictionary } from "./dictionary.ts";
import type { IndexedArticle } from "../search-index.ts";
import { type FigureColumns, figuresOf } from "./figures.ts";
import { countTerms } from "./lunr.ts";
import { passagesOf } from "./passages.ts";

/** What a text of a segment is: a passage of the story, one that is not the story, or the article's title. */
const STORY = 0;
export const FURNITURE = 1;
export const TITLE = 2;

/** An article's revision inside a segment; `from` and `to` are the first and last year it may have been published in, 0 unknown. */
interface SegmentArticle {
  id: string;
  revision: string;
  from: number;
  to: number;
}

/**
 * Articles cut into texts (a title, then the passages in order) and the postings of their terms, in typed arrays.
 * Never changed once made, but for `dead`: an article taken out is marked there and counts nowhere any more.
 */
export interface Segment extends FigureColumns {
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
  /** In how many passages and in how many articles each term is, dead ones counted too. */
  termPassages: Uint32Array;
  termArticles: Uint32Array;
  postingText: Uint32Array;
  postingFrequency: Uint8Array;
}

const LONGEST = 0xffff;
const OFTENEST = 0xff;

/** Cuts and analyses articles. Peak memory is about 15 kB a passage: give it some thousand passages at a time. */
export function segmentOf(indexed: readonly IndexedArticle[]): Segment {
  const articles = indexed.map(({ article }) => article);
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
  const texts = {
    textArticle: Uint32Array.from(rows, (row) => row.article),
    textStart: Uint32Array.from(rows, (row) => row.start),
    textEnd: Uint32Array.from(rows, (row) => row.end),
    textLength: Uint16Array.from(lengths, (length) => Math.min(length, LONGEST)),
    textKind: Uint8Array.from(rows, (row) => row.kind),
  };
  const terms = [...postings.keys()].sort(compareTerms);
  const writer = new PostingWriter(texts);
  for (const term of terms) {
    const posting = postings.get(term)!;
    posting.texts.forEach((text, at) => writer.add(text, Math.min(posting.frequencies[at]!, OFTENEST)));
    writer.endTerm();
  }
  return {
    articles: articles.map(({ id, revision, published }) => ({
      id,
      revision,
      from: Number(published?.from.slice(0, 4) ?? 0),
      to: Number(published?.to.slice(0, 4) ?? 0),
    })),
    dead: new Uint8Array(articles.length),
    ...texts,
    ...figuresOf(indexed, rows),
    dictionary: Dictionary.of(terms),
    ...writer.columns(),
  };
}

/** The columns of a segment's texts. */
export type TextColumns = Pick<Segment, "textArticle" | "textStart" | "textEnd" | "textLength" | "textKind">;
/** The columns of its postings. */
export type PostingColumns = Pick<
  Segment,
  "termStart" | "termPassages" | "termArticles" | "postingText" | "postingFrequency"
>;

/** Writes postings term by term into columns that grow as needed. */
export class PostingWriter {
  readonly #texts: TextColumns;
  readonly #starts: number[] = [0];
  readonly #passages: number[] = [];
  readonly #articles: number[] = [];
  #text = new Uint32Array(1024);
  #frequency = new Uint8Array(1024);
  #length = 0;

  constructor(texts: TextColumns) {
    this.#texts = texts;
  }

  /** The next posting of the term being written; texts must rise. */
  add(text: number, frequency: number): void {
    if (this.#length === this.#text.length) {
      const [text, frequency] = [this.#text, this.#frequency];
      this.#text = new Uint32Array(text.length * 2);
      this.#text.set(text);
      this.#frequency = new Uint8Array(frequency.length * 2);
      this.#frequency.set(frequency);
    }
    this.#text[this.#length] = text;
    this.#frequency[this.#length++] = frequency;
  }

  endTerm(): void {
    let passages = 0;
    let articles = 0;
    let last = -1;
    for (let p = this.#starts.at(-1)!; p < this.#length; p++) {
      const text = this.#text[p]!;
      const article = this.#texts.textArticle[text]!;
      if (this.#texts.textKind[text] !== TITLE) passages++;
      if (article !== last) articles++;
      last = article;
    }
    this.#starts.push(this.#length);
    this.#passages.push(passages);
    this.#articles.push(articles);
  }

  columns(): PostingColumns {
    return {
      termStart: Uint32Array.from(this.#starts),
      termPassages: Uint32Array.from(this.#passages),
      termArticles: Uint32Array.from(this.#articles),
      postingText: this.#text.slice(0, this.#length),
      postingFrequency: this.#frequency.slice(0, this.#length),
    };
  }
}

/** How many living passages, articles and titles of a segment hold a term. */
export function countIn(
  segment: Segment,
  term: string,
): { passages: number; articles: number; titles: number } {
  const count = { passages: 0, articles: 0, titles: 0 };
  const at = segment.dictionary.find(term);
  if (at < 0) return count;
  const { dead, textArticle, textKind, postingText, termStart } = segment;
  const [first, end] = [termStart[at]!, termStart[at + 1]!];
  if (!dead.includes(1)) {
    const passages = segment.termPassages[at]!;
    return { passages, articles: segment.termArticles[at]!, titles: end - first - passages };
  }
  let last = -1;
  for (let p = first; p < end; p++) {
    const text = postingText[p]!;
    const article = textArticle[text]!;
    if (dead[article] === 1) continue;
    if (textKind[text] === TITLE) count.titles++;
    else count.passages++;
    if (article !== last) count.articles++;
    last = article;
  }
  return count;
}
