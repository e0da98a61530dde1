import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { Refusal } from "../../../refusal.ts";
import { type Draft, LARGEST_TEXT, storedText } from "../draft.ts";
import { isDeeper, linesOf, type PageLine, type PageNode } from "./body.ts";
import { decodeText } from "./charset.ts";
import { storyLines } from "./furniture.ts";
import { metadataOf, type PageDocument } from "./metadata.ts";
import { refuseUnreadable } from "./unreadable.ts";

const MOST_ELEMENTS = 40_000;
const DEEPEST = 256;
const MOST_TAGS = 300_000;

export interface Page {
  bytes: Uint8Array;
  /** Where it was fetched from, after redirects; null for a file. */
  address: string | null;
  /** The encoding the server named. */
  charset: string | null;
}

/**
 * The article of a web page: its paragraphs, and what the page states about itself.
 * @throws {Refusal} where the page holds no article that can be read: a login, a paywall, a script that draws it.
 */
export function readPage({ bytes, address, charset }: Page): Draft {
  const html = decodeText(bytes, charset);
  const { document, page } = open(html);
  const { free, ...metadata } = metadataOf(document, page, address);
  const lines = bodyOf(document, metadata.title);
  refuseUnreadable({ html, page, lines, free });
  return { ...metadata, text: storedText(lines.join("\n\n")) };
}

/** The paragraphs of a page's article alone; none where it holds no words. */
export function pageBody(html: string): string[] {
  const { document } = open(html);
  return bodyOf(document, null);
}

type Opened = PageDocument & { body: PageNode };

function open(html: string): { document: Opened; page: PageLine[] } {
  const tags = html.match(/<[a-z!/]|&[a-z#]/gi)?.length ?? 0;
  if (html.length > LARGEST_TEXT || tags > MOST_TAGS)
    throw new Refusal(
      `The page is too large to read: ${(html.length / 1024 / 1024).toFixed(1)} MB, ${tags.toLocaleString("en-GB")} tags and entities.`,
      "Save the article itself as PDF, DOCX or plain text and add the file.",
    );
  if (nesting(html) > DEEPEST) throw beyond();
  // linkedom needs an <html> element around everything.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const opened = document as unknown as Opened;
  if (isDeeper(opened.body, DEEPEST)) throw beyond();
  return { document: opened, page: linesOf(opened.body, "page") };
}

/** How deep elements are nested that must be closed in writing: known before the page is parsed, which takes long then. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|section|article|table|ul|ol|dl|a|b|i|em|strong|font|blockquote)[\s>]/gi,
  )) {
    depth = closing === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Readability empties the document it reads: metadata are taken before. */
function bodyOf(document: Opened, title: string | null): string[] {
  const reader = new Readability<PageNode>(document, {
    keepClasses: true,
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const article = readQuietly(reader);
  if (article?.content === null || article?.content === undefined) return [];
  const lines = linesOf(article.content, "story");
  return storyLines(lines, title ?? article.title ?? null).map(({ words }) => words);
}

function readQuietly(reader: Readability<PageNode>): ReturnType<Readability<PageNode>["parse"]> {
  try {
    return reader.parse();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && /elements found/.test(error.message)))
      throw beyond();
    throw error;
  }
}

function beyond(): Refusal {
  return new Refusal(
    "The page is nested or filled beyond what can be read.",
    "Save the article itself as PDF, DOCX or plain text and add the file.",
  );
}
