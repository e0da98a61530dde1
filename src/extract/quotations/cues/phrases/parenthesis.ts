import { isKin, isOffice, namesSomebody } from "../../../people/titles.ts";
import type { Token } from "../../marks/frame.ts";
import { cueOf } from "../saying.ts";
import { isBareName, nameBehindOffice } from "./name-beside.ts";
import { nounPhraseBack, openingBracket, type Run, tidy } from "./noun-phrase.ts";
import {
  DETERMINER,
  isAdverb,
  isTime,
  isVerb,
  LONGEST_SENTENCE,
  PREPOSITION,
  SUBORDINATOR,
} from "./word-class.ts";

/** The subject in front of a parenthesis that ends at the comma, dash or bracket `at`: “Joe Smith, 54, of Ohio, said”. */
export function besideParenthesis(tokens: readonly Token[], at: number): Run | null {
  const unit = tokens[at]?.unit;
  if (tokens[at]?.text === ")") return tidy(tokens, nounPhraseBack(tokens, at));
  const pieces: Run[] = [];
  let to = at - 1;
  for (let i = at - 1; i >= Math.max(-1, at - LONGEST_SENTENCE); i--) {
    const token = tokens[i];
    const outside = token === undefined || token.unit !== unit || isQuotationApart(tokens, i);
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
    const held = pieces[i - 1];
    // “the union, whose president, *Noel Voss*, wants”
    if (tokens[piece.from]?.lower === "whose" && held !== undefined && isBareName(tokens, held))
      if (namesSomebody(tokens[piece.to]?.lower ?? "")) return held;
    // “in what *Ann Lee*, head of the clinic, called …”
    const what = tokens[piece.from]?.lower === "what" ? piece.from : piece.from + 1;
    if (
      tokens[what]?.lower === "what" &&
      isBareName(tokens, { from: what + 1, to: piece.to }) &&
      what < piece.to
    )
      return { from: what + 1, to: piece.to };
    // “which Orbit’s chief executive, *Tom Lund*, called …”
    if (
      /^(?:which|what|whom)$/.test(tokens[piece.from]?.lower ?? "") &&
      held !== undefined &&
      isBareName(tokens, held)
    )
      if (namesSomebody(tokens[piece.to]?.lower ?? "")) return held;
    // “Hayley, who has a daughter, *Evie, six*, said”: whom the clause adds.
    const added =
      further !== undefined &&
      /^(?:who|whose|which)$/.test(tokens[further.from]?.lower ?? "") &&
      isKin(tokens[further.to]?.lower ?? "") &&
      isBareName(tokens, piece);
    if (added) continue;
    if (further !== undefined && isParenthetical(tokens, piece) && mayHoldSubject(tokens, further)) continue;
    if (!mayHoldSubject(tokens, piece)) return null;
    const head = tidy(tokens, nounPhraseBack(tokens, piece.to));
    const beside = pieces[i - 1];
    const name = beside === undefined ? null : nameBehindOffice(tokens, beside);
    if (head !== null && name !== null && isDescription(tokens, head)) return name;
    return head;
  }
  return null;
}

/** A quotation that is no title or word within the parenthesis: “Joe Smith, best known for “Night Ferry”, said”. */
function isQuotationApart(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "quotation") return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const words = tokens[at]?.text ?? "";
  // “Tom Voss, who had a “bromance” with his brother, laughed”
  if (
    words.split(" ").length < 4 &&
    !/[.,!?]$/.test(words) &&
    before?.unit === tokens[at]?.unit &&
    before?.kind === "word" &&
    next?.unit === tokens[at]?.unit &&
    next?.kind === "word" &&
    cueOf(next.lower) === null
  )
    return false;
  return !(
    before?.unit === tokens[at]?.unit &&
    /^(?:as|for|in|of|from|on|whose|its|his|her|their|show|film|series|drama|book|novel|called|titled|entitled|headlined|named|dubbed|the)$/.test(
      before?.lower ?? "",
    ) &&
    (tokens[at]?.text ?? "").split(" ").length < 7
  );
}

function isParenthetical(tokens: readonly Token[], piece: Run): boolean {
  const first = tokens[piece.from];
  if (first === undefined) return false;
  // “…, but *General Ann Lee*, head of the staff, said”: another clause.
  if (/^(?:and|but|so|yet)$/.test(first.lower) && /^\p{Lu}/u.test(tokens[piece.from + 1]?.text ?? ""))
    return false;
  if (first.text === first.lower && (describesSomebody(tokens, piece) || isAdverb(first))) return true;
  return (
    /^(?:a|an|the|who|whose|which|one|now|then|both|also|himself|herself|then-\S+|former|formerly|aged|head|chief|director|president|chairman|professor|senior|clad|born|sworn|seen|known)$/.test(
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
  if (SUBORDINATOR.has(tokens[piece.from]?.lower ?? "")) return false;
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
  if (opens && PREPOSITION.has(first.lower)) return endsWithSomebody(tokens, piece);
  const trade =
    namesSomebody(tokens[piece.from + conjunction + 1]?.lower ?? "") && !/^(?:asked|told)$/.test(first.lower);
  // “Kitching, whose show …”, “Reed, 40,”: names that look like participles.
  const begun = tokens.slice(piece.from, Math.min(piece.to, piece.from + 1) + 1);
  const name = begun.every((token) => /^\p{Lu}/u.test(token.text));
  if (opens && /(?:ing|ed)$/.test(first.lower) && !trade && !name) return false;
  return (
    !(opens && SUBORDINATOR.has(first.lower) && !["but", "so", "yet", "as"].includes(first.lower)) &&
    !(opens && isAdverb(first) && !/^(?:even|only|just)$/.test(first.lower) && !endsWithName(tokens, piece))
  );
}

/** “At the Voss Arms *the 63-year-old gardener*, nursing a drink, said”: a second noun phrase behind where it was. */
function endsWithSomebody(tokens: readonly Token[], piece: Run): boolean {
  for (let at = piece.to - 1; at > piece.from + 1; at--)
    if (/^(?:the|a|an|his|her)$/.test(tokens[at]?.lower ?? ""))
      return !PREPOSITION.has(tokens[at - 1]?.lower ?? "") && namesSomebody(tokens[piece.to]?.lower ?? "");
  return false;
}

/** “Earlier this month *Baz*, 38,”: a name behind when it was. */
function endsWithName(tokens: readonly Token[], { from, to }: Run): boolean {
  const last = tokens[to];
  return to > from && last !== undefined && /^\p{Lu}\p{Ll}/u.test(last.text) && !isTime(tokens, to);
}

/** “the group’s president”, “A German liberal”: what a name may follow. */
function isDescription(tokens: readonly Token[], head: Run): boolean {
  if (!hasName(tokens, head)) return true;
  let noun = head.from;
  while (noun < head.to && !PREPOSITION.has(tokens[noun + 1]?.lower ?? "")) noun += 1;
  const words = tokens[noun]?.text ?? "";
  return /^\p{Ll}/u.test(words) || (isOffice(words) && DETERMINER.has(tokens[head.from]?.lower ?? ""));
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
