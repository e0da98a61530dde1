import nlp from "compromise/two";

/** The word list compromise brings along: a word in lower case to its tags (“said” → PastTense, “marc” → MaleName). */
const words = (nlp.model() as { one: { lexicon: Record<string, string | string[] | undefined> } }).one
  .lexicon;

/** What the word list says of one word alone, without its sentence; empty where it does not know the word. */
export function tagsOf(word: string): readonly string[] {
  const found = Object.hasOwn(words, word) ? words[word] : undefined;
  if (found === undefined) return [];
  return typeof found === "string" ? [found] : found;
}

const FIRST_NAME = new Set(["MaleName", "FemaleName", "FirstName", "Person"]);

export function isFirstName(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => FIRST_NAME.has(tag));
}

/** The gender a first name has for nearly everybody who bears it; null where it is unknown or either. */
export function genderOfFirstName(word: string): "female" | "male" | null {
  const tags = tagsOf(word.toLowerCase());
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
