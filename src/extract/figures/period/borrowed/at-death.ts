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
/** “murdered her daughters Jane, | 12| and Jess, 10”, “stabbing Lee Poe, | 21|, to death” */
const KILLED =
  /\b(?:kill|murder|stabb|shot|shoot|drown|strangl|suffocat|gunn|gunning|slaughter|behead|poison|smother)(?:ed|ing)?(?: down| dead)?(?: (?:his|her|their|the|an?|fellow|and|two|three|four))*(?: \p{Ll}[\p{Ll}-]*){0,3}(?:,? (?:and |her |his |son |daughter |wife |husband )*(?:\p{Lu}[\p{L}’'-]+ ?){1,3}(?:, (?:\d{1,3}|\p{Ll}+))?)*, $/u;
/** “| before turning the gun on himself | in July 2018” */
const AND_HIMSELF =
  /,? before (?:turning|killing|shooting|stabbing|hanging|taking|drowning|setting) [^,;]*?\b(?:himself|herself|themselves|(?:his|her|their) own li(?:fe|ves))\b/;
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
  const killed = KILLED.test(reading.text.slice(Math.max(sentence.start, figure.start - 140), figure.start));
  if (died === undefined && !killed) return null;
  const from = figure.end + way.length + (died?.length ?? 0);
  const times = timesIn(reading, sentence, dates).filter(({ date }) => date.start >= from);
  const [first] = times;
  if (first?.role !== "within") return null;
  const gap = reading.text.slice(from, first.date.start);
  if (OTHER.test(killed ? gap.replace(AND_HIMSELF, "") : gap)) return null;
  return periodFrom(reading, sentence, figure, first, times);
}
