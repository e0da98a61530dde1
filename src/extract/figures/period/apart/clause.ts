import { asidesOf, withoutAsides } from "./aside.ts";
import { isHeldNow } from "../timeless/held-now.ts";
import { isPast } from "../../../dates/words/direction.ts";
import { FOUNDED, leadOf } from "./lead.ts";
import { isIntended } from "./proposed.ts";
import { isOfOtherTense, opensPresent, toFollow } from "./next.ts";
import { isOfSubject } from "./of-subject.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “The fire, started by lightning on May 4, has grown”: when it began, not when the rest happened. */
const ORIGIN =
  /^, (?:(?:who|which) (?:was |were )?)?(?:first )?(?:set up|started|began|begun|launched|founded|opened|built|created|established|introduced|imposed|formed|born|closed|shut|joined|bought|married|retired|sparked|triggered|expires?|matures?|ends?)\b|^, due to\b/i;
const GOES_ON =
  /^,? (?:now |also |still |currently |already )?(?:is|are|has|have|had|was|were|would|will|could|can|may|might|must|should|does|did|cost|costs|employs|caps|runs|holds|gives?|gave|made|makes|paid|pays|lends?|covers|owns?|says|requires|\p{L}{3,}(?:ed|[^s]s))\b/iu;
const NOUNS =
  "(?:to|for|at|by|from|with|into|on|in|behind|against|near|under|of) (?:the|an?|his|her|its|their|our|my|this|that|another)(?: [\\p{L}’'-]+){1,5}?";
/** “£1.5m | to the charity he founded in | 2006”, “to a museum opened in | 1998”: of a noun that is not the counted one. */
const OF_OTHER_NOUN = new RegExp(
  `^(?! of )(?: [\\p{L}’'-]+){0,6}? ${NOUNS} (?:(?:(?:that|which|who) )?(?:he|she|they|it|we|I|you)(?: had| have)? \\p{L}+|(?:that|which|who) (?:was |were |had |has been )?(?:\\p{L}{3,}ed|${FOUNDED})|${FOUNDED})\\b[^,;:\\d]*$`,
  "iu",
);
const CAPACITY =
  /^[ -](?:[\p{L}-]+ ){0,2}(?:places|beds|seats|rooms|bedrooms|flats|apartments|homes|houses|pupils|berths|desks|screens|spaces|storeys|floors|pitches|cells|carriages|classrooms|wards|turbines|panels|lanes)\b/iu;
