import { step } from "./amounts.ts";
import { addDays, addMonths, type Days, yearOf } from "./days.ts";
import type { Dated, Moment } from "./rule.ts";
import type { Token } from "./words/token.ts";

/**
 * Adds an expression to those before it; where it is the second half of a range, the two become one:
 * “January to March”, “from 2010 to 2013”, “between 2018 and March 2025”, “the seven days to Monday”.
 */
export function append(before: Dated[], next: Dated, moment: Moment): void {
  const last = before.at(-1);
  const both = last === undefined ? null : join(last, next, moment);
  if (both === null) before.push(next);
  else {
    before.pop();
    // “between 1977 and the financial year ending April 2016”
    if (last?.lead === undefined) before.push(both);
    else append(before, both, moment);
    if (both.last < next.first) before.push(next);
  }
}

function join(a: Dated, b: Dated, moment: Moment): Dated | null {
  const { tokens } = moment;
  if (isSaidAgain(a, b, tokens)) return { ...b, first: a.first };
  if (isSaidRoughly(a, b, tokens)) return { ...a, last: b.last };
  if (a.lead !== undefined) return a.last + 1 === b.first ? endingAt(a, a.lead, b, tokens) : null;
  if (b.lead !== undefined || a.days === null || b.days === null || b.first - a.last > ASIDE) return null;
  const before = tokens[a.first - 1]?.kind === "the" ? tokens[a.first - 2] : tokens[a.first - 1];
  const all = tokens.slice(a.last + 1, b.first).filter(({ kind }) => kind !== "the" && kind !== "dot");
  const between = b.first - a.last > 3 ? withoutAside(all, before) : all;
  // “from March 10, 2012, to August 5, 2012”
  if (between[0]?.kind === "comma" && between[1]?.kind === "to" && before?.kind === "from") between.shift();
  const [mark] = between[0]?.lower === "up" && between[1]?.kind === "to" ? between.splice(0, 1) : [];
  if (between.length !== 1 || a.rule === "to date" || a.duration !== undefined || b.duration !== undefined)
    return null;
  const until = runsUpTo(between[0], mark, a, b);
  if (until === null && !connects(between[0], before, a, b)) return null;
  const from = until === null ? agreeOnYear(a, b) : a.days;
  const to = until ?? b.days;
  if (from === null || from.from > to.to) return null;
  const first =
    before?.kind === "from" || before?.kind === "between"
      ? a.first - (tokens[a.first - 1] === before ? 1 : 2)
      : a.first;
  const { anchor: _, inYear: __, ...rest } = b;
  const anchor = b.anchor ?? (a.inYear !== undefined && b.inYear === undefined ? undefined : a.anchor);
  return {
    ...rest,
    ...(anchor === undefined ? {} : { anchor }),
    ...(a.inYear !== undefined && b.inYear !== undefined
      ? { inYear: (year: number) => span(a.inYear?.(year) ?? null, b.inYear?.(year) ?? null) }
      : {}),
    rule: "range",
    first,
    days: { from: from.from, to: to.to },
    precision: finer(a, b),
  };
}

/** So many words at most stand between the ends of a range. */
const ASIDE = 30;

/** “between July 8 | – when the rule was made – and | August 31”, “from May 29 |, after the vote, to | July 13”; empty where they are no range. */
function withoutAside(between: readonly Token[], before: Token | undefined): Token[] {
  const [open, link] = [between[0], between.at(-1)];
  const close = between.at(-2);
  const mark = open?.kind === "hyphen" || open?.kind === "comma" || open?.lower === "—";
  const closed = mark && close?.lower === open.lower && between.length > 3;
  const linked =
    (before?.kind === "between" && link?.kind === "and") || (before?.kind === "from" && link?.kind === "to");
  const inside = between.slice(1, -2);
  const plain = inside.every(({ kind, lower }) => kind !== "stop" && lower !== open?.lower);
  return closed && linked && plain && link !== undefined ? [link] : [];
}

/** “80,914 a decade ago in | 2007-08”, “four years ago, in March 2021”: the second says the first exactly. */
function isSaidAgain(a: Dated, b: Dated, tokens: readonly Token[]): boolean {
  if (a.rule !== "ago" || b.days === null || b.anchor !== undefined || b.lead !== undefined) return false;
  const between = tokens.slice(a.last + 1, b.first).map(({ kind }) => kind);
  return /^(?:comma )?(?:in|on)$/.test(between.join(" "));
}

