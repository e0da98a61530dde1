import { termOf, wordsOf } from "../../index/words/analysis.ts";
import { type AskedUnits, unitsIn } from "./asked-unit.ts";
import { type AskedTime, timeIn } from "./asked-time.ts";

/** What `/figures` was asked for: a time, a unit, words, or any mix of them. */
export interface FiguresQuery {
  /** Null where no time was asked for. */
  time: AskedTime | null;
  /** Null for every unit. */
  units: AskedUnits | null;
  /** Words that must stand by the figure: as typed, and as compared. */
  words: { typed: string; term: string }[];
}

/** Reads what was typed after `/figures`; `today` (ISO date) is what “this year” counts from. */
export function readFiguresQuery(text: string, today: string): FiguresQuery {
  const time = timeIn(text, today);
  const untimed = time === null ? text : without(text, time.words);
  const units = unitsIn(untimed);
  const rest = units === null ? untimed : without(untimed, units.words);
  return { time, units, words: termsIn(rest) };
}

/** A text without some words of it, which are no part of a longer word: “age”, but not of “village”. */
function without(text: string, words: string): string {
  const edge = (letter: string, look: string): string =>
    /\p{L}/u.test(letter) ? `(?${look}!\\p{L})` : /\p{N}/u.test(letter) ? `(?${look}!\\p{N})` : "";
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return text.replace(
    new RegExp(`${edge(words.slice(0, 1), "<")}${literal}${edge(words.slice(-1), "")}`, "giu"),
    " ",
  );
}

/** The words of a text that a sentence may be asked for. */
export function termsIn(text: string): FiguresQuery["words"] {
  return wordsOf(text).flatMap((word) => {
    const term = termOf(word.text);
    return term === null || ASKING.has(word.text) ? [] : [{ typed: text.slice(word.start, word.end), term }];
  });
}

/** Words of a request that say nothing about what is counted. */
const ASKING = new Set([
  "figure",
  "figures",
  "number",
  "numbers",
  "many",
  "much",
  "statistic",
  "statistics",
  "total",
]);
