import type { z } from "zod";
import { allFindings, type Answer, type FigureFinding } from "../answer/answer.ts";
import type { Figure } from "../extract/figures/figure.ts";

const MODIFIERS = {
  ">": "more than",
  ">=": "at least",
  "<": "less than",
  "<=": "at most",
  "~": "about",
  "~<": "almost",
};

/** “4 passages · 2 articles”. */
export function countWords(answer: Answer): string {
  const articles = new Set(
    allFindings(answer).flatMap((finding) => [
      finding.citation.article,
      ...finding.alsoIn.map((c) => c.article),
    ]),
  ).size;
  const kinds = new Set(answer.findings.map((finding) => finding.kind));
  const [kind] = kinds;
  const noun = kinds.size === 1 && kind !== undefined ? kind : "finding";
  if (noun === "article") return plural(answer.total, "article");
  return `${plural(answer.total, noun)} · ${plural(articles, "article")}${answer.findings.length < answer.total ? " on this page" : ""}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : noun === "person" ? "people" : `${noun}s`}`;
}

/** The normalised value beside the words as printed: “£500million = 500,000,000 GBP”. */
export function figureWords(figure: Figure): string {
  const value = [figure.value, ...(figure.valueTo === undefined ? [] : [figure.valueTo])]
    .map((number) => number.toLocaleString("en-GB", { maximumFractionDigits: 6 }))
    .join("–");
  const unit = figure.unit === "count" ? "" : ` ${figure.unitDetail ?? figure.unit}`;
  const modifier = figure.modifier === null ? "" : `${MODIFIERS[figure.modifier]} `;
  const change = figure.change === null ? "" : ` (${figure.change.direction}, ${figure.change.kind})`;
  const counted = figure.counted === null ? "" : ` ${figure.counted.words}`;
  const normalised = `${modifier}${value}${unit}${change}`;
  const same = normalised === figure.words ? figure.words : `${figure.words} = ${normalised}`;
  return `${same}${counted === "" ? "" : ` ·${counted}`}`;
}

/** The period as stated, as derived with its derivation, or that the article states none. */
export function periodWords({ figure, listedUnder }: z.infer<typeof FigureFinding>): string {
  const { period } = figure;
  if (period === null)
    return listedUnder === undefined
      ? "period not stated"
      : `period not stated (listed under ${listedUnder.year}, when the article was published)`;
  const range = period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  return period.basis === "stated"
    ? range
    : `${range} (from “${period.words}”${period.derivation ? `: ${period.derivation}` : ""})`;
}
