import type { Figure, Period } from "../../extract/figures/figure.ts";
import { parsePublished } from "../../extract/published.ts";
import { type Span, span } from "../../extract/span.ts";
import type { Correction } from "../../library/store/facts/overrides.ts";

type Quantity = NonNullable<Extract<Correction, { quantity?: unknown }>["quantity"]>;

/** What an editor types for “the article states none”. */
export const NONE = "none";

/** Units as figures have them, beside the codes of currencies; longer names first. */
const UNITS =
  `current density,concentration,consumption,capacitance,temperature,multiplier,data rate,frequency,distance,
duration,pressure,percent,voltage,charge,energy,torque,volume,count,power,ratio,sound,speed,area,data,mass,age`
    .split(/,\s*/)
    .map((unit) => unit.trim());
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const NUMBER = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`;
const QUANTITY = new RegExp(String.raw`^(${NUMBER})(?:\s*[-–]\s*(${NUMBER}))?(?:\s+(\S.*))?$`);

/** “45774 count”, “20-25 duration year”, “500000000 GBP”: a figure as an editor types it; null for anything else. */
export function quantityOf(text: string): Quantity | null {
  const [, low = "", high, rest = "count"] = QUANTITY.exec(text.trim()) ?? [];
  if (low === "") return null;
  const currency = rest.slice(0, 3).toUpperCase();
  const money = /^[a-z]{3}(?:\s|$)/i.test(rest) && CURRENCIES.has(currency);
  const unit = money ? rest.slice(0, 3) : UNITS.find((one) => rest === one || rest.startsWith(`${one} `));
  if (unit === undefined) return null;
  const detail = rest.slice(unit.length).trim();
  const number = (words: string) => Number(words.replaceAll(",", ""));
  return {
    value: number(low),
    valueTo: high === undefined ? null : number(high),
    unit: money ? currency : unit,
    unitDetail: detail === "" ? null : detail,
  };
}

/** A figure as `quantityOf` reads it. */
export function quantityWords({ value, valueTo, unit, unitDetail }: Figure): string {
  const number = (one: number) =>
    one.toLocaleString("en-GB", { maximumFractionDigits: 12, useGrouping: false });
  const range = valueTo === undefined ? "" : `-${number(valueTo)}`;
  return [`${number(value)}${range}`, unit, unitDetail].filter((part) => part !== undefined).join(" ");
}

/** “2024”, “2024-04”, “2024-06-19”, “2024-04-01/2024-04-14”, as an editor types a period; null for anything else. */
export function periodOf(text: string): Period | null {
  const year = /^\d{4}$/.test(text)
    ? { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year" as const }
    : null;
  const days = year ?? parsePublished(text);
  if (days === null) return null;
  const precision = days.precision === "range" ? "none" : days.precision;
  const derivation = "an editor’s correction";
  return { from: days.from, to: days.to, precision, basis: "derived", words: "", derivation };
}

/** A period as `periodOf` reads it; “none” where there is none. */
export function periodWords(period: Period | null): string {
  if (period === null) return NONE;
  const { from, to } = period;
  for (const short of [from.slice(0, 4), from.slice(0, 7), from]) {
    const read = periodOf(short);
    if (read?.from === from && read.to === to) return short;
  }
  return `${from}/${to}`;
}

/** The place nearest to a figure where its article has these words, within its paragraph; null where it has not. */
export function countedIn(text: string, figure: { start: number; end: number }, words: string): Span | null {
  const from = text.lastIndexOf("\n", figure.start - 1) + 1;
  const newline = text.indexOf("\n", figure.end);
  const to = newline === -1 ? text.length : newline;
  let best: Span | null = null;
  const away = ({ start, end }: Span) => Math.max(start - figure.end, figure.start - end);
  for (
    let at = text.indexOf(words, from);
    at !== -1 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  ) {
    const place = span(text, at, at + words.length);
    if (best === null || away(place) < away(best)) best = place;
  }
  return best;
}
