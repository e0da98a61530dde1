import { isFirstName, tagsOf } from "../../tags.ts";
import { isHonorific, isOffice } from "../../people/titles.ts";
import type { Appearance, Referent } from "../speakers/referent.ts";

/**
 * Whether a name is rather that of a show, a song, a ship or a firm, which no “he” or “she” means: “Dark Horizon sailed”,
 * “Dancing Queens began”. Refused: “Tilly Marsh”, “Mr Stone”, “Xola Mbeki”, “Prime Minister”, and who has a role or spoke
 * under a name that is not made of common words.
 */
export function isNamelikeThing({ person, name, gender }: Referent, place: Appearance["place"]): boolean {
  const words = name.split(" ");
  if (/^the$/i.test(words[0] ?? "") && person === null) return false;
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const [first = ""] = words;
  if (isFirstName(first) || isHonorific(first) || words.every((word) => isOffice(word))) return false;
  if (person === null) return place !== "speaker" || isCommon(words);
  if (gender !== null || person.roles.length > 0) return false;
  return isCommon(words);
}

/** Whether every word of a name is one of the language as well: “Silver Harbour”. */
function isCommon(words: readonly string[]): boolean {
  return words.every((word) =>
    tagsOf(word.toLowerCase()).some((tag) =>
      /^(?:Singular|Plural|Uncountable|Adjective|Gerund|Adverb|Infinitive|PastTense|PresentTense|Comparative|Superlative)$/.test(
        tag,
      ),
    ),
  );
}
