import { z } from "zod";
import { Span } from "../span.ts";

export const Speaker = z.object({
  /** The fullest form of the name the article gives, or its description where it gives no name. */
  name: z.string(),
  how: z.enum(["name", "surname", "pronoun", "role", "description", "carried"]),
  confidence: z.enum(["high", "mid", "low"]),
  /** The words that point at the speaker here: “He”, “Mr Alegre”, “A Home Office spokesperson”. */
  mention: Span.nullable(),
  /** In words, for people: “He” → Marc Alegre, the speaker of the paragraph before. */
  because: z.string().optional(),
});
export type Speaker = z.infer<typeof Speaker>;

/** Words between quotation marks that somebody is quoted as saying; the span leaves the marks out. */
export const Quotation = z.object({
  start: z.number().int(),
  end: z.number().int(),
  words: z.string(),
  /** speech: whole sentences; fragment: some words inside somebody's indirect speech. */
  kind: z.enum(["speech", "fragment"]),
  speaker: Speaker.nullable(),
  cue: Span.nullable(),
  /** Quotations of one utterance (several paragraphs, or interrupted by “he said”) share a group; parts count from 1. */
  group: z.number().int(),
  part: z.number().int(),
  rule: z.string(),
});
export type Quotation = z.infer<typeof Quotation>;
