import { idfOf, Scores, type Statistics, type WeighedTerm } from "./scoring.ts";
import { countIn, FURNITURE, type Segment, TITLE } from "./segment.ts";
import { Top } from "./top.ts";

/** A term of the question; `weight` is how often it was asked. */
export interface Wanted {
  term: string;
  weight: number;
}

/** A term as the living articles of all segments know it: how many hold it, and its weight among them. */
export interface KnownTerm extends WeighedTerm {
  passages: number;
  articles: number;
}

/** A passage with its scores; `held` and `articleHeld` have bit i set where it or its article holds term i (of the first 31). */
export interface Candidate {
  segment: Segment;
  text: number;
  article: string;
  passageScore: number;
  articleScore: number;
  held: number;
  articleHeld: number;
}

export interface Wish {
  /** At most so many candidates. */
  most: number;
  /** Only these articles; all when left out. */
  articles?: ReadonlySet<string> | undefined;
}

/** What is not the story counts half when passages are chosen. */
const FURNITURE_SHARE = 0.5;

/** Answers queries over segments. Make a new one when a segment came, went or lost an article. */
export class Retriever {
  readonly statistics: Statistics;
  readonly segments: readonly Segment[];
  readonly #scores: readonly Scores[];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.#scores = segments.map(scoresOf);
    this.statistics = sumUp(this.#scores);
  }

  /** Whether a living article holds a term. */
  holds(term: string): boolean {
    return this.segments.some((segment) => {
      const at = segment.dictionary.find(term);
      if (at < 0) return false;
      if (!segment.dead.includes(1)) return true;
      for (let p = segment.termStart[at]!; p < segment.termStart[at + 1]!; p++)
        if (segment.dead[segment.textArticle[segment.postingText[p]!]!] === 0) return true;
      return false;
    });
  }

  /** How many living articles hold a term. */
  articlesHolding(term: string): number {
    return this.know([{ term, weight: 1 }])[0]?.articles ?? 0;
  }

  /** The terms that stand in living articles, rarest first, with their weights. */
  know(wanted: readonly Wanted[]): KnownTerm[] {
    const known = wanted.flatMap(({ term, weight }) => {
      let [passages, articles, titles] = [0, 0, 0];
      for (const segment of this.segments) {
        const count = countIn(segment, term);
        passages += count.passages;
        articles += count.articles;
        titles += count.titles;
      }
      if (articles === 0) return [];
      const idf = idfOf(this.statistics.passages, passages);
      // Lunr adds up the documents of all fields.
      const articleIdf = idfOf(this.statistics.articles, articles + titles);
      return [{ term, weight, passages, articles, idf, articleIdf }];
    });
    return known.sort((a, b) => a.passages - b.passages || (a.term < b.term ? -1 : 1));
  }

  /** The articles with the highest score of the whole, best first, each with its best passage; ties by article id. */
  bestArticles(terms: readonly KnownTerm[], { most, articles }: Wish): Candidate[] {
    const found: Candidate[] = [];
    for (const scores of this.#scores) {
      const { segment, passage, article, touched } = scores;
      scores.score(terms, this.statistics);
      const best = new Int32Array(segment.articles.length).fill(-1);
      for (let at = 0; at < scores.count; at++) {
        const text = touched[at]!;
        const own = segment.textArticle[text]!;
        const present = best[own]!;
        const better = present < 0 ? 1 : passage[text]! - passage[present]!;
        if (better > 0 || (better === 0 && text < present)) best[own] = text;
      }
      const top = new Top(most);
      for (let at = 0; at < scores.count; at++) {
        const text = touched[at]!;
        const own = segment.textArticle[text]!;
        const total = article[own]!;
        if (best[own] !== text || total < top.floor) continue;
        if (articles === undefined || articles.has(segment.articles[own]!.id)) top.add(text, total);
      }
      for (const text of top.kept()) found.push(candidate(scores, text));
      scores.clear();
    }
    found.sort((a, b) => b.articleScore - a.articleScore || order(a, b));
    return found.slice(0, most);
  }

  /**
   * The passages with the highest `passageScore + share × articleScore`, best first; ties by article id and place. With `must` only
   * those that hold the first term.
   */
  best(
    terms: readonly KnownTerm[],
    { most, articles, share, must = false }: Wish & { share: number; must?: boolean },
  ): Candidate[] {
    const found: { one: Candidate; total: number }[] = [];
    let floor = -Infinity;
    for (const scores of this.#scores) {
      const { segment, passage, article, touched } = scores;
      const { textArticle, textKind } = segment;
      scores.score(terms, this.statistics);
      const totalOf = (text: number): number =>
        (passage[text]! + share * article[textArticle[text]!]!) *
        (textKind[text] === FURNITURE ? FURNITURE_SHARE : 1);
      const top = new Top(most, floor);
      for (let at = 0; at < scores.count; at++) {
        const text = touched[at]!;
        const total = totalOf(text);
        if (total < top.floor || (must && (scores.held[text]! & 1) === 0)) continue;
        if (articles === undefined || articles.has(segment.articles[textArticle[text]!]!.id))
          top.add(text, total);
      }
      for (const text of top.kept()) found.push({ one: candidate(scores, text), total: totalOf(text) });
      floor = Math.max(floor, top.floor);
      scores.clear();
    }
    found.sort((a, b) => b.total - a.total || order(a.one, b.one));
    return found.slice(0, most).map(({ one }) => one);
  }
}

const made = new WeakMap<Segment, Scores>();

function scoresOf(segment: Segment): Scores {
  const scores = made.get(segment) ?? new Scores(segment);
  made.set(segment, scores);
  return scores;
}

function sumUp(all: readonly Scores[]): Statistics {
  const sum = { passages: 0, passageLength: 0, articles: 0, articleLength: 0, titleLength: 0 };
  for (const { segment, articleLength, titleLength } of all) {
    segment.dead.forEach((dead, article) => {
      if (dead === 1) return;
      sum.articles++;
      sum.articleLength += articleLength[article]!;
      sum.titleLength += titleLength[article]!;
    });
    segment.textKind.forEach((kind, text) => {
      if (kind === TITLE || segment.dead[segment.textArticle[text]!] === 1) return;
      sum.passages++;
      sum.passageLength += segment.textLength[text]!;
    });
  }
  return sum;
}

function candidate(scores: Scores, text: number): Candidate {
  const { segment, passage, article, articleHeld } = scores;
  const own = segment.textArticle[text]!;
  return {
    segment,
    text,
    article: segment.articles[own]!.id,
    passageScore: passage[text]!,
    articleScore: article[own]!,
    held: scores.heldBy(text),
    articleHeld: articleHeld[own]!,
  };
}

/** Ties break by article id and place. */
function order(a: Candidate, b: Candidate): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.segment.textStart[a.text]! - b.segment.textStart[b.text]!;
}
