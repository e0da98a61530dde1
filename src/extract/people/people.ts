import type { Reading } from "../reading.ts";
import { span } from "../span.ts";
import { genderOfFirstName, isFirstName, tagsOf } from "../tags.ts";
import { bareName, folded, forenameOf, type NameRun, nameRuns, surnameOf } from "./names.ts";
import type { Person } from "./person.ts";
import { rolesAround } from "./roles.ts";
import { genderOfHonorific, genderOfRole, isBody, isOffice, NOT_A_NAME } from "./titles.ts";

const SAID =
  "(?:said|says|told|tells|added|adds|wrote|writes|tweeted|stated|states|explained|argued|insisted|warned|claimed|replied|responded|continued|noted|asked|announced|declared|admitted|joked|recalled|testified|vowed|pledged|promised|believes|thinks|thought|believed|called|described)";
const SPEAKS_AFTER = new RegExp(`^(?:, [^,.“”"]{1,90},)? (?:also |has |had |later |then |once )?${SAID}\\b`);
const SPEAKS_BEFORE = new RegExp(`\\b(?!told|tells|asked|called|described)${SAID}\\s$`);

interface Draft {
  forms: NameRun[];
  kind: Person["kind"];
  name: NameRun;
}

/**
 * The people and organisations an article names, in the order of their first mention: one entry for “Marc Alegre”,
 * “Mr Alegre” and “Alegre”. Names inside quotations count. Refused: places, days, titles of works, and a capitalised
 * word that is never spoken of as a person (“Dover”, “Brexit”).
 */
export function readPeople(reading: Reading): Person[] {
  const starts = new Set(reading.sentences.map((sentence) => sentence.start));
  const runs = reading.paragraphs.flatMap((p) =>
    p.story && !isHeadline(p.words) ? nameRuns(reading.text, p.start, p.end, starts) : [],
  );
  const drafts: Draft[] = [];
  const byName = new Map<string, Draft>();
  const bySurname = new Map<string, Draft[]>();
  const byForename = new Map<string, Draft[]>();
  const full = runs.filter((run) => bareName(run.words).length > 1);
  const single = runs.filter((run) => bareName(run.words).length === 1);
  const spoken = new Set(
    single
      .filter((run) => run.honorific !== null || speaks(reading.text, run))
      .flatMap((run) => {
        const word = folded(run.words[0] ?? "");
        return run.honorific === null ? [word] : [word, `mr ${word}`];
      }),
  );
  const add = (run: NameRun, kind: Person["kind"]): void => {
    const draft: Draft = { forms: [run], kind, name: run };
    drafts.push(draft);
    byName.set(nameKey(run), draft);
    if (kind === "organisation") return;
    push(bySurname, folded(surnameOf(run.words)), draft);
    push(byForename, folded(forenameOf(run.words)), draft);
  };
  // One mention that shows what a name is settles it for the mentions before.
  const kinds = new Map<string, Person["kind"]>();
  for (const run of full) {
    const kind = kinds.has(nameKey(run)) ? null : kindOf(reading.text, run, spoken);
    if (kind !== null) kinds.set(nameKey(run), kind);
  }
  for (const run of full) {
    const known = byName.get(nameKey(run));
    const kind = kinds.get(nameKey(run));
    if (known !== undefined) {
      known.forms.push(run);
      if (run.words.length > known.name.words.length) known.name = run;
    } else if (kind !== undefined) add(run, kind);
  }
  for (const run of single) {
    const word = folded(run.words[0] ?? "");
    const known =
      pick(bySurname.get(word), run) ??
      (run.honorific !== null || !bySurname.has(word) ? pick(byForename.get(word), run) : null) ??
      byName.get(word) ??
      null;
    if (known !== null) known.forms.push(run);
    else if (isAlonePerson(reading.text, run, spoken)) add(run, "person");
    else if (isAcronym(run.words[0] ?? "") && !run.begins) add(run, "organisation");
  }
  return drafts.sort((a, b) => firstOf(a) - firstOf(b)).map((draft) => finish(reading, draft));
}

