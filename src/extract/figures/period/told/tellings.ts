import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Published } from "../../../published.ts";
import type { Period } from "../../figure.ts";
import { leadOf } from "../apart/lead.ts";
import { isCaption } from "../borrowed/caption.ts";
import { periodFrom } from "../days.ts";
import { timesIn } from "../role.ts";
import { lengthOf } from "./length.ts";

/** A time told before a figure, in the article’s own dates or as the period of other figures. */
export interface Telling {
  period: Period;
  /** How long it is, as an index into `LENGTHS`. */
  length: number;
  /** The first sentence that tells it, and the last ones, in order. */
  first: number;
  sentences: number[];
  /** Offset of the last telling. */
  last: number;
  tellings: number;
  /** Places of the last figures that are of it, and how many are. */
  figures: number[];
  counted: number;
  /** A date or another time expression tells it, not only a figure’s period. */
  dated: boolean;
  /** From it up to publication: “since March”. */
  since: boolean;
  /** Opened a sentence: “In March, …”. */
  fronted: boolean;
  /** Beside a verb of saying: “announced yesterday”. */
  reported: boolean;
  /** When people were asked: “a poll taken in May”. */
  fieldwork: boolean;
}

/** A time expression of the article and the period a figure beside it would have. */
export interface Time {
  period: Period;
  sentence: number;
  start: number;
  end: number;
  since: boolean;
  /** What another is measured by, and of nothing told below: “compared with 1.8 million in 1998”. */
  base: boolean;
  fronted: boolean;
  reported: boolean;
  fieldwork: boolean;
}

const REPORTS =
  /\b(?:said|says|told|announced|revealed|reported|published|released|confirmed|warned|added|heard|statement)\b/i;

const FIELDWORK =
  /\b(?:polls?|surveys?|questionnaires?)\b[^.;]*\b(?:conducted|carried out|taken|surveyed|polled|interviewed|questioned|asked|between|from)\b|\b(?:surveyed|polled|interviewed|questioned)\b/i;

/** “4 million, compared with just 1.8 million in | 1998|” */
const IN_BASE =
  /\b(?:compared (?:with|to)|up from|down from|against)(?: (?:just|only|about|around|a|some))* [£$€]?\d[^,;–—]{0,25} in $/i;

/** The times an article tells, in reading order. */
export function timesOf(reading: Reading, dates: readonly DateExpression[]): Time[] {
  const { text, sentences } = reading;
  const told: Time[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (isCaption(sentence)) continue;
    for (const time of timesIn(reading, sentence, dates)) {
      if (time.role !== "within" && time.role !== "since") continue;
      const { start, end } = time.date;
      const lead = text.slice(Math.max(sentence.start, start - 60), start);
      if (leadOf(text, sentence, time.date).joined) continue;
      const period = periodFrom(reading, sentence, { start: end, end }, time, []);
      if (period === null) continue;
      told.push({
        period,
        sentence: at,
        start,
        end,
        since: time.role === "since",
        base: time.date.precision === "year" && IN_BASE.test(lead),
        fronted: time.fronted,
        fieldwork: FIELDWORK.test(
          text.slice(Math.max(sentence.start, start - 160), Math.min(sentence.end, end + 100)),
        ),
        reported: REPORTS.test(
          text.slice(Math.max(sentence.start, start - 35), Math.min(sentence.end, end + 25)),
        ),
      });
    }
  }
  return told;
}

/** So many sentences back a time is remembered, so many times at once, and so many of them are asked about. */
const FURTHEST = 40;
const REMEMBERED = 60;
const MOST = 5;
const MOST_AHEAD = 2;
/** So many of the last sentences and figures of a time are kept. */
const KEPT = 6;

/** “the same period last year”, “a year earlier”: what others are measured by, and no time the article goes on about. */
const MEASURES =
  /^(?:the )?(?:(?:same|corresponding|comparable|equivalent|year-(?:ago|earlier)|previous (?:year|quarter|month|week))\b|(?:an? |one )?(?:year|quarter) (?:ago|earlier|before)\b|(?:an? |one )?(?:month|week) (?:earlier|before)\b)/i;

/** The times told so far, as reading goes on. */
export class Tellings {
  /** The one told last stands last. */
  readonly #all = new Map<string, Telling>();
  readonly #published: Published | null;

  constructor(published: Published | null) {
    this.#published = published;
  }

  time({ period, sentence, start, since, base, fronted, reported, fieldwork }: Time): void {
    if (base || MEASURES.test(period.words)) return;
    const telling = this.#at(period, sentence, start);
    telling.dated = true;
    telling.since ||= since;
    telling.fronted ||= fronted;
    telling.reported ||= reported;
    telling.fieldwork ||= fieldwork;
  }

  figure(period: Period, sentence: number, start: number, place: number): void {
    if (MEASURES.test(period.words)) return;
    const telling = this.#at(period, sentence, start);
    telling.figures.push(place);
    if (telling.figures.length > KEPT) telling.figures.shift();
    telling.counted += 1;
  }

  /**
   * What was told in the sentences just before and up to this one, the last first; before them what the sentence tells
   * only later.
   */
  upTo(sentence: number, later: readonly Time[]): Telling[] {
    for (const [key, { sentences }] of this.#all) {
      if (this.#all.size <= REMEMBERED && sentence - sentences.at(-1)! <= FURTHEST) break;
      this.#all.delete(key);
    }
    const told = [...this.#all.values()].slice(-MOST).reverse();
    const ahead = later
      .filter(({ period }) => !this.#all.has(keyOf(period)))
      .slice(0, MOST_AHEAD)
      .map(({ period, start, since, fronted, reported, fieldwork }) => ({
        ...tellingOf(period, sentence, start, this.#published),
        since,
        fronted,
        reported,
        fieldwork,
        sentences: [sentence],
        tellings: 1,
        dated: true,
      }));
    return [...ahead, ...told];
  }

  #at(period: Period, sentence: number, start: number): Telling {
    const key = keyOf(period);
    const telling = this.#all.get(key) ?? tellingOf(period, sentence, start, this.#published);
    this.#all.delete(key);
    this.#all.set(key, telling);
    if (telling.sentences.at(-1) !== sentence) telling.sentences.push(sentence);
    if (telling.sentences.length > KEPT) telling.sentences.shift();
    telling.last = start;
    telling.tellings += 1;
    return telling;
  }
}

/** The same days are the same time. */
export const keyOf = ({ from, to }: Period): string => `${from}/${to}`;

function tellingOf(period: Period, sentence: number, start: number, published: Published | null): Telling {
  return {
    period,
    length: lengthOf(period, published),
    first: sentence,
    sentences: [],
    last: start,
    tellings: 0,
    figures: [],
    counted: 0,
    dated: false,
    since: false,
    fronted: false,
    reported: false,
    fieldwork: false,
  };
}
