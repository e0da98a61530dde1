import { isOffice } from "../people/titles.ts";
import { isFiniteVerb, tagsOf } from "../tags.ts";
import type { Token } from "./frame.ts";
import { cueOf, PLAIN } from "./saying.ts";

/** A run of tokens, both ends inclusive. */
export interface Run {
  from: number;
  to: number;
}

const set = (words: string): Set<string> => new Set(words.split(/\s+/));
const AUXILIARY = set(
  "has have had having was is are were be been being would will could may might can must should did does do 's 've 'd 'll hasn't haven't hadn't wasn't isn't aren't weren't wouldn't won't couldn't can't cannot mustn't shouldn't didn't doesn't don't not n't",
);
export const BE = set("was is are were be been being wasn't isn't aren't weren't get gets got");
const ADVERB = set(
  "also then later once never always often earlier again still even just now soon further ever already yesterday today tonight instead too perhaps first last both each all quite rather simply previously since meanwhile herself himself themselves itself myself",
);
const NOT_ADVERB = set("family reply italy july assembly rally ally supply only early daily fly");
export const SUBORDINATOR = set(
  "that when while as because if after before since although though where whether how why what than but so until unless once till whereas or nor yet",
);
const RELATIVE = set("who which whom whose that");
export const PREPOSITION = set(
  "in on at during with for by since of from to into about against among around through under over between within without across near amid despite like via after before until following including upon toward towards alongside behind beyond beside outside inside per",
);
export const DETERMINER = set(
  "a an the this that these those his her its their our my your some one many most several another no each every both few two three four five",
);
const PRONOUN = set(
  "he she they i we you it everyone everybody someone somebody nobody others many some who one anyone both all",
);
const TIME =
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

function begins(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.unit !== tokens[at]?.unit;
}

export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (/^\p{Lu}/u.test(token.text) && !(AUXILIARY.has(token.lower) && begins(tokens, at))) return false;
  if (AUXILIARY.has(token.lower) && token.lower !== "may") return true;
  const before = tokens[at - 1]?.lower ?? "";
  if (DETERMINER.has(before) || PREPOSITION.has(before) || /'s?$/.test(before)) return false;
  const cue = cueOf(token.lower);
  if (cue !== null && cue.form === "finite" && /(?:ed|said|told|wrote|thought|felt|knew)$/.test(token.lower))
    return true;
  if (
    /[^e]ed$/.test(token.text) &&
    (PRONOUN.has(before) || before === "who" || /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? ""))
  )
    return true;
  return isFiniteVerb(token.text);
}

/** Nothing further back than this is looked at for a subject, in words and in clauses: keeps odd texts linear. */
export const LONGEST_SENTENCE = 120;
const MOST_CLAUSES = 4;
/** Subjects found, by the tokens of a paragraph and the place of the verb. */
const subjects = new WeakMap<readonly Token[], Map<number, Run | null>>();

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
  let at = verb - 1;
  const inside = (i: number): boolean => i >= 0 && tokens[i]?.unit === unit;
  while (inside(at) && isAuxiliaryOrAdverb(tokens, at)) at -= 1;
  const token = tokens[at];
  if (token === undefined || !inside(at)) return null;
  if (token.kind === "quotation") return null;
  if (
    [
      "to",
      "by",
      "as",
      "and",
      "or",
      "in",
      "of",
      "before",
      "after",
      "while",
      "for",
      "without",
      "but",
      "then",
    ].includes(token.lower)
  )
    return mainSubject(tokens, at, depth);
  const participle = (tokens[verb]?.lower ?? "").endsWith("ing");
  if (participle && DOCUMENT.test(token.lower)) {
    const document = tidy(tokens, lastNounPhrase(tokens, at));
    const verb = document === null ? undefined : tokens[document.from - 1];
    return verb !== undefined && ISSUES.test(verb.lower) ? mainSubject(tokens, at, depth) : document;
  }
  if (participle) return absolute(tokens, at) ?? mainSubject(tokens, verb, depth);
  if (RELATIVE.has(token.lower)) {
    const end = /^[,—–-]$/.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
    return tidy(tokens, lastNounPhrase(tokens, end));
  }
  if (/^[,—–)-]$/.test(token.text)) return besideParenthesis(tokens, at) ?? mainSubject(tokens, at, depth);
  return tidy(tokens, nounPhraseBack(tokens, at)) ?? mainSubject(tokens, at, depth);
}

