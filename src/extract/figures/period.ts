import type { DateExpression } from "../dates/date.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Reading } from "../reading.ts";
import type { Period } from "./figure.ts";
import { carriedInto } from "./period/borrowed/carried.ts";
import { inAccounts } from "./period/borrowed/accounts.ts";
import { changedThen } from "./period/borrowed/change.ts";
import { chooseTime } from "./period/choice.ts";
import { isCompared } from "./period/apart/compared.ts";
import { periodFrom } from "./period/days.ts";
import { MODIFIER, OR_AGAIN } from "./period/apart/gap.ts";
import { asOfHour, countedSoFar } from "./period/as-of.ts";
import { ofEvent } from "./period/borrowed/event.ts";
import { foundIn } from "./period/borrowed/fieldwork.ts";
import { headedBy } from "./period/borrowed/heading.ts";
import { toldInScene } from "./period/borrowed/scene.ts";
import { countedIn } from "./period/borrowed/statistics.ts";
import { isUsual } from "./period/timeless/held-now.ts";
import { isAgeNow } from "./period/timeless/age.ts";
import { isBracket } from "./period/timeless/brackets.ts";
import { isOfLongerSpan, isOwnLength, isTooLong } from "./period/timeless/lasting.ts";
import { reportedFor, tradedOn } from "./period/borrowed/results.ts";
import { inTurn } from "./period/chosen/in-turn.ts";
import { ofLastYear } from "./period/chosen/last-year.ts";
import { leftOrReached } from "./period/ends.ts";
import { timesIn } from "./period/role.ts";
import { besidePlace, bracketPlace, revisedPlace } from "./period/revised.ts";
import { sinceThen } from "./period/since-then.ts";
import { isLongerRate, isStanding } from "./period/timeless/standing.ts";
import { isWhole } from "./period/timeless/whole.ts";
import { sentenceAt, windowOf, type Bounds } from "./period/window.ts";

/**
 * The period a figure speaks of: from the same noun group, clause or sentence, the event of the sentence before, the
 * time of the quotation; null where the article does not say. A base of comparison, the date of a report and the time a
 * record is measured from are never the period. Running totals (“so far this year”) end at publication.
 * “2,000 were brought ashore in March alone” · “Since January 1, more than 11,000 have crossed” · “last week in 17 boats”.
 * Refused: “up 38% from last year”, “the highest since 2018”, “said in February that a third …”.
 */
export function periodOf(
  reading: Reading,
  figure: Bounds,
  dates: readonly DateExpression[],
  quotations: readonly Quotation[] = [],
): Period | null {
  const at = sentenceAt(reading.sentences, figure.start);
  const whole = reading.sentences[at];
  if (whole === undefined) return null;
  const period = isOwnLength(reading.text, whole, figure)
    ? null
    : periodToldFor(reading, at, whole, figure, dates, quotations);
  if (period === null || isOfOther(reading.text, whole, figure, period)) return null;
  return isAgeNow(reading.text, whole, figure, period, reading.published?.to ?? null) ? null : period;
}

/** Told beside a time that is not its own: longer than it, or true at any time. */
const isOfOther = (text: string, sentence: Bounds, figure: Bounds, period: Period): boolean =>
  isTooLong(text, sentence, figure, period) ||
  isOfLongerSpan(text, sentence, figure, period) ||
  isStanding(text, sentence, figure) ||
  isBracket(text, sentence, figure) ||
  isWhole(text, sentence, figure) ||
  isUsual(text, sentence, figure) ||
  isLongerRate(text, sentence, figure, period);

function periodToldFor(
  reading: Reading,
  at: number,
  whole: Bounds,
  figure: Bounds,
  dates: readonly DateExpression[],
  quotations: readonly Quotation[],
): Period | null {
  const sentence = windowOf(whole, figure);
  const timed = timesIn(reading, sentence, dates).filter(
    ({ date }) => date.end <= figure.start || date.start >= figure.end,
  );
  const end = leftOrReached(reading.text, sentence, figure, timed);
  if (end !== null) return end;
  const then = sinceThen(reading, at, sentence, figure, dates);
  if (then === "unknown") return null;
  const told = then ?? inTurn(reading, sentence, figure, dates);
  const place =
    told === null && timed.length === 0
      ? figure
      : (revisedPlace(reading.text, sentence, figure) ??
        besidePlace(reading.text, sentence, figure) ??
        bracketPlace(reading.text, sentence, figure, timed) ??
        figure);
  const chosen = told ?? chooseTime(reading.text, sentence, place, timed, reading.published?.from ?? null);
  if (chosen !== null && chosen !== "unknown")
    return (
      countedSoFar(reading.text, figure, chosen, dates) ??
      ofLastYear(reading.text, sentence, figure, chosen, timed) ??
      periodFrom(reading, sentence, place, chosen, timed)
    );
  const before = reading.text.slice(Math.max(whole.start, figure.start - 200), figure.start);
  const compared = isCompared(before.replace(MODIFIER, " ").replace(OR_AGAIN, ""));
  const heading = compared ? null : headedBy(reading, at, figure, dates);
  if (heading !== null || chosen === "unknown") return heading;
  return (
    ofEvent(reading, at, dates) ??
    foundIn(reading, at, figure, dates) ??
    carriedInto(reading, at, figure, dates) ??
    (compared
      ? null
      : (reportedFor(reading, at, figure, dates) ??
        tradedOn(reading, at, figure, dates) ??
        inAccounts(reading, at, figure, dates) ??
        changedThen(reading, at, figure, dates) ??
        countedIn(reading, at, figure, dates) ??
        toldInScene(reading, at, figure, dates, quotations) ??
        (timed.length === 0 ? asOfHour(reading, sentence) : null)))
  );
}
