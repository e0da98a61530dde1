import { cueVerb } from "../cues/cue-verb.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { subjectBefore } from "../cues/subject.ts";
import { inRelativeClause, isVerb, PREPOSITION } from "../cues/phrases/word-class.ts";
import type { Token } from "../marks/frame.ts";
import { CAPITAL, openingName, openingStranger, type Subject } from "./opening-subject.ts";
import { behindClause, behindIntroduction, behindIt, behindPlace } from "./subject-behind.ts";

/** The index of the first token of each sentence. */
export function beginsOf(tokens: readonly Token[]): number[] {
  const begins: number[] = [];
  tokens.forEach((token, at) => {
    begins[token.unit] ??= at;
  });
  return begins;
}

/** The subject of the first verb of each sentence. */
export function subjectsOf(tokens: readonly Token[]): (Subject | null)[] {
  const subjects: (Subject | null)[] = [];
  const inner: Subject[] = [];
  let apart = -1;
  tokens.forEach((token, at) => {
    subjects[token.unit] ??= null;
    if (/^(?:who|which|whose)$/.test(token.lower) && tokens[at - 1]?.text === ",")
      apart = endOfAside(tokens, at);
    // “Then *there’s Ann Lee*.”
    const there =
      token.lower === "there's" || (tokens[at - 1]?.lower === "there" && /^(?:is|was)$/.test(token.lower));
    const shown = there && subjects[token.unit] === null ? subjectAfter(tokens, at) : null;
    if (shown !== null && CAPITAL.test(tokens[shown.from]?.text ?? ""))
      subjects[token.unit] = { run: shown, verb: at };
    if (
      subjects[token.unit] !== null ||
      token.kind !== "word" ||
      !(isVerb(tokens, at) || cueVerb(tokens, at) !== null)
    )
      return;
    const run = subjectBefore(tokens, at);
    // “*Not* her friends, not her sister.”
    if (run !== null && tokens[run.from]?.lower === "not") return;
    if (run === null) {
      const behind = /^(?:was|is|were|came|stood|sat)$/.test(token.lower) ? subjectAfter(tokens, at) : null;
      if (behind !== null && /^\p{Lu}/u.test(tokens[behind.from]?.text ?? ""))
        subjects[token.unit] = { run: behind, verb: at };
      return;
    }
    if (run.to >= at) return;
    const cleft = /^it$/.test(tokens[run.from]?.lower ?? "") ? behindIt(tokens, at) : null;
    if (cleft !== null) {
      subjects[token.unit] = cleft;
      return;
    }
    const inverted = /^(?:was|were|is|came|stood|sat)$/.test(token.lower)
      ? behindPlace(tokens, run, at)
      : null;
    if (inverted !== null) {
      subjects[token.unit] = inverted;
      return;
    }
    const before = tokens[run.from - 1];
    if (before?.unit === token.unit && PREPOSITION.has(before.lower)) return;
    // “In a reply *posted* online, the hotel …”
    const opens = tokens[run.from - 2]?.unit === token.unit && tokens[run.from - 3]?.unit !== token.unit;
    if (
      opens &&
      /^(?:an?|the)$/.test(before?.lower ?? "") &&
      PREPOSITION.has(tokens[run.from - 2]?.lower ?? "")
    )
      return;
    // “Ann Lee, a nurse for Acme, which *is* small, *said*”: the clause's own verb comes first, the sentence's later.
    const clause = /^(?:whose|whom|which|where)$/.test(before?.unit === token.unit ? before.lower : "");
    if (clause || at < apart || inRelativeClause(tokens, at)) inner[token.unit] ??= { run, verb: at };
    else
      subjects[token.unit] = behindIntroduction(tokens, run) ??
        behindClause(tokens, run) ?? { run, verb: at };
  });
  beginsOf(tokens).forEach((begin, unit) => {
    subjects[unit] ??= inner[unit] ?? openingName(tokens, begin) ?? openingStranger(tokens, begin);
  });
  return subjects;
}

/** Where the clause ends that a “who” behind a comma begins: “Tom Voss, who had a kick *saved*, was”; its own place where nothing ends it. */
function endOfAside(tokens: readonly Token[], who: number): number {
  for (let at = who + 2; at < who + 40 && tokens[at]?.unit === tokens[who]?.unit; at++)
    if (tokens[at]?.text === ",") return at;
  return who;
}
