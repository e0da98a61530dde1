import type { Finding } from "../../answer/answer.ts";
import type { Article } from "../../answer/article.ts";
import { citationPath } from "../../answer/link.ts";
import { besideWords, sourceWords } from "../../answer/source.ts";
import {
  button,
  type ComponentsMessage,
  container,
  line,
  linkButton,
  message,
  row,
  text,
} from "./components.ts";
import type { Drawing } from "./message.ts";
import { codeBlock, cutTo, escaped, inline } from "./escape.ts";
import { besideLines, sourceLine } from "./finding.ts";
import { LIMITS } from "./limits.ts";

/** Characters of an article shown around a finding at once, before escaping. */
const AROUND = 1500;
/** How much of it stands before the cited words at first. */
const BEFORE = 500;
const BLUE = 0x3b6ea8;

type Around = Pick<Drawing, "publicUrl" | "id" | "private">;

/**
 * The article around a finding, the cited words in bold, with ways to what stands before and after. `from` is where
 * the stretch begins; null begins a paragraph or two before the cited words.
 */
export function contextMessage(
  finding: Finding,
  number: number,
  article: Pick<Article, "text">,
  from: number | null,
  { publicUrl, id, private: alone }: Around,
): ComponentsMessage {
  const { citation, source } = finding;
  const whole = article.text;
  const start = from === null ? startBefore(whole, citation.start) : Math.min(from, whole.length - 1);
  const end = borderBefore(whole, start + AROUND, start);
  const words = [
    start > 0 ? "[…] " : "",
    escapedWithBold(whole, start, end, citation),
    end < whole.length ? " […]" : "",
  ].join("");
  const earlier = start === 0 ? null : Math.max(0, borderAfter(whole, start - AROUND, start));
  const buttons = row(
    earlier === null ? null : button("▲ Earlier", id("context", number, earlier + 1)),
    end >= whole.length ? null : button("▼ Later", id("context", number, end + 1)),
    button("Cite", id("cite", number, 1)),
    button("Why this passage", id("why", number, 1)),
    alone ? button("Show to channel", id("showOne", number)) : null,
  );
  const link =
    publicUrl === null ? null : row(linkButton("Open in reader", publicUrl + citationPath(citation)));
  return message(
    container(
      [
        text(
          [
            `**Context of ${number + 1}**`,
            `-# ${sourceLine(source, citation, publicUrl)}`,
            ...besideLines(source),
          ].join("\n"),
        ),
        text(block(words)),
        line(),
        ...(buttons === null ? [] : [buttons]),
        ...(link === null || (link.components[0] as { url: string }).url.length > LIMITS.url ? [] : [link]),
      ],
      BLUE,
    ),
  );
}

function block(words: string): string {
  return words
    .split("\n")
    .map((one) => `> ${one}`)
    .join("\n");
}

/** Bold marks stand around each line's part of the cited words: Discord ends bold nowhere else. */
function escapedWithBold(
  whole: string,
  start: number,
  end: number,
  cited: { start: number; end: number },
): string {
  const from = Math.min(Math.max(cited.start, start), end);
  const to = Math.max(Math.min(cited.end, end), from);
  const bold = escaped(whole.slice(from, to)).replace(/^(\s*)(.*\S)(\s*)$/gm, "$1**$2**$3");
  return escaped(whole.slice(start, from)) + bold + escaped(whole.slice(to, end));
}

function startBefore(text: string, cited: number): number {
  return borderAfter(text, Math.max(0, cited - BEFORE), cited);
}

/** The first beginning of a line, else of a word, at or after a place and not after `most`. */
function borderAfter(text: string, at: number, most: number): number {
  if (at <= 0) return 0;
  const newline = text.indexOf("\n", at - 1);
  if (newline !== -1 && newline < most) return newline + 1;
  const space = text.indexOf(" ", at - 1);
  return space !== -1 && space < most ? space + 1 : whole(text, Math.min(at, most));
}

/** The last end of a line, else of a word, at or before a place, well after `least`. */
function borderBefore(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const half = least + (at - least) / 2;
  const newline = text.lastIndexOf("\n", at);
  if (newline > half) return newline;
  const space = text.lastIndexOf(" ", at);
  return space > half ? space : whole(text, at);
}

/** A place that cuts no character in half. */
function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** Copy-ready: each finding's words with their source, as plain text and as Markdown. */
export function citeMessage(findings: readonly Finding[], publicUrl: string | null): ComponentsMessage {
  const share = Math.floor(3400 / Math.max(1, findings.length) / 2) - 20;
  const plain = findings.map((finding) => cutTo(plainCitation(finding, publicUrl), share)).join("\n\n");
  const markdown = findings.map((finding) => cutTo(markdownCitation(finding, publicUrl), share)).join("\n\n");
  return message(
    container(
      [text(`**To copy**\n${codeBlock(plain, 1900)}`), text(`**As Markdown**\n${codeBlock(markdown, 1900)}`)],
      BLUE,
    ),
  );
}

function plainCitation({ citation, source }: Finding, publicUrl: string | null): string {
  const place = publicUrl === null ? "" : `, ${publicUrl}${citationPath(citation)}`;
  const beside = besideWords(source).map((words) => `\n${words}`);
  return `“${citation.words}” (${sourceWords(source)}, paragraph ${source.paragraph}${place})${beside.join("")}`;
}

function markdownCitation({ citation, source }: Finding, publicUrl: string | null): string {
  const quotation = citation.words.replace(/^/gm, "> ");
  const place = `paragraph ${source.paragraph}`;
  const linked = publicUrl === null ? place : `[${place}](${publicUrl}${citationPath(citation)})`;
  const beside = besideWords(source).map((words) => `\n> ${words}`);
  return `${quotation}\n> — ${sourceWords(source)}, ${linked}${beside.join("")}`;
}

/** Why each finding was found, in words. */
export function whyMessage(findings: readonly Finding[], first: number): ComponentsMessage {
  const lines = findings.map(({ why }, at) => {
    const reasons = why.length === 0 ? "it is what was asked for" : why.join(" · ");
    return `**${first + at + 1}** ${inline(reasons, Math.floor(3000 / findings.length))}`;
  });
  return message(container([text(["**Why these were found**", ...lines].join("\n"))], BLUE));
}
