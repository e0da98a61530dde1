import { addDays, addMonths } from "./days.ts";
import type { Match } from "./rule.ts";

/** An amount of time: how many of which unit; `count` is NaN for “a few”. */
export interface Amount {
  count: number;
  unit: string;
  /** ISO 8601: `P3Y`, `P6Y6M`, `PXD`. */
  iso: string;
}

const LETTERS: Record<string, string> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
};
const MULTIPLES: Record<string, [number, string]> = {
  decade: [10, "year"],
  century: [100, "year"],
  quarter: [3, "month"],
  fortnight: [2, "week"],
};
const UNIT_KINDS = new Set(["unit", "units", "yearWord", "quarter", "quarters"]);
const NUMBER_KINDS = new Set(["day", "number", "year", "word"]);
/** Beyond this no date of the calendar can be counted. */
const MOST = 5000;

/** “six and a half years”, “two-week”, “a few days”; null where the words hold no amount. */
export function amountOf(match: Match): Amount | null {
  const at = match.tokens.findIndex(({ kind }) => UNIT_KINDS.has(kind));
  const unitToken = match.tokens[at];
  if (unitToken === undefined) return null;
  const named =
    unitToken.kind === "yearWord"
      ? "year"
      : unitToken.kind.startsWith("quarter")
        ? "quarter"
        : String(unitToken.value);
  const [times, unit] = MULTIPLES[named] ?? [1, named];
  // “2 1/2 years”
  const slash = match.tokens.findIndex(({ kind }) => kind === "slash");
  const fraction =
    slash < 1 ? 0 : Number(match.tokens[slash - 1]?.value) / Number(match.tokens[slash + 1]?.value);
  const numbers = match.tokens
    .slice(0, slash < 1 ? at : slash - 1)
    .filter(({ kind }) => NUMBER_KINDS.has(kind))
    .map(({ value }) => Number(value));
  const letter = LETTERS[unit] ?? "";
  const time = unit === "hour" || unit === "minute" ? "PT" : "P";
  const couple = match.tokens.some(({ lower }) => lower === "couple");
  if (match.has("few") && !couple) return { count: Number.NaN, unit, iso: `${time}X${letter}` };
  const half = match.has("half") ? 0.5 : fraction;
  const count = ((numbers.length === 0 ? (couple ? 2 : 1) : sum(numbers)) + half) * times;
  const whole = Math.floor(count);
  const rest = half === 0.5 && unit === "year" && times === 1 ? "6M" : "";
  return { count, unit, iso: `${time}${rest === "" ? count : whole}${letter}${rest}` };
}

function sum(numbers: number[]): number {
  let total = 0;
  for (const number of numbers)
    total = number >= 100 && total > 0 && total < 100 ? total * number : total + number;
  return total;
}

/** A day some amount later (or earlier, for a negative sign); null where the calendar ends or the amount is vague. */
export function step(day: string, amount: Amount, sign: 1 | -1): string | null {
  const { count, unit } = amount;
  if (!(count > 0 && count < MOST)) return null;
  if (unit === "year" || unit === "month") {
    const months = Math.round(unit === "year" ? count * 12 : count) * sign;
    const year = Number(day.slice(0, 4)) + months / 12;
    return year < 1001 || year > 2998 ? null : addMonths(day, months);
  }
  if (unit === "week" || unit === "day")
    return addDays(day, Math.round(unit === "week" ? count * 7 : count) * sign);
  return unit === "hour" && count > 20 ? addDays(day, Math.round(count / 24) * sign) : day;
}
