import { addDays } from "./days.ts";
import type { Dated, Moment } from "./rule.ts";

/** The last expression with days, of the same sentence or one of the two before. */
export function lastDated(
  moment: Moment,
  at: number,
  wanted: (dated: Dated) => boolean = () => true,
): Dated | undefined {
  const here = moment.tokens[at]?.sentence ?? 0;
  return lately(
    moment,
    (dated) => dated.days !== null && here - (moment.tokens[dated.last]?.sentence ?? 0) <= 2 && wanted(dated),
  );
}

/** An expression in the article's own words, as a derivation names it. */
export function wordsOf({ text, tokens }: Moment, { first, last }: Dated): string {
  return text.slice(tokens[first]?.start, tokens[last]?.end);
}

/** So far back among the expressions before one is looked for: what finds nothing must not cost without end. */
const LATELY = 60;

/** The last expression read that is wanted, among the latest. */
export function lately(moment: Moment, wanted: (dated: Dated) => boolean): Dated | undefined {
  const { before } = moment;
  for (let at = before.length - 1; at >= 0 && at >= before.length - LATELY; at--) {
    const dated = before[at];
    if (dated !== undefined && wanted(dated)) return dated;
  }
  return undefined;
}

/** “in the three months ended Sept. 30 … the same period last year”: of the three months, not of the day. */
export function withItsStretch(
  moment: Moment,
  anchor: Dated | undefined,
  wanted: boolean,
): Dated | undefined {
  if (!wanted || anchor?.precision !== "day") return anchor;
  const stretch = lately(
    moment,
    ({ rule, days, precision }) =>
      (rule === "stretch up to a day" || precision === "quarter") && days?.to === anchor.days?.to,
  );
  return stretch === undefined || anchor.first - stretch.last > 3 ? anchor : stretch;
}

/** Rules that count from another expression. */
export const SHIFTED = new Set(["year before", "earlier or later", "same time of another year"]);

/** The quarter an article on results speaks of: the last named, itself not counted from another; where it is to be `over`, one that is. */
export function quarterSpokenOf(moment: Moment, over = false): Dated | undefined {
  const now = moment.published?.to ?? "9999";
  return lately(
    moment,
    ({ days, precision, rule }) =>
      days !== null && precision === "quarter" && !SHIFTED.has(rule) && !(over && days.to > now),
  );
}

/**
 * That, or the stretch up to a day or from the beginning of the year: “the 26 weeks to 28 September”, “the first nine
 * months”. What is over before what is to come.
 */
export function reportSpokenOf(moment: Moment, at: number, quarter = false): Dated | undefined {
  const now = moment.published?.to ?? "9999";
  const here = moment.tokens[at]?.sentence ?? 0;
  const isReport = ({ days, precision, rule, last }: Dated): boolean => {
    if (days === null || SHIFTED.has(rule)) return false;
    if (precision === "quarter") return true;
    // the nine months told beside the quarter are spoken of in their own sentence and the next
    const beside = /^(?:first months of a year|stretch spoken of)$/.test(rule);
    if (beside && here - (moment.tokens[last]?.sentence ?? 0) > 1) return false;
    const ends = beside || rule === "stretch up to a day" || rule === "half of a year";
    return !quarter && ends && days.to > addDays(days.from, 58) && days.to < addDays(days.from, 371);
  };
  return (
    lately(moment, (dated) => isReport(dated) && (dated.days?.to ?? "") <= now) ?? lately(moment, isReport)
  );
}
