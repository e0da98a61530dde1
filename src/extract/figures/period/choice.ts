import { laterEnd } from "./later-end.ts";
import { withoutAsides } from "./apart/aside.ts";
import { keptApart } from "./apart/clause.ts";
import { COMPARED, FROM_TO, isCompared, isOfBase, isOtherEnd, isSource } from "./apart/compared.ts";
import { isElsewhere } from "./apart/elsewhere.ts";
import { gapBetween, isBackstory, MODIFIER, OR_AGAIN, withoutByTheWay, withoutListed } from "./apart/gap.ts";
import { isBothDone } from "./apart/both-done.ts";
import { isOthers } from "./apart/others.ts";
import { isOfOtherClause } from "./apart/other-clause.ts";
import { opensClause } from "./apart/opened.ts";
import { narrowest, nearestBehind, withoutBackThen, withoutForecastDay } from "./chosen/nearest.ts";
import { changeReached, leftSinceBase } from "./chosen/of-change.ts";
import { inOwnClause, inSinceClause, timeOfPeak } from "./chosen/own-clause.ts";
import { ofPeer } from "./chosen/of-peer.ts";
import { ofThatVery } from "./chosen/of-that-very.ts";
import { reportedOn } from "./chosen/reported-on.ts";
import { isYearsTotal, soFarThatYear, totalBrought } from "./chosen/total-brought.ts";
import { isOfStudy } from "./of-study.ts";
import { isReported, withoutWhen } from "./reported.ts";
import { isSubordinate, type Timed } from "./role.ts";
import { isOfWhole } from "./stretch/whole.ts";
import type { Bounds } from "./window.ts";

/** A mark or word that ends the noun group or clause a date belongs to. */
const BREAK =
  /,(?!\d)|[;:()–—]| - |\b(?:than|while(?=[^,;]*(?:\d|\b(?:has|have|is|are|remains?)\b))|whereas|compared|against|eclipsing|exceeding|surpassing|beating|despite|although|but|because|where)\b/i;
const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** “after jumping 16.8 per cent over the year”: a rate of its own time, which is not the date’s. */
const OVER_TIME =
  /^(?: (?!than\b)[\p{L}-]+){0,2} (?:over|in|within) (?:the|a|one|just|only|the (?:past|last)|less than)(?: \d+| \p{L}+)? ?(?:years?|months?|quarters?|weeks?|decades?)\b/iu;
/** “£9million …, agreed as part of a £54million deal in the summer”: the participle belongs to the first figure. */
const PARTICIPLE = /, (?!compared|followed|based|united|including)\p{L}{3,}ed\b/iu;

/** Another clause of its own: the date there is not that of a figure before it; “, the street where he was shot in May”. */
const OTHER_CLAUSE =
  /, (?:said|says|told|warned|announced) (?:the )?$|, (?:while|and|but|as(?! of\b| at\b)|with|whereas|though|although|which|after|because|(?:the|an?) [\p{L}-]+ (?:where|that|who|whose))\b|;|\b(?:while(?=[^,;]*(?:\d|\b(?:has|have|is|are|remains?)\b))|whereas|although|despite|where)\b/iu;

/** “two convictions, the last of them in 1998”, “ready to rebel if a freeze imposed in 2021 is extended”. */
const OTHER_THING =
  /, (?:the|one|two|most|some|all|each|none|including)\b[^,;]*\bof (?:them|these|those|which|whom)\b|\b(?:if|unless|until|so that)\b|, including [^,;\d]*$/i;
/** “£46 for a ride that cost me £14.50 on Friday”, “employs 9,400 and had a deficit of £31.7m in 2024”. */
const OTHER_VERB =
  /\b(?:that|which|who) (?:(?!,)[\s\S])*?\d|\band (?:has|had|have|was|were|is|are|will|would|made|took|lost|cost|\p{L}{3,}ed)\b(?:(?!,)[\s\S])*?\d/iu;
/** “£38,000 in her first year and £96,000 last year”: a time of its own that no calendar tells. */
const OWN_TIME =
  /\b(?:in|for|during|over|after|before|within|on) (?:\p{L}+ ){1,3}(?:years?|months?|weeks?|weekend|season|days?|hours?|half|decade|quarter)\b[^;]*\d/iu;
/** “£61m in 2022-23 and | £29m | last season”: a time of its own that no calendar tells. */
const SEASON = /^(?: \p{Ll}+){0,2} (?:last|this|next|the previous) (?:season|term|session)\b/u;

/** “290 crossed, bringing the total for the year to 2,006”: the year is that of the total alone. */
const BRINGING = /\b(?:bringing|taking|raising|pushing|lifting|putting)\b/i;

/** “bought a house in March and | two | flats for £4,000 in April” */
const AND_ONE = /^ and(?: (?:about|around|some|just|only|another|a further))* $/;

/** So much before a figure tells whether it is compared. */
const REACH = 200;

/**
 * The time expression of the sentence that a figure belongs to; null where the sentence has none at all, “unknown” where
 * it has some and none is surely the figure’s. In order: the same noun group or clause; a date that opens the sentence;
 * the only date, where the figure follows it.
 */
export function chooseTime(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
  published: string | null,
): Timed | "unknown" | null {
  if (all.length === 0) return null;
  const told = all.map((time) => reportedOn(text, figure, inSinceClause(text, figure, time)));
  const chosen =
    laterEnd(text, sentence, figure, told) ??
    timeOfPeak(text, sentence, figure, told) ??
    choose(text, sentence, figure, told, published);
  return chosen !== null && chosen !== "unknown" && chosen.apart === true ? "unknown" : chosen;
}

