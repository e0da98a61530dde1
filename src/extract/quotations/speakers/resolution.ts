import { folded, surnameOf } from "../../people/names/names.ts";
import type { Person } from "../../people/person.ts";
import { genderOfHonorific } from "../../people/titles.ts";
import type { Reading } from "../../reading.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { bearersAt, lastOf } from "./bearers.ts";
import { bareNameOf, headOf, isJoint, leadOf, nameAtEnd, titleOf, withoutLetters } from "./head.ts";
import { resolveBody } from "../roles/body.ts";
import { resolveDescription } from "../roles/same-description.ts";
import { resolvePlacedOffice } from "../roles/placed-office.ts";
import { contested, ofGeneration, resolveRelation } from "../roles/generation.ts";
import { Names } from "./names.ts";
import { type Told, wantedBy } from "../pronouns/fitting.ts";
import { resolvePronoun } from "../pronouns/pronoun.ts";
import { type Appearance, type Context, described, of, type Referent, type Resolved } from "./referent.ts";
import { accusedOf, resolveAccused } from "../roles/accused.ts";
import { type LeadPerson, leadPersonOf, resolveLead } from "../roles/lead-person.ts";
import { describedPeople, resolveRole } from "../roles/role.ts";
import { resolveAdding, resolveVariation } from "../roles/variation.ts";

/** No more people, or bodies, than an article can hold. */
const MOST_NAMED = 300;

const NOBODY: ReadonlySet<Person> = new Set();

/** Who each mention of an article means. People are looked up by where they are named. */
export class Resolution {
  private readonly text: string;
  private readonly author: string | null;
  readonly names: Names;
  private readonly told: Told = { sure: new Map(), likely: new Map() };
  private readonly persons: readonly Person[];
  private readonly bodies: readonly Person[];
  private readonly bySurname: Map<string, Person[]>;
  private readonly accused: Person | null;
  private readonly lead: LeadPerson | null;
  private readonly described: ReturnType<typeof describedPeople>;

  constructor(reading: Reading, people: readonly Person[]) {
    this.text = reading.text;
    this.author = reading.author;
    this.names = new Names(reading.text, people);
    const persons = people.filter((person) => person.kind === "person");
    this.persons = persons.slice(0, MOST_NAMED);
    this.bodies = people.filter((person) => person.kind === "organisation").slice(0, MOST_NAMED);
    this.bySurname = Map.groupBy(persons, (person) => folded(surnameOf(person.name.split(" "))));
    this.described = describedPeople(reading.text, persons);
    this.accused = accusedOf(reading.text, this.persons);
    this.lead = leadPersonOf(reading, this.persons);
  }

