import type { Token } from "../../marks/frame.ts";
import type { Run } from "./noun-phrase.ts";
import {
  DETERMINER,
  isAdverb,
  isDescribing,
  LONGEST_SENTENCE,
  lowered,
  PREPOSITION,
  SUBORDINATOR,
} from "./word-class.ts";

/** The pronoun or name a sentence opens with, where no verb is known: “Then *he* cut in, calling …”. */
export function opening(tokens: readonly Token[], at: number): Run | null {
  const unit = tokens[at]?.unit;
  let from = at;
  while (from > 0 && at - from < LONGEST_SENTENCE && tokens[from - 1]?.unit === unit) from -= 1;
  while (
    from < at &&
    (isAdverb(lowered(tokens, from)) || /^(?:but|and|so|instead|,)$/.test(tokens[from]?.lower ?? ""))
  )
    from += 1;
  const first = tokens[from];
  if (first === undefined || from >= at) return null;
  if (/^(?:he|she|they|i|we)$/.test(first.lower)) return { from, to: from };
  let to = from;
  while (to + 1 < at && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? "")) to += 1;
  const name =
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    !DETERMINER.has(first.lower) &&
    !PREPOSITION.has(first.lower) &&
    !SUBORDINATOR.has(first.lower);
  if (
    (to === from && (isDescribing(first.lower) || first.lower === "there")) ||
    /[’']s?$/.test(tokens[to]?.text ?? "")
  )
    return null;
  return name && first.kind === "word" && (to > from || tokens[to + 1]?.kind === "word")
    ? { from, to }
    : null;
}
