import { cueVerb } from "../cues/cue-verb.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { PLAIN } from "../cues/saying.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { subjectBefore } from "../cues/subject.ts";
import type { Token } from "../marks/frame.ts";

/** Who is reported by a verb that only says: “…, *Mr Lund* said in May.”, “It is hard, said *Ann Lee* of the clinic.” */
export function reportedAt(tokens: readonly Token[], verb: number): Run | null {
  const cue = cueVerb(tokens, verb);
  if (cue === null || cue.form !== "finite" || !PLAIN.has(cue.lemma)) return null;
  const inverted = tokens[verb - 1]?.text === "," && cue.lemma !== "tell" ? subjectAfter(tokens, verb) : null;
  const next = inverted === null ? undefined : tokens[inverted.to + 1];
  // “The vet, who was there, said *Buster was* fine”
  const ends =
    next?.unit !== tokens[verb]?.unit ||
    next?.kind === "punctuation" ||
    /^(?:of|in|at)$/.test(next?.lower ?? "");
  const named = inverted !== null && ends && /^\p{Lu}/u.test(tokens[inverted.from]?.text ?? "");
  const run = named ? inverted : subjectBefore(tokens, verb);
  return run === null || /^(?:he|she|it|they|i|we)$/.test(tokens[run.from]?.lower ?? "") ? null : run;
}
