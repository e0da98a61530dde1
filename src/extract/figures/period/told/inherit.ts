import type { DateExpression } from "../../../dates/date.ts";
import type { Quotation } from "../../../quotations/quotation.ts";
import type { Reading } from "../../../reading.ts";
import type { Figure, Period } from "../../figure.ts";
import { perSentence } from "../per-sentence.ts";
import { tellsOfBefore } from "../tense.ts";
import { isStart } from "../apart/compared.ts";
import { opensClause } from "../apart/opened.ts";
import { timesIn } from "../role.ts";
import { sentenceAt } from "../window.ts";
import { featuresOf, shared, type Undated } from "./features.ts";
import { figureManner, type FigureManner, quotationAt } from "./figure-manner.ts";
import { type Manner, mannerOf } from "./sentence-manner.ts";
import { isLongerRate } from "../timeless/standing.ts";
import { isOfNone } from "./barred.ts";
import { besideOf } from "./beside.ts";
import { featuresOfNone } from "./none.ts";
import { storyOf } from "./story.ts";
import { keyOf, Tellings, timesOf } from "./tellings.ts";
import { weights } from "./weights.ts";

/** How sure a time must be to be taken. */
const SURE = 0.5;
const COMPARED =
  /(?:\b(?:compared (?:to|with)|versus|(?:up|down) from)|^(?: to [£$€]?\d[^ ]*(?: \p{Ll}+)?)? from(?: an?| about| around)*(?= [£$€]?\d))\b[^,;–—]*\d(?:(?! - )[^,;–—])*$/iu;

/**
 * Gives figures whose own sentence tells no time that of the event, account or total told before, where it is likely
 * theirs; which it is was learnt from annotated news (decision 0016). “A car struck a crowd on Friday. … Four people were
 * taken to hospital” · “Sales rose 3 per cent in the year to June. … Costs were up | 7 per cent”.
 */
export function inheritPeriods(
  reading: Reading,
  figures: readonly Figure[],
  dates: readonly DateExpression[],
  quotations: readonly Quotation[],
): Figure[] {
  const settled = [...figures];
  eachUndated(reading, settled, dates, quotations, (undated) => {
    const chosen = mostLikely(undated);
    if (chosen === null) return null;
    const { period } = chosen;
    const where = undated.beside.has(keyOf(period)) ? "beside" : "before";
    return { ...period, basis: "derived", derivation: `“${period.words}”, told ${where}` };
  });
  return settled;
}

function mostLikely(undated: Undated): Undated["told"][number] | null {
  const scores = undated.told.map((telling, rank) => scoreOf(featuresOf(undated, telling, rank)));
  const none = scoreOf(featuresOfNone(undated));
  const most = Math.max(none, ...scores);
  let sum = Math.exp(none - most);
  for (const score of scores) sum += Math.exp(score - most);
  const best = scores.indexOf(Math.max(...scores));
  return Math.exp(scores[best]! - most) / sum >= SURE ? undated.told[best]! : null;
}

