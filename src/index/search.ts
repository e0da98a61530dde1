import { absent } from "./absence.ts";
import { gistOf, type Gist, restates } from "./near-duplicates.ts";
import { type Question, understand } from "./question.ts";
import { type Features, readRun, scoreOf } from "./rank.ts";
import { type Candidate, idfOf, type KnownTerm, Retriever, type Wanted } from "./retrieve.ts";
import { runsOf, sentencesWithin } from "./runs.ts";
import type { Hit, IndexedArticle, SearchIndex, SearchRequest, SearchResult } from "./search-index.ts";
import { FURNITURE, type Segment, segmentOf, TITLE } from "./segment.ts";
import { repair } from "./spelling.ts";

export interface SearchOptions {
  /** Gives the words of an article as stored; articles given to `put` are kept in memory when it is left out. */
  textOf?: (article: string) => string | undefined | Promise<string | undefined>;
}

/** Passages read word by word after BM25 has chosen them. */
const READ = 40;
/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.3;

/** A run of sentences with everything its rank and its explanation need. */
export interface Ranked {
  candidate: Candidate;
  start: number;
  end: number;
  words: string;
  features: Features;
  score: number;
}

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
    const ranked = await this.#rank(question, candidates, known, total);
    return {
      hits: collapse(ranked, request.limit),
      answers: !absent(question, ranked, known, unknown),
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

  async #rank(
    question: Question,
    candidates: readonly Candidate[],
    known: readonly KnownTerm[],
    total: number,
  ): Promise<Ranked[]> {
    const bestPassage = Math.max(...candidates.map((one) => one.passageScore), 1e-9);
    const bestArticle = Math.max(...candidates.map((one) => one.articleScore), 1e-9);
    const ranked = new Map<string, Ranked>();
    for (const candidate of candidates) {
      const { segment, text } = candidate;
      const words = await this.#textOf(candidate.article);
      if (words === undefined || segment.textKind[text] === TITLE) continue;
      const whole = sentencesWithin(words, segment.textStart[text]!, segment.textEnd[text]!);
      for (const run of runsOf(whole)) {
        const shown = words.slice(run.start, run.end);
        const features: Features = {
          ...readRun(shown, question, known, total),
          passageCovered: coverage(candidate.held, known, total),
          articleCovered: coverage(candidate.articleHeld, known, total),
          passage: candidate.passageScore / bestPassage,
          article: candidate.articleScore / bestArticle,
          furniture: segment.textKind[text] === FURNITURE ? 1 : 0,
        };
        const score = scoreOf(features);
        const key = `${candidate.article} ${run.start} ${run.end}`;
        if (score > (ranked.get(key)?.score ?? -Infinity))
          ranked.set(key, { candidate, start: run.start, end: run.end, words: shown, features, score });
      }
    }
    return [...ranked.values()].sort(
      (a, b) =>
        b.score - a.score ||
        (a.candidate.article < b.candidate.article
          ? -1
          : a.candidate.article > b.candidate.article
            ? 1
            : 0) ||
        a.start - b.start,
    );
  }
}

function coverage(held: number, known: readonly KnownTerm[], total: number): number {
  if (total === 0) return 0;
  return known.reduce((sum, { idf }, at) => (at < 31 && held & (1 << at) ? sum + idf : sum), 0) / total;
}

/** The best runs, each place once; restatements are collapsed into the best of them. */
function collapse(ranked: readonly Ranked[], limit: number): Hit[] {
  const hits: (Hit & { gist: Gist })[] = [];
  for (const { candidate, start, end, words, features, score } of ranked) {
    const { article } = candidate;
    if (hits.some((hit) => hit.article === article && start < hit.end && hit.start < end)) continue;
    const gist = gistOf(words);
    const same = hits.find((hit) => restates(hit.gist, gist));
    if (same !== undefined) {
      if (!same.alsoIn.some((also) => also.article === article && start < also.end && also.start < end))
        same.alsoIn.push({ article, start, end });
      continue;
    }
    if (hits.length >= limit) continue;
    hits.push({ article, start, end, score, why: reasons(features), alsoIn: [], gist });
  }
  return hits.map(({ gist: _, ...hit }) => hit);
}

function reasons(features: Features): string[] {
  const why = [`covers ${Math.round(features.covered * 100)} % of what was asked`];
  if (features.rarest === 1) why.push("has the rarest word asked");
  if (features.expected === 1) why.push("has the kind of answer asked for");
  if (features.year === 1) why.push("speaks of the year asked for");
  if (features.furniture === 1) why.push("is not part of the story");
  return why;
}
