import { cueVerb } from "../cues/cue-verb.ts";
import type { Run } from "../cues/noun-phrase.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { subjectBefore } from "../cues/subject.ts";
import { isVerb, PREPOSITION } from "../cues/word-class.ts";
import type { Token } from "../marks/frame.ts";

/** The index of the first token of each sentence. */
export function beginsOf(tokens: readonly Token[]): number[] {
  const begins: number[] = [];
  tokens.forEach((token, at) => {
    begins[token.unit] ??= at;
  });
  return begins;
}

/** The subject of the first verb of each sentence. */
export function subjectsOf(tokens: readonly Token[]): ({ run: Run; verb: number } | null)[] {
  const subjects: ({ run: Run; verb: number } | null)[] = [];
  tokens.forEach((token, at) => {
    subjects[token.unit] ??= null;
    if (
      subjects[token.unit] !== null ||
      token.kind !== "word" ||
      !(isVerb(tokens, at) || cueVerb(tokens, at) !== null)
    )
      return;
    const run = subjectBefore(tokens, at);
    if (run === null) {
      const behind = /^(?:was|is|were|came|stood|sat)$/.test(token.lower) ? subjectAfter(tokens, at) : null;
      if (behind !== null && /^\p{Lu}/u.test(tokens[behind.from]?.text ?? ""))
        subjects[token.unit] = { run: behind, verb: at };
      return;
    }
    if (run.to >= at) return;
    const before = tokens[run.from - 1];
    if (before?.unit !== token.unit || !PREPOSITION.has(before.lower))
      subjects[token.unit] = { run, verb: at };
  });
  return subjects;
}