function choose(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
  published: string | null,
): Timed | "unknown" | null {
  const total = totalBrought(text, sentence, figure, all);
  if (total !== null) return total;
  if (isYearsTotal(text, sentence, figure)) return soFarThatYear(figure, all) ?? "unknown";
  const when = ofThatVery(text, sentence, figure, all);
  if (when !== undefined) {
    if (when.role === "base") return { ...when, role: "within" };
    return when.role === "within" || when.role === "since" ? when : "unknown";
  }
  const change = changeReached(text, figure, all) ?? leftSinceBase(text, sentence, figure, all);
  if (change !== null) return change;
  const dated = all.filter(
    (time) =>
      (time.role === "within" || time.role === "since" || isOfStudy(text, figure, time)) &&
      !isOfBase(text, figure, time),
  );
  const gaps = new Map<Timed, string>();
  const between = (time: Timed): string => {
    let gap = gaps.get(time);
    if (gap === undefined) gaps.set(time, (gap = gapBetween(text, figure, time)));
    return gap;
  };
  const behind = dated.some(
    ({ date }) => date.start >= figure.end && !/,(?!\d)|;/.test(text.slice(figure.end, date.start)),
  );
  const timed = dated.filter(
    (time) =>
      !(time.date.end <= figure.start && behind && AND_ONE.test(between(time))) &&
      !(time.date.start >= figure.end && opensClause(text, sentence, time.date)) &&
      !keptApart(text, sentence, figure, time, published) &&
      !isOtherEnd(text, sentence, figure, time.date) &&
      !isOthers(text, sentence, figure, time, between(time)) &&
      !isElsewhere(figure, time, between(time), published) &&
      !isOfOtherClause(text, sentence, figure, time, between(time), published),
  );
  if (timed.length === 0) return dated.length === 0 ? null : "unknown";
  const season = SEASON.exec(text.slice(figure.end, figure.end + 60))?.[0].length ?? 0;
  if (season > 0 && !timed.some(({ date }) => date.start >= figure.end && date.start < figure.end + season))
    return "unknown";
  const over = OVER_TIME.exec(text.slice(figure.end, figure.end + 60))?.[0].length ?? 0;
  const rate =
    over > 0 && !timed.some(({ date }) => date.start >= figure.end && date.start < figure.end + over);
  if (rate) return "unknown";
  const attached = timed.filter(
    (time) =>
      (isAttached(withoutListed(between(time))) || isBothDone(text, sentence, figure, between(time))) &&
      // “This week the council said 17 had died”
      !(time.fronted && time.date.end <= figure.start && !isOfWhole(time) && isReported(between(time))) &&
      !(time.date.end <= figure.start && isBackstory(between(time))) &&
      !(time.date.end <= figure.start && COMPARED.test(between(time))),
  );
  const one = narrowest(
    text,
    withoutBackThen(withoutForecastDay(attached, figure, between), timed, figure, between),
    figure,
  );
  if (one !== null) return one;
  const words = text
    .slice(Math.max(sentence.start, figure.start - REACH), figure.start)
    .replace(MODIFIER, " ");
  const before = / or (?:\p{L}+ )?$/u.test(words) ? words.replace(OR_AGAIN, "") : words;
  if (FROM_TO.test(before)) return timeOfChange(text, sentence, figure, timed) ?? "unknown";
  if (isCompared(before)) return ofPeer(text, sentence, figure, all, timed) ?? "unknown";
  const opening = timed.find(
    ({ fronted, date }) =>
      fronted && date.end <= figure.start && !/;/.test(text.slice(date.end, figure.start)),
  );
  const turned = inOwnClause(text, sentence, figure, timed);
  if (opening !== undefined && turned === null)
    return !isOfWhole(opening) && isReported(withoutWhen(between(opening))) ? "unknown" : opening;
  if (turned !== null) return turned;
  if (isSubordinate(before)) return "unknown";
  if (timed.some((time) => time.date.end <= figure.start && isBackstory(between(time)))) return "unknown";
  const [only] = timed;
  if (
    only === undefined ||
    timed.some(({ days }) => days.from !== only.days.from || days.to !== only.days.to)
  )
    return nearestBehind(timed, figure, between) ?? "unknown";
  if (only.date.end <= figure.start) return only;
  const gap = withoutByTheWay(withoutAsides(between(only)));
  if (BRINGING.test(gap)) return null;
  if (OTHER_CLAUSE.test(gap) || OTHER_THING.test(gap) || OTHER_VERB.test(gap) || OWN_TIME.test(gap))
    return "unknown";
  const clause =
    !BREAK.test(gap) && !(/\bfrom\b/i.test(gap) && !isSource(before, gap) && !isRiseFrom(before, gap, only));
  return clause || !NUMBER.test(gap) || PARTICIPLE.test(gap) ? only : "unknown";
}

/** “is set to rise by 4.99% | from | April”: the month of the rise. */
function isRiseFrom(before: string, gap: string, { date }: Timed): boolean {
  return (
    gap === " from " &&
    date.precision === "month" &&
    /\b(?:rise|increase|go up|fall|be cut|drop) by $/i.test(before)
  );
}

/** “eased in September, from 5.3% in August to | 4.5%”: the month or day of the change told before its two ends. */
function timeOfChange(text: string, sentence: Bounds, figure: Bounds, timed: readonly Timed[]): Timed | null {
  const from = text.slice(sentence.start, figure.start).lastIndexOf(" from ") + sentence.start;
  const told = timed.filter(
    ({ date, role }) =>
      role === "within" && date.end <= from && /^(?:day|month|quarter)$/.test(date.precision),
  );
  const last = told.at(-1);
  return last === undefined || last.date.rule === "range" || told.length > 1 ? null : last;
}

function isAttached(between: string): boolean {
  return !BREAK.test(between) && !NUMBER.test(between);
}