/** “on May 23 - 15 weeks ago - when”, “on June 3, two years ago”: the first says the second exactly. */
function isSaidRoughly(a: Dated, b: Dated, tokens: readonly Token[]): boolean {
  if (b.rule !== "ago" || a.days === null || a.precision !== "day" || a.lead !== undefined) return false;
  const between = tokens.slice(a.last + 1, b.first).map(({ kind }) => kind);
  return /^(?:comma|hyphen)$/.test(between.join(" "));
}

function span(a: Dated["days"], b: Dated["days"]): Dated["days"] {
  return a === null || b === null || a.from > b.to ? null : { from: a.from, to: b.to };
}

const ORDER = ["day", "week", "month", "quarter", "season", "year", "decade", "none"];

function finer(a: Dated, b: Dated): Dated["precision"] {
  return ORDER.indexOf(a.precision) < ORDER.indexOf(b.precision) ? a.precision : b.precision;
}

/**
 * “has gained 22% this year through Monday”, “came in 2018 up to 27 June”: from the beginning of the year to the day, which
 * is of that year where it names none. Null for all else: “rose in 2018 to 27 June’s level”.
 */
function runsUpTo(to: Token | undefined, up: Token | undefined, a: Dated, b: Dated): Days | null {
  if ((to?.lower !== "through" && up === undefined) || a.days === null || b.days === null) return null;
  if (a.rule !== "relative unit" && a.rule !== "year") return null;
  const until = b.inYear?.(yearOf(a.days.from)) ?? b.days;
  return a.days.from <= until.from && until.to <= a.days.to ? until : null;
}

function connects(mark: Token | undefined, before: Token | undefined, a: Dated, b: Dated): boolean {
  if (mark === undefined) return false;
  if (mark.kind === "and") return before?.kind === "between";
  // “the rate in May/July was 4 per cent”
  if (mark.kind === "slash") return a.rule === "month" && b.precision === "month" && a.last + 2 === b.first;
  if (mark.kind === "hyphen")
    return (
      a.precision === b.precision &&
      (a.inYear !== undefined || (a.anchor === undefined) === (b.anchor === undefined))
    );
  if (mark.kind !== "to" && mark.lower !== "until" && mark.lower !== "till") return false;
  if (before?.kind === "from" || before?.kind === "between" || a.precision === b.precision) return true;
  // “removed in July 1 2019 to April 2020”
  return a.precision === "day" && b.precision === "month" && isStated(a) && isStated(b);
}

/** Says its year itself. */
const isStated = ({ anchor, inYear }: Dated): boolean => anchor === undefined && inYear === undefined;

/** The first half without a year takes the year of the second: “January to March 2022”, “November to February 2023”. */
function agreeOnYear(a: Dated, b: Dated): Dated["days"] {
  if (a.rule === "weekday" && b.days !== null && a.days !== null && a.days.from > b.days.to)
    return { from: addDays(a.days.from, -7), to: addDays(a.days.to, -7) };
  if (a.inYear === undefined || b.days === null) return a.days;
  const year = yearOf(b.days.to);
  const same = a.inYear(year);
  return same !== null && same.from <= b.days.to ? same : a.inYear(year - 1);
}

/**
 * “the seven days to Monday”, “the year to June 2025”: an amount of time that ends with an expression. In “the year
 * ended Sept. 30” the day is also one by itself: there the stretch stands beside it.
 */
function endingAt(
  a: Dated,
  { count, unit }: { count: number; unit: string },
  b: Dated,
  tokens: readonly Token[],
): Dated | null {
  const own =
    b.precision === "day" && tokens.slice(a.first, a.last + 1).some(({ kind }) => kind === "ending");
  if (b.days === null) return { ...b, rule: "stretch up to a day", first: a.first };
  const named = tokens.slice(a.first, a.last + 1).some(({ kind }) => kind === "quarter");
  // “the quarter ended Sept. 29” began with July
  const lastWeek = named && count === 3 && addDays(b.days.to, 7).slice(0, 7) > b.days.to.slice(0, 7);
  const start = lastWeek
    ? addMonths(`${b.days.to.slice(0, 7)}-01`, -2)
    : step(addDays(b.days.to, 1), { count, unit, iso: "" }, -1);
  if (start === null) return null;
  const { inYear: _, ...rest } = b;
  const days = { from: start, to: b.days.to };
  const quarter = unit === "month" && count === 3 && start.endsWith("-01");
  return {
    ...rest,
    ...(quarter ? { precision: "quarter" as const } : {}),
    rule: "stretch up to a day",
    first: a.first,
    days,
    ...(own ? { last: a.last } : {}),
    // “the quarter ended June 30” is that quarter, “the three months ended June 30” an amount of time
    ...(own && !named ? { duration: a.duration } : {}),
  };
}
