import { z } from "zod";
import type { Article } from "./article.ts";

/** Words of one revision of an article, re-checkable for ever: UTF-16 offsets, end exclusive. */
export const Citation = z.object({
  article: z.string(),
  revision: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  words: z.string().min(1),
  /** What its link needs where the article is not open to everybody; made for each answer, kept nowhere. */
  capability: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

/**
 * The only maker of quoted words: cuts them out of the article.
 * @throws {RangeError} where the place is empty, outside the text, or cuts a character in half.
 */
export function cite(
  article: Pick<Article, "id" | "revision" | "text">,
  start: number,
  end: number,
): Citation {
  const fault = placeFault(article.text, start, end);
  if (fault !== null) throw new RangeError(`Article ${article.id}, ${start}–${end}: ${fault}.`);
  return {
    article: article.id,
    revision: article.revision,
    start,
    end,
    words: article.text.slice(start, end),
  };
}

/** Why a place cannot be cut out of a text, in words; null where it can. */
export function placeFault(text: string, start: number, end: number): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return "the place is not given in whole numbers";
  if (start < 0 || end > text.length)
    return `the place lies outside the text, which has ${text.length} characters`;
  if (end <= start) return "the place ends before it begins";
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return "the place cuts a character in half";
  return null;
}

function splitsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Plain data with every citation in it, however deep, changed. */
export function eachCitation<T>(data: T, change: (citation: Citation) => Citation): T {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => eachCitation(one, change)) as T;
  if ("article" in data && "revision" in data && "words" in data)
    return change(data as unknown as Citation) as T;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, eachCitation(value, change)]),
  ) as T;
}

export type Verdict = "same" | "changed" | "gone";

/** Whether a citation made earlier still holds. It is never moved to words that merely look alike. */
export function verify(citation: Citation, now: Pick<Article, "revision" | "text"> | null): Verdict {
  if (now === null) return "gone";
  if (now.revision !== citation.revision) return "changed";
  return now.text.slice(citation.start, citation.end) === citation.words ? "same" : "changed";
}
