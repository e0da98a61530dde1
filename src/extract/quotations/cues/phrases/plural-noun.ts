import { namesSomebody } from "../../../people/titles.ts";
import { tagsOf } from "../../../tags.ts";
import type { Token } from "../../marks/frame.ts";

/** “three separate *interviews*”, “Iran’s missile *tests*”, “those test *scores*”: nouns that look like verbs. */
export function isPluralNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !/[^s]s$/.test(token.text) || before?.unit !== token.unit) return false;
  if (!/^\p{Ll}+$/u.test(before.text) || namesSomebody(before.text)) return false;
  const tags = tagsOf(before.lower);
  if (tags.includes("Adjective") && !tags.includes("Noun")) return true;
  // “a freeze on basic pay *rates*: …”
  if (tokens[at + 1]?.text === ":" && !/^(?:they|we|you|who|others|some|many|both|all)$/.test(before.lower))
    return true;
  const further = tokens[at - 2];
  if (further?.unit !== token.unit || further.kind !== "word") return false;
  return (
    /^(?:these|those|several|many|two|three|four|five|six)$/.test(further.lower) ||
    /[’']s?$/.test(further.text)
  );
}
