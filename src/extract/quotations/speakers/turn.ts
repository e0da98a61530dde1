import type { Attribution } from "../cues/attribution.ts";
import type { Appearance } from "./referent.ts";

/** Cues by which somebody who has spoken speaks on. */
const GOES_ON = /^(?:add|continu|conclud|went|goes|recall|explain|reveal)/;

/** Cues that answer somebody else. */
const ANSWERS = /^(?:repl(?:y|ie)|retort)/;

/** A question that no quotation gives: “Asked whether …, he replied”, “when asked about …”. */
const ASKED =
  /\b(?:(?:was|were|been|being|when) asked|Asked|Pressed|Questioned|asked (?:\w+ )?(?:if|whether|about|why|what|how|by))\b/;

/** Words in front of who is to answer. */
const TO_ANSWER =
  /\b(?:asked|asks|put it to|pressed|quizzed|questioned|challenged) (?:\p{Lu}\p{Ll}{1,4}\.? )?$/u;

/** Whether an attribution lets somebody go on who has spoken: “the singer added”, and no mark before it. */
export function goesOn({ tokens, mention, cue }: Attribution): boolean {
  return GOES_ON.test(tokens[cue.from]?.lower ?? "") && /^\p{L}/u.test(tokens[mention.from]?.text ?? "");
}

/**
 * Who may be meant by the one who *replied*: not the speaker right before, whom the reply answers.
 * “‘You are late,’ Ann said. ‘The bus was,’ she replied” is not Ann; “Asked about it, she replied” may be.
 */
export function withoutAsked(
  earlier: Appearance[],
  { tokens, mention, cue }: Attribution,
  paragraph: number,
  text: string,
): Appearance[] {
  const asked = ANSWERS.test(tokens[cue.from]?.lower ?? "") ? lastAsked(earlier, paragraph, text) : undefined;
  if (asked !== undefined) return [...earlier, { ...asked, place: "speaker" }];
  const asker = earlier.findLast((appearance) => appearance.place === "speaker");
  const first = tokens[mention.from];
  if (!ANSWERS.test(tokens[cue.from]?.lower ?? "") || asker === undefined || first === undefined)
    return earlier;
  if (paragraph - asker.paragraph > 1 || ASKED.test(text.slice(asker.at, first.start))) return earlier;
  return earlier.filter((appearance) => appearance.referent.name !== asker.referent.name);
}

/** Whom somebody has asked or told something just before: “Counsel put it to *Ms Lund* that … ‘…,’ she replied”. */
function lastAsked(earlier: readonly Appearance[], paragraph: number, text: string): Appearance | undefined {
  return earlier.findLast(
    ({ at, paragraph: own, place }) =>
      place === "named" && paragraph - own < 2 && TO_ANSWER.test(text.slice(Math.max(0, at - 24), at)),
  );
}
