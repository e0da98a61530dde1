import { distance } from "fastest-levenshtein";
import { suffixOf } from "./names.ts";
import type { LibraryPerson } from "../same-person.ts";
import { nameWords } from "../same-person.ts";

/** How well what somebody typed names a person of the library. */
export interface NameMatch {
  /** exact: the name or a form of it; part: some words of it; role: what an article calls them; near: misspelt. */
  how: "exact" | "part" | "role" | "near";
  /** Greater is better; only to be compared with other matches of the same query. */
  score: number;
  /** The form or role that matched, as an article writes it. */
  matched: string;
}

/**
 * Whether a typed name means this person: “Alegre”, “marc alegre”, “Mr Alegre”, “police chief”, “Alegré”, “Algere”.
 * Null where it does not; “Al” does not mean Alegre, and four letters allow no misspelling of another four-letter name.
 */
export function nameMatches(
  query: string,
  person: Pick<LibraryPerson, "name" | "forms" | "roles">,
): NameMatch | null {
  const typed = nameWords(query.trim());
  if (typed.length === 0) return null;
  const suffix = suffixOf(query.trim().split(/\s+/));
  const suffixes = [person.name, ...person.forms].map((form) => suffixOf(form.split(/\s+/)));
  if (suffix !== "" && !suffixes.includes(suffix)) return null;
  const whole = typed.join(" ");
  for (const form of [person.name, ...person.forms])
    if (nameWords(form).join(" ") === whole) return { how: "exact", score: 100, matched: form };
  const own = nameWords(person.name);
  if (typed.every((word) => own.includes(word)))
    return { how: "part", score: 80 + typed.length, matched: person.name };
  const role = person.roles.find((stated) => holds(stated.words, typed));
  if (role !== undefined) return { how: "role", score: 60, matched: role.words };
  const faults = faultsBetween(typed, own);
  return faults === null ? null : { how: "near", score: 50 - faults, matched: person.name };
}

/** The people a typed name may mean, best first; several of one score mean the name is ambiguous. */
export function bestMatches<T extends Pick<LibraryPerson, "name" | "forms" | "roles">>(
  query: string,
  people: readonly T[],
): { person: T; match: NameMatch }[] {
  return people
    .flatMap((person) => {
      const match = nameMatches(query, person);
      return match === null ? [] : [{ person, match }];
    })
    .sort((a, b) => b.match.score - a.match.score || (a.person.name < b.person.name ? -1 : 1));
}

function holds(role: string, typed: readonly string[]): boolean {
  const words = new Set(nameWords(role.replace(/[^\p{L}\p{N}’'-]+/gu, " ")));
  return typed.filter((word) => word !== "the").every((word) => words.has(word));
}

/** Letters wrong in all, each typed word against its nearest word of the name; null where too many are. */
function faultsBetween(typed: readonly string[], own: readonly string[]): number | null {
  let faults = 0;
  for (const word of typed) {
    const nearest = Math.min(...own.map((other) => distance(word, other)));
    const allowed = word.length < 5 ? 0 : word.length < 8 ? 2 : 3;
    if (nearest > allowed || nearest * 3 > word.length + 1) return null;
    faults += nearest;
  }
  return faults === 0 ? null : faults;
}