/** A line whose every word of weight has a capital: its capitals tell no names. */
function isHeadline(words: string): boolean {
  if (words.length > 200) return false;
  const weighty = words.split(/\s+/).filter((word) => /^\p{L}[\p{L}’'-]{3,}/u.test(word));
  return weighty.length > 3 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

function nameKey(run: NameRun): string {
  const words = bareName(run.words);
  return words.length === 1 || words.some((w) => isBody(w))
    ? words.map(folded).join(" ")
    : `${folded(words[0] ?? "")} ${folded(words.at(-1) ?? "")}`;
}

function push(map: Map<string, Draft[]>, word: string, draft: Draft): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [draft]);
  else list.push(draft);
}

function firstOf(draft: Draft): number {
  return Math.min(draft.forms[0]?.start ?? 0, draft.name.start);
}

function speaks(text: string, run: NameRun): boolean {
  return (
    SPEAKS_AFTER.test(text.slice(run.end, run.end + 130)) ||
    SPEAKS_BEFORE.test(text.slice(Math.max(0, run.from - 12), run.from))
  );
}

function kindOf(text: string, run: NameRun, spoken: ReadonlySet<string>): Person["kind"] | null {
  const words = bareName(run.words);
  if (words.some((word) => isBody(word))) return "organisation";
  if (isOfficeAlone(words)) return null;
  if (words.every((word) => word === word.toUpperCase() && word.length > 1)) return null;
  if (
    words.length > 5 ||
    words.some((word, at) => NOT_A_NAME.test(word.toLowerCase()) && !(at === 0 && isFirstName(word)))
  )
    return null;
  if (run.from < run.start || run.honorific !== null) return "person";
  const first = words[0] ?? "";
  if (isFirstName(first) && !isPlace(words.join(" "))) return "person";
  if (spoken.has(folded(surnameOf(run.words))) || speaks(text, run)) return "person";
  if (words.length < 4 && spoken.has(`mr ${folded(first)}`)) return "person";
  if (/^, (?:\d\d\b|who\b)/.test(text.slice(run.end, run.end + 8))) return "person";
  const before = /(\p{Ll}+) $/u.exec(text.slice(Math.max(0, run.from - 24), run.from))?.[1];
  return before !== undefined && isOffice(before) ? "person" : null;
}

/** “Prime Minister”, “Home Secretary”: an office without its holder. */
function isOfficeAlone(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (words.every((word) => isOffice(word))) return true;
  return (
    isOffice(last) &&
    !isFirstName(words[0] ?? "") &&
    !/^(?:king|pope|bishop|major|marshal|dean|duke|prince|earl|judge|mayor|count|baron)$/i.test(last)
  );
}

function isPlace(name: string): boolean {
  return tagsOf(name.toLowerCase()).some((tag) => /Place|Country|City|Region/.test(tag));
}

function isAlonePerson(text: string, run: NameRun, spoken: ReadonlySet<string>): boolean {
  const word = run.words[0] ?? "";
  if (
    isBody(word) ||
    isOffice(word) ||
    NOT_A_NAME.test(word.toLowerCase()) ||
    isPlace(word) ||
    /\d/.test(word)
  )
    return false;
  if (run.honorific !== null) return true;
  if (isAcronym(word) || word.length < 3) return false;
  const tags = tagsOf(word.toLowerCase());
  if (
    tags.some((tag) =>
      /Demonym|Organization|Verb|Tense|Adjective|Infinitive|Gerund|Plural|Uncountable|Singular/.test(tag),
    ) &&
    run.begins
  )
    return false;
  return spoken.has(folded(word)) && (speaks(text, run) || !run.begins);
}

function isAcronym(word: string): boolean {
  return (
    /^\p{Lu}{2,6}$/u.test(word) &&
    !/^(?:TV|UK|US|USA|EU|UN|PM|MP|MPS|OK|ID|CEO|AM|BST|GMT|EST|EDT|II|III|IV|PA|AP|AFP|DNA|HIV|CCTV|GDP|VAT|PR|IT|DC|LA|NY|NYC|GOP|BC|AD|TRUMP|DM)$/.test(
      word,
    )
  );
}

/** Of several people with one surname the one a mention means: by honorific, else the one last named in full. */
function pick(drafts: readonly Draft[] | undefined, run: NameRun): Draft | null {
  if (drafts === undefined) return null;
  if (drafts.length === 1) return drafts[0] ?? null;
  const gender = run.honorific === null ? null : genderOfHonorific(run.honorific);
  const fitting = drafts.filter(
    (draft) => gender === null || genderOfFirstName(forenameOf(draft.name.words)) !== opposite(gender),
  );
  const lastNamed = (draft: Draft): number =>
    draft.forms.filter((form) => form.words.length > 1 && form.start < run.start).at(-1)?.start ?? -1;
  return fitting.toSorted((a, b) => lastNamed(b) - lastNamed(a))[0] ?? null;
}

export function opposite(gender: "female" | "male"): "female" | "male" {
  return gender === "female" ? "male" : "female";
}

function finish(reading: Reading, draft: Draft): Person {
  const forms = draft.forms.toSorted((a, b) => a.start - b.start);
  const { text } = reading;
  const roles = draft.kind === "organisation" ? [] : rolesAround(text, forms);
  const honorific = forms.find((form) => form.honorific !== null)?.honorific ?? null;
  const alone = draft.name.words.length === 1 && honorific !== null;
  const shown = alone ? (forms.find((form) => form.honorific !== null) ?? draft.name) : draft.name;
  const name =
    alone && shown.honorific !== null
      ? text.slice(shown.start - shown.honorific.length - 1, shown.end)
      : text.slice(shown.start, shown.end);
  const gender =
    draft.kind === "organisation"
      ? null
      : (forms
          .map((form) => (form.honorific === null ? null : genderOfHonorific(form.honorific)))
          .find((g) => g !== null) ??
        (draft.name.words.length > 1 || isFirstName(draft.name.words[0] ?? "")
          ? genderOfFirstName(forenameOf(draft.name.words))
          : null) ??
        roles.map((role) => genderOfRole(role.words)).find((g) => g !== null) ??
        genderOfPronouns(text, forms));
  return {
    name,
    kind: draft.kind,
    gender,
    mentions: forms.map((form) => span(text, form.start, form.end)),
    roles,
  };
}

/** The gender by the pronouns near the name, where all agree: “Rishi Sunak’s ability to fulfil *his* promise”. */
function genderOfPronouns(text: string, forms: readonly NameRun[]): Person["gender"] {
  const votes = new Set<"female" | "male">();
  for (const form of forms.slice(0, 12)) {
    const tail = text.slice(form.end, form.end + 160).split("\n")[0] ?? "";
    // Only up to the next name, and one sentence on at most.
    const near =
      /^(?:[^.“"\n]|\.(?! ))*?\b(he|him|his|himself|she|her|herself)\b/.exec(tail) ??
      /^[^.“"]*\. (He|She)\b/.exec(tail);
    const pronoun = near?.[1]?.toLowerCase();
    if (
      near === null ||
      pronoun === undefined ||
      /\p{Lu}\p{Ll}+/u.test(
        near[0]
          .slice(0, near[0].length - pronoun.length)
          .replace(/\. $/, "")
          .slice(2),
      )
    )
      continue;
    votes.add(pronoun.startsWith("h") && pronoun !== "her" && pronoun !== "herself" ? "male" : "female");
  }
  return votes.size === 1 ? ([...votes][0] ?? null) : null;
}
