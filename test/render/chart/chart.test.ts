import { describe, expect, test } from "vitest";
import { type Chart, chartOf, type Moment } from "../../../src/render/chart/chart.ts";
import { fitted, widthOf } from "../../../src/render/chart/paper.ts";
import { chartPng } from "../../../src/render/chart/png.ts";
import { chartSvg } from "../../../src/render/chart/svg.ts";
import { ticksBetween } from "../../../src/render/chart/ticks.ts";
import { charted, figuresOf } from "../../commands/charting/stated.ts";

const LOOK = { theme: "light", width: 720 } as const;
const PORT = [
  "The port handled 41,200 containers in 2021 & 38,900 containers in 2022.",
  "2023-02-01",
] as const;
const SO_FAR = ["More than 20,000 containers have been handled so far this year.", "2023-06-30"] as const;

async function barChart(...texts: (readonly [string, string])[]): Promise<Chart & { kind: "bars" }> {
  const chart = chartOf(await charted(figuresOf(...texts)));
  if (chart === null || "none" in chart || chart.kind !== "bars") throw new Error("Nothing is drawn.");
  return chart;
}

function moment(number: string, from: string, to: string, words: string): Moment {
  return {
    number,
    label: from === to ? from : `${from} to ${to}`,
    from,
    to,
    words,
    source: "A paper",
    path: "/a/x?at=0-9#at",
  };
}

const TIMES: Chart = {
  kind: "timeline",
  title: "Dated statements: the bridge",
  alt: "Line of time with 3 statements.",
  marks: [
    moment(
      "1",
      "2019-05-04",
      "2019-05-04",
      "The bridge was closed on 4 May 2019 <for repairs> & nobody crossed it for a whole year.",
    ),
    moment("2", "2020-01-01", "2020-12-31", "In 2020 nothing was done."),
    moment(
      "3",
      "2023-08-01",
      "2023-08-31",
      "It opened again in August 2023, after a summer in which one could only walk along the other bank.",
    ),
  ],
};

