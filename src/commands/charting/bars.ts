import type { ChartData, FigureFinding, Finding } from "../../answer/answer.ts";
import {
  alike,
  type Likeness,
  likenessOf,
  namesDiffer,
  shared,
} from "../../extract/figures/compare/likeness.ts";
import { rateOf } from "../../extract/figures/compare/value.ts";
import type { Period } from "../../extract/figures/figure.ts";

type Row = () => Promise<Finding>;

/** Rows looked through for what can be drawn, best first. */
const LOOKED_AT = 100;
/** Bars of one chart; of more, the latest are drawn. */
const MOST = 24;

/** A figure among the rows of an answer: the row, and which of its figures where it holds several. */
interface Candidate {
  row: Finding;
  /** Null for a row that is the figure itself. */
  within: number | null;
  finding: FigureFinding;
}

interface Comparable extends Candidate {
  key: string;
  likeness: Likeness;
}

/**
 * What of some rows of figures can be drawn on one axis: the one measure they state for most periods. The rows drawn
 * come first, in the order of the bars, so that rows and bars have the same numbers; all others follow.
 */
export async function bars(
  rows: readonly Row[],
): Promise<{ rows: Row[]; chart: ChartData; notes: string[] }> {
  const looked = await Promise.all(rows.slice(0, LOOKED_AT).map((make) => make()));
  const candidates = looked.flatMap(candidatesIn);
  const measure = oneMeasure(candidates.flatMap(comparable));
  const chosen = measure.toSorted(inTime).slice(-MOST);
  if (chosen.length < 2)
    return { rows: [...rows], chart: { kind: "none", why: whyNone(candidates) }, notes: [] };
  const drawn = [...new Set(chosen.map(({ row }) => row))];
  const others = looked.filter((row) => !drawn.includes(row));
  return {
    rows: [...[...drawn, ...others].map((row) => async () => row), ...rows.slice(LOOKED_AT)],
    chart: {
      kind: "bars",
      marks: chosen.map(({ row, within, finding }) => ({
        number: `${drawn.indexOf(row) + 1}${within === null ? "" : `.${within + 1}`}`,
        finding,
      })),
    },
    notes: [
      measure.length > MOST ? `Only the latest ${MOST} of ${measure.length} values are drawn.` : "",
      drawn.length < rows.length
        ? `${drawn.length} of the ${rows.length} findings count the same for periods that can be compared and are drawn; the others follow them.`
        : "",
    ].filter((note) => note !== ""),
  };
}

/** The figures of a row; what was computed from others is not drawn beside them. */
function candidatesIn(row: Finding): Candidate[] {
  if (row.kind === "figure") return [{ row, within: null, finding: row }];
  if (row.kind !== "disagreement") return [];
  return row.of.flatMap((finding, within) => (finding.kind === "figure" ? [{ row, within, finding }] : []));
}

/** Nothing without a period, no changes, no vague words, nothing below zero: only what has a place on an axis. */
function comparable(one: Candidate): Comparable[] {
  const { figure, citation } = one.finding;
  const kind = figure.period === null ? null : kindOf(figure.period, citation.words);
  if (kind === null || figure.vague || figure.value < 0) return [];
  if (figure.change?.kind === "by" || figure.counted === null) return [];
  const likeness = likenessOf({ article: citation.article, figure, sentence: citation });
  return [
    { ...one, likeness, key: `${kind} ${figure.unit} ${figure.unitDetail ?? ""} ${rateOf(figure) ?? ""}` },
  ];
}

/**
 * The largest set of figures of one measure: unit and what is counted agree, and their periods are of one kind. Where
 * sources differ on a period each is in it.
 */
function oneMeasure(all: readonly Comparable[]): Comparable[] {
  const groups = all.map((seed) =>
    all.filter(
      (one) =>
        one === seed ||
        (one.key === seed.key &&
          alike(one.likeness, seed.likeness) === "same" &&
          !namesDiffer(one.likeness, seed.likeness) &&
          // Totals of years can be set side by side; of shorter times only what is told in the same words.
          (seed.key.startsWith("year ") || shared(one.likeness.stems, seed.likeness.stems) >= 3)),
    ),
  );
  return groups.reduce<Comparable[]>(
    (most, group) => (periodsIn(group) > periodsIn(most) ? group : most),
    [],
  );
}

const periodsIn = (group: readonly Candidate[]): number =>
  new Set(group.map(({ finding }) => `${finding.figure.period?.from} ${finding.figure.period?.to}`)).size;

function inTime(a: Candidate, b: Candidate): number {
  const [x, y] = [a, b].map(({ finding }) => finding.figure.period?.to ?? "") as [string, string];
  return x < y ? -1 : x > y ? 1 : a.finding.figure.value - b.finding.figure.value;
}

/**
 * Periods that may stand on one axis; null for those of odd lengths. A month or a day must be named by the sentence
 * itself: “today” of an article of which only the month is known tells when something happened, not what a month came to.
 */
function kindOf({ from, to, words }: Period, sentence: string): "year" | "month" | "day" | null {
  const own = sentence.includes(words);
  if (from === to) return own ? "day" : null;
  if (from.slice(0, 4) !== to.slice(0, 4)) return null;
  if (from.slice(0, 7) === to.slice(0, 7))
    return own && MONTH.test(words) && from.endsWith("-01") && isMonthEnd(to) ? "month" : null;
  return from.endsWith("-01-01") ? "year" : null;
}

const MONTH = /\b(?:month|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

const isMonthEnd = (day: string): boolean =>
  new Date(Date.parse(day) + 86_400_000).toISOString().endsWith("-01T00:00:00.000Z");

function whyNone(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return "The answer holds no figures.";
  if (candidates.every(({ finding }) => finding.figure.period === null))
    return "None of these figures states a period, so there is nothing to set them against.";
  if (candidates.every((one) => comparable(one).length === 0))
    return "None of these figures is the plain value of something named for a year, a month or a day: changes, vague words and other stretches of time are not drawn.";
  return candidates.length === 1
    ? "There is only one figure."
    : "No two of these figures count the same thing for comparable periods: on one axis they would mislead.";
}
