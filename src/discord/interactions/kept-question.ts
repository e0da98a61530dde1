import { createHash } from "node:crypto";
import type { Answer } from "../../answer/answer.ts";
import { allCitations } from "../../answer/answer.ts";
import type { ShownAnswers } from "../../library/store/shown-answers.ts";

/** A question as buttons bring it back. */
export interface Question {
  command: string;
  args: Record<string, unknown>;
}

/**
 * Keeps a question that is too long for a button, with what its answer cited; the key stands for it. The same question
 * of the same person on one day has one key, so that its 35 days begin anew with the day.
 */
export async function keepQuestion(
  shown: ShownAnswers,
  answer: Pick<Answer, "command" | "args" | "library" | "findings" | "chart">,
  person: string,
): Promise<string> {
  const { command, args, library } = answer;
  const day = new Date().toISOString().slice(0, 10);
  const id = createHash("sha256")
    .update(JSON.stringify([day, person, library.revision, command, args]))
    .digest("base64url")
    .slice(0, 16);
  if ((await shown.find(id)) !== null) return id;
  const kept = {
    id,
    owner: ownerOf(person),
    command,
    args,
    libraries: [],
    libraryRevision: library.revision,
  };
  try {
    await shown.keep(kept, allCitations(answer));
  } catch (error) {
    // Two messages of the same moment: the other one kept it.
    if ((await shown.find(id)) === null) throw error;
  }
  return id;
}

/** A person as the store knows an owner. */
export function ownerOf(person: string): string {
  return `user:${person}`;
}
