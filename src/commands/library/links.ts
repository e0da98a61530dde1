import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { defineCommand, Words } from "../command.ts";
import { articleName, ownArticles, shelfOn } from "./shelf.ts";
import { plural, reply } from "../reply.ts";

const ALL = "all";

export const libraryLinks = defineCommand({
  name: "library links",
  summary: "What links into your library's articles open, for how long, and how to end them.",
  effect: "write",
  access: "curator",
  args: z.object({
    revoke: Words.optional().describe(
      `An article's id, or “${ALL}”: links made so far open nothing any more`,
    ),
    whole: z.enum(["yes", "no"]).optional().describe("yes: the whole article; no: the passage cited"),
    days: z.coerce
      .number("is not a number of days")
      .int("is not a whole number of days")
      .min(0, "is less than 0")
      .max(3650, "is more than 3,650")
      .optional()
      .describe("For how many days new links open; 0: without end"),
  }),
  examples: ["/library links", "/library links revoke:all", "/library links whole:yes days:30"],
  complete: { revoke: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const notes: string[] = [];
    if (args.revoke !== undefined) {
      const id = args.revoke.toLowerCase() === ALL ? null : args.revoke;
      const card = (await desk.articles()).find((one) => one.id === id && one.library === shelf.library);
      if (id !== null && card === undefined)
        throw new Refusal(
          `Your library holds no article ${id.slice(0, 40)}.`,
          `See /library list, or end all links with revoke:${ALL}.`,
        );
      await shelf.revokeLinks(id);
      notes.push(
        `Links made so far into ${card === undefined ? "articles of this library" : articleName(card)} open nothing any more; answers from now on carry new ones.`,
      );
    }
    const before = await shelf.links();
    const settings = {
      whole: args.whole === undefined ? before.whole : args.whole === "yes",
      days: args.days === undefined ? before.days : args.days === 0 ? null : args.days,
    };
    if (settings.whole !== before.whole || settings.days !== before.days) await shelf.setLinks(settings);
    const what = settings.whole ? "the whole article" : "the words cited, with what stands around them";
    const until = settings.days === null ? "without end" : `for ${plural(settings.days, "day", "days")}`;
    notes.push(
      `Whoever has a link into this library sees ${what}, ${until}. Without such a link nobody sees anything of it on the web.`,
    );
    return reply(desk, { command: "library links", args, window, findings: [], notes });
  },
});
