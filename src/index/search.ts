import { type Considered, considerIn, type Place } from "./consider.ts";
import { pageOf } from "./page.ts";
import { absent, signalsOf } from "./ranking/absence.ts";
import { PassageReader, type TextOf } from "./ranking/passage-reader.ts";
import type { IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { LibrarySegments } from "./segments/library-segments.ts";
import type { MergeApart } from "./segments/merge-apart.ts";

export interface SearchOptions {
  /** A folder for the index's own files, read when first asked; nothing is kept on disk when it is left out. */
  directory?: string;
  /** Leaves the folder as it is: it belongs to another process. What is put is then held in memory. */
  readOnly?: boolean;
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: TextOf;
  /** Merges large segments in another process; in this one when left out. */
  apart?: MergeApart;
}

export function createIndex(options: SearchOptions = {}): Search {
  return new Search(options);
}

/** The index itself; `consider` is for those who look inside. */
export class Search implements SearchIndex {
  readonly #texts = new Map<string, string>();
  readonly #reader: PassageReader;
  readonly #keeps: boolean;
  readonly #library: LibrarySegments;

  constructor({ textOf, directory, readOnly, apart }: SearchOptions = {}) {
    this.#keeps = textOf === undefined;
    this.#reader = new PassageReader(textOf ?? ((id) => this.#texts.get(id)));
    this.#library = new LibrarySegments(directory ?? null, readOnly, apart);
  }

  async put(articles: readonly IndexedArticle[]): Promise<void> {
    if (this.#keeps) for (const { article } of articles) this.#texts.set(article.id, article.text);
    await this.#library.put(articles);
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#texts.delete(id);
    await this.#library.remove(ids);
  }

  passages(): number {
    return this.#library.retriever.statistics.passages;
  }

  /** The articles that are searchable now, with the revision indexed: what differs from the store must be put again. */
  async holdings(): Promise<Map<string, string>> {
    await this.#library.ready();
    return this.#library.holdings();
  }

  /** Resolves when no merge is under way or due; answers are the same before and after. */
  settled(): Promise<void> {
    return this.#library.settled();
  }

  /** The library as it stands now. */
  async place(): Promise<Place> {
    await this.#library.ready();
    return { retriever: this.#library.retriever, reader: this.#reader };
  }

  async consider(request: SearchRequest): Promise<Considered> {
    return considerIn(await this.place(), request);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    return answerFrom(await this.consider(request), request);
  }
}

/** The page asked for, and whether it answers. */
export function answerFrom(considered: Considered, { limit, mode }: SearchRequest): SearchResult {
  const { question, ranked, unknown, repaired, notUnderstood } = considered;
  const hits = pageOf(ranked, considered, limit);
  return {
    hits,
    answers: mode === "terms" ? hits.length > 0 : !absent(signalsOf(considered, ranked), ranked),
    terms: [...new Set(question.asked.map(({ typed }) => typed))],
    unknown: [...repaired.filter(({ sure }) => !sure).map(({ typed }) => typed), ...unknown.values()],
    repaired: repaired.map(({ typed, searched }) => ({ typed, searched })),
    notUnderstood,
  };
}
