import type { Question } from "./question.ts";
import type { Sought } from "./ranking/features.ts";
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

/** Looks the words of a question up. */
export function lookUp(question: Question, retriever: Retriever): Looked {
  const wanted = new Map<string, Wanted>();
  const unknown = new Map<string, string>();
  for (const { term, typed } of question.asked) {
    const known = wanted.get(term);
    if (known !== undefined) known.weight++;
    else if (retriever.holds(term)) wanted.set(term, { term, weight: 1 });
    else unknown.set(term, typed);
  }
  const asked = retriever.know([...wanted.values()]);
  const others = new Map<string, Wanted>();
  for (const term of [...wanted.keys(), ...unknown.keys()])
    for (const other of alternativesTo(term))
      if (!wanted.has(other) && retriever.holds(other))
        others.set(other, { term: other, weight: ALTERNATIVE });
  const also = retriever.know([...others.values()]);
  const sought = weigh([...wanted.keys()], [...unknown.keys()], [...asked, ...also], retriever);
  return { asked, others: also, sought, unknown };
}

function weigh(wanted: string[], unknown: string[], known: KnownTerm[], retriever: Retriever): Sought[] {
  const bits = new Map(known.slice(0, BITS).map(({ term }, at) => [term, 1 << at]));
  const idf = new Map(known.map((one) => [one.term, one.idf]));
  const rarest = idfOf(retriever.statistics.passages, 0);
  const sought = [...wanted, ...unknown].map((term): Sought => {
    const alternatives = alternativesTo(term);
    // A word the library does not hold weighs as much as the commonest word that may stand for it.
    const ways = idf.has(term) ? [term] : [...alternatives].filter((other) => idf.has(other));
    return {
      term,
      idf: (isCommon(term) ? COMMON : 1) * Math.min(rarest, ...ways.map((way) => idf.get(way) ?? rarest)),
      bits: bits.get(term) ?? 0,
      alternatives,
      otherBits: [...alternatives].reduce((sum, other) => sum | (bits.get(other) ?? 0), 0),
    };
  });
  return sought.sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1));
}
