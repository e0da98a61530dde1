import { expect, test } from "vitest";
import type { Finding, FigureFinding } from "../../../src/answer/answer.ts";
import { charted, figuresOf } from "./stated.ts";

const PORT = [
  "The port handled 41,200 containers in 2021 and 38,900 containers in 2022.",
  "2023-02-01",
] as const;
const SO_FAR = ["More than 20,000 containers have been handled so far this year.", "2023-06-30"] as const;
const LAMPS = ["There are 400 lamps and 500 lamps.", "2023-01-05"] as const;

const words = (rows: readonly Finding[]) =>
  rows.map((row) => (row.kind === "figure" ? row.figure.words : row.kind));

test("the rows that are drawn come first, in the order of their periods and numbered like their bars", async () => {
  const { chart, rows, notes } = await charted(figuresOf(LAMPS, SO_FAR, PORT));
  if (chart === undefined || chart.kind !== "bars") throw new Error("Nothing is drawn.");
  expect(words(rows)).toEqual(["41,200", "38,900", "20,000", "400", "500"]);
  expect(chart.marks.map(({ number, finding }) => [number, finding.figure.words])).toEqual([
    ["1", "41,200"],
    ["2", "38,900"],
    ["3", "20,000"],
  ]);
  expect(notes).toEqual([
    "3 of the 5 findings count the same for periods that can be compared and are drawn; the others follow them.",
  ]);
});

test("sources that disagree stand side by side under one number, whichever side fits the axis", async () => {
  const [one, other] = figuresOf(
    ["The zoo counted 3,100 visitors in 2022.", "2023-02-01"],
    ["The zoo had 3,900 visitors in 2022.", "2023-02-01"],
  ) as [FigureFinding, FigureFinding];
  const [before] = figuresOf(["The zoo had 2,800 visitors in 2021.", "2022-02-01"]) as [FigureFinding];
  const clash: Finding = {
    kind: "disagreement",
    citation: one.citation,
    source: one.source,
    alsoIn: [],
    why: [],
    about: "two values for 2022",
    of: [one, other],
  };
  const { chart, rows, notes } = await charted([clash, before]);
  if (chart === undefined || chart.kind !== "bars") throw new Error("Nothing is drawn.");
  expect(rows).toEqual([before, clash]);
  expect(chart.marks.map(({ number, finding }) => `${number} ${finding.figure.words}`)).toEqual([
    "1 2,800",
    "2.1 3,100",
    "2.2 3,900",
  ]);
  expect(notes).toEqual([]);
});

test("of more bars than can be told apart the latest are drawn, and it is said", async () => {
  const years = Array.from({ length: 30 }, (_, at) => 1990 + at);
  const { chart, notes } = await charted(
    figuresOf(
      ...years.map((year, at) => [`The mill had ${4_000 + at} visitors in ${year}.`, "2023-01-05"] as const),
    ),
  );
  if (chart === undefined || chart.kind !== "bars") throw new Error("Nothing is drawn.");
  expect(chart.marks.map(({ finding }) => finding.figure.period?.from.slice(0, 4))).toEqual(
    years.slice(-24).map(String),
  );
  expect(notes[0]).toBe("Only the latest 24 of 30 values are drawn.");
});

test.for([
  [
    "two measures are never set on one axis",
    ["The farm sold 5,000 sheep in 2021 and bought 70 tractors in 2022.", "2023-01-05"],
    "No two of these figures count the same thing",
  ],
  ["a time that is not stated is not drawn", LAMPS, "states a period"],
  [
    "changes are not drawn",
    ["Sales of bicycles rose by 12 % in 2021 and by 9 % in 2022.", "2023-01-05"],
    "changes, vague words",
  ],
  [
    "an event of some day in a month is not what the month came to",
    [
      "A group of 40 sailors left the harbour today. Last month 16 sailors drowned in the harbour.",
      "2021-11",
    ],
    "No two of these figures count the same thing",
  ],
  ["nothing is drawn of nothing", ["The lamps are lit.", "2023-01-05"], "no figures"],
] as const)("%s, and the rows stay as they were", async ([, text, sentence]) => {
  const rows = figuresOf(text);
  const { chart, rows: after, notes } = await charted(rows);
  if (chart === undefined || chart.kind !== "none") throw new Error("Something is drawn.");
  expect(chart.why).toContain(sentence);
  expect(after).toEqual(rows);
  expect(notes).toEqual([]);
});
