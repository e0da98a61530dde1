import { isDemonym } from "../tags.ts";
import type { Token } from "./frame.ts";
import { type Cue, cueOf, NOUN_CUE, PLAIN } from "./saying.ts";
import {
  BE,
  DETERMINER,
  isAdverb,
  isVerb,
  LONGEST_SENTENCE,
  mainSubject,
  PREPOSITION,
  type Run,
  SUBORDINATOR,
  subjectAfter,
  subjectBefore,
} from "./subject.ts";

/** The words that attribute a stretch: who (a run of tokens) and by which cue. */
export interface Attribution {
  tokens: readonly Token[];
  mention: Run;
  cue: Run;
  rule: string;
  /** 3: cue beside the marks; 2: the cue governs the sentence; 1: taken over from another sentence. */
  certainty: 1 | 2 | 3;
}

const MAY_END_BEFORE_CUE = /[,?!—–…-][’'”"]?$/;
const AMBIGUOUS_NOUN =
  /^(?:claims|notes|reports|calls|states|comments|posts|tweets|orders|demands|remarks|complaints|charges|answers|questions|blasts|slams|attacks|jokes|promises|vows|pledges|protests|requests|quotes|texts|writes|fears|hopes|wants|doubts|feels|views|worries|needs|praises|shows|supports|addresses|labels|names|highlights|quotes|offers|rates|speculates|references|rules|talks|points|signals|threats|proposals|reads|sings|fires|hits|claim|note|report|call|state|comment|post|tweet|order|demand|remark|charge|answer|question|blast|slam|attack|joke|promise|vow|pledge|protest|request|quote|text|fear|hope|want|doubt|feel|view|worry|praise|show|support|address|label|name|highlight|offer|rate|rule|talk|point|signal|brand|mention|reply|response|forecast|estimate|challenge|defend|express|mean|like|love|hate|radio|ring|sum|pen|fire|hit|echo|open|lie|correct|champion|lobby|bark|welcome|regard|judge|find|see)$/;

/** “as she *put it*” */
const ANSWERED: Cue = { lemma: "reply", strength: "strong", form: "finite" };
const WITH_PARTICLE =
  /^(?:(?:shot|shoots|fired|fires|hit|hits|clapped|bit|wrote|writes|snapped) back|(?:hit|hits|lashed|lashes) out|(?:went|goes) on|(?:cut|cuts|chimed|chimes|broke) in|(?:summed|sums) up)$/;
const POINT_OUT: Cue = { lemma: "note", strength: "strong", form: "finite" };
const PUT_IT: Cue = { lemma: "say", strength: "strong", form: "finite" };

/** The verb of saying at a token, with nouns and passives left out: not “the *claims*”, not “was *called*”. */
export function cueVerb(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const next = tokens[at + 1]?.lower;
  const point = /^point(?:s|ed|ing)$/.test(token.lower);
  if (point && next !== "out") return null;
  const cue = particleVerb(token.lower, next) ?? cueOf(token.lower);
  if (cue === null || token.lower === "emails") return null;
  let before = at - 1;
  while (before >= 0 && tokens[before]?.unit === token.unit && isAdverb(tokens[before] ?? token)) before -= 1;
  const left = tokens[before]?.unit === token.unit ? tokens[before] : undefined;
  const starts = left === undefined || left.kind === "quotation";
  if (!starts && /^\p{Lu}/u.test(token.text) && !/^[,;:—–-]$/.test(left.text)) return null;
  if (left?.kind === "word") {
    const noun = AMBIGUOUS_NOUN.test(token.lower);
    if (noun && (DETERMINER.has(left.lower) || PREPOSITION.has(left.lower) || /[’']s?$/.test(left.text)))
      return null;
    if (
      cue.form === "finite" &&
      BE.has(left.lower) &&
      /(?:ed|en|told|thought|said|known|seen|put|read)$/.test(token.lower)
    )
      return null;
    if (cue.form === "base" && !isSpokenBase(tokens, left, cue)) return null;
  } else if (cue.form === "base") return null;
  if (tokens[at + 1]?.lower === "by" && cue.form === "finite" && token.lower.endsWith("ed")) return null;
  return cue;
}

function particleVerb(verb: string, next: string | undefined): Cue | null {
  if (/^puts?$/.test(verb) && next === "it") return PUT_IT;
  if (/^point(?:s|ed)$/.test(verb) && next === "out") return POINT_OUT;
  return WITH_PARTICLE.test(`${verb} ${next ?? ""}`) ? ANSWERED : null;
}

const OBJECT =
  /^(?:that|he|she|it|they|we|i|the|a|an|his|her|their|its|this|these|those|how|why|what|whether|him|them|me|us|about|there|no|if)$/;

/** Whether a word that may be a noun (“claims”, “tweets”) is a verb here: what stands left can speak, what follows can be said. */
function looksVerbal(tokens: readonly Token[], at: number, left: Token): boolean {
  const next = tokens[at + 1];
  const follows =
    next === undefined ||
    next.unit !== tokens[at]?.unit ||
    next.kind === "quotation" ||
    /^[,:—–]$/.test(next.text) ||
    OBJECT.test(next.lower) ||
    /^\p{Lu}/u.test(next.text);
  if (!follows) return false;
  const before = tokens[at - 2];
  if (/^\p{Lu}/u.test(left.text)) return !/[’']s?$/.test(before?.text ?? "") && before?.lower !== "of";
  if (left.text.includes("-") || isDemonym(left.text)) return false;
  return (
    /^(?:he|she|it|they|we|i|you|who|which|that|and|also|to|would|did)$/.test(left.lower) ||
    DETERMINER.has(before?.lower ?? "") ||
    DETERMINER.has(tokens[at - 3]?.lower ?? "") ||
    /[’']s$/.test(before?.text ?? "") ||
    isAdverb(left)
  );
}

const PLURAL =
  /^(?:i|we|you|they|who|and|or|people|others|some|many|police|public|staff|family|women|men|children|majority|minority|percent|most|half|few|both|all|three|two|parents|media)$|%$/;

/** A verb without ending: “critics say”, “went on to say”, “would later call”; not “will continue”, “to demand”. */
function isSpokenBase(tokens: readonly Token[], left: Token, cue: Cue): boolean {
  if (PLURAL.test(left.lower) || (/[^s]s$/.test(left.lower) && !/[’']/.test(left.text))) return true;
  const plain =
    /^(?:say|tell|add|call|describe|write|explain|declare|announce|reply|accuse|blame|condemn|denounce|warn|insist|argue|urge|admit|ask)$/.test(
      cue.lemma,
    );
  if (left.lower === "to") {
    const governs = tokens[tokens.indexOf(left) - 1]?.lower ?? "";
    return (
      plain ||
      /^(?:went|goes|on|continued|sought|used|rushed|hastened|took|twitter|facebook|instagram)$/.test(governs)
    );
  }
  return plain && /^(?:would|did|does|do|didn't|doesn't|don't|could|might)$/.test(left.lower);
}

function sameUnit(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens[a] !== undefined && tokens[a]?.unit === tokens[b]?.unit;
}

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
    first.lower === "according";
  if (!comma && !MAY_END_BEFORE_CUE.test(quotation.text) && !bare) return null;
  const ended = /[.?!][’'”"]?$/.test(quotation.text);
  if (lower && first.lower === "according" && tokens[from + 1]?.lower === "to")
    return accordingTo(tokens, from);
  const cue = cueVerb(tokens, from) ?? (isAdverb(first) ? cueVerb(tokens, from + 1) : null);
  if (cue !== null && lower && cue.form !== "ing") {
    const verb = cueVerb(tokens, from) === null ? from + 1 : from;
    const mention = subjectAfter(tokens, verb);
    if (mention !== null)
      return {
        tokens,
        mention,
        cue: { from: verb, to: verb },
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
    if (mention === null || mention.from > from + 2) continue;
    if (/^\p{Ll}+ing$/u.test(tokens[mention.from]?.text ?? "")) continue;
    if (asksAbout(tokens, at)) return null;
    const skipped = tokens.slice(from, mention.from).every((t) => isAdverb(t) || t.text === ",");
    if (!skipped) continue;
    if (SUBORDINATOR.has(first.lower) || (ended && !lower && here.strength === "weak")) return null;
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

/** “fired back”, “went on”, “points out”: the particle belongs to the cue. */
function cueEnd(tokens: readonly Token[], verb: number): number {
  return /^(?:back|out|on|up|off|in)$/.test(tokens[verb + 1]?.lower ?? "") &&
    /^(?:fired|shot|hit|points|pointed|went|summed|chimed|lashed|spoke)$/.test(tokens[verb]?.lower ?? "")
    ? verb + 1
    : verb;
}

/** “according to *the interior ministry*” at the word “according”. */
export function accordingTo(tokens: readonly Token[], at: number): Attribution | null {
  if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to") return null;
  const mention = subjectAfter(tokens, at + 1);
  return mention === null
    ? null
    : { tokens, mention, cue: { from: at, to: at + 1 }, rule: "according to", certainty: 2 };
}

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
    const cue = cueVerb(tokens, verb);
    if (cue === null) {
      const carrying = inner === null && end - verb < 12 ? nounCue(tokens, verb, end) : null;
      if (carrying !== null && isTight(tokens, verb, end)) return carrying;
      noun ??= carrying;
      continue;
    }
    if (isReducedClause(tokens, verb, end)) continue;
    const mention = subjectOfCue(tokens, verb, cue);
    if (mention === null) continue;
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
    if (PLAIN.has(cue.lemma) && (inner === null || cue.form === "finite")) return found;
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

/**
 * What stands right before a colon where no cue does: “Daron Shaw: “…””, “he gave him a compliment: “…””.
 * Null where a verb of saying is near enough to be the cue.
 */
function beforeColon(tokens: readonly Token[], colon: number): Attribution | null {
  const unit = tokens[colon]?.unit;
  for (let at = colon - 1; at >= Math.max(0, colon - LONGEST_SENTENCE) && tokens[at]?.unit === unit; at--) {
    const cue = cueVerb(tokens, at);
    if (cue !== null && subjectOfCue(tokens, at, cue) !== null) return null;
    if (NOUN_CUE.test(tokens[at]?.lower ?? "") && colon - at < 8) {
      const noun = nounCue(tokens, at, colon);
      if (noun !== null) return { ...noun, certainty: 2 };
    }
    if (!isVerb(tokens, at) || tokens[at]?.kind !== "word") continue;
    const mention = subjectBefore(tokens, at);
    if (mention === null) continue;
    return { tokens, mention, cue: { from: at, to: at }, rule: "colon", certainty: 2 };
  }
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

/** Who a cue verb belongs to; at the start of a sentence it stands before its subject: “*Continued Stone*: “…”.” */
function subjectOfCue(tokens: readonly Token[], verb: number, cue: Cue): Run | null {
  const opens = tokens[verb - 1] === undefined || tokens[verb - 1]?.unit !== tokens[verb]?.unit;
  if (opens && cue.form === "finite") return subjectAfter(tokens, verb);
  if (tokens[verb - 1]?.text === "," && cue.form === "finite" && PLAIN.has(cue.lemma)) {
    const behind = subjectAfter(tokens, verb);
    if (
      behind !== null &&
      /^\p{Lu}|^the$/u.test(tokens[behind.from]?.text ?? "") &&
      /^[,—–]$/.test(tokens[behind.to + 1]?.text ?? "")
    )
      return behind;
  }
  return subjectBefore(tokens, verb);
}

/** “*Macron*’s promise that …”, “*his* call for …”, “in a statement …”: a noun that carries words, and whose it is. */
function nounCue(tokens: readonly Token[], at: number, end: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !NOUN_CUE.test(token.lower)) return null;
  const cue = { from: at, to: at };
  for (let owner = at - 1; owner >= Math.max(0, at - 4); owner--) {
    const here = tokens[owner];
    if (here === undefined || here.unit !== token.unit || here.kind !== "word") break;
    if (/^(?:his|her|their|my|our|its)$/.test(here.lower))
      return { tokens, mention: { from: owner, to: owner }, cue, rule: "noun cue", certainty: 2 };
    if (/[’']s$|s[’']$/.test(here.text)) {
      let from = owner;
      while (
        from > 0 &&
        tokens[from - 1]?.unit === token.unit &&
        /^\p{Lu}/u.test(tokens[from - 1]?.text ?? "")
      )
        from -= 1;
      if (from > 0 && /^(?:the|a|an)$/.test(tokens[from - 1]?.lower ?? "")) from -= 1;
      return { tokens, mention: { from, to: owner }, cue, rule: "noun cue", certainty: 2 };
    }
    if (PREPOSITION.has(here.lower) || here.lower === "and") break;
  }
  for (let i = at + 1; i < Math.min(at + 4, end); i++)
    if (tokens[i]?.lower === "by" || (tokens[i]?.lower === "from" && i === at + 1)) {
      const mention = subjectAfter(tokens, i);
      if (mention !== null && mention.to < end)
        return { tokens, mention, cue, rule: "noun cue", certainty: 2 };
    }
  const mention = mainSubject(tokens, at);
  return mention === null ? null : { tokens, mention, cue, rule: "noun cue of the subject", certainty: 2 };
}

/** A cue behind a fragment that does not touch it: like “maybe” and “perhaps”, *he told* reporters. */
export function attributionBehind(tokens: readonly Token[], at: number): Attribution | null {
  const unit = tokens[at]?.unit;
  for (let verb = at + 2; verb < at + LONGEST_SENTENCE && tokens[verb]?.unit === unit; verb++) {
    const according = accordingTo(tokens, verb);
    if (according !== null) return according;
    const cue = cueVerb(tokens, verb);
    if (cue === null || cue.form === "ing" || !PLAIN.has(cue.lemma)) continue;
    if (/^[,—–]$/.test(tokens[verb - 1]?.text ?? "")) {
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

/** “according to …” anywhere in the sentence of a stretch. */
export function accordingBefore(tokens: readonly Token[], at: number): Attribution | null {
  const unit = tokens[at]?.unit;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SENTENCE) && tokens[i]?.unit === unit; i--) {
    const found = accordingTo(tokens, i);
    if (found !== null) return found;
  }
  return null;
}

/** The sentence's own verb where no cue is found: “*He praised* the plan for its “new ideas””, the least sure of all. */
export function attributionOfSubject(tokens: readonly Token[], at: number): Attribution | null {
  const mention = mainSubject(tokens, at);
  if (mention === null || tokens[mention.from] === undefined) return null;
  const verb = mention.to + 1;
  return { tokens, mention, cue: { from: verb, to: verb }, rule: "subject of the sentence", certainty: 1 };
}

/** The last thing a sentence says somebody said, for quotations that follow it without words of their own. */
export function attributionOfSentence(tokens: readonly Token[], from: number): Attribution | null {
  const unit = tokens[from]?.unit;
  for (let i = from; i < from + LONGEST_SENTENCE && tokens[i]?.unit === unit; i++) {
    const cue = cueVerb(tokens, i);
    if (cue === null || cue.form === "ing" || cue.strength === "weak") continue;
    const mention = subjectBefore(tokens, i);
    if (mention !== null)
      return { tokens, mention, cue: { from: i, to: i }, rule: "sentence before", certainty: 1 };
  }
  return null;
}
