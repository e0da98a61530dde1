import { genderOfFirstName } from "../tags.ts";
import type { Person } from "./person.ts";
import { kinBefore } from "./evidence.ts";
import { folded, forenameOf, type NameRun, suffixOf } from "./names/names.ts";
import { genderOfHonorific, genderOfRole } from "./titles.ts";

/** Somebody while the names of an article are gathered. */
export interface Draft {
  forms: NameRun[];
  kind: Person["kind"];
  name: NameRun;
}

/** Of several people with one surname the one a mention means: by honorific, else the one last named in full. */
export function pick(text: string, drafts: readonly Draft[] | undefined, run: NameRun): Draft | null {
  if (drafts === undefined) return null;
  const gender = run.honorific === null ? null : genderOfHonorific(run.honorific);
  const told = drafts.filter((draft) => gender !== null && toldGender(text, draft) === gender);
  const alike =
    told.length > 0
      ? told
      : drafts.filter((draft) => gender === null || toldGender(text, draft) !== opposite(gender));
  // “Mr Holt” is not Sir Desmond Holt, where there is another.
  const common = /^(?:mr|mrs|ms|miss)\.?$/i.test(run.honorific ?? "") ? alike.filter(isUntitled) : alike;
  const fitting = common.length > 0 ? common : alike;
  if (fitting.length < 2) return fitting[0] ?? null;
  const suffix = suffixOf(run.words);
  const same = suffix === "" ? [] : fitting.filter((draft) => suffixOf(draft.name.words) === suffix);
  if (same.length === 1) return same[0] ?? null;
  // “President Voss” is who bore an office before, not the Valerie Voss named in between.
  const offices = run.from < run.start ? fitting.filter(({ forms }) => forms.some(bearsOffice)) : [];
  if (offices.length === 1) return offices[0] ?? null;
  const main = fitting.filter((draft) => !isPassing(text, draft, run));
  const lastNamed = (draft: Draft): number =>
    draft.forms.findLast(
      (form) => (form.words.length > 1 || form.from < form.start) && form.start < run.start,
    )?.start ?? -1;
  return (main.length > 0 ? main : fitting).toSorted((a, b) => lastNamed(b) - lastNamed(a))[0] ?? null;
}

function bearsOffice({ from, start, honorific }: NameRun): boolean {
  return from < start && honorific === null;
}

/** Letters behind the name of a relative in which the surname alone may mean them. */
const BESIDE = 500;

/**
 * Whether somebody is not, or no longer, spoken of where a surname stands alone: not named yet, or named in passing as
 * a relative of who bears it (“her husband, Frank Lund”) some sentences ago.
 */
function isPassing(text: string, { forms }: Draft, run: NameRun): boolean {
  const full = forms.filter((form) => form.words.length > 1 && form.start < run.start);
  const last = full.at(-1);
  // “President Voss” is spoken of, though nobody gave a first name.
  if (last === undefined) return !forms.some((form) => form.from < form.start && form.start < run.start);
  return full.length < 3 && kinBefore(text, full[0] ?? last) !== null && run.start - last.end > BESIDE;
}

function isUntitled({ forms }: Draft): boolean {
  return !forms.slice(0, 8).some(({ honorific }) => /^(?:sir|dame|lord|lady)$/i.test(honorific ?? ""));
}

/** Whether somebody named in full is the one an honorific tells: “Mrs Reed” is Sue Reed, whoever else has a wife. */
export function titled(text: string, drafts: readonly Draft[] | undefined, run: NameRun): boolean {
  const gender = run.honorific === null ? null : genderOfHonorific(run.honorific);
  return gender === null || drafts?.some((draft) => toldGender(text, draft) === gender) === true;
}

/** “President Obama” before anybody of that surname has been named in full is not the Michelle Obama named later. */
export function isTitledStranger(run: NameRun, known: Draft): boolean {
  const first = known.forms[0]?.start ?? 0;
  return run.from < run.start && run.honorific === null && known.name.words.length > 1 && run.start < first;
}

/** The gender that the first name tells, or the relation it is introduced by, or an earlier “Mr” or “Mrs”. */
function toldGender(text: string, draft: Draft): Person["gender"] {
  const told = [
    genderOfRole(kinBefore(text, draft.name) ?? ""),
    genderOfFirstName(forenameOf(draft.name.words)),
    genderOfSpouse(text, draft.name),
    ...draft.forms
      .slice(0, 8)
      .map(({ honorific }) => (honorific === null ? null : genderOfHonorific(honorific))),
  ];
  return told.find((gender) => gender !== null) ?? null;
}

function opposite(gender: "female" | "male"): "female" | "male" {
  return gender === "female" ? "male" : "female";
}

/** Who bears the surname of the family they are introduced in: “Tom Voss and his *wife* Jean” is “Mrs Voss” later. */
const SHARES_NAME = /^(?:wife|husband|widow|widower|mother|father|mum|dad)$/;

/**
 * Which of those introduced by a forename alone “Mrs Voss” means: “Tom Voss, 70, and his wife *Jean*”.
 * Null where there is none, or both a wife and a mother.
 */
export function ofSurname(text: string, run: NameRun, relatives: readonly Draft[]): Draft | null {
  const gender = run.honorific === null ? null : genderOfHonorific(run.honorific);
  const [surname = ""] = run.words;
  if (gender === null) return null;
  const fitting = relatives.filter(({ name }) => {
    const kin = kinBefore(text, name) ?? "";
    if (name.start > run.start || genderOfRole(kin) !== gender) return false;
    const lead =
      text
        .slice(Math.max(0, name.start - 300), name.start)
        .split("\n")
        .slice(-3)
        .join(" ") ?? "";
    return lead.split(/[^\p{L}-]+/u).some((word) => folded(word) === folded(surname));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether somebody is introduced by a forename and a relation that shares the family's surname. */
export function isRelativeAlone(text: string, name: NameRun): boolean {
  return name.words.length === 1 && name.honorific === null && SHARES_NAME.test(kinBefore(text, name) ?? "");
}

/** The gender that a spouse tells: “Frank Voss, 70, and *his* wife”, where no other name stands between. */
function genderOfSpouse(text: string, name: NameRun): Person["gender"] {
  const behind =
    /^[^.\n\p{Lu}]{0,40}\b(his|her) (?:[\p{Ll}-]+ )?(?:wife|husband|partner|fiancée?|girlfriend|boyfriend)\b/u.exec(
      text.slice(name.end, name.end + 80),
    )?.[1];
  if (behind === undefined) return null;
  return behind === "his" ? "male" : "female";
}
