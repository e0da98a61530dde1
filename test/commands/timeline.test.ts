import { expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { corpusDesk, quiet } from "../house.ts";

const desk = await corpusDesk();
const asked = (line: string) => run(desk, parseLine(line), quiet);

test("dated statements stand in the order of their dates, each with how its date is known", async () => {
  const { findings } = await asked("/timeline Rwanda limit:25");
  expect(findings.map(({ why }) => why.join())).toMatchInlineSnapshot(`
    [
      "March 2024 (derived from “March” + published 2024-06-19)",
      "31 March 2024 (derived from “Easter” + published 2024-04-01/2024-04-14)",
      "April 2024 (derived from “A month later” + “March”)",
      "17 June to 23 June 2024 (derived from “this week” + published 2024-06-19)",
      "18 June 2024 (derived from “Tuesday” + published 2024-06-19)",
    ]
  `);
});

test("what is dated by a bound alone has no place on a line of time", async () => {
  const { findings } = await asked("/timeline 2022 limit:25");
  expect(findings.filter(({ citation }) => citation.words.includes("more than two years ago"))).toEqual([]);
});

test("a year and a word narrow each other", async () => {
  const { findings } = await asked("/timeline 2025 deal");
  expect(findings.map(({ citation }) => citation.words)).toMatchInlineSnapshot(`
    [
      "The UK-France deal was ratified on August 5, 2025, with the pilot running until June 11, 2026.",
    ]
  `);
});

test("what an article says again about the same time is told once, and counted", async () => {
  const { findings } = await asked("/timeline 2021 limit:25");
  const record = findings.find(({ citation }) => citation.words.includes("record-breaking 23,761"));
  expect(record?.alsoIn.map(({ words }) => words)).toMatchInlineSnapshot(`
    [
      "The record breaking 23,761 total for this year is already in place",
    ]
  `);
});

test("the author's life at the end of an article is no part of the story", async () => {
  const { findings } = await asked("/timeline 2018-2025 limit:25");
  expect(findings.filter(({ citation }) => citation.words.includes("Naddei"))).toEqual([]);
});

test.for([
  ["/timeline 1850", "No statement with a date fits “1850”."],
  ["/timeline the", "There is no year or word to look for in this: try 2024 or Rwanda."],
  ["/timeline zzyzx 2024", "No statement with a date fits “zzyzx 2024”."],
] as const)("“%s” is absent, and says so", async ([line, sentence]) => {
  expect((await asked(line)).absent?.sentence).toBe(sentence);
});
