import type { Chart } from "./chart.ts";
import { barNotes, barsHeight, drawBars } from "./bars.ts";
import { coloursOf, type Look, MARGIN, textAt, wrapped, xml } from "./paper.ts";
import { drawTimeline, timelineHeight, timelineNotes } from "./timeline.ts";

const TITLE = { size: 17, line: 23, most: 3 };
const NOTE = { size: 13, line: 18, most: 2 };

/** Draws a chart: its title, its marks, and what the signs mean. The same chart is always the same picture. */
export function chartSvg(chart: Chart, look: Look): string {
  const { width } = look;
  const { paper, ink, soft } = coloursOf(look);
  const inner = width - 2 * MARGIN;
  const title = wrapped(chart.title, inner, TITLE.size, TITLE.most, true);
  const notes = (chart.kind === "bars" ? barNotes(chart.marks) : timelineNotes(chart.marks, look)).flatMap(
    (note) => wrapped(note, inner, NOTE.size, NOTE.most),
  );
  const top = 27 + title.length * TITLE.line;
  const height = chart.kind === "bars" ? barsHeight(chart.marks, look) : timelineHeight(chart.marks);
  const foot = top + height + 26;
  const all = foot + (notes.length - 1) * NOTE.line + 16;
  // In a page every mark is a link with a name, so the picture is a group; elsewhere it is one image.
  const role = look.theme === "page" ? "group" : "img";
  const said = look.theme === "page" ? chart.title : chart.alt;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" role="${role}" aria-label="${xml(said)}">`,
    `<rect width="${width}" height="${all}" fill="${paper}"/>`,
    ...title.map((line, at) =>
      textAt(MARGIN, 32 + at * TITLE.line, line, { size: TITLE.size, colour: ink, strong: true }),
    ),
    chart.kind === "bars" ? drawBars(chart.marks, top, look) : drawTimeline(chart.marks, top, look),
    ...notes.map((line, at) =>
      textAt(MARGIN, foot + at * NOTE.line, line, { size: NOTE.size, colour: soft }),
    ),
    "</svg>",
  ].join("");
}
