import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart, Look, Mark } from "./chart.ts";

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

const COLOURS = {
  light: {
    paper: "#ffffff",
    ink: "#1d1b18",
    soft: "#665f55",
    line: "#e5dfd4",
    bar: "#2f6d5b",
    pale: "#a9cabf",
  },
  dark: {
    paper: "#1e1c19",
    ink: "#ebe6dc",
    soft: "#a79f92",
    line: "#37332d",
    bar: "#6fb39d",
    pale: "#3d5f55",
  },
};
const ROW = 52;
const FONT = "Inter, Helvetica, Arial, sans-serif";

/** Draws a chart: a bar a mark, one below the other in time; hatched what is only part of a year. */
export function chartSvg(chart: Chart, { dark, width }: Look): string {
  const colours = dark ? COLOURS.dark : COLOURS.light;
  const notes = notesOn(chart.marks);
  const perLine = Math.floor((width - 40) / 6.4);
  const title = wrapped(chart.title, Math.floor((width - 40) / 9.2));
  const small = notes.flatMap((note) => wrapped(note, perLine));
  const top = 26 + title.length * 23;
  const bottom = 18 + small.length * 18;
  const height = top + chart.marks.length * ROW + bottom;
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  const most = Math.max(...chart.marks.map(({ value, valueTo }) => valueTo ?? value));
  drawing.setOption({
    animation: false,
    backgroundColor: colours.paper,
    textStyle: { fontFamily: FONT, color: colours.ink },
    aria: { enabled: true, label: { description: chart.alt } },
    grid: { left: 20, right: 20, top, bottom, containLabel: false },
    xAxis: { type: "value", min: 0, max: most * 1.02, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: chart.marks.map(({ label }) => label),
      show: false,
    },
    series: [
      {
        type: "bar",
        stack: "value",
        barWidth: 16,
        data: chart.marks.map((mark) => ({
          value: shownValue(mark, most),
          itemStyle: barStyle(mark, colours),
        })),
      },
      {
        type: "bar",
        stack: "value",
        silent: true,
        data: chart.marks.map((mark) => ({ value: openEnd(mark, most), itemStyle: endStyle(mark, colours) })),
      },
    ],
  });
  // Names that count up with every drawing, and styles for a pointer, would make each picture another.
  const svg = drawing
    .renderToSVGString()
    .replace(/<style\s*>[\s\S]*?<\/style>/, "")
    .replace(/ class="zr[^"]*"/g, "")
    .replace(/zr\d+-/g, "zr-");
  drawing.dispose();
  const words = [
    ...title.map((line, at) => textAt(20, 30 + at * 23, 17, 600, colours.ink, line)),
    ...chart.marks.map((mark, at) => labelOf(mark, top + (at + 0.5) * ROW - 15, colours)),
    ...small.map((line, at) => textAt(20, height - bottom + 22 + at * 18, 13, 400, colours.soft, line)),
  ];
  return svg.replace(/<\/svg>\s*$/, `${words.join("")}</svg>`);
}

/** Above a bar: the number of its source, the period, and what the source says. */
function labelOf(mark: Mark, y: number, colours: Colours): string {
  const wide = 14 + mark.number.length * 7;
  const badge = `<rect x="20" y="${y - 13}" width="${wide}" height="17" rx="8.5" fill="${colours.soft}"/>`;
  const number = `<text x="${20 + wide / 2}" y="${y}" text-anchor="middle" fill="${colours.paper}" font-family="${FONT}" font-size="12" font-weight="600">${xml(mark.number)}</text>`;
  return `${badge}${number}<text x="${28 + wide}" y="${y}" font-family="${FONT}" font-size="14" fill="${colours.soft}">${xml(mark.label)}<tspan dx="9" font-weight="600" fill="${colours.ink}">${xml(mark.said)}</tspan></text>`;
}

function textAt(x: number, y: number, size: number, weight: number, colour: string, line: string): string {
  return `<text x="${x}" y="${y}" fill="${colour}" font-family="${FONT}" font-size="${size}" font-weight="${weight}">${xml(line)}</text>`;
}

type Colours = (typeof COLOURS)["light"];

/** A bound draws its last stretch open: the stated value is where the bar begins to be open, or ends. */
function shownValue({ bound, value }: Mark, most: number): number {
  return bound === "less" ? Math.max(0, value - most * OPEN) : value;
}

const OPEN = 0.02;

function openEnd({ bound, value, valueTo }: Mark, most: number): number {
  if (valueTo !== null) return valueTo - value;
  if (bound === "less") return Math.min(value, most * OPEN);
  return bound === "more" ? most * OPEN : 0;
}

function barStyle({ asOf }: Mark, colours: Colours): object {
  return asOf === null
    ? { color: colours.bar }
    : {
        color: colours.pale,
        decal: { color: colours.bar, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
      };
}

function endStyle({ valueTo, bound }: Mark, colours: Colours): object {
  if (valueTo === null && bound !== "more" && bound !== "less") return { color: "transparent" };
  return valueTo === null
    ? { color: "transparent", borderColor: colours.bar, borderWidth: 1.2, borderType: [3, 2] }
    : { color: colours.pale };
}

function notesOn(marks: readonly Mark[]): string[] {
  const bounds = new Set(marks.map(({ bound }) => bound));
  return [
    marks.some(({ asOf }) => asOf !== null) ? "Hatched: only the part of the year up to the day named." : "",
    bounds.has("more") || bounds.has("less") ? "Open end: the source gives a bound, no exact number." : "",
    marks.some(({ valueTo }) => valueTo !== null) ? "Pale end: the source gives a range." : "",
    "Each source counts in its own words; the numbers lead to them.",
  ].filter((note) => note !== "");
}

function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), `${lines[3]} […]`];
}

function xml(words: string): string {
  return words
    .replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
