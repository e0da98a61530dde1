import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const ABOUT =
  "(?: (?:about|around|some|only|just|nearly|almost|over|more than|at least|up to|another|a further|an estimated|as many as))*";
const AND_NOW = new RegExp(`[,;–—]? (?:and|but|while|yet)${ABOUT} $`, "iu");
const IS_OR_WILL =
  /^(?: (?!who\b|which\b|that\b|said\b)[\p{L}’'-]+){0,4}? (?:will|need|needs|must|have|has|are|is|remain|remains|expects?)\b/iu;

const IS_TO =
  /,? (?:and|but|while) (?:[\p{L}’'-]+ ){1,6}?(?:is|are) (?:(?:now|also) )?(?:to|set to|due to|planning to) \p{L}+/u;

/** “This week Brill has raised its fees by 6 per cent and Harden is to raise them by | 5 per cent |”: of a time to come. */
const isToFollow = (between: string): boolean => IS_TO.test(between);

const AS_CLAUSE = /^["“‘']?(?:as|with|while|ahead of) [^,;]*$/i;
const SAID = /^[^,;]{0,12}, [^;]*\b(?:said|says|showed|found|revealed|suffered|had|was|were)\b/i;

/** “As fares rise tomorrow, the board said | 15 | trains were late”: no time to come is that of what was. */
function isBeforeThat(text: string, sentence: Bounds, figure: Bounds, { date }: Timed): boolean {
  return (
    SAID.test(text.slice(date.end, figure.start)) && AS_CLAUSE.test(text.slice(sentence.start, date.start))
  );
}

/**
 * Whether a figure opens a clause on what is or will be, after one on a time that is over: “Prices rose 5.4% in December, and
 * about | 200,000 | jobs will be needed”, “Three spent more last month, and | one in four | have no savings”. Refused: “In
 * December 12 came and | 14 | left”.
 */
export function opensPresent(text: string, sentence: Bounds, figure: Bounds, { date }: Timed): boolean {
  return (
    AND_NOW.test(text.slice(date.end, figure.start)) &&
    IS_OR_WILL.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 80)))
  );
}

const TO_DO =
  /\b(?:(?:is|are) (?:\p{L}+ly )?(?:working|trying|hoping|preparing|planning|looking) to|will|is to|are to|is due to|are due to|is set to|are set to|plans? to|hopes? to)(?: \p{L}+){1,5} $/iu;

/** “will question | two | men after the crash on Monday”: what is to follow is not of the day it follows. */
export function toFollow(text: string, sentence: Bounds, figure: Bounds, { date }: Timed): boolean {
  return (
    date.start >= figure.end &&
    / after\b/.test(text.slice(figure.end, date.start)) &&
    TO_DO.test(text.slice(Math.max(sentence.start, figure.start - 60), figure.start))
  );
}

/** Whether the time is over or of now and the figure of what is to follow, or the other way round. */
export function isOfOtherTense(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  published: string,
): boolean {
  return time.days.from > published
    ? isBeforeThat(text, sentence, figure, time)
    : isToFollow(text.slice(time.date.end, figure.start));
}
