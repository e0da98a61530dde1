import { isoDay } from "../days.ts";
import type { Value } from "../rule.ts";
import type { Token } from "../words/token.ts";

function parts(words: string): [number, number, number] {
  const [first = 0, second = 0, year = 0] = words.split(/[/.]/).map(Number);
  return [first, second, year < 100 ? (year < 50 ? 2000 : 1900) + year : year];
}

/** Whether the article writes the day first, where one of its numeric dates can only be read one way. */
export function dayFirstIn(tokens: readonly Token[]): boolean | null {
  let order: boolean | null = null;
  for (const { kind, value } of tokens) {
    if (kind !== "numericDate") continue;
    const [first, second] = parts(String(value));
    if (first > 12 === second > 12) continue;
    if (order !== null && order !== first > 12) return null;
    order = first > 12;
  }
  return order;
}

/** “18.06.2024”, “6/18/24”. “03/04/2025” stays unresolved unless the article settles the order elsewhere. */
export function numericDate(words: string, articleDayFirst: boolean | null): Value | null {
  const [first, second, year] = parts(words);
  if (words.includes(".") && words.length < 10) return null;
  const own = first > 12 ? true : second > 12 ? false : first === second ? true : null;
  const dayFirst = own ?? articleDayFirst;
  if (dayFirst === null) return first > 12 ? null : { days: null, precision: "day" };
  const day = isoDay(year, dayFirst ? second : first, dayFirst ? first : second);
  return day === null ? null : { days: { from: day, to: day }, precision: "day" };
}
