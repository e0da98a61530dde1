import { expect, test } from "vitest";
import { completed } from "../../src/discord/chat/follow-up.ts";

const crossed = { command: "ask", args: { question: "How many people crossed the Channel in 2022?" } };
const figures = { command: "figures", args: { query: "2024 small boats" } };

test.for([
  [crossed, "And in 2023?", "/ask How many people crossed the Channel in 2023?"],
  [crossed, "2021", "/ask How many people crossed the Channel in 2021?"],
  [figures, "and 2021?", "/figures 2021 small boats"],
  [figures, "what about trains?", "/figures trains"],
  [{ command: "figures", args: { query: "crossings" } }, "and in 2019?", "/figures 2019 crossings"],
  [{ command: "quote", args: { speaker: "Bell" } }, "and March?", "/quote March"],
] as const)("after %o, “%s” asks %s", ([before, words, expected]) => {
  const call = completed(before, words);
  expect(`/${call?.command.name} ${Object.values(call?.args ?? {}).join(" ")}`).toBe(expected);
});

test.for([
  [crossed, "How much does a ticket to Calais cost?"],
  [crossed, "What did the minister announce in Paris last week?"],
  [crossed, ""],
  [figures, "How many people crossed?"],
  [figures, "Tell me about the harbour master of Dover"],
  [{ command: "help", args: {} }, "and in 2023?"],
] as const)("after %o, “%s” is a question of its own", ([before, words]) => {
  expect(completed(before, words)).toBe(null);
});
