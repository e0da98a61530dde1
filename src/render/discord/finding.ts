import { EDITOR, type Finding } from "../../answer/answer.ts";
import { daysWords } from "../../answer/days.ts";
import type { Citation } from "../../answer/citation.ts";
import { citationPath } from "../../answer/link.ts";
import { besideWords, type Source, sourceWords } from "../../answer/source.ts";
import { inline, quoted } from "./escape.ts";
import { differenceWords, figureWords, periodWords } from "../fact-words.ts";
import { plural } from "../words.ts";

/** The longest quotation shown at once; the rest is a press on “Context” away. */
const LONGEST_QUOTED = 1400;

/** A finding as Discord's Markdown, at most `room` characters; words are shortened only with a visible `[…]`. */
export function findingText(
  finding: Finding,
  number: string,
  publicUrl: string | null,
  room: number,
): string {
  for (let longest = Math.min(LONGEST_QUOTED, room); ; longest = Math.floor(longest * 0.8)) {
    const text = linesOf(finding, number, publicUrl, longest).join("\n");
    if (text.length <= room || longest < 20) return text;
  }
}

function linesOf(finding: Finding, number: string, publicUrl: string | null, longest: number): string[] {
  const head = [`**${number}.** ${verdictWords(finding, longest)}`.trim(), headline(finding, longest)]
    .filter((part) => part !== "")
    .join(finding.verdict === undefined ? " " : "\n");
  if ("of" in finding) {
    const share = Math.floor(longest / finding.of.length);
    const lines = finding.of.map((one, at) => linesOf(one, `${number}.${at + 1}`, publicUrl, share));
    return [head, ...lines.flat()];
  }
  const stretches = finding.kind === "quotation" ? [finding.citation, ...finding.parts] : [finding.citation];
  const share = Math.floor(longest / stretches.length);
  const source = sourceLine(
    finding.source,
    finding.citation,
    publicUrl,
    Math.max(80, Math.min(400, longest)),
  );
  return [
    head,
    // Parts of one utterance are not joined: something stands between them in the article.
    stretches.map((citation) => quoted(citation.words, share)).join("\n-# […]\n"),
    `-# ${source}${alsoWords(finding.alsoIn)}`,
    ...besideLines(finding.source, longest),
  ];
}

/** “Outlet, “Title”, 19 June 2024 (printed in the article) · paragraph 12”; the last part opens the article. */
export function sourceLine(
  source: Source,
  citation: Citation,
  publicUrl: string | null,
  longest = 400,
): string {
  const paragraph = `paragraph ${source.paragraph}`;
  const place = publicUrl === null ? paragraph : `[${paragraph}](${publicUrl}${citationPath(citation)})`;
  return `${inline(sourceWords(source), longest)} · ${place}`;
}

/** What must be known beside the source, a small line each: “⚠ Withdrawn by the publisher on 1 July 2024.” */
export function besideLines(source: Source, longest = 400): string[] {
  return besideWords(source).map((words) => `-# ⚠ ${inline(words, Math.max(80, Math.min(400, longest)))}`);
}

/** How a claim stands, by its sign. */
export const SIGNS = { exact: "✓ exact", differs: "≈ differs", elsewhere: "↔ elsewhere" };

/** “≈ differs · “44,000”: the text has 44,000, the source 45,774”. */
function verdictWords({ verdict }: Finding, longest: number): string {
  if (verdict === undefined) return "";
  const claim = inline(verdict.claim, Math.max(40, Math.floor(longest / 3)));
  return `**${SIGNS[verdict.sign]}** · “${claim}”: ${inline(verdict.says, Math.max(80, Math.floor(longest / 2)))}`;
}

function alsoWords(alsoIn: readonly Citation[]): string {
  if (alsoIn.length === 0) return "";
  const articles = new Set(alsoIn.map((citation) => citation.article)).size;
  return ` · said ${plural(alsoIn.length, "more time")} in ${plural(articles, "article")}`;
}

function byEditor({ rule }: { rule: string }): string {
  return rule === EDITOR ? " · *corrected by an editor*" : "";
}

function headline(finding: Finding, longest: number): string {
  switch (finding.kind) {
    case "passage":
      return finding.dated === undefined ? "" : `**${daysWords(finding.dated.from, finding.dated.to)}**`;
    case "figure":
      return `**${inline(figureWords(finding.figure), 300)}**\n-# ${inline(periodWords(finding.figure.period, finding.listedUnder), 300)}${byEditor(finding.figure)}`;
    case "quotation": {
      const { speaker } = finding.quotation;
      const cue = finding.cue === null ? "" : ` (“${inline(finding.cue.words, 100)}”)`;
      const said = speaker === null ? "speaker not stated" : `**${inline(speaker.name, 200)}**${cue}`;
      return `${said}${byEditor(finding.quotation)}`;
    }
    case "article": {
      const { sentences, figures, quotations } = finding.counts;
      const counts = [
        plural(sentences, "sentence"),
        plural(figures, "figure"),
        plural(quotations, "quotation"),
      ];
      return inline([...counts, ...finding.measured].join(" · "), 400);
    }
    case "person": {
      const said = `${plural(finding.mentions, "mention")} · ${plural(finding.quotations, "quotation")}`;
      const share = Math.max(20, Math.floor(longest / (2 * finding.roles.length + 1)));
      const roles = finding.roles.map(({ citation }) => `“${inline(citation.words, share)}”`);
      return [`**${inline(finding.name, 200)}** (${finding.what})`, said, ...roles].join(" · ");
    }
    case "disagreement":
      return `**${inline(differenceWords(finding), 300)}**`;
    case "computed":
      return `**Computed by Verbatim:** ${inline(finding.statement, 600)}`;
    default:
      return finding satisfies never;
  }
}
