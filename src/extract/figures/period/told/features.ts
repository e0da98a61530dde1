import type { Period } from "../../figure.ts";
import { type Beside, NOT_BESIDE } from "./beside.ts";
import type { FigureManner } from "./figure-manner.ts";
import { ASKED, DISTANCE, feature, sortOf } from "./questions.ts";
import type { Manner } from "./sentence-manner.ts";
import { keyOf, type Telling } from "./tellings.ts";
import { quotationOf, wayFrom } from "./way.ts";

/** A figure whose own sentence gives it no time, and what was told before it. */
export interface Undated {
  /** Index into `STORIES`. */
  story: number;
  sentence: number;
  paragraph: number;
  manner: Manner;
  figure: FigureManner;
  /** How many stems its sentence shares with the one before. */
  continued: number;
  /** The last times told up to here, the last first. */
  told: readonly Telling[];
  /** Times of its own sentence: how many, and where they stand to it. */
  own: number;
  beside: ReadonlyMap<string, Beside>;
  /** The first time the article tells at all, and the next one within three sentences. */
  first: Period | null;
  next: Period | null;
  /** Place among the figures of the article; whether the one before it stands in the same sentence. */
  place: number;
  follows: boolean;
  /** How many figures before it have a period; whether the last of them has one. */
  dated: number;
  previousDated: boolean;
  article: Article;
}

/** What is asked of other sentences and figures of the article by their places. */
interface Article {
  mannerOf: (sentence: number) => Manner;
  paragraphOf: (sentence: number) => number;
  figureOf: (place: number) => FigureManner;
  quotationAt: (offset: number) => number;
}

/** How many of these ascending steps a number is above. */
function step(number: number, ...steps: number[]): number {
  let at = 0;
  while (at < steps.length && number > steps[at]!) at += 1;
  return at;
}

const isSame = (a: Period | null, b: Period): boolean => a !== null && a.from === b.from && a.to === b.to;

/** How many stems or names of a sentence any of the others holds. */
export function shared(own: Manner, others: readonly Manner[], of: "stems" | "names"): number {
  let count = 0;
  for (const one of own[of])
    for (const other of others)
      if (other[of].has(one)) {
        count += 1;
        break;
      }
  return count;
}

