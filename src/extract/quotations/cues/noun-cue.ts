import type { Token } from "../marks/frame.ts";
import type { Attribution } from "./attribution.ts";
import { NOUN_CUE } from "./saying.ts";
import { subjectAfter } from "./subject-after.ts";
import { mainSubject } from "./subject.ts";
import { isVerb, PREPOSITION, PRONOUN } from "./phrases/word-class.ts";

const CALL = /^(?:distress|phone|telephone|emergency|mayday|conference|video|zoom|911|999|mobile|missed)$/;

/** “*Macron*’s promise that …”, “*his* call for …”, “in a statement …”: a noun that carries words, and whose it is. */
export function nounCue(tokens: readonly Token[], at: number, end: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !NOUN_CUE.test(token.lower)) return null;
  // “with no distress call received”
  if (/^calls?$/.test(token.lower) && CALL.test(tokens[at - 1]?.lower ?? "")) return null;
  const cue = { from: at, to: at };
  for (let owner = at - 1; owner >= Math.max(0, at - 4); owner--) {
    const here = tokens[owner];
    if (here === undefined || here.unit !== token.unit || here.kind !== "word") break;
    if (/^(?:his|her|their|my|our|its)$/.test(here.lower))
      return { tokens, mention: { from: owner, to: owner }, cue, rule: "noun cue", certainty: 2 };
    if (/[’']s$|s[’']$/.test(here.text)) {
      let from = owner;
      while (
        from > 0 &&
        tokens[from - 1]?.unit === token.unit &&
        /^\p{Lu}/u.test(tokens[from - 1]?.text ?? "")
      )
        from -= 1;
      from = withDeterminer(tokens, from);
      return { tokens, mention: { from, to: owner }, cue, rule: "noun cue", certainty: 2 };
    }
    if (PREPOSITION.has(here.lower) || here.lower === "and") break;
  }
  for (let i = at + 1; i < Math.min(at + 4, end); i++)
    if (
      tokens[i]?.lower === "by" ||
      (token.lower === "words" && tokens[i]?.lower === "of" && i === at + 1) ||
      (tokens[i]?.lower === "from" && i === at + 1)
    ) {
      const mention = subjectAfter(tokens, i);
      if (mention !== null && mention.to < end)
        return { tokens, mention, cue, rule: "noun cue", certainty: 2 };
    }
  const mention = mainSubject(tokens, at);
  return mention === null ? null : { tokens, mention, cue, rule: "noun cue of the subject", certainty: 2 };
}

/** “*the Orland and Ostian defence ministry*’s claim”: back to the determiner of the owner, where one is near. */
function withDeterminer(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - 5); at--) {
    const token = tokens[at];
    if (token === undefined || token.unit !== tokens[noun]?.unit || token.kind !== "word") break;
    if (/^(?:the|an?|his|her|its|their|this)$/.test(token.lower)) return at;
    if (PREPOSITION.has(token.lower) || isVerb(tokens, at) || PRONOUN.has(token.lower)) break;
  }
  return noun;
}
