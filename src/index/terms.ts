/** What may be asked of an article's own data beside words. Dates are ISO days; `after` and `about.from` inclusive. */
export interface Filters {
  /** Parts of outlet names, any of which will do. */
  source: string[];
  /** Parts of author names, any of which will do. */
  by: string[];
  /** Published on this day or later. */
  after: string | null;
  /** Published before this day. */
  before: string | null;
  /** The period an article must speak about. */
  about: { from: string; to: string } | null;
}

/** A terms request taken apart. What was not understood is searched as plain words too. */
export interface Terms {
  words: string[];
  phrases: string[];
  excluded: string[];
  filters: Filters;
  notUnderstood: string[];
}

/** The longest request read, in UTF-16 units. */
const LONGEST = 4000;
const TOKEN = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|“([^”]*)”)(?=\s|$)|(-?)([^\s"“]*["“]\S*|\S+)/giu;
const NAMES = ["source", "by", "after", "before", "about"];

/**
 * Takes a request apart: `"small boats" -Rwanda by:naddei after:2024-06 crossings`. Never fails: an unknown filter, a
 * date that is none or a mark left open is searched as words and named in `notUnderstood`.
 */
export function parseTerms(text: string): Terms {
  const terms: Terms = {
    words: [],
    phrases: [],
    excluded: [],
    filters: { source: [], by: [], after: null, before: null, about: null },
    notUnderstood: [],
  };
  for (const match of text.slice(0, LONGEST).matchAll(TOKEN)) {
    const quoted = match[3] ?? match[4];
    const minus = (match[1] ?? match[5]) === "-";
    if (quoted !== undefined) takeQuoted(terms, match[0], minus, match[2]?.toLowerCase(), quoted.trim());
    else takePlain(terms, match[0], minus, match[6] ?? "");
  }
  return terms;
}

function takeQuoted(
  terms: Terms,
  typed: string,
  minus: boolean,
  name: string | undefined,
  quoted: string,
): void {
  if (!/[\p{L}\p{N}]/u.test(quoted)) return;
  if (name !== undefined && (minus || !filter(terms.filters, name, quoted))) {
    terms.notUnderstood.push(typed);
    terms.words.push(quoted);
  } else if (name === undefined) (minus ? terms.excluded : terms.phrases).push(quoted);
}

function takePlain(terms: Terms, typed: string, minus: boolean, rest: string): void {
  const [, name, value] = /^([a-z]+):(.+)$/i.exec(rest) ?? [];
  const known = name !== undefined && NAMES.includes(name.toLowerCase());
  if (known && !minus && value !== undefined && filter(terms.filters, name.toLowerCase(), value)) return;
  const half = /["“”]/.test(rest);
  if (known || half || /^[a-z]+:$/i.test(rest)) terms.notUnderstood.push(typed);
  if (minus && !known && !half && /[\p{L}\p{N}]/u.test(rest)) terms.excluded.push(rest);
  else if (/[\p{L}\p{N}]/u.test(rest))
    terms.words.push(known ? (value ?? rest) : rest.replaceAll(/["“”]/g, ""));
}

/** Sets a filter; false where there is no such filter or the value is none it can take. */
function filter(filters: Filters, name: string, value: string): boolean {
  const period = periodOf(value);
  if (name === "source" || name === "by") filters[name].push(value.replaceAll(/["“”]/g, ""));
  else if (period === null) return false;
  else if (name === "after") filters.after = period.from;
  else if (name === "before") filters.before = period.from;
  else if (name === "about") filters.about = period;
  else return false;
  return true;
}

/** The days of `2024`, `2024-06`, `2024-06-19`; null for anything else and for days that do not exist. */
function periodOf(value: string): { from: string; to: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === undefined || Number(year) < 1000) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return null;
  return { from: value, to: value };
}
