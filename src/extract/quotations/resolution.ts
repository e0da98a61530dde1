import { folded } from "../people/names.ts";
import type { Person } from "../people/person.ts";
import { genderOfRole, isBody, namesSomebody } from "../people/titles.ts";
import type { Reading } from "../reading.ts";
import type { Token } from "./frame.ts";
import type { Speaker } from "./quotation.ts";
import { DETERMINER, PREPOSITION, type Run, SUBORDINATOR } from "./subject.ts";

/** Somebody a mention may mean: a person of the article, or a description standing for itself. */
export interface Referent {
  person: Person | null;
  name: string;
  gender: "female" | "male" | null;
  plural: boolean;
}

export interface Resolved {
  referent: Referent;
  how: Speaker["how"];
  confidence: Speaker["confidence"];
  because: string | null;
}

/** Where somebody was the speaker or the subject of a sentence, or was only named; in reading order. */
export interface Appearance {
  at: number;
  paragraph: number;
  unit: number;
  referent: Referent;
  place: "speaker" | "subject" | "named";
}

const PERSONAL: Record<string, "female" | "male" | "plural" | "thing" | "first"> = {
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

const MOST_DESCRIBED = 300;

/** Who each mention of an article means. People are looked up by where they are named. */
export class Resolution {
  private readonly text: string;
  private readonly author: string | null;
  private readonly named: { start: number; end: number; person: Person }[];

  private readonly bySurname: Map<string, Person[]>;
  /** People with a role, each with the words of every role; at most as many as a newsroom article can hold. */
  private readonly described: { person: Person; roles: { start: number; words: Set<string> }[] }[];

  constructor(reading: Reading, people: readonly Person[]) {
    this.text = reading.text;
    this.author = reading.author;
    this.named = people
      .flatMap((person) => person.mentions.map((m) => ({ start: m.start, end: m.end, person })))
      .sort((a, b) => a.start - b.start);
    const persons = people.filter((person) => person.kind === "person");
    this.bySurname = Map.groupBy(persons, (person) => folded(person.name).split(" ").at(-1) ?? "");
    this.described = persons
      .filter((person) => person.roles.length > 0)
      .slice(0, MOST_DESCRIBED)
      .map((person) => ({
        person,
        roles: person.roles.map((role) => ({
          start: role.start,
          words: new Set(
            role.words
              .toLowerCase()
              .split(/[^\p{L}\p{N}]+/u)
              .map(stem),
          ),
        })),
      }));
  }

  /** The people named between two offsets, in order. */
  namedIn(start: number, end: number): { start: number; end: number; person: Person }[] {
    let low = 0;
    let high = this.named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.named[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let i = low; i < this.named.length; i++) {
      const mention = this.named[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.end <= end) found.push(mention);
    }
    return found;
  }

  /** Who a run of words means. `earlier` are the appearances before it, the nearest last. */
  resolve(tokens: readonly Token[], run: Run, earlier: readonly Appearance[]): Resolved {
    const first = tokens[run.from];
    const last = tokens[run.to];
    if (first === undefined || last === undefined) throw new RangeError(`no tokens ${run.from}–${run.to}`);
    const words = this.text.slice(first.start, last.end);
    const pronoun =
      run.from === run.to && Object.hasOwn(PERSONAL, first.lower) ? PERSONAL[first.lower] : undefined;
    if (pronoun !== undefined) return this.pronoun(words, pronoun, earlier, first);
    const head = headOf(tokens, run);
    const headStart = tokens[head.from]?.start ?? first.start;
    const headEnd = tokens[head.to]?.end ?? last.end;
    const inHead = this.namedIn(headStart, headEnd + 2);
    const possessive = /[’']s?$/.test(tokens[head.to]?.text ?? "");
    const named = inHead.find(
      (m) =>
        m.end >= headEnd - (possessive ? 2 : 0) &&
        m.end <= headEnd + 1 &&
        (run.to === head.to || !possessive),
    );
    if (named !== undefined)
      return this.byName(named.person, this.text.slice(named.start, named.end), words, earlier);
    const beside = this.apposed(tokens, run, head);
    if (beside !== null) return { referent: of(beside), how: "name", confidence: "high", because: null };
    const role = this.byRole(tokens, head, first.start, earlier);
    if (role !== null) return role;
    const bare = bareNameOf(tokens, head);
    if (bare !== null)
      return {
        referent: { person: null, name: bare, gender: null, plural: false },
        how: "name",
        confidence: "high",
        because: null,
      };
    return {
      referent: described(words.replace(/[’']s?$/, "")),
      how: "description",
      confidence: "high",
      because: null,
    };
  }

  private byName(person: Person, shown: string, words: string, earlier: readonly Appearance[]): Resolved {
    const full = folded(shown) === folded(person.name) || shown.includes(" ");
    if (full) return { referent: of(person), how: "name", confidence: "high", because: null };
    const rivals = (this.bySurname.get(folded(shown)) ?? []).filter((other) => other !== person);
    const recent = rivals.length === 0 || earlier.slice(-4).some((a) => a.referent.person === person);
    const because = `“${words}” → ${person.name}`;
    return {
      referent: of(person),
      how: person.name === shown ? "name" : "surname",
      confidence: recent ? "high" : "low",
      because: person.name === shown ? null : because,
    };
  }

  /** A description with the name behind a comma: “the group’s president, *Joe Smith*”. */
  private apposed(tokens: readonly Token[], run: Run, head: Run): Person | null {
    if (tokens[head.to + 1]?.text !== "," || !namesSomebody(tokens[head.to]?.text ?? "")) return null;
    const next = tokens[head.to + 2];
    if (next === undefined || next.kind !== "word" || head.to + 2 <= run.to - 6) return null;
    const named = this.namedIn(next.start - 1, next.start + 40)[0];
    return named !== undefined &&
      named.start <= next.start + 4 &&
      named.person.kind === "person" &&
      named.person.name.includes(" ")
      ? named.person
      : null;
  }

  /** “The police chief” → who was called “French police chief” before; null when nobody or several people were. */
  private byRole(
    tokens: readonly Token[],
    head: Run,
    at: number,
    earlier: readonly Appearance[],
  ): Resolved | null {
    if (!/^(?:the|this|that)$/.test(tokens[head.from]?.lower ?? "") || head.to === head.from) return null;
    const noun = tokens[head.to];
    if (noun === undefined || /^\p{Lu}{2,}$/u.test(noun.text)) return null;
    const wanted = tokens.slice(head.from + 1, head.to + 1).map((t) => stem(t.lower));
    const fits = this.described
      .filter(({ roles }) =>
        wanted.every((word) => roles.some((role) => role.start < at && role.words.has(word))),
      )
      .map(({ person }) => person);
    const recent = earlier
      .toReversed()
      .find((a) => a.referent.person !== null && fits.includes(a.referent.person))?.referent.person;
    const person = fits.length === 1 ? fits[0] : recent;
    if (person === undefined || person === null) return null;
    const words = this.text.slice(tokens[head.from]?.start ?? 0, noun.end);
    return {
      referent: of(person),
      how: "role",
      confidence: fits.length === 1 ? "high" : "low",
      because: `“${words}” → ${person.name}, so described before`,
    };
  }

  /** The nearest earlier speaker or subject the pronoun fits; only without one a person merely named. */
  private pronoun(
    words: string,
    wanted: (typeof PERSONAL)[string],
    earlier: readonly Appearance[],
    token: Token,
  ): Resolved {
    const unknown: Resolved = {
      referent: described(words),
      how: "pronoun",
      confidence: "low",
      because: null,
    };
    if (wanted === "first") {
      const name = this.author ?? words;
      return {
        ...unknown,
        referent: { person: null, name, gender: null, plural: false },
        because: this.author === null ? null : `“${words}” → the author`,
      };
    }
    const fits = (a: Appearance): boolean => {
      const { referent } = a;
      if (wanted === "plural") return referent.plural;
      if (wanted === "thing")
        return referent.person === null
          ? !referent.plural && referent.gender === null
          : referent.person.kind === "organisation";
      if (referent.person === null && !isSomebody(referent.name)) return false;
      if (referent.plural || (referent.person?.kind ?? "person") !== "person") return false;
      return referent.gender === null || referent.gender === wanted;
    };
    const near = earlier.slice(-40);
    const last = near.findLast((a) => a.place !== "named" && fits(a));
    const chosen = last ?? near.findLast(fits);
    if (chosen === undefined) return unknown;
    const rivals = new Set(
      near
        .slice(-6)
        .filter((a) => fits(a) && a.referent.name !== chosen.referent.name)
        .map((a) => a.referent.name),
    );
    const sure = chosen.place !== "named" && chosen.referent.gender !== null;
    const where =
      chosen.place === "speaker"
        ? "the speaker before"
        : chosen.place === "subject"
          ? "the subject before"
          : "named before";
    const far = token.start - chosen.at > 1500;
    return {
      referent: chosen.referent,
      how: "pronoun",
      confidence: far || chosen.place === "named" ? "low" : sure && rivals.size === 0 ? "high" : "mid",
      because: `“${words}” → ${chosen.referent.name}, ${where}`,
    };
  }
}

export function of(person: Person): Referent {
  return { person, name: person.name, gender: person.gender, plural: false };
}

export function described(words: string): Referent {
  const noun =
    words
      .split(/ (?:of|for|at|in|from|who|with|to|on) /)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  const plural =
    (/[^s]s$/.test(noun) && !/^(?:a|an|one)\b/i.test(words)) ||
    /^(?:people|men|women|children|police|they|others|some|many|both|all|two|three|who)$/i.test(noun);
  return { person: null, name: words, gender: genderOfRole(noun), plural };
}

/** Whether a description or an unknown name can be a “he” or “she”. */
function isSomebody(name: string): boolean {
  if (/^\p{Lu}\S* \p{Lu}\S*$/u.test(name)) return !name.split(" ").some((word) => isBody(word));
  const noun =
    name
      .split(/ (?:of|for|at|in|from|who|with|to|on) |,/)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  return namesSomebody(noun);
}

function stem(word: string): string {
  const short: Record<string, string> = {
    sen: "senator",
    rep: "representative",
    congressman: "representative",
    congresswoman: "representative",
    gov: "governor",
    spokeswoman: "spokesperson",
    spokesman: "spokesperson",
    mp: "mp",
  };
  const bare = word.replace(/\.$/, "").replace(/[’']s?$/, "");
  return short[bare] ?? bare;
}

/** The words of a mention up to its first complement: “a spokesman |for Ted Cruz”, “Joe Smith|, a plumber”. */
export function headOf(tokens: readonly Token[], run: Run): Run {
  for (let i = run.from + 1; i <= run.to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "punctuation" && !/^[’'&./-]$/.test(token.text)) return { from: run.from, to: i - 1 };
    if (
      PREPOSITION.has(token.lower) ||
      SUBORDINATOR.has(token.lower) ||
      /^(?:who|which|whose)$/.test(token.lower)
    )
      return { from: run.from, to: i - 1 };
    if (
      /^\p{Ll}+ing$/u.test(token.text) ||
      /^(?:involved|identified|named|called|based|close|familiar|accused|known)$/.test(token.lower)
    )
      return { from: run.from, to: i - 1 };
  }
  return run;
}

function bareNameOf(tokens: readonly Token[], head: Run): string | null {
  const words = tokens.slice(head.from, head.to + 1);
  const first = words[0];
  if (first === undefined || DETERMINER.has(first.lower)) return null;
  return words.every((t) => /^\p{Lu}/u.test(t.text))
    ? words
        .map((t) => t.text)
        .join(" ")
        .replace(/[’']s?$/, "")
    : null;
}
