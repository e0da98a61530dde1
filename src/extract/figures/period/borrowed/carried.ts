import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Period } from "../../figure.ts";
import { isEndOfChange, isOfBase, isStart } from "../apart/compared.ts";
import { periodFrom } from "../days.ts";
import { isBudget } from "./budget.ts";
import { isCaption } from "./caption.ts";
import { THESE_RISE } from "../told/barred.ts";
import { isItem } from "./heading.ts";
import { isResult } from "./results.ts";
import { perSentence } from "../per-sentence.ts";
import { isDay, isScene, ofScene } from "./scene-day.ts";
import { stemsOf } from "./stems.ts";
import { type Timed, timesIn } from "../role.ts";
import { narrates, tellsOfBefore, tellsOfPast } from "../tense.ts";
import { type Bounds, isAnyWithin } from "../window.ts";

/** So many sentences back an event may have been dated. */
const BACK = 4;
/** “said at the time”, “That day, …” */
const SAME_TIME =
  /\b(?:at the time|at that time|that (?:day|night|morning|evening|week|month|year)|the same (?:day|night|week|month|year)|then(?! (?:\p{L}+ed|wrote|went|made|took|came|got|gave|ran|left|drove|told|said|became|began|fell|rose)\b))\b/iu;
/** “The figure is up a fifth”, “That is …”, “This compares with …” */
const SAME_FIGURE =
  /^["“‘']?(?:(?:the|that|this) (?:figure|number|total|rate|toll|tally|sum|amount|increase|rise|fall|drop)|(?:that|this|it) (?:(?:is|was)(?! (?:an? \p{L}+(?: \p{L}+)? that\b|understood|thought|not|unclear|likely|feared|said|only|also|\p{L}+(?:ed|ing)\b))|means|represents|marks|compares|equates|amounts|includes?|included))\b/iu;
/** “The total now exceeds 30,000”: a total spoken of before, up to now. */
const THE_TOTAL =
  /^["“‘']?(?:the|that|this|their|its) (?:overall |running |annual |yearly |yearly )?(?:total|tally|number|figure|toll)\b[^.;]{0,60}\b(?:now|already|so far|stands|has)\b/i;
/** “Officers also seized three knives”: the story of the sentence before goes on. */
const GOES_ON =
  /^["“‘']?(?:they|he|she|it|the|another|a further|officers|police|firefighters|crews|some|others|among|of those|at least|around|about|more than)\b|^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*) [^.;]{0,60}\b(?:was|were)\b|\b(?:also|further|another|later|then)\b/i;
/** “The increase will cost …”: of a time to come. */
const AHEAD = /\b(?:will|would|could|may|might|should|won['’]t)\b|['’]ll\b/i;
/** “In January it hired a firm. The study found that | 14 bridges …”: of the finding. */
const FOUND =
  /\b(?:polls?|stud(?:y|ies)|reports?|reviews?|audits?|surveys?|analysis|figures|data)\b (?:[^,;]{0,40} )?(?:found|showed|said|suggested|estimated|concluded)\b[^;]*$/iu;
/** “In the six months since then, she flew | 100,000 miles”, “When she a month later cut | 6,000 jobs”: a time of its own. */
const OWN_SPAN =
  /^["“‘']?(?:In|Over|During|For|Within) the (?:[\p{L}\d-]+ ){0,2}(?:days|weeks|months|years|decades) (?:since|before|after|leading|following|between)\b|^["“‘']?(?:But |And |Just )?(?:[Ss]everal|[Aa] few|[Ss]ome|[Mm]any) (?:weeks|months|years) (?:later|earlier|before|after)\b|\ban? (?:day|week|fortnight|month|year|decade) (?:later|earlier|before|after)\b/u;
/** “Now it is | four to one”, after what was twenty years ago. */
const IS_NOW = /^["“‘']?(?:But |And )?(?:Now|Today|These days)\b/;
/** “That is a touch above the | £400m | promised”: of another sum. */
const LEVEL_ABOVE =
  /\b(?:above|below|more than|less than|higher than|lower than) (?:the|its|their)(?: [\p{Ll}-]+)? $/u;
const OF_BEFORE = /^(?:same time|year before)/;
/** Between the time of a figure and that of what it is compared with. */
const COMPARES = /\b(?:from|compared|than|against|versus)\b/i;
/** The period of a figure whose own sentence gives none: of the event, total or figure spoken of just before. */
export function carriedInto(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || figure.end - sentence.start > 2000 || sentence.words.length > 2000)
    return null;
  const start = reading.sentences[Math.max(0, at - BACK)]?.start ?? 0;
  if (!isAnyWithin(dates, { start, end: sentence.start })) return null;
  const { words } = sentence;
  const before = words.slice(
    Math.max(0, figure.start - sentence.start - 200),
    Math.max(0, figure.start - sentence.start),
  );
  if (
    isEndOfChange(before) ||
    tellsOfBefore(sentence) ||
    LEVEL_ABOVE.test(before) ||
    OWN_SPAN.test(words) ||
    IS_NOW.test(words) ||
    THESE_RISE.test(words)
  )
    return null;
  if (isItem(reading, sentence.paragraph) && sentence.paragraph !== reading.sentences[at - 1]?.paragraph)
    return null;
  if (THE_TOTAL.test(words)) return runningTotal(reading, at, figure, dates);
  for (let back = 1; back <= BACK; back++) {
    const earlier = reading.sentences[at - back];
    const later = reading.sentences[at - back + 1];
    if (earlier === undefined || later === undefined || earlier.words.length > 2000) return null;
    if (!continues(reading, earlier.paragraph, sentence.paragraph) || isCaption(earlier)) return null;
    const all = timesOf(reading, earlier, dates);
    // “rose from 611 in June 2024 to 1,287 this June. That is …”: of the level reached
    const times =
      all.length > 1 && SAME_FIGURE.test(words)
        ? all.filter((time) => !isStart(reading.text, earlier, time))
        : ofScene(all);
    // “In the year-ago quarter it was $3m. Sales rose | 8%”: of the quarter told before
    if (times.some(({ date }) => OF_BEFORE.test(date.rule)) && isChange(sentence)) return null;
    if (times.length > 0) {
      // What happened is of no day to come: “votes on August 30. He lost that district by | 37 points”
      const toCome = times.some(({ days }) => reading.published !== null && days.from > reading.published.to);
      const narrated = narrates(sentence) && !toCome;
      const follows = back === 1 && (SAME_TIME.test(words) || SAME_FIGURE.test(words)) && !AHEAD.test(words);
      const budgeted = back === 1 && earlier.paragraph === sentence.paragraph && isBudget(earlier, sentence);
      const inFrame =
        narrated &&
        !FOUND.test(before) &&
        earlier.paragraph === sentence.paragraph &&
        times.some(({ fronted }) => fronted);
      const goesOn = back === 1 && earlier.paragraph === sentence.paragraph && GOES_ON.test(words);
      const sameEvent =
        narrated &&
        !FOUND.test(before) &&
        isScene(times) &&
        !(isResult(words) && times.every(isDay)) &&
        tellsOfPast(earlier.words) &&
        (goesOn ||
          shared(earlier, later) > (earlier.paragraph === later.paragraph || at - back === 0 ? 0 : 1));
      const [only] = times;
      const agree =
        only !== undefined &&
        times.every(
          ({ days, date }) =>
            (days.from === only.days.from && days.to === only.days.to) ||
            (SAME_FIGURE.test(words) && COMPARES.test(reading.text.slice(only.date.end, date.start))),
        );
      if (!agree || only.role === "since" || !(follows || inFrame || sameEvent || budgeted)) return null;
      const period = periodFrom(reading, earlier, figure, only, times);
      return period === null
        ? null
        : { ...period, basis: "derived", derivation: `sentence before: “${only.date.words}”` };
    }
    const linked =
      earlier.paragraph === sentence.paragraph || shared(earlier, later) > 0 || SAME_TIME.test(later.words);
    if (!linked || !narrates(later)) return null;
  }
  return null;
}

/** No heading or caption between: each paragraph from one to the other ends as a sentence does. */
function continues({ paragraphs }: Reading, from: number, to: number): boolean {
  if (to - from > BACK) return false;
  for (let at = from; at < to; at++)
    if (!/[.!?…”"’')\]]\s*$/.test(paragraphs[at]?.words.slice(-3) ?? "")) return false;
  return true;
}

/** How many words two sentences share. */
function shared(a: Sentence, b: Sentence): number {
  const others = stemsIn(b);
  let both = 0;
  for (const stem of stemsIn(a)) if (others.has(stem)) both += 1;
  return both;
}

const isChange = perSentence(({ words }) =>
  /\b(?:rose|fell|grew|gained|climbed|jumped|dropped|declined|increased|decreased|slipped|surged|plunged)\b/.test(
    words,
  ),
);

/** A sentence is compared once for every figure near it. */
const stemsIn = perSentence(({ words }) => new Set(stemsOf(words)));

function timesOf(reading: Reading, sentence: Bounds, dates: readonly DateExpression[]): Timed[] {
  return timesIn(reading, sentence, dates).filter(
    (time) =>
      (time.role === "within" || time.role === "since") &&
      !isOfBase(reading.text, { end: sentence.start }, time),
  );
}

function runningTotal(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const { published } = reading;
  if (published === null) return null;
  for (let back = 1; back <= BACK; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    const running = timesOf(reading, earlier, dates).find(
      ({ date, days }) =>
        /^(?:relative unit|to date)$/.test(date.rule) &&
        days.from <= published.from &&
        days.to >= published.to,
    );
    if (running !== undefined) {
      const period = periodFrom(
        reading,
        { start: figure.start, end: figure.end },
        figure,
        { ...running, role: "since" },
        [],
      );
      return period === null ? null : { ...period, words: running.date.words };
    }
  }
  return null;
}
