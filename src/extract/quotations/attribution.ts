import type { Token } from "./frame.ts";
import { type Cue, cueOf, NOUN_CUE, PLAIN } from "./saying.ts";
import {
  BE,
  DETERMINER,
  isAdverb,
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

/** The verb of saying at a token, with nouns and passives left out: not “the *claims*”, not “was *called*”. */
export function cueVerb(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const cue = cueOf(token.lower);
  if (cue === null) return null;
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
    if (
      cue.form === "base" &&
      !/^(?:to|not|i|we|you|they|who|would|will|could|can|may|might|must|should|did|does|do|didn't|don't|doesn't|won't|and|or|people|officials|critics|experts|others|some|many)$/.test(
        left.lower,
      ) &&
      !/[^s]s$/.test(left.lower)
    )
      return null;
  } else if (cue.form === "base") return null;
  if (tokens[at + 1]?.lower === "by" && cue.form === "finite" && token.lower.endsWith("ed")) return null;
  return cue;
}

function sameUnit(tokens: readonly Token[], a: number, b: number): boolean {
  return tokens[a] !== undefined && tokens[a]?.unit === tokens[b]?.unit;
}

/** “…,” she said · “…?” asked the judge · “…,” according to the report. Refused: “…” and Smith said it was late. */
export function attributionAfter(tokens: readonly Token[], at: number): Attribution | null {
  const quotation = tokens[at];
  if (quotation === undefined) return null;
  let from = at + 1;
  const comma = /^[,—–-]$/.test(tokens[from]?.text ?? "");
  if (comma) from += 1;
  const first = tokens[from];
  if (first === undefined || first.kind !== "word") return null;
  const lower = /^\p{Ll}/u.test(first.text);
  const may =
    comma ||
    MAY_END_BEFORE_CUE.test(quotation.text) ||
    (sameUnit(tokens, at, from) && !/[.]$/.test(quotation.text)) ||
    lower;
  if (!may) return null;
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
    if (here === null || here.form === "ing") continue;
    const mention = subjectBefore(tokens, verb);
    if (mention === null || mention.from > from + 2) continue;
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
  let weak = null as Attribution | null;
  for (let verb = end - 1; verb >= 0; verb--) {
    const token = tokens[verb];
    if (token === undefined || token.unit !== last.unit) break;
    const cue = cueVerb(tokens, verb);
    if (cue === null) {
      const noun = nounCue(tokens, verb, end);
      if (noun !== null && end - verb < 12) weak ??= noun;
      continue;
    }
    const mention = subjectOfCue(tokens, verb, cue);
    if (mention === null) continue;
    const beside = introduced ? end - verb < 14 : end - verb <= 2;
    const found: Attribution = {
      tokens,
      mention,
      cue: { from: verb, to: cueEnd(tokens, verb) },
      rule: beside ? "speaker and cue, before" : "cue governs the sentence",
      certainty: beside ? 3 : 2,
    };
    if (PLAIN.has(cue.lemma)) return weak !== null && weak.rule === "noun cue" && !introduced ? weak : found;
    if (cue.strength === "strong") weak = weak?.rule === "weak cue" ? found : (weak ?? found);
    else weak ??= { ...found, rule: "weak cue", certainty: 2 };
    if (weak.rule === "cue governs the sentence" || weak.rule === "speaker and cue, before") {
      if (!yields(cue)) return weak;
    }
  }
  return weak;
}

/** Verbs that also tell what somebody does; an earlier “said” of the same sentence is the surer cue. */
function yields(cue: Cue): boolean {
  return (
    cue.strength === "weak" ||
    /^(?:defend|attack|refer|reject|thank|welcome|express|address|offer|open|begin|finish|invite|endorse|address|support|talk|speak|put|point|correct|represent|identify|encourage|champion|order|ring|hit|fire|rule|refuse|decline|resolve|show)$/.test(
      cue.lemma,
    )
  );
}

function subjectOfCue(tokens: readonly Token[], verb: number, cue: Cue): Run | null {
  if (cue.form !== "base") return subjectBefore(tokens, verb);
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
  for (let verb = at + 2; verb < tokens.length && tokens[verb]?.unit === unit; verb++) {
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
  for (let i = at - 1; i >= 0 && tokens[i]?.unit === unit; i--) {
    const found = accordingTo(tokens, i);
    if (found !== null) return found;
  }
  return null;
}

/** The last thing a sentence says somebody said, for quotations that follow it without words of their own. */
export function attributionOfSentence(tokens: readonly Token[], unit: number): Attribution | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.unit !== unit) continue;
    const cue = cueVerb(tokens, i);
    if (cue === null || cue.form === "ing" || cue.strength === "weak") continue;
    const mention = subjectBefore(tokens, i);
    if (mention !== null)
      return { tokens, mention, cue: { from: i, to: i }, rule: "sentence before", certainty: 1 };
  }
  return null;
}
