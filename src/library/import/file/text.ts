import { parseArticleFile } from "../../folder/article-file.ts";
import { Refusal } from "../../../refusal.ts";
import { type Draft, LARGEST_TEXT, storedText } from "../draft.ts";
import { decodeText } from "../page/charset.ts";
import { withoutHardWrap } from "./hard-wrap.ts";
import { dateLine } from "../page/published.ts";

const NAMED = 3;

/** Plain text: the words as they are. A date on a line of its own among the first three is the one printed. */
export function readPlainText(bytes: Uint8Array, charset: string | null = null): Draft {
  return plainDraft(decoded(bytes, charset));
}

/** Words pasted by a person. */
export function plainDraft(words: string): Draft {
  const text = withoutHardWrap(storedText(words));
  if (text.trim() === "") throw new Refusal("It holds no words.", "Add the words of the article.");
  if (text.length > LARGEST_TEXT)
    throw new Refusal(
      `It has ${(text.length / 1024 / 1024).toFixed(1)} MB.`,
      "Split it: an article may have at most 5 MB.",
    );
  const head = text.split("\n").filter((line) => line.trim() !== "");
  return {
    title: null,
    outlet: null,
    author: null,
    published:
      head
        .slice(0, NAMED)
        .map((line) => dateLine(line.trim()))
        .find((date) => date !== null) ?? null,
    url: null,
    text,
    remarks: [],
  };
}

/** Markdown as the corpus folder holds it: front matter is data, Markdown in the words is not interpreted. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const content = storedText(decoded(bytes, null));
  if (!content.startsWith("---\n")) return plainDraft(content);
  const { id: _, library: __, revision: ___, ...draft } = parseArticleFile("draft", content, "draft");
  return { ...draft, remarks: [] };
}

function decoded(bytes: Uint8Array, charset: string | null): string {
  if (bytes.length > LARGEST_TEXT)
    throw new Refusal(
      `It has ${(bytes.length / 1024 / 1024).toFixed(1)} MB.`,
      "Split it: an article may have at most 5 MB.",
    );
  const text = decodeText(bytes, charset);
  const control = text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  if (control * 100 > text.length)
    throw new Refusal("It is no text.", "Give the article as a web page, PDF, DOCX, plain text or Markdown.");
  return text;
}
