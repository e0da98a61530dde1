import { isFirstName } from "../../tags.ts";
import { folded, type NameRun } from "./names.ts";

/** A line whose every word of weight has a capital: its capitals tell no names. */
export function isHeadline(words: string): boolean {
  if (words.length > 200) return false;
  const weighty = words.split(/\s+/).filter((word) => /^\p{L}[\p{L}’'-]{3,}/u.test(word));
  return weighty.length > 3 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

/** Names in a headline: a first name and a surname that the article goes on to use: “*Ann Lee* Slams Bank”. */
export function headlineNames(
  text: string,
  start: number,
  end: number,
  surnames: ReadonlySet<string>,
): NameRun[] {
  return [...text.slice(start, end).matchAll(/(?<![\p{L}])(\p{Lu}\p{L}+) (\p{Lu}[\p{L}-]+)/gu)].flatMap(
    (match) => {
      const [words, first = "", last = ""] = match;
      if (!isFirstName(first) || !surnames.has(folded(last))) return [];
      const at = start + match.index;
      return [
        {
          words: [first, last],
          start: at,
          end: at + words.length,
          honorific: null,
          from: at,
          begins: false,
        },
      ];
    },
  );
}