test("totals of years stand in their order, a year's beginning with the day it was taken, bounds as such", async () => {
  const { marks, title, alt } = await barChart(SO_FAR, PORT);
  expect(
    marks.map(
      ({ number, label, said, bound, asOf }) => `${number} · ${label} · ${said} · ${bound} · ${asOf}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "1 · 2021 · 41,200 · null · null",
      "2 · 2022 · 38,900 · null · null",
      "3 · 2023, to 30 June · more than 20,000 · more · 30 June",
    ]
  `);
  expect(title).toBe("“containers”");
  expect(alt).toBe(
    "Bar chart of “containers”: 2021: 41,200 (1); 2022: 38,900 (2); 2023, to 30 June: more than 20,000 (3).",
  );
});

describe("the picture", () => {
  test("of bars holds every mark with its number and says what hatching and open ends mean", async () => {
    const chart = await barChart(PORT, SO_FAR);
    const svg = chartSvg(chart, LOOK);
    for (const { label, said, number } of chart.marks) {
      expect(svg).toContain(`>${label}<tspan`);
      expect(svg).toContain(`> ${said}</tspan>`);
      expect(svg).toContain(`>${number} </text>`);
    }
    expect(svg).toContain("Hatched: part of the year");
    expect(svg).toContain("Open end: a bound");
    expect(svg).not.toContain("Pale end");
  });

  test("of bars names the time between two of them for which nothing is drawn", async () => {
    const told = async (...times: string[]) => {
      const texts = times.map(
        (time, at) =>
          [`The city garden and museum counted 3,${500 + at} visitors ${time}.`, "2024-06-30"] as const,
      );
      const svg = chartSvg(await barChart(...texts), LOOK);
      return [...svg.matchAll(/>([^<]*): nothing drawn </g)].map((found) => found[1]);
    };
    expect(await told("in 2015", "in 2016", "in 2017")).toEqual([]);
    expect(await told("in 2015", "in 2017", "in 2021")).toEqual(["2016", "2018 to 2020"]);
    expect(await told("in 2022", "so far this year")).toEqual(["2023"]);
    expect(await told("in January 2023", "in February 2023", "in January 2024")).toEqual([
      "March to December 2023",
    ]);
    expect(await told("on 3 May 2023", "on 4 May 2023", "on 9 May 2023")).toEqual(["5 May to 8 May 2023"]);
  });

  test("of statements holds dates and words, shortened with a visible mark, and a bar for what is no single day", () => {
    const svg = chartSvg(TIMES, LOOK);
    expect(svg).toContain("&lt;for repairs&gt; &amp; nobody […]</tspan>");
    expect(svg).toContain("> In 2020 nothing was done.</tspan>");
    expect(svg.match(/height="10" rx="5"/g)).toHaveLength(2);
    for (const year of [2020, 2021, 2022, 2023]) expect(svg).toContain(`>Jan ${year} </text>`);
  });

  test("is the same twice, and a PNG of the size asked for", async () => {
    for (const chart of [await barChart(PORT, SO_FAR), TIMES]) {
      const svg = chartSvg(chart, LOOK);
      expect(chartSvg(chart, LOOK)).toBe(svg);
      const png = Buffer.from(chartPng(svg, 720));
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(1440);
    }
  });

  test("has links, no colour of its own and no style in a page; no links anywhere else", async () => {
    for (const chart of [await barChart(PORT, SO_FAR), TIMES]) {
      const inPage = chartSvg(chart, { theme: "page", width: 360 });
      expect(inPage.match(/<a class="mark" href="\/a\//g)).toHaveLength(chart.marks.length);
      expect(inPage).not.toMatch(/#[0-9a-f]{6}| style=|<style|javascript:| on\w+=/);
      for (const theme of ["light", "dark"] as const)
        expect(chartSvg(chart, { theme, width: 360 })).not.toContain("<a ");
    }
  });

  test("keeps words inside its width, and everything in it is well-formed", async () => {
    const hostile = `"><script>hit()</script> ${"W".repeat(400)} \u0000\ud800 ]]> <a href=x>`;
    const wild: Chart = {
      ...TIMES,
      title: hostile,
      alt: hostile,
      marks: TIMES.marks.map((mark) => ({ ...mark, words: hostile, path: '/a/"x"?at=0-9#at' })),
    };
    const bars = await barChart(PORT, SO_FAR);
    const long = bars.marks.map((mark) => ({ ...mark, label: hostile, said: hostile, counted: hostile }));
    for (const chart of [wild, { ...bars, title: hostile, alt: hostile, marks: long }])
      for (const look of [LOOK, { theme: "page", width: 360 } as const]) {
        const svg = chartSvg(chart, look);
        expect(svg).not.toContain("<script");
        expect(svg).not.toContain('href="/a/"x""');
        // resvg reads XML strictly.
        expect(chartPng(svg, look.width).length).toBeGreaterThan(1000);
        const lines = [...svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</g)];
        for (const [, size = "", words = ""] of lines)
          expect(widthOf(words.replace(/&\w+;/g, "<"), Number(size))).toBeLessThanOrEqual(look.width);
      }
  });
});

describe("the line of time", () => {
  test.for([
    ["some years", "2018-03-01", "2025-02-01", 8, "2019 2020 2021 2022 2023 2024 2025"],
    ["a few months", "2024-01-10", "2024-06-20", 8, "Feb 2024 Mar Apr May Jun"],
    ["two weeks", "2024-12-27", "2025-01-05", 6, "27 Dec 2024 29 Dec 31 Dec 2 Jan 4 Jan"],
    ["centuries", "1066-10-14", "2024-01-01", 5, "1200 1400 1600 1800 2000"],
    ["the first century", "0070-01-01", "0090-01-01", 4, "70 80 90"],
  ] as const)("over %s has round names, no more than fit", ([, from, to, most, names]) => {
    const ticks = ticksBetween(Date.parse(from), Date.parse(to), most);
    expect(ticks.map(({ name }) => name).join(" ")).toBe(names);
  });
});

test.for([
  ["The tide came in", 400, "The tide came in"],
  ["The tide came in over the sand and went out again", 200, "The tide came in over […]"],
  ["Donaudampfschifffahrtsgesellschaft", 100, "Donaudam[…]"],
] as const)("“%s” is shortened only visibly", ([words, width, shown]) => {
  const line = fitted(words, width, 14);
  expect(line).toBe(shown);
  expect(widthOf(line, 14)).toBeLessThanOrEqual(width);
});
