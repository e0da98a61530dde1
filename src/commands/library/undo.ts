import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { defineCommand } from "../command.ts";
import { shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

export const libraryUndo = defineCommand({
  name: "library undo",
  summary: "Take back the last change of the library, within a day.",
  effect: "write",
  access: "curator",
  args: z.object({}),
  examples: ["/library undo"],
  async run(desk, args, window) {
    const undone = await shelfOn(desk).undo();
    if (undone === null)
      throw new Refusal(
        "Nothing was changed here within a day that could be taken back.",
        "See what was done with /library records.",
      );
    const what = {
      added: "taken out again",
      changed: "back in its former version",
      removed: "back in the library",
      corrected: "read as it was before the correction",
    };
    const now = what[undone.what as keyof typeof what];
    return reply(desk, {
      command: "library undo",
      args,
      window,
      findings: [],
      notes: [`The article ${undone.article} is ${now}.`],
    });
  },
});
