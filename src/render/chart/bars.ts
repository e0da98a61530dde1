import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { daysWords } from "../../answer/days.ts";
import type { Bar } from "./chart.ts";
import {
  badgeAt,
  badgeWidth,
  type Colours,
  coloursOf,
  fitted,
  GAP,
  linked,
  type Look,
  MARGIN,
  round,
  textAt,
  widthOf,
} from "./paper.ts";

// Hatching is one of ECharts' aids for people who see no colours.
use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

const ROW = 52;
const THICK = 16;
const SIZE = 14;
const LINE = 19;

/** Whether the period and the number of every bar stand on one line. */
const onOneLine = (marks: readonly Bar[], { width }: Look): boolean =>
  marks.every(
    (mark) =>
      textStart(mark) + widthOf(mark.label, SIZE) + GAP + widthOf(mark.said, SIZE, true) <= width - MARGIN,
  );

const textStart = ({ number }: Bar): number => MARGIN + badgeWidth(number) + 8;

/** Room of one bar with what stands above it. */
const rowHeight = (marks: readonly Bar[], look: Look): number => (onOneLine(marks, look) ? ROW : ROW + LINE);

/** Below the last bar its row has nothing. */
export const barsHeight = (marks: readonly Bar[], look: Look): number =>
  marks.length * rowHeight(marks, look) - 12;

/** A bar a mark, one below the other in time; hatched what is only part of a year. Elements of an SVG. */
export function drawBars(marks: readonly Bar[], top: number, look: Look): string {
  const { width } = look;
  const colours = coloursOf(look);
  const high = rowHeight(marks, look);
  const below = (high - ROW) / 2;
  const most = Math.max(...marks.map(({ value, valueTo }) => valueTo ?? value));
  const drawing = init(null, null, {
    renderer: "svg",
    ssr: true,
    width,
    height: top + below + marks.length * high,
  });
  drawing.setOption({
    animation: false,
    aria: { enabled: true, label: { enabled: false } },
    // Bars stand in the lower part of their rows.
    grid: { left: MARGIN, right: MARGIN, top: top + below, bottom: 0, containLabel: false },
    // Nothing at all is a bar of no length.
    xAxis: { type: "value", min: 0, max: most === 0 ? 1 : most * (1 + OPEN), show: false },
    yAxis: { type: "category", inverse: true, data: marks.map(({ label }) => label), show: false },
    series: [
      {
        type: "bar",
        stack: "value",
        barWidth: THICK,
        data: marks.map((mark) => ({ value: shownValue(mark, most), itemStyle: barStyle(mark, colours) })),
      },
      {
        type: "bar",
        stack: "value",
        data: marks.map((mark) => ({ value: openEnd(mark, most), itemStyle: endStyle(mark, colours) })),
      },
    ],
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  const rows = marks.map((mark, at) => {
    const begin = top + at * high;
    return leftOut(marks[at - 1], mark, begin, look) + row(mark, begin, high, look);
  });
  return elementsOf(svg, look) + rows.join("");
}

/** Of ECharts' picture the elements alone: its styles and names are for a pointer, and would make each picture another. */
function elementsOf(svg: string, { theme, width }: Look): string {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<style\s*>[\s\S]*?<\/style>/g, "")
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>/g, "")
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/g, "")
    .replace(/zr\d+-/g, `${theme}-${width}-`)
    .trim();
}

/** Above a bar: the number of its source, the period, and what the source says. */
function row(mark: Bar, top: number, high: number, look: Look): string {
  const { ink, soft, paper } = coloursOf(look);
  const { number, label, said, path } = mark;
  const y = top + 12;
  const x = textStart(mark);
  const value = { words: said, colour: ink, strong: true };
  const words =
    high === ROW
      ? textAt(x, y, label, { size: SIZE, colour: soft }, value)
      : textAt(x, y, fitted(label, look.width - MARGIN - x, SIZE), { size: SIZE, colour: soft }) +
        textAt(x, y + LINE, fitted(said, look.width - MARGIN - x, SIZE, true), { size: SIZE, ...value });
  const drawn = badgeAt(MARGIN, y - SIZE * 0.36, number, soft, paper) + words;
  return linked(look, { path, top: top - 5, height: high - 4 }, drawn);
}

/** The time between two bars for which nothing is drawn is named: bars stand one below the other, not at a scale. */
function leftOut(before: Bar | undefined, bar: Bar, top: number, look: Look): string {
  if (before === undefined) return "";
  const years = [before, bar].every(
    ({ from, to }) => from.endsWith("-01-01") && from.slice(0, 7) !== to.slice(0, 7),
  );
  // The rest of a year of which only the beginning is told is no time left out.
  const first = dayAfter(years ? `${before.to.slice(0, 4)}-12-31` : before.to, 1);
  const last = dayAfter(bar.from, -1);
  if (first > last) return "";
  const { line, soft } = coloursOf(look);
  const words = `${daysWords(first, last)}: nothing drawn`;
  const [y, edge] = [top - 9, look.width - MARGIN];
  return (
    `<path d="M${MARGIN} ${y}H${round(edge - widthOf(words, 11) - 8)}" stroke="${line}" stroke-dasharray="2 3"/>` +
    textAt(edge, y + 4, words, { size: 11, colour: soft, anchor: "end" })
  );
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A bound draws its last stretch open: the stated value is where the bar begins to be open, or ends. */
const OPEN = 0.02;

/** What is more than nothing is seen. */
const LEAST = 0.0025;

function shownValue({ bound, value }: Bar, most: number): number {
  const shown = bound === "less" ? Math.max(0, value - most * OPEN) : value;
  return value > 0 ? Math.max(shown, most * LEAST) : shown;
}

function openEnd({ bound, value, valueTo }: Bar, most: number): number {
  if (valueTo !== null) return valueTo - value;
  if (bound === "less") return Math.min(value, most * OPEN);
  return bound === "more" ? most * OPEN : 0;
}

function barStyle({ asOf }: Bar, { bar, pale }: Colours): object {
  return asOf === null
    ? { color: bar }
    : { color: pale, decal: { color: bar, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 } };
}

function endStyle({ valueTo, bound }: Bar, { bar, pale }: Colours): object {
  if (valueTo !== null) return { color: pale };
  if (bound !== "more" && bound !== "less") return { color: "transparent" };
  return { color: "transparent", borderColor: bar, borderWidth: 1.2, borderType: [3, 2] };
}

/** What the signs of these bars mean. */
export function barNotes(marks: readonly Bar[]): string[] {
  const bounds = new Set(marks.map(({ bound }) => bound));
  return [
    marks.some(({ asOf }) => asOf !== null) ? "Hatched: part of the year, to the day named." : "",
    bounds.has("more") || bounds.has("less") ? "Open end: a bound, no exact number." : "",
    marks.some(({ valueTo }) => valueTo !== null) ? "Pale end: a range." : "",
    "Each source counts in its own words.",
  ].filter((note) => note !== "");
}
