import { createRequire } from "node:module";
import type nlp from "compromise/two";
import { FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS, SHARED_NAMES } from "./first-names.ts";

/**
 * The word list compromise brings along: a word in lower case to its tags (“said” → PastTense, “marc” → MaleName).
 * Loaded when the first word is looked up, from the one-file build: a start does not wait for it.
 */
let words: object | undefined;

function wordList(): object {
  return (words ??= lexiconOf((createRequire(import.meta.url)("compromise/two") as typeof nlp).model()));
}

function lexiconOf(model: object): object {
  const one: unknown = "one" in model ? model.one : null;
  const lexicon: unknown = typeof one === "object" && one !== null && "lexicon" in one ? one.lexicon : null;
  if (typeof lexicon !== "object" || lexicon === null)
    throw new TypeError("compromise has no word list where it was");
  return lexicon;
}

/** What the word list says of one word alone, without its sentence; empty where it does not know the word. */
export function tagsOf(word: string): readonly string[] {
  const list = wordList();
  const found: unknown = Object.hasOwn(list, word) ? Reflect.get(list, word) : undefined;
  if (typeof found === "string") return [found];
  return Array.isArray(found) ? found.filter((tag) => typeof tag === "string") : [];
}

/** Whether the word list knows it; many words of the language it does not. */
export function isWord(word: string): boolean {
  return Object.hasOwn(wordList(), word);
}

const FIRST_NAME = new Set(["MaleName", "FemaleName", "FirstName"]);

export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  // “Kelly-Ann”, “Jean-Luc”
  if (/^\p{L}+-\p{L}+$/u.test(lower) && lower.split("-").every((part) => isFirstName(part))) return true;
  if (FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower) || SHARED_NAMES.has(lower)) return true;
  return tagsOf(lower).some((tag) => FIRST_NAME.has(tag));
}

/** The gender a first name has for nearly everybody who bears it; null where it is unknown or either. */
export function genderOfFirstName(word: string): "female" | "male" | null {
  const lower = word.toLowerCase();
  if (lower.includes("-")) {
    const [first = null, second = null] = lower.split("-").map(genderOfFirstName);
    // “Toni-Lee”, “Bobbie-Jo”: the second half is anybody's.
    const open = /-(?:lee|leigh|jo|jay|ray|rae|dean|joe|louis)$/.test(lower);
    if (first !== null && second !== null && first !== second) return open ? first : null;
    return first ?? (open ? null : second);
  }
  if (SHARED_NAMES.has(lower)) return null;
  if (FEMALE_NAMES.has(lower) || FEMALE_WORDS.has(lower)) return "female";
  if (MALE_NAMES.has(lower) || MALE_WORDS.has(lower)) return "male";
  const tags = tagsOf(lower);
  const female = tags.includes("FemaleName");
  if (female === tags.includes("MaleName")) return null;
  return female ? "female" : "male";
}

const FINITE = new Set(["PastTense", "PresentTense", "Modal", "Copula", "Auxiliary"]);

/** Whether a word is by itself a finite verb in most sentences: “went”, “is”, “resigned”, never “police” or “claims”. */
export function isFiniteVerb(word: string): boolean {
  const lower = word.toLowerCase();
  const tags = tagsOf(lower);
  if (tags.length > 0) return tags.some((tag) => FINITE.has(tag));
  return lower.length > 4 && /[^e]ed$/.test(lower);
}

export function isDemonym(word: string): boolean {
  return tagsOf(word.toLowerCase()).includes("Demonym");
}
