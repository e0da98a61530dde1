import { isOffice, namesSomebody } from "../../../people/titles.ts";
import { isFiniteVerb, tagsOf } from "../../../tags.ts";
import type { Token } from "../../marks/frame.ts";
import { isPluralNoun } from "./plural-noun.ts";
import { cueOf } from "../saying.ts";

const set = (words: string): Set<string> => new Set(words.split(/\s+/));
export const AUXILIARY = set(
  "has have had having was is are were be been being would will could may might can must should did does do 's 've 'd 'll hasn't haven't hadn't wasn't isn't aren't weren't wouldn't won't couldn't can't cannot mustn't shouldn't didn't doesn't don't not n't",
);
export const BE = set("was is are were be been being wasn't isn't aren't weren't get gets got");
const ADVERB = set(
  "back also then later once never always often earlier again still even just now soon further ever already yesterday today tonight instead too perhaps first last both each all quite rather simply previously since meanwhile herself himself themselves itself myself",
);
const NOT_ADVERB = set("family reply italy july assembly rally ally supply only early daily fly");
export const SUBORDINATOR = set(
  "that when while as because if after before since although though where whether how why what than but so until unless once till whereas or nor yet",
);
export const RELATIVE = set("who which whom whose that");
export const PREPOSITION = set(
  "in on at during with for by since of from to into about against among around through under over between within without across near amid despite like via after before until following including upon toward towards alongside behind beyond beside outside inside per",
);
export const DETERMINER = set(
  "a an the this that these those his her its their our my your some one many most several another no each every both few two three four five",
);
export const PRONOUN = set(
  "another most several few neither none two three dozens hundreds each he she they i we you it everyone everybody someone somebody nobody others many some who one anyone both all",
);
export const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?|today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|week|month|year|weekend|time|(?:19|20)\d\d|\d{1,2}|\d+(?:am|pm)|a\.m\.|p\.m\.|last|this|next|recently|ago)$/;

export function isAdverb(token: Token): boolean {
  if (token.kind !== "word") return false;
  if (ADVERB.has(token.lower)) return true;
  return (
    /..ly$/.test(token.text) &&
    token.text === token.lower &&
    !NOT_ADVERB.has(token.lower) &&
    !isNounOnly(token.lower)
  );
}

function isNounOnly(word: string): boolean {
  const tags = tagsOf(word);
  return tags.length > 0 && !tags.includes("Adverb");
}

/** Whether a word that begins a sentence tells what somebody was or is like: “Former teammate Tom”, “Retired roofer Ken”. */
export function isDescribing(word: string): boolean {
  return (
    /^(?:former|retired|ex)$/.test(word) || tagsOf(word).some((tag) => /^(?:Adjective|PastTense)$/.test(tag))
  );
}

function begins(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.unit !== tokens[at]?.unit;
}

export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (/^\p{Lu}/u.test(token.text) && !(AUXILIARY.has(token.lower) && begins(tokens, at))) return false;
  if (AUXILIARY.has(token.lower) && token.lower !== "may") return true;
  const before = tokens[at - 1]?.lower ?? "";
  // “the revolution that *brought* him here”
  const noun = tokens[at - 2];
  const relative =
    before === "that" &&
    noun?.unit === token.unit &&
    /^\p{L}{4,}$/u.test(noun.text) &&
    !PREPOSITION.has(noun.lower);
  if (relative && isFiniteVerb(token.text) && cueOf(noun.lower) === null) return true;
  // “the firm that *runs* the prize”
  if (
    RELATIVE.has(before) &&
    noun?.unit === token.unit &&
    /^\p{L}{3,}$/u.test(noun.text) &&
    !PREPOSITION.has(noun.lower) &&
    /[^s]s$/.test(token.text) &&
    /^(?:the|an?|his|her|their|its|him|them)$/.test(tokens[at + 1]?.lower ?? "") &&
    cueOf(noun.lower) === null
  )
    return true;
  if (DETERMINER.has(before) || PREPOSITION.has(before) || /'s?$/.test(before)) return false;
  const cue = cueOf(token.lower);
  if (
    cue !== null &&
    cue.form === "finite" &&
    /(?:ed|said|told|wrote|thought|felt|knew|disagrees|says|tells|insists|argues|adds|explains|admits|believes|thinks|warns|recalls|agrees)$/.test(
      token.lower,
    )
  )
    return true;
  if (
    /[^e]ed$/.test(token.text) &&
    (PRONOUN.has(before) || before === "who" || /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? ""))
  )
    return true;
  if (
    /^puts?$/.test(token.lower) &&
    /^(?:out|forward|up|on|the|an?|his|her|its|it)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return true;
  if (/^(?:drew|built|woke|clung|sought)$/.test(token.text)) return true;
  // “left *the* house”, “lost *his* seat”: words that are adjectives elsewhere
  const object = /^(?:the|an?|his|her|their|its|him|them|it)$/.test(tokens[at + 1]?.lower ?? "");
  if (object && /^(?:left|lost|hit|beat|cut|set|shut|quit|cost|rose|laid|bit|spread|cast)$/.test(token.text))
    return true;
  // “a familiar voice *celebrated* the attacks”, “the judge *turned* on him”
  const past = /[^e]ed$/.test(token.text);
  const next = tokens[at + 1]?.lower ?? "";
  if (past && /^(?:the|an?|his|her|their|its|these|those|him|them)$/.test(next)) return true;
  if (past && /^\p{Ll}/u.test(before) && namesSomebody(before) && /^(?:on|to|at|up|out|off)$/.test(next))
    return true;
  return isFiniteVerb(token.text) && !isOfficers(tokens, at) && !isPluralNoun(tokens, at);
}

