import { type Segment, TITLE } from "./segment.ts";

/** BM25's two settings, for short passages and for whole articles; measured on public test collections. */
const PASSAGE = { k1: 0.9, b: 0.4 };
const ARTICLE = { k1: 1.6, b: 0.75 };
/** Articles shorter than this many terms on average are as good as passages. */
const BRIEF = 60;
/** A word of the title counts half as much again; two or more hurts. */
const TITLE_BOOST = 0.5;

/** Sums over the living articles of all segments. Scores depend on these, never on how articles lie in segments. */
export interface Statistics {
  passages: number;
  passageLength: number;
  articles: number;
  articleLength: number;
  titleLength: number;
}

/** A term with its weights: what it counts in a passage and in an article. */
export interface WeighedTerm {
  term: string;
  weight: number;
  idf: number;
  articleIdf: number;
}

/** Terms the bits of `held` tell apart; its last bit says that the passage was met at all. */
export const BITS = 31;
const TOUCHED = 1 << BITS;

/** BM25's share of length, k1 × (1 − b + b × length ÷ mean), for each length of a passage, each article and title. */
interface Norms {
  passage: Float64Array;
  article: Float64Array;
  title: Float64Array;
  k1: number;
}

/** Statistics a segment's norms are kept for: those of its library, and of libraries it is read together with. */
const KEPT = 3;

/** The scores of one segment's passages and articles for the question being answered; made once, cleared after each. */
export class Scores {
  readonly segment: Segment;
  readonly passage: Float64Array;
  readonly article: Float64Array;
  /** Bit i is set where the passage, or the article, holds term i; ask `heldBy`, for more is noted here. */
  readonly held: Int32Array;
  readonly articleHeld: Int32Array;
  /** The passages that hold a term, in no order; `count` of them. */
  readonly touched: Uint32Array;
  count = 0;
  readonly articleLength: Uint32Array;
  readonly titleLength: Uint32Array;
  /** The number of each article's first text, and after the last one the number of all. */
  readonly #firstText: Uint32Array;
  readonly #longest: number;
  readonly #norms = new Map<Statistics, Norms>();

  constructor(segment: Segment) {
    const texts = segment.textKind.length;
    const articles = segment.articles.length;
    this.segment = segment;
    this.#longest = segment.textLength.reduce((most, length) => Math.max(most, length), 0);
    this.passage = new Float64Array(texts);
    this.held = new Int32Array(texts);
    this.touched = new Uint32Array(texts);
    this.article = new Float64Array(articles);
    this.articleHeld = new Int32Array(articles);
    this.articleLength = new Uint32Array(articles);
    this.titleLength = new Uint32Array(articles);
    this.#firstText = new Uint32Array(articles + 1).fill(texts);
    for (let text = texts - 1; text >= 0; text--) this.#firstText[segment.textArticle[text]!] = text;
    // An article without a word has no text: it begins where the next one does.
    for (let article = articles - 1; article >= 0; article--)
      this.#firstText[article] = Math.min(this.#firstText[article]!, this.#firstText[article + 1]!);
    segment.textLength.forEach((length, text) => {
      const article = segment.textArticle[text]!;
      this.articleLength[article]! += length;
      if (segment.textKind[text] === TITLE) this.titleLength[article]! += length;
    });
  }

  /** Scores every living passage and article that holds one of the terms, with Lunr's formula. */
  score(terms: readonly WeighedTerm[], statistics: Statistics): void {
    const norms = this.#normsFor(statistics);
    terms.forEach((term, number) => {
      const at = this.segment.dictionary.find(term.term);
      if (at >= 0) this.#add(term, at, number < BITS ? 1 << number : 0, norms);
    });
  }

  #add({ weight, idf, articleIdf }: WeighedTerm, at: number, bit: number, norms: Norms): void {
    const { dead, textArticle, textKind, textLength, postingText, postingFrequency, termStart } =
      this.segment;
    const { passage, held, touched, article: articleScore, articleHeld } = this;
    const { passage: passageNorm, article: articleNorm, title: titleNorm } = norms;
    const firstText = this.#firstText;
    const passageGain = weight * idf;
    const articleGain = weight * articleIdf * (norms.k1 + 1);
    const mark = bit | TOUCHED;
    const last = termStart[at + 1]!;
    let count = this.count;
    let p = termStart[at]!;
    while (p < last) {
      const article = textArticle[postingText[p]!]!;
      const next = firstText[article + 1]!;
      const alive = dead[article] === 0;
      let all = 0;
      let title = 0;
      // A title is the first text of its article, and speaks for the passage that opens it.
      if (textKind[postingText[p]!] === TITLE) {
        const opening = postingText[p]! + 1;
        title = postingFrequency[p++]!;
        all = title;
        if (alive && opening < next) {
          if (held[opening] === 0) touched[count++] = opening;
          held[opening]! |= TOUCHED;
        }
      }
      for (; p < last; p++) {
        const text = postingText[p]!;
        if (text >= next) break;
        const frequency = postingFrequency[p]!;
        all += frequency;
        if (!alive) continue;
        if (held[text] === 0) touched[count++] = text;
        held[text]! |= mark;
        const against = passageNorm[textLength[text]!]! + frequency;
        passage[text]! += (passageGain * ((PASSAGE.k1 + 1) * frequency)) / against;
      }
      if (!alive) continue;
      let gain = all / (articleNorm[article]! + all);
      if (title > 0) gain += (TITLE_BOOST * title) / (titleNorm[article]! + title);
      articleScore[article]! += articleGain * gain;
      articleHeld[article]! |= bit;
    }
    this.count = count;
  }

  #normsFor(statistics: Statistics): Norms {
    const known = this.#norms.get(statistics);
    if (known !== undefined) return known;
    const passageMean = statistics.passageLength / statistics.passages;
    const articleMean = statistics.articleLength / statistics.articles;
    const titleMean = statistics.titleLength / statistics.articles;
    const setting = articleMean < BRIEF ? PASSAGE : ARTICLE;
    const norm = ({ k1, b }: { k1: number; b: number }, length: number, mean: number): number =>
      k1 * (1 - b + (mean === 0 ? 0 : (b * length) / mean));
    const norms = {
      passage: Float64Array.from({ length: this.#longest + 1 }, (_, length) =>
        norm(PASSAGE, length, passageMean),
      ),
      article: Float64Array.from(this.articleLength, (length) => norm(setting, length, articleMean)),
      title: Float64Array.from(this.titleLength, (length) => norm(setting, length, titleMean)),
      k1: setting.k1,
    };
    const [oldest] = this.#norms.keys();
    if (oldest !== undefined && this.#norms.size >= KEPT) this.#norms.delete(oldest);
    this.#norms.set(statistics, norms);
    return norms;
  }

  heldBy(text: number): number {
    return this.held[text]! & ~TOUCHED;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const text = this.touched[at]!;
      this.passage[text] = 0;
      this.held[text] = 0;
    }
    this.count = 0;
    this.article.fill(0);
    this.articleHeld.fill(0);
  }
}

/** Lunr's weight of a term that `holding` of `all` documents hold. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + Math.abs((all - holding + 0.5) / (holding + 0.5)));
}
