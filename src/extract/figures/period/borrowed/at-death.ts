import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { timesIn } from "../role.ts";
import { sentenceAt, windowOf, type Bounds } from "../window.ts";

/** From the age to the verb: brackets, where from, the others of a list and their ages. */
const ON_THE_WAY =
  /^(?:,? {1,2}\([^()]{1,60}\)|[,)] (?:from|of) (?:\p{Lu}[\p{L}’'-]+,? ?){1,4}|[,)]? (?:and )?(?:\p{Lu}[\p{L}’'-]+,? ){1,3}(?:\([^()]{1,40}\), )?\(?\d{1,3}\)?)*[,)]*(?: {1,2}\([^()]{1,40}\))?(?: [–—-])?(?:,? who)?/u;
const DIED =
  /^ *(?:(?:sadly|tragically|later|also|suddenly|all|both|was|were|had been) )*(?:died|drowned|perished|passed away|killed|murdered|shot dead|stabbed to death|beaten to death|found (?:dead|hanged|lifeless|slumped|unresponsive)|fatally \p{Ll}+ed|(?:shot|killed|hanged) (?:himself|herself|themselves)|(?:took|lost) (?:his|her|their) (?:own )?li(?:fe|ves))\b/u;
/** Told of another thing than the death. */
const OTHER = /[;:]|\b(?:which|that|whose|but|before|said|says|told|since|year[- ]old|inquest|court|jury)\b/i;

/**
 * The time somebody died, which is that of the age beside the name: “Ida Lowe, | 58|, died on Sunday”, “Ann Carr, | 27|, and Joe
 * Orr, 26 — who were killed on March 16”. Null for who is of that age still: “Ida Lowe, 58, was charged on Sunday”.
 */
export function diedAt(reading: Reading, figure: Bounds, dates: readonly DateExpression[]): Period | null {
  const whole = reading.sentences[sentenceAt(reading.sentences, figure.start)];
  if (whole === undefined) return null;
  const sentence = windowOf(whole, figure);
  const after = reading.text.slice(figure.end, sentence.end);
  const way = ON_THE_WAY.exec(after)?.[0] ?? "";
  const died = DIED.exec(after.slice(way.length))?.[0];
  if (died === undefined) return null;
  const from = figure.end + way.length + died.length;
  const times = timesIn(reading, sentence, dates).filter(({ date }) => date.start >= from);
  const [first] = times;
  if (first?.role !== "within" || OTHER.test(reading.text.slice(from, first.date.start))) return null;
  return periodFrom(reading, sentence, figure, first, times);
}
