import { addDays, addMonths, type Days, isoName } from "../../dates/days.ts";
import type { Period } from "../figure.ts";
import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

const CLOSE = /^(?:end|close) of /i;
const AT = /\b(?:at|by|as of) the $/i;
/** “were on the list”, “stood at”, “there were”: how things stood; not “were hurt”, “fell”. */
const STOOD =
  /\b(?:there (?:was|were)|(?:was|were) (?:still |only |just |already )?(?:at|in|on|out|above|below|behind|under|over|waiting|living|without|down|up|more|fewer)\b|stood|settled at|totalled|numbered|amounted|had\b)/i;

/** “Its cash at the end of June | rose to | £40m” */
const MOVED_TO =
  /^ (?:rose|grew|fell|dropped|increased|climbed|slipped|declined|edged (?:up|down)|stood) (?:\p{Ll}+ )?(?:to|at)(?: (?:an?|about|around|just|some|nearly|almost|over|more than|record))* $/u;

/**
 * The last day of a month or year, for what was so at its end: “At the end of March 400 were on the list”, “The debt stood
 * at £4bn by the end of 2016”, “earned 3 per cent as of the end of June”. Refused: “12 were hurt at the end of March”, “will rise at the end of July”.
 */
export function atItsEnd(text: string, sentence: Bounds, figure: Bounds, { date, days }: Timed): Days | null {
  // “The coin | ended | 2016 | at | less than a cent”
  if (/^(?:year|month)$/.test(date.rule) && figure.start >= date.end) {
    const ended = /\b(?:ended|finished|closed) $/i.test(
      text.slice(Math.max(sentence.start, date.start - 12), date.start),
    );
    const at = /^ (?:at|on|with) [^,;]{0,40}$/.test(text.slice(date.end, figure.start));
    if (ended && at) return { from: days.to, to: days.to };
  }
  if (!/^(?:month|part of a year)$/.test(date.rule) || !CLOSE.test(date.words)) return null;
  const lead = text.slice(Math.max(sentence.start, date.start - 12), date.start);
  if (!AT.test(lead)) return null;
  const gap = figure.start < date.end ? "" : text.slice(date.end, figure.start);
  if (/\bas of the $/i.test(lead) || (/\bat the $/i.test(lead) && MOVED_TO.test(gap)))
    return { from: days.to, to: days.to };
  const around = text.slice(
    Math.max(sentence.start, figure.start - 120),
    Math.min(sentence.end, figure.end + 80),
  );
  return STOOD.test(around) ? { from: days.to, to: days.to } : null;
}

const YEARS = /^(?:between|from) (?:the )?\d{4}([-/–]\d\d)? (?:and|to) (?:the )?\d{4}([-/–]\d\d)?$/i;
const MONTH = "\\p{Lu}\\p{Ll}+(?: \\d{4})?";
const MONTHS = new RegExp(`^(?:[Bb]etween|[Ff]rom) ${MONTH} (?:and|to) ${MONTH}$`, "u");
const FROM = "\\bfrom(?: (?:an?|just|about|around|some|nearly|almost|more than|less than|over|under))*";
const NUMBER = "(?:[A-Z]{0,3}[£$€¥] ?)?\\d[\\d.,]*(?: ?(?:million|billion|bn|m|k|%|per cent|percent|pc))?";
const IS_FIRST = new RegExp(`${FROM} $`, "i");
const THEN_LAST = new RegExp(
  `^(?: (?!and\\b)[\\p{L}’'-]+){0,2} to(?: (?:just|about|around|some|nearly|almost|more than|less than|over|under))* ${NUMBER}`,
  "iu",
);
const IS_LAST = new RegExp(
  `${FROM} ${NUMBER}(?: (?!and\\b)[\\p{L}’'-]+){0,2} to(?: (?:just|about|around|some|nearly|almost|more than|less than|over|under))* $`,
  "iu",
);

/**
 * The year or month a level is of that was left behind or reached between two: “fell from | 410 | to 380 between 2019 and 2021” is of
 * 2019, the other of 2021. Null for all else: “sold 400 between 2019 and 2021”, “from 410 to 380 in 2021”.
 */
export function leftOrReached(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  timed: readonly Timed[],
): Period | null {
  const [only, ...more] = timed.filter(({ date, role }) => date.rule === "range" && role === "within");
  const days = only === undefined || more.length > 0 ? null : endOf(text, sentence, figure, only);
  if (only === undefined || days === null) return null;
  const { words } = only.date;
  return {
    ...days,
    precision: only.date.precision,
    basis: "derived",
    words,
    derivation: `“${words}” → ${isoName(days)}`,
  };
}

