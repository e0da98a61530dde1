import type { Token } from "../../marks/frame.ts";
import { isPassiveParticiple } from "./clause.ts";
import { isCommaOfName } from "./long-name.ts";
import { cueOf } from "../saying.ts";
import {
  AUXILIARY,
  DETERMINER,
  isAdverb,
  isVerb,
  LONGEST_SENTENCE,
  lowered,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  isTime,
  TIME,
  TIME_NAME,
} from "./word-class.ts";

/** A run of tokens, both ends inclusive. */
export interface Run {
  from: number;
  to: number;
}

const CONTRACTION = /^(?:he|she|it|they|i|we|you|that|there|who|what)'(?:s|re|ve|d|ll|m)$/;

/** The run of words that ends at `end` and reaches back to a border of its clause. */
export function nounPhraseBack(tokens: readonly Token[], end: number): Run | null {
  const unit = tokens[end]?.unit;
  let at = end;
  for (; at >= Math.max(0, end - LONGEST_SENTENCE) && tokens[at]?.unit === unit; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation") break;
    if (token.text === ")") {
      const open = openingBracket(tokens, at);
      if (open === null) break;
      at = open;
      continue;
    }
    if (token.kind === "punctuation" && !/^[’'&/*"“”]$/.test(token.text) && !isCommaOfName(tokens, at)) break;
    if (at < end && CONTRACTION.test(token.lower)) break;
    if (SUBORDINATOR.has(token.lower) || RELATIVE.has(token.lower)) break;
    if (token.lower === "and" && isVerb(tokens, at - 1)) break;
    if (token.lower === "be" && tokens[at - 1]?.lower === "to" && isPassiveParticiple(tokens, at - 2))
      at -= 2;
    else if (isVerb(tokens, at) && !isPassiveParticiple(tokens, at)) {
      const relative = relativeBefore(tokens, at);
      if (relative === null) break;
      at = relative;
    }
  }
  return at + 1 > end ? null : { from: at + 1, to: end };
}

export function openingBracket(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= 0 && i > at - 25; i--) if (tokens[i]?.text === "(") return i;
  return null;
}

/** The relative pronoun of the clause a verb stands in, where there is one: “people who *know* him said”. */
function relativeBefore(tokens: readonly Token[], verb: number): number | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.unit !== tokens[verb]?.unit) return null;
    if (token.lower === "that" && i < verb - 1 && !tokens.slice(i + 1, verb).every((t) => isAdverb(t)))
      return null;
    if (RELATIVE.has(token.lower))
      return i > 0 && tokens[i - 1]?.kind === "word" && !cueOf(tokens[i - 1]?.lower ?? "") ? i : null;
  }
  return null;
}

/** Takes off what is not the subject: “But”, “In Ohio”, “on Monday”; null where nothing that can speak is left. */
export function tidy(tokens: readonly Token[], run: Run | null): Run | null {
  if (run === null) return null;
  let { from, to } = run;
  const lower = (i: number): string => tokens[i]?.lower ?? "";
  const word = (i: number): boolean => tokens[i]?.kind === "word";
  while (
    from <= to &&
    (/^(?:but|and|so|yet|or|however|still|indeed|meanwhile)$/.test(lower(from)) ||
      !word(from) ||
      (isAdverb(lowered(tokens, from)) && from < to))
  )
    from += 1;
  // “Last *night* a spokeswoman said”
  while (from < to && TIME.test(tokens[from]?.text ?? "") && DETERMINER.has(lower(from + 1))) from += 1;
  // “earlier *this month* Baz was”
  if (from + 1 < to && /^(?:this|last|next|that)$/.test(lower(from)) && TIME.test(lower(from + 1))) from += 2;
  // “(CNN) *Ann Lee* left”
  if (tokens[from - 1]?.text === "(" && tokens[from + 1]?.text === ")" && from + 2 <= to) from += 2;
  // “Orlando (CNN) *Ann Lee* left”
  for (let i = from + 3; i < Math.min(to, from + 8); i++)
    if (
      tokens[i]?.text === ")" &&
      tokens[i - 2]?.text === "(" &&
      /^(?:\p{Lu}{2,5}|Reuters)$/u.test(tokens[i - 1]?.text ?? "")
    )
      from = i + 1;
  if (from < to && PREPOSITION.has(lower(from))) from = afterPrepositional(tokens, from, to);
  for (let i = to; i > from; i--) {
    if (
      isTime(tokens, i) &&
      !/^\p{Lu}.*\p{Ll}$/u.test(TIME_NAME.test(lower(i)) ? "" : (tokens[i]?.text ?? ""))
    )
      to = i - 1;
    else if (i === to && (PREPOSITION.has(lower(i)) || lower(i) === "the")) to = i - 1;
    else break;
  }
  // “meddling *the congressman* said is late”: a noun phrase that begins again
  if (lower(from + 1) === "the" && /^\p{Ll}{3,}ing$/u.test(tokens[from]?.text ?? "") && to > from + 1)
    from += 1;
  // “a report *released* last year found”
  while (
    to > from + 1 &&
    /^(?:released|published|issued|obtained|seen|commissioned|conducted|posted)$/.test(lower(to))
  )
    to -= 1;
  // “When she rang the helpline *she* was told”: a nominative pronoun is a subject by itself.
  if (from < to && /^(?:he|she|they|we|i)$/.test(lower(to)) && !/^(?:and|or|both)$/.test(lower(to - 1)))
    from = to;
  if (from > to || cueOf(lower(from))?.form === "ing") return null;
  if (from === to && !canSpeak(tokens[from])) return null;
  // “A man who found it while *walking his dog* said”: what somebody did meanwhile.
  if (
    /^\p{Ll}+ing$/u.test(tokens[from]?.text ?? "") &&
    /^(?:while|when|after|before|by|without|since)$/.test(lower(from - 1))
  )
    return null;
  return { from, to };
}

export function canSpeak(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  if (PRONOUN.has(token.lower)) return true;
  if (DETERMINER.has(token.lower) || PREPOSITION.has(token.lower) || AUXILIARY.has(token.lower)) return false;
  if (
    /^\p{Ll}{3,}ing$/u.test(token.text) &&
    !/^(?:king|sibling|building|meeting|filing|ruling|being)$/.test(token.text)
  )
    return false;
  if (/^\d/.test(token.text)) return false;
  // “That mobility remains *low* suggests …”
  if (
    /^(?:low|high|unclear|unlikely|likely|possible|clear|due|open|true|silent|unchanged)$|^\p{Ll}{3,}[lv]ity$/u.test(
      token.text,
    )
  )
    return false;
  return !/^(?:there|what|here|which|more|less|not|also|and|or)$/.test(token.lower);
}

/** Where the subject begins behind a leading “In Ohio”, “On Monday”: at the last determiner, pronoun or name. */
function afterPrepositional(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 2; i <= to; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      (PRONOUN.has(token.lower) ||
        (/^(?:the|a|an|his|her|its|their)$/.test(token.lower) &&
          !PREPOSITION.has(tokens[i - 1]?.lower ?? "") &&
          i > from + 1))
    )
      return i;
  }
  let i = to;
  while (i > from + 1 && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? "") && !TIME.test(tokens[i - 1]?.lower ?? ""))
    i -= 1;
  return i;
}
