import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { stemsOf } from "./stems.ts";
import { isCompared } from "../apart/compared.ts";
import { happened, isNarrated } from "../tense.ts";
import { sentenceAt } from "../window.ts";

/** What of a figure tells whether two state the same fact. */
export interface Stated {
  start: number;
  end: number;
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
const SMALL = 13;
const SHARED_SMALL = 5;

/**
 * Gives a figure without a period that of the same fact told elsewhere in the article: same value, same unit, the same
 * thing counted, and sentences that share words. “up to 40 migrants launched dinghies … today” → “A group of 40 migrants
 * ran with a dinghy …”; or that it echoes. Where two tellings disagree none is taken.
 */
export function sharePeriods<F extends Stated>(reading: Reading, figures: readonly F[]): F[] {
  const exact = figures.filter(({ vague }) => vague !== true);
  const groups = Map.groupBy(exact, ({ value, unit }) => `${value} ${unit}`);
  const given = new Map<F, Period>();
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > MOST) continue;
    if (group.every(({ period }) => period !== null) || group.every(({ period }) => period === null))
      continue;
    const told = group.map((figure) => ({ figure, stems: stemsAround(reading, figure) }));
    // Twice, so that a third telling may have it from the second.
    for (let round = 0; round < 2; round++) {
      for (const { figure, stems } of told) {
        if (figure.period !== null || given.has(figure)) continue;
        const donors = told.filter(
          (other) =>
            other.figure.start < figure.start &&
            ((isTold(reading, figure) && isSameFact(figure, stems, other.figure, other.stems)) ||
              isEcho(reading, figure, other.figure) ||
              isKnown(reading, figure, other.figure)),
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
  return figures.map((figure, at) => {
    const period = given.get(figure) ?? ofWhole(reading, figure, figures[at + 1], given);
    return period === undefined ? figure : { ...figure, period };
  });
}

/** “12 cases were found on Friday. … | Five | of the 12 new cases”: a part is of the time of a whole known by its number. */
function ofWhole<F extends Stated>(
  { text }: Reading,
  figure: F,
  whole: F | undefined,
  given: ReadonlyMap<F, Period>,
): Period | undefined {
  if (figure.period !== null || figure.vague === true || whole === undefined) return undefined;
  return text.slice(figure.end, whole.start) === " of the " ? given.get(whole) : undefined;
}

/** So many sentences back a thing is still known by its number. */
const KNOWN = 4;

/** “12 cases were found on Friday. … of the | 12 | new cases”: the same by the article and the number; not “the 12 of 2019”. */
function isKnown({ text, sentences }: Reading, figure: Stated, earlier: Stated): boolean {
  if (figure.unit !== "count" || figure.value < 2 || text[figure.end] === "-") return false;
  const own = sentenceAt(sentences, figure.start);
  const back = own - sentenceAt(sentences, earlier.start);
  if (
    back < 1 ||
    back > KNOWN ||
    !/\b(?:the|these|those) $/i.test(text.slice(figure.start - 8, figure.start))
  )
    return false;
  return stemsOf(figure.counted?.words ?? "").some((stem) =>
    stemsOf(earlier.counted?.words ?? "").includes(stem),
  );
}

/** What holds now is of no time told before: “the 88 funds hold $32bn”. */
function isTold({ sentences }: Reading, { start }: Stated): boolean {
  const own = sentences[sentenceAt(sentences, start)];
  if (own === undefined || !isNarrated(own.words) || !happened(own.words)) return false;
  return !isCompared(own.words.slice(Math.max(0, start - own.start - 200), start - own.start));
}

function isSameFact(a: Stated, aStems: ReadonlySet<string>, b: Stated, bStems: ReadonlySet<string>): boolean {
  const noun = stemsOf(a.counted?.words ?? "").some((stem) => stemsOf(b.counted?.words ?? "").includes(stem));
  // Three countries, two men: a small number is that of many things.
  const least = a.unit === "count" && a.value < SMALL ? SHARED_SMALL : SHARED;
  return noun && aStems.intersection(bStems).size >= least;
}

/** So far back the words echoed may stand. */
const NEAR = 500;
const OPENS = /^["“‘'«]?$/;

/**
 * A number said again by itself, just after: “had waited nine hours in April. ‘Nine hours, and she said thank you’”,
 * “counted 47 rises since 2021. ‘Forty-seven,’ he said”. Refused: “Nine hours is the target”.
 */
function isEcho({ text, sentences }: Reading, figure: Stated, earlier: Stated): boolean {
  if (earlier.end > figure.start || figure.start - earlier.end > NEAR) return false;
  const start = sentences[sentenceAt(sentences, figure.start)]?.start ?? figure.start;
  return (
    OPENS.test(text.slice(start, figure.start)) &&
    /^(?: \p{L}+){0,2}(?:[,!?”’"']|\.(?!\d))/u.test(text.slice(figure.end, figure.end + 40))
  );
}

function stemsAround(reading: Reading, { start }: Stated): ReadonlySet<string> {
  const sentence = reading.sentences[sentenceAt(reading.sentences, start)];
  return new Set(sentence === undefined || sentence.words.length > 2000 ? [] : stemsOf(sentence.words));
}
