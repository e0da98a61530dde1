const SAY =
  "said|says|say|told|announced|revealed|confirmed|warned|admitted|claimed|insisted|added|stated|wrote|tweeted|reported|disclosed|estimated|predicted|forecast|published|released|issued|unveiled";
/** “said in February”, “told broadcasters this week”, “figures released on Thursday”. */
const SAID = new RegExp(
  `\\b(?:${SAY})\\b(?: (?!that\\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|died|fell|rose|was|were|had|lost|won)\\b)[\\p{L}’']+){0,3}?(?:,? (?:in|on|at|late|early|earlier))?(?: the)?\\s*$`,
  "iu",
);
const PASSIVE_SAID = new RegExp(`\\b(?:was|were|been|be|being)(?: \\p{L}+)? (?:${SAY})\\b[^,;]*$`, "iu");
/** “its forecast for 2025” is of that year; “the film, released in 2001,” came out then, where “figures released in May” report. */
const NOT_SAID =
  /\b(?:forecast|predicted) for(?: the)?\s*$|\b(?:its|the|an?|their|his|her|our|that|this) (?:forecast|estimate|claim|report)s? (?:for|of|in)(?: the)?\s*$/i;
/** “A deficit of $1bn is forecast in | 2026-27” */
const FORECAST_IN =
  /\b(?:is|are|was|were) (?:\p{L}+ )?(?:forecast|predicted|estimated) (?:for|in|by)(?: the)?\s*$/iu;
const CAME_OUT = /\b(?:released|published|issued|unveiled)(?: (?:in|on))?(?: the)?\s*$/i;
const REPORTING =
  /\b(?:figures?|data|numbers?|stud(?:y|ies)|reports?|statistics|surveys?|results|analysis|research|documents?|accounts|polls?|findings|estimates?|statement|letter|which|minutes)\b[^.;]*$/i;
/** “the court heard on Thursday”: the day of the hearing. */
const HEARD =
  /\b(?:court|inquest|inquiry|tribunal|jury|jurors|hearing|committee|magistrates|judge|panel|council|MPs|parliament)\b (?:(?:has|was|were|had) )?(?:also |previously |later )?(?:heard|told|shown)(?:,? on)?(?: the)?\s*$/i;
