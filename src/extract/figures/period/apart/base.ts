import type { DateExpression } from "../../../dates/date.ts";

/** “up 38% from last year”, “compared with 2022”, “than in 2019”. */
const BASE =
  /\b(?:from|than|against|versus|vs\.?|above|below|(?:shy|short) of|compared (?:with|to)|relative to|(?:steady|level|in line|on a par) with)(?: (?:in|at|during|for|the|just|only|its|that|those|levels?|peaks?|records?|highs?|lows?|rates?|periods?|years?|months?|decades?|pre-\p{L}+|their|his|her|our|previous|figures?|number|average|of|a|same|total|equivalent|recorded|seen|reported|set|they (?:were|did|had)|it (?:was|did|had)|he (?:was|did)|she (?:was|did)|we (?:were|did)|people did|where (?:it|they) (?:was|were|stood)))*\s*$/iu;
/** “twice as many as last year”, “as high as it was in 2019”; not “as recently as March”. */
const AS_MANY =
  /\bas (?!early|late|recent|soon|far|long|well)\p{L}+(?: \p{L}+){0,2} as(?: (?:in|at|during|for|the|it|they|he|she|we|was|were|did|had|on))*\s*$/iu;
/** “down 3% on the same period in 2024”: only of years; “fell 3% on Tuesday” is the day itself. */
const ON_BASE =
  /\bon(?: (?:the|its|that|figures?|number|total|level|average|of|for|in|at|recorded|seen|reported|set))*\s*$/i;
/** “down from 677 on | the same date last year”: of the 677. */
const LEFT_ON =
  /\b(?:from|than|against|compared (?:with|to)) (?:(?:about|around|just|only) )?[A-Z]{0,3}[£$€¥]?\d[\d.,]*(?: \p{Ll}+)? on(?: the)?\s*$/u;
