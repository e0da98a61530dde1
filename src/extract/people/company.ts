import { isFirstName, tagsOf } from "../tags.ts";
import { folded, type NameRun } from "./names/names.ts";
import { isBody, isHonorific, isOffice } from "./titles.ts";

const SUFFIX =
  /^(?:corp|corporation|inc|ltd|limited|plc|llc|co|company|group|holdings|foods|motors|airlines|airways|energy|media|partners|capital|pharmaceuticals|technologies|systems|industries|stores|brands|hotels|studios|records|entertainment|insurance|laboratories|labs|analytics|securities|data)\.?$/i;

/**
 * The word a company is called by for short, folded: “Borealis” of “Borealis Nickel Corp”. Null for what is also a place,
 * a first name or a common word: “Boston Capital”, “Howard Group”, “National Foods”.
 */
export function shortOfCompany(words: readonly string[]): string | null {
  const [first = ""] = words;
  if (words.length < 2 || !SUFFIX.test(words.at(-1) ?? "") || isFirstName(first)) return null;
  const known = tagsOf(first.toLowerCase()).filter(
    (tag) => !/^(?:Organization|LastName|ProperNoun)$/.test(tag),
  );
  return known.length > 0 ? null : folded(first);
}

/**
 * Gives a body the rest of its name: “Royal College *of Nursing*”, “Scottish Police Federation *of …*”.
 * Refused: “the Labour Party of Keir Starmer”, “the City Council of Mayor Ann Lee”. `runs` are in the order of the text.
 */
export function completeBodies(text: string, runs: NameRun[]): void {
  for (let at = 0; at + 1 < runs.length; at++) {
    const body = runs[at];
    const rest = runs[at + 1];
    if (body === undefined || rest === undefined || body.words.length < 2) continue;
    const between = text.slice(body.end, rest.start);
    const [first = ""] = rest.words;
    if (!isBody(body.words.at(-1) ?? "") || !/^ (?:of|for) (?:the )?$/.test(between)) continue;
    if (rest.words.length > 2 || rest.honorific !== null || rest.from < rest.start) continue;
    if (
      isFirstName(first) ||
      rest.words.some((word) => (isOffice(word) && !word.endsWith("s")) || isHonorific(word))
    )
      continue;
    body.words = [...body.words, ...between.trim().split(" "), ...rest.words];
    body.end = rest.end;
    runs.splice(at + 1, 1);
  }
}

/** “the Ministry of *Housing*”, “the Department of Health and *Social Care*”: the end of a body's name. */
export function isOfBody(text: string, { start, from, words }: NameRun): boolean {
  if (from < start || isFirstName(words[0] ?? "")) return false;
  const lead = text.slice(Math.max(0, start - 80), start);
  const body = /(\p{Lu}\p{L}+) (?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]*,? )*(?:and )?$/u.exec(lead)?.[1];
  return body !== undefined && isBody(body);
}

/** “Harrow & *Lund*”: half the name of a firm; not “Tom & Ann”. */
export function isOfFirm(text: string, { start, end, words }: NameRun): boolean {
  const joined =
    /\p{L} & $/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^ & \p{Lu}/u.test(text.slice(end, end + 4));
  return joined && !isFirstName(words[0] ?? "");
}
