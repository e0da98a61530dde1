import { isBody, namesSomebody } from "../../people/titles.ts";
import type { Token } from "../marks/frame.ts";
import { lastNounPhrase } from "./phrases/last-noun-phrase.ts";
import { nounPhraseBack, type Run } from "./phrases/noun-phrase.ts";
import { PREPOSITION } from "./phrases/word-class.ts";

/** Who issues a statement says what it says; who holds up a sign does not. */
const ISSUES =
  /^(?:releas|issu|post|sen[dt]|writ|wrote|publish|tweet|sign|giv|gave|mak|made|air|r[au]n|put|circulat|deliver|unleash)/;
export const DOCUMENT =
  /^(?:sign|banner|poster|placard|letter|statement|email|e-mail|tweet|note|report|message|memo|post|caption|headline|article|editorial|book|slogan|ad|advert|advertisement|shirt|t-shirt|graffiti|leaflet|notice|text|document|cable|petition|resolution|filing|ruling|opinion|email|study|paper|video|recording|spokesman|spokeswoman|spokesperson|source)s?$/;

/** “He *released a letter* from his doctor that says”: a document whose words are those of who puts it out. */
export function isIssued(tokens: readonly Token[], { from, to }: Run): boolean {
  let noun = from;
  while (noun < to && !PREPOSITION.has(tokens[noun + 1]?.lower ?? "")) noun += 1;
  const head = tokens[noun];
  return DOCUMENT.test(head?.lower ?? "") && ISSUES.test(tokens[from - 1]?.lower ?? "");
}

/** “left behind *a handwritten note*”: the document, from its own determiner. */
export function nounOf(tokens: readonly Token[], at: number): Run | null {
  for (let from = at - 1; from > Math.max(0, at - 4) && tokens[from]?.unit === tokens[at]?.unit; from--)
    if (/^(?:an?|the)$/.test(tokens[from]?.lower ?? "")) return { from, to: at };
  return lastNounPhrase(tokens, at);
}

/** “*His office* put out a statement”: what stands in front of the verb by which a document is issued; null where none is. */
export function issuerOf(tokens: readonly Token[], { from }: Run): Run | null {
  const verb = /^(?:out|up|down)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  if (!ISSUES.test(tokens[verb]?.lower ?? "") || tokens[verb]?.unit !== tokens[from]?.unit) return null;
  return nounPhraseBack(tokens, verb - 1) ?? { from: verb, to: verb };
}

/** Whether somebody can have put out a document: not “the decision”, in “the decision follows … who signed a letter warning”. */
export function mayIssue(tokens: readonly Token[], { from, to }: Run): boolean {
  let head = from;
  while (head < to && tokens[head + 1]?.kind === "word" && !PREPOSITION.has(tokens[head + 1]?.lower ?? ""))
    head += 1;
  const noun = tokens[head];
  if (noun === undefined || from === to || /^\p{Lu}/u.test(noun.text)) return true;
  return namesSomebody(noun.lower) || isBody(noun.lower) || /[^s]s$/.test(noun.lower);
}

/** The verb near in front of a document by which it was sent: “had *sent* a text”; null where none is. */
export function sentAt(tokens: readonly Token[], document: number): number | null {
  for (let at = document - 1; at >= Math.max(0, document - 7); at--)
    if (tokens[at]?.unit === tokens[document]?.unit && ISSUES.test(tokens[at]?.lower ?? "")) return at;
  return null;
}

/** “He said she *had* been drinking and had sent a text”: the verb that an “and had” joins another to. */
export function hadBefore(tokens: readonly Token[], verb: number): number | null {
  if (tokens[verb - 1]?.lower !== "had" || tokens[verb - 2]?.lower !== "and") return null;
  const unit = tokens[verb]?.unit;
  for (let at = verb - 3; at > Math.max(0, verb - 30) && tokens[at]?.unit === unit; at--)
    if (tokens[at]?.lower === "had") return at;
  return null;
}
