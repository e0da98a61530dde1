import { kinBefore } from "../../people/evidence.ts";
import { folded, suffixOf, surnameOf } from "../../people/names/names.ts";
import type { Person } from "../../people/person.ts";
import { type Appearance, of, type Resolved } from "../speakers/referent.ts";

const ELDER = /^the (?:elder|older) (\p{Lu}[\p{L}’'-]+)$|^(\p{Lu}[\p{L}’'-]+) (?:senior|snr|sr)\.?$/iu;
const YOUNGER = /^the younger (\p{Lu}[\p{L}’'-]+)$|^(\p{Lu}[\p{L}’'-]+) (?:junior|jnr|jr)\.?$/iu;
const PARENT = /^(?:father|mother|dad|mum|mom)$/;
const CHILD = /^(?:son|daughter)$/;

/**
 * Who “Pike senior”, “the elder Pike” or “Pike Jr” means: the Sr or Jr of that surname, else who is called somebody's
 * father, or son. Null where two may be meant, or none.
 */
export function ofGeneration(text: string, words: string, people: readonly Person[]): Person | null {
  const elder = ELDER.exec(words);
  const match = elder ?? YOUNGER.exec(words);
  const surname = match?.[1] ?? match?.[2];
  if (surname === undefined) return null;
  const family = people.filter(
    ({ name }) => !name.includes(" ") || folded(surnameOf(name.split(" "))) === folded(surname),
  );
  const suffix = elder === null ? "jr" : "sr";
  const kin = elder === null ? CHILD : PARENT;
  const bearers = family.filter(({ name }) => name.includes(" "));
  return (
    only(bearers.filter(({ name }) => suffixOf(name.split(" ")) === suffix)) ??
    only(family.filter((person) => isKinOf(text, person, kin))) ??
    only(bearers.filter(({ name }) => bearers.length === 2 && isOther(name, suffix, bearers)))
  );
}

/** Words for one relation. */
const RELATIONS = [
  /^(?:mother|mum|mom|mam)$/,
  /^(?:father|dad)$/,
  /^wife$/,
  /^husband$/,
  /^sister$/,
  /^brother$/,
  /^daughter$/,
  /^son$/,
  /^(?:grandmother|gran|nan|grandma)$/,
  /^(?:grandfather|grandad|grandpa)$/,
];

/** “*his mother*” → Tracey Voss, “Mum Tracey Voss” before, where nobody else is called so. Never sure. */
export function resolveRelation(
  text: string,
  words: string,
  at: number,
  people: readonly Person[],
): Resolved | null {
  const noun = /^(?:his|her|their) (?:late )?(\p{Ll}+)$/iu.exec(words)?.[1] ?? "";
  const relation = RELATIONS.find((kin) => kin.test(noun));
  if (relation === undefined) return null;
  const named = people.filter(({ mentions }) => (mentions[0]?.start ?? at) < at);
  const relative =
    only(named.filter((person) => isKinOf(text, person, relation))) ?? coupled(text, noun, named);
  if (relative === null) return null;
  const because = `“${words}” → ${relative.name}, the only ${noun} named`;
  return { referent: of(relative), how: "role", confidence: "low", because };
}

const SPOUSE = /^(?:husband|wife|partner|fiancée?|boyfriend|girlfriend)$/;

/** “*Her husband*” → Tom Voss, of “Tom Voss, 67, and his wife Jean”, where there is one couple. */
function coupled(text: string, noun: string, people: readonly Person[]): Person | null {
  if (!SPOUSE.test(noun)) return null;
  const other = noun === "wife" || noun === "girlfriend" ? "her" : "his";
  const pattern = new RegExp(
    `^(?:, \\d\\d,| \\(\\d\\d\\))? and ${other} (?:\\p{Ll}+ )?(?:wife|husband|partner|fiancée?|girlfriend|boyfriend)\\b`,
    "u",
  );
  return only(
    people.filter(({ mentions }) =>
      mentions.slice(0, 4).some(({ end }) => pattern.test(text.slice(end, end + 40))),
    ),
  );
}

/** Of two the one without a suffix, where the other has the opposite one. */
function isOther(name: string, suffix: string, bearers: readonly Person[]): boolean {
  const opposite = suffix === "sr" ? "jr" : "sr";
  return (
    suffixOf(name.split(" ")) === "" && bearers.some((one) => suffixOf(one.name.split(" ")) === opposite)
  );
}

/** “*His father, Gary*, watched”, “*Gary Pike – father* of the scorer”. */
function isKinOf(text: string, { mentions }: Person, kin: RegExp): boolean {
  return mentions.slice(0, 6).some(({ start, end }) => {
    const behind = /^(?:,| –| —| -) (?:the |his |her )?(\p{Ll}+) of\b/u.exec(text.slice(end, end + 30))?.[1];
    return (
      kin.test(kinBefore(text, { start })?.toLowerCase() ?? "") || (behind !== undefined && kin.test(behind))
    );
  });
}

function only(people: readonly Person[]): Person | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** Whether somebody else of that surname has been spoken of since the one meant, or beside them. */
export function contested(
  bearers: readonly Person[],
  meant: Person,
  earlier: readonly Appearance[],
): boolean {
  const own = earlier.findLast((a) => a.referent.person === meant);
  return earlier.some(
    ({ referent: { person }, at, paragraph, place }) =>
      person !== null &&
      person !== meant &&
      bearers.includes(person) &&
      (own === undefined || at > own.at || (place !== "named" && paragraph >= own.paragraph)),
  );
}
