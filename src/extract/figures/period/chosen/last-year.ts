import { addDays, isoName, shiftYears, yearOf } from "../../../dates/days.ts";
import type { Period } from "../../figure.ts";
import { isCompared } from "../apart/compared.ts";
import { OR_AGAIN } from "../apart/gap.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/**
 * “Last year” of what a part of this year is measured by is that part of last year: “In the nine months net rose to $5m,
 * from | $4m | last year”, “Profit in the six months to June was £18m, compared with | £15m | last year”. Null for all else: “was
 * £18m in the quarter; it lost | £15m | last year”.
 */
export function ofLastYear(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  { date, days: year }: Timed,
  timed: readonly Timed[],
): Period | null {
  if (date.rule !== "relative unit" || !/^last year$/i.test(date.words)) return null;
  const before = text.slice(Math.max(sentence.start, figure.start - 200), figure.start);
  if (!isCompared(before.replace(OR_AGAIN, ""))) return null;
  const part = timed.find(
    ({ role, date: told, days }) =>
      role === "within" &&
      told.end <= figure.start &&
      addDays(days.from, 58) <= days.to &&
      addDays(days.from, 300) >= days.to &&
      yearOf(days.to) === yearOf(year.from) + 1,
  );
  if (part === undefined) return null;
  const days = shiftYears(part.days, -1);
  const { words } = date;
  return {
    ...days,
    precision: part.date.precision,
    basis: "derived",
    words,
    derivation: `“${words}” + “${part.date.words}” → ${isoName(days)}`,
  };
}
