import type { DateExpression } from "../../../dates/date.ts";

/** “compared with 29,437”, “down from a record 45,755”, “the previous record of 3,879”: what others are measured by. */
export const COMPARED =
  /(?:\b(?:compared (?:with|to)|(?:up|down|risen?|rose|fell|fallen|increase[sd]?|dropped) from|than|(?:(?<!\b(?:charges?|proceedings|action|evidence|allegations?|claims?|complaints?|cases?|vot(?:e[ds]?|ing)|protest(?:s|ed|ing)?|fight|war|sanctions|warrants?|fines|crimes|offences|violence) )against|against(?= the\b))|versus|above|below|exceeding|surpassing|beating|eclipsing|previous(?:ly)?|earlier|than (?:the|its|an?|their) [\p{L}-]+ [\p{L}-]+ average)(?: (?!(?:and|but)\b|on (?:revenue|sales|turnover))[\p{L}’'-]+){0,4}|\bfrom(?: (?:a|an|the|just|only|about|around|some|nearly|almost|more|over|than|record|high|low|of|current|present|previous|existing|original|initial))*|\bfrom (?:a|an|its|their|the)(?: [\p{L}-]+){0,2} (?:low|high|peak|record|level|average|total) of)\s*$/iu;
/** “doubled between 2020 and 2023, from 4.1 per cent to 7.6 per cent”: neither holds for all the years. */
export const FROM_TO =
  /\bfrom [^,;]{1,40} to(?: (?:a|an|just|about|around|nearly|almost|over|record|more than))*\s*$/i;
/** Without one of these nothing is compared. */
const COMPARES =
  /\b(?:compared|from|than|against|versus|above|below|exceeding|surpassing|beating|eclipsing|previous|earlier)/i;
const SOURCE =
  /(?<!\b(?:up|down) )\bfrom(?: (?:a|an|the|just|only|about|around|some|nearly|almost|more|over|than))*\s*$/i;
const MOVED =
  /\b(?:(?:up|down)(?= (?:by|from|to|on|nearly|almost|about|more|over|sharply|\d|[£$€]))|r[io]se[ns]?|rising|increas\w+|gr[eo]w\w*|f[ea]ll\w*|drop\w*|decreas\w+|declin\w+|reduc\w+|cut|gain\w*|advanc\w+|jump\w*|surg\w+|soar\w*|slump\w*|plung\w+|climb\w*|doubl\w+|eas\w+|slow\w*|change\w*|go(?:es|ing|ne)?|went|compared|improv\w+|shr[aiu]nk|widen\w*|narrow\w*|slid|slipp\w+|leap\w*|rocket\w*|shot up|balloon\w*|dwindl\w+|edg(?:ed|ing))\b/i;

const BASE_BEFORE =
  /\b(?:from|compared (?:with|to)|against|versus|than)\b(?:[^,;]|,(?=\d)){0,40}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?:[^,;]|,(?= or )|, or [^,;]{0,30},){0,40}$/i;

const ON_SALES =
  /^,? on (?:(?:net|total|group|higher|lower|flat) )?(?:revenues?|sales|turnover|volume|income) (?:of|up|down|that)\b/;
/** “31%, down from 52% in | 2024”, “£18m, compared with £15m in | 2023” */
const SURE_BASE =
  /\b(?:(?:up|down) from|compared (?:with|to)|against|versus)\b(?:[^,;]|,(?=\d)){0,30}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)[^,;]{0,20}$/i;

/** “It is | 34 per cent | more than all that was found in 2015” */
const MORE_THAN =
  /^ (?:more|less|fewer|higher|lower|bigger|larger|smaller|greater|worse|better)(?: [\p{L}-]+){0,2}? than (?!expected|forecast|usual|normal|planned|predicted|average|half|a (?:third|quarter)|\d)[^,;]*$/iu;
const RATE = /(?:%|per ?cent|percent|pc|points?|times)$/i;

/** “up | 37% | on the 315,040 recorded in | 2022” */
const ON_NUMBER =
  /^(?: (?:higher|lower|more|less))? on (?:(?:the|its|their|a|about|around|some) )*(?!(?:1[89]|20)\d\d\b)(?:[A-Z]{0,3}[£$€¥] ?)?\d[\d.,]*[^,;]*$/;

/** “have surged | 255 per cent | to 32 from nine last year”: the year of the nine. */
const LEFT =
  /^(?:[^,;]{1,30} to [^,;]{1,25})?(?: to [^,;]{1,25})? from (?:(?:about|around|just|only) )?(?:[A-Z]{0,3}[£$€¥]?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?!in\b)\p{L}+){0,2}(?: in)?(?: the)? $/u;

