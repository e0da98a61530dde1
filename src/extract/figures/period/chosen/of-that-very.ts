import { isOfNow } from "../apart/other-clause.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “on August 11, when 703 people …”, “in May, in which 40 were hurt”, “this stage in 2022 (11,690)”, “April’s 3.7 per cent”, “the previous week’s total of 158”: of that very time. */
const WHEN =
  /^(?:['’]s)?,?(?: [–—-])? (?:when|where|(?:in|during|at) which|which (?:was|were|stood at|came to|totalled|saw)|which (?:is|was|represents|marks) an? (?:increase|rise|decrease|drop|fall|reduction) of)\b(?:(?!,(?!\d)|[;:()–—]).)*$|^ \($|^['’]s(?:(?: [\p{L}\d-]+){1,4} of)? $|^(?: (?!and\b|but\b)[\p{L}-]+){0,5}? in which $|^(?: (?!and\b|but\b)[\p{L}-]+){0,3}?,? (?:that|which) (?:cost|killed|left|claimed|injured|wounded|destroyed|displaced)(?: (?:as many as|more than|(?:about|around|some|nearly|almost|over|at least|an estimated)))? $|^(?:['’]s)? (?:\p{Ll}+ )?(?:total|tally|figure|count|level|number) of (?:(?:about|around|some|nearly|almost|just|over|more than|only) )*$/iu;
/** “in jail since 2016, when he got | five years”: of the time it began. */
const SINCE_WHEN = /^, (?:when|in which)\b/;
/** “the number of arrivals since the start of the year passed | 6,000” */
const REACHED =
  /^ (?:has |have |had )?(?:passed|reached|hit|topped|exceeded|surpassed|risen to|rose to|stood at|stands at|climbed to)(?: (?:about|around|some|nearly|almost|just|over|more than|a record))* $/;
/** “had most in 2019, with | 40”; not “4,548 in 2022, with | 3,793 | last year” */
const WITH =
  /^(?:,| [–—-]) (?:with|(?:just |well )?above)(?: (?:about|around|some|just|only|nearly|almost|over|more than|record))* $/;
/** “fell in August, at | 0.2%”, “was fastest in 2021, growing by | 7%” */
const AT =
  /^, (?:at|\p{L}{3,}ing (?:by|to|at))(?: (?:about|around|some|just|only|nearly|almost|over|more than|a record))* $/u;

/** “up on the | 10,491 | from the week before that”, “fewer than the | 40 | of May” */
const MEASURED_BY = /\b(?:on|than|against|above|below|compared (?:with|to)) the (?:record )?$/;
const OF_IT = /^ (?:from|of|in|seen in|recorded in)(?: the)? $/;

/**
 * The time a figure is bound to by the words between them: “on August 11, when 703 came”, “April’s 3.7 per cent”, “fell in August, at 0.2%”.
 * None where another time stands directly behind the figure: “in May, which was cut to | £500 | between 10 July and 10 August”.
 */
export function ofThatVery(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
): Timed | undefined {
  const behind = all.filter(({ date }) => date.start >= figure.end);
  const own = behind.some(({ date }) => !/[,;]/.test(text.slice(figure.end, date.start)));
  const adjoins = behind.some(
    ({ date, role }) => role === "within" && /^ (?:in |on |at )?$/.test(text.slice(figure.end, date.start)),
  );
  if (adjoins) return undefined;
  if (MEASURED_BY.test(text.slice(Math.max(sentence.start, figure.start - 30), figure.start))) {
    const its = all.find(({ date }) => OF_IT.test(text.slice(figure.end, Math.max(figure.end, date.start))));
    if (its?.role === "base") return its;
  }
  const found = all.findLast(({ date, role }) => {
    if (date.end > figure.start) return false;
    const between = text.slice(date.end, figure.start);
    if (role === "base" && /^ [–—-]/.test(between)) return false;
    if (WHEN.test(between) || (role === "since" && REACHED.test(between))) return true;
    // “higher than last week, with | 180 |”: of the time that is measured by it
    if (role === "base" && isMeasured(text, sentence, date) && WITH.test(between)) return false;
    return (
      !own &&
      (WITH.test(between) || ((role === "within" || /ing /.test(between)) && AT.test(between))) &&
      !isOfNow(text, sentence, figure)
    );
  });
  return found?.role === "since" && SINCE_WHEN.test(text.slice(found.date.end, figure.start))
    ? { ...found, role: "within", start: found.date.start }
    : found;
}

/** “four per cent higher than | last week”; not “the highest since | 2019” */
const isMeasured = (text: string, sentence: Bounds, { start }: { start: number }): boolean =>
  /\b(?:higher|lower|more|less|fewer|greater|bigger|smaller|worse|better|busier|quieter) than(?: in| on| at)?(?: the)? $/i.test(
    text.slice(Math.max(sentence.start, start - 40), start),
  );
