import { absent } from "./ranking/absence.ts";
import type { Weighed } from "./ranking/features.ts";
import { type Gist, gistOf, restates } from "./ranking/near-duplicates.ts";
import { rank, type Ranked, reasons } from "./ranking/rank.ts";
import { type Question, understand } from "./question.ts";
import type { Hit, IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { idfOf, type KnownTerm, Retriever, type Wanted } from "./segments/retrieve.ts";
import { type Segment, segmentOf } from "./segments/segment.ts";
import { repair } from "./words/spelling.ts";

export interface SearchOptions {
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: (article: string) => string | undefined | Promise<string | undefined>;
}

/** Passages read word by word after BM25 has chosen them. */
const READ = 40;
/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.3;

export function createIndex(options: SearchOptions = {}): SearchIndex {
  return new Search(options);
}

class Search implements SearchIndex {
  readonly #texts = new Map<string, string>();
  readonly #textOf: NonNullable<SearchOptions["textOf"]>;
  readonly #keeps: boolean;
  #segments: Segment[] = [];
  #retriever = new Retriever([]);

  constructor({ textOf }: SearchOptions) {
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

  async search(request: SearchRequest): Promise<SearchResult> {
    const question = understand(request.text);
    const { known, unknown, repaired } = this.#look(question);
    const candidates = this.#retriever.best(known, {
      most: Math.max(READ, request.limit * 2),
      share: ARTICLE_SHARE,
      articles: request.articles,
    });
    const total = this.#weightOf(known, unknown.length);
    const weighed = { question, known, total };
    const ranked = await rank(weighed, candidates, this.#textOf);
    return {
      hits: collapse(ranked, weighed, request.limit),
      answers: !absent(question, ranked, unknown),
      terms: question.asked.map(({ typed }) => typed).filter((typed, at, all) => all.indexOf(typed) === at),
      unknown: [...new Set(unknown)],
      repaired,
      notUnderstood: [],
    };
  }

  #look(question: Question): {
    known: KnownTerm[];
    unknown: string[];
    repaired: SearchResult["repaired"];
  } {
    const wanted = new Map<string, Wanted>();
    const want = (term: string): void => {
      const one = wanted.get(term);
      if (one === undefined) wanted.set(term, { term, weight: 1 });
      else one.weight++;
    };
    const holding = (term: string): number => this.#retriever.know([{ term, weight: 1 }])[0]?.articles ?? 0;
    const unknown: string[] = [];
    const repaired: SearchResult["repaired"] = [];
    for (const { typed, term } of question.asked) {
      if (holding(term) > 0) want(term);
      else {
        const searched = repair(term, holding);
        if (searched === null) unknown.push(typed);
        else {
          want(searched);
          repaired.push({ typed, searched });
        }
      }
    }
    return { known: this.#retriever.know([...wanted.values()]), unknown, repaired };
  }

  #weightOf(known: readonly KnownTerm[], unknown: number): number {
    const rarest = idfOf(this.#retriever.statistics.passages, 0);
    return known.reduce((sum, { idf }) => sum + idf, 0) + unknown * rarest;
  }
}

/** The best runs, each place once; restatements are collapsed into the best of them. */
function collapse(ranked: readonly Ranked[], { question, known }: Weighed, limit: number): Hit[] {
  const hits: (Hit & { gist: Gist })[] = [];
  for (const { article, start, end, words, features, score } of ranked) {
    if (hits.some((hit) => hit.article === article && start < hit.end && hit.start < end)) continue;
    const gist = gistOf(words);
    const same = hits.find((hit) => restates(hit.gist, gist));
    if (same !== undefined) {
      if (!same.alsoIn.some((also) => also.article === article && start < also.end && also.start < end))
        same.alsoIn.push({ article, start, end });
      continue;
    }
    if (hits.length >= limit) continue;
    const why = reasons(features, question, known, gist.terms);
    hits.push({ article, start, end, score, why, alsoIn: [], gist });
  }
  return hits.map(({ gist: _, ...hit }) => hit);
}
