import type { Figure } from "../../figure.ts";
import type { Sentence } from "../../../sentences.ts";
import { perSentence } from "../per-sentence.ts";
import { WEEK_AFTER } from "../apart/other-clause.ts";
import { isHeldNow, isUsual } from "../timeless/held-now.ts";
import { liesApart, STRONG } from "../timeless/standing.ts";
import { isWhole } from "../timeless/whole.ts";

/** “for firms that run more than | 7,500 | sites”, “the head, who earns an eye-watering | $2.5million |” */
const RUNS =
  /\b(?:(?:that|which|who) (?:now |still |also )?(?:run|own|operate|employ|have|hold|cover|represent|manage|serve)s?|who has|receives|earns|employs|owns|operates|charges|(?:that|which) (?:costs?|carries|carry))(?: (?:an?|the|its|about|around|nearly|almost|some|more|over|up|than|to|at|least|just|only|[a-z]+-[a-z]+ing))* $/;
/** “Jo Hart, | 46 |, won”: how old somebody is, whatever is told. */
const isBesideName = (text: string, { unit, start, words }: Figure): boolean =>
  unit === "age" && /(?<!\d)[,(] ?$/.test(text.slice(start - 3, start)) && !words.endsWith("old");

/** “up from 83 per cent | the year before”: of no time told, but of the year before it. */
const isOfYearBefore = (text: string, { end }: Figure): boolean =>
  /^ (?:in )?(?:the|a) (?:year|month|week|quarter) (?:before|earlier|previously|prior)\b/.test(
    text.slice(end, end + 30),
  );

/** “one of | 28 | species now being assessed”: of now. */
const NOW_BEING =
  /^(?: [\p{L}’'-]+){1,4} (?:(?:now|currently|still) (?:being|in|at|under|on|awaiting|listed|facing)|(?:is|are) (?:now|currently) )\b/u;
/** “Since then it has sold shops, with the shares at | 103p |”, “These rates rise to | £10 | after two years” */
const SINCE_THEN = /\b[Ss]ince then\b/;
export const THESE_RISE =
  /^["“‘']?(?:These|Those|The|Its|Their) (?:\p{Ll}+ ){1,3}(?:increase|rise|go up|fall|start|range|vary|apply|cost)s? (?:to|from|at|by|between)\b/u;
/** “In the pandemic | 160,000 | were born”: of a time of its own, that no calendar tells. */
const IN_AN_AGE =
  /\b(?:during|throughout|in|over|since the start of) the (?:(?:whole|entire|coronavirus|Covid|Covid-19|period of the) )*(?:pandemic|crisis|outbreak|war)\b/i;
/** “spent | £23m | on kit last season” */
const SEASON = /\b(?:last|this|next|the (?:previous|coming)) (?:season|term)\b/;
const isInAnAge = perSentence(({ words }) => IN_AN_AGE.test(words) || SEASON.test(words));
/** Whether a figure of no time of its own sentence is of none that was told before either. */
export function isOfNone(text: string, sentence: Sentence, figure: Figure): boolean {
  return (
    isWhole(text, sentence, figure) ||
    isHeldNow(text, sentence, figure) ||
    liesApart(text, sentence, figure) ||
    STRONG.test(text.slice(figure.end, figure.end + 20)) ||
    isUsual(text, sentence, figure) ||
    isBesideName(text, figure) ||
    isOfYearBefore(text, figure) ||
    isInAnAge(sentence) ||
    WEEK_AFTER.test(text.slice(sentence.start, figure.start)) ||
    SINCE_THEN.test(text.slice(sentence.start, figure.start)) ||
    THESE_RISE.test(text.slice(sentence.start, figure.start)) ||
    NOW_BEING.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 60))) ||
    RUNS.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))
  );
}
