import { isBody, namesSomebody } from "../../people/titles.ts";
import type { Token } from "../marks/frame.ts";
import type { Run } from "./noun-phrase.ts";
import { PREPOSITION } from "./word-class.ts";

/** Who issues a statement says what it says; who holds up a sign does not. */
export const ISSUES =
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

/** Whether somebody can have put out a document: not “the decision”, in “the decision follows … who signed a letter warning”. */
export function mayIssue(tokens: readonly Token[], { from, to }: Run): boolean {
  let head = from;
  while (head < to && tokens[head + 1]?.kind === "word" && !PREPOSITION.has(tokens[head + 1]?.lower ?? ""))
    head += 1;
  const noun = tokens[head];
  if (noun === undefined || from === to || /^\p{Lu}/u.test(noun.text)) return true;
  return namesSomebody(noun.lower) || isBody(noun.lower) || /[^s]s$/.test(noun.lower);
}
