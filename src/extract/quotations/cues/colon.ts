import { namesSomebody } from "../../people/titles.ts";
import type { Token } from "../marks/frame.ts";
import { type Attribution, subjectOfCue } from "./attribution.ts";
import { cueVerb } from "./cue-verb.ts";
import { isPassiveHearing } from "./heard.ts";
import { nounCue } from "./noun-cue.ts";
import { NOUN_CUE } from "./saying.ts";
import { subjectBefore } from "./subject.ts";
import { BE, isVerb, LONGEST_SENTENCE } from "./phrases/word-class.ts";

/** Somebody who was, or had, what a colon then quotes: “Another fan *was* blunter: “…””, “Her dad, 53, *had* some advice: “…””. */
function statedBefore(tokens: readonly Token[], colon: number): Attribution | null {
  const unit = tokens[colon]?.unit;
  for (let at = colon - 1; at > Math.max(0, colon - 12) && tokens[at]?.unit === unit; at--) {
    // “*He’s* calm about it: “…””
    if (/^(?:he|she|they)[’'](?:s|re)$/.test(tokens[at]?.lower ?? ""))
      return {
        tokens,
        mention: { from: at, to: at },
        cue: { from: at, to: at },
        rule: "colon",
        certainty: 2,
      };
    if (!/^(?:is|was|were|are|has|had|have)$/.test(tokens[at]?.lower ?? "")) continue;
    const mention = subjectBefore(tokens, at);
    const noun = mention === null ? undefined : tokens[mention.to];
    if (mention === null || noun === undefined) return null;
    const somebody =
      /^(?:he|she|they)$/.test(noun.lower) || /^\p{Lu}\p{Ll}/u.test(noun.text) || namesSomebody(noun.text);
    return somebody ? { tokens, mention, cue: { from: at, to: at }, rule: "colon", certainty: 2 } : null;
  }
  return null;
}

/**
 * What stands right before a colon where no cue does: “Daron Shaw: “…””, “he gave him a compliment: “…””.
 * Null where a verb of saying is near enough to be the cue.
 */
export function beforeColon(tokens: readonly Token[], colon: number): Attribution | null {
  const unit = tokens[colon]?.unit;
  for (let at = colon - 1; at >= Math.max(0, colon - LONGEST_SENTENCE) && tokens[at]?.unit === unit; at--) {
    if (isPassiveHearing(tokens, at)) return null;
    const cue = cueVerb(tokens, at);
    if (cue !== null && subjectOfCue(tokens, at, cue) !== null) return null;
    if (NOUN_CUE.test(tokens[at]?.lower ?? "") && (colon - at < 8 || tokens[at - 2]?.unit !== unit)) {
      const noun = nounCue(tokens, at, colon);
      if (noun !== null && noun.rule === "noun cue") return noun;
    }
    if (
      !isVerb(tokens, at) ||
      BE.has(tokens[at - 1]?.lower ?? "") ||
      /^(?:includ(?:e|es|ed|ing)|is|was|are|were|has|have|had|be|been|would|will|could|can|not)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      continue;
    const mention = subjectBefore(tokens, at);
    if (mention === null) continue;
    return { tokens, mention, cue: { from: at, to: at }, rule: "colon", certainty: 2 };
  }
  const stated = statedBefore(tokens, colon);
  if (stated !== null) return stated;
  let from = colon;
  while (from > 0 && tokens[from - 1]?.unit === unit && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? ""))
    from -= 1;
  if (from === colon) return null;
  return {
    tokens,
    mention: { from, to: colon - 1 },
    cue: { from: colon, to: colon },
    rule: "name and colon",
    certainty: 2,
  };
}
