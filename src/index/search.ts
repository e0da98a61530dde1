import { absent } from "./ranking/absence.ts";
import type { Sought, Weighed } from "./ranking/features.ts";
import { type Gist, gistOf, restates } from "./ranking/near-duplicates.ts";
import { rank, type Ranked, reasons } from "./ranking/rank.ts";
import { type Question, understand } from "./question.ts";
import type { Hit, IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { idfOf, type KnownTerm, Retriever, type Wanted } from "./segments/retrieve.ts";
import { type Segment, segmentOf } from "./segments/segment.ts";
import { alternativesTo } from "./words/alternatives.ts";
import { repair } from "./words/spelling.ts";

export interface SearchOptions {
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: (article: string) => string | undefined | Promise<string | undefined>;
}

/** Passages read word by word after BM25 has chosen them. */
const READ = 40;
/** What a word that may stand for one asked counts in choosing passages to read. */
const ALTERNATIVE = 0.25;
/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.3;

/** Everything found out about a question before the answer is cut. */
export interface Considered extends Weighed {
  ranked: Ranked[];
  unknown: string[];
  repaired: SearchResult["repaired"];
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
    const question = understand(request.text);
    const { known, sought, unknown, repaired } = this.#look(question);
    const candidates = this.#retriever.best(known, {
      most: Math.max(READ, request.limit * 2),
      share: ARTICLE_SHARE,
      articles: request.articles,
    });
    const total = sought.reduce((sum, { idf }) => sum + idf, 0);
    const weighed = { question, sought, total };
    const ranked = await rank(weighed, candidates, this.#textOf);
    return { ...weighed, ranked, unknown, repaired };
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const considered = await this.consider(request);
    const { question, ranked, unknown, repaired } = considered;
    return {
      hits: collapse(ranked, considered, request.limit),
      answers: !absent(question, ranked, unknown),
      terms: [...new Set(question.asked.map(({ typed }) => typed))],
      unknown,
      repaired,
      notUnderstood: [],
    };
  }

  #look(question: Question): {
    known: KnownTerm[];
    sought: Sought[];
    unknown: string[];
    repaired: SearchResult["repaired"];
  } {
    const wanted = new Map<string, Wanted>();
    const unknown = new Map<string, string>();
    const repaired: SearchResult["repaired"] = [];
    const holding = (term: string): number => this.#retriever.know([{ term, weight: 1 }])[0]?.articles ?? 0;
    for (const { typed, term } of question.asked) {
      const one = wanted.get(term);
      if (one !== undefined) one.weight++;
      else if (holding(term) > 0) wanted.set(term, { term, weight: 1 });
      else if (!unknown.has(term)) {
        const searched = repair(term, holding);
        if (searched === null) unknown.set(term, typed);
        else {
          wanted.set(searched, { term: searched, weight: 1 });
          repaired.push({ typed, searched });
        }
      }
    }
    const known = this.#retriever.know([...wanted.values()]);
    const others = new Map<string, Wanted>();
    for (const term of [...wanted.keys(), ...unknown.keys()])
      for (const other of alternativesTo(term))
        if (!wanted.has(other)) others.set(other, { term: other, weight: ALTERNATIVE });
    known.push(...this.#retriever.know([...others.values()]));
    const bits = new Map(known.slice(0, 31).map(({ term }, at) => [term, 1 << at]));
    const rarest = idfOf(this.#retriever.statistics.passages, 0);
    const sought = [...unknown.keys(), ...wanted.keys()].map((term): Sought => {
      const alternatives = alternativesTo(term);
      const ways = known.filter(
        (one) => one.term === term || (unknown.has(term) && alternatives.has(one.term)),
      );
      return {
        term,
        idf: Math.min(rarest, ...ways.map((one) => one.idf)),
        bits: bits.get(term) ?? 0,
        alternatives,
        otherBits: [...alternatives].reduce((sum, other) => sum | (bits.get(other) ?? 0), 0),
      };
    });
    sought.sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1));
    return { known, sought, unknown: [...unknown.values()], repaired };
  }
}

/** Runs looked at after the page is full, for restatements of what is on it. */
const BEYOND = 60;

/** The best runs, each place once; restatements are collapsed into the best of them. */
function collapse(ranked: readonly Ranked[], { question }: Weighed, limit: number): Hit[] {
  const hits: (Hit & { gist: Gist })[] = [];
  let beyond = 0;
  for (const { article, start, end, words, features, score } of ranked) {
    if (hits.length >= limit && ++beyond > BEYOND) break;
    if (hits.some((hit) => hit.article === article && start < hit.end && hit.start < end)) continue;
    const gist = gistOf(words);
    const same = hits.slice(0, BEYOND).find((hit) => restates(hit.gist, gist));
    if (same !== undefined) {
      if (!same.alsoIn.some((also) => also.article === article && start < also.end && also.start < end))
        same.alsoIn.push({ article, start, end });
    } else if (hits.length < limit) {
      const why = reasons(features, question, gist.terms);
      hits.push({ article, start, end, score, why, alsoIn: [], gist });
    }
  }
  return hits.map(({ gist: _, ...hit }) => hit);
}
