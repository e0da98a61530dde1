import { namesSomebody } from "../../people/titles.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { subjectAfter } from "../cues/subject-after.ts";
import { isVerb, PREPOSITION, SUBORDINATOR } from "../cues/phrases/word-class.ts";
import type { Token } from "../marks/frame.ts";
import { CAPITAL, type Subject } from "./opening-subject.ts";

/** “Asked what *he* would do, *Joe Smith* shrugs”: the pronoun of the introduction means the subject that follows. */
export function behindIntroduction(tokens: readonly Token[], pronoun: Run): Subject | null {
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

/** “It was *the mayor* who broke the tension”. */
export function behindIt(tokens: readonly Token[], verb: number): Subject | null {
  if (!/^(?:was|is)$/.test(tokens[verb]?.lower ?? "")) return null;
  const behind = subjectAfter(tokens, verb);
  return behind !== null && tokens[behind.to + 1]?.lower === "who" ? { run: behind, verb } : null;
}

/** “Among them was *Gord Voss*, 58”: a sentence that opens with where, and the name behind its verb. */
export function behindPlace(tokens: readonly Token[], run: Run, verb: number): Subject | null {
  const unit = tokens[verb]?.unit;
  let begin = run.from;
  while (begin > 0 && run.from - begin < 8 && tokens[begin - 1]?.unit === unit) begin -= 1;
  if (tokens[begin - 1]?.unit === unit || !PREPOSITION.has(tokens[begin]?.lower ?? "")) return null;
  const behind = subjectAfter(tokens, verb);
  return behind !== null && CAPITAL.test(tokens[behind.from]?.text ?? "") ? { run: behind, verb } : null;
}

/** “Asked whether the shooting was just, *the mayor* looked away”: whom the sentence is about, behind its first clause. */
export function behindClause(tokens: readonly Token[], inner: Run): Subject | null {
  const unit = tokens[inner.from]?.unit;
  let begin = inner.from;
  while (begin > 0 && inner.from - begin < 8 && tokens[begin - 1]?.unit === unit) begin -= 1;
  const first = tokens[begin];
  const opens = tokens[begin - 1]?.unit !== unit && begin < inner.from;
  if (
    !opens ||
    first === undefined ||
    !/^(?:asked|pressed|while|when|although|though|after|before|if|as)$/.test(first.lower)
  )
    return null;
  for (let at = inner.to + 1; at < inner.to + 40 && tokens[at]?.unit === unit; at++) {
    if (tokens[at]?.text !== ",") continue;
    const described = descriptionAt(tokens, at + 1);
    if (described !== null) return described;
    let to = at + 1;
    if (!/^(?:he|she)$/.test(tokens[to]?.lower ?? "")) {
      if (!CAPITAL.test(tokens[to]?.text ?? "")) continue;
      while (CAPITAL.test(tokens[to + 1]?.text ?? "")) to += 1;
    }
    if (tokens[to + 1]?.unit === unit && isVerb(tokens, to + 1))
      return { run: { from: at + 1, to }, verb: to + 1 };
  }
  return null;
}

/** “…, *the board president* shook her head”: somebody described, right before a verb. */
function descriptionAt(tokens: readonly Token[], from: number): Subject | null {
  const unit = tokens[from]?.unit;
  if (!/^(?:the|his|her|an?|one)$/.test(tokens[from]?.lower ?? "")) return null;
  for (let to = from + 1; to < from + 6 && tokens[to]?.unit === unit; to++) {
    if (!namesSomebody(tokens[to]?.text ?? "")) continue;
    if (isVerb(tokens, to + 1)) return { run: { from, to }, verb: to + 1 };
    // “a woman *in a dressing gown* opened the door”
    if (!PREPOSITION.has(tokens[to + 1]?.lower ?? "")) continue;
    for (let verb = to + 3; verb < to + 8 && tokens[verb]?.unit === unit; verb++)
      if (isVerb(tokens, verb)) return { run: { from, to: verb - 1 }, verb };
  }
  return null;
}
