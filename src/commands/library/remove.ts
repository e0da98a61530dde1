import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { defineCommand, Words } from "../command.ts";
import { articleName, ownArticles, shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

export const libraryRemove = defineCommand({
  name: "library remove",
  summary: "Take an article out of the library. Within a day it can be brought back.",
  effect: "write",
  access: "curator",
  args: z.object({
    article: Words.describe("The article's id, as /library list shows it"),
    forever: z.enum(["yes"]).optional().describe("yes: delete its words too; nothing brings them back"),
  }),
  examples: ["/library remove 3f2a9c1d07", "/library remove 3f2a9c1d07 forever:yes"],
  complete: { article: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const card = (await desk.articles()).find(
      ({ id, library }) => id === args.article && library === shelf.library,
    );
    const gone = await shelf.remove(args.article, args.forever === "yes");
    if (!gone)
      throw new Refusal(
        `Your library holds no article ${args.article.slice(0, 40)}.`,
        "See /library list; the articles that came with Verbatim are changed in its corpus folder.",
      );
    const name = card === undefined ? args.article : articleName(card);
    return reply(desk, {
      command: "library remove",
      args,
      window,
      findings: [],
      notes:
        args.forever === "yes"
          ? [`Deleted with all its words: ${name}.`]
          : [
              `Taken out: ${name}. Citations of it can still be checked.`,
              "Bring it back with /library undo.",
            ],
    });
  },
});
