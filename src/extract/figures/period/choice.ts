import { keptApart } from "./clause.ts";
import { isReported, isSubordinate, type Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

/** A mark or word that ends the noun group or clause a date belongs to. */
const BREAK =
  /[,;:()–—]| - |\b(?:than|while|whereas|compared|against|eclipsing|exceeding|surpassing|beating|despite|although|but)\b/i;
/** “more than 4,000”: part of the figure, no comparison. */
const MODIFIER = /\b(?:more|less|fewer|greater|higher|lower|other|rather) than(?: (?:half|a|an))?\s*$/i;
const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** “compared with 29,437”, “down from a record 45,755”, “the previous record of 3,879”: what others are measured by. */
const COMPARED =
  /(?:\b(?:compared (?:with|to)|(?:up|down|risen?|rose|fell|fallen|increase[sd]?|dropped) from|than|against|versus|exceeding|surpassing|beating|eclipsing|previous(?:ly)?|earlier)(?: [\p{L}’'-]+){0,4}|\bfrom(?: (?:a|an|the|just|only|about|around|some|nearly|almost|more|over|than|record|high|low|of))*)\s*$/iu;
/** “£9million …, agreed as part of a £54million deal in the summer”: the participle belongs to the first figure. */
const PARTICIPLE = /, (?!compared|followed|based|united|including)\p{L}{3,}ed\b/iu;

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
  const dated = all.filter(({ role }) => role !== "said");
  const timed = dated.filter((time) => !keptApart(text, sentence, figure, time, published));
  const between = ({ date }: Timed): string =>
    date.start >= figure.end
      ? text.slice(figure.end, date.start)
      : text.slice(date.end, figure.start).replace(MODIFIER, " ");
  if (timed.length === 0) return dated.length === 0 ? null : "unknown";
  const attached = timed.filter((time) => isAttached(between(time)));
  const one = narrowest(attached, figure);
  if (one !== null) return one;
  const before = text
    .slice(Math.max(sentence.start, figure.start - REACH), figure.start)
    .replace(MODIFIER, " ");
  if (COMPARED.test(before)) return "unknown";
  const opening = timed.find(({ fronted, date }) => fronted && date.end <= figure.start);
  if (opening !== undefined) return isReported(between(opening)) ? "unknown" : opening;
  if (isSubordinate(before)) return "unknown";
  const [only] = timed;
  if (
    only === undefined ||
    timed.some(({ days }) => days.from !== only.days.from || days.to !== only.days.to)
  )
    return nearestBehind(timed, figure, between) ?? "unknown";
  if (only.date.end <= figure.start) return only;
  const gap = between(only);
  return !NUMBER.test(gap) || PARTICIPLE.test(gap) ? only : "unknown";
}

function isAttached(between: string): boolean {
  return !BREAK.test(between) && !NUMBER.test(between);
}

/** Of two that hold, the narrower where one lies within the other (“for January to March was 4,548 in 2022”). */
function narrowest(attached: readonly Timed[], figure: Bounds): Timed | null {
  const [first, ...rest] = attached;
  if (first === undefined) return null;
  let best = first;
  for (const next of rest) {
    const inside = next.days.from >= best.days.from && next.days.to <= best.days.to;
    const around = best.days.from >= next.days.from && best.days.to <= next.days.to;
    if (inside && !around) best = next;
    else if (!around && best.date.end <= figure.start && next.date.start >= figure.end) best = next;
  }
  return best;
}

/** Several dates and none attached: the last one before the figure, where no other number stands between. */
function nearestBehind(
  timed: readonly Timed[],
  figure: Bounds,
  between: (time: Timed) => string,
): Timed | null {
  const last = timed.filter(({ date }) => date.end <= figure.start).at(-1);
  return last !== undefined && !NUMBER.test(between(last)) ? last : null;
}
