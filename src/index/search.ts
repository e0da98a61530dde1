import { type Looked, lookUp } from "./look.ts";
import { pageOf } from "./page.ts";
import { understand } from "./question.ts";
import { absent } from "./ranking/absence.ts";
import type { Weighed } from "./ranking/features.ts";
import { rankArticles, type Ranked, rankPassages } from "./ranking/rank.ts";
import type { IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { Retriever } from "./segments/retrieve.ts";
import { type Segment, segmentOf } from "./segments/segment.ts";
import { parseTerms, type Terms } from "./terms.ts";
import { wordsOf } from "./words/analysis.ts";

export interface SearchOptions {
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: (article: string) => string | undefined | Promise<string | undefined>;
}

/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.5;
/** At most so many passages are read word by word after BM25 has chosen them. */
const READ = 100;

/** Everything found out about a question before the answer is cut. */
export interface Considered extends Weighed, Looked {
  sought: Looked["sought"];
  ranked: Ranked[];
  notUnderstood: string[];
}

export function createIndex(options: SearchOptions = {}): SearchIndex {
  return new Search(options);
}

/** The index itself; `consider` is for those who look inside. */
export class Search implements SearchIndex {
  readonly #texts = new Map<string, string>();
  readonly #textOf: NonNullable<SearchOptions["textOf"]>;
  readonly #keeps: boolean;
  #segments: Segment[] = [];
  #retriever = new Retriever([]);

  constructor({ textOf }: SearchOptions = {}) {
    this.#keeps = textOf === undefined;
    this.#textOf = textOf ?? ((id) => this.#texts.get(id));
  }

  async put(articles: readonly IndexedArticle[]): Promise<void> {
    const latest = new Map(articles.map(({ article }) => [article.id, article]));
    this.#bury([...latest.keys()]);
    if (this.#keeps) for (const [id, { text }] of latest) this.#texts.set(id, text);
    if (latest.size > 0) this.#segments.push(segmentOf([...latest.values()]));
    this.#retriever = new Retriever(this.#segments);
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#bury(ids);
    for (const id of ids) this.#texts.delete(id);
    this.#retriever = new Retriever(this.#segments);
  }

  #bury(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const segment of this.#segments)
      segment.articles.forEach(({ id }, at) => {
        if (gone.has(id)) segment.dead[at] = 1;
      });
    this.#segments = this.#segments.filter((segment) => segment.dead.includes(0));
  }

  passages(): number {
    return this.#retriever.statistics.passages;
  }

  /** The runs that may answer, ranked, with all their features: what an answer, an explanation and training need. */
  async consider(request: SearchRequest): Promise<Considered> {
    const parsed = request.mode === "terms" ? parseTerms(request.text) : null;
    const text = parsed === null ? request.text : [...parsed.words, ...parsed.phrases].join(" ");
    const question = understand(text);
    const looked = lookUp(question, this.#retriever);
    const { sought } = looked;
    const weighed = { question, sought, total: sought.reduce((sum, { idf }) => sum + idf, 0) };
    const ranked =
      parsed === null
        ? await this.#passages(weighed, looked, request)
        : await this.#articles(weighed, looked, request, parsed);
    return { ...weighed, ...looked, ranked, notUnderstood: parsed?.notUnderstood ?? [] };
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const considered = await this.consider(request);
    const { question, ranked, unknown, repaired, notUnderstood } = considered;
    const hits = pageOf(ranked, considered, request.limit);
    return {
      hits,
      answers: request.mode === "terms" ? hits.length > 0 : !absent(question, ranked, unknown),
      terms: [...new Set(question.asked.map(({ typed }) => typed))],
      unknown,
      repaired,
      notUnderstood,
    };
  }

  #passages(
    weighed: Weighed,
    { asked, others }: Looked,
    { articles, limit }: SearchRequest,
  ): Promise<Ranked[]> {
    const candidates = this.#retriever.best([...asked, ...others], {
      most: Math.max(READ, limit),
      share: ARTICLE_SHARE,
      articles,
    });
    return rankPassages(weighed, candidates, this.#textOf);
  }

  async #articles(
    weighed: Weighed,
    { asked }: Looked,
    { articles, limit }: SearchRequest,
    { phrases, excluded }: Terms,
  ): Promise<Ranked[]> {
    const strict = phrases.length > 0 || excluded.length > 0;
    const whole = this.#retriever.bestArticles(asked, { most: Math.max(READ, limit), articles });
    const each = Math.max(1, Math.ceil(limit / Math.max(1, whole.length)));
    const more =
      each > 1 || strict
        ? this.#retriever.best(asked, { most: strict ? STRICT : READ, share: 0, articles })
        : [];
    const candidates = [...whole, ...more];
    const seen = new Set<string>();
    const distinct = candidates.filter(({ article, segment, text }) => {
      const key = `${article} ${segment.textStart[text]!}`;
      return seen.has(key) ? false : seen.add(key);
    });
    const ranked = await rankArticles(weighed, distinct, this.#textOf, { each, all: strict });
    return strict ? ranked.filter(({ words }) => keeps(words, phrases, excluded)) : ranked;
  }
}

/** Passages looked through for a phrase or an excluded word. */
const STRICT = 300;

/** Whether words hold every phrase and no excluded word, compared as folded words, not as stems. */
function keeps(words: string, phrases: readonly string[], excluded: readonly string[]): boolean {
  const row = (text: string): string =>
    ` ${wordsOf(text)
      .map((word) => word.text)
      .join(" ")} `;
  const held = row(words);
  return phrases.every((one) => held.includes(row(one))) && !excluded.some((one) => held.includes(row(one)));
}
