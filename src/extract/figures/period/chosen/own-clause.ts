import { isPast } from "../../../dates/words/direction.ts";
import { opensClause } from "../apart/opened.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “In 2020 it sold 40, but in | 2021|, after the fire, it sold 30” */
const TURNS = /[,;] (?:but|and|while|whereas)(?: (?:on|in|at|by|during))?(?: the)?\s*$/i;
const THEN = /^, [^;]*$/;
const RECOUNTS =
  /\b(?:said|says|told|announced|revealed|confirmed|warned|claimed|added|stated|reported|expects?|expected|forecast)\b/i;

/**
 * The time that opens the figure’s own clause, where another opens the sentence: “On Monday it took £4m, but on Friday, when
 * rain fell, only | £1m”, “In 2017, Arden had 60 clubs and in 2018, Beld had | 63”. Unknown: “On Monday it took £4m, and on Friday, officials said, | £1m was missing”.
 */
export function inOwnClause(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  timed: readonly Timed[],
): Timed | "unknown" | null {
  const last = timed.findLast(({ date }) => date.end <= figure.start);
  if (last === undefined || last.fronted || last.role !== "within") return null;
  const gap = text.slice(last.date.end, figure.start);
  if (/\d/.test(gap)) return null;
  const opens = opensClause(text, sentence, last.date);
  if (RECOUNTS.test(gap)) return opens ? "unknown" : null;
  if (opens) return last;
  if (!THEN.test(gap)) return null;
  const lead = text.slice(Math.max(sentence.start, last.date.start - 40), last.date.start);
  return TURNS.test(lead) ? last : null;
}

/**
 * A time within the clause of “since” is that of what is told in it: “Since the firm bought the shop in May for | £2m|, it has
 * sold 40 cars”. Refused: “Since May | 40 have come”, “Since it opened in May, | 40 have come”.
 */
export function inSinceClause(text: string, figure: Bounds, time: Timed): Timed {
  const { role, date } = time;
  // “since rebels killed | 40 men | on May 7”
  if (
    role === "since" &&
    figure.start > time.start &&
    figure.end <= date.start &&
    text
      .slice(time.start, figure.start)
      .split(" ")
      .slice(1)
      .some((word) => isPast(word))
  )
    return { ...time, role: "within", start: date.start };
  if (role !== "since" || date.end > figure.start || time.start === date.start) return time;
  const verb = text
    .slice(time.start, date.start)
    .split(" ")
    .slice(1)
    .some((word) => isPast(word));
  const gap = text.slice(date.end, figure.start);
  if (!verb || gap.length > 60 || /,|[;:]|\b(?:has|have|had|was|were|is|are)\b/.test(gap)) return time;
  return { ...time, role: "within", start: date.start };
}

const PEAK =
  /\b(?:peak|record|high|low|maximum|minimum|best|worst)(?: \p{Ll}+)? of(?: (?:about|around|some|nearly|almost|just|over))*\s*$/iu;
const SET =
  /^(?: \p{Ll}+)?,?(?: (?:which|that))?(?: (?:was|were))? (?:recorded|set|seen|reached|hit|registered) (?:in|on)(?: (?:early|late|mid))*\s*$/u;

/** “the most since the peak of | 972 | was recorded in July 2022”: the very time a record is measured from. */
export function timeOfPeak(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
): Timed | undefined {
  if (!PEAK.test(text.slice(Math.max(sentence.start, figure.start - 60), figure.start))) return undefined;
  const set = all.find(
    ({ date }) => date.start >= figure.end && SET.test(text.slice(figure.end, date.start)),
  );
  return set === undefined ? undefined : { ...set, role: "within", start: set.date.start };
}