/** “told a meeting in Leeds on | Friday”, “said in a statement on | Tuesday” */
const TOLD_AT = new RegExp(
  `\\b(?:said|says|told|added|warned|announced|admitted|insisted|claimed|stated|wrote)\\b(?: (?:an?|the|his|her|its|their|this))?(?: (?!that\\b|least\\b|most\\b|was\\b|were\\b|had\\b|has\\b|would\\b|will\\b|is\\b|are\\b)[\\p{L}’'-]+){0,4}? (?:meetings?|conference|committee|MPs|reporters|journalists|broadcasters|councillors|members|lawmakers|summit|rally|crowd|audience|statement|interview|speech|letter|email|post|tweet|briefing|filing|message|report|hearing|radio|TV|television|newspaper|programme|show|BBC|parliament|congress|senate)(?: (?:in|at|of|for|to|with) (?:(?!that\\b)[\\p{L}’'-]+ ?){1,4})?(?:,? (?:in|on|late|early|earlier))?(?: the)?\\s*$`,
  "iu",
);
/** “Speaking at a rally on | Thursday, Smith said …” */
const SPEAKING = /^["“‘']?(?:speaking|writing|talking|appearing|testifying|giving evidence)\b[^,;:]*$/i;
/** “In a statement on | Tuesday, the firm said …” */
const AT_OCCASION =
  /^["“‘']?(?:in|at|during|after|following) (?:an?|the|his|her|its|their) (?:\p{L}+ ){0,3}(?:statement|interview|speech|letter|email|memo|post|tweet|briefing|conference|meeting|hearing|filing|message|report|rally|call|address|article|blog|video|debate)\b[^,;:]*$/iu;
/** “During a | Dec. 5 | conference, the firm said …” */
const AT_DATED = /^["“‘']?(?:in|at|during|after|following) (?:an?|the|his|her|its|their) $/i;
const OCCASION_AFTER = new RegExp(
  `^ (?:\\p{Ll}+ )?(?:statement|interview|speech|letter|email|memo|post|tweet|briefing|conference|meeting|hearing|filing|message|report|rally|call|address|debate)\\b[^;:]{0,210}?\\b(?:${SAY})\\b`,
  "iu",
);
const OCCASION_SAID = new RegExp(`^[^;:]{0,120}?\\b(?:${SAY})\\b`, "i");
/** “A £40m plan to rebuild the bridge was announced on | Monday”: the day of the news, not of the plan. */
const PLAN_ANNOUNCED =
  /\b(?:plans?|proposals?|schemes?|funds?|packages?|programmes?|programs?|strategy|budget|projects?|investment)\b[^,;]*\b(?:was|were|been) (?:\p{L}+ )?(?:announced|unveiled|revealed|confirmed|published|proposed|outlined)(?: (?:in|on))?(?: the)?\s*$/iu;
/** “A study of 300 trips over the | five weeks before Easter | revealed”: the time of the trips. */
const STUDIED =
  /\b(?:study|survey|analysis|review|audit|figures|data|research|count) (?:of|on|for) [^,;]* (?:in|over|during|from) the\s*$/i;
const SAID_AFTER = new RegExp(`^ (?:${SAY}|suggested|argued|hinted|urged)\\b`, "i");
const REPORTS = new RegExp(
  `\\b(?:${SAY}|heard|(?<=\\bit )(?:has |had )?(?:emerged|transpired))(?: (?:that|\\p{L}+ (?:that|on \\p{Lu})))? `,
  "iu",
);

const TOLD_OF_IT =
  /^, (?:it|the \p{L}+) (?:was|were|has been|had been|is) (?:told|shown|said|claimed|alleged|heard),/u;

/** “Figures from the agency on | Wednesday | show 400 are waiting”, “A study last week found”: not “figures for May show”. */
const REPORT =
  /\b(?:reports?|figures|data|study|research|analysis|review|audit|statistics|findings|estimates|assessment|bulletin|videos?|footage|clip|film|photos?|pictures|images)\b(?: (?:highlighted|compiled|obtained|uncovered|analysed|shared|gathered|collated|seen))?(?: (?:by|from|of|for|on|into) (?:[\p{L}’'&-]+ ){1,9}?)?(?: ?(?:on|(?:published|released|issued|out)(?: on| in)?))?(?: (?:late|early|earlier))?\s*$/iu;
const OF_TIME = /\b(?:for|from|of|to|during|by|since|between|in)(?: the)?\s*$/i;
const SHOWS =
  /^ (?:shows?|showed|found|finds?|reveal(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|put|concluded|said|warned|project(?:s|ed)|estimate[sd]?|predict(?:s|ed)|claim(?:s|ed))\b/;
const isReportDay = (before: string, after: string): boolean =>
  SHOWS.test(after) &&
  REPORT.test(before) &&
  (!OF_TIME.test(before) || /\b(?:published|released|issued|out) in\s*$/i.test(before));

/** “suffered a blow | today | with a poll showing that 40% want to stay” */
const WITH_POLL =
  /^,? (?:with|as|after|when) (?:an?|the|its|new|fresh|latest) (?:[\p{L}-]+ ){0,3}(?:poll|survey|study|report|figures|data|research|analysis)\b[^.;]{0,40}?\b(?:show|find|found|reveal|suggest|warn|indicat)/iu;

/** “said its profits for | the first half | had jumped by 23%”: what is said is of that time. */
const FOR_TIME = /\b(?:for|during|over|throughout)(?: the)?\s*$/i;

/** Nobody speaks throughout a year; days are told by `in` only of what is past. */
const OVER_TIME = /\b(?:said|says|added|claimed|wrote|stated) (?:in|over|during|within) the $/i;

const PRESENTED =
  /\b(?:report|figures|data|study|research|findings|trial|analysis|audit|budget|accounts)(?:\b[^,;]{0,60}|,) presented(?: on)?\s*$/i;
/** “follows an announcement from the council on | Monday | that 400 will be moved” */
const NEWS =
  /\b(?:announcement|statement|warning|revelation|pledge|promise|vow|claim|confirmation|news|forecast|fears?|hopes?|concerns?|rumours?|speculation|reports?|suggestions?)s?(?: (?:from|by|of) (?:the |a )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)?(?: (?:on|in|late|early))?\s*$/iu;
const IT_EMERGED = /\bit (?:has |had )?emerged(?: (?:on|in|late|early))?(?: the)?\s*$/i;

/** “fell by 5 percent, according to a study | last year”, not “according to figures for | 2023” */
const ACCORDING = /\baccording to (?:[^,;:–—()]{0,80} )?$/i;

/** “according to a survey that was held | between May 3 and 6” */
const TAKEN =
  /\b(?:poll|survey|census)\b[^,;]* (?:taken|held|conducted|carried out)(?: online)?(?: (?:on|in))?\s*$/i;

/** “a woman described | last night | as critical” */
const DESCRIBED = /\bdescribed(?: by [^,;]{1,40})?\s*$/i;

/** “which publishes its own figures | today” */
const PUBLISHES =
  /\b(?:publish|releas|report|reveal|announc|unveil|post|issu)(?:e?s|ing|e)? (?:its|their|his|her)(?: (?!that\b)[\p{L}’'-]+){1,5}?(?: (?:on|later))?\s*$/iu;
/** “above the £4m that was forecast only | three months ago” */
const WAS_EXPECTED =
  /\b(?:that|which|than|as) (?:was|were|had been) (?:\p{L}+ )?(?:forecast|predicted|projected|expected|anticipated|budgeted)(?: (?:only|just|back|as recently as))?(?: (?:in|on))?(?: the)?\s*$/iu;
/** “GDP figures due to be released | this week | are set to show” */
const DUE_OUT =
  /\b(?:due|set|scheduled|slated) (?:to be |for )?(?:released?|published|publication|issued|announced|out)(?: (?:on|in|later))?\s*$/i;
/** “rather than the 11.5 per cent slump it feared in | June |” */
const IT_FEARED =
  /\b(?:it|they|he|she|we)(?: had)?(?: \p{Ll}+ly)? (?:feared|forecast|predicted|expected|anticipated|projected|estimated)(?: back)? (?:in|on)(?: the)?\s*$/iu;
/** “…, it was claimed | today|.” */
const WAS_CLAIMED =
  /\b(?:it|that) (?:was|has been|had been) (?:\p{Ll}+ )?(?:claimed|revealed|announced|reported|confirmed|alleged|disclosed|learned|learnt|suggested|warned)(?: (?:late|early|on|in))*(?: the)?\s*$/iu;

/** “to reach the £40m touted by the minister in | October” */
const TOUTED_BY =
  /(?<!\b(?:was|were|been|be|being|is|are) )\b(?:touted|promised|pledged|hailed|trailed|demanded|predicted|proposed|suggested|claimed) by (?:[\p{L}’'.-]+ ){1,5}(?:in|on|earlier)?(?: the)?\s*$/iu;

/** Without one of these nothing was told. */
const TELLS = new RegExp(`\\b(?:${SAY}|heard|shown|proposed|outlined)\\b`, "i");

/** Without one of these nothing was made known in any other words. */
const MADE_KNOWN =
  /\b(?:present|fear|estimat|emerg|accord|descri|tout|promis|pledg|hail|trail|demand|predict|propos|suggest|claim|reveal|announc|report|confirm|alleg|disclos|learn|warn|forecast|project|expect|anticipat|budget|publish|releas|unveil|post|issu|news|statement|vow|revelation)/i;

/** Whether a date is only when somebody spoke, from the words before and after it: no time of what was said. */
export function isSaid(before: string, then: string): boolean {
  // “At a meeting in March, it was told, the board approved …”
  const after = then.startsWith(", ") ? then.replace(TOLD_OF_IT, ",") : then;
  if ((SAID_AFTER.test(after) && !STUDIED.test(before)) || WITH_POLL.test(after)) return true;
  if (AT_DATED.test(before) && OCCASION_AFTER.test(after)) return true;
  if (SPEAKING.test(before) || (AT_OCCASION.test(before) && OCCASION_SAID.test(after))) return true;
  if (isReportDay(before, after) || (MADE_KNOWN.test(before) && isMadeKnown(before, after))) return true;
  if (!TELLS.test(before)) return false;
  // “He said | last winter|’s storms cost £4m”, “She said in the | past year | police had found 40”
  if (/^['’]s\b/.test(after) || (OVER_TIME.test(before) && /^ (?!that\b)/.test(after))) return false;
  if (
    HEARD.test(before) ||
    (PLAN_ANNOUNCED.test(before) && !/\bwhen\b[^,;]{0,60}$/i.test(before)) ||
    TOLD_AT.test(before)
  )
    return true;
  if (NOT_SAID.test(before) || FORECAST_IN.test(before) || (CAME_OUT.test(before) && !REPORTING.test(before)))
    return false;
  return SAID.test(before) && !PASSIVE_SAID.test(before) && !FOR_TIME.test(before);
}

/** Whether something came to light then, or was promised, forecast or published: “according to a study | last year”. */
const isMadeKnown = (before: string, after: string): boolean =>
  PRESENTED.test(before) ||
  IT_EMERGED.test(before) ||
  (/^ that\b/.test(after) && NEWS.test(before)) ||
  (ACCORDING.test(before) &&
    !TAKEN.test(before) &&
    (!OF_TIME.test(before) || /\b(?:published|released|issued) in\s*$/i.test(before))) ||
  (/^ as\b/.test(after) && DESCRIBED.test(before)) ||
  TOUTED_BY.test(before) ||
  WAS_CLAIMED.test(before) ||
  WAS_EXPECTED.test(before) ||
  IT_FEARED.test(before) ||
  DUE_OUT.test(before) ||
  PUBLISHES.test(before);

/** “Between 2016 and 2021, Hoskins wrote | 312 checks”: done then, not reported. */
const DOES =
  /\b(?:wrote|issued|released|published|unveiled)(?: (?:about|around|some|nearly|almost|more than|over|at least|up to|only|just|another|a further))? $/i;

/** “In 2026-27 the gap is forecast to be | £9.4m”: of that year. */
const FORESEEN = /\b(?:is|are|was|were|been) (?:now )?(?:forecast|predicted|estimated) (?:to|at)\b/i;

/** “In 2017|, when the mayor announced the scheme,| compliance was 39 per cent”: said in passing. */
export const withoutWhen = (between: string): string =>
  between.replace(/^, (?:when|after|before|as|while|shortly|just)\b[^,;]*(?=, )/i, "");

/**
 * “added a flat to his estate”, “issued another 170 notices”, “a case was reported in Ely”: deeds, where “added the roof had cost
 * £4m” reports.
 */
const DID_ONE =
  /\badded (?=(?:an?|another|one|two|three|four|five|six|several|more|his|her|its|their|to|[£$€]?\d[\d,.]*) )|\b(?:issued|released|published|unveiled) (?=(?:another |a further |about |some |more than )?\d)|(?:(?<!\b(?:it|that|which) )\b(?:was|were)|\bcases?|\bdeaths?) (?:reported|confirmed|recorded) (?=(?:in|at|among|worldwide|nationwide|across)\b)|(?<=\b(?:of|new|total|the|other|more|all|fewer|any|daily) )(?:confirmed|reported) (?=(?:cases?|deaths?|infections?|incidents?|crimes?|sightings?)\b)|\breported (?=[^,;]{0,25}\b(?:cases|deaths|infections|fatalities)\b)|(?<!\b(?:he|she|they|who|it) )\badded $/g;

/** Whether a figure between a fronted date and what is reported lies in the report: “On Thursday, the ONS said …”. */
export function isReported(all: string): boolean {
  const between = all.replace(DID_ONE, "");
  return (
    REPORTS.test(between) &&
    !DOES.test(between) &&
    !FORESEEN.test(between) &&
    !/,\s*$/.test(between.slice(0, between.search(REPORTS) + 12))
  );
}
