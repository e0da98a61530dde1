import type { Span } from "../span.ts";
import { genderOfFirstName, isFirstName } from "../tags.ts";
import { kinBefore } from "./evidence.ts";
import { forenameOf, type NameRun } from "./names.ts";
import type { Person } from "./person.ts";
import { genderOfHonorific, genderOfRole } from "./titles.ts";

/** The gender an article tells of somebody: by honorific, first name, role, or the pronouns near the name. */
export function genderOf(text: string, forms: readonly NameRun[], roles: readonly Span[]): Person["gender"] {
  const honorifics = forms.map((form) =>
    form.honorific === null ? null : genderOfHonorific(form.honorific),
  );
  const names = forms
    .filter((form) => form.words.length > 1 || isFirstName(form.words[0] ?? ""))
    .map((form) => genderOfFirstName(forenameOf(form.words)));
  const kin = forms.slice(0, 6).map((form) => genderOfRole(kinBefore(text, form) ?? ""));
  const told = [...honorifics, ...kin, ...names, ...roles.map((role) => genderOfRole(role.words))];
  return told.find((gender) => gender !== null) ?? genderOfPronouns(text, forms);
}

/** The gender by the pronouns near the name, where all agree: “Rishi Sunak’s ability to fulfil *his* promise”. */
function genderOfPronouns(text: string, forms: readonly NameRun[]): Person["gender"] {
  const votes = new Set<"female" | "male">();
  for (const form of forms.slice(0, 12)) {
    const tail = text.slice(form.end, form.end + 160).split("\n")[0] ?? "";
    const near = /^(?:[^.“"\n]|\.(?! ))*?\b(he|him|his|himself|she|her|herself)\b/.exec(tail);
    const pronoun = near?.[1]?.toLowerCase();
    if (near === null || pronoun === undefined || /\p{Lu}\p{Ll}+/u.test(near[0].slice(2, -pronoun.length)))
      continue;
    votes.add(pronoun.startsWith("h") && pronoun !== "her" && pronoun !== "herself" ? "male" : "female");
  }
  return votes.size === 1 ? ([...votes][0] ?? null) : null;
}
