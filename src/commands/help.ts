import { z } from "zod";
import { type Command, defineCommand } from "./command.ts";
import { reply } from "./reply.ts";

/** The help over some commands; it is handed them because it is one of the list itself. */
export const helpOn = (commands: readonly Command[]): Command =>
  defineCommand({
    name: "help",
    summary: "What can be asked here, with examples, and what the answers mean.",
    effect: "read",
    access: "anyone",
    args: z.object({}),
    examples: ["/help"],
    run: (desk, args, window) =>
      reply(desk, {
        command: "help",
        args,
        window,
        findings: [],
        notes: [
          "Every answer is cut from the articles of the library, word for word, with its place. Nothing is written.",
          ...commands
            .filter(({ access }) => access === "anyone" || desk.shelf !== null)
            .map(
              (command) =>
                `/${command.name}: ${command.summary} For example: ${command.examples.join(" · ")}`,
            ),
          "Every command takes limit: (findings at most) and page:.",
        ],
      }),
  });