/** “fell by | 3 per cent | between 2015-16 and 2016-17”: the change that year brought. */
const BY_BEFORE =
  /\b(?:r[io]se[ns]?|fell|fallen|grew|grown|dropped|increased|decreased|declined|jumped|surged|up|down|went up|went down|gone up|(?:rise|fall|increase|decrease|drop|jump|decline|reduction)(?= of))(?: by| of)?(?: (?:an?|just|about|around|some|nearly|almost|more than|less than|over|under|only))* $/i;
const BY_AFTER = /^ (?:rise|fall|increase|decrease|drop|jump|decline|reduction)\b/i;
const isChange = (before: string, words: string, after: string): boolean =>
  /%|per ?cent\b|percentage|\b(?:third|quarter|fifth|half)\b/i.test(words) &&
  (BY_BEFORE.test(before) || BY_AFTER.test(after));

function endOf(text: string, sentence: Bounds, figure: Bounds, { date, days }: Timed): Days | null {
  const years = YEARS.exec(date.words);
  const alike = years !== null && (years[1] === undefined) === (years[2] === undefined);
  const length = alike ? 12 : date.precision === "month" && MONTHS.test(date.words) ? 1 : 0;
  if (length === 0) return null;
  const before = text.slice(Math.max(sentence.start, figure.start - 70), figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 50));
  if (IS_FIRST.test(before) && THEN_LAST.test(after))
    return { from: days.from, to: addDays(addMonths(days.from, length), -1) };
  const neighbours = addMonths(days.from, 2 * length) === addDays(days.to, 1);
  const change = neighbours && isChange(before, text.slice(figure.start, figure.end), after);
  if (!IS_LAST.test(before) && !change) return null;
  return { from: addMonths(addDays(days.to, 1), -length), to: days.to };
}

const AS_OF = /^["“‘']?as (?:of|at)(?: the)? $/i;
const OTHER_CLAUSE = /,(?!\d)|[;:]|\b(?:and|but|while)\b/;

/** From the one to the other: “As of Friday, | 22,265 | had come since July 1”. Null where either is not told, or of another clause. */
export function countedAsOf(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  chosen: Timed,
  timed: readonly Timed[],
): Period | null {
  const by = countedBy(text, figure, chosen, timed);
  if (by !== null) return by;
  const asOf = timed.find(
    ({ date }) => date.end <= figure.start && AS_OF.test(text.slice(sentence.start, date.start)),
  );
  const since = timed.find(
    ({ role, start }) =>
      role === "since" && start >= figure.end && !OTHER_CLAUSE.test(text.slice(figure.end, start)),
  );
  if (asOf === undefined || since === undefined || (chosen !== asOf && chosen !== since)) return null;
  if (since.days.from > asOf.days.to) return null;
  const days = { from: since.days.from, to: asOf.days.to };
  const words = text.slice(since.start, since.end);
  return {
    ...days,
    precision: asOf.date.precision,
    basis: "derived",
    words,
    derivation: `“${words}” up to “${asOf.date.words}” → ${isoName(days)}`,
  };
}

const BY = /\bby(?: the)? $/i;

/** “More than 16,400 had come so far this year by Friday”: up to that day. */
function countedBy(text: string, figure: Bounds, chosen: Timed, timed: readonly Timed[]): Period | null {
  const run = timed.find(({ date }) => date.rule === "to date");
  const by = timed.find(
    ({ date, days }) => days.from === days.to && BY.test(text.slice(Math.max(0, date.start - 8), date.start)),
  );
  if (run === undefined || by === undefined || (chosen !== run && chosen !== by)) return null;
  const later = Math.min(run.start, by.start) >= figure.end;
  const inside = run.days.from <= by.days.from && by.days.to <= run.days.to;
  if (!inside || !later || OTHER_CLAUSE.test(text.slice(figure.end, Math.max(run.start, by.start))))
    return null;
  const days = { from: run.days.from, to: by.days.to };
  const words = text.slice(run.start, run.end);
  const derivation = `“${words}” up to “${by.date.words}” → ${isoName(days)}`;
  return { ...days, precision: by.date.precision, basis: "derived", words, derivation };
}
