import { FURNITURE, type Segment, TITLE } from "./segment.ts";

/** BM25's two settings, for short passages and for whole articles; measured on public test collections. */
const PASSAGE = { k1: 0.9, b: 0.4 };
const ARTICLE = { k1: 1.6, b: 0.75 };
/** Articles shorter than this many terms on average are as good as passages. */
const BRIEF = 60;
/** A word of the title counts half as much again; two or more hurts. */
const TITLE_BOOST = 0.5;

/** A term of the question; `weight` is how often it was asked. */
export interface Wanted {
  term: string;
  weight: number;
}

/** A term as the living articles of all segments know it. */
export interface KnownTerm extends Wanted {
  /** How many passages hold it, and its weight among them. */
  passages: number;
  idf: number;
  articles: number;
  articleIdf: number;
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

/** Sums over the living articles of all segments. Scores depend on these, never on how articles lie in segments. */
interface Statistics {
  passages: number;
  passageLength: number;
  articles: number;
  articleLength: number;
  titleLength: number;
}

/** Answers queries over segments. Make a new one when a segment came, went or lost an article. */
export class Retriever {
  readonly #segments: readonly Segment[];
  readonly #columns: Columns[];
  readonly statistics: Statistics = {
    passages: 0,
    passageLength: 0,
    articles: 0,
    articleLength: 0,
    titleLength: 0,
  };

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#columns = segments.map(columnsOf);
    const sum = this.statistics;
    segments.forEach((segment, s) => {
      const { articleLength, titleLength } = this.#columns[s]!;
      for (let a = 0; a < segment.articles.length; a++) {
        if (segment.dead[a] === 1) continue;
        sum.articles++;
        sum.articleLength += articleLength[a]!;
        sum.titleLength += titleLength[a]!;
      }
      for (let t = 0; t < segment.textKind.length; t++) {
        if (segment.dead[segment.textArticle[t]!] === 1 || segment.textKind[t] === TITLE) continue;
        sum.passages++;
        sum.passageLength += segment.textLength[t]!;
      }
    });
  }

  /** Whether a living article holds a term. */
  holds(term: string): boolean {
    return this.#segments.some((segment) => {
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
    const known: KnownTerm[] = [];
    for (const { term, weight } of wanted) {
      let passages = 0;
      let articles = 0;
      let fields = 0;
      for (const segment of this.#segments) {
        const at = segment.dictionary.find(term);
        if (at < 0) continue;
        const { dead, textArticle, textKind, postingText, termStart } = segment;
        if (!dead.includes(1)) {
          passages += segment.termPassages[at]!;
          articles += segment.termArticles[at]!;
          fields += termStart[at + 1]! - termStart[at]! - segment.termPassages[at]!;
          continue;
        }
        let last = -1;
        for (let p = termStart[at]!; p < termStart[at + 1]!; p++) {
          const text = postingText[p]!;
          const article = textArticle[text]!;
          if (dead[article] === 1) continue;
          if (textKind[text] === TITLE) fields++;
          else passages++;
          if (article !== last) articles++;
          last = article;
        }
      }
      if (articles === 0) continue;
      const idf = idfOf(this.statistics.passages, passages);
      const articleIdf = idfOf(this.statistics.articles, articles + fields);
      known.push({ term, weight, passages, articles, idf, articleIdf });
    }
    return known.sort((a, b) => a.passages - b.passages || (a.term < b.term ? -1 : 1));
  }

