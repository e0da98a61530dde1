import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { stemsOf } from "./stems.ts";
import { sentenceAt } from "../window.ts";

/** What of a figure tells whether two state the same fact. */
export interface Stated {
  start: number;
  value: number;
  unit: string;
  counted: { words: string } | null;
  period: Period | null;
  /** “dozens” states no value two tellings could share. */
  vague?: boolean;
}

/** More figures of one value than this in one article are no restatements. */
const MOST = 40;
/** Words two sentences must share, the counted one among them, to tell of one fact. */
const SHARED = 3;

/**
 * Gives a figure without a period that of the same fact told elsewhere in the article: same value, same unit, the same
 * thing counted, and sentences that share words. “up to 40 migrants launched dinghies … today” → “A group of 40 migrants
 * ran with a dinghy …”. Where two tellings disagree none is taken.
 */
export function sharePeriods<F extends Stated>(reading: Reading, figures: readonly F[]): F[] {
  const exact = figures.filter(({ vague }) => vague !== true);
  const groups = Object.groupBy(exact, ({ value, unit }) => `${value} ${unit}`);
  const given = new Map<F, Period>();
  for (const group of Object.values(groups)) {
    if (group === undefined || group.length < 2 || group.length > MOST) continue;
    if (group.every(({ period }) => period !== null) || group.every(({ period }) => period === null))
      continue;
    const told = group.map((figure) => ({ figure, stems: stemsAround(reading, figure) }));
    // Twice, so that a third telling may have it from the second.
    for (let round = 0; round < 2; round++) {
      for (const { figure, stems } of told) {
        if (figure.period !== null || given.has(figure)) continue;
        const donors = told.filter(
          (other) => other.figure !== figure && isSameFact(figure, stems, other.figure, other.stems),
        );
        const periods = donors.flatMap((donor) => donor.figure.period ?? given.get(donor.figure) ?? []);
        const [first] = periods;
        if (first === undefined || periods.some(({ from, to }) => from !== first.from || to !== first.to))
          continue;
        given.set(figure, {
          ...first,
          basis: "derived",
          derivation: `told elsewhere in the article: “${first.words}”`,
        });
      }
    }
  }
  return figures.map((figure) => {
    const period = given.get(figure);
    return period === undefined ? figure : { ...figure, period };
  });
}

function isSameFact(a: Stated, aStems: ReadonlySet<string>, b: Stated, bStems: ReadonlySet<string>): boolean {
  const noun = stemsOf(a.counted?.words ?? "").some((stem) => stemsOf(b.counted?.words ?? "").includes(stem));
  return noun && aStems.intersection(bStems).size >= SHARED;
}

function stemsAround(reading: Reading, { start }: Stated): ReadonlySet<string> {
  const sentence = reading.sentences[sentenceAt(reading.sentences, start)];
  return new Set(sentence === undefined || sentence.words.length > 2000 ? [] : stemsOf(sentence.words));
}
