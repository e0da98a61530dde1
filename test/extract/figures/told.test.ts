import { expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { extract } from "../../../src/extract/extraction.ts";
import { FEATURES, STARTS } from "../../../src/extract/figures/period/told/questions.ts";
import { Tellings, timesOf } from "../../../src/extract/figures/period/told/tellings.ts";
import { learnt, weights } from "../../../src/extract/figures/period/told/weights.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

const periodsOf = (text: string, day = "2025-03-12"): [string, string | null][] =>
  extract(text, parsePublished(day)).figures.map(({ words, period }) => [
    words,
    period === null ? null : period.from === period.to ? period.from : `${period.from}/${period.to}`,
  ]);

test("an event told by its day dates what happened there, not what somebody owns", () => {
  const text = `Market stalls crushed by van

A van ploughed into stalls at Harden market on Monday, police said.

The driver lost control on the hill. Six people were taken to hospital and two stalls were crushed.

The town has a population of 9,000.`;
  expect(periodsOf(text)).toEqual([
    ["Six", "2025-03-10"],
    ["two", "2025-03-10"],
    ["9,000", null],
  ]);
});

test("figures of the same statistics have their year, the size of a place has none", () => {
  const text = `Burglaries in the county rose by 12 per cent in the year to September 2024.

There were 4,310 break-ins, police figures show. Sheds were the worst hit, with thefts up 31 per cent.

The force covers 900 square miles.`;
  expect(periodsOf(text)).toEqual([
    ["12 per cent", "2023-10-01/2024-09-30"],
    ["4,310", "2023-10-01/2024-09-30"],
    ["31 per cent", "2023-10-01/2024-09-30"],
    ["900 square miles", null],
  ]);
});

test("results of a half-year have it, those employed now have none", () => {
  const text = `Profit dips at pie maker

Marlow Foods made £4.2m in the six months to December.

Revenue rose 7 per cent to £61m, it said yesterday.

Sales of pies were up 3 per cent, while bread fell 2 per cent.

The firm employs 640 people at three bakeries.`;
  const half = "2024-07-01/2024-12-31";
  expect(periodsOf(text)).toEqual([
    ["£4.2m", half],
    ["7 per cent", half],
    ["£61m", half],
    ["3 per cent", half],
    ["2 per cent", half],
    ["640", null],
    ["three", null],
  ]);
});

test("a time taken from another sentence is said to be derived, and from which words", () => {
  const [figure] = extract(
    "A ferry ran aground off Skerry Point on Sunday. The lifeboat brought 34 passengers ashore.",
    parsePublished("2025-03-12"),
  ).figures;
  expect(figure?.period).toMatchObject({ from: "2025-03-09", basis: "derived", words: "Sunday" });
  expect(figure?.period?.derivation).toContain("“Sunday”");
});

test("nothing is given where no time was told, or only after", () => {
  expect(periodsOf("The bridge carries 9,000 cars. A ticket costs £3.")).toEqual([
    ["9,000", null],
    ["£3", null],
  ]);
  expect(periodsOf("Nine sheep were lost. The gate was mended on Friday.")).toEqual([["Nine", null]]);
});

test("every question asked of a time told has as many weights as answers", () => {
  const names = Object.keys(STARTS);
  expect(Object.keys(learnt).sort()).toEqual([...names].sort());
  for (const [at, name] of names.entries()) {
    const end = STARTS[names[at + 1] ?? ""] ?? FEATURES;
    expect([name, learnt[name]?.length]).toEqual([name, end - (STARTS[name] ?? 0)]);
  }
  expect(weights.every(Number.isFinite)).toBe(true);
});

test("what is reported between two days happened then", () => {
  const text = "Some 4,829 crashes were reported to the force between December 1 and January 3, it said.";
  expect(periodsOf(text, "2023-01-06")).toEqual([["4,829", "2022-12-01/2023-01-03"]]);
});

test("what others are measured by is no time for later figures", () => {
  const reading = read(
    "It made £4m in the third quarter. In the same period of 2022 it made £3m. A year earlier it made £2m. Pies sold.",
    parsePublished("2024-11-12"),
  );
  const tellings = new Tellings(reading.published);
  for (const time of timesOf(reading, readDates(reading))) tellings.time(time);
  expect(tellings.upTo(3, []).map(({ period }) => period.words)).toEqual(["third quarter"]);
});

test("a sum told again in brackets has the time of the first", () => {
  expect(periodsOf("Its cash at the end of January rose to £40m (€48m).")).toEqual([
    ["£40m", "2025-01-31"],
    ["€48m", "2025-01-31"],
  ]);
});

test("a level is not of the time of another it is measured by", () => {
  const text =
    "Last year one in ten homes in the county sold within a week.\n\nThe market is hot, they say.\n\nA third of the flats took less than a week to sell, compared to 20 per cent in 2024. Wards rose from 6% in 2024 to 10%.";
  const periods = new Map(periodsOf(text));
  expect(periods.get("A third")).not.toBe("2024-01-01/2024-12-31");
  expect(periods.get("10%")).not.toBe("2024-01-01/2024-12-31");
  expect(periods.get("20 per cent")).toBe("2024-01-01/2024-12-31");
});

test("a thing known again by its number is of its time, and so are the parts of it", () => {
  const text =
    "The shire recorded 12 cases of measles on Tuesday.\n\nFive of the 12 new cases are linked to a school.";
  expect(periodsOf(text)).toEqual([
    ["12", "2025-03-11"],
    ["Five", "2025-03-11"],
    ["12", "2025-03-11"],
  ]);
});

test("the size of a thing is no change of it", () => {
  const { figures } = extract(
    "One in five (19 per cent) three-bedroom homes sold, up from 13 per cent.",
    null,
  );
  expect(figures.find(({ words }) => words === "three")?.change).toBeNull();
});
