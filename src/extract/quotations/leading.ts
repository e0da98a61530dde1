import { attributionBefore } from "./cues/attribution-before.ts";
import { type Attribution, attributionOfSentence } from "./cues/attribution.ts";
import { isVerb } from "./cues/phrases/word-class.ts";
import type { Frame } from "./found.ts";
import type { Article } from "./speakers/article.ts";

/** Whose report goes on: “Ms Dunn said he was hired in May. By June he was taking “whatever he liked”.” */
export function reportedBefore(frame: Frame, at: number): Attribution | null {
  const unit = frame.tokens[at]?.unit ?? 0;
  const report = unit === 0 ? null : attributionOfSentence(frame.tokens, frame.begins[unit - 1] ?? 0);
  return report === null ? null : { ...report, rule: "report goes on" };
}

/** Whether a stretch begins its sentence, an “And” or “Instead,” apart. */
export function opensSentence(tokens: Frame["tokens"], at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    tokens[before]?.unit === tokens[at]?.unit &&
    /^(?:,|and|but|so|instead|indeed|also|still|yet|or)$/.test(tokens[before]?.lower ?? "")
  )
    before -= 1;
  return tokens[before] === undefined || tokens[before]?.unit !== tokens[at]?.unit;
}

/** The attribution in front of a stretch: in its own sentence, or in one that ends with a colon or comma before it. */
export function leading(article: Article, frame: Frame, at: number, first: boolean): Attribution | null {
  const { tokens } = frame;
  if (!first) return attributionBefore(tokens, at);
  const before = tokens[at - 1];
  if (before !== undefined && before.unit === tokens[at]?.unit) return null;
  if (before !== undefined) return /^[:,]$/.test(before.text) ? attributionBefore(tokens, at) : null;
  const previous = article.before(frame);
  if (previous === null || !/^[:,]$/.test(previous.tokens.at(-1)?.text ?? "")) return null;
  return attributionBefore(previous.tokens, previous.tokens.length);
}

/** What somebody has ready for whoever asks. */
const READY =
  /^(?:message|advice|answer|verdict|response|reaction|reply|tip|secret|motto|plan|warning|explanation|excuse|conclusion|prediction|parting shot)s?$/;

/** “Would *she* marry again?”: whom the paper asks. */
function soleSubject(asked: Frame["tokens"]): number | null {
  const auxiliary = /^(?:would|will|did|does|do|is|was|has|had|can|could|should)(?:n't)?$/;
  const at = asked.findIndex(({ lower }) => auxiliary.test(lower));
  if (at < 0 || at > 1 || (at === 1 && !/^(?:and|so|but|what|how|why|where)$/.test(asked[0]?.lower ?? "")))
    return null;
  return /^(?:he|she)$/.test(asked[at + 1]?.lower ?? "") ? at + 1 : null;
}

/** “*Her* advice to others? “Never sign.””: a question without a verb that the marked words answer. */
export function wondered(frame: Frame, at: number): Attribution | null {
  const { tokens } = frame;
  const unit = tokens[at]?.unit ?? 0;
  const from = frame.begins[unit - 1] ?? 0;
  if (unit === 0 || tokens[at - 1]?.text !== "?" || at - from > 14) return null;
  const asked = tokens.slice(from, at - 1);
  if (asked.some((token) => token.kind !== "word")) return null;
  const asker = soleSubject(asked);
  if (asker !== null) {
    const mention = { from: from + asker, to: from + asker };
    return { tokens, mention, cue: { from, to: from }, rule: "question answered", certainty: 1 };
  }
  if (asked.some((token, i) => isVerb(tokens, from + i))) return null;
  const owner = asked.findIndex(({ lower }) => /^(?:his|her|their)$|[’']s$/.test(lower));
  const noun = asked.findIndex(({ lower }) => READY.test(lower));
  if (owner < 0 || noun <= owner || noun - owner > 3) return null;
  let name = owner;
  while (name > 0 && /^\p{Lu}/u.test(asked[name - 1]?.text ?? "")) name -= 1;
  const cue = { from: from + noun, to: from + noun };
  return {
    tokens,
    mention: { from: from + name, to: from + owner },
    cue,
    rule: "question answered",
    certainty: 2,
  };
}
