import type { Span } from "../span.ts";
import { genderOfFirstName } from "../tags.ts";
import { kinBefore } from "./evidence.ts";
import { forenameOf, type NameRun } from "./names/names.ts";
import type { Person } from "./person.ts";
import { genderOfHonorific, genderOfRole, isKin } from "./titles.ts";

/** The gender an article tells of somebody: by honorific, first name, role, or the pronouns near the name. */
export function genderOf(text: string, forms: readonly NameRun[], roles: readonly Span[]): Person["gender"] {
  const honorifics = forms.map((form) =>
    form.honorific === null ? null : genderOfHonorific(form.honorific),
  );
  // “Cyril” tells nothing of Malkia Cyril: a surname may look like a first name.
  const full = forms.filter((form) => form.words.length > 1);
  const names = (full.length > 0 ? full : forms).map((form) => genderOfFirstName(forenameOf(form.words)));
  const kin = forms.slice(0, 6).map((form) => genderOfRole(kinBefore(text, form) ?? ""));
  // “widow Terry Lund”: what stands right before a name tells more than a name that both may bear; “chairman” does not.
  const titles = roles
    .filter(({ end }) => forms.some(({ start }) => end <= start && start - end < 3))
    .map(({ words }) => words.split(" ").at(-1) ?? "")
    .map((noun) => (isKin(noun) || genderOfRole(noun) === "female" ? genderOfRole(noun) : null));
  const told = [...honorifics, ...kin, ...titles, ...names, ...roles.map((role) => genderOfRole(role.words))];
  return told.find((gender) => gender !== null) ?? genderOfPronouns(text, forms);
}

/** The gender by the pronouns near the name, where all agree: “Rishi Sunak’s ability to fulfil *his* promise”. */
function genderOfPronouns(text: string, forms: readonly NameRun[]): Person["gender"] {
  const votes: ("female" | "male")[] = [];
  for (const form of forms.slice(0, 12)) {
    const tail = text.slice(form.end, form.end + 160).split("\n")[0] ?? "";
    const near = /^(?:[^.“"\n]|\.(?! ))*?\b(he|him|his|himself|she|her|herself)\b/.exec(tail);
    const pronoun = near?.[1]?.toLowerCase();
    if (near === null || pronoun === undefined || /\p{Lu}\p{Ll}+/u.test(near[0].slice(2, -pronoun.length)))
      continue;
    // “Orbeli, at whom she did not look”: the pronoun of another clause is somebody else's.
    if (/\b(?:whom|which|that|when|while|because|if|but|and|as)\b/.test(near[0])) continue;
    votes.push(pronoun.startsWith("h") && pronoun !== "her" && pronoun !== "herself" ? "male" : "female");
  }
  // One alone may be another's: “Ross held his hand”.
  return votes.length > 1 && new Set(votes).size === 1 ? (votes[0] ?? null) : null;
}
