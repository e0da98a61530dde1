import type { Reading } from "../reading.ts";
import { span } from "../span.ts";
import { isFirstName } from "../tags.ts";
import { acts, isAcronym, isAlonePerson, kindOf } from "./evidence.ts";
import { speaks } from "./speaks.ts";
import { genderOf } from "./gender.ts";
import { type Draft, isRelativeAlone, isTitledStranger, ofSurname, pick, titled } from "./bearer.ts";
import {
  bareName,
  folded,
  forenameOf,
  type NameRun,
  nameRuns,
  suffixOf,
  surnameOf,
  uncapped,
} from "./names/names.ts";
import { completeNames } from "./names/full-form.ts";
import { headlineNames, isHeadline } from "./names/headline-names.ts";
import type { Person } from "./person.ts";
import { rolesAround } from "./roles.ts";
import { keysOfShortNames } from "./short-names.ts";
import { shareSurnames } from "./names/shared-surname.ts";
import { completeBodies, shortOfCompany } from "./company.ts";
import { genderOfHonorific, isBody } from "./titles.ts";

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
  /** “Borealis” of “Borealis Nickel Corp”. */
  const companies = new Map<string, Draft>();
  const headlines = reading.paragraphs.filter((p) => p.story && isHeadline(p.words));
  const alone = new Set(
    runs
      .filter(({ words: [word = ""], words }) => words.length === 1 && word !== word.toUpperCase())
      .map((run) => folded(run.words[0] ?? "")),
  );
  for (const line of headlines) runs.push(...headlineNames(reading.text, line.start, line.end, alone));
  runs.sort((a, b) => a.start - b.start);
  completeNames(reading.text, runs);
  shareSurnames(reading.text, runs);
  completeBodies(reading.text, runs);
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
  const acting = new Set(
    single.filter((run) => acts(reading.text, run)).map((run) => folded(run.words[0] ?? "")),
  );
  const joined = keysOfShortNames(reading.text, full, spelledKey);
  const nameKey = (run: NameRun): string => joined.get(spelledKey(run)) ?? spelledKey(run);
  // “Roy Bell Jr” is another than the Roy Bell, or Roy Bell Sr, of the same article; alone he is Roy Bell.
  const shared = new Set(
    [...Map.groupBy(full, nameKey)]
      .filter(([, runs]) => new Set(runs.map(({ words }) => suffixOf(words))).size > 1)
      .map(([key]) => key),
  );
  const isShared = (run: NameRun): boolean => shared.has(nameKey(run));
  const keyOf = (run: NameRun): string =>
    isShared(run) ? `${nameKey(run)} ${suffixOf(run.words)}` : nameKey(run);
  const add = (run: NameRun, kind: Person["kind"]): Draft => {
    const draft: Draft = { forms: [run], kind, name: run };
    drafts.push(draft);
    byName.set(keyOf(run), draft);
    if (kind === "organisation") {
      const short = shortOfCompany(run.words);
      if (short !== null) companies.set(short, draft);
      return draft;
    }
    push(bySurname, folded(surnameOf(run.words)), draft);
    push(byForename, folded(forenameOf(run.words)), draft);
    // “Kelly” of “Kelly-Anne Voss”
    const [half = ""] = forenameOf(run.words).split(/[-‑]/);
    if (half !== forenameOf(run.words) && isFirstName(half)) push(byForename, folded(half), draft);
    if (run.nickname !== undefined) push(byForename, folded(run.nickname), draft);
    return draft;
  };
  // One mention that shows what a name is settles it for the mentions before.
  const kinds = new Map<string, Person["kind"]>();
  for (const run of full) {
    const kind = kinds.has(keyOf(run)) ? null : kindOf(reading.text, run, { spoken, acting, alone });
    if (kind !== null) kinds.set(keyOf(run), kind);
  }
  for (const run of full) {
    const known = byName.get(keyOf(run));
    const kind = kinds.get(keyOf(run));
    if (known !== undefined) {
      known.forms.push(run);
      if (run.words.length > known.name.words.length) known.name = run;
    } else if (kind !== undefined) add(run, kind);
  }
  const relatives: Draft[] = [];
  for (const run of single) {
    const word = folded(run.words[0] ?? "");
    const known =
      (titled(reading.text, bySurname.get(word), run) ? null : ofSurname(reading.text, run, relatives)) ??
      pick(reading.text, bySurname.get(word), run) ??
      (run.honorific !== null || !bySurname.has(word)
        ? pick(reading.text, byForename.get(word), run)
        : null) ??
      byName.get(word) ??
      companies.get(word) ??
      null;
    const titledBefore = known !== null && isTitledStranger(run, known);
    if (known !== null && !titledBefore) known.forms.push(run);
    else if (titledBefore) add(run, "person");
    else if (isAlonePerson(reading.text, run, spoken)) {
      const added = add(run, "person");
      if (isRelativeAlone(reading.text, run)) relatives.push(added);
    } else if (isAcronym(run.words[0] ?? "") && !run.begins) add(run, "organisation");
  }
  return drafts
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((draft) =>
      finish(
        reading,
        draft,
        isShared(draft.name),
        (bySurname.get(folded(surnameOf(draft.name.words)))?.length ?? 0) > 1,
      ),
    );
}

function spelledKey(run: NameRun): string {
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

/** `suffixed`: whether “Jr” tells two people apart; `shared`: whether somebody else bears the surname, so that a mention by surname alone tells nothing for sure. */
function finish(reading: Reading, draft: Draft, suffixed: boolean, shared: boolean): Person {
  const forms = draft.forms.toSorted((a, b) => a.start - b.start);
  const { text } = reading;
  const roles = draft.kind === "organisation" ? [] : rolesAround(text, forms);
  const { honorific } = draft.name;
  const drops = draft.name.words.length > 2 && suffixOf(draft.name.words) !== "" && !suffixed;
  const printed = drops ? draft.name.words.slice(0, -1) : draft.name.words;
  // “MS. ORD:” of a transcript is Ord; initials and bodies keep their capitals.
  const capped = draft.kind === "person" && printed.every((word) => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word));
  const words = capped ? printed.map(uncapped) : printed;
  // “Mrs Reed” of several Reeds, named no further, is known by the honorific alone.
  const bare = shared && words.length === 1 && honorific !== null && genderOfHonorific(honorific) !== null;
  const name = bare ? `${honorific} ${words.join(" ")}` : words.join(" ");
  const gender =
    draft.kind === "organisation"
      ? null
      : genderOf(
          text,
          shared ? forms.filter((form) => form.words.length > 1 || form.honorific !== null) : forms,
          roles,
        );
  return {
    name,
    kind: draft.kind,
    gender,
    mentions: forms.map((form) => span(text, form.start, form.end)),
    roles,
  };
}
