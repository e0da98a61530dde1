import type { Article } from "../../../answer/article.ts";
import { parsePublished } from "../../../extract/published.ts";
import type { PageLine } from "./body.ts";

type Dated = NonNullable<Article["published"]>;

const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/;
const SLASHED = /^\s*(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const DAY_FIRST =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/iu;
const MONTH_FIRST =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const UNIX_DATE = /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+[\d:]{8}\s+\w{2,5}\s+(\d{4})$/u;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const CLOCK =
  /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?\b[A-Z]{2,4}\b\)?)?[\s,|–-]*(?:on\s+)?/i;
/** A line that is a label and a date, and perhaps a time: “Published 11:11 PM EST Nov 19, 2019”, “18 August 2018”. */
const DATE_LINE =
  /^(?:(?:first |originally )?(?:published|posted|publish(?:ed)? date|date|publication date)(?: (?:on|at))?\s*:?\s*)?(\d{4}-\d{2}-\d{2}|.{8,40}?\b\d{4})(?:[\s,|@–-]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20}|\s*\|)?$/i;

/**
 * The day a machine-readable date names, as written there: “2024-06-19T23:30:00-04:00” is 19 June. Reads ISO dates,
 * “20240619”, “Wed, 19 Jun 2024 10:00:00 GMT”, “June 19, 2024”; not “06/07/2024”, whose day nobody can tell.
 */
export function dayOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 100) return null;
  const text = value.trim().replace(CLOCK, "");
  const numeric = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text);
  if (numeric !== null) return day(numeric[1], numeric[2], numeric[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text) ?? UNIX_DATE.exec(text);
  return monthFirst === null ? null : day(monthFirst[3], month(monthFirst[1]), monthFirst[2]);
}

/** A publication date that the source prints, with the words it was read from. */
export function printed(value: unknown, where: string): Dated | null {
  const published = parsePublished(dayOf(value) ?? "");
  if (published === null || published.from < "1600-01-01") return null;
  return { ...published, basis: "printed", evidence: [`${where}: ${String(value).trim()}`] };
}

/** The date of a line that is nothing but a date: “Published 19 June 2024”, “date 2024-06-19”. */
export function dateLine(line: string): Dated | null {
  const date = DATE_LINE.exec(line)?.[1];
  const published = date === undefined ? null : printed(date.trim(), "page");
  return published === null ? null : { ...published, evidence: [line] };
}

/** The date a page prints under its headline, on a line of its own; an “Updated” line is not read. */
export function datelineOf(lines: readonly PageLine[], title: string | null): Dated | null {
  const heading = lines.findLastIndex(({ words, element }) => element === "h1" || words === title);
  if (heading < 0) return null;
  for (const { words } of lines.slice(heading + 1, heading + 9)) {
    const published = dateLine(words);
    if (published !== null) return published;
    if (words.length >= 200) break;
  }
  return null;
}

function month(name: string | undefined): string | undefined {
  const number = MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? "") + 1;
  return number === 0 ? undefined : String(number);
}

function day(year?: string, month?: string, date?: string): string | null {
  if (year === undefined || month === undefined || date === undefined) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return parsePublished(iso) === null ? null : iso;
}
