import type { Attribution } from "../cues/attribution.ts";
import type { Token } from "../marks/frame.ts";
import type { Names } from "./names.ts";
import { type Appearance, of } from "./referent.ts";

/** Cues by which somebody who has spoken speaks on. */
const GOES_ON = /^(?:add|continu|conclud|went|goes|recall|explain|reveal)/;

/** Cues that answer somebody else. */
const ANSWERS = /^(?:repl(?:y|ie)|retort)/;

/** A question that no quotation gives: “Asked whether …, he replied”, “when asked about …”. */
const ASKED =
  /\b(?:(?:was|were|been|being|when) asked|Asked|Pressed|Questioned|asked (?:\w+ )?(?:if|whether|about|why|what|how|by)|begged (?:him|her)|told (?:him|her)|confronted)\b/;

/** A subject that asks. */
const WONDERS = /^[^.“”"]{0,50}\b(?:asked|wondered|inquired|wanted to know)\b/;

/** Words in front of who is to answer. */
const TO_ANSWER =
  /\b(?:asked|asks|put it to|pressed|quizzed|questioned|challenged) (?:\p{Lu}\p{Ll}{1,4}\.? )?$/u;

/** “Asked by *Ann Lee*, he said no.¶“No?” she asked.”: who asks on is who is said to have asked. */
export function asker(
  names: Names,
  { tokens, mention, cue }: Attribution,
  near: { text: string; paragraph: number },
): Appearance[] {
  const first = tokens[mention.from];
  if (!tokens[cue.from]?.lower.startsWith("ask") || first === undefined || mention.to > mention.from)
    return [];
  const from = Math.max(0, first.start - 600);
  const by = [
    ...near.text
      .slice(from, first.start)
      .matchAll(/\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|cross-examined) by /g),
  ].at(-1);
  if (by === undefined) return [];
  const begin = from + by.index + by[0].length;
  const named = names
    .between(begin, begin + 100)
    .find(({ start }) => !/[.;“”‘]/.test(near.text.slice(begin, start)));
  return named === undefined
    ? []
    : [{ at: named.start, paragraph: near.paragraph, unit: 0, referent: of(named.person), place: "speaker" }];
}

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
  const questioner = asksHer(earlier, tokens[mention.from], paragraph, text);
  if (questioner !== null) return earlier.filter(({ referent }) => referent.name !== questioner);
  const asked = ANSWERS.test(tokens[cue.from]?.lower ?? "") ? lastAsked(earlier, paragraph, text) : undefined;
  if (asked !== undefined) return [...earlier, { ...asked, place: "speaker" }];
  const asker = earlier.findLast((appearance) => appearance.place === "speaker");
  const first = tokens[mention.from];
  if (!ANSWERS.test(tokens[cue.from]?.lower ?? "") || asker === undefined || first === undefined)
    return earlier;
  // “Tom Reed wondered whether she had. ‘No,’ she replied.”
  const wondering = earlier.findLast(
    ({ at, place }) => place === "subject" && WONDERS.test(text.slice(at, at + 70)),
  );
  if (wondering !== undefined && wondering.at > asker.at && paragraph === wondering.paragraph)
    return earlier.filter(({ referent }) => referent.name !== wondering.referent.name);
  if (paragraph - asker.paragraph > 1 || ASKED.test(text.slice(asker.at, first.start))) return earlier;
  return earlier.filter((appearance) => appearance.referent.name !== asker.referent.name);
}

/** “*Counsel* asked *her* what came next. ‘Nothing,’ *she* said”: who has just asked “her” is not “she”. */
function asksHer(
  earlier: readonly Appearance[],
  pronoun: Token | undefined,
  paragraph: number,
  text: string,
): string | null {
  const wanted = pronoun?.lower === "she" ? "her" : pronoun?.lower === "he" ? "him" : null;
  const last = earlier.findLast(({ place }) => place !== "named");
  if (wanted === null || pronoun === undefined || last?.place !== "subject" || last.paragraph !== paragraph)
    return null;
  const between = text.slice(last.at, Math.min(pronoun.start, last.at + 500));
  const asked =
    /^[^.“”"]{0,50}\basked (him|her) (?:what|if|whether|about|how|why|where|when)\b[^“”"]{0,150}[“"][^“”"]*[”"]\s*$/;
  return asked.exec(between)?.[1] === wanted ? last.referent.name : null;
}

/** Whom somebody has asked or told something just before: “Counsel put it to *Ms Lund* that … ‘…,’ she replied”. */
function lastAsked(earlier: readonly Appearance[], paragraph: number, text: string): Appearance | undefined {
  return earlier.findLast(
    ({ at, paragraph: own, place }) =>
      place === "named" && paragraph - own < 2 && TO_ANSWER.test(text.slice(Math.max(0, at - 24), at)),
  );
}
