import { dayFromPublication, fromPublication, publishedName } from "../anchors.ts";
import { addDays, type Days, monthOf, seasonOf, shiftYears, wholeMonth, wholeYear, yearOf } from "../days.ts";
import { lastDated, lately, withItsStretch, wordsOf } from "../earlier.ts";
import { type Dated, type DateRule, type Match, type Moment, shape, type Value } from "../rule.ts";
import { OPPOSITE, seasonNamed } from "./seasons.ts";
import { unitAround } from "../units.ts";

/** From the beginning of the running unit up to publication. */
function toDate(moment: Moment, precision: Value["precision"], unit: (day: string) => Days | null): Value {
  const { published } = moment;
  return fromPublication(published, published?.precision === "day" ? "day" : precision, (day) => {
    const days = unit(day);
    return days === null || published === null || days.from > published.to
      ? days
      : { from: days.from, to: published.to };
  });
}

/** “Between April and June 2010 … in the same period this year”: only after a time of another year. */
function sameTimeThisYear(match: Match, moment: Moment): Value | null {
  const { published } = moment;
  const told = lastDated(moment, match.first, ({ days }) => !isToCome(moment, days));
  if (published === null || told?.days === undefined || told.days === null) return null;
  if (yearOf(told.days.to) >= yearOf(published.to)) return null;
  const anchor = withItsStretch(moment, told, match.has("period", "quarter", "quarters"));
  return sameTime(match, moment, yearOf(published.to), anchor);
}

function sameTime(match: Match, moment: Moment, stated = match.number("year"), given?: Dated): Value | null {
  if (unitName(match) === "day" || match.has("date")) return sameDate(match, moment);
  const anchor =
    given ??
    withItsStretch(
      moment,
      lastDated(moment, match.first, ({ days }) => !isToCome(moment, days)),
      match.has("period", "quarter", "quarters"),
    );
  const { published } = moment;
  const before = match.has("previous", "before", "earlier") ? (anchor?.days ?? null) : null;
  const own = before ?? published;
  const year = stated ?? (own === null ? null : yearOf(own.to) - 1);
  if (year === null) return { days: null, precision: "month" };
  const running = (days: Days): boolean =>
    published !== null && days.to > published.to && days.from <= published.to;
  if (anchor?.days === undefined || anchor.days === null) {
    if (published === null || match.has("period")) return { days: null, precision: "month" };
    const shifted = shiftYears({ from: published.from, to: published.to }, year - yearOf(published.to));
    return {
      days: { from: `${year}-01-01`, to: shifted.to },
      precision: "month",
      anchor: `published ${publishedName(published)}`,
    };
  }
  // “Since January 111 have died, compared with 101 at this time last year”
  const since = moment.tokens[anchor.first - 1]?.kind === "since" && published !== null;
  const open = since || (/^(?:relative unit|to date|year)$/.test(anchor.rule) && running(anchor.days));
  const until = open && published !== null ? published.to : anchor.days.to;
  const days = shiftYears({ from: anchor.days.from, to: until }, year - yearOf(until));
  return {
    days,
    precision: anchor.precision === "year" ? "month" : anchor.precision,
    anchor: `“${wordsOf(moment, anchor)}”`,
  };
}

/** “Police will be out from Friday after deaths rose compared with the same period last year”: not that of the Friday. */
const isToCome = ({ published }: Moment, days: Days | null): boolean =>
  published !== null && days !== null && days.from > published.to;

/** The season under way: “so far this summer” in January is said in the south, and that winter began in December. */
function runningSeason(day: string, name: string): Days {
  const years = [yearOf(day), yearOf(day) - 1];
  const named = [name, OPPOSITE[name] ?? name].flatMap((season) =>
    years.map((year) => seasonOf(year, season)),
  );
  return named.find(({ from, to }) => from <= day && day <= to) ?? seasonOf(yearOf(day), name);
}

/**
 * Stretches up to publication, and the like stretch of another year.
 * Read: “one of the busiest days of the year so far” · “so far this year” · “in November so far” ·
 * “the same time last year” · “the same period of 2022”. Refused: “so far, so good”.
 */
