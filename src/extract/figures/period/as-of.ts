import type { DateExpression } from "../../dates/date.ts";
import { isoName } from "../../dates/days.ts";
import type { Reading } from "../../reading.ts";
import type { Period } from "../figure.ts";
import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

const CLOCK =
  "(?:(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|noon|midday|[012]?\\d[:.][0-5]\\d)";
/** “812 of 1,340 services cancelled as of 10am”, “As of 8 p.m., 1,200 homes …”, “still out to 2,700 customers at 7am” */
const AS_OF = new RegExp(`\\bas (?:of|at) ${CLOCK}`, "i");
const STILL = new RegExp(`\\bstill\\b[^.;]{0,80} at ${CLOCK}`, "i");

/**
 * The day an article appeared, for what it counts up to an hour and no day: “As of 8 p.m., 1,200 homes were dark”.
 * Refused: an article of no known day and hours of a story told (“he left at 7am”).
 */
export function asOfHour({ text, published }: Reading, sentence: Bounds): Period | null {
  if (published === null || published.from !== published.to) return null;
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes("s of ") && !words.includes("s at ") && !words.includes("still")) return null;
  const hour = AS_OF.exec(words)?.[0] ?? STILL.exec(words)?.[0];
  if (hour === undefined) return null;
  const { from, to } = published;
  return {
    from,
    to,
    precision: "day",
    basis: "derived",
    words: hour,
    derivation: `“${hour}” + published ${from}`,
  };
}

const AS_OF_DAY = /\bas (?:of|at)(?: the)? $/i;
const SHARE = /[£$€%]|\bper ?cent\b/i;
/** So far back the stretch may have been told. */
const BACK = 300;

/**
 * From the beginning of a stretch told just before: “Deaths so far this year are up. … | 2,050 | had come as of Monday” counts from January 1.
 * Null for sums and shares, which are of the day, and where no stretch to date was told.
 */
export function countedSoFar(
  text: string,
  figure: Bounds,
  { date, days, role }: Timed,
  dates: readonly DateExpression[],
): Period | null {
  if (role !== "within" || date.precision !== "day" || SHARE.test(text.slice(figure.start, figure.end)))
    return null;
  if (!AS_OF_DAY.test(text.slice(Math.max(0, date.start - 12), date.start))) return null;
  const run = dates.findLast(
    ({ rule, start, end }) => rule === "to date" && end <= date.start && start > date.start - BACK,
  );
  if (run === undefined || run.from === null || run.from > days.from) return null;
  const both = { from: run.from, to: days.to };
  const derivation = `“${run.words}” up to “${date.words}” → ${isoName(both)}`;
  return { ...both, precision: "day", basis: "derived", words: date.words, derivation };
}
