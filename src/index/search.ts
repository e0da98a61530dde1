import { type Looked, lookUp } from "./look.ts";
import { type Mended, mend } from "./mend.ts";
import { pageOf } from "./page.ts";
import { understand } from "./question.ts";
import { absent, signalsOf } from "./ranking/absence.ts";
import type { Weighed } from "./ranking/features.ts";
import { PassageReader, type TextOf } from "./ranking/passage-reader.ts";
import { rankArticles, type Ranked, rankPassages } from "./ranking/rank.ts";
import type { ReadSentence } from "./ranking/sentence-reading.ts";
import type { IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { LibrarySegments } from "./segments/library-segments.ts";
import type { Candidate } from "./segments/retrieve.ts";
import { parseTerms, type Terms } from "./terms.ts";
import { termsOf } from "./words/analysis.ts";

export interface SearchOptions {
  /** A folder for the index's own files, read when first asked; nothing is kept on disk when it is left out. */
  directory?: string;
  /** Leaves the folder as it is: it belongs to another process. What is put is then held in memory. */
  readOnly?: boolean;
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: TextOf;
}

/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.5;
/** At most so many passages are read word by word after BM25 has chosen them. */
const READ = 100;

/** Everything found out about a question before the answer is cut. */
export interface Considered extends Weighed, Looked {
  sought: Looked["sought"];
  ranked: Ranked[];
  repaired: Mended["repaired"];
  notUnderstood: string[];
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

  constructor({ textOf, directory, readOnly }: SearchOptions = {}) {
    this.#keeps = textOf === undefined;
    this.#reader = new PassageReader(textOf ?? ((id) => this.#texts.get(id)));
    this.#library = new LibrarySegments(directory ?? null, readOnly);
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

  /** The runs that may answer, ranked, with all their features: what an answer, an explanation and training need. */
  async consider(request: SearchRequest): Promise<Considered> {
    await this.#library.ready();
    const retriever = this.#library.retriever;
    const parsed = request.mode === "terms" ? parseTerms(request.text) : null;
    const text = parsed === null ? request.text : [...parsed.words, ...parsed.phrases].join(" ");
    const guess = request.mode === "terms";
    const typed = understand(text, request.today);
    const { question, repaired } = await mend(typed, retriever, (one) => this.#wordsOf(one), { guess });
    const looked = lookUp(question, retriever);
    const { sought } = looked;
    const weighed = { question, sought, total: sought.reduce((sum, { idf }) => sum + idf, 0) };
    const ranked =
      parsed === null
        ? await this.#passages(weighed, looked, request)
        : await this.#articles(weighed, looked, request, parsed);
    return { ...weighed, ...looked, repaired, ranked, notUnderstood: parsed?.notUnderstood ?? [] };
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const considered = await this.consider(request);
    const { question, ranked, unknown, repaired, notUnderstood } = considered;
    const hits = pageOf(ranked, considered, request.limit);
    return {
      hits,
      answers: request.mode === "terms" ? hits.length > 0 : !absent(signalsOf(considered, ranked), ranked),
      terms: [...new Set(question.asked.map(({ typed }) => typed))],
      unknown: [...unknown.values()],
      repaired: repaired.map(({ typed, searched }) => ({ typed, searched })),
      notUnderstood,
    };
  }

  async #wordsOf(candidate: Candidate): Promise<string[] | null> {
    const passage = this.#reader.known(candidate) ?? (await this.#reader.read(candidate));
    return passage?.sentences.flatMap(({ folded }) => folded) ?? null;
  }

  #passages(
    weighed: Weighed,
    { asked, others }: Looked,
    { articles, limit }: SearchRequest,
  ): Promise<Ranked[]> {
    const candidates = this.#library.retriever.best([...asked, ...others], {
      most: Math.max(READ, limit),
      share: ARTICLE_SHARE,
      articles,
    });
    return rankPassages(weighed, candidates, this.#reader);
  }

  async #articles(
    weighed: Weighed,
    { asked }: Looked,
    { articles, limit }: SearchRequest,
    { phrases, excluded }: Terms,
  ): Promise<Ranked[]> {
    const strict = phrases.length > 0 || excluded.length > 0;
    const whole = this.#library.retriever.bestArticles(asked, { most: Math.max(READ, limit), articles });
    const each = Math.max(1, Math.ceil(limit / Math.max(1, whole.length)));
    const more =
      each > 1 || strict
        ? this.#library.retriever.best(asked, { most: strict ? STRICT : READ, share: 0, articles })
        : [];
    const candidates = [...whole, ...more];
    const seen = new Set<string>();
    const distinct = candidates.filter(({ article, segment, text }) => {
      const key = `${article} ${segment.textStart[text]!}`;
      return seen.has(key) ? false : seen.add(key);
    });
    const ranked = await rankArticles(weighed, distinct, this.#reader, { each, all: strict });
    return strict ? ranked.filter(({ sentences }) => keeps(sentences, phrases, excluded)) : ranked;
  }
}

/** Passages looked through for a phrase or an excluded word. */
const STRICT = 300;

/** Whether words hold every phrase and no excluded word, compared as folded words, not as stems. */
function keeps(
  sentences: readonly ReadSentence[],
  phrases: readonly string[],
  excluded: readonly string[],
): boolean {
  const row = (words: readonly string[]): string => ` ${words.join(" ")} `;
  const held = row(sentences.flatMap(({ folded }) => folded));
  const has = (typed: string): boolean => held.includes(row(termsOf(typed).folded));
  return phrases.every(has) && !excluded.some(has);
}
