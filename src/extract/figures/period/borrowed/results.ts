import type { DateExpression } from "../../../dates/date.ts";
import { addDays } from "../../../dates/days.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import type { Bounds } from "../window.ts";

/** So many sentences below the one that names the quarter its results are told. */
const BACK = 6;
const RESULTS =
  /\b(?:revenues?|sales|volumes?|shipments|deliveries|profits?|earnings|earned|net income|loss(?:es)?|turnover|margins?|market|per share|same-store|like-for-like|EBITDA|costs|orders|bookings|cash flow)\b/i;
/** What a firm earned or sold in a stretch, which no single day is of. */
export const isResult = (words: string): boolean => RESULTS.test(words) && !TRADED.test(words);

const MOVED =
  /\b(?:was|were|had|r[oe]se|fell|grew|lost|made|came|hit|beat|slid|shrank|took|climbed|jumped|dropped|\p{L}{3,}ed)\b/iu;
const NOT_THEN =
  /\b(?:will|would|expects?|forecasts?|plans?|allows?|permits?|could|may|might|has|have|is|are|shares|stock)\b|\bnext\b/i;
/** A stretch of its own that no date was read from: “For the nine months, it earned $2bn”, “full-year profit”. */
export const OTHER_STRETCH =
  /\b(?:for|in|during|over) the (?:latest |first |last |past |same )?(?:\p{Ll}+|\d+)[ -](?:months?|weeks?)\b|\b(?:for|in|over) the (?:full |whole |entire )?(?:year|half)\b(?!-)|\b(?:three|six|nine|twelve|\d+)-(?:month|week)\b|\b(?:full|half)-year\b|\b(?:first|second)-half\b|\byear[ -]to[ -]date\b/iu;
/** Counted from the period of the report, and so no other period of it. */
const COMPARED = /^(?:same time|year before|earlier or later|counted)/;

/**
 * The quarter or half-year a report on results speaks of, for the figures of its later sentences that give no time of
 * their own: “third-quarter profit rose 12% … Revenue climbed to $4.8bn”, “In the six months to June sales fell … The
 * loss was £3m”. Refused: forecasts, share prices, and where another time is spoken of between.
 */
export function reportedFor(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || sentence.words.length > 600) return null;
  if (!tellsResult(sentence) || IN_PASSING.test(reading.text.slice(sentence.start, figure.start)))
    return null;
  for (let back = 1; back <= BACK; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    const times = timesIn(reading, earlier, dates).filter(
      ({ role, date }) => role === "within" && !COMPARED.test(date.rule),
    );
    const [only] = times;
    if (only === undefined && OTHER_STRETCH.test(earlier.words)) return null;
    if (only === undefined) continue;
    if (times.length > 1 || !isReportPeriod(only) || isRunning(reading, only) || !RESULTS.test(earlier.words))
      return null;
    const period = periodFrom(reading, earlier, figure, only, times);
    return period === null
      ? null
      : { ...period, basis: "derived", derivation: `results told for “${only.date.words}”` };
  }
  return null;
}

/** “Sales to builders, which make up | a fifth of revenue, dropped”: of any time. */
const IN_PASSING = /, (?:which|who|whose|where)\b[^,]*$/;

/** “Revenue climbed to $4.8bn”: of what was, and of no stretch of its own. */
const tellsResult = perSentence(({ words }) => RESULTS.test(words) && isOfThen(words));

/** Of what was, and of no stretch of its own. */
export function isOfThen(told: string): boolean {
  const words = told.replace(/\bhad (?:expected|forecast)\b/i, "had");
  return MOVED.test(words) && !NOT_THEN.test(words) && !OTHER_STRETCH.test(words);
}

const TRADED = /\b(?:[Ss]hares?|[Ss]tocks?|index|futures|market|S&P|Dow|FTSE|Nasdaq|ASX|trading)\b/;
/** So many sentences after the day was told its prices go on. */
const TRADING_BACK = 3;

/**
 * The day of trading told just before: “Shares tumbled Thursday … The stock lost 11.8% to close at $41.27”. Refused where
 * another time is spoken of between, and of what holds still: “Its shares have lost 31%”.
 */
export function tradedOn(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || sentence.words.length > 600) return null;
  if (!tellsOfTrading(sentence)) return null;
  for (let back = 1; back <= TRADING_BACK; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    const all = timesIn(reading, earlier, dates).filter(({ role }) => role === "within");
    if (all.length === 0) continue;
    // “Shares tumbled Thursday after it cut its outlook for the second time this year”
    const times = all.filter(({ date, days }) => isTradingDay(date.rule) && days.from === days.to);
    const [only] = times;
    const wider = all.every((time) => time === only || (only !== undefined && isAround(time, only)));
    if (only === undefined || times.length > 1 || !wider) return null;
    if (!TRADED.test(earlier.words)) return null;
    const period = periodFrom(reading, earlier, figure, only, times);
    return period === null
      ? null
      : { ...period, basis: "derived", derivation: `trading told for “${only.date.words}”` };
  }
  return null;
}

const tellsOfTrading = perSentence(
  ({ words }) =>
    TRADED.test(words) &&
    MOVED.test(words) &&
    !/\b(?:will|would|could|may|might|has|have|is|are)\b/i.test(words),
);

const isTradingDay = (rule: string): boolean => /^(?:weekday|relative day)$/.test(rule);

const isAround = (wide: Timed, { days }: Timed): boolean =>
  wide.days.from <= days.from && days.to <= wide.days.to;

/** Not over when the article was published: results are told of what is over. */
const isRunning = ({ published }: Reading, { days }: Timed): boolean =>
  published !== null && days.to > published.to;

/** A quarter, or a stretch of two months or more that ends on a day. */
export function isReportPeriod({ date, days }: Timed): boolean {
  if (date.precision === "quarter") return true;
  return (
    /^(?:stretch up to a day|stretch spoken of|quarter spoken of|half of a year|first months of a year)$/.test(
      date.rule,
    ) && addDays(days.from, 58) < days.to
  );
}
