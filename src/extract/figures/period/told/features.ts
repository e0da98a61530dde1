import type { Period } from "../../figure.ts";
import { type Beside, NOT_BESIDE } from "./beside.ts";
import type { FigureManner } from "./figure-manner.ts";
import { DISTANCE, feature, sortOf } from "./questions.ts";
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
  const at = steps.findIndex((most) => number <= most);
  return at < 0 ? steps.length : at;
}

const isSame = (a: Period | null, b: Period): boolean => a !== null && a.from === b.from && a.to === b.to;

/** How many of these any of the others holds. */
function shared(own: ReadonlySet<string>, others: readonly Manner[], of: "stems" | "names"): number {
  let count = 0;
  for (const one of own)
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
  const common = shared(manner.stems, [there], "stems");
  const inAll = shared(manner.stems, others, "stems");
  const names = step(shared(manner.names, others, "names"), 0, 1);
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
  const before = sentence > 0 ? shared(manner.stems, [article.mannerOf(sentence - 1)], "stems") : 0;
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
  return [
    feature("length", length),
    feature("distance", distance),
    feature("paragraphs", step(paragraphs, 0, 1, 2, 4)),
    feature("rank", between),
    feature("source", telling.dated ? (figures.length > 0 ? 2 : 0) : 1),
    feature("shared", step(common, 0, 1, 2, 4)),
    feature("sharedInAll", step(inAll, 0, 1, 2, 4)),
    feature("sameUnit", unit),
    feature("sameCounted", counted),
    feature("countedTold", thing, figure.counted.length > 0 ? 1 : 0),
    feature("previous", previous),
    feature("tellings", step(telling.tellings, 1, 2, 4)),
    feature("since", telling.since ? 1 : 0),
    feature("narrated", narrated),
    feature("lead", lead),
    feature("only", only),
    feature("fronted", telling.fronted ? 1 : 0),
    feature("share", share, step(undated.dated, 0, 1, 3, 6)),
    feature("density", density),
    feature("next", undated.next === null ? 0 : isSame(undated.next, period) ? 1 : 2),
    feature("first", first),
    feature("insideLast", inside ? 1 : 0),
    feature("aroundLast", around ? 1 : 0),
    feature("quotation", quotationOf(undated, telling)),
    feature("past", way.past),
    feature("heading", way.heading),
    feature("reported", said),
    feature("continues", step(before, 0, 1, 3)),
    feature("names", names),
    feature("wayBetween", sort, way.past, Math.min(between, 2)),
    ...manner.signs.map((sign) => feature("narratedSign", narrated, sign)),
    ...manner.signs.map((sign) => feature("sentenceSign", sort, sign)),
    ...figure.signs.map((sign) => feature("figureSign", sort, sign)),
    feature("distanceBetween", sort, distance, Math.min(between, 2)),
    feature("tenseQuoted", sort, tense, isQuoted),
    feature("tenseUnit", sort, tense, figure.unit),
    feature("tenseNarrated", sort, tense, narrated),
    feature("sharedDistance", sort, step(common, 0, 1, 2), distance),
    feature("previousChange", previous, figure.change),
    feature("beside", sort, beside.where, number),
    feature("storyTense", undated.story, sort, tense),
    feature("storyUnit", undated.story, sort, figure.unit),
    feature("storyDistance", undated.story, sort, distance),
    feature("storyShare", undated.story, sort, share),
    feature("storyFirst", undated.story, sort, first),
    ...figure.words.map((word) => feature("word", sort === 0 ? 0 : 1, word)),
    feature("besideTimes", beside.where, times),
    feature("besideTense", beside.where, tense),
    feature("besideClause", beside.where, figure.clause, number),
    feature("besideUnit", beside.where, figure.unit),
    feature("besideReported", beside.where, said),
    feature("besideFronted", beside.where, telling.fronted ? 1 : 0),
    ...figure.signs.map((sign) => feature("besideSign", beside.where, sign)),
    feature("shareUnit", sort, share, unit),
    feature("shareTense", sort, share, tense),
    feature("bulletDensity", sort, manner.bullet ? 1 : 0, density),
    feature("pastTense", sort, way.past, tense),
    feature("sharedTense", sort, step(inAll, 0, 1, 3), tense),
    feature("sharedBetween", sort, step(inAll, 0, 1, 3), Math.min(between, 2)),
    feature("reportedTense", sort, said, tense),
    feature("countedUnit", sort, thing, unit),
    feature("headingDistance", sort, way.heading, distance),
    feature("clauseTense", sort, figure.clause, tense),
    feature("clauseUnit", sort, figure.clause, figure.unit),
    feature("clauseDistance", sort, figure.clause, distance),
    feature("verbBefore", sort, figure.classes.before),
    feature("verbAfter", sort, figure.classes.after),
    feature("noun", sort, figure.classes.noun),
    feature("nounStory", undated.story, sort, figure.classes.noun),
    feature("nounTense", figure.classes.noun, tense),
    feature("nounDistance", figure.classes.noun, distance),
    ...(telling.fieldwork
      ? [
          feature("fieldwork", figure.unit, tense),
          feature("fieldworkDistance", distance),
          feature("fieldworkStory", undated.story, figure.unit),
        ]
      : []),
  ];
}
