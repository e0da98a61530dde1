import { type Looked, lookUp } from "./look.ts";
import { type Mended, mend } from "./mend.ts";
import { nameInLower } from "./names.ts";
import { understand } from "./question.ts";
import type { Weighed } from "./fit/coverage.ts";
import type { PassageSource } from "./ranking/passage-reader.ts";
import { rankArticles, type Ranked, rankPassages } from "./ranking/rank.ts";
import type { ReadSentence } from "./ranking/sentence-reading.ts";
import type { SearchRequest } from "./search-index.ts";
import type { Retriever } from "./segments/retrieve.ts";
import { parseTerms, type Terms } from "./terms.ts";
import { termsOf } from "./words/analysis.ts";

/** Where is searched: the statistics and postings, and the words of the passages found. */
export interface Place {
  retriever: Retriever;
  reader: PassageSource;
}

/** Everything found out about a question before the answer is cut. */
export interface Considered extends Weighed, Looked {
  sought: Looked["sought"];
  ranked: Ranked[];
  repaired: Mended["repaired"];
  notUnderstood: string[];
  /** How many passages were searched. */
  passages: number;
}

/** How much an article's own score counts when passages to read are chosen. */
const ARTICLE_SHARE = 0.5;
/** At most so many passages are read word by word after BM25 has chosen them. */
const READ = 100;

/** The runs that may answer, ranked, with all their features: what an answer, an explanation and training need. */
export async function considerIn(place: Place, request: SearchRequest): Promise<Considered> {
  const { retriever, reader } = place;
  const parsed = request.mode === "terms" ? parseTerms(request.text) : null;
  const text = parsed === null ? request.text : [...parsed.words, ...parsed.phrases].join(" ");
  const { question: typed, repaired } = await mend(
    understand(text, request.today),
    retriever,
    async (candidate) => {
      const passage = reader.known(candidate) ?? (await reader.read(candidate));
      return passage?.sentences.flatMap(({ folded }) => folded) ?? null;
    },
  );
  const question = parsed === null ? await nameInLower(typed, retriever, reader) : typed;
  const looked = lookUp(question, retriever);
  const { sought } = looked;
  const weighed = { question, sought, total: sought.reduce((sum, { idf }) => sum + idf, 0) };
  const ranked = await (parsed === null
    ? passagesIn(place, weighed, looked, request)
    : articlesIn(place, weighed, looked, request, parsed));
  const { passages } = retriever.statistics;
  return { ...weighed, ...looked, repaired, ranked, notUnderstood: parsed?.notUnderstood ?? [], passages };
}

function passagesIn(
  { retriever, reader }: Place,
  weighed: Weighed,
  { asked, others }: Looked,
  { articles, limit }: SearchRequest,
): Promise<Ranked[]> {
  const most = Math.max(READ, limit);
  const candidates = retriever.best([...asked, ...others], { most, share: ARTICLE_SHARE, articles });
  return rankPassages(weighed, candidates, reader);
}

async function articlesIn(
  { retriever, reader }: Place,
  weighed: Weighed,
  { asked }: Looked,
  { articles, limit }: SearchRequest,
  { phrases, excluded }: Terms,
): Promise<Ranked[]> {
  const strict = phrases.length > 0 || excluded.length > 0;
  const whole = retriever.bestArticles(asked, { most: Math.max(READ, limit), articles });
  const each = Math.max(1, Math.ceil(limit / Math.max(1, whole.length)));
  const more =
    each > 1 || strict ? retriever.best(asked, { most: strict ? STRICT : READ, share: 0, articles }) : [];
  const seen = new Set<string>();
  const distinct = [...whole, ...more].filter(({ article, segment, text }) => {
    const key = `${article} ${segment.textStart[text]!}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const ranked = await rankArticles(weighed, distinct, reader, { each, all: strict });
  return strict ? ranked.filter(({ sentences }) => keeps(sentences, phrases, excluded)) : ranked;
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
