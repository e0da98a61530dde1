import type { Person } from "../../people/person.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { type Appearance, of, type Resolved } from "../speakers/referent.ts";

/** Offices a place is put in front of: “the Ohio governor”. */
const OFFICE =
  /^(?:governor|senator|congressman|congresswoman|representative|mayor|lawmaker|legislator|democrat|republican|native|mogul|tycoon|billionaire|businessman|attorney|sheriff|premier|councillor|councilman|councilwoman|alderman|mp|mla)$/;

/** Appearances back that are looked at for who holds an office. */
const RECENT = 40;

/** Letters beside a name in which a place tells where somebody holds office. */
const BESIDE = 70;

/**
 * “The Ohio governor” → Tom Reed, where Ohio stands beside that name alone: “Tom Reed of Ohio”, “Reed, who won Ohio”;
 * else who was spoken of last, where nobody else was lately. Refused where an article tells him by another place
 * (“Texas Sen. Joe Lund” is not “the Vermont senator”). Never sure but where both agree.
 */
export function resolvePlacedOffice(
  text: string,
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (first?.lower !== "the" || noun === undefined || !OFFICE.test(noun.lower)) return null;
  const modifiers = tokens
    .slice(head.from + 1, head.to)
    .map((token) => token.text)
    .filter((word) => !/^(?:Independent|Democratic|Republican)$|^\p{Ll}/u.test(word));
  if (modifiers.length === 0 || !modifiers.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return null;
  const place = modifiers.join(" ");
  const recent = earlier.slice(-RECENT);
  const people = [
    ...new Set(recent.flatMap(({ referent: { person } }) => (person?.kind === "person" ? [person] : []))),
  ];
  const told = people.filter((person) => isToldBy(text, person, place, first.start));
  const active = recent.filter(
    ({ place: at, referent }) => at !== "named" && referent.person?.kind === "person",
  );
  const last = active.at(-1);
  const words = text.slice(first.start, noun.end);
  if (told.length === 1 && told[0] !== undefined) {
    const [person] = told;
    const confidence = last?.referent.person === person ? "mid" : "low";
    return {
      referent: of(person),
      how: "role",
      confidence,
      because: `“${words}” → ${person.name}, named beside ${place}`,
    };
  }
  if (told.length > 1 || last === undefined || paragraph - last.paragraph > 1) return null;
  const person = last.referent.person;
  const near = active.filter((one) => paragraph - one.paragraph < 3);
  if (
    person === null ||
    near.some((one) => one.referent.person !== person) ||
    isOfElsewhere(person, noun.lower)
  )
    return null;
  return {
    referent: of(person),
    how: "role",
    confidence: "low",
    because: `“${words}” → ${person.name}, spoken of just before`,
  };
}

/** “Tom Reed of *Ohio*”, “Joe Lund (R-*Tex.*)”: whether a place stands beside a full name, in the same sentence. */
function isToldBy(text: string, { mentions, roles }: Person, place: string, at: number): boolean {
  const short = place.slice(0, 3);
  const pattern = new RegExp(`\\b(?:${escaped(place)}\\b|${escaped(short)}\\p{Ll}{0,3}\\.)`, "u");
  if (roles.some(({ start, words }) => start < at && pattern.test(words))) return true;
  return mentions
    .filter(({ start, words }) => start < at && words.includes(" "))
    .slice(0, 6)
    .some(({ start, end }) => {
      const before =
        text
          .slice(Math.max(0, start - BESIDE), start)
          .split(/[.!?][”"’']? |\n|[”"]/)
          .at(-1) ?? "";
      const behind = text.slice(end, end + BESIDE).split(/[.!?][”"’']? (?=\p{Lu})|\n|[”"]/u)[0] ?? "";
      return pattern.test(before) || pattern.test(behind);
    });
}

/** “Texas Sen. Joe Lund”: who has the office of another place. */
function isOfElsewhere({ roles }: Person, office: string): boolean {
  return roles.some(({ words }) =>
    new RegExp(`\\p{Lu}\\p{Ll}+ (?:${office}|${office.slice(0, 3)}\\.)`, "iu").test(words),
  );
}

function escaped(words: string): string {
  return words.replace(/[^\p{L} ]/gu, ".");
}
