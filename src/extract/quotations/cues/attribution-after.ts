import type { Token } from "../marks/frame.ts";
import { accordingTo, type Attribution, cueEnd } from "./attribution.ts";
import { cueVerb } from "./cue-verb.ts";
import { PLAIN } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subject.ts";
import {
  DETERMINER,
  isAdverb,
  isTime,
  isVerb,
  LONGEST_SENTENCE,
  SUBORDINATOR,
} from "./phrases/word-class.ts";

const MAY_END_BEFORE_CUE = /[,?!—–…-][’'”"]?$/;

/** “…,” she said · “…?” asked the judge · “…,” according to the report. Refused: “…” and Smith said it was late. */
export function attributionAfter(tokens: readonly Token[], at: number): Attribution | null {
  const quotation = tokens[at];
  if (quotation === undefined) return null;
  let from = at + 1;
  const comma = /^[,—–―-]$/.test(tokens[from]?.text ?? "");
  if (comma) from += 1;
  const first = tokens[from];
  if (first === undefined || first.kind !== "word") return null;
  const signed = /^[—–―-]$/.test(tokens[at + 1]?.text ?? "") ? signature(tokens, at + 1) : null;
  if (signed !== null) return signed;
  const lower = /^\p{Ll}/u.test(first.text);
  const bare =
    /^(?:he|she|they|i|we|it)$/.test(first.lower) ||
    (!lower && sameUnit(tokens, at, from) && !/[.]$/.test(quotation.text)) ||
    cueVerb(tokens, from) !== null ||
    first.lower === "according" ||
    endsWithSaying(tokens, from);
  if (!comma && !MAY_END_BEFORE_CUE.test(quotation.text) && !bare) return null;
  const opens = tokens[at - 1] === undefined || !sameUnit(tokens, at, at - 1);
  const ended = /[.?!][’'”"]?$/.test(quotation.text);
  if (lower && /^(?:according|per)$/.test(first.lower)) {
    const source = accordingTo(tokens, from);
    if (source !== null) return source;
  }
  const cue = cueVerb(tokens, from) ?? (isAdverb(first) ? cueVerb(tokens, from + 1) : null);
  // “told the paper” has its object behind it; a marked word before a bare “said” is its subject: the “expert” said.
  const inverts =
    cue !== null &&
    cue.lemma !== "tell" &&
    (cue.strength === "strong" || /^(?:think|believe|feel|guess|suspect)$/.test(cue.lemma)) &&
    (comma || opens || MAY_END_BEFORE_CUE.test(quotation.text));
  if (cue !== null && lower && cue.form !== "ing" && inverts) {
    const verb = cueVerb(tokens, from) === null ? from + 1 : from;
    const end = cueEnd(tokens, verb);
    const mention = subjectAfter(tokens, end);
    if (mention !== null && !speaksOn(tokens, mention.to))
      return {
        tokens,
        mention,
        cue: { from: verb, to: end },
        rule: "cue then speaker, after",
        certainty: 3,
      };
  }
  for (let verb = from + 1; verb < tokens.length && verb < from + 45; verb++) {
    const token = tokens[verb];
    if (token === undefined || token.unit !== first.unit || token.kind === "quotation") break;
    const here = cueVerb(tokens, verb);
    if (here === null || here.form === "ing" || tokens[verb - 1]?.lower === "to") continue;
    const mention = subjectBefore(tokens, verb);
    if (mention === null || (mention.from > from + 2 && !isApposed(tokens, from, mention.from))) continue;
    if (/^\p{Ll}+ing$/u.test(tokens[mention.from]?.text ?? "")) continue;
    if (asksAbout(tokens, at)) return null;
    const skipped = tokens
      .slice(from, mention.from)
      .every((t) => isAdverb(t) || t.text === "," || (t === first && (t.lower === "as" || isFormer(t))));
    if (!skipped && !isApposed(tokens, from, mention.from)) continue;
    const puts = first.lower === "as" && /^(?:say|note|describe|call)$/.test(here.lemma);
    if ((SUBORDINATOR.has(first.lower) && !puts) || (ended && !lower && here.strength === "weak"))
      return null;
    // “…?” Smith said he would … is another sentence unless the cue ends it or names no further object.
    if (ended && !lower && startsClause(tokens, verb)) return null;
    return {
      tokens,
      mention,
      cue: { from: verb, to: cueEnd(tokens, verb) },
      rule: "speaker then cue, after",
      certainty: 3,
    };
  }
  return null;
}

/** “*retired* general Joe Voss”: a word that looks like a verb and describes. */
function isFormer(token: Token | undefined): boolean {
  return /^(?:retired|disgraced|jailed|convicted|acclaimed|renowned|suspended|sacked)$/.test(
    token?.lower ?? "",
  );
}

/** `“… is the best” retired general Joe Voss said.`: nothing but who said it up to the full stop. */
function endsWithSaying(tokens: readonly Token[], from: number): boolean {
  const unit = tokens[from]?.unit;
  for (let verb = from + 2; verb < from + 10 && tokens[verb]?.unit === unit; verb++) {
    const cue = cueVerb(tokens, verb);
    if (cue === null || !PLAIN.has(cue.lemma) || cue.form !== "finite") continue;
    const subject = subjectBefore(tokens, verb)?.from;
    const begins = subject === from || (subject === from + 1 && isFormer(tokens[from]));
    return tokens[verb + 1]?.text === "." && begins;
  }
  return false;
}

/** “…,” said *he would not*: the pronoun begins a clause of its own and is not the speaker. */
function speaksOn(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:he|she|they|it|i|we)$/.test(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.kind === "word" &&
    !isTime(tokens, at + 1)
  );
}

/** Whether a description stands between the marks and the name: “…,” *his sister,* Kate Brown, told … */
function isApposed(tokens: readonly Token[], from: number, name: number): boolean {
  const whole = tokens.slice(from, name);
  // “Scott’s niece, *state* Del. Ann Scott, shouted”
  const comma = whole.findLastIndex((token) => token.text === ",");
  if (whole.slice(comma + 1).some((token) => !/^\p{Ll}+$/u.test(token.text)) || whole.length - comma > 3)
    return false;
  const between = whole.slice(0, comma + 1);
  if (between.length < 2 || between.length > 9) return false;
  if (!DETERMINER.has(between[0]?.lower ?? "") && !/[’']s$/.test(between[0]?.text ?? "")) return false;
  return between.slice(0, -1).every((token, i) => token.kind === "word" && !isVerb(tokens, from + i));
}

/** A name after a dash that ends its paragraph: `“…” — Joan Smith`. */
function signature(tokens: readonly Token[], dash: number): Attribution | null {
  const names = tokens.slice(dash + 1, dash + 16).filter((t) => t.text !== ".");
  const name = names.findIndex((t) => t.kind !== "word" || !/^\p{Lu}/u.test(t.text));
  const length = name < 0 ? names.length : name;
  if (length < 1 || length > 5 || (name >= 0 && names[name]?.text !== ",")) return null;
  if (names.length > 12) return null;
  return {
    tokens,
    mention: { from: dash + 1, to: dash + length },
    cue: { from: dash, to: dash },
    rule: "signed",
    certainty: 3,
  };
}

/** “Asked whether she “has the votes,” Smith said no”: the marked words are in the question. */
function asksAbout(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 40) && tokens[i]?.unit === tokens[at]?.unit; i--)
    if (tokens[i]?.lower === "asked") return tokens[i - 1]?.unit !== tokens[i]?.unit;
  return false;
}

function startsClause(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  if (next === undefined || next.unit !== tokens[verb]?.unit || next.kind !== "word")
    return next?.kind === "quotation";
  return /^(?:that|he|she|they|it|the|his|her|there|a|an|its|their|i|we)$/.test(next.lower);
}

function sameUnit(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens[a] !== undefined && tokens[a]?.unit === tokens[b]?.unit;
}

/** A cue behind a fragment that does not touch it: like “maybe” and “perhaps”, *he told* reporters. */
export function attributionBehind(tokens: readonly Token[], at: number): Attribution | null {
  const unit = tokens[at]?.unit;
  for (let verb = at + 2; verb < at + LONGEST_SENTENCE && tokens[verb]?.unit === unit; verb++) {
    const according = accordingTo(tokens, verb);
    if (according !== null) return according;
    const cue = cueVerb(tokens, verb);
    if (cue === null || cue.form === "ing" || !PLAIN.has(cue.lemma)) continue;
    if (/^[,—–]$/.test(tokens[verb - 1]?.text ?? "") && cue.lemma !== "tell") {
      const mention = subjectAfter(tokens, verb);
      if (mention !== null)
        return { tokens, mention, cue: { from: verb, to: verb }, rule: "cue at the end", certainty: 2 };
    }
    const mention = subjectBefore(tokens, verb);
    if (mention === null || mention.from <= at) continue;
    if (
      /^[,—–]$/.test(tokens[mention.from - 1]?.text ?? "") ||
      /,[’'”"]?$/.test(tokens[mention.from - 1]?.text ?? "")
    )
      return {
        tokens,
        mention,
        cue: { from: verb, to: cueEnd(tokens, verb) },
        rule: "cue at the end",
        certainty: 2,
      };
  }
  return null;
}
