import { isDemonym, tagsOf } from "../../tags.ts";
import type { Token } from "../marks/frame.ts";
import { type Cue, cueOf, PLAIN } from "./saying.ts";
import { BE, DETERMINER, isAdverb, PREPOSITION } from "./phrases/word-class.ts";

const AMBIGUOUS_NOUN =
  /^(?:claims|notes|records|record|reports|calls|states|comments|posts|tweets|orders|demands|remarks|complaints|charges|answers|questions|blasts|slams|attacks|jokes|promises|vows|pledges|protests|requests|quotes|texts|writes|fears|hopes|wants|doubts|feels|views|worries|needs|praises|shows|supports|addresses|labels|names|highlights|quotes|offers|rates|speculates|references|rules|talks|points|signals|threats|proposals|reads|sings|fires|hits|claim|note|report|call|state|comment|post|tweet|order|demand|remark|charge|answer|question|blast|slam|attack|joke|promise|vow|pledge|protest|request|quote|text|fear|hope|want|doubt|feel|view|worry|praise|show|support|address|label|name|highlight|offer|rate|rule|talk|point|signal|brand|mention|reply|response|forecast|estimate|challenge|defend|express|mean|like|love|hate|radio|ring|sum|pen|fire|hit|echo|open|lie|correct|champion|lobby|bark|welcome|regard|judge|find|see|reason|reasons|type|types|reference|judges|brands|mentions|champions|forecasts|estimates|challenges)$/;

/** “as she *put it*” */
const ANSWERED: Cue = { lemma: "reply", strength: "strong", form: "finite" };

const WITH_PARTICLE =
  /^(?:(?:shot|shoots|fired|fires|hit|hits|clapped|bit|wrote|writes|snapped) back|(?:hit|hits|lashed|lashes) out|(?:went|goes) on|(?:cut|cuts|chimed|chimes|broke|weighed|weighs|chipped|chips|jumped|butted|joined) in|(?:summed|sums|piped|pipes|spoke|speaks) up)$/;
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
  if (
    cue === null ||
    /^(?:regarding|considering|meaning)$/.test(token.lower) ||
    // “apologises *after* ‘hurtful’ gag”
    (/^apologi[sz]/.test(token.lower) && next === "after") ||
    (token.lower === "emails" && !/^[:,]$/.test(next ?? "") && !isBehindMarks(tokens, at)) ||
    (cue.lemma === "share" && !isBehindMarks(tokens, at)) ||
    (token.lower === "named" && /^(?:after|for)$/.test(next ?? "")) ||
    (token.lower === "highlights" && tokens[at - 1]?.text === "Story") ||
    (next === "up" && token.lower.startsWith("add")) ||
    (next === "out" && /^sp[eo](?:ak|ke)/.test(token.lower)) ||
    isReadOut(tokens, at)
  )
    return null;
  let before = at - 1;
  while (at - before < 8 && tokens[before]?.unit === token.unit && isAdverb(tokens[before] ?? token))
    before -= 1;
  const left = tokens[before]?.unit === token.unit ? tokens[before] : undefined;
  const starts = left === undefined || left.kind === "quotation";
  if (!starts && /^\p{Lu}/u.test(token.text) && !/^[,;:—–-]$/.test(left.text)) return null;
  if (left?.kind === "word") {
    const noun = AMBIGUOUS_NOUN.test(token.lower) && !point;
    if (
      cue.form === "ing" &&
      (/^(?:a|an|the|this|that|his|her|its|their|my|our|your|no|every)$/.test(left.lower) ||
        (/[’']s$/.test(left.text) && !/^(?:he|she|it|who)'s$/.test(left.lower)))
    )
      return null;
    // “an *estimated* sum”, “the *alleged* fraud”
    if (
      cue.form === "finite" &&
      token.lower.endsWith("ed") &&
      /^(?:an?|the|his|her|its|their|this)$/.test(left.lower)
    )
      return null;
    if (noun && (DETERMINER.has(left.lower) || PREPOSITION.has(left.lower) || /[’']s?$/.test(left.text)))
      return null;
    if (noun && cue.form === "finite" && token.lower.endsWith("s") && !looksVerbal(tokens, at, left))
      return null;
    if (
      cue.form === "finite" &&
      BE.has(left.lower) &&
      /(?:ed|en|told|thought|said|known|seen|put|read)$/.test(token.lower)
    )
      return null;
    if (cue.form === "base" && !isSpokenBase(tokens, before, left, cue)) return null;
  } else if (cue.form === "base") return null;
  if (tokens[at + 1]?.lower === "by" && cue.form === "finite" && token.lower.endsWith("ed")) return null;
  return cue;
}

/** “…,” he *emails*. · “…,” she *shared*: what is only then a verb of saying. */
function isBehindMarks(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at]?.unit;
  const marks = tokens.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind === "quotation");
  return marks?.unit === unit && /[,?!][’'”"]?$/.test(marks?.text ?? "");
}

/** “in a statement *read* to the court”, “a letter *posted* online”: what was done with a document, not its words. */
function isReadOut(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:read|posted|written|tweeted)$/.test(tokens[at]?.lower ?? "") &&
    /^(?:to|out|in|by|on|from|aloud|online|outside)$/.test(tokens[at + 1]?.lower ?? "") &&
    /^(?:statement|letter|message|tribute|post|note|email|speech|tweet|apology|poem)s?$/.test(
      tokens[at - 1]?.lower ?? "",
    ) &&
    tokens.slice(Math.max(0, at - 5), at).some((token) => /^(?:in|by|of|with|through|via)$/.test(token.lower))
  );
}