  /** The articles with the highest score of the whole, best first, each with its best passage; ties by article id. */
  bestArticles(
    terms: readonly KnownTerm[],
    options: { most: number; articles?: ReadonlySet<string> | undefined },
  ): Candidate[] {
    const found: Candidate[] = [];
    this.#segments.forEach((segment, s) => {
      const columns = this.#columns[s]!;
      const touched = this.#score(segment, columns, terms);
      const best = new Map<number, number>();
      for (const text of touched) {
        const article = segment.textArticle[text]!;
        const present = best.get(article);
        const better =
          present === undefined ? 0 : columns.passageScore[text]! - columns.passageScore[present]!;
        if (present === undefined || better > 0 || (better === 0 && text < present)) best.set(article, text);
      }
      const mine = [...best].filter(
        ([article]) => options.articles === undefined || options.articles.has(segment.articles[article]!.id),
      );
      mine.sort((a, b) => columns.articleScore[b[0]]! - columns.articleScore[a[0]]!);
      const floor = columns.articleScore[mine[options.most - 1]?.[0] ?? -1] ?? -Infinity;
      for (const [article, text] of mine)
        if (columns.articleScore[article]! >= floor) found.push(candidate(segment, columns, text));
      columns.clear(segment, touched);
    });
    found.sort((a, b) => b.articleScore - a.articleScore || order(a, b));
    return found.slice(0, options.most);
  }

  /** The passages with the highest `passageScore + share × articleScore`, best first; ties by article id and place. */
  best(
    terms: readonly KnownTerm[],
    options: { most: number; share: number; articles?: ReadonlySet<string> | undefined },
  ): Candidate[] {
    const found: Candidate[] = [];
    this.#segments.forEach((segment, s) => {
      const columns = this.#columns[s]!;
      const touched = this.#score(segment, columns, terms);
      let floor = -Infinity;
      const mine: { text: number; total: number }[] = [];
      for (const text of touched) {
        const article = segment.textArticle[text]!;
        if (options.articles !== undefined && !options.articles.has(segment.articles[article]!.id)) continue;
        let total = columns.passageScore[text]! + options.share * columns.articleScore[article]!;
        if (segment.textKind[text] === FURNITURE) total *= 0.5;
        if (total < floor) continue;
        mine.push({ text, total });
        if (mine.length >= options.most * 4) {
          mine.sort((a, b) => b.total - a.total);
          floor = mine[options.most - 1]!.total;
          // Ties with the last one kept stay in, so that where articles lie in segments cannot matter.
          mine.length = mine.findLastIndex((one) => one.total >= floor) + 1;
        }
      }
      for (const { text } of mine) found.push(candidate(segment, columns, text));
      columns.clear(segment, touched);
    });
    const total = (one: Candidate): number =>
      (one.passageScore + options.share * one.articleScore) *
      (one.segment.textKind[one.text] === FURNITURE ? 0.5 : 1);
    return found.sort((a, b) => total(b) - total(a) || order(a, b)).slice(0, options.most);
  }

  #score(segment: Segment, columns: Columns, terms: readonly KnownTerm[]): number[] {
    const { dead, textArticle, textKind, textLength, postingText, postingFrequency, termStart } = segment;
    const { passageScore, articleScore, held, articleHeld, articleLength, titleLength } = columns;
    const sum = this.statistics;
    const passageMean = sum.passageLength / sum.passages;
    const articleMean = sum.articleLength / sum.articles;
    const titleMean = sum.titleLength / sum.articles;
    const setting = articleMean < BRIEF ? PASSAGE : ARTICLE;
    const touched: number[] = [];
    const touch = (text: number): boolean => {
      if (columns.touched[text] === 1) return false;
      columns.touched[text] = 1;
      return true;
    };
    terms.forEach(({ term, weight, idf, articleIdf }, number) => {
      const at = segment.dictionary.find(term);
      if (at < 0) return;
      const bit = number < 31 ? 1 << number : 0;
      const last = termStart[at + 1]!;
      let p = termStart[at]!;
      while (p < last) {
        const article = textArticle[postingText[p]!]!;
        let all = 0;
        let title = 0;
        for (; p < last; p++) {
          const text = postingText[p]!;
          if (textArticle[text] !== article) break;
          const frequency = postingFrequency[p]!;
          all += frequency;
          if (textKind[text] === TITLE) {
            title += frequency;
            // A title speaks for the passage that opens the article.
            if (dead[article] === 0 && textArticle[text + 1] === article && touch(text + 1))
              touched.push(text + 1);
            continue;
          }
          if (dead[article] === 1) continue;
          if (touch(text)) touched.push(text);
          passageScore[text]! +=
            weight * idf * saturation(PASSAGE, frequency, textLength[text]! / passageMean);
          held[text]! |= bit;
        }
        if (dead[article] === 1) continue;
        let gain = saturation(setting, all, articleLength[article]! / articleMean);
        if (title > 0) gain += TITLE_BOOST * saturation(setting, title, titleLength[article]! / titleMean);
        articleScore[article]! += weight * articleIdf * gain;
        articleHeld[article]! |= bit;
      }
    });
    return touched;
  }
}

function candidate(segment: Segment, columns: Columns, text: number): Candidate {
  const article = segment.textArticle[text]!;
  return {
    segment,
    text,
    article: segment.articles[article]!.id,
    passageScore: columns.passageScore[text]!,
    articleScore: columns.articleScore[article]!,
    held: columns.held[text]!,
    articleHeld: columns.articleHeld[article]!,
  };
}

/** Ties break by article id and place. */
function order(a: Candidate, b: Candidate): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.segment.textStart[a.text]! - b.segment.textStart[b.text]!;
}

const columns = new WeakMap<Segment, Columns>();

function columnsOf(segment: Segment): Columns {
  let own = columns.get(segment);
  if (own === undefined) columns.set(segment, (own = new Columns(segment)));
  return own;
}

/** Scratch columns of one segment: scores of the question being answered, and the lengths of whole articles. */
class Columns {
  readonly touched: Uint8Array;
  readonly passageScore: Float64Array;
  readonly held: Int32Array;
  readonly articleScore: Float64Array;
  readonly articleHeld: Int32Array;
  readonly articleLength: Uint32Array;
  readonly titleLength: Uint32Array;

  constructor(segment: Segment) {
    this.touched = new Uint8Array(segment.textKind.length);
    this.passageScore = new Float64Array(segment.textKind.length);
    this.held = new Int32Array(segment.textKind.length);
    this.articleScore = new Float64Array(segment.articles.length);
    this.articleHeld = new Int32Array(segment.articles.length);
    this.articleLength = new Uint32Array(segment.articles.length);
    this.titleLength = new Uint32Array(segment.articles.length);
    segment.textLength.forEach((length, text) => {
      const article = segment.textArticle[text]!;
      this.articleLength[article]! += length;
      if (segment.textKind[text] === TITLE) this.titleLength[article]! += length;
    });
  }

  clear(segment: Segment, touched: readonly number[]): void {
    for (const text of touched) {
      this.touched[text] = 0;
      this.passageScore[text] = 0;
      this.held[text] = 0;
    }
    this.articleScore.fill(0);
    this.articleHeld.fill(0);
  }
}

/** Lunr's weight of a term that `holding` of `all` documents hold. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + Math.abs((all - holding + 0.5) / (holding + 0.5)));
}

function saturation({ k1, b }: { k1: number; b: number }, frequency: number, length: number): number {
  return ((k1 + 1) * frequency) / (k1 * (1 - b + b * length) + frequency);
}
