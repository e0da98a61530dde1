import type { Person } from "../../people/person.ts";
import type { Token } from "../marks/frame.ts";
import type { Appearance, Referent } from "../speakers/referent.ts";

/** “*One minister* said …”, and the minister named before has not been named since: “the minister” is that one. */
export function isUnnamedSince(text: string, noun: Token, at: number, person: Person): boolean {
  const last = person.mentions.findLast((mention) => mention.start < at);
  const from = Math.max(0, last?.end ?? 0, at - 4000);
  const own = person.roles.filter((role) => role.end > from);
  return [...text.slice(from, at).matchAll(indefinite(noun))].some(
    ({ 0: words, index }) =>
      !own.some((role) => role.start < from + index + words.length && role.end > from + index),
  );
}

/** “A minister”, “one senior minister”. */
function indefinite(noun: Token): RegExp {
  const word = noun.lower.replace(/[^\p{L}-]/gu, ".");
  return new RegExp(
    `\\b(?:an?|one|another) (?:(?!(?:the|for|of|to|in|by|with|about|from) )[\\p{L}-]+ ){0,3}${word}\\b`,
    "giu",
  );
}

/** Whether the noun has been used of somebody else before: “a lifesaver”, or “the minister” before who is meant was named. */
export function wasAnother(text: string, noun: Token, at: number, referent: Referent): boolean {
  const word = noun.lower.replace(/[^\p{L}-]/gu, ".");
  const before = text.slice(Math.max(0, at - 4000), at);
  if (indefinite(noun).test(before)) return true;
  const named = referent.person?.mentions[0]?.start ?? at;
  const earlier = text.slice(Math.max(0, named - 4000), named);
  return new RegExp(`\\bthe (?:[\\p{L}-]+ ){0,2}${word}\\b(?!,? \\p{Lu})`, "u").test(earlier);
}

/** Whether somebody has not been spoken of for paragraphs while somebody else is whom this one is about. */
export function isForgotten(person: Person, earlier: readonly Appearance[], paragraph: number): boolean {
  const last = earlier.findLast((appearance) => appearance.place !== "named");
  const own = earlier.findLast(({ referent }) => referent.person === person);
  if (last?.referent.person?.kind !== "person" || last.paragraph < paragraph) return false;
  return last.referent.person !== person && (own === undefined || paragraph - own.paragraph > 3);
}
