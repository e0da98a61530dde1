import type { Finding, Verdict } from "../../answer/answer.ts";
import { cite } from "../../answer/citation.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Article } from "../../answer/article.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { Span } from "../../extract/span.ts";
import { topicOf, type Claim } from "./claim.ts";
import { figureStanding } from "./figure-standing.ts";
import { unitsOf } from "./same-measure.ts";
import type { ReadingRoom } from "./reading-room.ts";
import { type Difference, differenceOf, differenceWords, placesOf } from "./words-standing.ts";

/** What the sources have for a claim: the best place, and how it stands there. */
export interface Checked {
  claim: Claim;
  verdict: Verdict;
  finding: () => Promise<Finding>;
}

/** A library up to this many articles is looked through whole; in a larger one the nearest articles are. */
const WHOLE = 60;
const NEAREST = 50;
/** Share of a quotation's words that must stand in a source in order for the two to be the same with differences. */
const ALIKE = 0.6;

/** Looks up one number or quotation in every article of the desk; null where the sources do not have it. */
export async function checkClaim(room: ReadingRoom, claim: Claim): Promise<Checked | null> {
  const near = await nearestArticles(room, claim.what === "figure" ? claim.sentence : claim.words);
  return claim.what === "figure" ? checkFigure(room, claim, near) : checkQuotation(room, claim, near);
}

async function nearestArticles(room: ReadingRoom, text: string): Promise<ReadonlySet<string>> {
  const { articles } = await room.desk.library();
  if (articles <= WHOLE) return new Set((await room.desk.articles()).map(({ id }) => id));
  const { hits } = await room.desk.search({ text, mode: "question", limit: NEAREST });
  return new Set(hits.map((hit) => hit.article));
}

async function checkFigure(
  room: ReadingRoom,
  claim: Extract<Claim, { what: "figure" }>,
  articles: ReadonlySet<string>,
): Promise<Checked | null> {
  let best: { rank: number; verdict: Verdict; article: string; figure: Figure; sentence: Span } | null = null;
  for (const { article, fact } of await room.desk.figures({ articles, unit: unitsOf(claim.figure) })) {
    const { sentences } = await room.extraction(article);
    const sentence = sentences.find((one) => one.start <= fact.start && fact.end <= one.end);
    if (sentence === undefined) continue;
    const { title } = await room.article(article);
    const standing = figureStanding(claim, fact, sentence.words, title ?? "");
    if (standing !== null && (best === null || standing.rank > best.rank))
      best = { ...standing, article, figure: fact, sentence };
  }
  if (best === null) return null;
  const { verdict, article, figure, sentence } = best;
  return {
    claim,
    verdict,
    finding: async () => {
      const whole = await room.article(article);
      return {
        kind: "figure",
        citation: cite(whole, sentence.start, sentence.end),
        source: sourceOf(whole, figure.start),
        alsoIn: [],
        why: [`“${verdict.claim}”: ${verdict.says}`],
        verdict,
        figure,
      };
    },
  };
}

interface Near {
  article: Article;
  difference: Difference;
  /** Where the stretch laid beside the claim begins in the article. */
  from: number;
}

async function checkQuotation(
  room: ReadingRoom,
  claim: Extract<Claim, { what: "quotation" }>,
  articles: ReadonlySet<string>,
): Promise<Checked | null> {
  const words = claim.words.replace(/^[\s….,;:!?-]+|[\s….,;:!?-]+$/g, "");
  let near: Near | null = null;
  for (const id of [...articles].sort()) {
    const article = await room.article(id);
    const [place] = placesOf(article.text, words);
    if (place !== undefined)
      return passageAt(claim, article, place, await sameSpeaker(room, claim, article, place));
    near = better(near, await nearest(room, article, words));
  }
  if (near === null) return null;
  const { difference, from, article } = near;
  const place = { start: from + difference.place.start, end: from + difference.place.end };
  return passageAt(claim, article, place, {
    sign: "differs",
    claim: claim.words,
    says: differenceWords(difference),
  });
}

/** The two sentences in a row that share most with the words. */
async function nearest(room: ReadingRoom, article: Article, words: string): Promise<Near | null> {
  const wanted = topicOf(words);
  const sentences = (await room.extraction(article.id)).sentences;
  let best: Near | null = null;
  for (const [at, sentence] of sentences.entries()) {
    if (wanted.size > 0 && wanted.intersection(topicOf(sentence.words)).size / wanted.size < 0.3) continue;
    const end = sentences[at + 1]?.end ?? sentence.end;
    const difference = differenceOf(words, article.text.slice(sentence.start, end));
    if (difference !== null && difference.shared >= ALIKE)
      best = better(best, { article, difference, from: sentence.start });
  }
  return best;
}

function better(a: Near | null, b: Near | null): Near | null {
  if (a === null || b === null) return a ?? b;
  return b.difference.shared > a.difference.shared ? b : a;
}

/** “Marsh denied that the trust was “in crisis””: she did not say that it was. */
const DENIED = /\b(?:den(?:y|ies|ied|ying)|never said|(?:did not|didn['’]t) say)\b/i;

/** Found word for word; where the text names a speaker and the source another one, that is said. */
async function sameSpeaker(
  room: ReadingRoom,
  claim: Extract<Claim, { what: "quotation" }>,
  article: Article,
  place: { start: number; end: number },
): Promise<Verdict> {
  const { quotations, sentences } = await room.extraction(article.id);
  const quotation = quotations.find((one) => one.start < place.end && place.start < one.end);
  const exact = (says: string): Verdict => ({ sign: "exact", claim: claim.words, says });
  if (quotation === undefined) return exact("word for word; there it is the article's own wording");
  const sentence = sentences.find(({ start, end }) => start <= place.start && place.start < end);
  const denied = DENIED.exec(article.text.slice(sentence?.start ?? place.start, place.start))?.[0];
  if (denied !== undefined && !DENIED.test(claim.sentence))
    return { sign: "elsewhere", claim: claim.words, says: `word for word, but there behind “${denied}”` };
  const { speaker } = quotation;
  if (speaker === null) return exact("word for word; who says it is not stated there");
  if (claim.speaker === null || sharesName(claim.speaker, speaker.name))
    return exact(`word for word; there ${speaker.name} says it`);
  return {
    sign: "elsewhere",
    claim: claim.words,
    says: `word for word, but there ${speaker.name} says it, in the text ${claim.speaker}`,
  };
}

function sharesName(a: string, b: string): boolean {
  return topicOf(a).intersection(topicOf(b)).size > 0;
}

/** The sentences a place lies in, so that nothing is quoted out of its sentence. */
async function passageAt(
  claim: Claim,
  article: Article,
  place: { start: number; end: number },
  verdict: Verdict,
): Promise<Checked> {
  const start = article.text.lastIndexOf("\n", place.start - 1) + 1;
  const newline = article.text.indexOf("\n", place.end);
  const end = newline === -1 ? article.text.length : newline;
  const citation = end - start > 1200 ? cite(article, place.start, place.end) : cite(article, start, end);
  return {
    claim,
    verdict,
    finding: async () => ({
      kind: "passage",
      citation,
      source: sourceOf(article, place.start),
      alsoIn: [],
      why: [`“${verdict.claim}”: ${verdict.says}`],
      verdict,
    }),
  };
}
