import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { defineCommand, Words } from "../command.ts";
import { articleName, correctionsOf, Metadata, ownArticles, shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

export const libraryCorrect = defineCommand({
  name: "library correct",
  summary: "Set an article's title, outlet, author or date right. Its words are never changed.",
  effect: "write",
  access: "curator",
  args: z.object({ article: Words.describe("The article's id, as /library list shows it"), ...Metadata }),
  examples: ["/library correct 3f2a9c1d07 published:2024-06-19"],
  complete: { article: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const { article: id, ...given } = args;
    const corrections = correctionsOf(given);
    const article = await desk.article(id);
    if (article === null || article.library !== shelf.library)
      throw new Refusal(
        `Your library holds no article ${id.slice(0, 40)}.`,
        "See /library list; the articles that came with Verbatim are changed in its corpus folder.",
      );
    if (Object.keys(corrections).length === 0)
      throw new Refusal("There is nothing to set right.", "Give title:, outlet:, author: or published:");
    const outcome = await shelf.take({ ...article, ...corrections });
    const done = outcome === "same" ? "It stood so already" : "Set right";
    return reply(desk, {
      command: "library correct",
      args,
      window,
      findings: [],
      notes: [`${done}: ${articleName({ ...article, ...corrections })}.`, "Take it back with /library undo."],
    });
  },
});
