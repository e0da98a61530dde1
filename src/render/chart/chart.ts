import type { Answer, ChartData, FigureFinding } from "../../answer/answer.ts";
import { daysWords } from "../../answer/days.ts";
import { citationPath } from "../../answer/link.ts";
import { sourceWords } from "../../answer/source.ts";
import { valueWords } from "../fact-words.ts";
import { plural } from "../words.ts";

/** What every mark of a chart has. */
interface Marked {
  /** The number of the finding, `3` or `3.1`: how chart, table and answer name one source. */
  number: string;
  /** “2024”, “2024, to 19 June”, “March 2024”, “18 June 2024”. */
  label: string;
  /** ISO dates, both inclusive. */
  from: string;
  to: string;
  source: string;
  /** Where the passage is. */
  path: string;
}

/** One bar: a figure an article states for a period. */
export interface Bar extends Marked {
  value: number;
  valueTo: number | null;
  /** The true value lies beyond the one stated, short of it, or near it. */
  bound: "more" | "less" | "about" | null;
  /** Set where the period is only the beginning of a year: the day its total was taken. */
  asOf: string | null;
  /** “more than 18,000” */
  said: string;
  /** What is counted, in the article's own words. */
  counted: string;
}

/** A statement on the line of time; `words` are those of the article. */
export interface Moment extends Marked {
  words: string;
}

/** A chart as it is drawn; `alt` says all of it in words. */
export type Chart =
  | { kind: "bars"; title: string; alt: string; marks: Bar[] }
  | { kind: "timeline"; title: string; alt: string; marks: Moment[] };

/** The picture of what an answer has to draw, or why there is none; null where none was asked for. */
export function chartOf({
  chart,
  args,
  total,
}: Pick<Answer, "chart" | "args" | "total">): Chart | { none: string } | null {
  if (chart === undefined) return null;
  switch (chart.kind) {
    case "none":
      return { none: chart.why };
    case "bars":
      return barChart(chart);
    case "timeline":
      return timeline(chart, String(args["query"]), total);
    default:
      return chart satisfies never;
  }
}

type Of<Kind extends ChartData["kind"]> = Extract<ChartData, { kind: Kind }>;

function barChart(chart: Of<"bars">): Chart {
  const marks = chart.marks.map(({ number, finding }) => barOf(number, finding));
  const title = [...new Set(marks.map((mark) => `“${mark.counted}”`))].join(", ");
  const told = marks.map((mark) => `${mark.label}: ${mark.said} (${mark.number})`).join("; ");
  return { kind: "bars", title, marks, alt: `Bar chart of ${title}: ${told}.` };
}

const BOUNDS = { ">": "more", ">=": "more", "<": "less", "<=": "less", "~<": "less", "~": "about" } as const;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

function barOf(number: string, { figure, citation, source }: FigureFinding): Bar {
  const { period } = figure;
  if (period === null) throw new Error("A bar stands for a figure with a period.");
  const { from, to, precision } = period;
  const part = from.endsWith("-01-01") && !to.endsWith("-12-31") && from.slice(0, 7) !== to.slice(0, 7);
  // Where the day is not known the period ends with the last it can be.
  const asOf = part ? `${DAY.format(new Date(to))}${precision === "day" ? "" : " at the latest"}` : null;
  return {
    number,
    label: asOf === null ? daysWords(from, to) : `${from.slice(0, 4)}, to ${asOf}`,
    from,
    to,
    value: figure.value,
    valueTo: figure.valueTo ?? null,
    bound: figure.modifier === null ? null : BOUNDS[figure.modifier],
    asOf,
    said: valueWords(figure),
    counted: figure.counted?.words ?? "",
    source: sourceWords(source),
    path: citationPath(citation),
  };
}

function timeline(chart: Of<"timeline">, query: string, total: number): Chart {
  const marks = chart.marks.map(({ number, finding: { citation, source, dated } }) => ({
    number,
    label: daysWords(dated.from, dated.to),
    ...dated,
    words: citation.words,
    source: sourceWords(source),
    path: citationPath(citation),
  }));
  const [first, last] = [marks[0]?.number ?? "", marks.at(-1)?.number ?? ""];
  const which = total > marks.length ? `, ${first} to ${last} of ${total}` : "";
  const told = marks.map((mark) => `${mark.number}, ${mark.label}: “${mark.words}”`).join(" ");
  return {
    kind: "timeline",
    title: `Dated statements: ${query}${which}`,
    marks,
    alt: `Line of time with ${plural(marks.length, "statement")}. ${told}`,
  };
}
