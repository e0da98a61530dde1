import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { progressWords } from "../../render/discord/import.ts";
import { bestChoices } from "../choices.ts";
import { defineCommand, Words } from "../command.ts";
import { shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

export const libraryProgress = defineCommand({
  name: "library progress",
  summary: "How far the taking in of several addresses or of a feed is; it can be cancelled.",
  effect: "write",
  access: "curator",
  args: z.object({ cancel: Words.optional().describe("The id of one, to end it; what was taken in stays") }),
  examples: ["/library progress", "/library progress cancel:3f2a9c1d"],
  complete: {
    async cancel(desk, typed) {
      const runs = (await desk.shelf?.imports()) ?? [];
      const choices = runs.map((run) => ({ name: `${run.id}: ${progressWords(run)}`, value: run.id }));
      return bestChoices(choices, typed);
    },
  },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const { cancel } = args;
    if (cancel !== undefined && !(await shelf.cancel(cancel)))
      throw new Refusal(
        "Nothing of that id is being taken in; perhaps it has ended.",
        "See /library progress.",
      );
    const lines = (await shelf.imports()).map((run) => `${run.id}: ${progressWords(run)}`);
    const notes =
      cancel !== undefined
        ? ["It ends, after the article in hand. What was taken in stays."]
        : lines.length === 0
          ? ["Nothing is being taken in."]
          : lines;
    return reply(desk, { command: "library progress", args, window, findings: [], notes });
  },
});