const HOLDS =
  /\b(?:with|for|has|have|had|hold|holds|seat|seats|accommodate|contain|offer|offering|provid(?:e|ing)|room for)(?: [\p{L}’'-]+){0,3}\s*$/iu;
/** “a buyback of up to | 1bn francs|, to begin in | February” */
const TO_BEGIN =
  /, (?:due |set |scheduled |expected |planned )?to (?:begin|start|open|launch|take effect|take place|run|last|be \p{L}+)\b[^,;\d]*$/iu;
const NOT_THING =
  /^ (?:is|are|was|were|will|to|in|expected|due|of|for|from|and|more|less|a (?:year|month|week|day)|per)\b|\b(?:profits?|loss(?:es)?|revenues?|sales|growth|deficit|surplus|earnings|bills?|costs?|r[io]ses?|cuts?|falls?|increases?|payments?|instalments?|spending|income|savings?|orders?|bonus|dividends?|raising|fundraising|takeover|deals?|acquisition|sale|placement|offering|purchase|refinancing|issue|listing|float|buyout|merger)\b/i;
const MEASURE = /[£$€¥]|\d\s?(?:m|km|ft|mph|mw|kw|gw|cm)\b|[\p{L}\d]-\p{L}/iu;
/** “£46m in the quarter, and will cost between £150m …”: what is to come is not of a time that is over. */
const AHEAD = /\b(?:will|would|could|may|might|expects?|plans to|is to|are to|is due|are due|aims? to)\b/i;
/** “has got back only”: the perfect holds up to now and takes no past date that is over. */
const PERFECT = /\b(?:has|have|['’]ve)\b(?! to\b)/i;
/** “on Monday after a fire | that has burned through 62,000 hectares” */
const SINCE_RELATIVE = /^(?:has|have)\b/i;
/** “Ashdown, who flew over the fire on Tuesday, | said the province would pay $200 a night” */
const TELLS_AFTER =
  /^, (?:said|says|told|announced|warned|confirmed|claimed|added|insisted|promised|pledged|predicted|estimated|believes)\b/i;
/** “for £3.2m in 2022 and | owe 15 per cent” */
const PRESENT_VERB =
  /^(?:(?:now|still|currently) )?(?:owes?|owns?|wants?|needs?|plans?|hopes?|expects?|faces?|employs?|remains?|holds|keeps?|charges|pays?|gets?|runs|sells?|hopes?|is|are|has|have)\b/;
/** “they | want”, “it still | needs” */
const SUBJECT_VERB = /^(?:they|we|I|you|he|she|it|there)(?: (?:now|still|also|currently))? (\p{Ll}+)\b/u;
/** “Despite being empty in June, | rescuers say there are now | 96 people in it” */
const NOW =
  /\b(?:is|are|has|have) (?:now|currently|still)\b|\b(?:now|currently|still) (?:has|have|is|are|stands?)\b/i;
/** “reached 55 million by 2050, but if he had his way it would be | 100 million” */
const IMAGINED = /\bif\b[^.;]*\bwould\b/i;
/** “losses|, which came to £22bn in 2023, | up £1bn on the year before”: the change of what was told in passing. */
const ITS_CHANGE =
  /^, (?:up|down|almost|nearly|more|less|fewer|(?:an?|the) (?:rise|fall|increase|drop|decrease|jump|gain|decline))\b/;
/** “which | employs 340 people” */
const PRESENT_RELATIVE =
  /\b(?:which|who|that) (?:now |still |also |currently )?(?!was\b|has\b|this\b)\p{Ll}{2,}[^s\P{Ll}]s(?: (?:about|around|some|nearly|almost|more than|over|up to|only|just|at least|an?|the|its))*\s*$/u;
const CLAUSE_START = /^[\s\S]*(?:,(?!\d)|[;:–—(]| (?:and|but|while|so|because|though|that|who|which) )/i;

/**
 * Whether the clauses of a sentence keep a time and a figure apart: one stands in an aside the other does not share
 * (“The actor, who won in 2011, bought the £4m house”), or the figure’s verb is in the perfect and the time is over.
 * The day of an event told in an aside still counts: “The fire, which broke out on Thursday, destroyed 14 shops”.
 */
export function keptApart(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  published: string | null,
): boolean {
  if (time.role === "since") return false;
  for (const { start, end, words: aside } of asidesOf(text, sentence)) {
    // “by 15p – or £8.15 a tank – in the past year”
    if (/^ [–—] or /.test(aside)) continue;
    const inside = (at: number): boolean => at >= start && at < end;
    if (inside(figure.start) === inside(time.date.start)) continue;
    if (
      figure.start > end &&
      ITS_CHANGE.test(text.slice(end, end + 40)) &&
      !/,(?! )|;/.test(text.slice(end + 1, figure.start))
    )
      continue;
    if (POLLED.test(text.slice(Math.max(sentence.start, time.date.start - 120), time.date.start))) continue;
    if (TELLS_AFTER.test(text.slice(end, end + 30)) && figure.start > end) return true;
    // “The rise, agreed on Friday, will add £87”
    if (figure.start > end && AHEAD.test(text.slice(end, figure.start))) return true;
    if (inside(figure.start) || /^(?:year|decade|none)$/.test(time.date.precision)) return true;
    // “The bridge, closed in January, carried 40,000 a day”
    const state = /^(?:month|quarter|season)$/.test(time.date.precision);
    if (state || ORIGIN.test(aside)) return true;
  }
  if (time.date.start >= figure.end && isIntended(text.slice(figure.end, time.date.start), time, published))
    return true;
  if (published !== null && time.days.to < published && toFollow(text, sentence, figure, time)) return true;
  if (time.date.start >= figure.end && TO_BEGIN.test(text.slice(figure.end, time.date.start))) return true;
  if (isOfOtherNoun(text, sentence, figure, time) || isOfOpening(text, sentence, figure, time)) return true;
  // “There are 7,400 on the list and the council built 112 homes last year”
  if (time.date.start >= figure.end)
    return (
      published !== null &&
      time.days.to < published &&
      /\bthere (?:are|is)(?: (?:about|around|some|now|still|only|just|more than|over|nearly))* $/i.test(
        text.slice(Math.max(sentence.start, figure.start - 40), figure.start),
      )
    );
  if (time.date.end > figure.start) return false;
  if (published !== null && isOfOtherTense(text, sentence, figure, time, published)) return true;
  const over = published !== null && (time.days.to < published || LATELY.test(time.date.rule));
  if (
    over &&
    (opensPresent(text, sentence, figure, time) ||
      isHeldNow(text, { start: time.date.end, end: figure.end }, figure))
  )
    return true;
  // “A poll taken between May 2 and 8 has the party on 47 per cent”
  const lead = text.slice(Math.max(sentence.start, time.date.start - 120), time.date.start);
  if (POLLED.test(lead)) return /\bmargin\b/.test(text.slice(time.date.end, figure.start));
  if (IMAGINED.test(text.slice(time.date.end, figure.start))) return true;
  const clause = text.slice(time.date.end, figure.start).replace(CLAUSE_START, "").trimStart();
  // “Figures for 2018 | are up | 9%”, “As of Thursday, it has brought back | 12,000”
  const whole = clause.length + 1 === figure.start - time.date.end;
  if (whole && isOfSubject(clause)) return false;
  if (/^["“‘']?as of (?:the )?$/i.test(text.slice(sentence.start, time.date.start))) return false;
  return (
    published !== null &&
    ((PRESENT_RELATIVE.test(text.slice(time.date.end, figure.start)) && time.days.to !== published) ||
      ((isPresent(clause) || NOW.test(clause) || (!whole && IS_NOW.test(clause))) &&
        (time.days.to < published || (over && !time.fronted))) ||
      (PERFECT.test(clause) &&
        !(time.fronted && SO_LONG.test(time.date.rule)) &&
        (time.days.to < published || (SINCE_RELATIVE.test(clause) && time.days.to === published))) ||
      (AHEAD.test(clause) && time.days.to < published))
  );
}

/** “Over the first ten months of the year, sales have risen” */
const SO_LONG = /^(?:first months of a year|the past year|trailing stretch)$/;

/** “They met on Sunday and | the pumps are | 45 years old” */
const IS_NOW = / (?:is|are)(?: (?:now|about|around|nearly|almost|just|only|over))* $/;

/** Stretches up to now, of which what “is” is no part. */
const LATELY = /^(?:trailing stretch|the past year)$/;
const POLLED =
  /\b(?:poll|survey|study|trial|census)\b[^;]{0,80}\b(?:taken|conducted|carried out|held)\b[^;]{0,20}$/i;

/** “an orchard that their grandfather planted in | 1919”: of the orchard. */
const PLANTED =
  /,[^;:\d]* (?:the|an?|his|her|its|their|our|my|this|that|another) [\p{L}’'-]+ (?:that|which) (?:the|his|her|their|its|our|my|an?) [\p{L}’'-]+ \p{L}+(?: (?:back )?in)?(?: (?:the|early|late))*\s*$/iu;

/** “copying a website that the firm launched in | May” */
const LAUNCHED =
  /\b\p{L}{3,}ing (?:the|an?|his|her|its|their|our|my) (?:[\p{L}’'-]+ ){1,3}(?:that|which) (?:(?:the|his|her|their|its|our|my|an?) [\p{L}’'-]+|he|she|they|it|we) \p{L}{3,}ed(?: back)?(?: in| on)?(?: the| early| late)*\s*$/iu;

/** “the states that joined in 2004 |– Aland, Beland and Celand –| was minus 2,000” */
const LISTED = /^ [–—-] [^–—;]{3,160} [–—-](?= )/;

/** Without one of these nothing is told of another noun. */
const RELATIVE =
  /\b(?:he|she|they|it|we|i|you|that|which|who|found|set up|creat|establish|launch|open|built|form|introduc|pass|enact|adopt|start|design|construct|erect|incorporat)/i;

/** Whether the time stands in the relative or participle clause of a noun the figure does not count. */
function isOfOtherNoun(text: string, sentence: Bounds, figure: Bounds, { date }: Timed): boolean {
  if (date.start >= figure.end) {
    const gap = text.slice(figure.end, date.start);
    if (!RELATIVE.test(gap)) return false;
    return (
      OF_OTHER_NOUN.test(gap) || (/\b(?:that|which) /i.test(gap) && (PLANTED.test(gap) || LAUNCHED.test(gap)))
    );
  }
  const lead = leadOf(text, sentence, date);
  const between = text.slice(date.end, figure.start);
  if (lead.opens) return between.startsWith(",");
  if (lead.joined && GOES_ON.test(between.replace(LISTED, ""))) return true;
  return lead.reduced && GOES_ON.test(between) && !/[,;]/.test(between);
}

/** Whether the time is when something opens and the figure its capacity, size or price. */
function isOfOpening(text: string, sentence: Bounds, figure: Bounds, { date }: Timed): boolean {
  if (!leadOf(text, sentence, date).ready) return false;
  if (date.start >= figure.end) {
    const gap = withoutAsides(text.slice(figure.end, date.start)).replace(/,(?= is\b| are\b)/, "");
    const attribute = MEASURE.test(text.slice(figure.start, figure.end)) && !NOT_THING.test(gap);
    return attribute && /^(?: [\p{L}’'-]+){2,12} [“"'‘]?$/u.test(gap);
  }
  const between = text.slice(date.end, figure.start);
  return (
    HOLDS.test(between) && CAPACITY.test(text.slice(figure.end, Math.min(sentence.end, figure.end + 60)))
  );
}

/** “My taxes went up 9% last year, and | they want another $4m”: told of now. */
function isPresent(clause: string): boolean {
  if (PRESENT_VERB.test(clause)) return true;
  const verb = SUBJECT_VERB.exec(clause)?.[1];
  return verb !== undefined && !isPast(verb) && !/^(?:could|would|should|might)$/.test(verb);
}
