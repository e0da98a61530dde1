import { z } from "zod";
import { understand } from "../../index/question.ts";
import { defineCommand, Words } from "../command.ts";
import { type Shown, withDifferences } from "./difference.ts";
import { passage, searchedFor, searchNotes } from "./passage.ts";
import { reply, searchedWords } from "../reply.ts";

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
    const shown = result.answers
      ? await withDifferences(desk, understand(args.question, desk.reader.today), result.hits)
      : result.hits.slice(0, NEAREST).map((hit) => ({ hit }));
    return reply(desk, {
      command: "ask",
      args,
      window,
      findings: shown.map(({ hit, verdict }: Shown) => async () => {
        const found = await passage(desk, hit);
        return verdict === undefined
          ? found
          : { ...found, verdict, why: [`differs: ${verdict.says}`, ...found.why] };
      }),
      absent: result.answers
        ? null
        : {
            sentence:
              result.terms.length === 0
                ? "There is no word to search for in this question: ask with the names, places or things it is about."
                : "Nothing in the library answers this.",
            searched: await searchedWords(desk, ...searchedFor(result)),
          },
      notes: searchNotes(result),
    });
  },
});