/** The features of one time told, the `rank`th last, for a figure. */
export function featuresOf(undated: Undated, telling: Telling, rank: number): number[] {
  const { manner, figure, told, sentence, place, article } = undated;
  const { period } = telling;
  const { length } = telling;
  const sort = sortOf(length);
  const { tense } = manner;
  const last = telling.sentences.at(-1)!;
  const there = article.mannerOf(last);
  const distance = step(sentence - last, ...DISTANCE);
  const paragraphs = undated.paragraph - article.paragraphOf(last);
  const others = telling.sentences.map((at) => article.mannerOf(at));
  const common = shared(manner, [there], "stems");
  const inAll = shared(manner, others, "stems");
  const names = step(shared(manner, others, "names"), 0, 1);
  const figures = telling.figures.map((at) => article.figureOf(at));
  const unit = figures.some((other) => other.unit === figure.unit) ? 1 : 0;
  const counted = figures.some((other) => figure.counted.some((stem) => other.counted.includes(stem)))
    ? 1
    : 0;
  const thing = figure.counted.some((stem) => others.some(({ stems }) => stems.has(stem))) ? 1 : 0;
  const before1 = telling.figures.at(-1) === place - 1 ? 2 : undated.previousDated ? 1 : 0;
  const previous = before1 * 2 + (undated.follows ? 1 : 0);
  const between = Math.min(rank, 3);
  const share = undated.dated === 0 ? 0 : step(telling.counted / undated.dated, 0, 0.34, 0.67, 0.99);
  const density = place === 0 ? 0 : step(undated.dated / place, 0.25, 0.5, 0.75);
  const first = isSame(undated.first, period) ? 1 : 0;
  const way = wayFrom(undated, last);
  const [newest] = told;
  const inside =
    newest !== undefined && rank > 0 && newest.period.from <= period.from && newest.period.to >= period.to;
  const around =
    newest !== undefined && rank > 0 && period.from <= newest.period.from && period.to >= newest.period.to;
  const isQuoted = figure.quotation >= 0 ? 1 : 0;
  const said = telling.reported ? 1 : 0;
  const narrated = there.narrated ? 1 : 0;
  const lead = telling.first <= 2 ? 1 : 0;
  const only = told.length === 1 ? 1 : 0;
  const beside = undated.beside.get(keyOf(period)) ?? NOT_BESIDE;
  const number = beside.number ? 1 : 0;
  const times = step(undated.own, 0, 1, 2);
  const features = [
    feature(ASKED.length, length),
    feature(ASKED.distance, distance),
    feature(ASKED.paragraphs, step(paragraphs, 0, 1, 2, 4)),
    feature(ASKED.rank, between),
    feature(ASKED.source, telling.dated ? (figures.length > 0 ? 2 : 0) : 1),
    feature(ASKED.shared, step(common, 0, 1, 2, 4)),
    feature(ASKED.sharedInAll, step(inAll, 0, 1, 2, 4)),
    feature(ASKED.sameUnit, unit),
    feature(ASKED.sameCounted, counted),
    feature(ASKED.countedTold, thing, figure.counted.length > 0 ? 1 : 0),
    feature(ASKED.previous, previous),
    feature(ASKED.tellings, step(telling.tellings, 1, 2, 4)),
    feature(ASKED.since, telling.since ? 1 : 0),
    feature(ASKED.narrated, narrated),
    feature(ASKED.lead, lead),
    feature(ASKED.only, only),
    feature(ASKED.fronted, telling.fronted ? 1 : 0),
    feature(ASKED.share, share, step(undated.dated, 0, 1, 3, 6)),
    feature(ASKED.density, density),
    feature(ASKED.next, undated.next === null ? 0 : isSame(undated.next, period) ? 1 : 2),
    feature(ASKED.first, first),
    feature(ASKED.insideLast, inside ? 1 : 0),
    feature(ASKED.aroundLast, around ? 1 : 0),
    feature(ASKED.quotation, quotationOf(undated, telling)),
    feature(ASKED.past, way.past),
    feature(ASKED.heading, way.heading),
    feature(ASKED.reported, said),
    feature(ASKED.continues, step(undated.continued, 0, 1, 3)),
    feature(ASKED.names, names),
    feature(ASKED.wayBetween, sort, way.past, Math.min(between, 2)),
  ];
  for (const sign of manner.signs) features.push(feature(ASKED.narratedSign, narrated, sign));
  for (const sign of manner.signs) features.push(feature(ASKED.sentenceSign, sort, sign));
  for (const sign of figure.signs) features.push(feature(ASKED.figureSign, sort, sign));
  features.push(
    feature(ASKED.distanceBetween, sort, distance, Math.min(between, 2)),
    feature(ASKED.tenseQuoted, sort, tense, isQuoted),
    feature(ASKED.tenseUnit, sort, tense, figure.unit),
    feature(ASKED.tenseNarrated, sort, tense, narrated),
    feature(ASKED.sharedDistance, sort, step(common, 0, 1, 2), distance),
    feature(ASKED.previousChange, previous, figure.change),
    feature(ASKED.beside, sort, beside.where, number),
    feature(ASKED.storyTense, undated.story, sort, tense),
    feature(ASKED.storyUnit, undated.story, sort, figure.unit),
    feature(ASKED.storyDistance, undated.story, sort, distance),
    feature(ASKED.storyShare, undated.story, sort, share),
    feature(ASKED.storyFirst, undated.story, sort, first),
  );
  for (const word of figure.words) features.push(feature(ASKED.word, sort === 0 ? 0 : 1, word));
  features.push(
    feature(ASKED.besideTimes, beside.where, times),
    feature(ASKED.besideTense, beside.where, tense),
    feature(ASKED.besideClause, beside.where, figure.clause, number),
    feature(ASKED.besideUnit, beside.where, figure.unit),
    feature(ASKED.besideReported, beside.where, said),
    feature(ASKED.besideFronted, beside.where, telling.fronted ? 1 : 0),
  );
  for (const sign of figure.signs) features.push(feature(ASKED.besideSign, beside.where, sign));
  features.push(
    feature(ASKED.shareUnit, sort, share, unit),
    feature(ASKED.shareTense, sort, share, tense),
    feature(ASKED.bulletDensity, sort, manner.bullet ? 1 : 0, density),
    feature(ASKED.pastTense, sort, way.past, tense),
    feature(ASKED.sharedTense, sort, step(inAll, 0, 1, 3), tense),
    feature(ASKED.sharedBetween, sort, step(inAll, 0, 1, 3), Math.min(between, 2)),
    feature(ASKED.reportedTense, sort, said, tense),
    feature(ASKED.countedUnit, sort, thing, unit),
    feature(ASKED.headingDistance, sort, way.heading, distance),
    feature(ASKED.clauseTense, sort, figure.clause, tense),
    feature(ASKED.clauseUnit, sort, figure.clause, figure.unit),
    feature(ASKED.clauseDistance, sort, figure.clause, distance),
    feature(ASKED.verbBefore, sort, figure.classes.before),
    feature(ASKED.verbAfter, sort, figure.classes.after),
    feature(ASKED.noun, sort, figure.classes.noun),
    feature(ASKED.nounStory, undated.story, sort, figure.classes.noun),
    feature(ASKED.nounTense, figure.classes.noun, tense),
    feature(ASKED.nounDistance, figure.classes.noun, distance),
  );
  if (telling.fieldwork)
    features.push(
      feature(ASKED.fieldwork, figure.unit, tense),
      feature(ASKED.fieldworkDistance, distance),
      feature(ASKED.fieldworkStory, undated.story, figure.unit),
    );
  return features;
}
