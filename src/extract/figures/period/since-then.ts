import type { DateExpression } from "../../dates/date.ts";
import type { Reading } from "../../reading.ts";
import { stemsOf } from "./borrowed/stems.ts";
import { type Timed, timesIn } from "./role.ts";
import { type Bounds, isAnyWithin } from "./window.ts";

/** “since then”, “has since”, “ever since”, “since he joined”; a date or a noun behind it tells its own time. */
const SINCE =
  /\b(?:(?:ever )?since (?:then|that time|that day)|(?:has|have|['’]s|['’]ve) since(?= (?:been )?\p{L}+)|(?:ever )?since(?=[.,;”"])|since (?:it|he|she|they|we) (?:was |were |first )?(\p{L}{4,}))/giu;
/** Another statement begins between the words and the figure. */
const OTHER =
  /[;:)–—]|, (?:and|but|while)\b|\b(?:and|but) (?:it |he |she |they )?(?:has|have|had|was|were|is|are|will)\b/i;
/** “has since risen to | £40”: what it is now, no count of the time between. */
const LEVEL =
  /\b(?:to|at|as|from|is|worth|than)(?: (?:an?|about|around|some|nearly|almost|more|less|over|under|than|just|only))*\s*$/i;
/** “40 | fines issued | the following month” */
const OWN = /^(?: (?!and\b|but\b|who\b|after\b|before\b|than\b|from\b)[\p{L}’'-]+){1,4} $/u;
/** So many sentences back the day may have been told. */
const BACK = 2;

/**
 * The time “since then” counts from, for a figure of its clause: “It opened 40 shops in 2022 and has closed | 12 since”,
 * “The rule changed in March. Since then, | 40 have died”. “unknown” where nobody tells from when, or the figure is a
 * level; null where the clause does not say “since then”: “spent | £4m in 2022 and has lost £3m since then”.
 */
export function sinceThen(
  reading: Reading,
  at: number,
  sentence: Bounds,
  figure: Bounds,
  dates: readonly DateExpression[],
): Timed | "unknown" | null {
  const { text, published } = reading;
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes("ince")) return null;
  for (const { index, 0: said, 1: verb } of words.matchAll(SINCE)) {
    const since = { start: sentence.start + index, end: sentence.start + index + said.length };
    const before = since.end <= figure.start;
    const gap = before ? text.slice(since.end, figure.start) : text.slice(figure.end, since.start);
    const near = before ? { start: since.end, end: figure.start } : { start: figure.end, end: since.start };
    // “gave $1m to four | who have since quit”
    if (!before && /ha(?:s|ve) since$|['’]/.test(said)) continue;
    // “the deal, which has since stalled, moved | 40 people”
    if (gap.includes(",") && /\b(?:which|who|that) $/.test(words.slice(0, index))) continue;
    if (OTHER.test(gap) || isAnyWithin(dates, near)) continue;
    // “since then, with 400 fined in March”: its own
    const own = dates.find(({ start }) => start >= figure.end);
    if (
      before &&
      own !== undefined &&
      own.end <= sentence.end &&
      OWN.test(text.slice(figure.end, own.start))
    ) {
      if (own.from === null) return "unknown";
      continue;
    }
    // “since he left in 2020” has a date of its own
    if (verb !== undefined && isAnyWithin(dates, { start: since.end, end: since.end + 90 })) continue;
    if (
      published === null ||
      LEVEL.test(text.slice(Math.max(sentence.start, figure.start - 60), figure.start))
    )
      return "unknown";
    return anchorOf(reading, at, since, dates, verb) ?? "unknown";
  }
  return null;
}

function anchorOf(
  reading: Reading,
  at: number,
  since: Bounds,
  dates: readonly DateExpression[],
  verb: string | undefined,
): Timed | null {
  const { sentences, published, text } = reading;
  for (let back = 0; back <= BACK; back++) {
    const earlier = sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    const bounds = back === 0 ? { start: earlier.start, end: since.start } : earlier;
    const times = timesIn(reading, bounds, dates).filter(({ role }) => role === "within");
    const last = times.at(-1);
    if (last === undefined) continue;
    // “since it opened” is counted from its opening, not from whatever was dated last
    const told = stemsOf(text.slice(bounds.start, bounds.end));
    if (verb !== undefined && !stemsOf(verb).every((stem) => told.includes(stem))) return null;
    if (back > 0 && times.some(({ days }) => days.from !== last.days.from)) return null;
    return published !== null && last.days.from < published.from ? { ...last, role: "since" } : null;
  }
  return null;
}
