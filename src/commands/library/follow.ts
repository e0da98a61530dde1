import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { bestChoices } from "../choices.ts";
import { defineCommand, Words } from "../command.ts";
import { shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

export const libraryFollow = defineCommand({
  name: "library follow",
  summary: "Take in the articles of a feed (RSS, Atom, JSON Feed), now and as they come.",
  effect: "write",
  access: "curator",
  args: z.object({
    feed: Words.optional().describe("The feed's address; without one, those followed are listed"),
  }),
  examples: ["/library follow https://example.org/feed.xml", "/library follow"],
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const told = (notes: string[]) =>
      reply(desk, { command: "library follow", args, window, findings: [], notes });
    if (args.feed === undefined) return told(await listed());
    const { notes, begun } = await followed(args.feed);
    return { ...(await told(notes)), run: begun };

    async function followed(feed: string) {
      const { title, articles, run: begun } = await shelf.follow(feed);
      const notes = [
        `Followed: ${title === null ? feed : `“${title}”`}. Articles it names now: ${articles}.`,
        "They are taken in one after another, and new ones every hour. What could not be read is in no answer.",
        "End it with /library unfollow; its articles stay.",
      ];
      return { notes, begun };
    }

    async function listed(): Promise<string[]> {
      const feeds = await shelf.feeds();
      if (feeds.length === 0) return ["Your library follows no feed."];
      return feeds.map(({ address, problem }) => `${address}${problem === null ? "" : ` · ${problem}`}`);
    }
  },
});

export const libraryUnfollow = defineCommand({
  name: "library unfollow",
  summary: "Take in no more articles of a feed; those that came stay.",
  effect: "write",
  access: "curator",
  args: z.object({ feed: Words.describe("The feed's address") }),
  examples: ["/library unfollow https://example.org/feed.xml"],
  complete: {
    feed: async (desk, typed) => {
      const feeds = (await desk.shelf?.feeds()) ?? [];
      return bestChoices(
        feeds.map(({ address }) => ({ name: address, value: address })),
        typed,
      );
    },
  },
  async run(desk, args, window) {
    if (!(await shelfOn(desk).unfollow(args.feed)))
      throw new Refusal("Your library does not follow this feed.", "See /library follow for those it does.");
    const notes = [`No longer followed: ${args.feed}. Its articles stay.`];
    return reply(desk, { command: "library unfollow", args, window, findings: [], notes });
  },
});
