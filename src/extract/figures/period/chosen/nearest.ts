import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “In March it expected growth of | 1 per cent | this year”: of the year, not of March. */
export function withoutForecastDay(
  attached: readonly Timed[],
  figure: Bounds,
  between: (time: Timed) => string,
): readonly Timed[] {
  if (!attached.some(({ date }) => date.start >= figure.end)) return attached;
  return attached.filter(
    (time) =>
      time.date.start >= figure.end ||
      !/\b(?:expected|forecast|predicted|projected|estimated|promised|pledged)\b/i.test(between(time)),
  );
}

const AFTER_IT =
  /\b(?:after|because) (?:(?:an?|the|its|his|her|their) )?(?:[\p{L}’'-]+ ){1,4}?(?:was|were|had|found|showed|heard|said|\p{L}{3,}ed)\b/iu;

/**
 * Without a time told only later, in a clause of what had been, where another opens the sentence: “Last May it sacked | nine |
 * after a review found that they had been drunk in 2019”. Refused: “Last year | nine | were sacked in May after a row”, “In 2019 |
 * nine | were held after a shop was robbed in May”.
 */
export function withoutBackThen(
  attached: readonly Timed[],
  timed: readonly Timed[],
  figure: Bounds,
  between: (time: Timed) => string,
): readonly Timed[] {
  const opening = timed.find(({ fronted, date }) => fronted && date.end <= figure.start);
  if (opening === undefined) return attached;
  return attached.filter(
    (time) =>
      time.date.start < figure.end ||
      (time.days.from >= opening.days.from && time.days.to <= opening.days.to) ||
      !AFTER_IT.test(between(time)),
  );
}

const PRICED = /^ (?:for|at)(?: (?:about|around|just|only|some|nearly|almost|over|more than))* $/;
const DIRECTLY = /^ (?:in|over|during|for|throughout)(?: the)? $/;
const MEANT =
  /\b(?:mean(?:t|s|ing)|help(?:ed|s|ing)|show(?:ed|s)|suggest(?:ed|s)|impl(?:ied|ies)|ensured?s?|left|leaves)\b/i;
const THEN = /\band (?:then|later|finally|again)(?: (?:in|on|at|during|early|late))*(?: the)? $/i;
const AGO = /^ (?:in|over|during)(?: the)? $/;

/** Of two that hold, the narrower where one lies within the other (“for January to March was 4,548 in 2022”). */
export function narrowest(text: string, attached: readonly Timed[], figure: Bounds): Timed | null {
  const [first, ...rest] = attached;
  if (first === undefined) return null;
  let best = first;
  for (const next of rest) {
    // “A good May meant | 0.1% | over the quarter”
    const direct =
      best.date.end <= figure.start &&
      next.date.start >= figure.end &&
      DIRECTLY.test(text.slice(figure.end, next.date.start)) &&
      MEANT.test(text.slice(best.date.end, figure.start));
    // “asked in April and then in June ordered | two”, “80,914 | a decade ago in 2007-08”
    const told = text.slice(best.date.end, next.date.start);
    const again =
      (next.date.end <= figure.start && THEN.test(told)) ||
      (best.date.start >= figure.end && best.date.words.endsWith(" ago") && AGO.test(told));
    if (direct || again) {
      best = next;
      continue;
    }
    // “bought the house in 2000 for | £325,000 | and the shop five years ago”
    if (
      best.date.end <= figure.start &&
      next.date.start >= figure.end &&
      PRICED.test(text.slice(best.date.end, figure.start)) &&
      / and /.test(text.slice(figure.end, next.date.start))
    )
      continue;
    const inside = next.days.from >= best.days.from && next.days.to <= best.days.to;
    const around = best.days.from >= next.days.from && best.days.to <= next.days.to;
    if (inside && !around) best = next;
    else if (!around && best.date.end <= figure.start && next.date.start >= figure.end) best = next;
  }
  return best;
}

const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** Several dates and none attached: the last one before the figure, where no other number stands between. */
export function nearestBehind(
  timed: readonly Timed[],
  figure: Bounds,
  between: (time: Timed) => string,
): Timed | null {
  const last = timed.filter(({ date }) => date.end <= figure.start).at(-1);
  return last !== undefined && !NUMBER.test(between(last)) ? last : null;
}
