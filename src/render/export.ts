import { allFindings, type Answer, type Finding } from "../answer/answer.ts";
import { daysWords } from "../answer/days.ts";
import { citationPath } from "../answer/link.ts";
import { besideWords, sourceWords } from "../answer/source.ts";
import { chartOf } from "./chart/chart.ts";
import { countedWords, differenceWords, periodWords, valueWords } from "./fact-words.ts";

/**
 * An answer as a Markdown document. Words of sources stand in quotation blocks, escaped so that they are drawn exactly;
 * `base` is the address the links begin with, `""` where none is known.
 */
export function markdownOf(answer: Answer, base: string): string {
  const lines = [`# ${plain(answer.asked)}`, ""];
  if (answer.absent !== null)
    lines.push(
      plain(answer.absent.sentence),
      "",
      `Searched: ${plain(answer.absent.searched.join(" · "))}`,
      "",
    );
  lines.push(...chartLines(answer));
  for (const [at, finding] of answer.findings.entries())
    lines.push(...findingLines(finding, `${answer.offset + at + 1}`, base));
  for (const note of answer.notes) lines.push(`- ${plain(note)}`);
  if (answer.notes.length > 0) lines.push("");
  const { name, articles, revision } = answer.library;
  lines.push(`${plain(name)}: ${articles} articles, library revision \`${revision}\`.`);
  return `${lines.join("\n")}\n`;
}

/** What the chart shows, as a table; its numbers are those of the findings. */
function chartLines(answer: Answer): string[] {
  const chart = chartOf(answer);
  if (chart === null) return [];
  if ("none" in chart) return [`No chart: ${plain(chart.none)}`, ""];
  const rows = chart.marks.map((mark) => [
    mark.number,
    plain(mark.label),
    plain("said" in mark ? `${mark.said} ${mark.counted}` : mark.words),
  ]);
  const table = [["Finding", "Time", plain(chart.title)], ["---", "---", "---"], ...rows];
  return [...table.map((cells) => `| ${cells.join(" | ")} |`), ""];
}

function findingLines(finding: Finding, number: string, base: string): string[] {
  const lines = [`## ${number}${headOf(finding) === "" ? "" : `. ${plain(headOf(finding))}`}`, ""];
  if ("of" in finding)
    return [...lines, ...finding.of.flatMap((one, at) => findingLines(one, `${number}.${at + 1}`, base))];
  const cited = finding.kind === "quotation" ? [finding.citation, ...finding.parts] : [finding.citation];
  for (const { words } of cited)
    lines.push(...words.split("\n").map((line) => (line === "" ? ">" : `> ${plain(line)}`)), "");
  if (finding.kind === "figure") lines.push(plain(periodWords(finding.figure.period)), "");
  const { source, citation } = finding;
  lines.push(
    `— [${plain(sourceWords(source))}](${base}${citationPath(citation)}), paragraph ${source.paragraph}, revision \`${citation.revision.slice(0, 12)}\`, characters ${citation.start}–${citation.end}`,
    "",
    ...besideWords(source).flatMap((words) => [plain(words), ""]),
  );
  return lines;
}

function headOf(finding: Finding): string {
  switch (finding.kind) {
    case "figure":
      return [valueWords(finding.figure), countedWords(finding.figure)].filter(Boolean).join(" ");
    case "quotation":
      return finding.quotation.speaker?.name ?? "Speaker not stated";
    case "person":
      return finding.name;
    case "disagreement":
      return differenceWords(finding);
    case "computed":
      return `Computed by Verbatim: ${finding.statement}`;
    case "article":
      return finding.source.title ?? "No title printed";
    case "passage":
      return finding.dated === undefined ? "" : daysWords(finding.dated.from, finding.dated.to);
    default:
      return finding satisfies never;
  }
}

/** Every character Markdown gives a meaning to, and line starts that make a list, escaped. */
function plain(words: string): string {
  return words
    .replace(/[\\`*_{}[\]()<>#|~&]/g, "\\$&")
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2")
    .replace(/\s*\n\s*/g, " ");
}

const COLUMNS = [
  "number",
  "kind",
  "words",
  "value",
  "value_to",
  "unit",
  "modifier",
  "counted",
  "per",
  "period_from",
  "period_to",
  "period_basis",
  "period_words",
  "speaker",
  "speaker_certainty",
  "cue",
  "outlet",
  "title",
  "author",
  "published",
  "published_basis",
  "paragraph",
  "article",
  "revision",
  "start",
  "end",
  "link",
  "beside",
] as const;

/** One row a finding (those inside disagreements and computations too), as RFC 4180 has it, with a byte order mark. */
export function csvOf(answer: Answer, base: string): string {
  const rows = answer.findings.flatMap((finding, at) => {
    const number = `${answer.offset + at + 1}`;
    return allFindings({ findings: [finding] }).map((one, within) =>
      rowOf(one, within === 0 ? number : `${number}.${within}`, base),
    );
  });
  return `\ufeff${[COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map(cellOf).join(","))
    .join("\r\n")}\r\n`;
}

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

function rowOf(finding: Finding, number: string, base: string): Row {
  const { citation, source } = finding;
  const shared: Row = {
    number,
    kind: finding.kind,
    words: finding.kind === "computed" ? finding.statement : citation.words,
    outlet: source.outlet,
    title: source.title,
    author: source.author,
    published: source.published === null ? null : `${source.published.from}/${source.published.to}`,
    published_basis: source.published?.basis ?? null,
    paragraph: source.paragraph,
    article: citation.article,
    revision: citation.revision,
    start: citation.start,
    end: citation.end,
    link: `${base}${citationPath(citation)}`,
    beside: besideWords(source).join(" "),
  };
  if (finding.kind === "figure") {
    const { value, valueTo, unit, unitDetail, modifier, counted, per, period } = finding.figure;
    return {
      ...shared,
      value,
      value_to: valueTo ?? null,
      unit: unitDetail === undefined ? unit : `${unit}: ${unitDetail}`,
      modifier,
      counted: counted?.words ?? null,
      per: per?.words ?? null,
      period_from: period?.from ?? null,
      period_to: period?.to ?? null,
      period_basis: period?.basis ?? null,
      period_words: period?.words ?? null,
    };
  }
  if (finding.kind === "passage")
    return { ...shared, period_from: finding.dated?.from ?? null, period_to: finding.dated?.to ?? null };
  if (finding.kind === "quotation")
    return {
      ...shared,
      speaker: finding.quotation.speaker?.name ?? null,
      speaker_certainty: finding.quotation.speaker?.confidence ?? null,
      cue: finding.cue?.words ?? null,
    };
  return shared;
}

/**
 * A cell. A spreadsheet takes a text that begins with one of `= + - @` or a control character for a formula: an
 * apostrophe before it keeps it a text. Numbers of ours stay numbers.
 */
export function cellOf(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r\n]|^[\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