  /** Who a run of words means. */
  resolve(
    tokens: readonly Token[],
    run: Run,
    { earlier, paragraph, goesOn = false, speaks = false, owns = false, spokenOf = NOBODY }: Context,
  ): Resolved {
    const first = tokens[run.from];
    const last = tokens[run.to];
    if (first === undefined || last === undefined) throw new RangeError(`no tokens ${run.from}–${run.to}`);
    const words = this.text.slice(first.start, last.end);
    const wanted = run.from === run.to ? wantedBy(first.lower.replace(/'(?:s|re|ve|d|m)$/, "")) : null;
    if (wanted !== null) {
      const lead = leadOf(this.text, tokens, run.from);
      const bare = words.replace(/[’'](?:s|re|ve|d|m)$/, "");
      const pronoun = { words: bare, at: first.start, wanted, paragraph, earlier, lead, speaks, spokenOf };
      return resolvePronoun(pronoun, this.author, this.told);
    }
    const plain = words.replace(/[’']s?$/, "").replace(/^[“"‘]([^“”"]*)[”"’]?$/, "$1");
    if (isJoint(tokens, run)) return surely({ ...described(plain), plural: true }, "description");
    const head = withoutLetters(tokens, headOf(tokens, run));
    const headStart = tokens[head.from]?.start ?? first.start;
    const headEnd = tokens[head.to]?.end ?? last.end;
    const inHead = this.names.between(headStart, headEnd + 2);
    const possessive = owns && /[’']s?$/.test(tokens[head.to]?.text ?? "");
    const named = inHead.find(
      (m) =>
        m.end >= headEnd - (possessive ? 2 : 0) &&
        m.end <= headEnd + 1 &&
        (run.to <= head.to + 1 || !possessive),
    );
    const behind = named ?? this.names.titledAtEnd(headEnd, last.end);
    if (behind !== undefined)
      return this.byName(
        behind.person,
        this.text.slice(behind.start, behind.end),
        words,
        behind.start,
        earlier,
        speaks,
      );
    const relative = ofGeneration(this.text, words, this.persons);
    const generation = relative === null ? null : `“${words}” → ${relative.name}`;
    if (relative !== null)
      return { referent: of(relative), how: "surname", confidence: "mid", because: generation };
    const kin = resolveRelation(this.text, words, first.start, this.persons);
    const beside =
      this.names.apposed(tokens, run, head) ?? this.names.alias(last.end) ?? this.names.alias(headEnd);
    if (beside !== null) return surely(of(beside), "name");
    if (kin !== null) return kin;
    const known =
      resolveAccused(words, this.accused) ??
      resolveLead(this.lead, this.text.slice(headStart, headEnd), tokens, run);
    if (known !== null) return known;
    const role = resolveRole(this.text, this.described, tokens, head, earlier, paragraph);
    if (role !== null) return role;
    const told =
      resolvePlacedOffice(this.text, tokens, head, earlier, paragraph) ??
      resolveDescription(tokens, head, earlier, paragraph) ??
      resolveBody(this.text, this.bodies, tokens, head, earlier, paragraph);
    if (told !== null) return told;
    const adding = goesOn ? resolveAdding(this.text, tokens, head, earlier) : null;
    if (adding !== null) return adding;
    const complement = this.names.between(headEnd, last.end + 1).length > 0;
    const varied = complement ? null : resolveVariation(this.text, tokens, head, earlier, paragraph);
    if (varied !== null) return varied;
    const bare = bareNameOf(tokens, head, owns);
    const bearers = bare === null ? [] : (this.bySurname.get(folded(bare)) ?? []);
    if (bare !== null && bearers[0] !== undefined)
      return this.byName(bearers[0], bare, words, first.start, earlier, speaks);
    if (bare !== null)
      return {
        referent: { person: null, name: bare, gender: null, plural: false },
        how: "name",
        confidence: bare.includes(" ") || tokens[run.from - 1]?.unit === first.unit ? "high" : "mid",
        because: null,
      };
    const end = nameAtEnd(tokens, run);
    if (end !== null) {
      const name = this.text.slice(tokens[end.from]?.start ?? first.start, last.end);
      return surely({ person: null, name, gender: null, plural: false }, "name");
    }
    return surely(described(plain), "description");
  }

  private byName(
    person: Person,
    shown: string,
    words: string,
    at: number,
    earlier: readonly Appearance[],
    speaks: boolean,
  ): Resolved {
    const full = folded(shown) === folded(person.name) || shown.includes(" ");
    if (full) return surely(of(person), "name");
    const bearers = bearersAt(this.text, this.bySurname.get(folded(shown)) ?? [], at);
    const title = titleOf(this.text, words, at);
    const honorific = title !== undefined;
    if (title !== undefined && bearers.length > 1) {
      const gender = genderOfHonorific(title);
      const others = bearers.filter((one) => one.gender === null || one.gender === gender);
      if (others.length === 1 && others[0] === person)
        return {
          referent: of(person),
          how: "surname",
          confidence: "high",
          because: `“${words}” → ${person.name}`,
        };
    }
    const alone =
      honorific && person.gender !== null && bearers.every((one) => one === person || one.gender === null);
    const lately =
      bearers.length < 2 || honorific ? null : lastOf(this.text, this.names, bearers, at, earlier);
    const meant = bearers.length < 2 || honorific ? person : (lately ?? bearers[0] ?? person);
    const confidence =
      bearers.length < 2
        ? "high"
        : alone
          ? "mid"
          : lately === null || !speaks || contested(bearers, meant, earlier)
            ? "low"
            : "mid";
    const because = meant.name === shown ? null : `“${words}” → ${meant.name}`;
    return { referent: of(meant), how: meant.name === shown ? "name" : "surname", confidence, because };
  }
}

function surely(referent: Referent, how: Resolved["how"]): Resolved {
  return { referent, how, confidence: "high", because: null };
}
