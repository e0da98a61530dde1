import type { Person } from "../../people/person.ts";
import { genderOfRole } from "../../people/titles.ts";
import type { Speaker } from "../quotation.ts";

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
  /** Whether it is itself no more than a guess, so that nothing that rests on it is sure. */
  doubtful?: boolean;
  /** Named only as whose something is: “Pike’s plan”. */
  owns?: boolean;
  /** The sex of somebody else the same sentence speaks of as “him” or “her”. */
  of?: "female" | "male" | undefined;
  /** Another word for somebody named before, it is open for whom: “The Dane”, “The 24-year-old”. */
  vague?: boolean;
}

export function of(person: Person): Referent {
  return { person, name: person.name, gender: person.gender, plural: false };
}

export function described(words: string): Referent {
  const noun =
    words
      .split(/ (?:of|for|at|in|from|who|with|to|on|against|about|over|between|by) /)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  const plural =
    (/[^s]s$/.test(noun) && !/^(?:a|an|one)\b/i.test(words)) ||
    /^(?:people|men|women|children|police|they|others|some|many|both|all|two|three|who)$/i.test(noun);
  return { person: null, name: words, gender: genderOfRole(noun), plural };
}

/** Where a mention stands: what appeared before it, the nearest last, and whether its cue goes on (“added”). */
export interface Context {
  earlier: readonly Appearance[];
  paragraph: number;
  goesOn?: boolean;
  /** Whether the mention is the subject of a cue. */
  speaks?: boolean;
  /** Whether the mention is whose words they are: “*Lund’s* promise”. */
  owns?: boolean;
  /** Who is named in the words quoted. */
  spokenOf?: ReadonlySet<Person>;
}
