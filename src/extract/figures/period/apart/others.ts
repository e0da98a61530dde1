import { isPast } from "../../../dates/words/direction.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";
import { isDirect } from "./gap.ts";
import { DEED, isDeed } from "./deed.ts";
import { isProposed } from "./proposed.ts";
import { isSinceOfOther } from "./since.ts";
import { isSequel } from "./sequel.ts";

const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** The date of what another is measured by: “312, up from 208 | in the previous year, and that four in five …”. */
const MEASURE_OWN =
  /\b(?:(?:up|down) from|(?:increase|rise|fall|drop|jump|decrease|decline) from|(?:previous|old|existing) (?:record|high|low|peak) of|compared (?:with|to)|against|versus)\b(?:[^,;]|,(?=\d)){0,40}\d[^,;]{0,30}$/i;
/** The start of a change, with its own date: “from 5.3% | in August to 4.5%”. */
const START_OWN = /\bfrom\b[^;]{0,40}\d[^;]{0,30}$/i;
/** “£32m was paid in 2022 | and takes this summer's spending to £96m”. */
const AND_TAKES = /\band (?:takes?|brings?|pushes|raises|lifts|puts|leaves)\b[^,;]*\bto $/i;
const AND_THEN = / and (?:later |then )?(?:died|was|were|had|left|went|came|\p{L}{2,}ed)\b/u;
const OF_THOSE =
  /^(?:(?:only |just )?(?:half|twice|double|triple|treble)|[a-z-]+ times|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?)$/i;
const THEY_HAD =
  /\b(?:he|she|it|they|we|\p{Lu}\p{Ll}+) (?:had|did|was|were|got|made|won|paid|drew|saw|took|spent|\p{L}{2,}ed)\b/u;
const AND_ITS = /(?:\b(?:and|but)|[,;])(?: (?:its|their|his|her|our|the|a|this|that|in|on|during))* ?$/i;
/** “Last year 1,200 came and the year before | 900” */
const OWN_NUMBER =
  /^,? (?:(?:about|around|some|only|just|nearly|almost|over|more than|another|a further) )*(?:[A-Z]{0,3}[£$€¥] ?)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half)\b)/;
const OF_ANOTHER =
  /^(?: \p{Ll}+){1,3} (?:was|were|is|are|has|had|will|rose|fell|stood|came|reached|grew|cost|totalled)\b/u;
const OTHER_PREDICATE = / and (?:was|were|is|are|has been|had been|will be|would be)\b/i;

const THAT_DID =
  /\b(?:that|which|who) (?:killed|hit|struck|left|took|drew|made|cost|sold|saw|lost|\p{L}{2,}ed)(?: (?:about|around|some|nearly|almost|more than|over|at least|just|only))? $/u;

