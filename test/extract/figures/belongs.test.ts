import { expect, test } from "vitest";
import { belongsTo } from "../../../src/extract/figures/belongs.ts";
import type { Figure, Period } from "../../../src/extract/figures/figure.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { figuresIn } from "./figures-in.ts";

const year = (number: number): { from: string; to: string } => ({
  from: `${number}-01-01`,
  to: `${number}-12-31`,
});

function figureOf(period: [string, string] | null): Figure {
  const [figure] = figuresIn("Some 300 vans came.");
  if (figure === undefined) throw new Error("no figure");
  const stated = (from: string, to: string): Period => ({
    from,
    to,
    precision: "day",
    basis: "stated",
    words: "",
  });
  return { ...figure, period: period === null ? null : stated(...period) };
}

test.for([
  ["lies in the year", ["2024-03-01", "2024-03-31"], 2024, "2024-06-19", "in"],
  ["ends in the year", ["2018-01-01", "2025-03-31"], 2025, "2025-10-01", "in"],
  ["starts in the year the article is of", ["2025-08-05", "2026-06-11"], 2025, "2025-10-01", "in"],
  ["starts in a year the article is not of", ["2018-01-01", "2025-03-31"], 2018, "2025-10-01", "spans"],
  ["only covers the year", ["2018-01-01", "2025-03-31"], 2021, "2025-10-01", "spans"],
  ["is of another year", ["2020-01-01", "2020-12-31"], 2021, "2021-11-01", null],
  ["states no period", null, 2024, "2024-06-19", "listed"],
  ["states no period, and the article is of another year", null, 2023, "2024-06-19", null],
  ["states no period, and the article has no date", null, 2024, null, null],
] as const)("A figure that %s", ([, period, asked, published, expected]) => {
  const figure = figureOf(period === null ? null : [period[0], period[1]]);
  expect(belongsTo(figure, year(asked), published === null ? null : parsePublished(published))).toBe(
    expected,
  );
});

test.for([
  ["Thefts rose 40% in 2025 from the same time last year.", 2024, "base"],
  ["Thefts rose 40% in 2025 compared with 2019.", 2019, "base"],
  ["Thefts rose 40% in 2025 compared with 2019.", 2018, null],
] as const)("%s used for %s: %s", ([text, asked, expected]) => {
  const [figure] = figuresIn(text, "2025-09-01");
  expect(figure && belongsTo(figure, year(asked), parsePublished("2025-09-01"))).toBe(expected);
});
