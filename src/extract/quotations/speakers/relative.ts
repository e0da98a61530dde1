import { genderOfRole, isKin } from "../../people/titles.ts";

const RELATIVE_BEFORE =
  /\b(?:his|her|their|the|an?|[\p{L}]+[’']s) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?=[\s.,;:!?])/giu;

/** The last unnamed relation of that gender: “He learned it from *his grandmother*. She …”. */
export function relativeIn(lead: string, wanted: "female" | "male"): { words: string; at: number } | null {
  const from = Math.max(0, lead.length - 200);
  const found = [...lead.slice(from).matchAll(RELATIVE_BEFORE)].findLast(
    ([words, noun = ""]) => isKin(noun) && genderOfRole(noun) === wanted && !/^(?:a|an) /i.test(words),
  );
  if (found === undefined) return null;
  const at = from + found.index;
  const behind = lead.slice(at + found[0].length, at + found[0].length + 4);
  return /^,? \p{Lu}/u.test(behind) ? null : { words: found[0], at };
}
