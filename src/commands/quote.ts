import { z } from "zod";
import { cite } from "../answer/citation.ts";
import { sourceOf } from "../answer/source.ts";
import type { Article } from "../answer/article.ts";
import type { Finding } from "../answer/answer.ts";
import type { Desk, Fact } from "../desk.ts";
import type { Quotation } from "../extract/quotations/quotation.ts";
import { folded, speakerChoices } from "./choices.ts";
import { defineCommand, Words } from "./command.ts";
import { reply, searchedWords } from "./reply.ts";

export const quote = defineCommand({
  name: "quote",
  summary: "What somebody is quoted as saying, word for word, with the words that attribute it.",
  effect: "read",
  access: "anyone",
  args: z.object({
    speaker: Words.describe("A name or part of one, a role or an organisation"),
    about: Words.optional().describe("Only quotations that hold these words"),
  }),
  examples: ["/quote Alegre", "/quote Starmer about:deal"],
  complete: { speaker: speakerChoices },
  async run(desk, args, window) {
    const attributed = (await desk.quotations({ speaker: args.speaker })).filter(({ fact }) =>
      isSpeaker(fact, args.speaker),
    );
    const wanted = attributed.filter(({ fact }) => args.about === undefined || holds(fact.words, args.about));
    const utterances = utterancesOf(wanted).sort((a, b) => Number(uncertain(a)) - Number(uncertain(b)));
    return reply(desk, {
      command: "quote",
      args,
      window,
      findings: utterances.map((parts) => () => finding(desk, parts)),
      absent:
        utterances.length > 0
          ? null
          : {
              sentence:
                attributed.length > 0
                  ? `None of the ${attributed.length} quotations of “${args.speaker}” holds “${args.about}”.`
                  : `The articles quote nobody called “${args.speaker}”.`,
              searched: await searchedWords(
                desk,
                `speaker: ${args.speaker}`,
                args.about ? `about: ${args.about}` : "",
              ),
            },
    });
  },
});

/** Whether it is only likely who says this: shown last, and said. */
function uncertain(parts: Fact<Quotation>[]): boolean {
  return parts.some(({ fact }) => fact.speaker?.confidence === "low");
}

/** Every word asked for is a whole word of the speaker's name. */
function isSpeaker(quotation: Quotation, asked: string): boolean {
  if (quotation.speaker === null) return false;
  const name = folded(quotation.speaker.name).split(/[^\p{L}\p{N}]+/u);
  const words = folded(asked)
    .replace(/'s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !TITLES.has(word));
  return words.length > 0 && words.every((word) => name.includes(word));
}

const TITLES = new Set(["", "mr", "mrs", "ms", "miss", "dr", "sir", "the"]);

function holds(text: string, words: string): boolean {
  const inText = folded(text);
  return folded(words)
    .split(" ")
    .every((word) => inText.includes(word));
}

/** Quotations of one group belong together: parts of one utterance, in order. */
function utterancesOf(quotations: Fact<Quotation>[]): Fact<Quotation>[][] {
  const groups = Map.groupBy(quotations, ({ article, fact }) => `${article} ${fact.group}`);
  return [...groups.values()].map((parts) => parts.sort((a, b) => a.fact.start - b.fact.start));
}

async function finding(desk: Desk, [first, ...more]: Fact<Quotation>[]): Promise<Finding> {
  if (first === undefined) throw new Error("An utterance has at least one part.");
  const article = await desk.article(first.article);
  if (article === null) throw new Error(`Article ${first.article} has facts but no text.`);
  const { fact } = first;
  const place = (span: { start: number; end: number } | null | undefined) =>
    span === null || span === undefined ? null : cite(article, span.start, span.end);
  return {
    kind: "quotation",
    citation: cite(article, fact.start, fact.end),
    source: sourceOf(article, fact.start),
    alsoIn: [],
    why: [
      ...(uncertain([first, ...more]) ? ["attribution uncertain"] : []),
      ...(fact.speaker?.because === undefined ? [] : [fact.speaker.because]),
    ],
    quotation: fact,
    parts: more.map((part) => cite(article, part.fact.start, part.fact.end)),
    mention: place(fact.speaker?.mention),
    cue: place(fact.cue),
    context: paragraphsAround(article, fact),
  };
}

/** From the attributing words to the end of the quotation, whole paragraphs. */
function paragraphsAround(article: Article, quotation: Quotation) {
  const places = [quotation, quotation.cue, quotation.speaker?.mention].filter(
    (span) => span !== null && span !== undefined,
  );
  const near = places.filter((span) => Math.abs(span.start - quotation.start) < 1500);
  const from = Math.min(...near.map((span) => span.start));
  const to = Math.max(...near.map((span) => span.end));
  const start = article.text.lastIndexOf("\n", from - 1) + 1;
  const newline = article.text.indexOf("\n", to);
  return cite(article, start, newline === -1 ? article.text.length : newline);
}
