import { z } from "zod";
import { yearChoices } from "./choices.ts";
import { defineCommand, Words } from "./command.ts";
import { reply, searchedWords } from "./reply.ts";

export const figures = defineCommand({
  name: "figures",
  summary: "The figures the articles state for a year, a topic or a unit, each as printed.",
  effect: "read",
  access: "anyone",
  args: z.object({ query: Words.describe("A year, words, or a unit: 2024 · 2021 crossings · £") }),
  examples: ["/figures 2024", "/figures 2021 crossings", "/figures £"],
  complete: { query: yearChoices },
  async run(desk, args, window) {
    return reply(desk, {
      command: "figures",
      args,
      window,
      findings: [],
      absent: {
        sentence: "No figure was found.",
        searched: await searchedWords(desk, `query: ${args.query}`),
      },
    });
  },
});
