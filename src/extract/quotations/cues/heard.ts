import type { Token } from "../marks/frame.ts";
import { nounPhraseBack, type Run, tidy } from "./phrases/noun-phrase.ts";
import { BE, isVerb, PREPOSITION } from "./phrases/word-class.ts";

const CATCHES =
  /^(?:captur|show|hear[ds]?$|record|film|saw$|seen?$|sees$|catch|caught|overhear|remember|recall|quot|footage$|videos?$|clips?$|recordings?$|audio$|tapes?$|images$)/;

/** Whose a participle is in front of which somebody is heard or seen; null where its subject is the sentence's own. */
export function heard(tokens: readonly Token[], before: number): Run | null {
  return tokens[before]?.text === "," ? caughtAt(tokens, before) : caught(tokens, before);
}

/** “The clip showed *Mr Boyle* shouting”, “footage of *the mayor* saying”: who is heard, not what lets us hear. */
function caught(tokens: readonly Token[], end: number): Run | null {
  if (tokens[end]?.kind !== "word") return null;
  for (let from = end; from > Math.max(0, end - 6); from--) {
    const before = tokens[from - 1];
    if (before === undefined || before.unit !== tokens[end]?.unit || before.kind !== "word") return null;
    const of = /^(?:of|in|which|that)$/.test(before.lower) ? tokens[from - 2] : before;
    if (of !== undefined && CATCHES.test(of.lower)) return tidy(tokens, { from, to: end });
    if (PREPOSITION.has(before.lower) || isVerb(tokens, from - 1)) return null;
  }
  return null;
}

/** The verb by which somebody is caught at it: “Anne was *overheard* telling a mayor”, “he could be *heard* saying”. */
export function caughtPassive(tokens: readonly Token[], at: number): number | null {
  const passive = /^(?:heard|overheard|seen|filmed|recorded|caught|pictured|spotted|captured)$/;
  return passive.test(tokens[at]?.lower ?? "") && BE.has(tokens[at - 1]?.lower ?? "") ? at : null;
}

/** “The judge quoted *Mr Fenn* as saying”; null for “Mr Fenn was quoted as saying”. */
export function quotedAs(tokens: readonly Token[], end: number): Run | null {
  for (let from = end; from > Math.max(0, end - 6); from--) {
    const before = tokens[from - 1];
    if (before === undefined || before.unit !== tokens[end]?.unit || before.kind !== "word") return null;
    if (/^(?:quot|cit)(?:ed|es|ing)$/.test(tokens[from]?.lower ?? "")) return null;
    if (/^(?:quot|cit)(?:ed|es|ing)$/.test(before.lower)) return tidy(tokens, { from, to: end });
  }
  return null;
}

/** “She remembers *her mother* standing in the yard, shouting”. */
function caughtAt(tokens: readonly Token[], comma: number): Run | null {
  for (let at = comma - 1; at > Math.max(0, comma - 25) && tokens[at]?.unit === tokens[comma]?.unit; at--) {
    if (!/^\p{Ll}{2,}ing$/u.test(tokens[at]?.text ?? "")) continue;
    const watched = caught(tokens, at - 1);
    if (watched !== null) return watched;
  }
  return null;
}

/** “After saying it was “late,” *she* left”: the subject behind an opening participle. */
export function openedBy(tokens: readonly Token[], verb: number): Run | null {
  if (!/^\p{L}+ing$/u.test(tokens[verb]?.text ?? "")) return null;
  const unit = tokens[verb]?.unit;
  const begin = tokens[verb - 1]?.unit === unit ? verb - 1 : verb;
  if (tokens[begin - 1]?.unit === unit && begin > 0) return null;
  if (begin < verb && !/^(?:after|before|while|by|when|in)$/.test(tokens[begin]?.lower ?? "")) return null;
  for (let at = verb + 1; at < verb + 40 && tokens[at]?.unit === unit; at++) {
    const token = tokens[at];
    if (token?.text !== "," && !(token?.kind === "quotation" && token.text.endsWith(","))) continue;
    const first = tokens[at + 1];
    if (first === undefined || first.unit !== unit) return null;
    if (/^(?:he|she|they)$/.test(first.lower)) return { from: at + 1, to: at + 1 };
    let to = at;
    while (/^\p{Lu}/u.test(tokens[to + 1]?.text ?? "") && tokens[to + 1]?.unit === unit) to += 1;
    if (to > at && isVerb(tokens, to + 1)) return { from: at + 1, to };
  }
  return null;
}

/** “with *one MP* calling for …” */
export function absolute(tokens: readonly Token[], end: number): Run | null {
  const run = tokens[end]?.kind === "word" ? nounPhraseBack(tokens, end) : null;
  if (run === null) return null;
  for (let i = Math.max(run.from, run.to - 5); i < run.to; i++)
    if (tokens[i]?.lower === "with") return tidy(tokens, { from: i + 1, to: run.to });
  return null;
}

/** “*Jones* ‘flew into a rage’ and shouted”: the marked words are the verb the next one is joined to. */
export function beforeQuotedVerb(tokens: readonly Token[], quotation: number): Run | null {
  if (tokens[quotation]?.kind !== "quotation" || tokens[quotation - 1]?.kind !== "word") return null;
  const run = tidy(tokens, nounPhraseBack(tokens, quotation - 1));
  const before = run === null ? undefined : tokens[run.from - 1];
  if (run === null || (before?.unit === tokens[quotation]?.unit && isVerb(tokens, run.from - 1))) return null;
  const named = tokens
    .slice(run.from, run.to + 1)
    .every((token) => /^\p{Lu}|^(?:he|she|they)$/u.test(token.text));
  return named ? run : null;
}

/** “she *was told*: “…””: who hears words does not say them. */
export function isPassiveHearing(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:told|asked|informed|warned|advised|assured|greeted)$/.test(tokens[at]?.lower ?? "") &&
    /^(?:was|were|is|are|been|being|be|got)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

/** “prompting *spokesman Tom Voss* to accuse”: who is made to say it. */
export function madeTo(tokens: readonly Token[], to: number): Run | null {
  for (let at = to - 1; at > Math.max(0, to - 9) && tokens[at]?.unit === tokens[to]?.unit; at--) {
    if (tokens[at]?.kind !== "word") return null;
    if (!/^(?:prompt|forc|caus|lead|inspir)(?:ing|ed)$|^led$/.test(tokens[at]?.lower ?? "")) continue;
    return at + 1 < to ? tidy(tokens, { from: at + 1, to: to - 1 }) : null;
  }
  return null;
}
