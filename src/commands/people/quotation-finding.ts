import type { Finding } from "../../answer/answer.ts";
import type { Article } from "../../answer/article.ts";
import { type Citation, cite } from "../../answer/citation.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import { articleOf } from "../article-of.ts";
import type { Utterance } from "./utterances.ts";

/** An utterance cut from its article, with the words that attribute it and the paragraphs they stand in. */
export async function quotationFinding(
  desk: Desk,
  { parts, uncertain, elsewhere }: Utterance,
): Promise<Finding> {
  const [first, ...more] = parts;
  if (first === undefined) throw new Error("An utterance has at least one part.");
  const article = await articleOf(desk, first.article);
  const { fact } = first;
  const place = (span: { start: number; end: number } | null | undefined): Citation | null =>
    span === null || span === undefined ? null : cite(article, span.start, span.end);
  const others: Citation[] = [];
  for (const { article: id, fact: other } of elsewhere)
    others.push(cite(await articleOf(desk, id), other.start, other.end));
  return {
    kind: "quotation",
    citation: cite(article, fact.start, fact.end),
    source: sourceOf(article, fact.start),
    alsoIn: others,
    why: [
      ...(uncertain ? ["attribution uncertain"] : []),
      ...(fact.speaker?.because === undefined ? [] : [fact.speaker.because]),
      ...(others.some(({ words }) => words !== fact.words)
        ? ["worded differently elsewhere; the longest form is shown"]
        : []),
    ],
    quotation: fact,
    parts: more.map((part) => cite(article, part.fact.start, part.fact.end)),
    mention: place(fact.speaker?.mention),
    cue: place(fact.cue),
    context: paragraphsAround(article, fact),
  };
}

/** Attributing words further off than this are cited by themselves and left out of the surroundings. */
const NEAR = 1500;

/** From the attributing words to the end of the quotation, whole paragraphs. */
function paragraphsAround(article: Article, quotation: Quotation): Citation {
  const places = [quotation, quotation.cue, quotation.speaker?.mention].filter(
    (span) => span !== null && span !== undefined && Math.abs(span.start - quotation.start) < NEAR,
  ) as { start: number; end: number }[];
  const from = Math.min(...places.map((span) => span.start));
  const to = Math.max(...places.map((span) => span.end));
  const start = article.text.lastIndexOf("\n", from - 1) + 1;
  const newline = article.text.indexOf("\n", to);
  return cite(article, start, newline === -1 ? article.text.length : newline);
}
