import { isPosted, isToldOfAnother } from "./told-of-another.ts";
import { isDirect } from "./gap.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const ABOUT =
  "(?: (?:an?|the|just|about|around|some|nearly|almost|more than|less than|over|under|up to|at least|only|another|a further))*";
const SOME =
  "(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some)";

/** “was called a joke last night|, as it emerged that only | one in 20 |”: what came to light then was so before. */
const EMERGED =
  /, (?:as|after|when|and) it (?:has |had )?(?:later |also )?(?:emerged|transpired|came to light|came out|was (?:revealed|disclosed|learned|learnt|reported|announced|claimed))\b/i;
/** “| under new rules coming into force today”: of the rules. */
const UNDER_RULES =
  /(?:^|[ ,])(?:under|because of|thanks to|in line with) (?:(?:the|an?|its|their|his|her) )?(?:[\p{L}’'-]+ ){0,4}?(?:rules?|laws?|regulations?|powers|legislation|measures|guidelines|scheme|plans?|proposals?|act|deal|agreement|contract|treaty|bill)\b[^,;\d]*$/iu;
/** “The five| join nine others chosen in November”: of the nine. */
const JOINS = new RegExp(
  `\\b(?:join|follow|replace|add to)(?:s|ed|ing)?${ABOUT} ${SOME} (?:others?|more|that|which|who|[\\p{L}-]+ (?:already|that|which|who))\\b[^,;]*$`,
  "iu",
);
/** “In addition to | $25,000 |, he gave a party in March”: of another deed. */
const IN_ADDITION =
  /(?:^["“‘']?|\bthat |, )(?:in addition to|besides|on top of|apart from|aside from|as well as) (?:(?!, (?:(?:he|she|it|they|we|I)|(?:[\p{L}’'-]+ ){1,4}(?:has|have|had|was|were|is|are|will|\p{L}{3,}ed)) )[^;.]|\.(?=\d))*$/iu;
/** “A collector worth | £4bn|, the banker in 2014 opened a museum”: of now. */
const WORTH = /\b(?:net worth|fortune|wealth|collection)(?: (?:of|estimated at|put at|valued at))$/i;
/** “have signed up | ahead of an influx next week” */
const AHEAD_OF =
  /\b(?:ahead of|in time for|in preparation for|in readiness for|in the run-up to) (?:an?|the|his|its|their|our|what)\b[^,;\d]*$/i;
/** “are nearing the 100,000 mark | as police today vowed”: of now. */
const AS_ONE = /\bas (?:(?:the|an?|its|his|her|their) )?(?:[\p{L}’'-]+ ){1,3}$/iu;
const ACTED =
  /^ (?:\p{Ll}+ly )?(?:vowed|said|warned|urged|told|called|announced|revealed|admitted|insisted|prepared|began|launched|faced|met|hit)\b/u;
/** “asked for £4m in 2017 | to raise the number to | 64”: what is meant to be. */
const TO_RAISE = / to (?:up|raise|increase|bring|take|boost|lift|expand|reduce|lower|cut)\b[^,;:]*\bto $/i;
/** “has trebled in 30 years|, with | 26 per cent | of adults now too heavy”: of now. */
const WITH_ONE = new RegExp(`, with${ABOUT} $`, "i");
const MODIFIED = new RegExp(`${ABOUT} $`, "i");
const NOW = /^(?: (?!who\b|which\b|that\b)[\p{L}’'-]+){1,5} (?:now|currently)\b/u;

/** “40 in 2019|, and these rose every year to | 50 |”: of a later one. */
const EVERY_YEAR =
  /\b(?:rose|risen|grew|grown|fell|fallen|climbed|increased|dropped|declined|doubled|soared) (?:every|each|year on|year after|month on|ever since|steadily|since)\b/i;
/** “on Friday one boy revealed why|: at least | one | had lied”: what was told, not what happened then. */
const TOLD_COLON =
  /\b(?:said|revealed|admitted|told|explained|learned|learnt|discovered|found out)\b[^:;]*: ["“‘']?[^:;]*$/i;
/** “rose last year|, while the union says that cuts of | 30 per cent | are common”: of now. */
const WHILE_OF = /, (?:while|whereas) [^;]*\b(?:that|of)\b[^,;]*$/i;
const IS = /^ (?:is|are) (?!up\b|down\b)/;
/** “After so many bids this year|, shares leapt | 13p |”: of the day told, not the year. */
const AFTER_LEAD = /^["“‘']?(?:after|following|despite) [^,;]*$/i;

/** “over the weekend | it emerged that | £5,000” */
const IT_EMERGED =
  /^,? it (?:also |later |has |had )?(?:emerged|transpired|came to light|was (?:also )?(?:revealed|disclosed|reported|announced|claimed))\b/i;
/** “overturned the | 2020 | vote, and he faced | 91 | charges” */
const VOTE = /^ (?:\p{Ll}+ )?(?:elections?|vote|referendum|census|campaign|coup|uprising)\b/iu;
const TIMES_IT = /\b(?:in|at|during|since|after|before|of|from|until|for|by|on)(?: the)? $/i;
/** “on goods taxed on May 1|, as well as ease | 25% | duties” */
const AS_WELL =
  /^, as well as (?!\p{Ll}+(?:ing|s|ed)?(?: (?:people|men|women|others?))? ?$)(?:\p{Ll}+ ){2,}/u;
const SET = /\b(?:imposed|introduced|announced|agreed|signed|launched|published|passed)(?: on| in)? $/i;
/** “has trebled|, with a fifth now ill, at a cost of | £1bn” */
const WITH_NOW = /, with\b[^;]*\bnow\b[^;]*$/i;
/** “The group of | 400 | said in a note that sales in May fell” */
const SAID_THAT =
  /\b(?:said|says|warned|claimed|claims|told|announced|estimates?|believes?|insisted)\b[^,;]*\bthat\b/i;
/** “a £24m deal | as they try to pay for next month” */
const AS_THEY =
  / as (?:they|he|she|it|we|I) (?:\p{Ll}+ly )?(?:try|tries|attempts?|seeks?|prepares?|looks?|struggles?|faces?|plans?|waits?|gets? ready|aims?|hopes?)\b/u;
/** “rebates of | $75 | end in December” */
const ENDS =
  /^ (?:[\p{L}-]+ ){0,2}?(?:ends?|expires?|runs? out|lapses?) (?:in|on|at|next|this|later|tomorrow|today)\b/u;

/** “In June 47 were heard | while the office is reviewing | 960 |” */
const WHILE_DOING = new RegExp(
  ` (?:while|whereas) [^,;]*\\b(?:is|are)(?: \\p{Ll}+ly)? \\p{Ll}+ing${ABOUT} $`,
  "u",
);
/** “Failure to agree by next month | could mean up to | 7,000 | lorries”: of what may be. */
const COULD_MEAN = new RegExp(
  `^,? (?:could|would|might|may) (?:mean|leave|cost|see|force)${ABOUT}(?: up to)? $`,
  "i",
);

/** “awarded in 2019|, supporting | 100 | jobs” */
/** “were cut in 2020|, with a recent survey highlighting that | one in six | are at risk” */
const WITH_SURVEY =
  /^, with (?:an?|the|its) (?:[\p{L}-]+ ){0,4}(?:survey|poll|study|report|data|figures|research|analysis)\b[^;]*\b(?:that|as)\b/iu;
/** “rose over the past fortnight|, which could lead to | 9million | being shut in”, “out last week, pays 1%, while its rival pays | 2% |” */
const WHICH_COULD =
  /, which (?:could|may|might|would) |, while (?:[\p{L}’'&-]+ ){1,5}(?:pays|offers|has|costs|charges|gives|sells) [^,;]*$/u;
const SUPPORTING = /^, (?:supporting|sustaining|safeguarding|securing|protecting)\b/;
/** “suspended for four games, to be served in 2021|, while the club was fined | £50 |” */
const TO_BE = /, to be \p{Ll}+(?:ed|n|t)(?: [\p{Ll}]+){0,3} (?:in|on|by|over|during) $/u;
/** “Saturday’s march comes | a week after protests erupted, with | 17 | held” */
export const WEEK_AFTER =
  /\b(?:comes?|came) (?:just |only |less than |more than |barely |nearly |about )*(?:an?|one|two|three|four|five|six|ten|\d+) (?:days?|weeks?|months?|years?) after\b/i;

/** “26 per cent | of adults now too heavy” */
export const isOfNow = (text: string, sentence: Bounds, { end }: Bounds): boolean =>
  NOW.test(text.slice(end, Math.min(sentence.end, end + 80)));

/**
 * Whether a time is that of another clause, by the words that join the two: “can be fined £1,000 under rules that begin today”,
 * “was mocked last night, as it emerged that one in 20 gets it”, “The five join nine chosen in May”. Refused: “were fined £1,000
 * today under the rules”, “Five joined the board in May”.
 */
export function isOfOtherClause(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  between: string,
  published: string | null,
): boolean {
  const { date, days } = time;
  if (ENDS.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 60)))) return true;
  if (date.end <= figure.start) {
    const lead = text.slice(Math.max(sentence.start, date.start - 90), date.start);
    if (between.startsWith(",") && JOINS.test(lead)) return true;
    if (between.includes(",")) {
      if (
        (WITH_ONE.test(between) && isOfNow(text, sentence, figure)) ||
        (WHILE_OF.test(between) && IS.test(text.slice(figure.end, figure.end + 8)))
      )
        return published !== null && days.to <= published;
      if (
        /^(?:year|decade)$/.test(date.precision) &&
        between.startsWith(",") &&
        AFTER_LEAD.test(text.slice(sentence.start, date.start))
      )
        return true;
      if (WITH_NOW.test(between)) return published !== null && days.to <= published;
      if (date.precision === "year" && VOTE.test(text.slice(date.end, date.end + 30)))
        return !TIMES_IT.test(lead);
      if (EMERGED.test(between)) return true;
    }
    return (
      SUPPORTING.test(between) ||
      WHICH_COULD.test(between) ||
      WITH_SURVEY.test(between) ||
      WEEK_AFTER.test(between) ||
      (between.startsWith(",") && TO_BE.test(lead)) ||
      (published !== null && days.to <= published && WHILE_DOING.test(between)) ||
      (days.to > (published ?? "") && COULD_MEAN.test(between) && lead.endsWith(" by ")) ||
      IT_EMERGED.test(between) ||
      (AS_WELL.test(between) && SET.test(lead)) ||
      TO_RAISE.test(between) ||
      EVERY_YEAR.test(between) ||
      TOLD_COLON.test(between)
    );
  }
  const before = text.slice(Math.max(sentence.start, figure.start - 200), figure.start);
  if (days.from === days.to && isPosted(before, text.slice(figure.end, figure.end + 20))) return true;
  if (isDirect(between)) return false;
  const words = text.slice(figure.start, figure.end);
  if (isToldOfAnother(before, words, between, time, published)) return true;
  if (UNDER_RULES.test(between) || JOINS.test(between) || SAID_THAT.test(between)) return true;
  if (AS_THEY.test(between)) return true;
  if (published !== null && days.from > published && AHEAD_OF.test(between)) return true;
  if (/\bas /i.test(between) && AS_ONE.test(between) && ACTED.test(text.slice(date.end, date.end + 30)))
    return /\b(?:is|are|have|has) (?:\p{Ll}+ )*$/u.test(before) || /\b(?:is|are) \p{Ll}+ing\b/u.test(before);
  if (!between.includes(",")) return false;
  if (WORTH.test(before.replace(MODIFIED, ""))) return true;
  return /, (?:\p{Lu}|he|she|it|they|we|I|the)/u.test(between) && IN_ADDITION.test(before);
}
