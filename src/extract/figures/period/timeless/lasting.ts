import type { Bounds } from "../window.ts";

const LENGTH = /\b(day|night|week|month|year|decade)(s?)(?:['’]s?)?$/i;
/** So many days at least. */
const DAYS: Record<string, number> = { day: 1, night: 1, week: 7, month: 28, year: 365, decade: 3650 };

/** “jailed for | 11 years”, “signed a | three-year contract”, “a sentence of | 18 months” */
const TERM_BEFORE =
  /\b(?:jailed|imprisoned|sentenced|locked up|banned|barred|disqualified|suspended|prison|jail|custody|sentences?|terms?|contracts?|leases?|bans?)\b(?: (?!was\b|were\b|had\b)[\p{L}’'-]+){0,6} (?:for|to|of|by)(?: (?:an?|the|at least|up to|just|about|almost|nearly|more than|less than|under|over|total|minimum|maximum|life|of|further))*\s*$/iu;
const TERM_AFTER =
  /^(?:['’]s?)?(?: or (?:more|less|longer))? (?:(?:in|of) (?:prison|jail|custody|imprisonment)|behind bars|imprisonment|inside|(?!to\b)(?:[\p{L}-]+ ){0,2}(?:sentences?|terms?|contracts?|deals?|bans?|leases?|loans?|mandates?|warrant(?:y|ies)|visas?|extensions?|agreements?|imprisonment|old|mortgages?|bonds?|fixed(?:[- ]rates?)?|gilts?)\b)/iu;
/** “was jailed for | 11 years”, “signed a | 20-year | lease”: settled on a day, and of it. */
const SETTLED =
  /(?<!\b(?:would|could|may|might|can|should|to|being|faces?|facing|if) (?:be )?)\b(?:(?:(?<!\b(?!(?:was|is|has)\b)\p{Ll}+s )(?:jailed|imprisoned|sentenced)|sentencing|locked up|banned|barred|disqualified|discharged)\b(?:,? (?!was\b|were\b|had\b)[\p{L}\d’'-]+){0,10},? (?:for|to)(?: (?:an?|the|at least|just|about|almost|nearly|more than|less than|under|over|total|minimum|maximum|further|of))*|(?:was|were) (?:given|handed) an?|signed (?:an?|his|her|their|its)(?: new)?|(?:reduced|cut|increased|raised|extended|lengthened) (?:the|his|her|their|its) (?:[\p{L}-]+ )?(?:sentence|term|ban|punishment|suspension) (?:to|by)|non-parole period of)\s*$/iu;
/** “six weeks | after the fire”: how far one time lies from another. */
const APART = /^ (?:after|before|later|earlier|ago|since)\b/i;
/** “waited three weeks in April”: a length measured at that time. */
const MEASURED =
  /\b(?:wait(?:s|ed|ing)?|average[ds]?|averaging|median|mean|typical(?:ly)?|expectancy|turnaround|delays?)\b/i;

/**
 * Whether a length of time has no time of its own: that of a term, contract or ban, and the distance between two events. “He is
 * serving an 11-year sentence, it said on Friday” · “Six weeks after the fire on January 20”. Refused: “the storm lasted six hours
 * on Friday”, “she worked 18 months in 2019”, “he was jailed for 11 years on Friday”.
 */
export function isOwnLength(text: string, sentence: Bounds, figure: Bounds): boolean {
  if (!LENGTH.test(text.slice(figure.start, figure.end))) return false;
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  const before = text.slice(Math.max(sentence.start, figure.start - 120), figure.start);
  const apart =
    / (?:once|twice) every $/i.test(before) ||
    /\b(?:during|throughout|over|after) (?:his|her|their|its|my|our) $/i.test(before) ||
    (APART.test(after) && !before.endsWith(" on ")) ||
    TERM_AFTER.test(after) ||
    TERM_BEFORE.test(before);
  return apart && !isSettled(text, sentence, figure);
}

/**
 * Whether a length is longer than the time it would be of, and so not of it: “She had worked there for eight years, her
 * sister said in a tribute on Friday”. Lengths are taken as measured where the sentence speaks of waits or averages.
 */
export function isTooLong(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  period: { from: string; to: string },
): boolean {
  const words = text.slice(figure.start, figure.end);
  const [, unit, plural] = LENGTH.exec(words) ?? [];
  if (unit === undefined) return false;
  const printed = Number(/^\d{1,4}(?:\.\d+)?(?=[ -][a-z])/i.exec(words)?.[0] ?? Number.NaN);
  const least = (DAYS[unit.toLowerCase()] ?? 0) * (printed > 0 ? printed : plural === "" ? 1 : 2);
  if (least <= daysIn(period)) return false;
  if (isSettled(text, sentence, figure)) return false;
  return !MEASURED.test(
    text.slice(Math.max(sentence.start, figure.start - 160), Math.min(sentence.end, figure.end + 160)),
  );
}

/** Whether a sentence, ban or contract of so long was settled at the time told, not how long something else took. */
export function isSettled(text: string, sentence: Bounds, { start, end }: Bounds): boolean {
  if (!SETTLED.test(text.slice(Math.max(sentence.start, start - 120), start))) return false;
  return (
    !/-(?:day|week|month|year|hour)/.test(text.slice(start, end)) || ORDER.test(text.slice(end, end + 60))
  );
}
/** “an eight-month | supervision order”; not “sentenced over a two-day | incident” */
const ORDER =
  /^['’]?s? (?:[\p{L}-]+ ){0,3}(?:sentences?|terms?|bans?|orders?|jail|prison|suspension|disqualification|leases?|deals?|contracts?|agreements?)\b/u;

/** “losses of up to £105m | over three years”, “£4m | on roads across five years” */
const SPAN =
  /^(?: (?!to\b)[\p{L}’'-]+){0,4}? (?:over|across|within|spread over) (?:(?:the|a|any) )?(?:(?:next|coming|following|past|last) )?(\d+|two|three|four|five|six|seven|eight|nine|ten)[ -](day|week|month|year|decade)s?\b/iu;
const WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * Whether a figure is told of a span longer than the time it would be of: “The accounts for the year to June 30 are within the
 * rules, which allow losses of up to £105m over three years”, “pledged on Friday to spend £4m over five years”. Refused:
 * “lost £4m over two years in 2019 and 2020”, “a poll in May found that 27 per cent hoped to retire within five years”.
 */
export function isOfLongerSpan(
  text: string,
  sentence: Bounds,
  { end }: Bounds,
  period: { from: string; to: string },
): boolean {
  const after = text.slice(end, Math.min(sentence.end, end + 80));
  if (!/ (?:over|across|within) /i.test(after)) return false;
  const [, count, unit] = SPAN.exec(after) ?? [];
  if (count === undefined || unit === undefined) return false;
  const many = WORDS.indexOf(count.toLowerCase()) + 2;
  return (DAYS[unit.toLowerCase()] ?? 0) * (many > 1 ? many : Number(count)) > daysIn(period);
}

const daysIn = ({ from, to }: { from: string; to: string }): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
