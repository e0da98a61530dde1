import { expect, test } from "vitest";
import type { Figure, Period } from "../../src/extract/figures/figure.ts";
import { daysWords } from "../../src/answer/days.ts";
import { figureWords, periodWords } from "../../src/render/fact-words.ts";

test.for([
  ["2024-01-01", "2024-12-31", "2024"],
  ["2018-01-01", "2025-12-31", "2018 to 2025"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2023-02-01", "2023-02-28", "February 2023"],
  ["2024-01-01", "2024-03-31", "January to March 2024"],
  ["2018-01-01", "2025-03-31", "January 2018 to March 2025"],
  ["2024-06-18", "2024-06-18", "18 June 2024"],
  ["2024-01-01", "2024-06-18", "1 January to 18 June 2024"],
  ["2017-12-17", "2024-06-17", "17 December 2017 to 17 June 2024"],
] as const)("the days %s to %s are “%s”", ([from, to, words]) => {
  expect(daysWords(from, to)).toBe(words);
});

const figure: Figure = {
  start: 0,
  end: 11,
  words: "£500million",
  value: 500_000_000,
  unit: "GBP",
  counted: null,
  modifier: null,
  change: null,
  period: null,
  vague: false,
  statedBy: null,
  rule: "test",
};

test.for<[Partial<Figure>, string]>([
  [{}, "£500million = £500,000,000"],
  [{ words: "11,431", value: 11_431, unit: "count" }, "11,431"],
  [{ words: "0.08p", value: 0.0008 }, "0.08p = £0.0008"],
  [{ words: "103.5p", value: 1.035 }, "103.5p = £1.035"],
  [
    { words: "18 to 25 years", value: 18, valueTo: 25, unit: "age", unitDetail: "year" },
    "18 to 25 years = 18–25 years",
  ],
  [{ words: "$8m", value: 8_000_000, unit: "USD" }, "$8m = $8,000,000"],
  [{ words: "US$8m", value: 8_000_000, unit: "USD" }, "US$8m = US$8,000,000"],
  [{ words: "$8m", value: 8_000_000, unit: "CAD" }, "$8m = CA$8,000,000"],
  [{ words: "5ft", value: 5, unit: "distance", unitDetail: "foot" }, "5ft = 5 feet"],
  [{ words: "60mph", value: 60, unit: "speed", unitDetail: "mile per hour" }, "60mph = 60 miles per hour"],
  [{ words: "4,000", value: 4000, unit: "count", modifier: ">" }, "more than 4,000"],
  [{ words: "two dozen", value: 24, unit: "count", modifier: "~" }, "two dozen = about 24"],
  [{ words: "20-25", value: 20, valueTo: 25, unit: "count" }, "20-25 = 20–25"],
  [
    { words: "36-percent", value: 36, unit: "percent", change: { direction: "decrease", kind: "by" } },
    "36-percent = a decrease of 36 %",
  ],
  [{ words: "130km", value: 130, unit: "distance", unitDetail: "kilometre" }, "130km = 130 kilometres"],
  [
    { words: "70 km/h", value: 70, unit: "speed", unitDetail: "kilometre per hour" },
    "70 km/h = 70 kilometres per hour",
  ],
  [
    { words: "140 basis points", value: 1.4, unit: "percent", unitDetail: "point" },
    "140 basis points = 1.4 percentage points",
  ],
])("a figure is shown as printed with its value: %#", ([given, words]) => {
  expect(figureWords({ ...figure, ...given })).toBe(words);
});

const period: Period = {
  from: "2024-03-01",
  to: "2024-03-31",
  precision: "month",
  basis: "stated",
  words: "March 2024",
};

test("a period says whether it is stated or derived, and a missing one says where the figure is listed", () => {
  expect(periodWords(period)).toBe("March 2024 (stated: “March 2024”)");
  expect(
    periodWords({
      ...period,
      basis: "derived",
      words: "March",
      derivation: "“March” + published 2024-04 → 2024-03",
    }),
  ).toBe("March 2024 (derived from “March” + published 2024-04)");
  expect(periodWords(null)).toBe("period not stated");
  expect(periodWords(null, { year: 2024 })).toBe(
    "period not stated; listed under 2024, when the article appeared",
  );
});

test("a week of a publication of which the day is not known is one of many", () => {
  const week = { precision: "week", basis: "derived", words: "last week" } as const;
  const told = (derivation: string, to: string): string =>
    periodWords({ ...week, from: "2025-08-25", to, derivation });
  expect(told("“last week” + published 2025-09-01/2025-11-30 → 2025-08-25/2025-11-23", "2025-11-23")).toMatch(
    /^25 August to 23 November 2025, when exactly is not known /,
  );
  expect(told("“last week” + published 2025-09-01 → 2025-08-25/2025-08-31", "2025-08-31")).toMatch(
    /^25 August to 31 August 2025 \(/,
  );
});
