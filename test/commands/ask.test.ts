import { expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import type { Article } from "../../src/answer/article.ts";
import type { Desk } from "../../src/desk.ts";
import { corpusDesk, quiet, reader } from "../house.ts";
import { article, houseFor, scratch } from "../scratch.ts";

const corpus = await corpusDesk();

/** The passages of an answer with what is said of each beside the one before it. */
async function told(desk: Desk, question: string): Promise<string[][]> {
  const { findings } = await run(desk, parseLine(`/ask ${question}`), quiet);
  return findings
    .slice(0, 3)
    .map(({ citation, verdict }) => [
      citation.words.replaceAll(/\s+/g, " "),
      ...(verdict === undefined ? [] : [`${verdict.sign}: ${verdict.says}`]),
    ]);
}

test("a passage that gives another value for the figure and time asked for stands right behind", async () => {
  expect((await told(corpus, "How many migrants crossed the Channel in 2021?")).slice(0, 2))
    .toMatchInlineSnapshot(`
      [
        [
          "Nearly 25,000 migrants crossed the Channel in this year, surpassing roughly 8,000 immigrants who arrived in 2020 and 1000 who arrived in 2019.",
        ],
        [
          "The new arrivals bring the total number to have made it to the UK this month to 4,019, exceeding the previous record of 3,879 in September. This year's total is now a record-breaking 23,761",
          "differs: the passage before has nearly 25,000, this one 23,761, both for January to November 2021",
        ],
      ]
    `);
});

test.for([
  // 18,000 by July and 30,000 by autumn are totals at two dates.
  "How many migrants crossed the Channel in 2025?",
  // 30,000 crossed, 30,000 were returned.
  "How many people with no right to be in the UK have been returned?",
  // £54 million and £500 million are of two deals.
  "How much money did the UK give to France?",
  "What percentage did crossings rise by in 2025?",
  "Who is Marc Alegre?",
  "Why are police short of cars?",
])("look-alikes are not shown as differing: “%s”", async (question) => {
  const { findings } = await run(corpus, parseLine(`/ask ${question}`), quiet);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ verdict }) => verdict !== undefined)).toEqual([]);
});

const published: Article["published"] = {
  from: "2023-02-01",
  to: "2023-02-01",
  precision: "day",
  basis: "printed",
  evidence: [],
};
const library = [
  "The hospital treated 412 patients with burns in 2022, its managers said.\n\nIt hired two surgeons.",
  "Managers counted 398 patients with burns whom the hospital treated in 2022.\n\nThe roof leaks.",
  "The hospital treated 305 patients with burns in 2021, a slow year.\n\nIts canteen closed.",
  "The hospital dismissed 371 nurses in 2022.\n\nThe nurses went to court.",
  "The hospital treated more than 400 patients with burns in 2022.\n\nA ward was painted.",
];

async function deskOn(texts: readonly string[]): Promise<Desk> {
  const house = await houseFor({ CORPUS_DIR: scratch() });
  for (const [at, text] of texts.entries())
    await house.add(article({ id: `article-${at}`, text, published }));
  return house.desk(reader);
}

test("other articles are quoted for what they say otherwise; other years and other things are not", async () => {
  const desk = await deskOn(library);
  expect(await told(desk, "How many patients with burns did the hospital treat in 2022?"))
    .toMatchInlineSnapshot(`
      [
        [
          "Managers counted 398 patients with burns whom the hospital treated in 2022.",
        ],
        [
          "The hospital treated 412 patients with burns in 2022, its managers said.",
          "differs: the passage before has 398, this one 412, both for 2022",
        ],
        [
          "The hospital treated more than 400 patients with burns in 2022.",
        ],
      ]
    `);
});

test.for([
  "How many patients with burns did the hospital treat in 2021?",
  "How many nurses did the hospital dismiss in 2022?",
  "Who treated patients with burns in 2022?",
])("nothing differs where nothing was asked that two sources answer: “%s”", async (question) => {
  const desk = await deskOn(library);
  expect((await told(desk, question)).filter(([, says]) => says !== undefined)).toEqual([]);
});

test("passages that agree, one more exactly than the other, do not differ", async () => {
  const desk = await deskOn([library[0]!, library[4]!]);
  const shown = await told(desk, "How many patients with burns did the hospital treat in 2022?");
  expect(shown.filter(([, says]) => says !== undefined)).toEqual([]);
});
