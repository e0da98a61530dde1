import type { Article } from "../answer/article.ts";
import type { Extraction } from "../extract/extraction.ts";

/** An article and what was read from it, as it enters the index. */
export interface IndexedArticle {
  article: Article;
  extraction: Extraction;
}

export interface SearchRequest {
  /** What a person typed, any text at all. */
  text: string;
  /** question: a sentence to be answered, with absence; terms: words, "phrases" and -exclusions to be found. */
  mode: "question" | "terms";
  /** Only these articles, where filters have already chosen some; all when left out. */
  articles?: ReadonlySet<string>;
  /** At most this many hits. */
  limit: number;
  /** ISO date to resolve “this year” in a question by. */
  today?: string;
}

/** A run of whole sentences of one article, with the reasons it was chosen, in words. */
export interface Hit {
  article: string;
  start: number;
  end: number;
  score: number;
  why: string[];
  /** Near-duplicates of this passage elsewhere, collapsed into it. */
  alsoIn: { article: string; start: number; end: number }[];
}

export interface SearchResult {
  hits: Hit[];
  /** False when the hits are only the nearest passages and nothing answers. */
  answers: boolean;
  /** The words searched after analysis, as a person would write them. */
  terms: string[];
  /** Words of the question that stand in no article of the library. */
  unknown: string[];
  /** Spelling repairs made: typed word and the word searched instead. */
  repaired: { typed: string; searched: string }[];
  /** What of a terms request was not understood and searched as plain words. */
  notUnderstood: string[];
}

/** Finds passages. One library, one index; every answer is a function of its articles and the request alone. */
export interface SearchIndex {
  /** Adds articles, replacing those of the same id; they are searchable when the promise resolves. */
  put(articles: readonly IndexedArticle[]): Promise<void>;
  /** Takes articles out; their words leave the statistics at once. Unknown ids are no error. */
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** How many passages are searchable. */
  passages(): number;
}