/** “with *one MP* calling for …” */
function absolute(tokens: readonly Token[], end: number): Run | null {
  const run = tokens[end]?.kind === "word" ? nounPhraseBack(tokens, end) : null;
  if (run === null) return null;
  for (let i = Math.max(run.from, run.to - 5); i < run.to; i++)
    if (tokens[i]?.lower === "with") return tidy(tokens, { from: i + 1, to: run.to });
  return null;
}

function isAuxiliaryOrAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (token.text !== token.lower && tokens[at - 1]?.unit === token.unit && token.lower !== "also")
    return false;
  return AUXILIARY.has(token.lower) || isAdverb(token);
}

/** The subject a later verb shares: that of the nearest verb of saying to the left, else the sentence's own. */
export function mainSubject(tokens: readonly Token[], at: number, depth = 0): Run | null {
  if (depth > MOST_CLAUSES) return null;
  const unit = tokens[at]?.unit;
  // “…, saying” belongs to the main clause, “who claimed … while warning” to the clause of “who”.
  const main = /^[,—–]$/.test(tokens[at - 1]?.text ?? "");
  let first = at;
  for (let verb = at - 1; verb >= Math.max(0, at - LONGEST_SENTENCE) && tokens[verb]?.unit === unit; verb--) {
    first = verb;
    const cue = cueOf(tokens[verb]?.lower ?? "");
    if (cue === null || !PLAIN.has(cue.lemma) || !isVerb(tokens, verb)) continue;
    if (main && inRelativeClause(tokens, verb)) continue;
    const subject = subjectBefore(tokens, verb, depth + 1);
    if (subject !== null) return subject;
  }
  let fallback: Run | null = null;
  for (let verb = first; verb < at; verb++) {
    if (!isVerb(tokens, verb) || inRelativeClause(tokens, verb)) continue;
    const subject = subjectBefore(tokens, verb, depth + 1);
    if (subject === null || subject.to >= verb) continue;
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

/** The pronoun or name a sentence opens with, where no verb is known: “Then *he* cut in, calling …”. */
function opening(tokens: readonly Token[], at: number): Run | null {
  const unit = tokens[at]?.unit;
  let from = at;
  while (from > 0 && at - from < LONGEST_SENTENCE && tokens[from - 1]?.unit === unit) from -= 1;
  while (
    from < at &&
    (isAdverb(lowered(tokens, from)) || /^(?:but|and|so|instead|,)$/.test(tokens[from]?.lower ?? ""))
  )
    from += 1;
  const first = tokens[from];
  if (first === undefined || from >= at) return null;
  if (/^(?:he|she|they|i|we)$/.test(first.lower)) return { from, to: from };
  let to = from;
  while (to + 1 < at && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? "")) to += 1;
  const name =
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    !DETERMINER.has(first.lower) &&
    !PREPOSITION.has(first.lower) &&
    !SUBORDINATOR.has(first.lower);
  return name && first.kind === "word" && (to > from || tokens[to + 1]?.kind === "word")
    ? { from, to }
    : null;
}

function inRelativeClause(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && isAuxiliaryOrAdverb(tokens, at)) at -= 1;
  return /^(?:who|which|that|whom)$/.test(tokens[at]?.lower ?? "");
}

const CONTRACTION = /^(?:he|she|it|they|i|we|you|that|there|who|what)'(?:s|re|ve|d|ll|m)$/;

/** Who issues a statement says what it says; who holds up a sign does not. */
const ISSUES =
  /^(?:releas|issu|post|sen[dt]|writ|wrote|publish|tweet|sign|giv|gave|mak|made|air|r[au]n|put|circulat|deliver)/;
