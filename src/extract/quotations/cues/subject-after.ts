import type { Token } from "../marks/frame.ts";
import { isCommaOfName } from "./phrases/long-name.ts";
import { canSpeak, type Run } from "./phrases/noun-phrase.ts";
import { cueOf } from "./saying.ts";
import {
  DETERMINER,
  isAdverb,
  isTime,
  isVerb,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from "./phrases/word-class.ts";

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
    isTime(tokens, from)
  )
    return null;
  const described = /^\p{Ll}/u.test(first.text);
  let to = from;
  for (let i = from; i < tokens.length && tokens[i]?.unit === unit; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === "quotation") break;
    if (token.kind === "punctuation" && !/^[’'&/]$/.test(token.text) && !isCommaOfName(tokens, i)) break;
    if (RELATIVE.has(token.lower) || (SUBORDINATOR.has(token.lower) && token.lower !== "or")) break;
    if (i > from && isVerb(tokens, i)) break;
    // “said Sgt. *First* Class Tom Voss”
    if (i > from && (isTime(tokens, i) || (isAdverb(token) && token.text === token.lower))) break;
    if (i > from && PREPOSITION.has(token.lower) && !joins(tokens, i, described)) break;
    if (
      i > from &&
      !DETERMINER.has(tokens[i - 1]?.lower ?? "") &&
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
  if (next === undefined || next.kind !== "word" || isTime(tokens, at + 1)) return false;
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
