import type { DateExpression } from "../../../dates/date.ts";

/** “up 38% from last year”, “compared with 2022”, “than in 2019”. */
const BASE =
  /\b(?:from|than|against|versus|vs\.?|above|below|compared (?:with|to)|relative to|(?:steady|level|in line|on a par) with)(?: (?:in|at|during|for|the|just|only|its|that|those|levels?|peaks?|records?|highs?|lows?|rates?|periods?|years?|months?|decades?|pre-\p{L}+|their|his|her|our|previous|figures?|number|average|of|a|same|total|equivalent|recorded|seen|reported|set|they (?:were|did|had)|it (?:was|did|had)|he (?:was|did)|she (?:was|did)|we (?:were|did)|people did|where (?:it|they) (?:was|were|stood)))*\s*$/iu;
/** “twice as many as last year”, “as high as it was in 2019”; not “as recently as March”. */
const AS_MANY =
  /\bas (?!early|late|recent|soon|far|long|well)\p{L}+(?: \p{L}+){0,2} as(?: (?:in|at|during|for|the|it|they|he|she|we|was|were|did|had|on))*\s*$/iu;
/** “down 3% on the same period in 2024”: only of years; “fell 3% on Tuesday” is the day itself. */
const ON_BASE =
  /\bon(?: (?:the|its|that|figures?|number|total|level|average|of|for|in|at|recorded|seen|reported|set))*\s*$/i;
