import type { Asked, Question } from "./question.ts";
import type { Sought } from "./ranking/features.ts";
import type { KnownTerm, Retriever, Wanted } from "./segments/retrieve.ts";
import { BITS, idfOf } from "./segments/scoring.ts";
import { alternativesTo, hasAlternatives } from "./words/alternatives.ts";
import { isCommon } from "./words/common-words.ts";
import { lemmas } from "./words/lemmas.ts";
import { type Repair, repairs } from "./words/spelling.ts";

/** The terms of a question as a library knows them. */
export interface Looked {
  /** The terms that stand in the library, as asked (or as repaired), rarest first. */
  asked: KnownTerm[];
  /** Terms that may stand for one of them, at a lower weight. */
  others: KnownTerm[];
  sought: Sought[];
  /** Words that stand in no article: their terms, each with the word as typed. */
  unknown: ReadonlyMap<string, string>;
  repaired: { typed: string; searched: string }[];
}

/** What a word that may stand for one asked counts in choosing passages to read. */
const ALTERNATIVE = 0.25;
/** What an everyday word weighs against one that names a subject. */
const COMMON = 0.5;

/** Looks the words of a question up. A spelling is repaired only where no article holds the word. */
export function lookUp(question: Question, retriever: Retriever): Looked {
  const wanted = new Map<string, Wanted>();
  const absent = new Map<string, Asked>();
  for (const one of question.asked) {
    const known = wanted.get(one.term);
    if (known !== undefined) known.weight++;
    else if (retriever.holds(one.term)) wanted.set(one.term, { term: one.term, weight: 1 });
    else absent.set(one.term, one);
  }
  const unknown = new Map<string, string>();
  const repaired: Looked["repaired"] = [];
  const present = retriever.know([...wanted.values()]);
  for (const [term, { typed, word }] of absent) {
    // An everyday word is spelt right, whether or not the library holds it.
    const right = isCommon(term) || hasAlternatives(term) || lemmas.has(word);
    const near = right ? [] : repairs(word, (one) => retriever.holds(one));
    // A name nobody wrote about must not become another word; nor may a word too short to tell.
    const alone = word.length > SHORT && !question.names.includes(term);
    const searched = bestRepair(near, present, retriever, alone);
    if (searched === null) unknown.set(term, typed);
    else {
      wanted.set(searched, { term: searched, weight: 1 });
      repaired.push({ typed, searched });
    }
  }
  const asked = retriever.know([...wanted.values()]);
  const others = new Map<string, Wanted>();
  for (const term of [...wanted.keys(), ...unknown.keys()])
    for (const other of alternativesTo(term))
      if (!wanted.has(other) && retriever.holds(other))
        others.set(other, { term: other, weight: ALTERNATIVE });
  const also = retriever.know([...others.values()]);
  const sought = weigh([...wanted.keys()], [...unknown.keys()], [...asked, ...also], retriever);
  return { asked, others: also, sought, unknown, repaired };
}

/** Repairs looked into, those most articles hold first. */
const LOOKED_INTO = 8;

/** A mistyped word up to this long is repaired only where something else asked stands beside the repair. */
const SHORT = 4;

/**
 * Of several repairs the one that stands in a passage with most of what else was asked. Where none stands beside
 * anything else that was asked: the one most articles hold if it may stand `alone`, otherwise none.
 */
function bestRepair(
  repairs: readonly Repair[],
  present: readonly KnownTerm[],
  retriever: Retriever,
  alone: boolean,
): string | null {
  const known = retriever.know(repairs.map(({ term }) => ({ term, weight: 1 })));
  known.sort((a, b) => b.articles - a.articles || (a.term < b.term ? -1 : 1));
  let best: string | null = null;
  let most = -Infinity;
  for (const one of known.slice(0, LOOKED_INTO)) {
    const [top] = retriever.best([one, ...present], { most: 1, share: 0, must: true });
    if (top === undefined || (!alone && top.held === 1)) continue;
    const likely = repairs.find(({ term }) => term === one.term)?.likely ?? 0;
    const beside = likely + top.passageScore - one.idf;
    if (beside <= most) continue;
    best = one.term;
    most = beside;
  }
  return best;
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
