import { kinBefore } from "../../people/evidence.ts";
import type { Person } from "../../people/person.ts";
import type { Names } from "./names.ts";
import type { Appearance } from "./referent.ts";

/** Letters behind somebody's full name in which the surname alone may mean them, though they were named in passing. */
const BESIDE = 500;

/**
 * Of several people with one surname those whom the surname alone may mean at a place: not who is named for the first
 * time later, nor who was named in passing as a relative, once and long before (“her husband, Frank Lund”).
 * All of them where none is left.
 */
export function bearersAt(text: string, bearers: readonly Person[], at: number): readonly Person[] {
  if (bearers.length < 2) return bearers;
  const left = bearers.filter(({ mentions }) => {
    const full = mentions.filter(({ start, words }) => start < at && words.includes(" "));
    const [first] = full;
    const last = full.at(-1);
    if (first === undefined || last === undefined)
      return (mentions[0]?.start ?? at) < at && !mentions.some(({ words }) => words.includes(" "));
    return full.length > 2 || at - last.end < BESIDE || kinBefore(text, first) === null;
  });
  return left.length > 0 ? left : bearers;
}

/** Of several people with one surname the one who spoke, was the subject, or was named in full last and near. */
export function lastOf(
  text: string,
  names: Names,
  bearers: readonly Person[],
  at: number,
  earlier: readonly Appearance[],
): Person | null {
  const active = earlier
    .slice(-12)
    .findLast(
      (a) => a.place !== "named" && a.referent.person !== null && bearers.includes(a.referent.person),
    );
  const full = names
    .between(Math.max(0, at - 500), at)
    .findLast((m) => bearers.includes(m.person) && text.slice(m.start, m.end).includes(" "));
  if (full !== undefined && full.start > (active?.at ?? -1)) return full.person;
  return active?.referent.person ?? null;
}
