import { allFindings, type Answer, type FigureFinding } from "../answer/answer.ts";
import { citationPath } from "../answer/link.ts";
import { sourceWords } from "../answer/source.ts";
import { alike, likenessOf, namesDiffer, shared } from "../extract/figures/compare/likeness.ts";
import type { Period } from "../extract/figures/figure.ts";
import type { z } from "zod";
import { valueWords } from "./fact-words.ts";

type FigureFinding = z.infer<typeof FigureFinding>;

/** One bar: a figure an article states for a period. */
export interface Mark {
  /** The number of the finding, `3` or `2.1`: how chart, table and answer name one source. */
  number: string;
  /** “2024”, “2024, to 19 June”, “March 2024”. */
  label: string;
  from: string;
  to: string;
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
  source: string;
  path: string;
}

export interface Chart {
  title: string;
  marks: Mark[];
  alt: string;
}

/** How a chart is drawn; `width` in pixels. */
export interface Look {
  dark: boolean;
  width: number;
}

/**
 * The chart of an answer: the one measure that its figures state for most periods, or why there is none. Figures are of
 * one measure where unit and what is counted agree and their periods are of one kind; those that state no period, and
 * changes, are never drawn. Where sources differ on a period each has its bar.
 */
export function chartOf(answer: Pick<Answer, "findings" | "offset" | "asked">): Chart | { none: string } {
  const figures = numbered(answer);
  if (figures.length === 0) return { none: "The answer holds no figures." };
  const dated = figures.filter(({ finding }) => finding.figure.period !== null);
  const drawable = dated.flatMap((one) => {
    const { figure, citation } = one.finding;
    const kind = figure.period === null ? null : kindOf(figure.period);
    if (kind === null || figure.vague || figure.change?.kind === "by" || figure.counted === null) return [];
    const likeness = likenessOf({ article: citation.article, figure, sentence: citation });
    return [{ ...one, likeness, key: `${kind} ${figure.unit} ${figure.unitDetail ?? ""}` }];
  });
  const groups = drawable.map((seed) =>
    drawable.filter(
      (one) =>
        one === seed ||
        (one.key === seed.key &&
          alike(one.likeness, seed.likeness) === "same" &&
          !namesDiffer(one.likeness, seed.likeness) &&
          // Totals of years can be set side by side; of shorter times only what is told in the same words.
          (seed.key.startsWith("year ") || shared(one.likeness.stems, seed.likeness.stems) >= 3)),
    ),
  );
  const best = groups.reduce<(typeof drawable)[number][]>(
    (most, group) => (periodsIn(group) > periodsIn(most) ? group : most),
    [],
  );
  const marks = best.map(markOf).sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.value - b.value));
  if (marks.length < 2) return { none: whyNone(figures.length, dated.length, drawable.length) };
  const counted = [...new Set(marks.map((mark) => `“${mark.counted}”`))].join(", ");
  return {
    title: counted,
    marks,
    alt: `Bar chart of ${counted}: ${marks.map((mark) => `${mark.label}: ${mark.said} (${mark.number})`).join("; ")}.`,
  };
}

function whyNone(all: number, dated: number, drawable: number): string {
  if (dated === 0) return "None of these figures states a period, so there is nothing to set them against.";
  if (drawable === 0)
    return "These figures are changes, or state stretches of time that are neither years, months nor days.";
  return all === 1
    ? "There is only one figure."
    : "No two of these figures count the same thing for comparable periods: on one axis they would mislead.";
}

interface Numbered {
  number: string;
  finding: FigureFinding;
}

/** The figures of an answer under the numbers they are shown with; one stated twice (by itself and in a sum) once. */
function numbered({ findings, offset }: Pick<Answer, "findings" | "offset">): Numbered[] {
  const seen = new Set<string>();
  return findings.flatMap((finding, at) => {
    const number = `${offset + at + 1}`;
    return allFindings({ findings: [finding] }).flatMap((one, within) => {
      if (one.kind !== "figure") return [];
      const key = `${one.citation.article} ${one.figure.start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ number: within === 0 ? number : `${number}.${within}`, finding: one }];
    });
  });
}

const periodsIn = (group: readonly Numbered[]): number =>
  new Set(group.map(({ finding }) => `${finding.figure.period?.from} ${finding.figure.period?.to}`)).size;

/** Periods that may stand on one axis; null for those of odd lengths. */
function kindOf({ from, to }: Period): "year" | "month" | "day" | null {
  if (from === to) return "day";
  if (from.slice(0, 4) !== to.slice(0, 4)) return null;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.endsWith("-01") && isMonthEnd(to) ? "month" : null;
  return from.endsWith("-01-01") ? "year" : null;
}

const isMonthEnd = (day: string): boolean =>
  new Date(Date.parse(day) + 86_400_000).toISOString().endsWith("-01T00:00:00.000Z");

const BOUNDS = { ">": "more", ">=": "more", "<": "less", "<=": "less", "~<": "less", "~": "about" } as const;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const FULL = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function markOf({ number, finding }: Numbered): Mark {
  const { figure, citation, source } = finding;
  const period = figure.period as Period;
  const kind = kindOf(period);
  const part = kind === "year" && !period.to.endsWith("-12-31");
  const year = period.from.slice(0, 4);
  // Where the day is not known the period ends with the last it can be.
  const latest = period.precision === "day" ? "" : " at the latest";
  const asOf = part ? `${DAY.format(new Date(period.to))}${latest}` : null;
  return {
    number,
    label:
      kind === "day"
        ? FULL.format(new Date(period.from))
        : kind === "month"
          ? MONTH.format(new Date(period.from))
          : asOf === null
            ? year
            : `${year}, to ${asOf}`,
    from: period.from,
    to: period.to,
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