export const runningRules: DateRule[] = [
  {
    name: "to date",
    shape: shape(
      "(?:so hyphen? far this (?:yearWord|unit|quarter)|(?:this|the) (?:yearWord|unit|quarter) so hyphen? far|this? (?:yearWord|month|unit) to date)",
    ),
    accept: (match) => /^(?:year|month|week|quarter|decade|)$/.test(unitName(match)),
    read: (match, moment) => {
      const unit = unitName(match);
      const precision = moment.published?.precision === "day" ? "day" : "month";
      return toDate(moment, precision, (day) => unitAround(unit, day, 0)?.days ?? null);
    },
  },
  {
    name: "to date",
    shape: shape("(?:so hyphen? far (?:this|in))? (?:month|season|year) (?:so hyphen? far)?"),
    accept: (match) => match.has("so"),
    read: (match, moment) => {
      const month = match.number("month");
      const year = match.number("year");
      return toDate(moment, "month", (day) => {
        if (year !== undefined) return wholeYear(year);
        if (month === undefined) return runningSeason(day, seasonNamed(match, moment));
        return wholeMonth(yearOf(day) - (monthOf(day) < month ? 1 : 0), month);
      });
    },
  },
  {
    name: "to date",
    shape: shape("(?<=the) yearWord"),
    accept: (match, tokens) =>
      /^(?:for|of|in)$/.test(tokens[match.first - 2]?.lower ?? "") &&
      /^(?:total|tally|number|count|figure|toll)$/.test(tokens[match.first - 3]?.lower ?? "") &&
      !/^(?:ending|until|before|earlier)$/.test(tokens[match.last + 1]?.kind ?? ""),
    read: (_match, moment) => toDate(moment, "month", (day) => wholeYear(yearOf(day))),
  },
  {
    name: "same time of another year",
    shape: shape(
      "(?:the? same (?:time|date|period|unit|yearWord? quarter|quarters|units)|this time|the? same count units) (?:(?:of|in|from|the)? (?:year|last yearWord|the? (?:previous|following) yearWord|article yearWord (?:ago|earlier|before)|the? yearWord (?:before|earlier)))",
    ),
    read: (match, moment) => sameTime(match, moment),
  },
  {
    name: "same time of another year",
    shape: shape("(?:the? same (?:time|period|unit|quarters|units) this yearWord)"),
    read: sameTimeThisYear,
  },
  {
    name: "same time of another week",
    shape: shape(
      "(?:the? same unit (?:last unit|article unit (?:ago|earlier|before)|the (?:previous unit|unit before)))",
    ),
    accept: (match) =>
      match
        .all("unit")
        .map(({ value }) => value)
        .join(" ") === "day week",
    read: sameDay,
  },
];

/** “677 on the same date last year”: the day the sentence has told, else that of publication, in the other year. */
function sameDate(match: Match, moment: Moment): Value {
  const { published } = moment;
  const told = dayTold(match, moment);
  const day = told?.days ?? published;
  if (day === null || day.from !== day.to) return { days: null, precision: "day" };
  const year = match.number("year") ?? yearOf(day.to) - 1;
  const anchor = told === undefined ? `published ${day.from}` : `“${wordsOf(moment, told)}”`;
  return {
    days: shiftYears({ from: day.from, to: day.to }, year - yearOf(day.to)),
    precision: "day",
    anchor,
  };
}

/** The day its own sentence has told. */
function dayTold(match: Match, moment: Moment): Dated | undefined {
  const sentence = moment.tokens[match.first]?.sentence;
  return lately(
    moment,
    ({ days, last, precision }) =>
      days !== null && precision === "day" && moment.tokens[last]?.sentence === sentence,
  );
}

/** “on the same day last week”: a week before the day the sentence has told, else before publication. */
function sameDay(match: Match, moment: Moment): Value {
  const told = dayTold(match, moment);
  const days = told?.days;
  if (told === undefined || days === undefined || days === null || days.from !== days.to)
    return dayFromPublication(moment.published, (day) => addDays(day, -7));
  const day = addDays(days.from, -7);
  return { days: { from: day, to: day }, precision: "day", anchor: `“${wordsOf(moment, told)}”` };
}

function unitName(match: Match): string {
  const token = match.find("unit", "yearWord", "quarter");
  return token === undefined ? "" : token.kind === "yearWord" ? "year" : String(token.value);
}
