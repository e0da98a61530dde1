import type { Token } from "../marks/frame.ts";
import { AUXILIARY, DETERMINER, isAdverb, isVerb, PRONOUN, RELATIVE } from "./word-class.ts";

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

/** “A woman *attacked* by a swan”: what was done to whom the phrase is about. */
export function isPassiveParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  // “a site *found* to be a threat”
  const found =
    tokens[at + 1]?.lower === "to" &&
    /^(?:found|believed|thought|known|alleged|deemed|said|ruled)$/.test(tokens[at]?.lower ?? "");
  const done =
    tokens[at + 1]?.lower === "by" &&
    /(?:ed|en|hit|left|struck|caught|bought|made|held|hurt)$/.test(tokens[at]?.lower ?? "");
  return (
    (found || done) &&
    before?.unit === tokens[at]?.unit &&
    before?.kind === "word" &&
    /^\p{Ll}/u.test(before.text) &&
    !AUXILIARY.has(before.lower) &&
    !isAdverb(before) &&
    !PRONOUN.has(before.lower) &&
    !RELATIVE.has(before.lower)
  );
}
