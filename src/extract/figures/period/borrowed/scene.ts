import type { DateExpression } from "../../../dates/date.ts";
import { isPast } from "../../../dates/words/direction.ts";
import type { Quotation } from "../../../quotations/quotation.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import { happened, isNarrated, narrates } from "../tense.ts";
import type { Bounds } from "../window.ts";
import { hasDay, isDay, ofScene } from "./scene-day.ts";

/** So many sentences on, a scene whose day was told may still be told of. */
const MOST = 12;
/** Quotations are not counted, up to so many sentences in all. */
const FURTHEST = 24;
/** “At a meeting that night, 230 people …” */
const THAT_DAY = /\bthat (?:same )?(?:day|morning|afternoon|evening|night)\b/i;
const QUOTED = /["“”«»]|''|``|(?:^|\s)['‘](?=\p{L})/u;
/** A nickname or a word at a distance: no speech. */
const NICKNAME = /["“]\p{L}[^"“”]{1,30}["”]|(?<!\p{L})['‘]\p{Lu}[^'‘’]{1,30}['’](?!\p{L})/gu;
const SAYS =
  /\b(?:said|says|say|told|tells|added|claimed|claims|insisted|warned|announced|according|estimated|believes?|thinks?|wrote|argued|accused|admitted|denied|called|asked|replied|urged|promised|vowed|hailed|praised|expects?|plans? to)\b/i;
/** “The court heard that | he was thrown 31 metres”: told of the scene itself. */
const HEARD =
  /^[^,;]{0,60}\b(?:court|inquest|inquiry|tribunal|jury|jurors|hearing|panel)\b[^,;]{0,20} (?:heard|was told|were told)(?: (?:that|how))? /i;
/** “…, burying 60 houses, officials said.” */
const SAID_SO =
  /, (?:(?!who\b|which\b|and\b|but\b)[\p{L}’'.-]+ ){1,6}(?:said|says|told \p{L}+)(?: (?:on|in|at|late|early) [^.,;]{1,30}| \p{Lu}\p{Ll}+day)?[.]$/u;
/** “Police said | 40 people were hurt on Friday” */
const SAY_FIRST =
  /^(?:the )?(?:police|officials|authorities|prosecutors|officers|organi[sz]ers|union|council|company|army|military|ministry|firefighters|rescuers|witnesses|coastguard|ambulance service|fire service) (?:said|says|say)(?: that)? /i;
/** What a meeting did, and what was granted there. */
const MEETING =
  /\b(?:vot(?:ed|ing)|approv(?:ed|ing)|rejected|backed|opposed|adopted|agreed|passed|spoke|signed up|attended|turned out|turned up|packed|hearing|meeting|council|commission|board)\b/i;
const DONE_THERE =
  /\b(?:signed up|spoke|opposed|turned out|packed|attended|also (?:approved|agreed|voted|backed|passed|rejected))\b/i;
const GRANTED = /\balso (?:approved|agreed|voted|backed|passed|awarded|granted|set aside|allocated)\b/i;
/** Before the scene, or of a state: “had driven 40 miles”, “was worth £3m”, “was paid 12 a week”. */
const STATE =
  /\b(?:had|has|have|used to|previously|worth|costs?|received|owned|employed|earned|lived|measured|weighed|contained|covered|ranged|averaged|totalled|numbered|stood at|usually|normally|typically|often|always|every|shares?|stocks?|index|delegates)\b|(?<!\bthere )\b(?:was|were) (?:among|one|about|around|an?|the|in|at|on|up|home|of|\d|more|less|like|part|just|only|able)\b/i;
/** Words told then, which may be of another time: “was quoted Friday as saying”. */
const REPORT =
  /\b(?:quoted|named|reported|published|released|issued|posted|appeared|spoke|testified|briefed|met|visited|arrived|returned|voted|emerged|surfaced|learned|heard)\b/i;
const MONEY_OR_RATE =
  /[£$€¥%]|\b(?:per ?cent|percent|percentage|million|billion|trillion|pounds?|dollars?|euros?|cents?|pence|points?)\b/i;
const RATE = /^(?: [\p{L}’'-]+){0,3}? (?:a|an|per|each|every) (?:hour|day|night|week|month|year|person)\b/u;
const AWAY = /^ (?:\p{L}+ )?(?:away|apart|north|south|east|west|old|tall|long|wide|high|deep)\b/u;
/** Of somebody or something told in passing: “Lee, who won 12 titles, walked out”. */
const PASSING = /, (?:who|whose|whom|which|where|an?|the|aged|now)\b[^,;]*$/i;
const LASTED = /, (?:which (?:lasted|took|left|killed|injured)|during which|where|in which)\b[^,;]*$/i;
const GIVEN =
  /^["“‘']?(?:(?:rescuers|rescue workers|firefighters|police|officers|detectives|paramedics|medics|doctors|surgeons|crews|residents|neighbou?rs|witnesses|soldiers|troops|divers|volunteers|protesters|demonstrators|marchers|councillors|members|lawmakers|MPs|senators|fans|spectators|passengers|staff|workers|jurors)\b|he|she|they|it|his|her|their|its|both|another|others|all|most|(?:about|around|some|nearly|more than|at least) \d|\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Lu}\p{Ll}+ty(?:-\p{Ll}+)?)\b)/iu;

/**
 * The day of the scene a figure is told in, where sentences of the past follow one another and no other time comes
 * between: “smashed the door on Tuesday … The widow needed | 14 stitches”, “the shark struck on Monday … The couple held
 * him for | 25 minutes”. Quotations between are passed over. Refused: money and percentages, what had been or is, what
 * somebody says, what is told in passing (“Lee, who won 12 titles, …”).
 */
export function toldInScene(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
  quotations: readonly Quotation[],
): Period | null {
  const own = reading.sentences[at];
  if (own === undefined) return null;
  const start = reading.sentences[Math.max(0, at - FURTHEST)]?.start ?? 0;
  if (!hasDay(dates, { start, end: own.start }) || !isTold(reading, own, figure)) return null;
  const sameDay = THAT_DAY.test(own.words);
  let told = 0;
  for (let back = 1; told < MOST && back <= FURTHEST; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 1000) return null;
    if (!isProse(reading, earlier.paragraph)) return null;
    // What somebody remembers or expects is no part of the scene.
    if (isWords(earlier) || isSpoken(quotations, earlier)) continue;
    told += 1;
    const times = timesIn(reading, earlier, dates).filter(
      (time) => (time.role === "within" || time.role === "since") && !isPassing(reading, earlier, time),
    );
    if (times.length > 0) {
      const [scene, ...rest] = ofScene(times);
      if (scene === undefined || rest.length > 0 || !isDay(scene)) return null;
      if (!sameDay && !isEvent(earlier, own)) return null;
      const near = sameDay || (back < 3 && /^(?:\p{Lu}[\p{L}’'-]+ ){2,4}\p{Ll}/u.test(own.words));
      if (!isGiven(plain(own)) && !near && !isNamed(reading, at - back, at)) return null;
      const period = periodFrom(reading, earlier, figure, scene, times);
      return period === null
        ? null
        : { ...period, basis: "derived", derivation: `“${scene.date.words}”, told of what happened then` };
    }
    if (!sameDay && !goesOn(earlier) && !DONE_THERE.test(own.words)) return null;
  }
  return null;
}

/** The words without who says so at the end, the court that heard them, and nicknames. */
const plain = perSentence(({ words }) => {
  const told = words.replace(HEARD, "").replace(SAY_FIRST, "");
  const named = /["“'‘]/.test(told) ? told.replace(NICKNAME, "") : told;
  return /\b(?:said|says|told)\b/.test(named) ? named.replace(SAID_SO, ".") : named;
});

/** A sentence that is only somebody’s words, with or without who says them. */
const isWords = perSentence(({ words }) => /^["“‘'«`]/.test(words) && QUOTED.test(words));

/** Whether it may stand in the middle of a scene: somebody’s words, or past narrative. */
const goesOn = perSentence((sentence) => quotesOrSays(sentence) || narrates(sentence));

const quotesOrSays = perSentence(({ words }) => QUOTED.test(words) || SAYS.test(words));

/** Whether the article itself tells of something that happened. */
const tellsEvent = perSentence((sentence) => {
  const words = plain(sentence);
  if (words === sentence.words) return narrates(sentence) && !quotesOrSays(sentence) && happened(words);
  return !QUOTED.test(words) && !SAYS.test(words) && isNarrated(words) && happened(words);
});

/** Where a second clause leaves the event: “Nine were arrested| and six have been charged.” -1 where none does. */
const eventEnds = perSentence((sentence) => {
  const words = plain(sentence);
  const cut = words.search(/,? (?:and|but|while) [^,;]{1,60}?\b(?:has|have|is|are|will|would|could|may)\b/);
  if (cut < 0 || words !== sentence.words) return -1;
  const event = words.slice(0, cut);
  return !QUOTED.test(words) &&
    !SAYS.test(words) &&
    !STATE.test(event) &&
    isNarrated(event) &&
    happened(event)
    ? cut
    : -1;
});

/** Whether the sentence that gives the day tells of something that happened, or both of what a meeting did. */
function isEvent(sentence: Sentence, own: Sentence): boolean {
  if (!tellsEvent(sentence)) return false;
  const words = plain(sentence);
  return !REPORT.test(words) || (MEETING.test(words) && MEETING.test(own.words));
}

const isState = perSentence((sentence) => STATE.test(plain(sentence)));

/** Whether the figure is of something that happened, told by the article itself. */
function isTold({ text }: Reading, own: Sentence, figure: Bounds): boolean {
  if (own.words.length > 600) return false;
  if (!(tellsEvent(own) && !isState(own)) && figure.end - own.start >= eventEnds(own)) return false;
  if (MONEY_OR_RATE.test(text.slice(figure.start, figure.end + 14)) && !GRANTED.test(own.words)) return false;
  const before = text.slice(own.start, figure.start);
  const after = text.slice(figure.end, Math.min(own.end, figure.end + 60));
  if (RATE.test(after) || AWAY.test(after)) return false;
  // “€12m for the | 340 | people who lost their homes”: told before
  if (/\b(?:the|these|those|all|its|their|his|her)\s*$/i.test(before)) return false;
  return !PASSING.test(before) || LASTED.test(before);
}

/** In the middle of somebody’s words, where no mark stands. */
function isSpoken(quotations: readonly Quotation[], { start, end }: Bounds): boolean {
  return quotations.some((quotation) => quotation.start < end && start < quotation.end);
}

/** Whether it begins with what is known: “He …”, “The widow needed …”, “Rescuers …”; not “The attack on the embassy in May …”. */
function isGiven(words: string): boolean {
  if (GIVEN.test(words)) return true;
  const [, noun = "", mark, ...next] = /^["“‘']?the (\p{Ll}+)(,?) ?(\p{Ll}*) ?(\p{Ll}*)/iu.exec(words) ?? [];
  return noun !== "" && (mark === "," || next.some((word) => isPast(word)));
}

/** A name of the sentence that was told since the scene began. */
function isNamed({ sentences }: Reading, from: number, at: number): boolean {
  const own = sentences[at];
  if (own === undefined) return false;
  const names = namesIn(own);
  return sentences.slice(from, at).some((sentence) => !names.isDisjointFrom(namesIn(sentence)));
}

const namesIn = perSentence(({ words }) => new Set(words.match(/\p{Lu}\p{Ll}{2,}/gu)));

/** Not a heading or caption: it ends as a sentence does. */
function isProse({ paragraphs }: Reading, at: number): boolean {
  return /[.!?…”"’')\]:]\s*$/.test(paragraphs[at]?.words.slice(-3) ?? "");
}

/** A time in a clause told in passing: “The striker, who cost £3m in the summer, scored …”. */
function isPassing({ text, published }: Reading, sentence: Bounds, { date, days }: Timed): boolean {
  // what is to come ends no scene: “to close two schools, a decision that will move 612 children next autumn”
  if (published !== null && days.from > published.to) return true;
  return (
    /, (?:who|whose|whom|which|built|founded|opened|launched|born|bought|set up|closed)\b[^;]{0,80}$/i.test(
      text.slice(Math.max(sentence.start, date.start - 100), date.start),
    ) && /^[^.;]{0,40},|^[^,;]*$/.test(text.slice(date.end, sentence.end))
  );
}
