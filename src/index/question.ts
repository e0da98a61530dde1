import { type Expected, expectedOf, officeIn, quartersIn } from "./expected.ts";
import { termOf, type Word, wordsOf } from "./words/analysis.ts";
import { phraseOf } from "./words/phrases.ts";

/** A word of a question that is searched: as typed, as folded, and the term it is looked up by. */
export interface Asked {
  typed: string;
  word: string;
  term: string;
  /** The term that says the same as this word with the one after it: `resign` for “stepped down”. */
  instead?: string;
}

export interface Question {
  text: string;
  expects: Expected;
  /** Whether it is worded as a question; keywords and headlines are not. */
  asks: boolean;
  /** The content words in order, repeats left in. */
  asked: Asked[];
  terms: ReadonlySet<string>;
  /** Every word, folded, stop words too. */
  folded: string[];
  /** Terms of words written with a capital inside the question. */
  names: string[];
  /** The same name by name, in order: `wesley` `da` `costa`, then `benfica`. */
  subjects: string[][];
  /** Years the question is about. */
  years: number[];
  /** The quarter of a year it is about, 1 to 4. */
  quarter: number | null;
  /** The term of the thing counted by “how many vehicles”. */
  counted: string | null;
  /** The terms of the office whose holder is asked for: `polic`, `chief`; none where none is. */
  office: string[];
}

/** The longest question read, in UTF-16 units, and the most content words searched. */
const LONGEST = 4000;
const MOST = 64;

const MEASURE =
  /^(?:how (?:long|far|old|tall|high|deep|wide|big|large|fast|heavy|close|often|soon|late|early|well)|(?:what|which) (?:year|month|day|date|time|century|decade|percent|percentage|proportion))$/;
const ASKS =
  /\?\s*$|^\W*(?:(?:in|on|at|by|to|for|from|of|with|and|so|but|about) )?(?:what|who|whom|whose|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/;
const SAYING =
  /^(?:say|says|said|think|tell|told|respond|responded|reply|claim|claims|argue|argued|warn|warned|propose|proposed|promise|promised)$/;

/** Reads a question: any text at all. `today` (an ISO date) says which year “this year” and “last year” are. */
export function understand(text: string, today?: string): Question {
  const cut = text.slice(0, LONGEST);
  const lower = cut.toLowerCase().replace(/\s+/g, " ");
  const expects = expectedOf(lower);
  const words = wordsOf(cut);
  const asked: Asked[] = [];
  const names = new Set<string>();
  const subjects: string[][] = [];
  let beside = -2;
  words.forEach((word, at) => {
    const term = termOf(word.text);
    // Whoever is asked what somebody said is answered by the quotation; the article may say “stated” or nothing.
    if (expects === "quotation" && SAYING.test(word.text)) return;
    // “How long”, “what year” say what kind of answer is asked for, not what about.
    if (MEASURE.test(`${words[at - 1]?.text} ${word.text}`)) return;
    if (term === null || asked.length >= MOST) return;
    const instead = phraseOf(word.text, words[at + 1]?.text);
    asked.push({
      typed: cut.slice(word.start, word.end),
      word: word.text,
      term,
      ...(instead === null ? {} : { instead }),
    });
    if (isName(cut, word, at)) {
      names.add(term);
      // “Benfica’s Da Costa” are two names.
      const joined = beside === at - 1 && /^[\s.&-]*$/.test(cut.slice(words[at - 1]!.end, word.start));
      if (joined && !/['’]s$/.test(cut.slice(words[at - 1]!.start, words[at - 1]!.end)))
        subjects.at(-1)!.push(term);
      else subjects.push([term]);
      beside = at;
    }
  });
  const years = [...lower.matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  const thisYear = Number(today?.slice(0, 4));
  if (thisYear > 0 && /\bthis year\b/.test(lower)) years.push(thisYear);
  if (thisYear > 0 && /\blast year\b/.test(lower)) years.push(thisYear - 1);
  const office = wordsOf(officeIn(lower) ?? "").flatMap(({ text }) => {
    const term = termOf(text);
    return term === null || names.has(term) ? [] : [term];
  });
  return {
    text: cut,
    expects: office.length > 0 ? "who" : expects,
    asks: ASKS.test(lower),
    asked,
    terms: new Set(asked.map(({ term }) => term)),
    folded: words.map((word) => word.text),
    names: [...names],
    subjects,
    years: [...new Set(years)],
    quarter: [...quartersIn(lower)][0] ?? null,
    counted: countedIn(words),
    office,
  };
}

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|of)$/;
const PREPOSITION = /^(?:in|on|at|from|to|with|by|for|who|that|which|without)$/;
const QUALIFIES = /^(?:new|more|other|different|extra|additional|small|big|large|young|old)$/;

/**
 * What “how many” counts: the word before an auxiliary verb, “how many new *shops* will …”, or else the first, “how many
 * *people* took part in …”.
 */
function countedIn(words: readonly Word[]): string | null {
  const many = words.findIndex(({ text }, at) => text === "many" && words[at - 1]?.text === "how");
  if (many < 0) return null;
  const after = words.slice(many + 1, many + 5);
  const end = after.findIndex(({ text }) => AUXILIARY.test(text) || PREPOSITION.test(text));
  const last = end > 0 && AUXILIARY.test(after[end]!.text) ? after[end - 1] : undefined;
  const counted = last ?? after.find(({ text }) => !QUALIFIES.test(text)) ?? after[0];
  return counted === undefined ? null : termOf(counted.text);
}

/** The question with some of its words known to be names; those typed side by side are one. */
export function joinNames(question: Question, named: ReadonlySet<string>): Question {
  const subjects: string[][] = [];
  let beside = -2;
  question.folded.forEach((word, at) => {
    const term = termOf(word);
    if (term === null || !named.has(term)) return;
    if (beside === at - 1) subjects.at(-1)!.push(term);
    else subjects.push([term]);
    beside = at;
  });
  const office = question.office.filter((term) => !named.has(term));
  return { ...question, names: [...named], subjects, office };
}

function isName(text: string, word: Word, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.end));
}
