import { amountOf, step } from "./amounts.ts";
import { fromPublication, publishedName } from "./anchors.ts";
import { addDays, type Days, wholeMonth, monthOf, seasonOf, shiftYears, wholeYear, yearOf } from "./days.ts";
import { lastDated, unitAround, wordsOf } from "./relative-rules.ts";
import { type DateRule, type Match, type Moment, shape, type Value } from "./rule.ts";
import type { Token } from "./token.ts";
import { seasonNamed } from "./year-rules.ts";

/** A day an amount after or before another; “six days to Monday” holds both ends, “two years” begins on the same date. */
function firstDay(last: string, amount: { count: number; unit: string; iso: string }): string | null {
  const then = step(last, amount, -1);
  if (then === null) return null;
  const wholeMonths = addDays(last, 1).endsWith("-01") && last < "2999-12-31";
  if (wholeMonths && !/^(?:day|week|hour|minute)$/.test(amount.unit))
    return step(addDays(last, 1), amount, -1);
  return /^(?:day|week)$/.test(amount.unit) ? addDays(then, 1) : then;
}

/** The day up to which a sentence counts: the end of “the seven days to Monday” before, else publication. */
function countedTo(match: Match, moment: Moment): { day: string; anchor: string } | null {
  const sentence = moment.tokens[match.first]?.sentence;
  const stretch = moment.before.findLast(
    ({ rule, last }) => rule === "stretch up to a day" && moment.tokens[last]?.sentence === sentence,
  );
  if (stretch?.days !== undefined && stretch.days !== null)
    return { day: stretch.days.to, anchor: `“${wordsOf(moment, stretch)}”` };
  const { published } = moment;
  return published === null ? null : { day: published.to, anchor: `published ${publishedName(published)}` };
}

/** “in the previous 12 months”: up to the day before the stretch the sentence has spoken of. */
function endBefore(match: Match, moment: Moment): { day: string; anchor: string } | null {
  const sentence = moment.tokens[match.first]?.sentence;
  const spoken = moment.before.findLast(
    ({ days, last }) => days !== null && moment.tokens[last]?.sentence === sentence,
  );
  if (spoken?.days === undefined || spoken.days === null) return countedTo(match, moment);
  return { day: addDays(spoken.days.from, -1), anchor: `“${wordsOf(moment, spoken)}”` };
}

/** “expected to last six weeks” */
function isVerb(match: Match, tokens: readonly Token[]): boolean {
  const before = tokens[match.first - 1]?.lower ?? "";
  return (
    match.tokens[0]?.lower === "last" &&
    /^(?:to|will|would|could|can|may|might|should|not|only|usually)$/.test(before)
  );
}

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

function sameTime(match: Match, moment: Moment): Value | null {
  const anchor = lastDated(moment, match.first);
  const { published } = moment;
  const stated = match.number("year");
  const year = stated ?? (published === null ? null : yearOf(published.to) - 1);
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
  const open = /^(?:relative unit|to date)$/.test(anchor.rule) && running(anchor.days);
  const until = open && published !== null ? published.to : anchor.days.to;
  const days = shiftYears({ from: anchor.days.from, to: until }, year - yearOf(anchor.days.to));
  return {
    days,
    precision: anchor.precision === "year" ? "month" : anchor.precision,
    anchor: `“${wordsOf(moment, anchor)}”`,
  };
}

/**
 * Stretches that end, begin or run at publication.
 * Read: “the last six and a half years” · “the year so far” · “so far this year” · “November so far” ·
 * “the same time last year” · “the next two weeks”. Refused: “the last two goals”.
 */
