import type { Token } from "../../marks/frame.ts";
import {
  AUXILIARY,
  DETERMINER,
  inRelativeClause,
  isAdverb,
  isVerb,
  PRONOUN,
  RELATIVE,
} from "./word-class.ts";

const OPENS = /^(?:as|while|although|though|whereas|because|since|if)$/;

/** Where the clause ends that a sentence opens with: “*While Voss calls it a “gem,”* Lund …”; null where it opens with none. */
export function endOfOpeningClause(tokens: readonly Token[], at: number): number | null {
  const unit = tokens[at]?.unit;
  let begin = at;
  while (begin > 0 && tokens[begin - 1]?.unit === unit) begin -= 1;
  while (begin < at && /^(?:but|and|even|yet|just|,)$/.test(tokens[begin]?.lower ?? "")) begin += 1;
  const first = tokens[begin]?.lower ?? "";
  // “*As Voss put it*, the plan is “dead””: what he says stands behind.
  if (!OPENS.test(first) || (first === "as" && tokens[begin - 1]?.lower !== "even")) return null;
  for (let end = begin + 2; tokens[end]?.unit === unit; end++) {
    const token = tokens[end];
    const comma = token?.text === "," || (token?.kind === "quotation" && /,[’'”"]?$/.test(token.text));
    if (comma && beginsClause(tokens, end + 1)) return end;
  }
  return null;
}

/** “*Lund looks* elsewhere”, “*one of the clerks said* so”: a subject with its verb. */
function beginsClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.kind !== "word") return false;
  if (
    !DETERMINER.has(first.lower) &&
    !/^(?:he|she|they|it|i|we|many|some)$/.test(first.lower) &&
    !/^\p{Lu}/u.test(first.text)
  )
    return false;
  for (let verb = from + 1; verb < from + 9 && tokens[verb]?.unit === first.unit; verb++) {
    if (tokens[verb]?.kind !== "word") return false;
    if (isVerb(tokens, verb)) return true;
    if (/^\p{Lu}/u.test(tokens[verb - 1]?.text ?? "") && /^\p{Ll}+(?:s|ed)$/u.test(tokens[verb]?.text ?? ""))
      return true;
  }
  return false;
}

/** “A woman *attacked* by a swan”, “A teacher *accused* of theft”: what was done to whom the phrase is about. */
export function isPassiveParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const verb = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  // “A teacher *accused of* burning down a boat told”
  const charged = /^(?:accused|convicted|suspected|cleared|acquitted|guilty) of$|^charged with$|^jailed for$/;
  // “a site *found to* be a threat”
  const found = /^(?:found|believed|thought|known|alleged|deemed|said|ruled) to$/;
  const done = /(?:ed|en|hit|left|struck|caught|bought|made|held|hurt)$/.test(verb);
  return (
    (found.test(`${verb} ${next}`) || ((next === "by" || charged.test(`${verb} ${next}`)) && done)) &&
    before?.unit === tokens[at]?.unit &&
    before?.kind === "word" &&
    /^\p{Ll}/u.test(before.text) &&
    !AUXILIARY.has(before.lower) &&
    !isAdverb(before) &&
    !PRONOUN.has(before.lower) &&
    !RELATIVE.has(before.lower)
  );
}

/** “a man who *fooled* guards by telling them”: the nearest verb in front of “by”, where it is that of a “who”. */
export function relativeVerb(tokens: readonly Token[], by: number): number | null {
  for (let at = by - 1; at > Math.max(0, by - 12) && tokens[at]?.unit === tokens[by]?.unit; at--) {
    if (tokens[at]?.kind !== "word") return null;
    if (isVerb(tokens, at) && inRelativeClause(tokens, at)) return at;
  }
  return null;
}