/**
 * Whether a time is that of the number a figure before it is measured by, counted from the figure’s own: “Profit was £18m,
 * compared with £15m | a year earlier”, “rose to 312 from 208 in | the same period last year”.
 */
export function isOfBase(text: string, figure: { end: number }, { date }: { date: DateExpression }): boolean {
  const relative = /^(?:same time|year before|earlier or later|counted)/.test(date.rule);
  // “£18m from £15m a year earlier on revenue of | £212m”
  if (date.start < figure.end) return relative && ON_SALES.test(text.slice(date.end, figure.end));
  const gap = text.slice(figure.end, date.start);
  if (RATE.test(text.slice(figure.end - 12, figure.end)) && (MORE_THAN.test(gap) || ON_NUMBER.test(gap)))
    return true;
  if (gap.length < 80 && LEFT.test(gap) && MOVED.test(text.slice(Math.max(0, figure.end - 80), figure.end)))
    return true;
  return (relative ? BASE_BEFORE : SURE_BASE).test(
    text.slice(Math.max(figure.end, date.start - 90), date.start),
  );
}

/** Whether a figure is what another is measured by, from the words before it. */
export function isCompared(before: string): boolean {
  // “had raised £3,120 from almost 200 people”: a source, where nothing rose or fell
  return (
    COMPARES.test(before) && COMPARED.test(before) && (!SOURCE.test(before) || MOVED.test(before.slice(-100)))
  );
}

const TAKEN =
  /\b(?:raised|raising|received|collected|gathered|attracted|drew|drawn|took in|taken in|got|won|borrowed|accepted)\b[^,;]{0,60}$/i;
/** “had raised £3,120 | from almost 200 people by | last night”: who gave it. */
export function isSource(before: string, gap: string): boolean {
  return /^ from(?: \p{L}+){0,2} \d[\d,.]* \p{L}/u.test(gap) && TAKEN.test(before);
}

const ABOUT = "(?: (?:an?|just|about|around|some|nearly|almost|more|less|over|under|than|record|only))*";
const NUMBER =
  "(?:[A-Z]{0,3}[£$€¥] ?)?(?:\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|zero)\\b)";
const START = new RegExp(`\\bfrom${ABOUT}\\s*$`, "i");
const TO_END = new RegExp(`^(?:(?!,)[^;:.]|\\.(?=\\d)){0,60}? to${ABOUT} ${NUMBER}`, "i");
const END = new RegExp(`\\bfrom${ABOUT} ${NUMBER}[^;:]{0,60} to${ABOUT}\\s*$`, "i");

/**
 * Whether a time that follows is that of the level reached, not of the one left behind: “Fares rose from £2.10 to £2.40 in
 * January”, “will go from 30 to 12 beds by May”; over a stretch of days neither level holds: “fell from 4,100 to 3,800
 * between May 2 and June 9”. Refused: “costs from £20 to £30 in 2024”, “from 611 in June 2023 to 1,287”.
 */
export function isOtherEnd(
  text: string,
  sentence: { start: number },
  figure: { start: number; end: number },
  date: DateExpression,
): boolean {
  if (date.start < figure.end) return false;
  const before = text.slice(Math.max(sentence.start, figure.start - 100), figure.start);
  if (!MOVED.test(before)) return false;
  if (date.rule === "range" && END.test(before)) return true;
  // “gone up from | £117 | over the past year”: of its beginning
  if (
    START.test(before) &&
    /^ (?:over|in|during) the $/.test(text.slice(figure.end, date.start)) &&
    /past/i.test(date.words)
  )
    return true;
  return START.test(before) && TO_END.test(text.slice(figure.end, date.start));
}

/** Whether it is an old level (“up from 3,000”) or one end of a change (“from 3,000 to 4,000”). */
export function isEndOfChange(before: string): boolean {
  return FROM_TO.test(before) || (/\b(?:from|compared)\b/i.test(before.slice(-60)) && COMPARED.test(before));
}

/** The date of a level left behind: “from 611 in June 2024 to …”. */
export function isStart(
  text: string,
  { start, end }: { start: number; end: number },
  { date }: { date: { start: number; end: number } },
): boolean {
  const before = text.slice(Math.max(start, date.start - 60), date.start);
  return (
    /\bfrom (?:[^,;]|,(?=\d)){0,30}\d[^,;]{0,20}$/i.test(before) &&
    /^ to\b/.test(text.slice(date.end, Math.min(end, date.end + 4)))
  );
}
