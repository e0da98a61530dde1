import { expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { Refusal } from "../../src/refusal.ts";

test.for([
  ["How many crossed in 2023?", "ask", { question: "How many crossed in 2023?" }],
  ["What is the limit? limit:3", "ask", { question: "What is the limit?" }],
  ["/ask who: the police or the navy?", "ask", { question: "who: the police or the navy?" }],
  ["  /figures 2021 crossings ", "figures", { query: "2021 crossings" }],
  ["/quote Alegre about:training", "quote", { speaker: "Alegre", about: "training" }],
  [
    "/quote about: police training speaker: Marc Alegre",
    "quote",
    { speaker: "Marc Alegre", about: "police training" },
  ],
  ["/FIGURES query:£", "figures", { query: "£" }],
  ["/sources", "sources", {}],
] as const)("“%s” calls /%s", ([line, name, args]) => {
  const call = parseLine(line);
  expect({ name: call.command.name, args: call.args }).toEqual({ name, args });
});

test("limit and page choose the window of any command", () => {
  expect(parseLine("/figures 2024 limit:3 page:2").window).toEqual({ offset: 3, limit: 3 });
  expect(parseLine("/sources").window).toEqual({ offset: 0, limit: 5 });
});

test.for([
  ["/figure 2024", "There is no command /figure.", "/figures"],
  ["/quote", "speaker is missing", "Try /quote Alegre"],
  ["/figures 2024 limit:100", "limit can be at most 25", "Try /figures 2024"],
  ["/figures 2024 page:zero", "page must be a whole number", "Try"],
  ["", "question is empty", "Try /ask"],
] as const)("“%s” is refused: %s", ([line, problem, remedy]) => {
  expect(() => parseLine(line)).toThrow(problem);
  try {
    parseLine(line);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).remedy).toContain(remedy);
  }
});
