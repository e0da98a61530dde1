import { yearOf } from "./days.ts";
import type { Dated } from "./rule.ts";

/** A day of a month by itself: “July 22”, “22 July 2018”. */
const isDay = ({ rule, days }: Dated): boolean =>
  /^(?:month and day|day and month)$/.test(rule) && days !== null && days.from === days.to;

/**
 * A day without a year is of the year another telling of it gives: “stole 12 birds on July 22, 2018. … On July 22 the keeper
 * found a hole”. Where two years are told of it, none is lent.
 */
export function asToldInFull(found: readonly Dated[]): Dated[] {
  const years = new Map<string, number | null>();
  for (const dated of found)
    if (isDay(dated) && dated.anchor === undefined && dated.days !== null) {
      const day = dated.days.from.slice(5);
      const year = yearOf(dated.days.from);
      years.set(day, (years.get(day) ?? year) === year ? year : null);
    }
  if (years.size === 0) return [...found];
  return found.map((dated) => {
    if (dated.inYear === undefined || !isDay(dated) || dated.days === null) return dated;
    const year = years.get(dated.days.from.slice(5)) ?? null;
    const days = year === null || year === yearOf(dated.days.from) ? null : dated.inYear(year);
    if (days === null) return dated;
    const { inYear: _, ...rest } = dated;
    return { ...rest, days, anchor: `the year ${year} told of it elsewhere` };
  });
}
