import { isSomebody, isVariation } from "./pronouns/somebody.ts";
import type { Attribution } from "./cues/attribution.ts";
import type { Found } from "./found.ts";
import type { Speaker } from "./quotation.ts";
import type { Resolved } from "./speakers/referent.ts";

/** How sure a speaker is: by how the words attribute, and by how the mention was resolved. */
export function confidenceOf(
  found: Found,
  attribution: Attribution,
  resolved: Resolved,
): Speaker["confidence"] {
  if (
    !found.stretch.closed &&
    found.stretch.continues === null &&
    found.part === 1 &&
    attribution.certainty < 3
  )
    return "low";
  if (attribution.rule === "weak cue" || attribution.certainty === 1)
    return resolved.confidence === "high" && isSurelyTakenOver(found, attribution) ? "mid" : "low";
  if (found.carried && resolved.confidence !== "high") return "low";
  if (resolved.confidence !== "high") return resolved.confidence;
  // “The left-hander” may be another word for somebody the article names.
  const { person, name } = resolved.referent;
  if (person === null && /^the /i.test(name) && (isSomebody(name) || isVariation(resolved.referent)))
    return "mid";
  if (found.carried) return "mid";
  if (attribution.certainty === 3) {
    const vague = resolved.how === "description" && attribution.rule === "speaker and cue, before";
    return vague && !isSomebody(resolved.referent.name) ? "mid" : "high";
  }
  const plain = attribution.rule === "cue governs the sentence" && attribution.plain === true;
  return plain && resolved.referent.person !== null ? "high" : "mid";
}

/** Whether a quotation without words of its own is likely that of who spoke before: nobody asked, nobody took turns. */
function isSurelyTakenOver({ turns }: Found, { rule, tokens, cue }: Attribution): boolean {
  if (rule !== "floating" && rule !== "sentence before") return false;
  return turns !== true && !/^(?:ask|question|quizz|press)/.test(tokens[cue.from]?.lower ?? "");
}
