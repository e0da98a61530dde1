import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";

/** Which findings of an answer are wanted. */
export interface Window {
  offset: number;
  limit: number;
}

/** A suggestion while somebody types: `name` is shown, `value` is what the command is given. */
export interface Choice {
  name: string;
  value: string;
}

type Completions = Record<string, (desk: Desk, typed: string) => Promise<Choice[]>>;

/**
 * What can be asked. Arguments are declared once, in zod: parsing, help, Discord's options, completion and the web
 * form follow from it. The first argument takes the words that are not given by name.
 */
export interface Command<Args extends z.ZodObject = z.ZodObject> {
  /** One word, or two for a Discord subcommand (`library add`). */
  name: string;
  summary: string;
  effect: "read" | "write";
  access: "anyone" | "curator" | "manager";
  args: Args;
  /** Lines a person could type, the first of them answered by the shipped corpus. */
  examples: string[];
  run(desk: Desk, args: z.output<Args>, window: Window): Promise<Answer>;
  /** By argument name: best suggestions first, at most 25. */
  complete?: Completions;
}

export function defineCommand<Args extends z.ZodObject>(command: Command<Args>): Command {
  return command;
}

/** An argument typed by a person: trimmed, control characters dropped, at most 2,000 characters. */
export const Words = z
  .string("is missing")
  .transform((text) => text.replace(/[\p{Cc}\u2066-\u2069\u202a-\u202e]+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "is empty: type what you are looking for")
      .max(2000, "is longer than 2,000 characters: ask one question at a time"),
  );

/** A whole text somebody hands over: line ends are kept, at most 6,000 characters. */
export const LongWords = z
  .string()
  .transform((text) => text.replace(/(?!\n)[\p{Cc}\u2066-\u2069\u202a-\u202e]+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "is empty: give the text to look up")
      .max(6000, "is longer than 6,000 characters: look up a part at a time"),
  );

/** Whether a thing is wanted: Discord's True and False, “yes” and “no” as people type them. No is the same as nothing. */
export const Wanted = z
  .union([z.boolean(), z.stringbool()], "must be yes or no")
  .transform((wanted) => (wanted ? (true as const) : undefined))
  .optional()
  .meta({ type: "boolean" });
