import { type Expected, quartersIn } from "../expected.ts";
import type { Question } from "../question.ts";
import { NAME } from "./fit.ts";
import { termOf, wordsOf } from "../words/analysis.ts";

/** What is known of a run when it is asked whether it can answer at all. */
export interface Told {
  words: string;
  /** It looks like the kind of answer, 0 to 1 (`evidenceIn`). */
  evidence: number;
  /** Whom or what it is about (`Fit.subject`). */
  subject: number;
  /** A number stands before the thing counted; or the thing is at least mentioned. */
  counted: boolean;
  mentioned: boolean;
  /** Somebody asked about speaks, or is at least named. */
  speaker: boolean;
  named: boolean;
  /** The year asked for (`Features.year`), and whether its article has one. */
  year: number;
  dated: boolean;
  /** The terms that may stand for one. */
  alternatives: (term: string) => ReadonlySet<string>;
}

/** Kinds of answer that can hardly be given without looking like one. */
const LOOKED_FOR: ReadonlySet<Expected> = new Set([
  "change",
  "money",
  "percentage",
  "length",
  "duration",
  "age",
  "when",
  "count",
  "who",
  "where",
  "why",
  "quotation",
]);

/** Of these, kinds with many looks. */
const LOOSE: ReadonlySet<Expected> = new Set(["who", "where", "why", "quotation"]);

/** What a run counts by that does not look like the answer, that counts something else, that names no holder of the office … */
const UNLIKE = 0.5;
const HARDLY_LIKE = 0.65;
const UNCOUNTED = 0.8;
const UNMENTIONED = 0.72;
const NO_HOLDER = 0.5;
const UNSPOKEN = 0.7;
/** … in which who is asked about is named but does not speak, or is not even named … */
const NOT_SPEAKING = 0.9;
const NOT_NAMED = 0.6;
/** … that speaks of another quarter or year, or of none. */
const OTHER_TIME = 0.4;
const NO_TIME = 0.75;

/** How far a run is of the kind and of the time asked for, between 0 and 1. */
export function kindOf(question: Question, told: Told): number {
  const { expects, counted, names, quarter, years, office } = question;
  let kind = 1;
  if (told.evidence === 0 && LOOKED_FOR.has(expects)) kind *= LOOSE.has(expects) ? HARDLY_LIKE : UNLIKE;
  else if (expects === "count" && counted !== null && !told.counted)
    kind *= told.mentioned ? UNCOUNTED : UNMENTIONED;
  if (expects === "quotation" && names.length > 0 && !told.speaker)
    kind *= told.named ? NOT_SPEAKING : NOT_NAMED;
  // Of whom or where the office is must be near: an article names many towns, and one mayor.
  if (office.length > 0) kind *= told.subject < NAME.lead ? NO_HOLDER : holderIn(told.words, question, told);
  if (quarter !== null) {
    const spoken = quartersIn(told.words);
    if (!spoken.has(quarter)) kind *= spoken.size > 0 ? OTHER_TIME : NO_TIME;
  }
  if (years.length > 0 && told.year === 0) kind *= told.dated ? OTHER_TIME : NO_TIME;
  return kind;
}

const NAMED = /(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]+|(?<=[\p{Ll},] )\p{Lu}[\p{Ll}][\p{L}’'-]+/gu;

/**
 * 1 where somebody who was not asked about is named beside the office: “Mayor Ann Lee”, “Ann Lee, the mayor of Leeds”;
 * less where it is spoken of without a name, “the mayor's office in Leeds”, or not at all.
 */
function holderIn(words: string, { office, names }: Question, { alternatives }: Told): number {
  const head = office.at(-1)!;
  const may = alternatives(head);
  let spoken = false;
  for (const { text, start, end } of wordsOf(words)) {
    const term = termOf(text);
    if (term === null || (term !== head && !may.has(term))) continue;
    spoken = true;
    const whose = WHOSE.exec(words.slice(Math.max(0, start - BESIDE), start))?.[1];
    if (whose !== undefined && names.length > 0 && !namesOne(whose, names)) continue;
    const beside = `${words.slice(Math.max(0, start - BESIDE), start)} ${words.slice(end, end + BESIDE)}`;
    for (const [name] of beside.matchAll(NAMED)) {
      const parts = wordsOf(name).map((part) => termOf(part.text));
      if (parts.some((part) => part !== null && !names.includes(part) && !office.includes(part))) return 1;
    }
  }
  return spoken ? NO_HOLDER : UNSPOKEN;
}

/** “Mr Roe, Acme’s chairman and chief executive”: whose office it is. */
const WHOSE = /(\p{Lu}[\p{L}.-]*)(?:['’]s|s['’]) (?:[\p{L}-]+ ){0,4}$/u;

function namesOne(word: string, names: readonly string[]): boolean {
  return wordsOf(word).some(({ text }) => names.includes(termOf(text) ?? ""));
}

/** Characters between an office and its holder. */
const BESIDE = 60;
