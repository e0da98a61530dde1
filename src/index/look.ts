import type { Question } from "./question.ts";
import type { Sought } from "./fit/coverage.ts";
import type { KnownTerm, Retriever, Wanted } from "./segments/retrieve.ts";
import { BITS, idfOf } from "./segments/scoring.ts";
import { alternativesTo } from "./words/alternatives.ts";
import { isCommon } from "./words/common-words.ts";

/** The terms of a question as a library knows them. */
export interface Looked {
  /** The terms that stand in the library, rarest first. */
  asked: KnownTerm[];
  /** Terms that may stand for one of them, at a lower weight. */
  others: KnownTerm[];
  sought: Sought[];
  /** Words that stand in no article: their terms, each with the word as typed. */
  unknown: ReadonlyMap<string, string>;
}

/** What a word that may stand for one asked counts in choosing passages to read. */
const ALTERNATIVE = 0.25;
/** What an everyday word weighs against one that names a subject. */
const COMMON = 0.5;
/** … and against one that names who or what is asked about, where only the most fitting run counts. */
const EVERYDAY = 0.65;

/** Looks the words of a question up. */
export function lookUp(question: Question, retriever: Retriever): Looked {
  const wanted = new Map<string, Wanted>();
  const alternatives = new Map<string, ReadonlySet<string>>();
  const unknown = new Map<string, string>();
  for (const { term, typed, instead } of question.asked) {
    if (!alternatives.has(term) || instead !== undefined) alternatives.set(term, insteadOf(term, instead));
    const known = wanted.get(term);
    if (known !== undefined) known.weight++;
    else if (retriever.holds(term)) wanted.set(term, { term, weight: 1 });
    else unknown.set(term, typed);
  }
  const asked = retriever.know([...wanted.values()]);
  const others = new Map<string, Wanted>();
  for (const term of [...wanted.keys(), ...unknown.keys()])
    for (const other of alternatives.get(term) ?? [])
      if (!wanted.has(other) && retriever.holds(other))
        others.set(other, { term: other, weight: ALTERNATIVE });
  const also = retriever.know([...others.values()]);
  const sought = weigh([...wanted.keys(), ...unknown.keys()], alternatives, [...asked, ...also], retriever);
  return { asked, others: also, sought, unknown };
}

function insteadOf(term: string, phrase: string | undefined): ReadonlySet<string> {
  if (phrase === undefined) return alternativesTo(term);
  return new Set([...alternativesTo(term), phrase, ...alternativesTo(phrase)].filter((one) => one !== term));
}

function weigh(
  terms: readonly string[],
  alternativesOf: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly KnownTerm[],
  retriever: Retriever,
): Sought[] {
  const bits = new Map(known.slice(0, BITS).map(({ term }, at) => [term, 1 << at]));
  const idf = new Map(known.map((one) => [one.term, one.idf]));
  const rarest = idfOf(retriever.statistics.passages, 0);
  const sought = terms.map((term): Sought => {
    const alternatives = alternativesOf.get(term) ?? new Set();
    // A word the library does not hold weighs as much as the commonest word that may stand for it.
    const ways = idf.has(term) ? [term] : [...alternatives].filter((other) => idf.has(other));
    const weight = Math.min(rarest, ...ways.map((way) => idf.get(way) ?? rarest));
    return {
      term,
      idf: (isCommon(term) ? COMMON : 1) * weight,
      share: (isCommon(term) ? EVERYDAY : 1) * Math.sqrt(weight / rarest),
      bits: bits.get(term) ?? 0,
      alternatives,
      otherBits: [...alternatives].reduce((sum, other) => sum | (bits.get(other) ?? 0), 0),
    };
  });
  return sought.sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1));
}
