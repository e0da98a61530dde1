import type { Person } from "../../people/person.ts";
import { isBody, namesSomebody } from "../../people/titles.ts";
import { isFirstName } from "../../tags.ts";
import type { Appearance } from "../speakers/referent.ts";
import { isNamelikeThing } from "./name-like-thing.ts";
import { isLongProperThing, isProperThing, isSomebody, SAYING_THING } from "./somebody.ts";

/** What a pronoun asks for. */
export type Wanted = "female" | "male" | "plural" | "thing" | "first";

const PERSONAL: Readonly<Record<string, Wanted>> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
  hers: "female",
  they: "plural",
  their: "plural",
  it: "thing",
  its: "thing",
  i: "first",
  we: "first",
  my: "first",
  our: "first",
};

/** What a word asks for, if it is a pronoun. */
export function wantedBy(word: string): Wanted | null {
  return Object.hasOwn(PERSONAL, word) ? (PERSONAL[word] ?? null) : null;
}

/** Genders that pronouns have told so far of people, or of descriptions, whose names do not tell. */
export interface Told {
  sure: Map<Person | string, "female" | "male">;
  /** No more than likely: enough for “he” not to mean whom “she” meant before. */
  likely: Map<Person | string, "female" | "male">;
}

/** Whether another pronoun has likely meant somebody: “he” said of whom “she” is asked for. */
export function isContradicted({ referent }: Appearance, wanted: Wanted, told: Told): boolean {
  const likely = told.likely.get(referent.person ?? referent.name);
  return referent.gender === null && likely !== undefined && likely !== wanted;
}

/** Whether somebody, or something, can be meant by a pronoun at all. */
export function fits({ referent, place, vague }: Appearance, wanted: Wanted): boolean {
  if (vague === true || /^(?:some|any|every|no)(?:body|one)$/i.test(referent.name)) return false;
  const { person, plural, gender } = referent;
  if (wanted === "plural") return plural && arePeople(referent.name);
  if (wanted === "thing")
    return person === null
      ? !plural &&
          gender === null &&
          (SAYING_THING.test(referent.name) ||
            (isProperThing(referent.name) && !/^\p{Lu}{6,}$/u.test(referent.name)) ||
            isLongProperThing(referent.name))
      : person.kind === "organisation" || mayBeBody(person);
  if (plural || (person === null ? !isSomebody(referent.name) : person.kind !== "person")) return false;
  if (isNamelikeThing(referent, place)) return false;
  return gender === null || gender === wanted;
}

/** “Bus Orla”: a name of two words that nothing shows to be somebody's. */
function mayBeBody({ gender, roles, name, mentions }: Person): boolean {
  return (
    gender === null &&
    roles.length === 0 &&
    !isFirstName(name.split(" ")[0] ?? "") &&
    mentions.every(({ words }) => words.includes(" "))
  );
}

/** “The three doctors”, “Lund and his wife”, “Republicans”, “the banks”; not “other factors”, “the comments”. */
function arePeople(name: string): boolean {
  const noun =
    name
      .split(/ (?:of|for|at|in|from|who|with|to|on|by) |,/)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  if (
    /^\p{Lu}/u.test(noun) ||
    / and /.test(name) ||
    /^(?:they|people|men|women|children|police|others|many|some|both|all|two|three|who)$/i.test(noun)
  )
    return true;
  const one = noun.replace(/(?<=[^s])s$/, "");
  return (
    namesSomebody(noun) || namesSomebody(one) || isBody(one) || isBody(noun) || /(?:ian|ant|ee)$/.test(one)
  );
}

/** Whether somebody else bears the surname, so that a doubt may be about which of them was meant. */
export function isNamesake({ referent }: Appearance, chosen: Appearance): boolean {
  const surname = chosen.referent.name.split(" ").at(-1) ?? "";
  return referent.name !== chosen.referent.name && referent.name.split(" ").at(-1) === surname;
}

export function withGender(appearance: Appearance, told: Told): Appearance {
  const { referent } = appearance;
  const gender = told.sure.get(referent.person ?? referent.name);
  return gender === undefined || referent.gender !== null
    ? appearance
    : { ...appearance, referent: { ...referent, gender } };
}

export function mayPrecede(candidate: Appearance, last: Appearance, wanted: Wanted): boolean {
  if (candidate.referent.gender !== wanted) return false;
  return candidate.place === "speaker" || last.referent.person === null;
}

/** “Her mother” of an earlier paragraph: she is spoken of for somebody else's sake. */
export function isRelative({ referent, paragraph }: Appearance, here: number): boolean {
  return referent.person === null && paragraph < here && /^(?:his|her) /i.test(referent.name);
}
