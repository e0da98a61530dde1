import { isDemonym, isFirstName, tagsOf } from "../../tags.ts";
import { isBody, isHonorific, isOffice, namesSomebody, NOT_A_NAME } from "../titles.ts";

/** How many words before the name are honorifics, offices, parties, demonyms or places: “UK Prime Minister |Rishi Sunak”. */
export function leadLength(words: readonly string[]): number {
  // “Speaker of the *House* Tom Lund”: a body in front of a first name is where somebody holds office.
  const forename = words.findIndex((word) => isFirstName(word));
  if (forename > 0 && forename < words.length - 1 && !words.slice(forename).some((word) => isBody(word)))
    if (words.slice(0, forename).every((word) => isBody(word))) return forename;
  // “AP Photo *Ann Lee*: …”
  const photo = words.findIndex((word) => /^(?:Photos?|Images)$/.test(word));
  if (photo === 1 && /^(?:AP|AFP|EPA|PA|Getty|Reuters|Shutterstock)$/.test(words[0] ?? "")) return photo + 1;
  // “Ann *Baker* III”
  const last = words.length - (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(words.at(-1) ?? "") ? 2 : 1);
  let lead = positionLength(words);
  words.forEach((word, at) => {
    if (at >= last || isGivenName(words, at)) return;
    const constable = /^con$/i.test(word) && /^det(?:ective)?\.?$/i.test(words[at - 1] ?? "");
    const delegate = /^(?:Del|Coun|Cmdr|Adm|Ald)\.$/.test(word);
    if (
      delegate ||
      constable ||
      isHonorific(word) ||
      isOffice(word) ||
      (at === 0 && words.length > 2 && isTrade(words)) ||
      (at === 0 && isFond(words))
    )
      lead = at + 1;
  });
  // “Sgt. *First Class* Mark Lund”
  if (
    lead > 0 &&
    /^(?:first|second|third|1st|2nd|3rd)$/i.test(words[lead] ?? "") &&
    words[lead + 1] === "Class"
  )
    lead += words.length > lead + 2 ? 2 : 0;
  if (words.slice(lead).some((word) => isBody(word))) return 0;
  if (lead === 0 && words.length > 2) {
    const first = words.findIndex((word) => isFirstName(word));
    if (
      first > 0 &&
      first < words.length - 1 &&
      words
        .slice(0, first)
        .every((w) => isDemonym(w) || NOT_A_NAME.test(w.toLowerCase()) || isBody(w) || isPlaceWord(w))
    )
      lead = first;
  }
  while (lead < words.length - 2 && isDemonym(words[lead] ?? "") && !isFirstName(words[lead] ?? ""))
    lead += 1;
  return lead;
}

/** “Councillor *Dean* Voss”, “*Earl* Hines”: words for offices that are first names where a title or nothing stands before. */
function isGivenName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (at === 0) return isOffice(word) && (isFirstName(word) || (words.length === 2 && /^dean$/i.test(word)));
  const before = words[at - 1] ?? "";
  return (
    at === words.length - 2 &&
    /^(?:dean|earl|major)$/i.test(word) &&
    (isOffice(before) || isHonorific(before))
  );
}

/** “*Little* Lacey”, “*Brave* Tom Voss”: what a paper calls somebody, in front of a first name. */
function isFond([word = "", name = "", ...rest]: readonly string[]): boolean {
  const fond =
    /^(?:little|brave|tragic|baby|young|poor|proud|heartbroken|furious|devastated|plucky|cheeky|hero|single|horrified)$/i.test(
      word,
    );
  // “Smirking Craig Voss”
  const called = rest.length > 0 && /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(word);
  return (fond || called) && isFirstName(name) && !isFirstName(word);
}

/** “*Fisherman* Doug Voss”, “*Cheesemaker* Ann Voss” at the beginning of a sentence; “Carpenter” of “Karen Carpenter” stands elsewhere. */
function isTrade(words: readonly string[]): boolean {
  const [word = ""] = words;
  if (isFirstName(word) || isBody(word)) return false;
  // “Skipper Bill Voss”: what somebody does, in front of a first name.
  if (words.length < 5 && /^\p{Lu}\p{Ll}+(?:er|or|ist|ess)$/u.test(word) && isFirstName(words[1] ?? ""))
    return !isPlaceWord(word);
  return (
    namesSomebody(word) ||
    (words.length === 3 && /..(?:maker|keeper|goer|worker|monger|master|smith|-by|-in)$/.test(word))
  );
}

function isPlaceWord(word: string): boolean {
  return (
    /(?:cester|chester|minster|water|river|summer|winter|easter)$/i.test(word) ||
    tagsOf(word.toLowerCase()).some((tag) => /Place|Country|City|Region|Demonym|Organization/.test(tag))
  );
}

/** “*Rovers DL* Sheldon Reed”: a position in capitals, in front of a first name and another. */
function positionLength(words: readonly string[]): number {
  const at = words.findIndex(
    (word, i) => /^\p{Lu}{2,4}$/u.test(word) && isFirstName(words[i + 1] ?? "") && i + 2 < words.length,
  );
  return words.slice(0, at).some((word) => isFirstName(word)) ? 0 : at + 1;
}
