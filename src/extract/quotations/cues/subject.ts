import type { Token } from "../marks/frame.ts";
import { relativeVerb } from "./phrases/clause.ts";
import { DOCUMENT, hadBefore, isIssued, issuerOf, mayIssue, nounOf, sentAt } from "./document.ts";
import { absolute, beforeQuotedVerb, caughtPassive, heard, madeTo, openedBy, quotedAs } from "./heard.ts";
import { lastNounPhrase } from "./phrases/last-noun-phrase.ts";
import { nounPhraseBack, type Run, tidy } from "./phrases/noun-phrase.ts";
import { opening } from "./phrases/opening.ts";
import { nameInFront, nameOrRun } from "./phrases/name-beside.ts";
import { besideParenthesis } from "./phrases/parenthesis.ts";
import { cueOf, NAMING, PLAIN } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import {
  beforeAuxiliaries,
  beforeTime,
  inRelativeClause,
  isVerb,
  LONGEST_SENTENCE,
  RELATIVE,
  SUBORDINATOR,
} from "./phrases/word-class.ts";

const MOST_CLAUSES = 4;
/** Subjects found, by the tokens of a paragraph and the place of the verb. */
const subjects = new WeakMap<readonly Token[], Map<number, Run | null>>();

/** Behind these stands a verb without ending, and no subject: “did not *address* …”. */
const AFTER_AUXILIARY =
  /^(?:did|does|do|not|would|will|could|can|may|might|must|should|to|didn't|doesn't|don't|won't|can't|couldn't|wouldn't)$/;
/** What stands between a verb and the clause it belongs to. */
const JOINS = /^(?:to|by|as|and|or|in|of|before|after|while|for|without|but|then)$/;

/**
 * The subject of the verb at `verb`, looked for to its left inside its sentence.
 * “Sarandon, 69, told …” → Sarandon · “an aide … who claimed” → an aide … · “He highlighted …, saying” → He.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, depth = 0): Run | null {
  let known = subjects.get(tokens);
  if (known === undefined) subjects.set(tokens, (known = new Map<number, Run | null>()));
  const found = known.get(verb);
  if (found !== undefined) return found;
  const subject = findSubject(tokens, verb, depth);
  known.set(verb, subject);
  return subject;
}

function findSubject(tokens: readonly Token[], verb: number, depth: number): Run | null {
  const unit = tokens[verb]?.unit;
  const inside = (i: number): boolean => i >= 0 && tokens[i]?.unit === unit;
  let at = beforeAuxiliaries(tokens, verb - 1, unit);
  // “*He’s* claiming”: the pronoun and its verb are one word.
  if (inside(at) && /^(?:he|she|they|it|we|i|who)'(?:s|re|ve|d|m)$/.test(tokens[at]?.lower ?? ""))
    return { from: at, to: at };
  at = beforeTime(tokens, at);
  const token = tokens[at];
  if (token === undefined || !inside(at)) return null;
  if (token.kind === "quotation") {
    // “He called it “unfair,” *accusing* the board of …”
    if (/[,;][’'”"]?$/.test(token.text) && (tokens[verb]?.lower ?? "").endsWith("ing"))
      return mainSubject(tokens, at, depth);
    // “The self-described “foodie” said …”: the marked word belongs to the subject.
    // “Joe Smith, in a report titled “Crumbs,” wrote …”: the title ends what stands between.
    // “Joe Smith, on Orbit’s “This Week,” said …”
    if (
      token.text.endsWith(",") &&
      (NAMING.test(tokens[at - 1]?.lower ?? "") || /[’']s$/.test(tokens[at - 1]?.text ?? ""))
    )
      return besideParenthesis(tokens, at);
    if (token.text.split(" ").length > 3 || tokens[at - 1]?.kind !== "word") return null;
    if (/^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? "")) return { from: at, to: at };
    const run = nounPhraseBack(tokens, at - 1);
    return run !== null && inside(run.from) ? { from: run.from, to: at } : null;
  }
  const joined = token.lower === "and" ? beforeQuotedVerb(tokens, at - 1) : null;
  if (joined !== null) return joined;
  const introduced = openedBy(tokens, verb);
  if (introduced !== null) return introduced;
  const quoted = token.lower === "as" ? quotedAs(tokens, at - 1) : null;
  if (quoted !== null) return quoted;
  const joint = token.lower === "and" ? besideVerb(tokens, at, depth) : null;
  if (joint !== null) return joint;
  const relative = token.lower === "by" ? relativeVerb(tokens, at) : null;
  if (relative !== null) return subjectBefore(tokens, relative, depth + 1);
  if (token.lower === "to") {
    const made = madeTo(tokens, at);
    if (made !== null) return made;
  }
  if (JOINS.test(token.lower)) return mainSubject(tokens, at, depth);
  const participle = (tokens[verb]?.lower ?? "").endsWith("ing");
  if (participle && DOCUMENT.test(token.text)) {
    const document = tidy(tokens, nounOf(tokens, at));
    const beside = document === null ? null : issuerOf(tokens, document);
    const issuer = beside === null ? null : (mainSubject(tokens, at, depth) ?? tidy(tokens, beside));
    return issuer !== null && (document === null || mayIssue(tokens, issuer)) ? issuer : document;
  }
  const spied = participle ? caughtPassive(tokens, at) : null;
  if (spied !== null) return subjectBefore(tokens, spied, depth + 1);
  if (participle) {
    const apart = heard(tokens, at) ?? absolute(tokens, at);
    if (apart !== null) return apart;
    const near = token.kind === "word" ? nearestSubject(tokens, verb, depth) : null;
    return near ?? mainSubject(tokens, verb, depth);
  }
  if (RELATIVE.has(token.lower)) {
    const end = /^[,—–-]$/.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
    if (/^reads?$/.test(tokens[verb]?.lower ?? "")) return reader(tokens, end, depth);
    const antecedent = tidy(tokens, lastNounPhrase(tokens, end));
    const called = antecedent === null ? null : nameInFront(tokens, antecedent);
    if (called !== null) return called;
    return antecedent !== null && isIssued(tokens, antecedent)
      ? mainSubject(tokens, antecedent.from, depth)
      : antecedent;
  }
  if (/^[,—–)-]$/.test(token.text)) return besideParenthesis(tokens, at) ?? mainSubject(tokens, at, depth);
  const run = nounPhraseBack(tokens, at);
  const infinitive = run !== null && AFTER_AUXILIARY.test(tokens[run.from - 1]?.lower ?? "");
  return (infinitive ? null : nameOrRun(tokens, tidy(tokens, run))) ?? mainSubject(tokens, at, depth);
}

/** “The court heard *he* would phone people claiming”: the subject of the nearest verb, where it is somebody. */
export function nearestSubject(tokens: readonly Token[], at: number, depth = 0): Run | null {
  for (let verb = at - 1; verb > Math.max(0, at - 25) && tokens[verb]?.unit === tokens[at]?.unit; verb--) {
    if (tokens[verb]?.kind !== "word") return null;
    if (!isVerb(tokens, verb) || inRelativeClause(tokens, verb)) continue;
    const subject = subjectBefore(tokens, verb, depth + 1);
    if (subject === null || subject.to >= verb) continue;
    return /^\p{Lu}/u.test(tokens[subject.to]?.text ?? "") ? subject : null;
  }
  return null;
}

/** Whose words a message is “that read: …”: who sent it, else the message. */
function reader(tokens: readonly Token[], end: number, depth: number): Run | null {
  let noun = end;
  const unit = tokens[end]?.unit;
  for (let at = end; at > Math.max(0, end - 15) && tokens[at]?.unit === unit; at--) {
    if (!DOCUMENT.test(tokens[at]?.lower ?? "")) continue;
    noun = at;
    const sent = sentAt(tokens, at);
    if (sent === null) break;
    const had = hadBefore(tokens, sent);
    return (had === null ? null : subjectBefore(tokens, had, depth + 1)) ?? mainSubject(tokens, at, depth);
  }
  return tidy(tokens, lastNounPhrase(tokens, noun));
}

/** “…, after *she* attacked officers and blamed …”: the verb an “and” joins to, where no comma parts them. */
function besideVerb(tokens: readonly Token[], and: number, depth: number): Run | null {
  const unit = tokens[and]?.unit;
  for (let at = and - 1; at > Math.max(0, and - 12) && tokens[at]?.unit === unit; at--) {
    if (tokens[at]?.kind !== "word") return null;
    if (!isVerb(tokens, at)) continue;
    const subject = subjectBefore(tokens, at, depth + 1);
    const before = subject === null ? undefined : tokens[subject.from - 1];
    const inner =
      before !== undefined && before.unit === unit && /^(?:after|when|while|because|as)$/.test(before.lower);
    return inner && subject !== null && subject.to < at ? subject : null;
  }
  return null;
}

/** The subject a later verb shares: that of the nearest verb of saying to the left, else the sentence's own. */
export function mainSubject(tokens: readonly Token[], at: number, depth = 0): Run | null {
  if (depth > MOST_CLAUSES) return null;
  const unit = tokens[at]?.unit;
  // “…, saying” belongs to the main clause, “who claimed … while warning” to the clause of “who”.
  const main = /^[,—–]$/.test(tokens[at - 1]?.text ?? "");
  let first = at;
  for (let verb = at - 1; verb >= Math.max(0, at - LONGEST_SENTENCE) && tokens[verb]?.unit === unit; verb--) {
    // “He died in the fire; an inquiry blamed what it called …”: what stands before a semicolon is another sentence.
    if (tokens[verb]?.text === ";" && first < at - 2) break;
    first = verb;
    const cue = cueOf(tokens[verb]?.lower ?? "");
    if (cue === null || !PLAIN.has(cue.lemma) || !isVerb(tokens, verb)) continue;
    if (main && inRelativeClause(tokens, verb)) continue;
    // “…,” *said Ann Lee*, urging him to “…”
    const inverted = tokens[verb - 1]?.kind === "quotation" && cue.form === "finite" && cue.lemma !== "tell";
    const subject =
      subjectBefore(tokens, verb, depth + 1) ?? (inverted && main ? subjectAfter(tokens, verb) : null);
    if (subject !== null && subject.to < at) return subject;
  }
  let fallback: Run | null = null;
  for (let verb = first; verb < at; verb++) {
    if (!isVerb(tokens, verb)) continue;
    const subject = subjectBefore(tokens, verb, depth + 1);
    if (subject === null || subject.to >= verb) continue;
    if (inRelativeClause(tokens, verb)) {
      if (tokens[subject.from - 1]?.unit !== unit) fallback ??= subject;
      continue;
    }
    const before = tokens[subject.from - 1];
    if (
      before === undefined ||
      before.unit !== unit ||
      !(SUBORDINATOR.has(before.lower) && before.lower !== "but")
    )
      return subject;
    fallback ??= subject;
  }
  return fallback ?? opening(tokens, at);
}
