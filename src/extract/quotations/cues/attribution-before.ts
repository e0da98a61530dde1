import { isBody, namesSomebody } from "../../people/titles.ts";
import { isFiniteVerb } from "../../tags.ts";
import type { Token } from "../marks/frame.ts";
import { accordingTo, type Attribution, cueEnd, subjectOfCue } from "./attribution.ts";
import { endOfOpeningClause } from "./phrases/clause.ts";
import { beforeColon } from "./colon.ts";
import { cueVerb } from "./cue-verb.ts";
import { isPassiveHearing } from "./heard.ts";
import { nounCue } from "./noun-cue.ts";
import type { Run } from "./phrases/noun-phrase.ts";
import { isAside } from "./aside.ts";
import { PLAIN } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import { mainSubject, nearestSubject, subjectBefore } from "./subject.ts";
import { LONGEST_SENTENCE } from "./phrases/word-class.ts";

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
  const clause = introduced ? null : endOfOpeningClause(tokens, end - 1);
  let inner = null as Attribution | null;
  let noun = null as Attribution | null;
  for (let verb = end - 1; verb >= Math.max(0, end - LONGEST_SENTENCE); verb--) {
    const token = tokens[verb];
    if (token === undefined || token.unit !== last.unit) break;
    if (clause !== null && verb < clause && clause < end) break;
    if (isPassiveHearing(tokens, verb)) return hearing(tokens, verb, end) ?? saidToHaveHeard(tokens, verb);
    const cue = cueVerb(tokens, verb);
    const source = cue === null && inner === null && !introduced ? accordingTo(tokens, verb) : null;
    if (source !== null && source.mention.to < end) return source;
    if (cue === null) {
      const carrying = inner === null && end - verb < 12 ? nounCue(tokens, verb, end) : null;
      if (
        carrying !== null &&
        carrying.rule === "noun cue" &&
        isTight(tokens, verb, end) &&
        !isJudged(tokens, verb, end) &&
        !(end === verb + 1 && isPredicate(tokens[at]?.text ?? ""))
      )
        return carrying;
      noun ??= carrying;
      continue;
    }
    if (token.lower === "understands" || isReducedClause(tokens, verb, end) || isAside(tokens, verb, end))
      continue;
    // “…,” *said* Ann Lee, who has a “hold” rating: what she said stands before; but “…,” said Ann Lee, “…”
    const inverted = tokens[verb - 1]?.kind === "quotation" && subjectBefore(tokens, verb) === null;
    if (inner === null && !introduced && inverted) continue;
    const mention = subjectOfCue(tokens, verb, cue);
    if (mention === null) continue;
    const owner = verb + 3 > end ? ownerBefore(tokens, mention) : null;
    if (owner !== null && inner === null)
      inner = { tokens, mention: owner, cue: { from: verb, to: verb }, rule: "whose", certainty: 2 };
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
    if (inner !== null && (isOthersName(inner, end) || inner.rule === "whose")) return inner;
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

/** “the jury’s verdict ‘means everything’”: the noun does what the marked words say it does. */
function isPredicate(words: string): boolean {
  const [first = ""] = words.split(" ");
  return /^\p{Ll}/u.test(first) && isFiniteVerb(first);
}

/** “He *called* the claim over her *emails* “absurd””: what is called so is no noun that carries the words. */
function isJudged(tokens: readonly Token[], noun: number, end: number): boolean {
  if (end !== noun + 1) return false;
  const unit = tokens[noun]?.unit;
  for (let at = noun - 1; at > Math.max(0, noun - 15) && tokens[at]?.unit === unit; at--)
    if (/^(?:call|label|brand|dub|term|deem)(?:s|ed|ing|led|ling|bed)?$/.test(tokens[at]?.lower ?? ""))
      return true;
  return false;
}

/** “*Orbit*, whose website boasts of …”: whose something says it. */
function ownerBefore(tokens: readonly Token[], { from }: Run): Run | null {
  if (tokens[from - 1]?.lower !== "whose" || tokens[from - 2]?.text !== ",") return null;
  let begin = from - 2;
  while (/^\p{Lu}/u.test(tokens[begin - 1]?.text ?? "") && tokens[begin - 1]?.unit === tokens[from]?.unit)
    begin -= 1;
  return begin === from - 2 ? null : { from: begin, to: from - 3 };
}

/** Of “Ban condemned what *he* called …” the sentence's own subject, who is named, rather than the pronoun. */
function outOfWhatClause(tokens: readonly Token[], mention: Run): Run {
  if (mention.from !== mention.to || !/^(?:he|she|it|they)$/.test(tokens[mention.from]?.lower ?? ""))
    return mention;
  if (!/^(?:what|whom)$/.test(tokens[mention.from - 1]?.lower ?? "")) return mention;
  const subject = nearestSubject(tokens, mention.from - 1) ?? mainSubject(tokens, mention.from - 1);
  return subject !== null && mayBeMeant(tokens, subject, tokens[mention.from]?.lower ?? "")
    ? subject
    : mention;
}

/** “The *law* let banks form what they called …”: a law is not who “they” are. */
function mayBeMeant(tokens: readonly Token[], { from, to }: Run, pronoun: string): boolean {
  let head = from;
  while (head < to && !/^(?:of|for|in|at|from|on|with)$|,/.test(tokens[head + 1]?.lower ?? "")) head += 1;
  const noun = tokens[head];
  if (noun === undefined || /^\p{Lu}/u.test(noun.text) || pronoun === "it") return true;
  if (pronoun === "they")
    return isBody(noun.lower) || /[^s]s$|^(?:people|men|women|who|they)$/.test(noun.lower);
  return /^(?:he|she|who)$/.test(noun.lower) || namesSomebody(noun.lower);
}
