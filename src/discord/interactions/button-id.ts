import { createHash } from "node:crypto";
import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { ButtonId, Verb } from "../../render/discord/message.ts";
import { LIMITS, nested } from "../../render/discord/limits.ts";
import type { ShownAnswers } from "../../library/store/shown-answers.ts";
import { keepQuestion, type Question } from "./kept-question.ts";

/** What a pressed button asks for; `number` and `more` as `ButtonId` has them. */
export interface Press {
  verb: Verb;
  number: number;
  more: number;
  /** Stands for the person whose answer it is: `ownerMark` of their Discord id. */
  owner: string;
  /** First characters of the library revision the answer was made on. */
  revision: string;
  limit: number;
  /** The question itself, or the key under which it is kept where it did not fit. */
  of: Question | { kept: string };
}

const VERBS: Record<string, Verb> = {
  d: "do",
  t: "turn",
  s: "show",
  o: "showOne",
  c: "context",
  q: "cite",
  w: "why",
  r: "correct",
};
const LETTERS = Object.fromEntries(Object.entries(VERBS).map(([letter, verb]) => [verb, letter])) as Record<
  Verb,
  string
>;
const FORM =
  /^1([a-z])(\d{1,5})(?:_(\d{1,7}))?\.([\w-]{5})\.([0-9a-f]{6})\.(\d{1,2})(?:!([\w-]+)|\.([^[{]+)(\{[\s\S]+))$/;
const REVISION = 6;
/** Form, verb, finding number and the second number, at their longest. */
const LONGEST_LEAD = 15;

/** Five characters that tell one person's buttons from another's. */
export function ownerMark(person: string): string {
  return createHash("sha256").update(person).digest("base64url").slice(0, 5);
}

/**
 * Makes the `custom_id`s of an answer's buttons: verb, numbers, owner, library revision, then the question itself.
 * So a button works for as long as Discord keeps the message. A question too long for 100 characters is kept in the
 * store, and the ids hold its key.
 */
export async function buttonIds(
  answer: Pick<Answer, "command" | "args" | "library" | "findings" | "chart">,
  owner: string,
  limit: number,
  shown: ShownAnswers,
): Promise<ButtonId> {
  const { command, args } = answer;
  const revision = answer.library.revision.slice(0, REVISION);
  const common = `.${ownerMark(owner)}.${revision}.${limit}`;
  const stateless = `${common}.${command}${JSON.stringify(args)}`;
  const tail =
    LONGEST_LEAD + stateless.length <= LIMITS.customId
      ? stateless
      : `${common}!${await keepQuestion(shown, answer, owner)}`;
  return (verb, number, more) => `1${LETTERS[verb]}${number}${more === undefined ? "" : `_${more}`}${tail}`;
}

const Args = z.record(z.string(), z.unknown());

/** Reads a `custom_id`; null where it is none of ours, or of an older form. */
export function pressOf(customId: string): Press | null {
  const parts = FORM.exec(customId);
  if (parts === null) return null;
  const [, letter = "", number, more = "0", owner = "", revision = "", limit, kept, command = "", json] =
    parts;
  const verb = VERBS[letter];
  if (verb === undefined) return null;
  const press = { verb, number: Number(number), more: Number(more), owner, revision, limit: Number(limit) };
  if (kept !== undefined) return { ...press, of: { kept } };
  try {
    return { ...press, of: { command, args: Args.parse(JSON.parse(json ?? "")) } };
  } catch {
    return null;
  }
}

/** The question a shown answer belongs to, read from its buttons; null where there are none of ours. */
export async function askedQuestion(
  components: readonly unknown[],
  shown: ShownAnswers,
): Promise<Question | null> {
  return (await shownPage(components, shown))?.question ?? null;
}

/** The page of an answer that a message shows, read from its buttons; null where there are none of ours. */
export async function shownPage(
  components: readonly unknown[],
  shown: ShownAnswers,
): Promise<{ question: Question; owner: string; offset: number; limit: number } | null> {
  const presses = nested(components.filter((one) => typeof one === "object" && one !== null)).flatMap(
    (part) => pressOf(part.custom_id ?? "") ?? [],
  );
  const press = presses.find(({ verb }) => verb === "context") ?? presses[0];
  if (press === undefined) return null;
  const question = "kept" in press.of ? await shown.find(press.of.kept) : press.of;
  return question === null
    ? null
    : { question, owner: press.owner, offset: press.number, limit: press.limit };
}
