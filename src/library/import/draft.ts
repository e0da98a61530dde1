import type { Article } from "../../answer/article.ts";
import { Refusal } from "../../refusal.ts";

/**
 * An article on its way in: read from a page or a file, not yet stored. What the source does not state is null and is
 * asked for; nothing is guessed.
 */
export interface Draft extends Omit<Article, "id" | "library" | "revision"> {
  /** What a person should know before confirming: “the page gives two dates”. */
  remarks: string[];
}

export const LARGEST_TEXT = 5 * 1024 * 1024;
const MOST_LINES = 40_000;
const LONGEST_LINE = 300;

/**
 * Text as it is stored and hashed: no byte order mark, `\n` line ends, no trailing newline. Nothing else is changed.
 * @throws {Refusal} where it has more lines than any article.
 */
export function storedText(text: string): string {
  const stored = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "");
  const lines = stored.match(/\n/g)?.length ?? 0;
  if (lines > MOST_LINES)
    throw new Refusal(
      `It has ${lines.toLocaleString("en-GB")} lines; an article has at most ${MOST_LINES.toLocaleString("en-GB")}.`,
      "Split it into its articles, and add those.",
    );
  return stored;
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
