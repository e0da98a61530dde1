import { expect, test } from "vitest";
import { completed } from "../../src/discord/chat/follow-up.ts";

const crossed = { command: "ask", args: { question: "How many people crossed the Channel in 2022?" } };
const figures = { command: "figures", args: { query: "2024 small boats" } };

test.for([
  [crossed, "And in 2023?", "How many people crossed the Channel in 2023?"],
  [crossed, "2021", "How many people crossed the Channel in 2021?"],
  [crossed, "what about Dover?", "How many people crossed the Channel in 2022: Dover?"],
  [crossed, "Who said that?", "How many people crossed the Channel in 2022: Who said that?"],
  [figures, "and 2021?", "2021 small boats"],
  [
    { command: "ask", args: { question: "Who leads the union?" } },
    "and in 2019?",
    "Who leads the union in 2019?",
  ],
] as const)("after %o, “%s” asks “%s”", ([before, words, expected]) => {
  expect(Object.values(completed(before, words)?.args ?? {})).toEqual([expected]);
});

test.for([
  "How much does a ticket to Calais cost?",
  "What did the minister announce in Paris last week?",
  "And then the whole family went on to live somewhere else entirely, didn't they?",
  "",
])("“%s” is a question of its own", (words) => {
  expect(completed(crossed, words)).toBe(null);
});