export const stretchRules: DateRule[] = [
  {
    name: "trailing stretch",
    shape: shape("(?:last|past|previous) count hyphen? step"),
    accept: (match, tokens) => (!match.has("article") || match.has("half")) && !isVerb(match, tokens),
    read: (match, moment) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      const end = match.has("previous") ? endBefore(match, moment) : countedTo(match, moment);
      const precision = amount.unit === "year" || amount.unit === "month" ? "month" : "day";
      if (end === null || Number.isNaN(amount.count))
        return { days: null, precision: "none", duration: amount.iso };
      const from = firstDay(end.day, amount);
      if (from === null) return { days: null, precision: "none", duration: amount.iso };
      const first =
        moment.published !== null && end.day === moment.published.to
          ? (firstDay(moment.published.from, amount) ?? from)
          : from;
      return {
        days: { from: first < from ? first : from, to: end.day },
        precision,
        anchor: end.anchor,
        duration: amount.iso,
      };
    },
  },
  {
    name: "the past year",
    shape: shape("(?<=the) past (?:unit|yearWord|quarter)"),
    read: (match, moment) => {
      const amount = amountOf(match);
      const end = countedTo(match, moment);
      if (amount === null || end === null) return { days: null, precision: "none" };
      const from = firstDay(end.day, amount);
      return from === null
        ? null
        : { days: { from, to: end.day }, precision: "month", anchor: end.anchor, duration: amount.iso };
    },
  },
  {
    name: "stretch ahead",
    shape: shape("(?:next|coming|following) count hyphen? step"),
    accept: (match) => !match.has("article") || match.has("half"),
    read: (match, { published }) => {
      const amount = amountOf(match);
      if (amount === null) return null;
      const to = published === null ? null : step(published.to, amount, 1);
      if (published === null || to === null) return { days: null, precision: "none", duration: amount.iso };
      const anchor = `published ${publishedName(published)}`;
      return { days: { from: published.from, to }, precision: "day", anchor, duration: amount.iso };
    },
  },
  {
    name: "stretch up to a day",
    shape: shape(
      "(?:count hyphen? step|(?<=the) (?:yearWord|quarter|unit)) (?:to|ending|until) (?:in|on|the)? (?=oneWeekday|month|the? (?:day|ordinalDay)|year|this|last|relative|end)",
    ),
    accept: (match, tokens) =>
      !/^(?:hour|minute)$/.test(amountOf(match)?.unit ?? "") && tokens[match.first - 1]?.kind !== "hyphen",
    read: (match) => {
      const amount = amountOf(match);
      return amount === null || !(amount.count > 0)
        ? null
        : {
            days: null,
            precision: "day",
            duration: amount.iso,
            lead: { count: amount.count, unit: amount.unit },
          };
    },
  },
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
        if (month === undefined) return seasonOf(yearOf(day), seasonNamed(match));
        return wholeMonth(yearOf(day) - (monthOf(day) < month ? 1 : 0), month);
      });
    },
  },
  {
    name: "same time of another year",
    shape: shape(
      "(?:the? same (?:time|period|unit|yearWord? quarter|quarters|units)|this time|the? same count units) (?:(?:of|in|from|the)? (?:year|last yearWord|the? (?:previous|following) yearWord|article yearWord (?:ago|earlier|before)))",
    ),
    read: sameTime,
  },
  {
    name: "repeated",
    shape: shape(
      "(?:every single?|daily) (?:(?:unit|yearWord|quarter|weekday|month|daypart)(?: of the yearWord)?)?",
    ),
    accept: (match) => match.has("daily") || match.tokens.length > 1,
    read: (match) => ({ days: null, precision: "none", duration: stepOf(match) }),
  },
  {
    name: "repeated",
    shape: shape("(?:all yearWord round|weekdays)"),
    read: () => ({ days: null, precision: "none", duration: "P1W" }),
  },
  {
    name: "duration",
    shape: shape("roughly? count (?:hyphen|more)? step"),
    accept: (match, tokens) => isDuration(match, tokens),
    read: (match) => {
      const amount = amountOf(match);
      return amount === null ? null : { days: null, precision: "none", duration: amount.iso };
    },
  },
  {
    name: "vague stretch",
    shape: shape("(?:recent|coming) units"),
    read: (match) => ({
      days: null,
      precision: "none",
      duration: amountOf(match)?.iso.replace(/\d+/, "X") ?? "PX",
    }),
  },
  { name: "present", shape: shape("now"), read: () => ({ days: null, precision: "none" }) },
  {
    name: "past",
    shape: shape("(?:recently|(?<=in the) past)"),
    read: () => ({ days: null, precision: "none" }),
  },
  {
    name: "future",
    shape: shape("(?<=the|in) (?:other|mid)? future (?!other)"),
    read: () => ({ days: null, precision: "none" }),
  },
];

function unitName(match: Match): string {
  const token = match.find("unit", "yearWord", "quarter");
  return token === undefined ? "" : token.kind === "yearWord" ? "year" : String(token.value);
}

function stepOf(match: Match): string {
  if (match.has("daily")) return "P1D";
  return amountOf(match)?.iso ?? (match.has("month") ? "P1Y" : match.has("daypart") ? "P1D" : "P1W");
}

const AMOUNT_BEFORE =
  /^(?:for|than|within|in|over|nearly|about|after|before|almost|only|just|lasted|took|last|take|another|of|up)$/;

/** “a year” is an amount behind a preposition only; elsewhere it is a rate (“£3 a day”). Ages are nobody’s date. */
function isDuration(match: Match, tokens: readonly Token[]): boolean {
  const after = tokens[match.last + 1];
  const old = after?.kind === "hyphen" ? tokens[match.last + 2] : after;
  if (old?.lower === "old" || old?.lower === "olds") return false;
  if (!match.has("article") || match.has("few")) return true;
  return AMOUNT_BEFORE.test(tokens[match.first - 1]?.lower ?? "") && after?.kind !== "of";
}
