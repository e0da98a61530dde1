import { isFirstName } from "../../tags.ts";
import { bareName, folded, type NameRun } from "./names.ts";

/**
 * Gives the first of two who are named with one surname that surname: “*Ann* and Paul Berry”, “*Tom* and Jake Ellery”.
 * Refused: “Simon and Art Gold” where another full name begins with “Simon”. `runs` are in the order of the text.
 */
export function shareSurnames(text: string, runs: NameRun[]): void {
  const full = new Set(
    runs.filter(({ words }) => bareName(words).length > 1).map(({ words }) => folded(words[0] ?? "")),
  );
  runs.forEach((run, at) => {
    const next = runs[at + 1];
    if (next === undefined || run.words.length !== 1 || next.words.length !== 2) return;
    const [forename = ""] = run.words;
    const [other = "", surname = ""] = next.words;
    if (next.from !== next.start || !isFirstName(forename) || !isFirstName(other)) return;
    if (!/^ (?:and|&) $/.test(text.slice(run.end, next.start)) || full.has(folded(forename))) return;
    run.words = [forename, surname];
  });
}
