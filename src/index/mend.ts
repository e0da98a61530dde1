import { isWord } from "../extract/tags.ts";
import type { Asked, Question } from "./question.ts";
import type { Candidate, KnownTerm, Retriever } from "./segments/retrieve.ts";
import { hasAlternatives } from "./words/alternatives.ts";
import { isCommon } from "./words/common-words.ts";
import { lemmas } from "./words/lemmas.ts";
import { type Repair, repairs } from "./words/spelling.ts";

/** The words of a passage as compared; null where its article cannot be read. */
export type WordsOf = (passage: Candidate) => Promise<readonly string[] | null>;

/** A word to be searched instead of one nobody wrote; not `sure` where it may well be another word. */
interface Instead {
  word: string;
  term: string;
  sure: boolean;
}

/** A question with its slips put right: what was typed, and the word and the term searched instead. */
export interface Mended {
  question: Question;
  repaired: { typed: string; searched: string; term: string; sure: boolean }[];
}

/**
 * Puts spellings right, but only where no article holds the word. A name nobody wrote about may not be a slip at all, nor
 * may a word too short to tell: a repair of those is sure only where it stands beside something else that was asked.
 */
export async function mend(question: Question, retriever: Retriever, wordsOf: WordsOf): Promise<Mended> {
  const absent = new Map<string, Asked>();
  for (const one of question.asked) if (!retriever.holds(one.term)) absent.set(one.term, one);
  if (absent.size === 0) return { question, repaired: [] };
  const present = retriever
    .know([...question.terms].filter((term) => !absent.has(term)).map((term) => ({ term, weight: 1 })))
    .slice(0, BESIDE);
  const found = new Map<string, Instead>();
  for (const [term, { word }] of absent) {
    // A word of the language is spelt right, whether or not the library holds it.
    if (isCommon(term) || hasAlternatives(term) || lemmas.has(word) || isWord(word)) continue;
    const telling = word.length > SHORT && !question.names.includes(term);
    const alone = telling ? COMMON_SLIP : Infinity;
    const near = repairs(word, (one) => retriever.holds(one));
    const best = await bestRepair(near, present, retriever, wordsOf, alone);
    if (best !== null) found.set(term, best);
  }
  return {
    question: withWords(question, absent, found),
    repaired: [...found].map(([from, { word, term, sure }]) => ({
      typed: absent.get(from)!.typed,
      searched: word,
      term,
      sure,
    })),
  };
}

/** A mistyped word up to this long is repaired only where something else asked stands beside the repair. */
const SHORT = 4;
/** Of what else was asked the rarest words tell enough. */
const BESIDE = 4;
/** A letter left out, added, doubled, swapped or beside the right key. */
const COMMON_SLIP = 1;
/** Repairs looked into, the likeliest first, and passages each in which its word must stand as spelt. */
const LOOKED_INTO = 8;
const PASSAGES = 3;
/** What a likely slip counts beside BM25. */
const LIKELY = 3;
const UNPRINTED = 1.5;

/**
 * Of several repairs the one that stands in a passage with most of what else was asked, and is a likely slip. Where none
 * stands beside anything else that was asked, it is sure when its slip is as likely as `alone`.
 */
async function bestRepair(
  repairs: readonly Repair[],
  present: readonly KnownTerm[],
  retriever: Retriever,
  wordsOf: WordsOf,
  alone: number,
): Promise<Instead | null> {
  const known = retriever.know(repairs.map(({ term }) => ({ term, weight: 1 })));
  const ways = repairs.map((repair) => ({
    ...repair,
    known: known.find(({ term }) => term === repair.term)!,
  }));
  ways.sort(
    (a, b) =>
      b.forms[0]!.likely - a.forms[0]!.likely ||
      b.known.articles - a.known.articles ||
      (a.term < b.term ? -1 : 1),
  );
  let best: Instead | null = null;
  let most = -Infinity;
  for (const { term, forms, known } of ways.slice(0, LOOKED_INTO)) {
    const passages = retriever.best([known, ...present], { most: PASSAGES, share: 0, must: true });
    const [top] = passages;
    if (top === undefined) continue;
    const form = await likeliest(forms, passages, wordsOf);
    const sure = top.held !== 1 || form.likely >= alone;
    const beside = LIKELY * form.likely + top.passageScore - known.idf;
    if (best !== null && (best.sure !== sure ? best.sure : beside <= most)) continue;
    best = { word: form.word, term, sure };
    most = beside;
  }
  return best;
}

/** The likeliest form, one that stands in the passages before others: “poxe” is looked up like “pox”, but nobody wrote it. */
async function likeliest(
  forms: Repair["forms"],
  passages: readonly Candidate[],
  wordsOf: WordsOf,
): Promise<Repair["forms"][number]> {
  const words = new Set<string>();
  for (const passage of passages) for (const word of (await wordsOf(passage)) ?? []) words.add(word);
  const ways = forms.map(({ word, likely }) => ({
    word,
    likely: likely - (words.has(word) ? 0 : UNPRINTED),
  }));
  return ways.reduce((best, one) => (one.likely > best.likely ? one : best));
}

/** The question as it would stand had it been typed right. */
function withWords(
  question: Question,
  absent: ReadonlyMap<string, Asked>,
  found: ReadonlyMap<string, Instead>,
): Question {
  const words = new Map([...found].map(([term, { word }]) => [absent.get(term)!.word, word]));
  const termFor = (term: string): string => found.get(term)?.term ?? term;
  const asked = question.asked.map((one) => {
    const repair = found.get(one.term);
    return repair === undefined ? one : { typed: repair.word, word: repair.word, term: repair.term };
  });
  return {
    ...question,
    asked,
    terms: new Set(asked.map(({ term }) => term)),
    folded: question.folded.map((word) => words.get(word) ?? word),
    names: [...new Set(question.names.map(termFor))],
    subjects: question.subjects.map((terms) => terms.map(termFor)),
    office: question.office.map(termFor),
    counted: question.counted === null ? null : termFor(question.counted),
  };
}
