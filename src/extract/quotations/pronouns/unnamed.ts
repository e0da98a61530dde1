import { genderOfRole, isKin, namesSomebody } from "../../people/titles.ts";
import type { Appearance } from "../speakers/referent.ts";
import { isSomebody } from "./somebody.ts";

function nameOf({ referent }: Appearance): string {
  return referent.name;
}

/** Who may act as “she”: not “a pal” who only tells the story, where somebody named may. */
export function withoutSources(fitting: Appearance[]): Appearance[] {
  const sources = new Set(
    fitting.filter(({ place, referent }) => place === "speaker" && referent.person === null).map(nameOf),
  );
  const named = fitting.filter((appearance) => !sources.has(nameOf(appearance)));
  return named.some(({ place, referent }) => place !== "named" && referent.person !== null) ? named : fitting;
}

/** “*An insider* said … *They* added …”: one unnamed speaker, called “they” so that nobody can tell. */
export function unnamedBefore(earlier: readonly Appearance[], paragraph: number): Appearance | null {
  const last = earlier.findLast((appearance) => appearance.place !== "named");
  if (last === undefined || paragraph - last.paragraph > 1) return null;
  const described = /^(?:the|an?|one|his|her|its|their)\b/i.test(last.referent.name);
  if (last.place !== "speaker" && (last.paragraph < paragraph || !described)) return null;
  const { person, gender, name, plural } = last.referent;
  return person === null && gender === null && !plural && isSomebody(name) ? last : null;
}

/** “*A second friend* told another story. ‘…,’ she said”: the pronoun's own paragraph begins with somebody unnamed. */
export function isIntroduced(last: Appearance, active: readonly Appearance[], paragraph: number): boolean {
  const { person, name, plural } = last.referent;
  if (person !== null || plural || last.paragraph !== paragraph || !isSomebody(name)) return false;
  if (!/^(?:an?|one|another|its|their|his|her|the (?:first|second|third|other)) /i.test(name)) return false;
  return !active.some((other) => other.paragraph === paragraph && other.referent.name !== name);
}

/** “*Sergeant Brodie Voss* urged caution.¶‘…,’ she said”: somebody whom the sentence right before names for the first time. */
export function isNewlyNamed(
  { referent, at, place, paragraph: last }: Appearance,
  paragraph: number,
): boolean {
  const first = referent.person?.mentions[0];
  if (first === undefined || place !== "subject" || paragraph - last > 1) return false;
  return first.start >= at && first.start < at + 150 && first.words.includes(" ");
}

/** “…,” *the source* added: nobody named, who spoke just now, and goes on as “she”. */
export function isUnnamedSpeaker(
  last: Appearance,
  active: readonly Appearance[],
  paragraph: number,
): boolean {
  const speaker = active.findLast((appearance) => appearance.place === "speaker");
  return (
    speaker !== undefined &&
    last.referent.person === null &&
    speaker.referent.name === last.referent.name &&
    paragraph - speaker.paragraph < 2
  );
}

const RELATIVE_BEFORE =
  /\b(?:his|her|their|the|an?|[\p{L}]+[’']s) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?=[\s.,;:!?])/giu;

/** The last unnamed relation or office of that gender: “He learned it from *his grandmother*. She …”, “The Duchess”. */
export function relativeIn(lead: string, wanted: "female" | "male"): { words: string; at: number } | null {
  const from = Math.max(0, lead.length - 200);
  const found = [...lead.slice(from).matchAll(RELATIVE_BEFORE)].findLast(
    ([words, noun = ""]) =>
      genderOfRole(noun) === wanted &&
      ((isKin(noun) && !/^(?:a|an) /i.test(words)) ||
        (!isKin(noun) && namesSomebody(noun) && !/^(?:wo)?m[ae]n$/.test(noun))),
  );
  if (found === undefined) return null;
  const at = from + found.index;
  const behind = lead.slice(at + found[0].length, at + found[0].length + 4);
  return /^,? \p{Lu}/u.test(behind) ? null : { words: found[0], at };
}
