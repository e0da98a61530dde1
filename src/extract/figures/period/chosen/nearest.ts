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

/** Of two that hold, the narrower where one lies within the other (“for January to March was 4,548 in 2022”). */
export function narrowest(attached: readonly Timed[], figure: Bounds): Timed | null {
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
