import { genderOfFirstName, isFirstName, tagsOf } from "../../tags.ts";
import { bareName, folded, type NameRun } from "./names.ts";
import { isBody } from "../titles.ts";

/** Tags of words of the language; a word with none but these is no name. */
const COMMON =
  /^(?:Gerund|Participle|PastTense|PresentTense|Infinitive|Imperative|Verb|Adverb|Adjective|Auxiliary|Copula|Modal|Determiner|Preposition|Conjunction|Pronoun|QuestionWord|Comparable|PhrasalVerb)$/;

/** What an office is of, in front of a name: “Secretary of *State* Ann Lee”. */
const DEPARTMENT =
  /^(?:State|Affairs|Health|Defen[cs]e|Education|Energy|Finance|Justice|Treasury|Labou?r|Commerce|Trade|Transport|Agriculture|Housing|Interior)$/;

/**
 * Mends runs by the full names of the same article. A word of the language in front of a name that is known without it
 * is dropped: “*Given* Lund’s age” beside “Tom Lund”. A surname of two words is the full name it ends:
 * “Mr. *Vander Holt*”, “*de Souza*” → “Bob Vander Holt”, “Ana de Souza”. `runs` are in the order of the text.
 * Refused: “Ban Ki-moon” where nobody is called Ki-moon; “Ann Lee” where somebody is “Mary Ann Lee”.
 */
export function completeNames(text: string, runs: readonly NameRun[]): void {
  const surnames = new Map<string, string>();
  for (const { words } of runs) {
    const bare = bareName(words);
    if (bare.length > 1 && isFirstName(bare[0] ?? "")) surnames.set(folded(bare.at(-1) ?? ""), bare[0] ?? "");
  }
  for (const run of runs) {
    dropPortfolio(text, run);
    dropLeadIn(text, run, surnames);
  }
  const tails = new Map<string, string[]>();
  for (const { words } of runs)
    for (let from = 1; from < Math.min(words.length - 1, 4); from++) {
      const tail = key(words.slice(from));
      if (!tails.has(tail)) tails.set(tail, words);
    }
  for (const run of runs) {
    if (run.words.length < 2 || isFirstName(run.words[0] ?? "") || run.words.some((word) => isBody(word)))
      continue;
    const whole = tails.get(key(run.words));
    if (whole !== undefined) run.words = [...whole];
  }
}

function isPlace(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => /^(?:Country|City|Region|Place)$/.test(tag));
}

function key(words: readonly string[]): string {
  return words.map(folded).join(" ");
}

/** “Minister for *Health* Colm Devlin”, “Secretary of State for *Culture, Media and* …”: what the office is for is no name. */
function dropPortfolio(text: string, run: NameRun): void {
  if (run.words.length < 3 || isFirstName(run.words[0] ?? "")) return;
  const lead = text.slice(Math.max(0, run.start - 40), run.start);
  if (
    !/\b(?:Minister|Secretary|Ambassador|ambassador|Commissioner|commissioner|Envoy|envoy|Chancellor|Director|Head|Chair) (?:of State )?(?:for|of|to) (?:the )?$/.test(
      lead,
    )
  )
    return;
  const first = run.words.findIndex((word) => isFirstName(word));
  const unknown = run.words.slice(-2).every((word) => tagsOf(word.toLowerCase()).length === 0);
  const kept = first > 0 ? first : unknown ? run.words.length - 2 : run.words.length;
  const name = run.words.slice(kept);
  const at = text.indexOf(name[0] ?? "", run.start + 1);
  if (name.length < 2 || at < 0 || at >= run.end) return;
  run.words = name;
  run.start = at;
  run.from = at;
  run.begins = false;
}

function dropLeadIn(text: string, run: NameRun, surnames: ReadonlyMap<string, string>): void {
  const [first = "", ...rest] = run.words;
  if (rest.length === 0 || rest.length > 2 || run.from < run.start) return;
  const tags = tagsOf(first.toLowerCase());
  const common = DEPARTMENT.test(first) || (tags.length > 0 && tags.every((tag) => COMMON.test(tag)));
  if (!common || isFirstName(first) || genderOfFirstName(first) !== null) return;
  // “Minister for *Health* Ann Lee”
  const office =
    DEPARTMENT.test(first) && /\b(?:of|for) $/.test(text.slice(Math.max(0, run.start - 5), run.start));
  // “*Say* Mexico does the same”
  const place = rest.length === 1 && isPlace(rest[0] ?? "") && run.begins;
  const forename = office || place ? (rest[0] ?? "") : surnames.get(folded(rest.at(-1) ?? ""));
  if (forename === undefined || (rest.length === 2 && folded(rest[0] ?? "") !== folded(forename))) return;
  const at = text.indexOf(rest[0] ?? "", run.start + first.length);
  if (at < 0 || at >= run.end) return;
  run.words = rest;
  run.start = at;
  run.from = at;
  run.begins = false;
}
