import type { DateExpression } from "../../../dates/date.ts";
import { addDays } from "../../../dates/days.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { isStart } from "../apart/compared.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import { isNarrated } from "../tense.ts";
import { type Bounds, near } from "../window.ts";

const CHANGED =
  "(?:rose|fell|grew|dropped|increased|decreased|climbed|declined|jumped|doubled|halved|slipped|soared|surged|plunged|slid|eased)";
/** “In the borough they jumped | 8.2 per cent”, “It fell by | 3%” */
const THEY_ROSE = new RegExp(
  `^(?:(?:In|Across|At) [^,]{3,40}?,? )?(?:they|it) (?:also )?${CHANGED}\\b`,
  "iu",
);
const ROSE = new RegExp(`\\b${CHANGED}\\b`);
/** “14 per cent lower | than a year earlier” */
const THAN_BEFORE = /^(?:earlier or later|year before|same time)/;
/** So far above the stretch may be told that “a year earlier” is counted from. */
const BACK = 3;

/**
 * The month, quarter or year just told, for a change of the same things: “Rents rose 3.9 per cent in the last three months of
 * 2025. In Thamesmere they jumped | 8.2 per cent”; or for one counted from it: “The number of homes was | 14 per cent | lower
 * than a year earlier”. Refused: where another time is told between or the stretch is not over.
 */
export function changedThen(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const own = reading.sentences[at];
  if (own === undefined || !isTold(own)) return null;
  const follows = isTheirs(own);
  const counted = near(dates, own).some(({ rule, start }) => THAN_BEFORE.test(rule) && start > figure.end);
  if (!follows && !counted) return null;
  for (let back = 1; back <= (follows ? 1 : BACK); back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 1000) return null;
    const [only, ...rest] = timesIn(reading, earlier, dates).filter(
      (time) =>
        time.role !== "base" && !THAN_BEFORE.test(time.date.rule) && !isStart(reading.text, earlier, time),
    );
    if (only === undefined) {
      if (follows || !changes(earlier)) return null;
      continue;
    }
    if (rest.length > 0 || !isStretch(reading, only) || !changes(earlier)) return null;
    const period = periodFrom(reading, earlier, figure, only, [only]);
    return period === null
      ? null
      : { ...period, basis: "derived", derivation: `change told for “${only.date.words}”` };
  }
  return null;
}

const isTold = perSentence(
  ({ words }) => words.length < 400 && isNarrated(words) && !/\b(?:shares?|stocks?|index)\b/i.test(words),
);
const isTheirs = perSentence(({ words }) => THEY_ROSE.test(words));
const changes = perSentence(({ words }) => ROSE.test(words));

/** A month at least, and over. */
const isStretch = ({ published }: Reading, { role, days }: Timed): boolean =>
  role === "within" && (published === null || days.to <= published.to) && addDays(days.from, 27) <= days.to;
