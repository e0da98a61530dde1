import type { Finding } from "../answer/answer.ts";
import type { Citation } from "../answer/citation.ts";
import { citationPath } from "../answer/link.ts";
import { type Source, sourceWords } from "../answer/source.ts";
import { cutTo, inline, quoted } from "./escape.ts";
import { figureWords, periodWords, plural } from "./words.ts";

/** The longest run of quoted characters shown at once; the rest is a press on “Context” away. */
const LONGEST_WORDS = 1400;

/** A finding as Discord's Markdown, at most `room` characters; words are shortened only with a visible `[…]`. */
export function findingText(
  finding: Finding,
  number: string,
  publicUrl: string | null,
  room: number,
): string {
  for (let longest = Math.min(LONGEST_WORDS, room); ; longest = Math.floor(longest * 0.8)) {
    const text = linesOf(finding, number, publicUrl, longest).join("\n");
    if (text.length <= room || longest < 20) return text;
  }
}

function linesOf(finding: Finding, number: string, publicUrl: string | null, longest: number): string[] {
  const head = `**${number}** ${headline(finding, longest)}`.trim();
  if ("of" in finding) {
    const share = Math.floor(longest / finding.of.length);
    return [
      head,
      ...finding.of.flatMap((one, at) =>
        linesOf(one, `${number}${String.fromCharCode(97 + (at % 26))}`, publicUrl, share),
      ),
    ];
  }
  const stretches = finding.kind === "quotation" ? [finding.citation, ...finding.parts] : [finding.citation];
  const share = Math.floor(longest / stretches.length);
  return [
    head,
    ...stretches.map((citation) => quoted(cutTo(citation.words, share))),
    `-# ${sourceLine(finding.source, finding.citation, publicUrl)}${alsoWords(finding.alsoIn)}`,
  ];
}

/** “Outlet, “Title”, 19 June 2024 (printed in the article) · paragraph 12”; the last part opens the article. */
export function sourceLine(source: Source, citation: Citation, publicUrl: string | null): string {
  const paragraph = `paragraph ${source.paragraph}`;
  const place = publicUrl === null ? paragraph : `[${paragraph}](${publicUrl}${citationPath(citation)})`;
  return `${inline(cutTo(sourceWords(source), 400))} · ${place}`;
}

function alsoWords(alsoIn: readonly Citation[]): string {
  if (alsoIn.length === 0) return "";
  const articles = new Set(alsoIn.map((citation) => citation.article)).size;
  return ` · said ${plural(alsoIn.length, "more time")} in ${plural(articles, "article")}`;
}

function headline(finding: Finding, longest: number): string {
  switch (finding.kind) {
    case "passage":
      return "";
    case "figure":
      return `**${inline(figureWords(finding.figure))}**\n-# ${inline(periodWords(finding))}`;
    case "quotation": {
      const { speaker } = finding.quotation;
      const cue = finding.cue === null ? "" : ` (“${inline(finding.cue.words)}”)`;
      return speaker === null ? "speaker not stated" : `**${inline(cutTo(speaker.name, 200))}**${cue}`;
    }
    case "article": {
      const { sentences, figures, quotations } = finding.counts;
      const counts = [
        plural(sentences, "sentence"),
        plural(figures, "figure"),
        plural(quotations, "quotation"),
      ];
      return [...counts, ...finding.measured].map(inline).join(" · ");
    }
    case "person": {
      const said = `${plural(finding.mentions, "mention")} · ${plural(finding.quotations, "quotation")}`;
      const roles = finding.roles.map(
        ({ citation }) => `“${inline(cutTo(citation.words, Math.floor(longest / 4)))}”`,
      );
      return [`**${inline(cutTo(finding.name, 200))}** (${finding.what})`, said, ...roles].join(" · ");
    }
    case "disagreement":
      return `**The sources differ:** ${inline(cutTo(finding.about, 300))}`;
    case "computed":
      return `**Computed by Verbatim:** ${inline(cutTo(finding.statement, 600))}`;
    default:
      return finding satisfies never;
  }
}
