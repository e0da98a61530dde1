import type { Dated, Moment } from "./rule.ts";

/** The last expression with days, of the same sentence or one of the two before. */
export function lastDated(
  moment: Moment,
  at: number,
  wanted: (dated: Dated) => boolean = () => true,
): Dated | undefined {
  const here = moment.tokens[at]?.sentence ?? 0;
  return moment.before.findLast(
    (dated) => dated.days !== null && here - (moment.tokens[dated.last]?.sentence ?? 0) <= 2 && wanted(dated),
  );
}

export function wordsOf(moment: Moment, dated: Dated): string {
  return moment.tokens
    .slice(dated.first, dated.last + 1)
    .map(({ lower }) => lower)
    .join(" ");
}