function scoreOf(features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** “Another survey found | 42 per cent |”: what was told of the first is not of it. */
const ANOTHER =
  /\b(?:another|a separate|a second|a different|a further|a fresh|other) (?:[\p{L}-]+ ){0,2}(?:polls?|surveys?|stud(?:y|ies))\b/iu;

/** “First-half profits fell to | £2.1m |”: of no day, whichever was told. */
const isOfHalf = perSentence(({ words }) =>
  /\b(?:(?:first|second)-half|half-year|full-year|annual|interim|quarterly|(?:first|second|third|fourth)-quarter) (?:\p{Ll}+ ){0,2}(?:profits?|loss(?:es)?|sales|revenues?|earnings|turnover|results|income|figures)\b/iu.test(
    words,
  ),
);
/** “She was fined | £615 |”: of the day of a hearing, not of the drive. */
const isPunished = perSentence(({ words }) =>
  /\b(?:was|were|been) (?:\p{Ll}+ly )?(?:sentenced|jailed|disqualified|convicted)\b|\bordered to pay\b|\bpleaded guilty\b|\bvictim surcharge\b/u.test(
    words,
  ),
);
const isOfCourt = perSentence(({ words }) =>
  /\b(?:court|magistrates|judge|jury|hearing|tribunal|sentenc\p{Ll}+|fined|jailed|guilty|convicted|banned|watchdog|regulator)\b/iu.test(
    words,
  ),
);
const isAnother = perSentence(({ words }) => /poll|survey|stud/i.test(words) && ANOTHER.test(words));

/** Where the last few sentences turn to another poll or study; times told before that are of the first. */
function anotherSince(sentences: Reading["sentences"], at: number): number {
  for (let back = 0; back <= 3; back++) {
    const sentence = sentences[at - back];
    if (sentence !== undefined && isAnother(sentence)) return sentence.start;
  }
  return 0;
}

/**
 * Calls `settle` for each figure without a period, in order, with what was told before it; a period it gives is told for
 * the figures after. `figures` are changed in place.
 */
export function eachUndated(
  reading: Reading,
  figures: Figure[],
  dates: readonly DateExpression[],
  quotations: readonly Quotation[],
  settle: (undated: Undated, place: number) => Period | null,
): void {
  const { sentences, published } = reading;
  const times = timesOf(reading, dates);
  if (times.length === 0) return;
  const tellings = new Tellings(published);
  const places = figures.map(({ start }) => sentenceAt(sentences, start));
  const manners: (Manner | undefined)[] = [];
  const figureManners: (FigureManner | undefined)[] = [];
  const bySentence = Map.groupBy(times, ({ sentence }) => sentence);
  const figureOf = (place: number): FigureManner =>
    (figureManners[place] ??= figureManner(
      reading,
      sentences[places[place]!]!,
      figures[place]!,
      bySentence.get(places[place]!)?.length ?? 0,
      quotations,
    ));
  const article = {
    mannerOf: (sentence: number) => (manners[sentence] ??= mannerOf(sentences[sentence]!)),
    paragraphOf: (sentence: number) => sentences[sentence]!.paragraph,
    figureOf,
    quotationAt: (offset: number) => quotationAt(quotations, offset),
  };
  const story = storyOf(sentences.length, article.mannerOf);
  let [told, dated] = [0, 0];
  for (const [place, figure] of figures.entries()) {
    const sentence = places[place]!;
    const own = sentences[sentence];
    if (own === undefined) continue;
    for (; told < times.length && times[told]!.start < figure.start; told++) tellings.time(times[told]!);
    let { period } = figure;
    if (period === null && !figure.vague && !tellsOfBefore(own) && !isOfNone(reading.text, own, figure)) {
      const beside = bySentence.get(sentence) ?? [];
      // “from 6% in 2016 to | 10% |”, “| a third | sold within a week, compared with 20 per cent in 2019”
      const ofOther = beside.filter((time) =>
        time.end <= figure.start
          ? isStart(reading.text, own, { date: time })
          : COMPARED.test(reading.text.slice(figure.end, time.start)),
      );
      const other = anotherSince(sentences, sentence);
      // “Two hit the town on Sunday. … The toll had risen to | 21 |, they said late on Saturday”
      const said = timesIn(reading, own, dates).find(
        ({ role, days }) => role === "said" && days.from === days.to,
      )?.days.to;
      // “At the end of last month a man was charged with importing | 114 grams |”: of no other time
      const front = beside
        .filter(({ fronted, end }) => fronted && end <= figure.start)
        .map((time) => keyOf(time.period));
      const before = tellings
        .upTo(
          sentence,
          beside.filter((time) => time.start >= figure.end && !opensClause(reading.text, own, time)),
        )
        .filter(({ last, period }) => last >= other && !(period.from === period.to && isOfHalf(own)))
        .filter(({ sentences: told }) => !isPunished(own) || told.some((one) => isOfCourt(sentences[one]!)))
        .filter(({ period: { from } }) => said === undefined || from <= said)
        .filter(({ period }) => front.length === 0 || front.includes(keyOf(period)))
        .filter((telling) => !ofOther.some((time) => keyOf(time.period) === keyOf(telling.period)));
      const next = times[told];
      if (before.length > 0) {
        period = settle(
          {
            story,
            sentence,
            paragraph: own.paragraph,
            manner: article.mannerOf(sentence),
            figure: figureOf(place),
            continued:
              sentence > 0
                ? shared(article.mannerOf(sentence), [article.mannerOf(sentence - 1)], "stems")
                : 0,
            told: before,
            own: beside.length,
            beside: new Map(beside.map((time) => [keyOf(time.period), besideOf(reading.text, figure, time)])),
            first: times[0]!.period,
            next: next !== undefined && next.sentence - sentence <= 3 ? next.period : null,
            place,
            follows: places[place - 1] === sentence,
            dated,
            previousDated: place > 0 && figures[place - 1]!.period !== null,
            article,
          },
          place,
        );
        if (period !== null && isLongerRate(reading.text, own, figure, period)) period = null;
      }
      if (period !== null) figures[place] = { ...figure, period };
    }
    if (period === null) continue;
    dated += 1;
    tellings.figure(period, sentence, figure.start, place);
  }
}