const CHANGED =
  /\b(?:up|down|rise|rose|risen|rising|increase[sd]?|increasing|growth|grew|grown|fall|fell|fallen|drop(?:ped)?|decrease[sd]?|decline[sd]?|reduction|cut|jump(?:ed)?|surge[sd]?|leap|gain(?:ed)?|slump(?:ed)?|soar(?:ed)?|plunge[sd]?|more|less|fewer|higher|lower|compared|double[sd]?|unchanged|steady|level with|in line|above|below|shy of|per cent|percent|pc|(?:faster|slower|longer|shorter|sooner|bigger|smaller|larger|cheaper|dearer|better|worse|stronger|weaker|warmer|hotter|colder|wetter|drier|busier|quieter)(?=[^,;:]{0,40} than))\b|%|\([+−-]\d/i;
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

/** “has passed the previous record, | 2016|, by 0.1C” */
const RECORD_YEAR =
  /\b(?:previous|old|existing|last|earlier|former) (?:record|high|low|peak|best|worst)(?:[ -](?:holder|year|high|low|mark))?(?:,| \()? ?$/i;

/** “back to where it was in | January” */
const BACK_TO = /\bto where (?:\p{L}+ ){1,3}(?:was|were|stood)(?: back)? (?:in|at|on)(?: the)? $/iu;
/** “matching a similar fall in | October” */
const SIMILAR =
  /\b(?:matching|echoing|repeating|mirroring|equalling) (?:an?|the) (?:\p{L}+ ){0,3}(?:fall|rise|drop|increase|decline|growth|gain|figure|number|rate)\b[^,;\d]{0,30} in(?: the)? $/iu;
/** “Comparing 2018 to | 2017|, the figures show”, “Comparing the year to June 2018 with | the year before|, thefts rose” */
const COMPARING =
  /\bcompar(?:e|es|ing) (?:[^,;:]*\d[^,;:]* (?:to|with|and|against)|[^,;:]{3,60} (?:to|with))(?: [\p{Ll}-]+){0,3}\s*$/iu;

/** “an increase of 6.4% compared to the cap set | between January and March” */
const COMPARED_TO =
  /\bcompared (?:with|to) (?:the|an?|those|its|their|his|her) [^,;:\d]{2,50}\b(?:in|for|of|on|at|set|recorded|seen|reported|during|from)(?: the)?\s*$/i;

/** “compared with the number of raids | between May 3 and 6” */
const COMPARED_WITH = /\bcompared (?:with|to) (?:the|an?|those|its|their|his|her) [^,;:\d]{2,50}$/i;

/** “almost the same as the total recorded there in the | first five months of 2015” */
const SAME_AS =
  /\bthe same as\s*$|\bthe same (?:number )?as (?!usual|always|ever|before)[^,;:\d]{0,50}\b(?:in|for|during|at|on|from)(?: the)?\s*$/i;

/** “a 179 per cent increase on the | first quarter of 2012”, “up 3 per cent on | March” */
const RISE_ON =
  /\b(?:increase|rise|growth|fall|drop|decrease|decline|reduction|jump|surge|improvement|up|down|more|less|fewer|higher|lower)\b[^,;]{0,30} on(?: the)?\s*$/i;

/** Without one of these nothing is measured by a level, a fall or a total told before. */
const MEASURE =
  /\b(?:level|peak|high|low|trough|bottom|point|record|average|norm|mean|median|typical|where|match|echo|repeat|mirror|equall|compar|same|premium|discount)/i;

/** “around 40 per cent of | last year|’s capacity”, “27p, a big increase on | Friday|’s closing price of 13p” */
const isOwnersBase = (before: string, after: string): boolean =>
  /(?:%|per ?cent|percent|half|quarter|thirds?|fifths?|tenths?) of $/i.test(before) ||
  (/^['’]s (?:closing|close|opening)\b/.test(after) && /\b(?:on|above|below|over|from|to) $/i.test(before));

/** Whether a time is what others are compared with: “a 40% increase from the same time last year”, “below the 2017 level”. */
export function isBase({ precision, rule, words }: DateExpression, before: string, after: string): boolean {
  if (/^['’]s \p{Ll}/u.test(after) && isOwnersBase(before, after)) return true;
  const measured = MEASURE.test(before);
  if (measured) {
    const last = before.slice(-140);
    if (LEVEL_THEN.test(last) && !/^ (?:was|were|stood|had)\b/.test(after)) return true;
    if (BACK_TO.test(before) || SIMILAR.test(before) || COMPARING.test(last)) return true;
  }
  if (rule === "year" && RECORD_YEAR.test(before)) return true;
  if (rule === "year" && OVER_YEAR.test(before) && YEAR_LEVEL.test(after)) return true;
  const clause = before.slice(-90);
  if (
    (measured && (SAME_AS.test(clause) || LIKE_THEN.test(clause))) ||
    (rule.startsWith("same time") && RISE_DURING.test(clause))
  )
    return true;
  // “1.2 points | more than a month ago”
  if (
    /^(?:more|less|fewer|higher|lower) than\b/i.test(words) &&
    /(?:\d ?(?:%|bn|m|k|tn)?|hundred|thousand|million|billion|points?|per cent|percent|pc|half|thirds?|quarters?|fifths?|tenths?)\s*$/i.test(
      clause,
    )
  )
    return true;
  if (
    !/\b(?:from|than|against|versus|vs|above|below|shy|short|compared|relative|with|on|as|over)\b/i.test(
      clause,
    )
  )
    return false;
  if (AS_MANY.test(clause)) return true;
  if (WHOLE_YEAR.test(words) && RISE_OVER.test(clause)) return true;
  if (!CHANGED.test(clause)) return false;
  const yearly =
    precision === "year" ||
    /^(?:same time|year before|earlier or later|counted)/.test(rule) ||
    /^previous\b/i.test(words);
  if (COMPARED_TO.test(clause) || (/^between\b/i.test(words) && COMPARED_WITH.test(clause))) return true;
  if (/^(?:month|quarter|season)$/.test(precision) && RISE_ON.test(clause)) return true;
  return BASE.test(clause) || (yearly && ON_BASE.test(clause) && !LEFT_ON.test(clause));
}
