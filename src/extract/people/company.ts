import { isFirstName, tagsOf } from "../tags.ts";
import { folded } from "./names.ts";

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
