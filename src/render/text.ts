import type { Answer, Finding, FigureFinding } from "../answer/answer.ts";
import { daysWords } from "../answer/days.ts";
import type { Citation } from "../answer/citation.ts";
import { citationPath } from "../answer/link.ts";
import { besideWords, sourceWords } from "../answer/source.ts";
import type { z } from "zod";
import { type Chart, chartOf } from "./chart/chart.ts";
import { cutTo } from "./discord/escape.ts";
import { differenceWords, figureWords, periodWords } from "./fact-words.ts";
import { countWords, plural } from "./words.ts";

/** An answer as lines for a terminal. Quoted words stand alone on their lines, unchanged but for line breaks' indents. */
export function textOf(answer: Answer): string {
  const lines = [answer.asked, ""];
  if (answer.absent !== null) {
    lines.push(answer.absent.sentence, `Searched: ${answer.absent.searched.join(" · ")}`, "");
    if (answer.findings.length > 0) lines.push("Nearest passages, which do not answer it:", "");
  }
  const chart = chartOf(answer);
  if (chart !== null) lines.push(...("none" in chart ? [`No chart: ${chart.none}`] : chartLines(chart)), "");
  for (const [at, finding] of answer.findings.entries())
    lines.push(...findingLines(finding, `${answer.offset + at + 1}.`), "");
  const shown = answer.offset + answer.findings.length;
  if (answer.total > 0 && answer.absent === null)
    lines.push(
      countWords(answer) +
        (shown < answer.total ? ` · ${answer.offset + 1}–${shown} shown, more with page:` : ""),
    );
  for (const copy of answer.copies ?? []) lines.push(copy.text, "");
  lines.push(...answer.notes);
  const { name, articles, revision } = answer.library;
  lines.push(
    `Library “${name}”, ${articles} ${articles === 1 ? "article" : "articles"}, revision ${revision}`,
  );
  return `${lines.join("\n")}\n`;
}

/** A chart as rows: its numbers lead to the findings below. */
function chartLines({ title, marks }: Chart): string[] {
  const wide = Math.max(...marks.map(({ label }) => label.length));
  return [
    title,
    ...marks.map((mark) => {
      const what = "said" in mark ? mark.said : `“${cutTo(mark.words.replace(/\s+/g, " "), 90)}”`;
      return `  ${mark.label.padEnd(wide)}  ${what} (${mark.number})`;
    }),
  ];
}

function findingLines(finding: Finding, number: string): string[] {
  const indent = " ".repeat(number.length + 1);
  const lines = [`${number} ${headline(finding)}`];
  if ("of" in finding)
    return [
      ...lines,
      ...finding.of
        .flatMap((one, at) => findingLines(one, `${number}${at + 1}.`))
        .map((line) => indent + line),
    ];
  const words = finding.kind === "quotation" ? [finding.citation, ...finding.parts] : [finding.citation];
  for (const citation of words) lines.push(`${indent}“${citation.words.replaceAll("\n", `\n${indent} `)}”`);
  lines.push(`${indent}— ${sourceWords(finding.source)}, paragraph ${finding.source.paragraph}`);
  for (const words of besideWords(finding.source)) lines.push(`${indent}! ${words}`);
  if (finding.kind === "person")
    for (const { citation, source, alsoIn } of finding.roles)
      lines.push(
        `${indent}called “${citation.words}” in ${sourceWords(source)}${alsoIn === 0 ? "" : ` and ${plural(alsoIn, "more article")}`}`,
      );
  if (finding.alsoIn.length > 0) lines.push(`${indent}also in ${elsewhere(finding.alsoIn)}`);
  if (finding.why.length > 0) lines.push(`${indent}why: ${finding.why.join(" · ")}`);
  lines.push(`${indent}${citationPath(finding.citation)}`);
  return lines.map((line, at) => (at === 0 && line.trim() === number ? number : line));
}

function headline(finding: Finding): string {
  switch (finding.kind) {
    case "passage":
      return finding.dated === undefined ? "" : daysWords(finding.dated.from, finding.dated.to);
    case "figure":
      return figureHead(finding);
    case "quotation": {
      const { speaker } = finding.quotation;
      const said = finding.cue === null ? "" : ` (“${finding.cue.words}”)`;
      if (speaker === null) return "speaker not stated";
      return `${speaker.confidence === "low" ? "attribution uncertain: " : ""}${speaker.name}${said}`;
    }
    case "article":
      return [
        [
          plural(finding.counts.sentences, "sentence"),
          plural(finding.counts.figures, "figure"),
          plural(finding.counts.quotations, "quotation"),
        ].join(", "),
        ...finding.measured,
      ].join(" · ");
    case "person":
      return `${finding.name} (${finding.what}) · ${plural(finding.mentions, "mention")} · ${plural(finding.quotations, "quotation")}`;
    case "disagreement":
      return differenceWords(finding);
    case "computed":
      return `Computed by Verbatim: ${finding.statement}`;
    default:
      return finding satisfies never;
  }
}

function figureHead(finding: z.infer<typeof FigureFinding>): string {
  return `${figureWords(finding.figure)} · ${periodWords(finding.figure.period, finding.listedUnder)}`;
}

function elsewhere(places: readonly Citation[]): string {
  const articles = new Set(places.map(({ article }) => article)).size;
  return `${plural(places.length, "place")} of ${plural(articles, "article")}`;
}
