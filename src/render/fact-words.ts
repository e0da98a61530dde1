import type { PlainFinding } from "../answer/answer.ts";
import { daysWords } from "../answer/days.ts";
import { MODIFIER_WORDS } from "../answer/modifier-words.ts";
import type { Figure, Period } from "../extract/figures/figure.ts";
import { isBareDollar } from "../extract/figures/units/home-dollar.ts";

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

function quantity(
  value: number,
  { unit, unitDetail, words }: Pick<Figure, "unit" | "unitDetail" | "words">,
): string {
  if (unit === "percent" && unitDetail === "point")
    return `${number.format(value)} percentage ${value === 1 ? "point" : "points"}`;
  if (unit === "percent") return `${number.format(value)} %`;
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit, isBareDollar(words));
  if (unit === "multiplier") return `× ${number.format(value)}`;
  return unitDetail === undefined || unit === "count"
    ? number.format(value)
    : `${number.format(value)} ${value === 1 ? unitDetail : plural(unitDetail)}`;
}

/** “feet”, “square inches”, “miles per hour”; “celsius” and “horsepower” have no plural. */
function plural(unit: string): string {
  if (/s$|[/²³]|hertz$|horsepower$|fahrenheit$/.test(unit)) return unit;
  if (unit.endsWith("foot")) return unit.replace(/foot$/, "feet");
  if (unit.endsWith("inch")) return `${unit}es`;
  if (unit.endsWith("century")) return unit.replace(/y$/, "ies");
  return unit.replace(/$| per /, "s$&");
}

/**
 * A sum as “£54,000,000”; a currency code nobody knows is written before the number. A bare “$” that nothing says is of
 * another country stays one: whether it is “US$”, the article does not tell.
 */
function money(value: number, currency: string, isBare: boolean): string {
  const currencyDisplay = isBare && currency === "USD" ? "narrowSymbol" : "symbol";
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay,
    // “0.08p”, “103.5p”: parts of a penny are not rounded away
    maximumFractionDigits: Number.isInteger(Number((value * 100).toFixed(6))) ? 2 : 6,
  })
    .format(value)
    .replace(/\.00$/, "");
}

/** The unit is said once, after the upper end: “18–25 years”, “5–10 %”; a sum of money has its sign at both. */
const lowEnd = (figure: Figure): string =>
  /^[A-Z]{3}$|^multiplier$/.test(figure.unit) ? quantity(figure.value, figure) : number.format(figure.value);

/** The value as read: “more than 18,000”, “20–25”, “an increase of 40 %”. */
export function valueWords(figure: Figure): string {
  const value =
    figure.valueTo === undefined
      ? quantity(figure.value, figure)
      : `${lowEnd(figure)}–${quantity(figure.valueTo, figure)}`;
  const plain = figure.modifier === null ? value : `${MODIFIER_WORDS[figure.modifier]} ${value}`;
  if (figure.change === null) return plain;
  const { direction, kind } = figure.change;
  const noun = direction === "increase" ? "an increase" : "a decrease";
  return `${noun} ${kind === "by" ? "of" : "to"} ${plain}`;
}

/** What is counted, and of which time or thing each: “deaths per day”. */
export const countedWords = ({ counted, per }: Pick<Figure, "counted" | "per">): string =>
  [counted?.words, per?.words].filter((part) => part !== undefined).join(" ");

/** The figure as printed, its value beside it where that reads differently, and what is counted. */
export function figureWords(figure: Figure): string {
  const value = valueWords(figure);
  return [value.endsWith(figure.words) ? value : `${figure.words} = ${value}`, countedWords(figure)]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The period for people, with how it is known; what is not stated is said to be. */
export function periodWords(period: Period | null, listedUnder?: { year: number }): string {
  if (period === null)
    return listedUnder === undefined
      ? "period not stated"
      : `period not stated; listed under ${listedUnder.year}, when the article appeared`;
  const days = daysWords(period.from, period.to);
  if (period.basis === "stated") return `${days} (stated: “${period.words}”)`;
  const from = (period.derivation ?? `“${period.words}”`).replace(/ → .*$/, "");
  return `${days}${isWithin(period) ? ", when exactly is not known" : ""} (derived from ${from})`;
}

/** “last week”, counted from a publication of which only the month or the season is known, is one week of many. */
function isWithin({ from, to, precision, words, derivation }: Period): boolean {
  const unknown = / \+ published (?:\d{4}-\d\d(?:$| )|\d{4}-\d\d(?:-\d\d)?\/)/.test(derivation ?? "");
  if (!unknown || !/^(?:day|week|month|year)$/.test(precision) || !COUNTED_BACK.test(words)) return false;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days > { day: 1, week: 7, month: 31, year: 366 }[precision as "day" | "week" | "month" | "year"];
}

const COUNTED_BACK =
  /\b(?:last|this|next|previous|yesterday|today|tonight|tomorrow|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** What two values of one measure are said to be: of sources that differ, or of one article that differs with itself. */
export function differenceWords({ about, of }: { about: string; of: readonly PlainFinding[] }): string {
  const articles = new Set(of.map(({ citation }) => citation.article)).size;
  return `${articles === 1 ? "One article differs with itself" : "The sources differ"}: ${about}`;
}