/** “The board spending | £40m | on a line refused last week …” */
const DOING =
  /^["“‘']?(?:The|An?|His|Her|Its|Their) (?:[\p{L}’'-]+ ){1,3}(?!during\b|including\b|according\b)\p{Ll}{2,}ing (?:(?:about|around|some|nearly|almost|more than|over|at least|just|only|up to) )?$/u;

/** A figure in the clause of a subject whose own verb the time is with: “The slide that buried | three villages hit on Friday”. */
function isOfSubject(text: string, sentence: Bounds, figure: Bounds, between: string): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  return (
    (THAT_DID.test(before) || (figure.start - sentence.start < 60 && DOING.test(before))) &&
    /^(?: [\p{L}’'-]+){1,12} (?:rose|fell|reached|climbed|stood|was|were|has|had|will|is|are|refused|said|told|met|won|lost|voted|agreed|announced)\b/u.test(
      between,
    )
  );
}

/** “$650,000 is offered for the arrest of Lee, who is charged with killing a doctor | last fall”: of the deed. */
const WHO_IS_JUDGED =
  /, who (?:is|was|has been|had been|are|were) (?:\p{Ll}+ )?(?:charged|accused|convicted|suspected|wanted|arrested|jailed|imprisoned|sentenced) (?:\p{L}+ )?(?:with|of|for|in|over|on|after)\b[^;]*$/iu;

/** “It has | 40 shops and the firm sold 12 last year”: of now, beside what was. */
const IS_NOW =
  /(?:\b(?:it|he|she|they|we|I) (?:now |still |also )*(?:has|have|owns?|owes?|needs?|employs?)|^(?:\p{Lu}[\p{L}’'-]*|The \p{Ll}+) (?:has|owns|owes|needs|employs))(?: (?:now|still|about|around|some|nearly|almost|more than|over|only|just|at least|up to|already))*\s*$/iu;
const AND_THEN_WAS =
  / (?:and|but) (?:(?:the|its|his|her|their|our|this|that|an?) (?:[\p{L}’'-]+ ){1,3}?|(?:it|he|she|they|we|I) )(?:was|were|had|did|built|sold|made|lost|took|spent|cut|paid|saw|rose|fell|\p{L}{2,}ed)\b/u;

function isNow(text: string, sentence: Bounds, figure: Bounds, between: string): boolean {
  return (
    AND_THEN_WAS.test(between) &&
    IS_NOW.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start))
  );
}

const CURRENTLY =
  /(?:[,;–—] (?:but |and |while |though )?| and (?:[\p{L}’'-]+ ){0,3})(?:currently|at present|at the moment|right now)\b[^;]*$/iu;
/** “agreed in June to pay £3m over a leak that hit | 40 | firms”; “1% over the past quarter, while the annual rise is | 3% |” */
const OF_OTHER_EVENT =
  /\b(?:over|about|for) an? (?:[\p{L}-]+ ){1,3}(?:that|which) (?:had |has )?(?:affected|hit|killed|hurt|injured|cost|exposed|left|damaged|destroyed|involved|covered)(?: (?:about|around|some|nearly|almost|more than|over|at least))? $|\b(?:while|but|and) (?:the|its|their) (?:annual|yearly) [^,;]*$/u;
const OWN_STRETCH = /\b(?:for|in|over) the (?:(?:full|whole|half)[ -]year|(?:first|second) half)\b/i;

/** “38 deaths| are on track to exceed the high of 44 in 2019”: of the other number. */
const EXCEEDS =
  /\b(?:exceed|beat|surpass|overtak|eclips|equal|outstrip|match)\p{Ll}* (?:[\p{L}'’-]+ ){1,4}?(?:high|record|peak|total|average|best|mark|figure|number)s? of [^;]{0,20}\d[^,;]{0,30}$/u;

/** “will close six by the end of September|, cut 300 jobs …”: of a list, whose other items have no such end. */
const BY = /\bby(?: the(?: end of(?: the)?)?)?\s*$/i;
const NEXT_ITEM =
  /^, (?!(?:which|who|when|where|or|and|but|including|with|at|in|on|for|from|of|as|to|while|down|up|about|some|around|nearly|almost|more|over)\b)\p{Ll}{2,} /u;
const AT_COST = /, (?:at a (?:total )?cost|costing|with|while|which)\b/;

/** A date that stands with the number another is measured by, and is not that number's neighbour. */
export function isOthers(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  between: string,
): boolean {
  if (time.date.start >= figure.end && isDirect(between)) return false;
  const lead = text.slice(Math.max(sentence.start, time.date.start - 90), time.date.start);
  if (time.role === "since") {
    const other = isSinceOfOther(text, sentence, figure, time, between);
    if (other !== null) return other;
  }
  // “hopes to have 5% by 2030; currently it has 2%”
  if (time.date.end <= figure.start && (CURRENTLY.test(between) || OF_OTHER_EVENT.test(between))) return true;
  // “were up 6.3% in the second quarter, while revenues for the half year were up | 4.5%”
  if (time.date.end <= figure.start && OWN_STRETCH.test(between)) return true;
  // “will meet next week, along with a rise of six per cent”
  if (time.date.end <= figure.start && !time.fronted && /, along with\b/.test(between)) return true;
  if (isDeed(text, sentence, figure, time, lead, between)) return true;
  if (isProposed(text, sentence, figure, time, between) || isSequel(text, figure, time, between)) return true;
  if (time.date.end <= figure.start && BY.test(lead) && (time.fronted ? AT_COST : NEXT_ITEM).test(between))
    return true;
  if (time.date.end <= figure.start)
    return (
      AND_TAKES.test(between) ||
      MEASURE_OWN.test(lead) ||
      (/^ to\b/.test(text.slice(time.date.end, figure.start)) && START_OWN.test(lead))
    );
  // “its 2023 budget was £88m and | its 2024 | budget was £91m”
  const then = text.slice(time.date.end, Math.min(sentence.end, time.date.end + 60));
  if (AND_ITS.test(between) && (OF_ANOTHER.test(then) || OWN_NUMBER.test(then))) return true;
  // “are down to 210 and every one will shut by 2029”
  if (
    / and (?:[\p{L}’'-]+ing (?:[\p{L}\d’'-]+ ){0,6}|(?:[\p{L}’'-]+ ){0,8})(?:will|would|are to|is to|(?:is|are) (?:due|set|expected)\b|could|hopes? to|plans? to|wants? to|expects? to|aims? to|intends? to)\b/u.test(
      between,
    )
  )
    return true;
  // “a slide that buried three villages rose the toll on Thursday”
  if (isOfSubject(text, sentence, figure, between)) return true;
  if (WHO_IS_JUDGED.test(between) || EXCEEDS.test(between)) return true;
  if (time.role === "within" && isNow(text, sentence, figure, between)) return true;
  // “was thrown 18 metres and died nine days later”
  if (time.date.rule === "earlier or later" && AND_THEN.test(between)) return true;
  // “two-thirds of the votes they got eight years ago”
  if (OF_THOSE.test(text.slice(figure.start, figure.end)) && THEY_HAD.test(between) && !NUMBER.test(between))
    return true;
  // “from | 26 per cent | of the land to 30 per cent by 2030”
  const from = /\bfrom (?:(?:about|around|nearly|just|only|almost) )?$/.test(
    text.slice(Math.max(sentence.start, figure.start - 20), figure.start),
  );
  if (from && /^(?: of [^,;]{1,40})? to [^,;]*\d[^,;]* by(?: the)?(?: end of)?(?: the)? $/.test(between))
    return true;
  // “Two were held, adding to Saturday’s 16”
  const owner = text.slice(time.date.end, time.date.end + 3);
  if (/\b(?:adding to|on top of|in addition to)(?: (?:the|last))? $/.test(between) && /^['’]s /.test(owner))
    return true;
  // “stole £400 and was arrested on Friday”
  if (OTHER_PREDICATE.test(between)) return true;
  // “drew 1,940 a game and, on Nov. 3, signed a lease”
  const next = /^,? (\p{Ll}+)/u.exec(text.slice(time.date.end, time.date.end + 30))?.[1];
  if (/ and,?(?: then)?(?: on| in| at)?(?: the)? $/.test(between) && next !== undefined && isPast(next))
    return true;
  return (NUMBER.test(between) && MEASURE_OWN.test(lead)) || DEED.test(between);
}
