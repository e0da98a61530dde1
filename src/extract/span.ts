import { z } from "zod";

/** A stretch of an article: UTF-16 offsets into its text as stored, end exclusive; `words` is that stretch. */
export const Span = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  words: z.string(),
});
export type Span = z.infer<typeof Span>;

/** Cuts a span out of a text. The only way an extractor may come by `words`. */
export function span(text: string, start: number, end: number): Span {
  return { start, end, words: text.slice(start, end) };
}
