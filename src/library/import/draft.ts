import type { Article } from "../../answer/article.ts";

/**
 * An article on its way in: read from a page or a file, not yet stored. What the source does not state is null and is
 * asked for; nothing is guessed.
 */
export interface Draft extends Omit<Article, "id" | "library" | "revision"> {
  /** What a person should know before confirming: “the page gives two dates”. */
  remarks: string[];
}

export const LARGEST_TEXT = 5 * 1024 * 1024;
const LONGEST_LINE = 300;

/** Text as it is stored and hashed: no byte order mark, `\n` line ends, no trailing newline. Nothing else is changed. */
export function storedText(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "");
}

/** One line of metadata: spaces made single, control characters dropped; null where nothing is left or it is no line. */
export function metaLine(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 10_000) return null;
  const line = value
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return line === "" || line.length > LONGEST_LINE ? null : line;
}
