import type { Token } from "../marks/frame.ts";
import { accordingTo, type Attribution, cueEnd, subjectOfCue } from "./attribution.ts";
import { namesSomebody } from "../../people/titles.ts";
import { cueVerb } from "./cue-verb.ts";
import { nounCue } from "./noun-cue.ts";
import type { Run } from "./noun-phrase.ts";
import { NOUN_CUE, PLAIN } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import { mainSubject, subjectBefore } from "./subject.ts";
import { isVerb, LONGEST_SENTENCE } from "./word-class.ts";

/** “anyone who complains …” says nothing. */
const INDEFINITE = /^(?:anyone|anybody|those|people|someone|somebody|everyone|everybody|whoever)$/;
const INTRODUCES = /^[:,—–-]$/;

/** Somebody said: “…” · told the paper on Monday, “…” · The statement read: “…”. */
export function attributionBefore(tokens: readonly Token[], at: number, end = at): Attribution | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  const introduced = INTRODUCES.test(last.text);
  const colon = last.text === ":" ? beforeColon(tokens, end - 1) : null;
  if (colon !== null) return colon;
  let inner = null as Attribution | null;
  let noun = null as Attribution | null;
  for (let verb = end - 1; verb >= Math.max(0, end - LONGEST_SENTENCE); verb--) {
    const token = tokens[verb];
    if (token === undefined || token.unit !== last.unit) break;
    if (isPassiveHearing(tokens, verb)) return hearing(tokens, verb, end) ?? saidToHaveHeard(tokens, verb);
    const cue = cueVerb(tokens, verb);
    const source = cue === null && inner === null && !introduced ? accordingTo(tokens, verb) : null;
    if (source !== null && source.mention.to < end) return source;
    if (cue === null) {
      const carrying = inner === null && end - verb < 12 ? nounCue(tokens, verb, end) : null;
      if (carrying !== null && carrying.rule === "noun cue" && isTight(tokens, verb, end)) return carrying;
      noun ??= carrying;
      continue;
    }
    if (token.lower === "understands" || isReducedClause(tokens, verb, end)) continue;
    const mention = subjectOfCue(tokens, verb, cue);
    if (mention === null) continue;
    if (INDEFINITE.test(tokens[mention.from]?.lower ?? "") && tokens[mention.to + 1]?.lower === "who")
      continue;
    const beside = introduced ? end - verb < 14 : end - verb <= 2;
    const found: Attribution = {
      tokens,
      mention: outOfWhatClause(tokens, mention),
      cue: { from: verb, to: cueEnd(tokens, verb) },
      rule:
        cue.strength === "weak"
          ? "weak cue"
          : beside
            ? "speaker and cue, before"
            : "cue governs the sentence",
      certainty: beside && cue.strength === "strong" ? 3 : 2,
    };
    const direct = introduced && beside && cue.strength === "strong";
    if (inner !== null && isOthersName(inner, end)) return inner;
    if (PLAIN.has(cue.lemma) && (inner === null || cue.form === "finite"))
      return { ...found, plain: inner === null && cue.form === "finite" };
    if (direct) return found;
    if (inner === null || (inner.rule === "weak cue" && cue.strength === "strong")) inner = found;
  }
  return inner ?? noun;
}

/** “an index *called* the “…””: the thing is named, nobody says it; but “what she called “…”” is hers. */
function isReducedClause(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!/^(?:called|dubbed|named|labelled|labeled|termed|branded|nicknamed)$/.test(tokens[verb]?.lower ?? ""))
    return false;
  const near = end === verb + 1 || (end === verb + 2 && /^(?:the|a|an)$/.test(tokens[verb + 1]?.lower ?? ""));
  if (!near || /^(?:he|she|they|it|we|i)$/.test(tokens[verb - 1]?.lower ?? "")) return false;
  return !tokens
    .slice(Math.max(0, verb - 20), verb)
    .some((t) => /^(?:what|whom|which|who|that)$/.test(t.lower));
}