/** “Zoo *bosses* say”, “rival *coaches* were”: people in the plural in front of their verb. */
function isOfficers(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  return (
    word.endsWith("s") &&
    (isOffice(word) || isOffice(word.replace(/es$/, ""))) &&
    (AUXILIARY.has(next) || cueOf(next) !== null)
  );
}

function isAuxiliaryOrAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (token.text !== token.lower && tokens[at - 1]?.unit === token.unit && token.lower !== "also")
    return false;
  return AUXILIARY.has(token.lower) || isAdverb(token);
}

/** The place before the auxiliaries and adverbs in front of a verb: “critics *have in particular* noted”. */
export function beforeAuxiliaries(tokens: readonly Token[], end: number, unit: number | undefined): number {
  let at = end;
  while (at >= 0 && tokens[at]?.unit === unit) {
    const phrase = /^(?:particular|fact|turn|effect)$/.test(tokens[at]?.lower ?? "");
    if (phrase && tokens[at - 1]?.lower === "in") at -= 2;
    else if (isAuxiliaryOrAdverb(tokens, at) || tokens[at]?.lower === "only") at -= 1;
    else break;
  }
  return at;
}

export function lowered(tokens: readonly Token[], at: number): Token {
  const token = tokens[at];
  if (token === undefined) throw new RangeError(`no token ${at}`);
  return { ...token, text: token.lower };
}

export const TIME_NAME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Nothing further back than this is looked at for a subject, in words and in clauses: keeps odd texts linear. */
export const LONGEST_SENTENCE = 120;

/** Whether a word tells a time: “Monday”, “2010”, but not the name in “Elizabeth May”, “Jan Smith”. */
export function isTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !TIME.test(token.lower)) return false;
  const month = TIME_NAME.test(token.lower) && !token.lower.endsWith("day");
  const before = tokens[at - 1];
  const named =
    before !== undefined &&
    before.unit === token.unit &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    !TIME.test(before.lower) &&
    !PREPOSITION.has(before.lower);
  return !(month && /^\p{Lu}/u.test(token.text) && named);
}

/** Where the words before “in 2010”, “on Monday”, “last week” end: “who *in 2010* said”. */
export function beforeTime(tokens: readonly Token[], end: number): number {
  let at = end;
  while (end - at < 4 && isTime(tokens, at) && tokens[at]?.unit === tokens[end]?.unit) at -= 1;
  if (at === end) return end;
  if (/^(?:in|on|at|by|since|early|late)$/.test(tokens[at]?.lower ?? "")) at -= 1;
  const token = tokens[at];
  return token === undefined || token.unit !== tokens[end]?.unit || token.kind === "quotation" ? end : at;
}

/** Whether the subject of a verb is “who”, “which” or “that”. */
export function inRelativeClause(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && isAuxiliaryOrAdverb(tokens, at)) at -= 1;
  return /^(?:who|which|that|whom)$/.test(tokens[at]?.lower ?? "");
}