const DOCUMENT =
  /^(?:sign|banner|poster|placard|letter|statement|email|e-mail|tweet|note|report|message|memo|post|caption|headline|article|editorial|book|slogan|ad|advert|advertisement|shirt|t-shirt|graffiti|leaflet|notice|text|document|cable|petition|resolution|filing|ruling|opinion|email|study|paper|video|recording|spokesman|spokeswoman|spokesperson|source)s?$/;

/** The noun phrase in front of “who …” or “saying …”: of “contacted today by *an aide to the leader* who” only that. */
function lastNounPhrase(tokens: readonly Token[], end: number): Run | null {
  const run = nounPhraseBack(tokens, end);
  if (run === null) return null;
  let { from } = run;
  const verb = tokens[from - 1];
  if (verb !== undefined && /^(?:would|will|could|can|may|might|must|should|to|did|does)$/.test(verb.lower))
    from += 1;
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || !(PREPOSITION.has(token.lower) || isAdverb(token) || TIME.test(token.lower)))
      continue;
    if (i > from + 1 || token.lower === "of") break;
    from = i + 1;
  }
  return from > run.to ? run : { from, to: run.to };
}

/** The run of words that ends at `end` and reaches back to a border of its clause. */
function nounPhraseBack(tokens: readonly Token[], end: number): Run | null {
  const unit = tokens[end]?.unit;
  let at = end;
  for (; at >= Math.max(0, end - LONGEST_SENTENCE) && tokens[at]?.unit === unit; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation") break;
    if (token.text === ")") {
      const open = openingBracket(tokens, at);
      if (open === null) break;
      at = open;
      continue;
    }
    if (token.kind === "punctuation" && !/^[’'&/*]$/.test(token.text)) break;
    if (
      SUBORDINATOR.has(token.lower) &&
      !(token.lower === "that" && RELATIVE.has(token.lower) && at < end && false)
    )
      break;
    if (RELATIVE.has(token.lower)) break;
    if (token.lower === "and" && isVerb(tokens, at - 1)) break;
    if (isVerb(tokens, at)) {
      const relative = relativeBefore(tokens, at);
      if (relative === null) break;
      at = relative;
    }
  }
  return at + 1 > end ? null : { from: at + 1, to: end };
}

function openingBracket(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= 0 && i > at - 25; i--) if (tokens[i]?.text === "(") return i;
  return null;
}

/** The relative pronoun of the clause a verb stands in, where there is one: “people who *know* him said”. */
function relativeBefore(tokens: readonly Token[], verb: number): number | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.unit !== tokens[verb]?.unit) return null;
    if (token.lower === "that" && i < verb - 1 && !tokens.slice(i + 1, verb).every((t) => isAdverb(t)))
      return null;
    if (RELATIVE.has(token.lower))
      return i > 0 && tokens[i - 1]?.kind === "word" && !cueOf(tokens[i - 1]?.lower ?? "") ? i : null;
  }
  return null;
}

/** The subject in front of a parenthesis that ends at the comma, dash or bracket `at`: “Joe Smith, 54, of Ohio, said”. */
function besideParenthesis(tokens: readonly Token[], at: number): Run | null {
  const unit = tokens[at]?.unit;
  if (tokens[at]?.text === ")") return tidy(tokens, nounPhraseBack(tokens, at));
  const pieces: Run[] = [];
  let to = at - 1;
  for (let i = at - 1; i >= Math.max(-1, at - LONGEST_SENTENCE); i--) {
    const token = tokens[i];
    const outside = token === undefined || token.unit !== unit || token.kind === "quotation";
    if (token?.text === ")") {
      i = openingBracket(tokens, i) ?? i;
      continue;
    }
    if (!outside && !/^[,—–;:-]$/.test(token.text)) continue;
    if (to >= i + 1) pieces.push({ from: i + 1, to });
    to = i - 1;
    if (outside || /^[;:]$/.test(token.text)) break;
  }
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const further = pieces[i + 1];
    if (further !== undefined && isParenthetical(tokens, piece) && mayHoldSubject(tokens, further)) continue;
    if (!mayHoldSubject(tokens, piece)) return null;
    const head = tidy(tokens, nounPhraseBack(tokens, piece.to));
    const beside = pieces[i - 1];
    if (head !== null && beside !== undefined && !hasName(tokens, head) && isBareName(tokens, beside))
      return beside;
    return head;
  }
  return null;
}

