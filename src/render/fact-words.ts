import type { Figure, Modifier, Period } from "../extract/figures/figure.ts";

const MODIFIERS: Record<Modifier, string> = {
  ">": "more than",
  ">=": "at least",
  "<": "less than",
  "<=": "at most",
  "~": "about",
  "~<": "nearly",
};

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

function quantity(value: number, { unit, unitDetail }: Pick<Figure, "unit" | "unitDetail">): string {
  if (unit === "percent") return `${number.format(value)} %`;
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit);
  if (unit === "multiplier") return `× ${number.format(value)}`;
  return unitDetail === undefined || unit === "count"
    ? number.format(value)
    : `${number.format(value)} ${unitDetail}${value === 1 || /s$|[/²³]/.test(unitDetail) ? "" : "s"}`;
}

/** A sum as “£54,000,000”; a currency code nobody knows is written before the number. */
function money(value: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 2 })
    .format(value)
    .replace(/\.00$/, "");
}

/** The value as read: “more than 18,000”, “20–25”, “an increase of 40 %”. */
export function valueWords(figure: Figure): string {
  const to = figure.valueTo === undefined ? "" : `–${quantity(figure.valueTo, figure)}`;
  const plain = `${figure.modifier === null ? "" : `${MODIFIERS[figure.modifier]} `}${quantity(figure.value, figure)}${to}`;
  if (figure.change === null) return plain;
  const { direction, kind } = figure.change;
  const noun = direction === "increase" ? "an increase" : "a decrease";
  return `${noun} ${kind === "by" ? "of" : "to"} ${plain}`;
}

/** The period as days and as printed, with how it is known; what is not stated is said to be. */
export function periodWords(period: Period | null): string {
  if (period === null) return "period not stated";
  const days = period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  const basis =
    period.basis === "stated"
      ? "stated"
      : `derived${period.derivation === undefined ? "" : `: ${period.derivation}`}`;
  return `${days}, “${period.words}” (${basis})`;
}
