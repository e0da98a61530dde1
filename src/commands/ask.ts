import { z } from "zod";
import { cite } from "../answer/citation.ts";
import { sourceOf } from "../answer/source.ts";
import type { Finding } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Hit, SearchResult } from "../index/search-index.ts";
import { defineCommand, Words } from "./command.ts";
import { reply, searchedWords } from "./reply.ts";

/** How many passages are ranked for one question; more would be noise, and pages stay bounded. */
const MOST = 50;
/** Shown when nothing answers, labelled as the nearest. */
const NEAREST = 3;

export const ask = defineCommand({
  name: "ask",
  summary: "Ask a question; the answer is the passages of the articles that answer it.",
  effect: "read",
  access: "anyone",
  args: z.object({ question: Words.describe("A question in plain English") }),
  examples: ["/ask How many people crossed the Channel in 2023?", "/ask Who is Marc Alegre?"],
  async run(desk, args, window) {
    const result = await desk.search({ text: args.question, mode: "question", limit: MOST });
    const hits = result.answers ? result.hits : result.hits.slice(0, NEAREST);
    return reply(desk, {
      command: "ask",
      args,
      window,
      findings: hits.map((hit) => () => passage(desk, hit)),
      absent: result.answers
        ? null
        : {
            sentence:
              result.terms.length === 0
                ? "There is no word to search for in this question: ask with the names, places or things it is about."
                : "Nothing in the library answers this.",
            searched: await searchedWords(desk, ...searched(result)),
          },
      notes: repairs(result),
    });
  },
});

/** One passage as the index found it, cut from its article. */
export async function passage(desk: Desk, hit: Hit): Promise<Finding> {
  const article = await desk.article(hit.article);
  if (article === null) throw new Error(`Article ${hit.article} is in the index but not in the library.`);
  const alsoIn = await Promise.all(
    hit.alsoIn.map(async (place) => {
      const other = await desk.article(place.article);
      return other === null ? [] : [cite(other, place.start, place.end)];
    }),
  );
  return {
    kind: "passage",
    citation: cite(article, hit.start, hit.end),
    source: sourceOf(article, hit.start),
    alsoIn: alsoIn.flat(),
    why: hit.why,
  };
}

function searched({ terms, unknown }: SearchResult): string[] {
  return [
    terms.length === 0 ? "" : `words: ${terms.join(", ")}`,
    unknown.length === 0 ? "" : `in no article: ${unknown.join(", ")}`,
  ];
}

function repairs({ repaired, notUnderstood }: SearchResult): string[] {
  return [
    ...repaired.map(
      ({ typed, searched }) => `“${typed}” stands in no article; “${searched}” was searched instead.`,
    ),
    ...notUnderstood.map((part) => `“${part}” was searched as plain words.`),
  ];
}
