import { readDates } from "../../extract/dates/dates.ts";
import { parsePublished } from "../../extract/published.ts";
import { read } from "../../extract/reading.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";

/** What `/figures` was asked for: a time, a unit, words, or any mix of them. */
export interface FiguresQuery {
  /** Both inclusive, ISO dates; null where no time was asked for. */
  time: { from: string; to: string; words: string; derivation?: string } | null;
  /** Units any of which will do, as `Figure.unit` has them, or counts of people alone; null for every unit. */
  units: { names: readonly string[]; words: string; people?: boolean } | null;
  /** Words that must stand by the figure: as typed, and as compared. */
  words: { typed: string; term: string }[];
}

const DOLLARS = ["USD", "AUD", "CAD", "NZD", "HKD", "SGD"];
const UNITS: [RegExp, readonly string[]][] = [
  [/£|\b(?:GBP|pounds?|sterling)\b/iu, ["GBP"]],
  [/€|\b(?:EUR|euros?)\b/iu, ["EUR"]],
  [/\$|\b(?:dollars?)\b/iu, DOLLARS],
  [/\b(?:USD|AUD|CAD|NZD)\b/u, DOLLARS],
  [/%|\b(?:per cent|percent(?:ages?)?|pc)\b/iu, ["percent", "percentage point"]],
  [/\bmoney\b/iu, ["GBP", "EUR", ...DOLLARS, "JPY", "CHF", "INR", "CNY"]],
  [/\bages?\b/iu, ["age"]],
  [/\bdistances?\b/iu, ["distance"]],
];
/** Counts of people, whatever they are called: migrants, men, pupils. */
const PEOPLE = /\b(?:people|persons)\b/iu;
const RANGE = /\b((?:1[5-9]|20)\d\d)\s*(?:-|–|—|to|until|till|through)\s*((?:1[5-9]|20)\d\d)\b/iu;
const YEAR = /^\s*((?:1[0-9]|20|21)\d\d)\s*$/u;

/** Reads what was typed after `/figures`; `today` (ISO date) is what “this year” counts from. */
export function readFiguresQuery(text: string, today: string): FiguresQuery {
  let rest = text;
  const take = (words: string): void => {
    rest = rest.replace(words, " ");
  };
  const time = timeIn(text, today);
  if (time !== null) take(time.words);
  let units: FiguresQuery["units"] = null;
  for (const [pattern, names] of UNITS) {
    const words = pattern.exec(rest)?.[0];
    if (words === undefined || units !== null) continue;
    units = { names, words };
    take(words);
  }
  const people = units === null ? PEOPLE.exec(rest)?.[0] : undefined;
  if (people !== undefined) {
    units = { names: ["count"], words: people, people: true };
    take(people);
  }
  const words = wordsOf(rest).flatMap((word) => {
    const term = termOf(word.text);
    return term === null || ASKING.has(word.text) ? [] : [{ typed: rest.slice(word.start, word.end), term }];
  });
  return { time, units, words };
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

function timeIn(text: string, today: string): FiguresQuery["time"] {
  const range = RANGE.exec(text);
  if (range !== null && range[1] !== undefined && range[2] !== undefined) {
    const [from, to] = [range[1], range[2]].sort();
    return { from: `${from}-01-01`, to: `${to}-12-31`, words: range[0] };
  }
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, words: year };
  for (const date of readDates(read(text, parsePublished(today)))) {
    if (date.from === null || date.to === null) continue;
    return {
      from: date.from,
      to: date.to,
      words: date.words,
      ...(date.derivation === undefined ? {} : { derivation: date.derivation }),
    };
  }
  const bare = /\b((?:19|20)\d\d)\b/u.exec(text)?.[1];
  return bare === undefined ? null : { from: `${bare}-01-01`, to: `${bare}-12-31`, words: bare };
}