const CHANGED =
  /\b(?:up|down|rise|rose|risen|rising|increase[sd]?|increasing|growth|grew|grown|fall|fell|fallen|drop(?:ped)?|decrease[sd]?|decline[sd]?|reduction|cut|jump(?:ed)?|surge[sd]?|leap|gain(?:ed)?|slump(?:ed)?|soar(?:ed)?|plunge[sd]?|more|less|fewer|higher|lower|compared|double[sd]?|unchanged|steady|level with|in line|above|below|per cent|percent|pc|(?:faster|slower|longer|shorter|sooner|bigger|smaller|larger|cheaper|dearer|better|worse|stronger|weaker|warmer|hotter|colder|wetter|drier|busier|quieter)(?=[^,;:]{0,40} than))\b|%|\([+−-]\d/i;
/** “a 50% premium over its closing price on | Nov. 2”, “which is an increase of 25 during | the same period” */
const LIKE_THEN =
  /\b(?:premium|discount) (?:over|to|on|above) [^,;]{0,60}\b(?:price|level|close|value)s? (?:(?:\p{L}+ ){1,2}(?:was|were) (?:\p{L}+ing )?at )?(?:on|of|in|from)(?: the)?\s*$/iu;
const RISE_DURING =
  /\b(?:which|that|this|it) (?:is|was|represents|marks) an? (?:increase|rise|decrease|drop|fall|reduction|jump) of [^,;]{0,20}\d[^,;]{0,30} (?:during|over|in)(?: the)?\s*$/i;
/** “close to its level in | January 2020”, “half the peak of | 2019” */
const LEVEL_THEN =
  /\b(?:to|from|near|times|half|twice|double|below|above|of|with|on|match(?:ed|ing)?|reach(?:ed|ing)?|exceed(?:s|ed|ing)?|pass(?:ed|ing)?) (?:the|its|their|his|her|our|that)(?: (?:\d+-year(?= (?:peak|high|low|record))|[\p{L}-]+)){0,3} (?:levels?|peaks?|highs?|lows?|troughs?|bottoms?|(?:low|high)[ -]points?|records?|averages?|norms?|means?|(?:average|median|typical) [\p{L}-]+)(?: (?:seen|recorded|reached|set|hit|last seen|measured|noted|struck|posted|achieved))? (?:in|of|from|for)(?: (?:the|early|late))*\s*$/iu;
/** “a 5% increase over | the current year”, “up 3% over | last year”; not “rose 5% over the year” */
const RISE_OVER =
  /\b(?:increase|rise|gain|improvement|growth|jump|cut|decrease|drop|decline|reduction|up|down)\b[^,;]{0,40}\bover(?: the)?\s*$|(?:%|per ?cent|percent) over(?: the)?\s*$/i;
const WHOLE_YEAR =
  /^(?:(?:last|the (?:current|previous|prior|present)|current|previous|prior) (?:fiscal |financial )?year|\d{4}(?:[-/–]\d\d)?)$/i;
/** “69,000 votes over his | 2008 lead”, “5cm above the | 2017 level” */
const OVER_YEAR =
  /\b(?:half|twice|double|triple|near|over|on|from|than|above|below|against) (?:the|its|his|her|their|our)\s*$/i;
const YEAR_LEVEL =
  /^ (?:lead|levels?|totals?|figures?|peak|record|result|score|margin|share|tally|baseline|high|low|average|rates?|prices?|values?)\b/i;
/** “compared with 29,437”, “down from a record 45,755”, “the previous record of 3,879”: what others are measured by. */
export const COMPARED =
  /(?:\b(?:compared (?:with|to)|(?:up|down|risen?|rose|fell|fallen|increase[sd]?|dropped) from|than|against|versus|above|below|exceeding|surpassing|beating|eclipsing|previous(?:ly)?|earlier|than (?:the|its|an?|their) [\p{L}-]+ [\p{L}-]+ average)(?: (?!(?:and|but)\b|on (?:revenue|sales|turnover))[\p{L}’'-]+){0,4}|\bfrom(?: (?:a|an|the|just|only|about|around|some|nearly|almost|more|over|than|record|high|low|of|current|present|previous|existing|original|initial))*|\bfrom (?:a|an|its|their|the)(?: [\p{L}-]+){0,2} (?:low|high|peak|record|level|average|total) of)\s*$/iu;
/** “doubled between 2020 and 2023, from 4.1 per cent to 7.6 per cent”: neither holds for all the years. */
export const FROM_TO =
  /\bfrom [^,;]{1,40} to(?: (?:a|an|just|about|around|nearly|almost|over|record|more than))*\s*$/i;
const SOURCE =
  /(?<!\b(?:up|down) )\bfrom(?: (?:a|an|the|just|only|about|around|some|nearly|almost|more|over|than))*\s*$/i;
const MOVED =
  /\b(?:(?:up|down)(?= (?:by|from|to|on|nearly|almost|about|more|over|sharply|\d|[£$€]))|r[io]se[ns]?|rising|increas\w+|gr[eo]w\w*|f[ea]ll\w*|drop\w*|decreas\w+|declin\w+|reduc\w+|cut|gain\w*|advanc\w+|jump\w*|surg\w+|soar\w*|slump\w*|plung\w+|climb\w*|doubl\w+|eas\w+|slow\w*|change\w*|go(?:es|ing|ne)?|went|compared|improv\w+|shr[aiu]nk|widen\w*|narrow\w*|slid|slipp\w+|leap\w*|rocket\w*|shot up|balloon\w*|dwindl\w+|edg(?:ed|ing))\b/i;

/** “has passed the previous record, | 2016|, by 0.1C” */
const RECORD_YEAR =
  /\b(?:previous|old|existing|last|earlier|former) (?:record|high|low|peak|best|worst)(?:[ -](?:holder|year|high|low|mark))?(?:,| \()? ?$/i;

/** “an increase of 6.4% compared to the cap set | between January and March” */
const COMPARED_TO =
  /\bcompared (?:with|to) (?:the|an?|those|its|their|his|her) [^,;:\d]{2,50}\b(?:in|for|of|on|at|set|recorded|seen|reported|during|from)(?: the)?\s*$/i;

/** “almost the same as the total recorded there in the | first five months of 2015” */
const SAME_AS =
  /\bthe same as\s*$|\bthe same (?:number )?as (?!usual|always|ever|before)[^,;:\d]{0,50}\b(?:in|for|during|at|on|from)(?: the)?\s*$/i;

/** “a 179 per cent increase on the | first quarter of 2012”, “up 3 per cent on | March” */
const RISE_ON =
  /\b(?:increase|rise|growth|fall|drop|decrease|decline|reduction|jump|surge|improvement|up|down|more|less|fewer|higher|lower)\b[^,;]{0,30} on(?: the)?\s*$/i;

/** Whether a time is what others are compared with: “a 40% increase from the same time last year”, “below the 2017 level”. */
export function isBase({ precision, rule, words }: DateExpression, before: string, after: string): boolean {
  if (LEVEL_THEN.test(before.slice(-140)) && !/^ (?:was|were|stood|had)\b/.test(after)) return true;
  if (rule === "year" && RECORD_YEAR.test(before)) return true;
  if (rule === "year" && OVER_YEAR.test(before) && YEAR_LEVEL.test(after)) return true;
  const clause = before.slice(-90);
  if (
    SAME_AS.test(clause) ||
    LIKE_THEN.test(clause) ||
    (rule.startsWith("same time") && RISE_DURING.test(clause))
  )
    return true;
  // “1.2 points | more than a month ago”
  if (
    /^(?:more|less|fewer|higher|lower) than\b/i.test(words) &&
    /(?:\d ?(?:%|bn|m|k|tn)?|million|billion|points?|per cent|percent|pc|half|thirds?|quarters?|fifths?|tenths?)\s*$/i.test(
      clause,
    )
  )
    return true;
  if (!/\b(?:from|than|against|versus|vs|above|below|compared|relative|with|on|as|over)\b/i.test(clause))
    return false;
  if (AS_MANY.test(clause)) return true;
  if (WHOLE_YEAR.test(words) && RISE_OVER.test(clause)) return true;
  if (!CHANGED.test(clause)) return false;
  const yearly =
    precision === "year" ||
    /^(?:same time|year before|earlier or later|counted)/.test(rule) ||
    /^previous\b/i.test(words);
  if (COMPARED_TO.test(clause)) return true;
  if (/^(?:month|quarter|season)$/.test(precision) && RISE_ON.test(clause)) return true;
  return BASE.test(clause) || (yearly && ON_BASE.test(clause));
}

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
  const source = SOURCE.test(before) && !MOVED.test(before.slice(-100));
  return COMPARED.test(before) && !source;
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
  { date }: { date: DateExpression },
): boolean {
  const before = text.slice(Math.max(start, date.start - 60), date.start);
  return (
    /\bfrom (?:[^,;]|,(?=\d)){0,30}\d[^,;]{0,20}$/i.test(before) &&
    /^ to\b/.test(text.slice(date.end, Math.min(end, date.end + 4)))
  );
}
