import { namesSomebody } from "../../people/titles.ts";
import { cueVerb } from "../cues/cue-verb.ts";
import type { Run } from "../cues/noun-phrase.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { inRelativeClause, subjectBefore } from "../cues/subject.ts";
import { isVerb, PREPOSITION, SUBORDINATOR } from "../cues/word-class.ts";
import type { Token } from "../marks/frame.ts";

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
    if (before?.unit === token.unit && PREPOSITION.has(before.lower)) return;
    // “Ann Lee, a nurse for Acme, which *is* small, *said*”: the clause's own verb comes first, the sentence's later.
    const clause = /^(?:whose|whom|which|where)$/.test(before?.unit === token.unit ? before.lower : "");
    if (clause || inRelativeClause(tokens, at)) inner[token.unit] ??= { run, verb: at };
    else subjects[token.unit] = behindIntroduction(tokens, run) ?? { run, verb: at };
  });
  beginsOf(tokens).forEach((begin, unit) => {
    subjects[unit] ??= inner[unit] ?? openingName(tokens, begin);
  });
  return subjects;
}

const CAPITAL = /^\p{Lu}\p{L}/u;

/** “Asked what *he* would do, *Joe Smith* shrugs”: the pronoun of the introduction means the subject that follows. */
function behindIntroduction(tokens: readonly Token[], pronoun: Run): Subject | null {
  if (!/^(?:he|she|they)$/.test(tokens[pronoun.from]?.lower ?? "")) return null;
  const unit = tokens[pronoun.from]?.unit;
  let begin = pronoun.from;
  while (begin > 0 && pronoun.from - begin < 6 && tokens[begin - 1]?.unit === unit) begin -= 1;
  const first = tokens[begin];
  if (
    begin === pronoun.from ||
    first === undefined ||
    tokens[begin - 1]?.unit === unit ||
    !(SUBORDINATOR.has(first.lower) || PREPOSITION.has(first.lower) || /(?:ed|ing)$/.test(first.lower))
  )
    return null;
  for (let at = pronoun.to + 1; at < pronoun.to + 40 && tokens[at]?.unit === unit; at++) {
    if (tokens[at]?.text !== "," || tokens[at + 1]?.unit !== unit) continue;
    const described = descriptionAt(tokens, at + 1);
    if (described !== null) return described;
    const from = at + 1;
    let to = from;
    while (CAPITAL.test(tokens[to + 1]?.text ?? "") && tokens[to + 1]?.unit === unit) to += 1;
    const name = CAPITAL.test(tokens[from]?.text ?? "") && tokens[from]?.kind === "word";
    return name && tokens[to + 1]?.kind === "word"
      ? { run: { from, to }, verb: to + 1, guessed: true }
      : null;
  }
  return null;
}

/** “…, *the board president* shook her head”: somebody described, right before a verb. */
function descriptionAt(tokens: readonly Token[], from: number): Subject | null {
  if (!/^(?:the|his|her)$/.test(tokens[from]?.lower ?? "")) return null;
  for (let to = from + 1; to < from + 6 && tokens[to]?.unit === tokens[from]?.unit; to++) {
    if (!namesSomebody(tokens[to]?.text ?? "") || !isVerb(tokens, to + 1)) continue;
    return { run: { from, to }, verb: to + 1 };
  }
  return null;
}

/** The name a sentence opens with where no verb of it is known: “*Joe’s son Liam*, 24, works with him.” */
function openingName(tokens: readonly Token[], begin: number): Subject | null {
  const first = tokens[begin];
  if (first === undefined || first.kind !== "word" || !CAPITAL.test(first.text)) return null;
  if (PREPOSITION.has(first.lower) || SUBORDINATOR.has(first.lower)) return null;
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
