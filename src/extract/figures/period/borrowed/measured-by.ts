import type { DateExpression } from "../../../dates/date.ts";
import { addDays, isoName, shiftYears } from "../../../dates/days.ts";
import { SHIFTED } from "../../../dates/earlier.ts";
import type { Reading } from "../../../reading.ts";
import type { Figure, Period } from "../../figure.ts";
import { isCompared } from "../apart/compared.ts";
import { MODIFIER } from "../apart/gap.ts";
import { sentenceAt } from "../window.ts";

/** “$4.3bn | from | $4bn”, “$20m, or 98 cents a share, | compared with a profit of | $22m” */
const FROM =
  /\b(?:from|compared with)(?: (?:an?|its|restated|net|adjusted|profits?|loss|earnings|income|sales|revenue|of|about|just|only|nearly|almost|last year['’]s))* $/iu;
/** “$22m |, or | $1.03” */
const OR_AGAIN = /^(?: (?:a|per) \p{L}+)?,? or (?:about )?$/u;
const LAST_YEARS = /\blast year['’]s $/i;
/** “200 men were saved | from | two boats”: out of them. */
const SOURCE = /\b(?:was|were|been|being|be)\b/;
/** “11C, compared with | 15C | in Leeds”: of the same day. */
const ELSEWHERE =
  /^ (?:(?:on average|for those) )?(?:in|at|for|among) (?:the )?(?!\d|\p{Lu}\p{Ll}+ \d|FY)\p{L}/u;
/** “a fall in the predicted surplus for 2020, from | £57m | to £10m”: of the same year. */
const FORESEEN = /\b(?:predicted|forecast|expected|estimated|projected|planned|target)\b/i;
/** Periods that were given from sentences before. */
const GIVEN = /^(?:told of|results told for|sentence before)|, told (?:before|beside)$/;

/**
 * What a level is measured by is not of its time: in a report that says of its stretch what was “a year earlier”, it is
 * of the stretch a year before, else of a time nobody tells. “Sales rose to | $4.3bn | from | $4bn”, told of the third
 * quarter. Left alone: what has a time of its own, “from | $4bn | in 2022”.
 */
export function measureBases(
  { text, sentences }: Reading,
  figures: readonly Figure[],
  dates: readonly DateExpression[],
): Figure[] {
  const settled: Figure[] = [];
  let base: Figure | null = null;
  for (const [place, figure] of figures.entries()) {
    const before = figures[place - 1];
    const sentence = sentences[sentenceAt(sentences, figure.start)];
    const near = before !== undefined && sentence !== undefined && before.start >= sentence.start;
    const gap = near ? text.slice(before.end, figure.start) : "";
    let period = figure.period;
    // “rose to £40m (| €48m |)”: of the same time
    const again = near && !before.vague && /^ ?\($/.test(gap) && text[figure.end] === ")";
    const told = settled[place - 1]?.period ?? null;
    if (again && (told !== null || isGiven(period))) period = told;
    else if (near && base === before && OR_AGAIN.test(gap) && isGiven(period)) {
      period = settled[place - 1]?.period ?? null;
      base = figure;
    } else if (near && isMeasured(text, sentence.start, figure, before.period, gap)) {
      period = before.period === null ? null : aYearBefore(before.period, dates);
      base = figure;
    } else base = null;
    settled.push(period === figure.period ? figure : { ...figure, period });
  }
  return settled;
}

/** Without a time of its own. */
const isGiven = (period: Period | null): boolean => period === null || GIVEN.test(period.derivation ?? "");

function isMeasured(text: string, start: number, figure: Figure, level: Period | null, gap: string): boolean {
  const { period } = figure;
  if (level === null || gap.length > 80 || /[;:]|\.(?!\d)/.test(gap) || !FROM.test(gap)) return false;
  const same = period === null || (period.from === level.from && period.to === level.to);
  // “Third-period sales were £40m, up from last year’s | £36m |”
  if (LAST_YEARS.test(gap) && period !== null && addDays(level.from, 300) > level.to)
    return period.from.slice(0, 4) < level.from.slice(0, 4) && addDays(period.from, 360) < period.to;
  if (!same || !isGiven(period) || SOURCE.test(gap)) return false;
  const after = text.slice(figure.end, figure.end + 40);
  if (/\bcompared with\b/.test(gap) && ELSEWHERE.test(after)) return false;
  if (FORESEEN.test(text.slice(Math.max(start, figure.start - 120), figure.start))) return false;
  return isCompared(text.slice(Math.max(start, figure.start - 200), figure.start).replace(MODIFIER, " "));
}

/** A stretch of results a year before, where the article itself counts back a year. */
function aYearBefore(level: Period, dates: readonly DateExpression[]): Period | null {
  if (addDays(level.from, 58) > level.to || addDays(level.from, 371) < level.to) return null;
  const days = shiftYears({ from: level.from, to: level.to }, -1);
  const shifted = dates.filter(
    ({ rule, from, words }) => from !== null && SHIFTED.has(rule) && /year/i.test(words),
  );
  const told =
    shifted.find(({ from, to }) => from === days.from && to === days.to) ??
    shifted[0] ??
    dates.find(
      ({ words, from }) => /^last year$/i.test(words) && from?.slice(0, 4) === days.from.slice(0, 4),
    );
  if (told === undefined) return null;
  return {
    ...days,
    precision: level.precision,
    basis: "derived",
    words: told.words,
    derivation: `“${told.words}” + “${level.words}” → ${isoName(days)}`,
  };
}
