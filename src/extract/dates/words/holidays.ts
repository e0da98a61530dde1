import { addDays, type Days, easter, isoDay, weekdayOf } from "../days.ts";

type Finder = (year: number) => string | null;

/** The nth weekday (Monday is 1) of a month; counted from the end where n is negative. */
function nth(month: number, weekday: number, n: number): Finder {
  return (year) => {
    const first = isoDay(year, month, 1);
    if (first === null) return null;
    const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n > 0 ? n - 1 : 0) * 7);
    if (n > 0) return day;
    const last = addDays(day, 28);
    return last.slice(0, 7) === first.slice(0, 7) ? last : addDays(day, 21);
  };
}

const fixed =
  (month: number, day: number): Finder =>
  (year) =>
    isoDay(year, month, day);
const fromEaster =
  (days: number): Finder =>
  (year) =>
    addDays(easter(year), days);

/** Holidays news dates things by; longer names first. “Easter”: “was not passed before Easter”. */
const HOLIDAYS: [string, RegExp, Finder][] = [
  ["Christmas Eve", /Christmas Eve\b/y, fixed(12, 24)],
  ["Christmas", /Christmas(?: Day)?\b(?! Islands?\b)/y, fixed(12, 25)],
  ["Boxing Day", /Boxing Day\b/y, fixed(12, 26)],
  ["New Year’s Eve", /New Year['’]s Eve\b/y, fixed(12, 31)],
  ["New Year’s Day", /New Year['’]s Day\b/y, fixed(1, 1)],
  ["Good Friday", /Good Friday\b/y, fromEaster(-2)],
  ["Easter Monday", /Easter Monday\b/y, fromEaster(1)],
  ["Easter", /Easter(?: Sunday)?\b(?! (?:Rising|Islands?)\b)/y, fromEaster(0)],
  ["Ash Wednesday", /Ash Wednesday\b/y, fromEaster(-46)],
  ["Palm Sunday", /Palm Sunday\b/y, fromEaster(-7)],
  ["Thanksgiving", /Thanksgiving(?: Day)?\b/y, nth(11, 4, 4)],
  ["Black Friday", /Black Friday\b/y, (year) => addDays(nth(11, 4, 4)(year) ?? "", 1)],
  ["Halloween", /Hallowe['’]?en\b/y, fixed(10, 31)],
  ["Valentine’s Day", /Valentine['’]?s Day\b/y, fixed(2, 14)],
  ["St Patrick’s Day", /St\.? Patrick['’]?s Day\b/y, fixed(3, 17)],
  ["Bonfire Night", /Bonfire Night\b/y, fixed(11, 5)],
  ["Remembrance Day", /Remembrance Day\b/y, fixed(11, 11)],
  ["Armistice Day", /Armistice Day\b/y, fixed(11, 11)],
  ["Veterans Day", /Veterans['’]? Day\b/y, fixed(11, 11)],
  ["Remembrance Sunday", /Remembrance Sunday\b/y, nth(11, 7, 2)],
  ["Labor Day", /Labor Day\b/y, nth(9, 1, 1)],
  ["Memorial Day", /Memorial Day\b/y, nth(5, 1, -1)],
  ["Independence Day", /Independence Day\b/y, fixed(7, 4)],
  ["Bastille Day", /Bastille Day\b/y, fixed(7, 14)],
  ["Anzac Day", /(?:Anzac|ANZAC) Day\b/y, fixed(4, 25)],
  ["Australia Day", /Australia Day\b/y, fixed(1, 26)],
];
/** By their first two letters: few capitals begin any. */
const BY_START = Map.groupBy(HOLIDAYS, ([name]) => name.slice(0, 2).toLowerCase());

/** The holiday named at this place of a text, with the offset behind its name. */
export function holidayAt(text: string, at: number): { name: string; end: number } | null {
  for (const [name, words] of BY_START.get(text.slice(at, at + 2).toLowerCase()) ?? []) {
    words.lastIndex = at;
    if (words.test(text)) return { name, end: words.lastIndex };
  }
  return null;
}

/** The day of a holiday in a year. */
export function holidayIn(name: string, year: number): Days | null {
  const day = HOLIDAYS.find((holiday) => holiday[0] === name)?.[2](year);
  return day === null || day === undefined ? null : { from: day, to: day };
}

/**
 * The days off around a holiday: Friday to Monday at Easter, Thursday to Sunday at Thanksgiving, else the holiday with the
 * Saturday and Sunday it joins; null where it joins none.
 */
export function weekendOf(name: string, year: number): Days | null {
  const day = holidayIn(name, year)?.from;
  if (day === undefined) return null;
  if (/^(?:Easter|Good Friday)/.test(name)) {
    const sunday = easter(year);
    return { from: addDays(sunday, -2), to: addDays(sunday, 1) };
  }
  if (name === "Thanksgiving") return { from: day, to: addDays(day, 3) };
  const [before, after] = ({ 1: [2, 0], 5: [0, 2], 6: [0, 1], 7: [1, 0] } as const)[weekdayOf(day)] ?? [0, 0];
  return before + after === 0 ? null : { from: addDays(day, -before), to: addDays(day, after) };
}