function particleVerb(verb: string, next: string | undefined): Cue | null {
  if (/^puts?$/.test(verb) && next === "it") return PUT_IT;
  if (/^point(?:s|ed)$/.test(verb) && next === "out") return POINT_OUT;
  if (/^(?:found|finds)$/.test(verb) && next === "that") return POINT_OUT;
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
    next.kind !== "word" ||
    OBJECT.test(next.lower) ||
    /^\p{Lu}/u.test(next.text) ||
    (/^(?:in|on|at|to|of)$/.test(next.lower) && /^(?:he|she|they|it|who|\p{Lu}.*)$/u.test(left.text));
  if (!follows) return false;
  const before = tokens[at - 2];
  if (/^\p{Lu}/u.test(left.text)) return !/[’']s?$/.test(before?.text ?? "") && before?.lower !== "of";
  if (left.text.includes("-") || isDemonym(left.text)) return false;
  // “the violent protests”, “a previous answer”
  if (
    /^\p{Ll}+(?:[iu]ous|eous|rous|ful|less)$|^(?:violent|recent|current|frequent|different|urgent)$/u.test(
      left.text,
    )
  )
    return false;
  // “two highly critical reports”
  if (/^\p{Ll}{3,}ly$/u.test(before?.text ?? "") && before !== undefined && isAdverb(before)) return false;
  if (tagsOf(left.lower).includes("Adjective") && !/^(?:dai|week|month)ly$/.test(left.lower)) return false;
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

/** “*Sources* close to the deal tell …” */
function followsPlural(tokens: readonly Token[], end: number): boolean {
  for (let i = end - 1; i > Math.max(0, end - 7); i--)
    if (
      /^(?:close|familiar|near|in|of|at|from|with|for|on)$/.test(tokens[i]?.lower ?? "") &&
      /^\p{L}{3,}[^s]s$|^(?:staff|police|people|parents|workers)$/iu.test(tokens[i - 1]?.text ?? "")
    )
      return !/[’']/.test(tokens[i - 1]?.text ?? "");
  return false;
}

/** A verb without ending: “critics say”, “went on to say”, “would later call”; not “will continue”, “to demand”. */
function isSpokenBase(tokens: readonly Token[], at: number, left: Token, cue: Cue): boolean {
  // “Voss and *Lee call* them …”
  if (
    /^\p{Lu}/u.test(left.text) &&
    tokens[at - 1]?.lower === "and" &&
    /^\p{Lu}/u.test(tokens[at - 2]?.text ?? "")
  )
    return true;
  if (PLURAL.test(left.lower) || (/[^s]s$/.test(left.lower) && !/[’']|ous$/.test(left.text))) return true;
  const plain =
    /^(?:say|tell|add|call|describe|write|explain|declare|announce|reply|accuse|blame|condemn|denounce|warn|insist|argue|urge|admit|ask)$/.test(
      cue.lemma,
    );
  if (left.lower === "to") {
    const governs = tokens[at - 1]?.lower ?? "";
    // “is partly *to blame*”
    if (cue.lemma === "blame") return false;
    return (
      plain ||
      /^(?:went|goes|on|continued|sought|used|rushed|hastened|took|twitter|facebook|instagram)$/.test(governs)
    );
  }
  if (/^(?:say|tell|add|insist|claim|argue|warn)$/.test(cue.lemma) && followsPlural(tokens, at)) return true;
  // “he’d *respond*”
  if (/^(?:he|she|it|they|we|i|who)[’'](?:d|ll)$/.test(left.lower)) return PLAIN.has(cue.lemma);
  return plain && /^(?:would|did|does|do|didn't|doesn't|don't|could|might)$/.test(left.lower);
}
