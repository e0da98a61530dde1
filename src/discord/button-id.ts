import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { LIMITS } from "../render/limits.ts";
import type { Verb } from "../render/discord.ts";
import type { ShownAnswers } from "./shown-answers.ts";

/** What a pressed button asks for. `number` counts findings of the whole answer from 0. */
export interface Press {
  verb: Verb;
  number: number;
  /** Discord id of the person whose answer it is. */
  owner: string;
  /** First characters of the library revision the answer was made on. */
  revision: string;
  limit: number;
  /** The question itself, or the id under which it is kept where it did not fit. */
  of: { command: string; args: Record<string, unknown> } | { kept: string };
}

const VERBS: Record<string, Verb> = { t: "turn", s: "show", c: "context", q: "cite", w: "why" };
const LETTERS = Object.fromEntries(Object.entries(VERBS).map(([letter, verb]) => [verb, letter])) as Record<
  Verb,
  string
>;
const FORM = /^1([a-z])(\d{1,5})\.([0-9a-z]{1,14})\.([0-9a-f]{6})\.(\d{1,2})([.!])([\s\S]+)$/;
const REVISION = 6;
/** Verb and finding number, at their longest. */
const LONGEST_VERB = 7;

/**
 * Makes the `custom_id`s of an answer's buttons: verb, finding, owner, library revision, then the question itself.
 * So a button works for as long as Discord keeps the message. A question too long for 100 characters is kept in the
 * store, and the ids hold its key.
 */
export async function buttonIds(
  answer: Pick<Answer, "command" | "args" | "library">,
  owner: string,
  limit: number,
  shown: ShownAnswers,
): Promise<(verb: Verb, number: number) => string> {
  const { command, args } = answer;
  const revision = answer.library.revision.slice(0, REVISION);
  const tail = `.${BigInt(owner).toString(36)}.${revision}.${limit}`;
  const stateless = `${tail}.${command}${JSON.stringify(args)}`;
  const fits = LONGEST_VERB + stateless.length <= LIMITS.customId;
  const rest = fits ? stateless : `${tail}!${await shown.keep({ command, args, owner, revision })}`;
  return (verb, number) => `1${LETTERS[verb]}${number}${rest}`;
}

const Args = z.record(z.string(), z.unknown());

/** Reads a `custom_id`; null where it is none of ours, or of an older form. */
export function pressOf(customId: string): Press | null {
  const [, letter = "", number, owner = "", revision = "", limit, kind, rest = ""] =
    FORM.exec(customId) ?? [];
  const verb = VERBS[letter];
  if (verb === undefined) return null;
  const press = {
    verb,
    number: Number(number),
    owner: decimal(owner),
    revision,
    limit: Number(limit),
  };
  if (kind === "!") return { ...press, of: { kept: rest } };
  const brace = rest.indexOf("{");
  try {
    const args = Args.parse(JSON.parse(rest.slice(brace)));
    return { ...press, of: { command: rest.slice(0, brace), args } };
  } catch {
    return null;
  }
}

function decimal(base36: string): string {
  let value = 0n;
  for (const digit of base36) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value.toString();
}