function isParenthetical(tokens: readonly Token[], piece: Run): boolean {
  const first = tokens[piece.from];
  if (first === undefined) return false;
  if (first.text === first.lower && describesSomebody(tokens, piece)) return true;
  return (
    /^(?:a|an|the|who|whose|which|one|now|then|both|also|himself|herself|then-\S+|former|formerly|aged|head|chief|director|president|chairman|professor|senior)$/.test(
      first.lower,
    ) ||
    /^\d/.test(first.text) ||
    PREPOSITION.has(first.lower) ||
    (/(?:ing|ed)$/.test(first.lower) && first.text === first.lower) ||
    /^(?:jr\.?|sr\.?|ii|iii|his|her|their|its|r-\S+|d-\S+)$/.test(first.lower) ||
    /[’']s?$/.test(first.text) ||
    (piece.to - piece.from < 2 &&
      /^\p{Lu}/u.test(first.text) &&
      PREPOSITION.has(tokens[piece.from - 3]?.lower ?? ""))
  );
}

/** “national treasurer for the campaign” */
function describesSomebody(tokens: readonly Token[], piece: Run): boolean {
  for (let i = piece.from; i <= piece.to; i++) {
    const token = tokens[i];
    if (token === undefined || PREPOSITION.has(token.lower) || isVerb(tokens, i)) return false;
    if (isOffice(token.text)) return true;
  }
  return false;
}

function mayHoldSubject(tokens: readonly Token[], piece: Run): boolean {
  const conjunction = /^(?:and|but|so|yet|or)$/.test(tokens[piece.from]?.lower ?? "") ? 1 : 0;
  const first = tokens[piece.from + conjunction];
  if (first === undefined) return false;
  const opens = tokens[piece.from - 1]?.unit !== first.unit;
  if (opens && PREPOSITION.has(first.lower)) return false;
  if (opens && /(?:ing|ed)$/.test(first.lower)) return false;
  return (
    !(opens && SUBORDINATOR.has(first.lower) && !["but", "so", "yet"].includes(first.lower)) &&
    !(opens && isAdverb(first) && !/^(?:even|only|just)$/.test(first.lower))
  );
}

function hasName(tokens: readonly Token[], run: Run): boolean {
  for (let i = run.from; i <= run.to; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      /^\p{Lu}\p{L}+/u.test(token.text) &&
      !(i === run.from && DETERMINER.has(token.lower))
    )
      return true;
  }
  return false;
}

function isBareName(tokens: readonly Token[], run: Run): boolean {
  if (run.to - run.from < 1 || run.to - run.from > 3) return false;
  for (let i = run.from; i <= run.to; i++) if (!/^\p{Lu}/u.test(tokens[i]?.text ?? "")) return false;
  return true;
}

/** Takes off what is not the subject: “But”, “In Ohio”, “on Monday”; null where nothing that can speak is left. */
function tidy(tokens: readonly Token[], run: Run | null): Run | null {
  if (run === null) return null;
  let { from, to } = run;
  const lower = (i: number): string => tokens[i]?.lower ?? "";
  const word = (i: number): boolean => tokens[i]?.kind === "word";
  while (
    from <= to &&
    (/^(?:but|and|so|yet|or|however|still|indeed|meanwhile)$/.test(lower(from)) ||
      !word(from) ||
      (isAdverb(lowered(tokens, from)) && from < to))
  )
    from += 1;
  if (from < to && PREPOSITION.has(lower(from))) from = afterPrepositional(tokens, from, to);
  for (let i = to; i > from; i--) {
    if (
      TIME.test(lower(i)) &&
      !/^\p{Lu}.*\p{Ll}$/u.test(TIME_NAME.test(lower(i)) ? "" : (tokens[i]?.text ?? ""))
    )
      to = i - 1;
    else if (i === to && (PREPOSITION.has(lower(i)) || lower(i) === "the")) to = i - 1;
    else break;
  }
  if (from > to) return null;
  if (from === to && !canSpeak(tokens[from])) return null;
  return { from, to };
}

