import { namesSomebody } from "../../people/titles.ts";
import { cueVerb } from "../cues/cue-verb.ts";
import type { Run } from "../cues/noun-phrase.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { subjectBefore } from "../cues/subject.ts";
import { inRelativeClause, isVerb, PREPOSITION, SUBORDINATOR } from "../cues/word-class.ts";
import type { Token } from "../marks/frame.ts";
import { behindClause, behindIntroduction, behindIt, behindPlace } from "./subject-behind.ts";

const CAPITAL = /^\p{Lu}\p{L}/u;

/** A subject with its verb; `guessed` where it stands like one and no verb tells. */
export interface Subject {
  run: Run;
  verb: number;
  guessed?: true;
}

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

/** “*A boy* at the next desk looks up”: somebody new, where no verb of the sentence is known. */
function openingStranger(tokens: readonly Token[], begin: number): Subject | null {
  if (!/^(?:an?|one|another)$/.test(tokens[begin]?.lower ?? "")) return null;
  for (let to = begin + 1; to < begin + 5 && tokens[to]?.unit === tokens[begin]?.unit; to++)
    if (namesSomebody(tokens[to]?.text ?? "") && tokens[to + 1]?.kind === "word")
      return { run: { from: begin, to }, verb: to + 1, guessed: true };
  return null;
}

/** The name a sentence opens with where no verb of it is known: “*Joe’s son Liam*, 24, works with him.” */
function openingName(tokens: readonly Token[], begin: number): Subject | null {
  const first = tokens[begin];
  if (first === undefined || first.kind !== "word" || !CAPITAL.test(first.text)) return null;
  if (PREPOSITION.has(first.lower) || SUBORDINATOR.has(first.lower) || first.lower === "not") return null;
  let from = begin;
  if (/^(?:his|her|their)$/.test(first.lower) || /[’']s$/.test(first.text)) {
    from += 1;
    while (from - begin < 4 && /^\p{Ll}/u.test(tokens[from]?.text ?? "") && tokens[from]?.unit === first.unit)
      from += 1;
  }
  let to = from;
  while (CAPITAL.test(tokens[to + 1]?.text ?? "") && tokens[to + 1]?.unit === first.unit) to += 1;
  const next = tokens[to + 1];
  const named =
    CAPITAL.test(tokens[from]?.text ?? "") && next?.unit === first.unit && next.kind !== "quotation";
  return named && /^[,\p{Ll}]/u.test(next.text) ? { run: { from, to }, verb: to + 1, guessed: true } : null;
}
