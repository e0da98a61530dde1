import { expect, test } from "vitest";
import type { Finding } from "../../src/answer/answer.ts";
import { extract } from "../../src/extract/extraction.ts";
import { parsePublished } from "../../src/extract/published.ts";
import { chartOf } from "../../src/render/chart.ts";
import { chartPng } from "../../src/render/chart-png.ts";
import { chartSvg } from "../../src/render/chart-svg.ts";
import { cite } from "../../src/answer/citation.ts";
import { sourceOf } from "../../src/answer/source.ts";
import { article } from "../scratch.ts";

/** Every figure of some texts as the findings of one answer. */
function answerOf(...texts: [text: string, published: string][]) {
  const findings: Finding[] = texts.flatMap(([text, published], at) => {
    const one = article({ id: `a${at}`, text });
    const { figures, sentences } = extract(text, parsePublished(published));
    return figures.map((figure) => {
      const sentence =
        sentences.find(({ start, end }) => start <= figure.start && figure.end <= end) ?? figure;
      return {
        kind: "figure" as const,
        citation: cite(one, sentence.start, sentence.end),
        source: sourceOf(one, figure.start),
        alsoIn: [],
        why: [],
        figure,
      };
    });
  });
  return { findings, offset: 0, asked: "/figures" };
}

const tell = (...texts: [string, string][]) => {
  const chart = chartOf(answerOf(...texts));
  return "none" in chart
    ? chart.none
    : chart.marks.map(
        ({ number, label, said, bound }) => `${number} · ${label} · ${said} · ${bound ?? "exact"}`,
      );
};

test("totals of years stand in their order, a year's beginning with the day it was taken, bounds as such", () => {
  expect(
    tell(
      ["The port handled 41,200 containers in 2021 and 38,900 containers in 2022.", "2023-02-01"],
      ["More than 20,000 containers have been handled so far this year.", "2023-06-30"],
    ),
  ).toMatchInlineSnapshot(`
    [
      "1 · 2021 · 41,200 · exact",
      "2 · 2022 · 38,900 · exact",
      "3 · 2023, to 30 June · more than 20,000 · more",
    ]
  `);
});

test("sources that differ stand side by side", () => {
  expect(
    tell(
      ["The zoo counted 3,100 visitors in 2022.", "2023-02-01"],
      ["The zoo had 3,900 visitors in 2022.", "2023-02-01"],
      ["The zoo had 2,800 visitors in 2021.", "2022-02-01"],
    ),
  ).toMatchInlineSnapshot(`
    [
      "3 · 2021 · 2,800 · exact",
      "1 · 2022 · 3,100 · exact",
      "2 · 2022 · 3,900 · exact",
    ]
  `);
});

test.for([
  [
    "two measures are never set on one axis",
    ["The farm sold 5,000 sheep in 2021 and bought 70 tractors in 2022.", "2023-01-05"],
    "No two of these figures count the same thing",
  ],
  [
    "a time that is not stated is not drawn",
    ["There are 400 lamps and 500 lamps.", "2023-01-05"],
    "states a period",
  ],
  ["nothing is drawn of nothing", ["The lamps are lit.", "2023-01-05"], "no figures"],
] as const)("%s", ([, [text, published], sentence]) => {
  expect(String(tell([text, published]))).toContain(sentence);
});

test("the picture holds every mark with its number, says what hatching means, and is the same twice", () => {
  const chart = chartOf(
    answerOf(
      ["The port handled 41,200 containers in 2021 & <b>38,900</b> containers in 2022.", "2023-02-01"],
      ["More than 20,000 containers have been handled so far this year.", "2023-06-30"],
    ),
  );
  if ("none" in chart) throw new Error(chart.none);
  const svg = chartSvg(chart, { dark: false, width: 720 });
  for (const { label, said } of chart.marks)
    expect(svg).toContain(`>${label}<tspan dx="9" font-weight="600" fill="#1d1b18">${said}`);
  expect(svg).toContain("Hatched: only the part of the year");
  expect(chartSvg(chart, { dark: false, width: 720 })).toBe(svg);
  const png = chartPng(svg, 720);
  expect(Buffer.from(png).toString("latin1", 1, 4)).toBe("PNG");
  expect(png.length).toBeGreaterThan(10_000);
});
