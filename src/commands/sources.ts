import { z } from "zod";
import { cite } from "../answer/citation.ts";
import { sourceOf } from "../answer/source.ts";
import { measured } from "../library/import/health.ts";
import { articleOf } from "./article-of.ts";
import { matchesSource, sourceChoices } from "./choices.ts";
import { defineCommand, Words } from "./command.ts";
import { reply, searchedWords } from "./reply.ts";

export const sources = defineCommand({
  name: "sources",
  summary: "List the articles of the library: outlet, title, date and how it is known.",
  effect: "read",
  access: "anyone",
  args: z.object({
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
  }),
  examples: ["/sources", "/sources Parliament"],
  complete: { source: sourceChoices },
  async run(desk, args, window) {
    const cards = (await desk.articles()).filter((card) => matchesSource(card, args.source ?? ""));
    return reply(desk, {
      command: "sources",
      args,
      window,
      absent:
        cards.length > 0
          ? null
          : {
              sentence:
                args.source === undefined
                  ? "The library holds no articles."
                  : `No article's title, outlet, author or id holds “${args.source}”.`,
              searched: await searchedWords(desk),
            },
      findings: cards.map(({ id }) => async () => {
        const article = await articleOf(desk, id);
        const extraction = await desk.extraction(id);
        if (extraction === null) throw new Error(`Article ${id} has words but no facts.`);
        const first = extraction.sentences[0] ?? { start: 0, end: article.text.length };
        return {
          kind: "article" as const,
          citation: cite(article, first.start, first.end),
          source: sourceOf(article, first.start),
          alsoIn: [],
          why: [],
          counts: {
            sentences: extraction.sentences.length,
            figures: extraction.figures.filter((figure) => !figure.vague).length,
            quotations: extraction.quotations.length,
            people: extraction.people.filter((person) => person.kind === "person").length,
          },
          measured: measured(article, extraction),
        };
      }),
    });
  },
});
