/** A time on an axis, in milliseconds since 1970, and its name. */
export interface Tick {
  time: number;
  name: string;
}

const DAY_MS = 86_400_000;

/** Steps between ticks: of years, months or days. */
const STEPS = [
  ...[1, 2, 7, 14].map((days) => ({ years: 0, months: 0, days })),
  ...[1, 2, 3, 6].map((months) => ({ years: 0, months, days: 0 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({ years, months: 0, days: 0 })),
];
type Step = (typeof STEPS)[number];

/** Round dates from one time to another, at most so many: “2021 2022”, “Mar 2024 · Apr”, “3 May · 10 May”. */
export function ticksBetween(from: number, to: number, most: number): Tick[] {
  const step = STEPS.find((one) => times(from, to, one, most + 1).length <= most) ?? STEPS.at(-1);
  if (step === undefined) return [];
  return times(from, to, step, most).map((time, at) => ({ time, name: nameOf(time, step, at === 0) }));
}

/** The round times of a step, at most `most` of them. */
function times(from: number, to: number, step: Step, most: number): number[] {
  const found: number[] = [];
  for (let time = roundBefore(from, step); time <= to && found.length < most; time = next(time, step))
    if (time >= from) found.push(time);
  return found;
}

function roundBefore(time: number, { years, months }: Step): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (years > 0) return utc(Math.floor(year / years) * years, 0, 1);
  if (months > 0) return utc(year, Math.floor(month / months) * months, 1);
  // Steps of days are counted from the first one: weeks have no round dates.
  return Math.floor(time / DAY_MS) * DAY_MS;
}

function next(time: number, { years, months, days }: Step): number {
  const date = new Date(time);
  return utc(date.getUTCFullYear() + years, date.getUTCMonth() + months, date.getUTCDate() + days);
}

/** `Date.UTC` takes years below 100 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The year stands with the first name and where it begins. */
function nameOf(time: number, { years, months }: Step, first: boolean): string {
  const date = new Date(time);
  const [year, month] = [`${date.getUTCFullYear()}`, MONTHS[date.getUTCMonth()] ?? ""];
  if (years > 0) return year;
  if (months > 0) return first || month === "Jan" ? `${month} ${year}` : month;
  const day = `${date.getUTCDate()} ${month}`;
  return first || day === "1 Jan" ? `${day} ${year}` : day;
}