const TIME_NAME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function lowered(tokens: readonly Token[], at: number): Token {
  const token = tokens[at];
  if (token === undefined) throw new RangeError(`no token ${at}`);
  return { ...token, text: token.lower };
}

function canSpeak(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  if (PRONOUN.has(token.lower)) return true;
  if (DETERMINER.has(token.lower) || PREPOSITION.has(token.lower) || AUXILIARY.has(token.lower)) return false;
  return !/^(?:there|what|here|which|more|less|not|also|and|or)$/.test(token.lower);
}

/** Where the subject begins behind a leading “In Ohio”, “On Monday”: at the last determiner, pronoun or name. */
function afterPrepositional(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 2; i <= to; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      (PRONOUN.has(token.lower) ||
        (/^(?:the|a|an|his|her|its|their)$/.test(token.lower) &&
          !PREPOSITION.has(tokens[i - 1]?.lower ?? "") &&
          i > from + 1))
    )
      return i;
  }
  let i = to;
  while (i > from + 1 && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? "") && !TIME.test(tokens[i - 1]?.lower ?? ""))
    i -= 1;
  return i;
}

/** The subject behind its verb: “said *Vice President Joe Biden*, urging …”, “said *a spokesman for the ministry*.” */
export function subjectAfter(tokens: readonly Token[], verb: number): Run | null {
  const unit = tokens[verb]?.unit;
  const from = verb + 1;
  const first = tokens[from];
  if (first === undefined || first.unit !== unit || first.kind !== "word") return null;
  if (
    PREPOSITION.has(first.lower) ||
    SUBORDINATOR.has(first.lower) ||
    isAdverb(first) ||
    TIME.test(first.lower)
  )
    return null;
  const described = /^\p{Ll}/u.test(first.text);
  let to = from;
  for (let i = from; i < tokens.length && tokens[i]?.unit === unit; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === "quotation") break;
    if (token.kind === "punctuation" && !/^[’'&/]$/.test(token.text)) break;
    if (RELATIVE.has(token.lower) || (SUBORDINATOR.has(token.lower) && token.lower !== "or")) break;
    if (i > from && isVerb(tokens, i)) break;
    if (i > from && (TIME.test(token.lower) || isAdverb(token))) break;
    if (i > from && PREPOSITION.has(token.lower) && !joins(tokens, i, described)) break;
    if (
      i > from &&
      token.text.endsWith("ing") &&
      token.text === token.lower &&
      cueOf(token.lower)?.form === "ing"
    )
      break;
    to = i;
  }
  return canSpeak(first) || to > from ? { from, to } : null;
}

function joins(tokens: readonly Token[], at: number, described: boolean): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== "word" || TIME.test(next.lower)) return false;
  if (tokens[at]?.lower === "of") return !described ? /^\p{Lu}|^the$/u.test(next.text) : true;
  if (!described) return tokens[at]?.lower === "from";
  const past = tokens[at + 2]?.lower ?? "";
  if (
    /^(?:interview|statement|speech|email|news|letter|report|tweet|post|phone|press|conference|briefing)$/.test(
      past,
    )
  )
    return false;
  return (
    /^(?:for|from|with|at|to|in)$/.test(tokens[at]?.lower ?? "") &&
    (/^\p{Lu}/u.test(next.text) || /^(?:the|a|an|his|her|its|their)$/.test(next.lower))
  );
}
