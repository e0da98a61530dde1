import { isBody, namesSomebody } from "../../people/titles.ts";
import type { Token } from "../marks/frame.ts";
import { cueVerb } from "./cue-verb.ts";
import type { Run } from "./phrases/noun-phrase.ts";
import { type Cue, PLAIN } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import { mainSubject, subjectBefore } from "./subject.ts";
import { LONGEST_SENTENCE, PREPOSITION } from "./phrases/word-class.ts";

/** The words that attribute a stretch: who (a run of tokens) and by which cue. */
export interface Attribution {
  tokens: readonly Token[];
  mention: Run;
  cue: Run;
  rule: string;
  /** 3: cue beside the marks; 2: the cue governs the sentence; 1: taken over from another sentence. */
  certainty: 1 | 2 | 3;
  /** Whether the cue is a verb that only says (“said”, “told”), with no other between it and the marks. */
  plain?: boolean;
}

/** “fired back”, “went on”, “points out”: the particle belongs to the cue. */
export function cueEnd(tokens: readonly Token[], verb: number): number {
  return /^(?:back|out|on|up|off|in)$/.test(tokens[verb + 1]?.lower ?? "") &&
    /^(?:fired|shot|hit|points|pointed|went|summed|chimed|cut|broke|weighed|chipped|jumped|butted|joined|piped|lashed|spoke)$/.test(
      tokens[verb]?.lower ?? "",
    )
    ? verb + 1
    : verb;
}

/** Whether what stands behind “says” can say it: “the mayor”, “Ann Lee”; not “the ride at the fair, in May, will …”. */
function maySay(tokens: readonly Token[], { from, to }: Run): boolean {
  let noun = from;
  while (noun < to && !PREPOSITION.has(tokens[noun + 1]?.lower ?? "")) noun += 1;
  const word = tokens[noun]?.text ?? "";
  return /^\p{Lu}/u.test(word) || namesSomebody(word) || isBody(word);
}

/** Who a cue verb belongs to; at the start of a sentence it stands before its subject: “*Continued Stone*: “…”.” */
export function subjectOfCue(tokens: readonly Token[], verb: number, cue: Cue): Run | null {
  const opens = tokens[verb - 1] === undefined || tokens[verb - 1]?.unit !== tokens[verb]?.unit;
  if (opens && cue.form === "finite" && PLAIN.has(cue.lemma)) return subjectAfter(tokens, verb);
  // “…,” *said* Ann Lee, head of the clinic, “…”
  const quoted =
    tokens[verb - 1]?.kind === "quotation" && /[,?!—–-][’'”"]?$/.test(tokens[verb - 1]?.text ?? "");
  if (quoted && cue.form === "finite" && PLAIN.has(cue.lemma) && cue.lemma !== "tell") {
    const behind = subjectBefore(tokens, verb) === null ? subjectAfter(tokens, verb) : null;
    if (behind !== null) return behind;
  }
  if (tokens[verb - 1]?.text === "," && cue.form === "finite" && PLAIN.has(cue.lemma)) {
    const behind = subjectAfter(tokens, verb);
    if (
      behind !== null &&
      /^\p{Lu}|^the$/u.test(tokens[behind.from]?.text ?? "") &&
      /^[,—–]$/.test(tokens[behind.to + 1]?.text ?? "") &&
      maySay(tokens, behind)
    )
      return behind;
  }
  return subjectBefore(tokens, verb);
}

/** “according to *the interior ministry*” at the word “according”. */
export function accordingTo(tokens: readonly Token[], at: number): Attribution | null {
  const per = tokens[at]?.lower === "per" && /^(?:the|\p{Lu}.*)$/u.test(tokens[at + 1]?.text ?? "");
  if (!per && (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to")) return null;
  const last = per ? at : at + 1;
  const mention = subjectAfter(tokens, last);
  return mention === null
    ? null
    : { tokens, mention, cue: { from: at, to: last }, rule: "according to", certainty: 2 };
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
    // “a stick, which she has *named* Colm” reports nothing.
    if (
      cue === null ||
      cue.form === "ing" ||
      cue.strength === "weak" ||
      /^(?:name|dub|brand)$/.test(cue.lemma)
    )
      continue;
    const mention = subjectBefore(tokens, i);
    if (mention !== null)
      return { tokens, mention, cue: { from: i, to: i }, rule: "sentence before", certainty: 1 };
  }
  return null;
}
