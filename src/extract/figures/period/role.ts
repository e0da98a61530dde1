import type { DateExpression } from "../../dates/date.ts";
import type { Reading } from "../../reading.ts";
import { placesNear, sentenceAt, type Bounds } from "./window.ts";

/** A time expression of a sentence that may say when a figure holds. */
export interface Timed {
  date: DateExpression;
  days: { from: string; to: string };
  /** within: the days themselves; since: from them to the article’s own time; said: when it was reported; base: what is compared with, a record since then too. */
  role: "within" | "since" | "said" | "base";
  /** Where the words begin that say so, “since” included. */
  start: number;
  end: number;
  /** Opens the sentence: “In March, …”, “Last year …”. */
  fronted: boolean;
}

const SINCE = /\bsince(?: (?:the|about|around|early|late|at least))*\s*$/i;
const SINCE_CLAUSE =
  /^["“‘']?(?:ever )?since\b[^,;]*$|\bsince [\p{L}’'-]+(?! [^,;:.]*\b(?:was|were|is)\b)(?: [\p{L}’'-]+){0,8}\s*$/iu;
/** “launched in 2022, has cost £700million since then” */
const SINCE_THEN = /\bsince (?:then|that time)\b|\bsince[.,”"]/i;
/** “up 38% from last year”, “compared with 2022”, “than in 2019”. */
const BASE =
  /\b(?:from|than|against|versus|vs\.?|above|below|compared (?:with|to)|relative to)(?: (?:in|at|during|for|the|just|only|its|that|those|levels?|figures?|number|average|of|a|same|total|equivalent|recorded|seen|reported|set|they (?:were|did|had)|it (?:was|did|had)|he (?:was|did)|she (?:was|did)|we (?:were|did)|people did|where (?:it|they) (?:was|were|stood)))*\s*$/i;
/** “in aid of the | 1984 famine”: an event something else is about. */
const OF_EVENT = /\b(?:of|for|from|about|over|after|to|with|by|marking|mark|remember|like) the\s*$/i;
/** “twice as many as last year”, “as high as it was in 2019”; not “as recently as March”. */
const AS_MANY =
  /\bas (?!early|late|recent|soon|far|long|well)\p{L}+(?: \p{L}+){0,2} as(?: (?:in|at|during|for|the|it|they|he|she|we|was|were|did|had|on))*\s*$/iu;
/** “down 3% on the same period in 2024”: only of years; “fell 3% on Tuesday” is the day itself. */
const ON_BASE =
  /\bon(?: (?:the|its|that|figures?|number|total|level|average|of|for|in|at|recorded|seen|reported|set))*\s*$/i;
const CHANGED =
  /\b(?:up|down|rise|rose|risen|rising|increase[sd]?|increasing|growth|grew|grown|fall|fell|fallen|drop(?:ped)?|decrease[sd]?|decline[sd]?|reduction|cut|jump(?:ed)?|surge[sd]?|leap|gain(?:ed)?|slump(?:ed)?|soar(?:ed)?|plunge[sd]?|more|less|fewer|higher|lower|compared|double[sd]?|unchanged|above|below|per cent|percent|pc)\b|%/i;
/** “the highest number since 2018”, “one of the busiest days of the year so far”, “the worst in 2020”. */
const RANKED =
  "highest|lowest|biggest|largest|smallest|greatest|worst|best|hottest|coldest|warmest|wettest|fastest|slowest|longest|shortest|steepest|sharpest|strongest|weakest|most|least|fewest|youngest|oldest|poorest|richest|\\p{L}{3,}iest";
const RANK = /est\b|most|least|record|first/i;
const SUPERLATIVE = new RegExp(
  `\\b(?:${RANKED})\\b[^,.;:()–—]{0,60}?\\b(?:since|of|in|ever in|seen in|for)(?: (?:the|at least|early|late))*\\s*$`,
  "iu",
);
const SUPERLATIVE_SINCE = new RegExp(
  `\\b(?:${RANKED}|record|first)\\b[^.;]{0,80}\\bsince\\b(?![^.;,]*\\b(?:was|were|is|came)\\b)[^.;,\\d]{0,40}$`,
  "iu",
);
const SAY =
  "said|says|say|told|announced|revealed|confirmed|warned|admitted|claimed|insisted|added|stated|wrote|tweeted|reported|disclosed|estimated|predicted|forecast|published|released|issued|unveiled";
/** “said in February”, “told broadcasters this week”, “figures released on Thursday”. */
const SAID = new RegExp(
  `\\b(?:${SAY})\\b(?: (?!that\\b)[\\p{L}’']+){0,3}?(?:,? (?:in|on|at|late|early|earlier))?(?: the)?\\s*$`,
  "iu",
);
const PASSIVE_SAID = new RegExp(`\\b(?:was|were|been|be|being)(?: \\p{L}+)? (?:${SAY})\\b[^,;]*$`, "iu");
/** “its forecast for 2025” is of that year; “the film, released in 2001,” came out then, where “figures released in May” report. */
const NOT_SAID =
  /\b(?:its|the|an?|their|his|her|our|that|this) (?:forecast|estimate|claim|report)s? (?:for|of|in)(?: the)?\s*$/i;
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
const OCCASION_SAID = new RegExp(`^[^;:.]{0,120}?\\b(?:${SAY})\\b`, "i");
/** “A £40m plan to rebuild the bridge was announced on | Monday”: the day of the news, not of the plan. */
const PLAN_ANNOUNCED =
  /\b(?:plans?|proposals?|schemes?|funds?|packages?|programmes?|programs?|strategy|budget|projects?|investment)\b[^,;]*\b(?:was|were|been) (?:\p{L}+ )?(?:announced|unveiled|revealed|confirmed|published|proposed|outlined)(?: (?:in|on))?(?: the)?\s*$/iu;
const SAID_AFTER = new RegExp(`^ (?:${SAY})\\b`, "i");
const REPORTS = new RegExp(`\\b(?:${SAY})(?: (?:that|\\p{L}+ (?:that|on \\p{Lu})))? `, "iu");
const OTHER_TIME =
  /\b(?:before|after|until|till|up to|ahead of|following|prior to|(?:dating|going|stretching) back to|(?:pre|post)-)(?: (?:the|last|next|early|late|in))*\s*$/i;
const AFTER_CLAUSE = /(?:^|, )(?:before|after|until|once)\b[^,;]*$/i;
const FRONT =
  /^["“‘'(\s]*(?:(?:but|and|so|yet|then|back|just|only|also) )?(?:(?:in|on|at|during|over|for|by|from|between|throughout|within|since|as of|early|late)(?: the)? |the )?$/i;

/** Roles are found once for the dates of an article: a date is looked at for every figure of its sentence. */
const known = new WeakMap<readonly DateExpression[], Map<DateExpression, Timed | null>>();

/** The time expressions inside these bounds that may time a figure: no bases of comparison, none a record is since. */
export function timesIn(reading: Reading, bounds: Bounds, dates: readonly DateExpression[]): Timed[] {
  const roles = known.get(dates) ?? new Map<DateExpression, Timed | null>();
  known.set(dates, roles);
  const timed: Timed[] = [];
  for (const at of placesNear(dates, bounds)) {
    const date = dates[at];
    if (date === undefined || date.end > bounds.end) continue;
    let time = roles.get(date);
    if (time === undefined) {
      time = timeOf(reading, dates, at, date);
      roles.set(date, time);
    }
    if (time !== null) timed.push(time);
  }
  return timed;
}

/** So much of the sentence before and after a date tells its role. */
const REACH = 240;

function timeOf(
  reading: Reading,
  dates: readonly DateExpression[],
  at: number,
  date: DateExpression,
): Timed | null {
  const { from, to } = date;
  const sentence = reading.sentences[sentenceAt(reading.sentences, date.start)];
  if (from === null || to === null || sentence === undefined || endsStretch(dates[at - 1], date)) return null;
  const start = Math.max(sentence.start, date.start - REACH);
  const before = reading.text.slice(start, date.start);
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + REACH));
  const role = roleOf(date, before, after);
  if (role === null) return null;
  const then = role === "within" && SINCE_THEN.test(after);
  const since = role === "since" ? before.search(/\bsince\b[^,;]*$/i) : -1;
  const next = dates[at + 1];
  return {
    date,
    days: { from, to },
    role: then ? "since" : role,
    start: since < 0 ? date.start : start + since,
    end: next !== undefined && endsStretch(date, next) ? next.end : date.end,
    fronted: start === sentence.start && FRONT.test(before),
  };
}

/** The day of “the year ended Sept. 30” beside the year itself. */
function endsStretch(stretch: DateExpression | undefined, day: DateExpression): boolean {
  return stretch?.rule === "stretch up to a day" && stretch.to === day.to && day.start - stretch.end < 9;
}

function roleOf(date: DateExpression, before: string, after: string): Timed["role"] | null {
  if (RANK.test(before) && (SUPERLATIVE_SINCE.test(before) || SUPERLATIVE.test(before))) return "base";
  if (SINCE.test(before) || SINCE_CLAUSE.test(before)) return "since";
  if (OTHER_TIME.test(before) && date.rule !== "range") return null;
  // A date stamp is no time of any event.
  if (date.rule === "ISO date" && !/\b(?:on|in|since|from|by|at|until|of)\s*$/i.test(before)) return null;
  if (date.rule === "year" && OF_EVENT.test(before) && /^ \p{Ll}/u.test(after)) return null;
  if (isBase(date, before)) return "base";
  // “Easter breaks are up”: a kind of thing, no time.
  if (
    date.rule === "holiday" &&
    /^ (?!and|or|but|is|was|when|has|had|were|are|the|this|last|to|after|before)\p{Ll}{4,}/u.test(after)
  )
    return null;
  if (SAID_AFTER.test(after)) return "said";
  if (HEARD.test(before) || SPEAKING.test(before) || PLAN_ANNOUNCED.test(before)) return "said";
  if (TOLD_AT.test(before) || (AT_OCCASION.test(before) && OCCASION_SAID.test(after))) return "said";
  if (NOT_SAID.test(before) || (CAME_OUT.test(before) && !REPORTING.test(before))) return "within";
  if (SAID.test(before) && !PASSIVE_SAID.test(before)) return "said";
  return "within";
}

/** Whether a figure between a fronted date and what is reported lies in the report: “On Thursday, the ONS said …”. */
export function isReported(between: string): boolean {
  return REPORTS.test(between) && !/,\s*$/.test(between.slice(0, between.search(REPORTS) + 12));
}

/** The figure stands in a clause about another time: “after 4,000 left in 2020, 5,000 returned”. */
export function isSubordinate(before: string): boolean {
  return AFTER_CLAUSE.test(before);
}

/** “a 40% increase from the same time last year”: what others are compared with. */
function isBase({ precision, rule, words }: DateExpression, before: string): boolean {
  const clause = before.slice(-90);
  // “1.2 points | more than a month ago”
  if (
    /^(?:more|less|fewer|higher|lower) than\b/i.test(words) &&
    /(?:\d%?|points?|per cent|percent|pc)\s*$/i.test(clause)
  )
    return true;
  if (AS_MANY.test(clause)) return true;
  if (!CHANGED.test(clause)) return false;
  const yearly =
    precision === "year" ||
    /^(?:same time|year before|earlier or later|counted)/.test(rule) ||
    /^previous\b/i.test(words);
  return BASE.test(clause) || (yearly && ON_BASE.test(clause));
}
