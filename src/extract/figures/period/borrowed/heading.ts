import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { timesIn } from "../role.ts";
import type { Bounds } from "../window.ts";

/** So many items below its heading a figure is still looked for. */
const LONGEST = 15;
const ITEM = /^\s*(?:[-–—•·*▪◦]|\(?[a-z\d]{1,2}[.)])\s/i;

/**
 * The period of an item of a list: the one time its heading names. “In the year to June 2025:” above “- attendances rose
 * 6%”, “Between April and June:” above “• 312 were fined”. Refused: a heading of two times, or one without a colon.
 */
export function headedBy(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const { sentences, paragraphs } = reading;
  const own = sentences[at];
  if (own === undefined || !isItem(reading, own.paragraph)) return null;
  let heading = own.paragraph - 1;
  while (heading >= 0 && own.paragraph - heading <= LONGEST && isItem(reading, heading)) heading -= 1;
  const above = paragraphs[heading];
  if (above === undefined || isItem(reading, heading) || !/:\s*$/.test(above.words)) return null;
  const sentence = sentences.findLast(({ paragraph, start }) => paragraph === heading && start < own.start);
  if (sentence === undefined) return null;
  const times = timesIn(reading, sentence, dates).filter(({ role }) => role === "within" || role === "since");
  const [only] = times;
  if (only === undefined || times.length > 1) return null;
  const period = periodFrom(reading, sentence, figure, only, times);
  return period === null
    ? null
    : { ...period, basis: "derived", derivation: `heading of the list: “${only.date.words}”` };
}

/** Whether a paragraph is an item of a list. */
export const isItem = ({ paragraphs }: Reading, at: number): boolean =>
  ITEM.test(paragraphs[at]?.words.slice(0, 6) ?? "");
