import type { DateExpression } from "../../../dates/date.ts";
import { addDays } from "../../../dates/days.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { isOfBase } from "../apart/compared.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import { narrates } from "../tense.ts";
import type { Bounds } from "../window.ts";

/** So many sentences below the one that names the year its figures are told. */
const BACK = 6;
const LEAD = 4;
/** “Thefts rose to 954,000 in 2023-24, figures show”, “The data cover the year to June” */
const RELEASE = /\b(?:figures|statistics|data|census|records)\b/i;
const CHANGE =
  "(?:rose|fell|dropped|increased|decreased|climbed|grew|declined|jumped|doubled|halved|shrank|slipped|eased|surged)";
/** “There were 10,885 exclusions, up 16 per cent”, “The rate was highest in London”, “Boys accounted for half of them” */
const STATISTIC = new RegExp(
  `^(?:There (?:were|was)|The (?:number|rate|share|proportion|total|figure|average|median)s?)\\b|\\baccounted for\\b|\\brecorded\\b|, (?:up|down|a (?:rise|fall|drop|increase|decrease) of)\\b|\\b${CHANGE}\\b`,
);
const OTHER =
  /\b(?:separate|separately|elsewhere|meanwhile|by contrast|nationally|worldwide|globally|so far|now|since|yesterday|today)\b|["“”«»]|\b(?:said|says|told|shares?|stocks?|index|company|firm)\b|[£$€]/i;

/**
 * The year, quarter or month a release of figures speaks of, for what it counts below without a time: “Suspensions rose to
 * 954,000 in 2023-24, figures show … There were | 10,885 | exclusions, up | 16 per cent”. Refused: money, what somebody says,
 * what holds now, and where another time is told between.
 */
export function countedIn(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const own = reading.sentences[at];
  if (own === undefined || own.words.length > 400 || !isRelease(reading) || !tellsStatistic(own)) return null;
  for (let back = 1; back <= BACK; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 1000) return null;
    const times = timesIn(reading, earlier, dates).filter(
      (time) => !isOfBase(reading.text, { end: earlier.start }, time),
    );
    const [only, ...rest] = times.filter(({ role }) => role === "within" || role === "since");
    if (only === undefined) continue;
    if (rest.length > 0 || !isTerm(reading, only) || !tellsNumber(earlier)) return null;
    const period = periodFrom(reading, earlier, figure, only, times);
    return period === null
      ? null
      : { ...period, basis: "derived", derivation: `figures released for “${only.date.words}”` };
  }
  return null;
}

const tellsStatistic = perSentence(
  (sentence) => STATISTIC.test(sentence.words) && !OTHER.test(sentence.words) && narrates(sentence),
);

const tellsNumber = perSentence(({ words }) => /\d/.test(words) && !/[£$€]/.test(words));

const known = new WeakMap<Reading, boolean>();

/** Whether the first sentences are of figures that were released. */
function isRelease(reading: Reading): boolean {
  let release = known.get(reading);
  if (release === undefined) {
    const first = reading.sentences.slice(0, LEAD).map(({ words }) => words.slice(0, 400));
    release = first.some((words) => RELEASE.test(words) && new RegExp(`\\b${CHANGE}\\b`).test(words));
    known.set(reading, release);
  }
  return release;
}

/** A month at least, and over. */
function isTerm({ published }: Reading, { role, days }: Timed): boolean {
  const over = published === null || days.to <= published.to;
  return role === "within" && over && addDays(days.from, 27) <= days.to;
}
