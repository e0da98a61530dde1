import { addDays, daysInMonth } from "../../extract/dates/days.ts";
import { readDates } from "../../extract/dates/dates.ts";
import { parsePublished } from "../../extract/published.ts";
import { read } from "../../extract/reading.ts";

/** A time somebody asks for: days, both inclusive, ISO dates, with the words typed for it. */
export interface AskedTime {
  from: string;
  to: string;
  words: string;
  derivation?: string;
  /** What about the words could not be taken as typed: “There is no 31 September 2020.” */
  mended?: string;
}

/** What “before” begins with and “since” ends with: no article speaks of days further off. */
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

const YEAR_WORD = "(?:1[5-9]|20)\\d\\d";
const RANGE = new RegExp(
  `\\b(${YEAR_WORD})\\s*(?:-|–|—|&|,|to|and|or|until|till|through)\\s*(${YEAR_WORD})\\b`,
  "iu",
);
const YEAR = /^\s*((?:1[0-9]|20|21)\d\d)\s*$/u;
/** `2020-09`, as an editor writes a month. */
const ISO_MONTH = /(?<![\d-])((?:19|20|21)\d\d-(?:0[1-9]|1[0-2]))(?![\d-])/u;
/** `11/9/2020`, `11.9.2020` */
const NUMERIC = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/])/u;
const OPEN =
  /\b(since|after|before|until|till|up to|from|week (?:of|beginning|commencing|starting))(?: the)?\s+$/iu;
const ON = /^\s*(?:on|onwards?)\b/iu;
/** “March to June 2024” at the beginning of what is typed is no order to march. */
const MONTH_OR_VERB =
  /\b(march|may)(?=(?<=^\s*\p{L}+)\s*$|\s+(?:to|and|until|till|-|–)\s+\p{L}|\s*[-–]\s*\p{L})/giu;
const NAME =
  /\b(?:january|february|april|june|july|august|september|sept|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter)\b|\bq(?=[1-4]\b)/g;
/** Words of other meanings, months and days beside a number: “may 2020”, “14 mar”, “march to june 2020”. */
const SHORT =
  /\b(?:jan|feb|mar|march|apr|may|jun|jul|aug|sep|oct|nov|dec)\b(?=\.? \d| (?:to|and|until|till) (?:\p{L}+ )?\d)|(?<=\d(?:st|nd|rd|th)?(?: of)? )(?:jan|feb|mar|march|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|(?<=\b(?:since|after|before|until|till|by|in|during) )(?:march|may)\b(?! \p{L})/gu;
const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";
const DAY_OF_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+(${MONTHS})\\b|\\b(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*[-–]\\s*\\d)`,
  "iu",
);

/** The time asked for in what was typed; `today` (ISO date) is what “this year” counts from. Null where there is none. */
export function timeIn(typed: string, today: string): AskedTime | null {
  const time = plainTime(typed, today);
  return time === null ? null : opened(typed, time);
}

function plainTime(typed: string, today: string): AskedTime | null {
  const range = RANGE.exec(typed);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const [from, to] = [range[1], range[2]].sort();
    return { from: `${from}-01-01`, to: `${to}-12-31`, words: range[0] };
  }
  const year = YEAR.exec(typed)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, words: year };
  const iso = ISO_MONTH.exec(typed)?.[1];
  // “2008-09” is a financial year, “2020-09” a month
  const month =
    iso === undefined || Number(iso.slice(2, 4)) + 1 === Number(iso.slice(5)) ? null : parsePublished(iso);
  if (iso !== undefined && month !== null) return { from: month.from, to: month.to, words: iso };
  const numeric = NUMERIC.exec(typed);
  if (numeric !== null) return numericDay(numeric);
  const none = noSuchDay(typed);
  const text = none === null ? typed : typed.replace(none.words, none.month);
  for (const date of readDates(read(asWritten(text), parsePublished(today)))) {
    if (date.from === null || date.to === null) continue;
    const at = text.toLowerCase().indexOf(date.words.toLowerCase());
    const words = at === -1 ? date.words : text.slice(at, at + date.words.length);
    return {
      from: date.from,
      to: date.to,
      words: none === null ? words : words.replace(none.month, none.words),
      ...(date.derivation === undefined ? {} : { derivation: date.derivation }),
      ...(none === null ? {} : { mended: `There is no ${none.words}: the whole month was taken.` }),
    };
  }
  const bare = /\b((?:19|20)\d\d)\b/u.exec(typed)?.[1];
  return bare === undefined ? null : { from: `${bare}-01-01`, to: `${bare}-12-31`, words: bare };
}

/** The day first, as most of the world writes it, unless only the month can be; which it was is shown. */
function numericDay([words, first, second, year]: RegExpExecArray): AskedTime | null {
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const found = parsePublished(iso);
  return found === null ? null : { from: found.from, to: found.to, words };
}

/** What was typed as an article would print it: “september 2020”, “14 sept”, “q3 2020” have capitals there. */
function asWritten(typed: string): string {
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return typed
    .replace(NAME, capital)
    .replace(SHORT, capital)
    .replace(MONTH_OR_VERB, (month) => `in ${capital(month)}`);
}

/** “31 September”: a day no month has, with the month it names. */
function noSuchDay(typed: string): { words: string; month: string } | null {
  const match = DAY_OF_MONTH.exec(typed);
  const day = Number(match?.[1] ?? match?.[4]);
  const month = match?.[2] ?? match?.[3];
  if (match === null || month === undefined) return null;
  const place = ORDER.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1;
  // A leap year where none is typed.
  const year = Number(/\b(?:19|20)\d\d\b/.exec(typed)?.[0] ?? 2000);
  return day > daysInMonth(year, place) ? { words: match[0], month } : null;
}

/** “since 2019”, “before 2010”, “from May 2020 on”, “the week of 14 September 2020”: what the word before a time makes of it. */
function opened(typed: string, time: AskedTime): AskedTime {
  const at = typed.toLowerCase().indexOf(time.words.toLowerCase());
  const open = OPEN.exec(typed.slice(0, Math.max(0, at)));
  const word = open?.[1]?.toLowerCase();
  if (open === null || word === undefined || at < 0) return time;
  const end = at + time.words.length;
  const on = ON.exec(typed.slice(end))?.[0] ?? "";
  const words = typed.slice(open.index, end + (word === "from" ? on.length : 0));
  if (word.startsWith("week")) {
    if (time.from !== time.to) return time;
    const back = word === "week of" ? (new Date(`${time.from}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
    const from = addDays(time.from, -back);
    return { ...time, from, to: addDays(from, 6), words };
  }
  if (word === "since" || (word === "from" && on !== "")) return { ...time, to: LAST_DAY, words };
  if (word === "after") return { ...time, from: addDays(time.to, 1), to: LAST_DAY, words };
  if (word === "before") return { ...time, from: FIRST_DAY, to: addDays(time.from, -1), words };
  return word === "from" ? time : { ...time, from: FIRST_DAY, words };
}

/** “2020-09-01 to 2020-09-30”, “2019-01-01 or later”, “2009-12-31 or earlier” */
export function askedDays({ from, to }: AskedTime): string {
  if (from === FIRST_DAY) return `${to} or earlier`;
  return to === LAST_DAY ? `${from} or later` : `${from} to ${to}`;
}