/** “She hit back at *trolls who called* him “vain””, “it was late *when Voss called* it “early””: a name given to somebody is theirs who give it. */
function isOthersName({ tokens, mention, cue }: Attribution, end: number): boolean {
  const clause =
    /^(?:who|which|that)$/.test(tokens[cue.from - 1]?.lower ?? "") ||
    /^(?:when|after|before)$/.test(tokens[mention.from - 1]?.lower ?? "");
  return (
    /^(?:call|brand|label|describ|dub)/.test(tokens[cue.from]?.lower ?? "") &&
    end - cue.to <= 4 &&
    clause &&
    mention.to < cue.from
  );
}

/** “she *was told*: “…””: who hears words does not say them. */
function isPassiveHearing(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:told|asked|informed|warned|advised|assured|greeted)$/.test(tokens[at]?.lower ?? "") &&
    /^(?:was|were|is|are|been|being|be|got)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

/** Whether marked words are what somebody was told, by nobody knows whom: “She was told it was “the last one”.” */
export function isHeard(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at]?.unit;
  for (let i = at - 1; i > Math.max(0, at - 6) && tokens[i]?.unit === unit; i--)
    if (isPassiveHearing(tokens, i)) return true;
  return false;
}

/** “she was told *by Ann Lee*: “…””; nobody where it is not said by whom. */
function hearing(tokens: readonly Token[], verb: number, end: number): Attribution | null {
  let by = verb + 1;
  while (by < end && tokens[by]?.lower !== "by") by += 1;
  const mention = by === end ? null : subjectAfter(tokens, by);
  if (mention === null || mention.to >= end) return null;
  return { tokens, mention, cue: { from: verb, to: verb }, rule: "heard by", certainty: 2 };
}

/** “*She said* he had been assured it was “safe””: who was told says nothing, who reports it does. */
function saidToHaveHeard(tokens: readonly Token[], heard: number): Attribution | null {
  const unit = tokens[heard]?.unit;
  if (tokens[heard - 1]?.lower !== "been") return null;
  for (let verb = heard - 2; verb > Math.max(0, heard - 8) && tokens[verb]?.unit === unit; verb--) {
    const cue = cueVerb(tokens, verb);
    if (cue?.form !== "finite" || !PLAIN.has(cue.lemma)) continue;
    const mention = subjectBefore(tokens, verb);
    return mention === null
      ? null
      : { tokens, mention, cue: { from: verb, to: verb }, rule: "cue governs the sentence", certainty: 2 };
  }
  return null;
}

/** Whether a noun cue touches the marks: “his promise to “…””, “the slogan: “…””. */
function isTight(tokens: readonly Token[], noun: number, end: number): boolean {
  return (
    end - noun <= 3 &&
    tokens.slice(noun + 1, end).every((t) => /^(?:of|that|to|about|for|on|in|the|a|:|,)$/.test(t.lower))
  );
}

/** Of “Ban condemned what *he* called …” the sentence's own subject, who is named, rather than the pronoun. */
function outOfWhatClause(tokens: readonly Token[], mention: Run): Run {
  if (mention.from !== mention.to || !/^(?:he|she|it|they)$/.test(tokens[mention.from]?.lower ?? ""))
    return mention;
  if (!/^(?:what|whom)$/.test(tokens[mention.from - 1]?.lower ?? "")) return mention;
  return mainSubject(tokens, mention.from - 1) ?? mention;
}

/** Somebody who was, or had, what a colon then quotes: “Another fan *was* blunter: “…””, “Her dad, 53, *had* some advice: “…””. */
function statedBefore(tokens: readonly Token[], colon: number): Attribution | null {
  const unit = tokens[colon]?.unit;
  for (let at = colon - 1; at > Math.max(0, colon - 12) && tokens[at]?.unit === unit; at--) {
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
function beforeColon(tokens: readonly Token[], colon: number): Attribution | null {
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
      /^(?:is|was|are|were|has|have|had|be|been|would|will|could|can|not)$/.test(tokens[at]?.lower ?? "")
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
