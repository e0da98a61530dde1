import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

const ABOUT = "(?: (?:an?|just|about|around|some|nearly|almost|more than|less than|over|under|by|of))*";
const MOVE =
  "(?:increase|rise|jump|surge|leap|fall|drop|decrease|decline|reduction|cut|growth|gain|hike|spike|slump|plunge)";
const BEFORE = new RegExp(`\\b(?:up|down|${MOVE}s?(?= of))${ABOUT} $`, "i");
const AFTER = new RegExp(`^ (?:\\p{Ll}+ )?${MOVE}\\b`, "u");
/** Nothing but a mark, and what leads to the change, between the last level and it. */
const CLOSE = new RegExp(
  `^[),]?(?:,| ?[–—-]| \\()? ?(?:that is |which is |or )?(?:(?:up|down|${MOVE} of|an?|the)\\b${ABOUT} ?|${ABOUT} )?$`,
  "i",
);
const LEVEL = /\d[\d,.]*(?: [\p{L}’'-]+){0,4},? (?:in |for |of |during |at )?(?:the )?$/iu;
const FROM_THEN_TO = /^ from [^,;]{0,40}\d[^,;]{0,60} to [^,;]{0,30}\d/;

/**
 * The later of two times whose levels a change lies between: “There were 210 in 2017 and 368 last year – a | 75 per cent |
 * increase”, “rose by | 22 per cent | from 194 in 2017 to 237 last year”. Null for all else: “210 in 2017, up 8 per cent on
 * 2016”, “fell in 2019 and rose 4 per cent in 2020”.
 */
export function laterEnd(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  times: readonly Timed[],
): Timed | null {
  const told = times.filter(({ role }) => role === "within" || role === "base");
  const behind = told.filter(({ date }) => date.end <= figure.start);
  const ahead = told.filter(({ date }) => date.start >= figure.end);
  if (behind.length !== 2 && ahead.length !== 2) return null;
  const before = text.slice(Math.max(sentence.start, figure.start - 80), figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 160));
  const last = behind.at(-1);
  if (last !== undefined && behind.length === 2 && (BEFORE.test(before) || AFTER.test(after))) {
    const gap = text.slice(last.date.end, figure.start);
    const levels = behind.every(
      ({ date }) =>
        LEVEL.test(text.slice(Math.max(sentence.start, date.start - 60), date.start)) ||
        date.start - sentence.start < 6,
    );
    if (levels && CLOSE.test(gap)) return later(behind);
  }
  // “by 0.8% | from 1995 to 2005”, “but fell from 2005 to 2014”: stretches, no levels
  const leftLevel = /^ from [^,;]*\d/.test(text.slice(figure.end, ahead[0]?.date.start ?? figure.end));
  if (ahead.length === 2 && leftLevel && /\bby(?: \p{L}+){0,2} $/iu.test(before) && FROM_THEN_TO.test(after))
    return later(ahead);
  return null;
}

function later([first, second]: readonly Timed[]): Timed | null {
  if (first === undefined || second === undefined || first.days.to === second.days.to) return null;
  const one = first.days.to > second.days.to ? first : second;
  return { ...one, role: "within" };
}
