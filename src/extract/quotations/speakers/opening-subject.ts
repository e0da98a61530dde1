import { namesSomebody } from "../../people/titles.ts";
import { PREPOSITION, SUBORDINATOR } from "../cues/phrases/word-class.ts";
import type { Token } from "../marks/frame.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";

/** A subject with its verb; `guessed` where it stands like one and no verb tells. */
export interface Subject {
  run: Run;
  verb: number;
  guessed?: true;
}

export const CAPITAL = /^\p{Lu}\p{L}/u;

/** “*A boy* at the next desk looks up”: somebody new, where no verb of the sentence is known. */
export function openingStranger(tokens: readonly Token[], begin: number): Subject | null {
  if (!/^(?:an?|one|another)$/.test(tokens[begin]?.lower ?? "")) return null;
  for (let to = begin + 1; to < begin + 5 && tokens[to]?.unit === tokens[begin]?.unit; to++)
    if (namesSomebody(tokens[to]?.text ?? "") && tokens[to + 1]?.kind === "word")
      return { run: { from: begin, to }, verb: to + 1, guessed: true };
  return null;
}

/** The name a sentence opens with where no verb of it is known: “*Joe’s son Liam*, 24, works with him.” */
export function openingName(tokens: readonly Token[], begin: number): Subject | null {
  const first = tokens[begin];
  if (first === undefined || first.kind !== "word" || !CAPITAL.test(first.text)) return null;
  if (PREPOSITION.has(first.lower) || SUBORDINATOR.has(first.lower)) return null;
  if (/^(?:there|here|this|that|these|those|what|how|then|now|not|yes|no)$/.test(first.lower)) return null;
  let from = begin;
  if (/^(?:his|her|their)$/.test(first.lower) || /[’']s$/.test(first.text)) {
    from += 1;
    while (from - begin < 4 && /^\p{Ll}/u.test(tokens[from]?.text ?? "") && tokens[from]?.unit === first.unit)
      from += 1;
  }
  let to = from;
  while (CAPITAL.test(tokens[to + 1]?.text ?? "") && tokens[to + 1]?.unit === first.unit) to += 1;
  const next = tokens[to + 1];
  const named =
    CAPITAL.test(tokens[from]?.text ?? "") && next?.unit === first.unit && next.kind !== "quotation";
  return named && /^[,\p{Ll}]/u.test(next.text) ? { run: { from, to }, verb: to + 1, guessed: true } : null;
}
