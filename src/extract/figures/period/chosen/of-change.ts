import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const SHARE = /(?:%|per ?cent|percent|pc|fold)$/i;
const BESIDE = /^(?:,| [–—-]) (?:up|down|an?)(?: (?:\p{Ll}+ ){0,2})?$/u;
const RISE =
  /^(?: [\p{Ll}-]+)? (?:increase|rise|jump|drop|fall|decrease|hike|surge|decline|reduction|leap|growth|slump|change)\b/u;

/**
 * The time just told before a change put after it: “In 2017 there were 1,120, which grew to 1,980 last year – a | 77 per cent |
 * increase”, of last year. Null for all else: “In 2017 there were 1,120, a 40% increase on a year before, and last year 900”.
 */
export function changeReached(text: string, figure: Bounds, timed: readonly Timed[]): Timed | null {
  const last = timed.findLast(({ date }) => date.end <= figure.start);
  if (last === undefined || last.role !== "within" || last.fronted) return null;
  if (!SHARE.test(text.slice(figure.start, figure.end))) return null;
  const beside =
    BESIDE.test(text.slice(last.date.end, figure.start)) &&
    RISE.test(text.slice(figure.end, figure.end + 40));
  return beside ? last : null;
}

const COMPARED =
  /^["“‘']?compared (?:with|to)(?: the)?(?: (?:period|years?|level|figures?) (?:from|of|in|for))? $/i;
const LEFT =
  /\b(?:r[io]sen?|fell|fallen|dropped|increased|decreased|declined|gone (?:up|down)|grew|grown|jumped|shrunk|slipped)\b[^;]*\bfrom(?: (?:about|around|just|only|nearly|almost|over|an average of))* $/i;

/**
 * The time that opens the sentence as what all is compared with, for a level left behind: “Compared with 2017 to 2019, waits
 * have fallen by two weeks from | 14 weeks”. Null for all else: “Compared with 2019, waits fell in Leeds from May”.
 */
export function leftSinceBase(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  timed: readonly Timed[],
): Timed | null {
  const [base, ...rest] = timed;
  if (base === undefined || rest.length > 0 || base.role !== "base" || base.date.end > figure.start)
    return null;
  if (!COMPARED.test(text.slice(sentence.start, base.date.start))) return null;
  return LEFT.test(text.slice(base.date.end, figure.start)) ? { ...base, role: "within" } : null;
}
