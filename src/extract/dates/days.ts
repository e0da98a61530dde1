/** A stretch of days: ISO dates, both inclusive. */
export interface Days {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

/** The ISO date of a day, or null where the calendar has none (February 30) or the year lies outside 1000–2999. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

export function addDays(day: string, count: number): string {
  const inMonth = Number(day.slice(8)) + count;
  if (day.length === 10 && inMonth >= 1 && inMonth <= 28 && Number.isInteger(inMonth))
    return day.slice(0, 8) + pad(inMonth);
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Same day of another month; the last day where that month is shorter. */
export function addMonths(day: string, count: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), daysInMonth(year, month)))}`;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Monday to Sunday. */
export function weekOf(day: string): Days {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

export function wholeMonth(year: number, month: number): Days {
  return { from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-${daysInMonth(year, month)}` };
}

/** From the first day of one month to the last of another, of the same year. */
export function months(year: number, first: number, last: number): Days {
  return { from: wholeMonth(year, first).from, to: wholeMonth(year, last).to };
}

export function wholeYear(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

export function quarter(year: number, number: number): Days {
  return months(year, number * 3 - 2, number * 3);
}

const FIRST_MONTH: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Seasons of the northern hemisphere by whole months; winter begins in December of its year. */
export function seasonOf(year: number, name: string): Days {
  const from = wholeMonth(year, FIRST_MONTH[name] ?? 1).from;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The least stretch that covers both. */
export function union(a: Days, b: Days): Days {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

/** Same stretch some years on; a whole year stays a whole year. */
export function shiftYears(days: Days, count: number): Days {
  const from = addMonths(days.from, count * 12);
  const lastOfMonth = addDays(days.to, 1).endsWith("-01");
  const to = addMonths(days.to, count * 12);
  return { from, to: lastOfMonth ? wholeMonth(yearOf(to), monthOf(to)).to : to };
}

/** Sunday of Western Easter (Meeus, Jones and Butcher). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

/** Shortest ISO 8601 name: `2024`, `2024-03`, `2024-03-01`, else `from/to`. */
export function isoName({ from, to }: Days): string {
  if (from === to) return from;
  const year = yearOf(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return String(year);
  const month = wholeMonth(year, monthOf(from));
  return month.from === from && month.to === to ? from.slice(0, 7) : `${from}/${to}`;
}
