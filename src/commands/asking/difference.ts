import type { Verdict } from "../../answer/answer.ts";
import { daysWords } from "../../answer/days.ts";
import { MODIFIER_WORDS } from "../../answer/modifier-words.ts";
import type { Desk, FactFilter } from "../../desk.ts";
import { disagreements } from "../../extract/figures/agreement.ts";
import type { Stated } from "../../extract/figures/compare/likeness.ts";
import { samePeriod } from "../../extract/figures/compare/same-period.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { Expected } from "../../index/expected.ts";
import type { Question } from "../../index/question.ts";
import { namesCounted } from "../../index/ranking/evidence.ts";
import type { Hit } from "../../index/search-index.ts";

/** A hit to be shown; with a `verdict` where it gives another value than the hit before it. */
export interface Shown {
  hit: Hit;
  verdict?: Verdict;
}

/** Only the first passages are compared; nobody quotes the tenth. */
const COMPARED = 3;
/** A library up to this size is compared as a whole, a larger one by the articles that hold words of the question. */
const WHOLE = 200;
/** As many other values are shown beside one passage. */
const MOST = 2;

/**
 * The hits in their order, but right behind a passage that states what was asked for come those that state another value
 * of the same measure for the same time, as `/figures` tells them: “almost 25,000 migrants have crossed this year” is
 * followed by “This year's total is now 23,761”. A total of July is not followed by one of November, nor a sum of one
 * deal by that of another.
 */
export async function withDifferences(
  desk: Desk,
  question: Question,
  hits: readonly Hit[],
): Promise<Shown[]> {
  const isAsked = UNITS[question.expects];
  if (isAsked === null) return hits.map((hit) => ({ hit }));
  const facts = await statedNear(desk, hits, (figure) => isAsked.test(figure.unit) && !figure.vague);
  const clashes = disagreements(facts).map(({ sides }) => sides);
  const rest = [...hits];
  const shown: Shown[] = [];
  while (rest.length > 0) {
    const hit = rest.shift()!;
    shown.push({ hit });
    if (shown.length > COMPARED) continue;
    const told = facts.filter(
      (one) => lies(one, hit) && isOfYears(one.figure, question.years) && isOfThing(one.figure, question),
    );
    let beside = 0;
    for (const one of told) {
      for (const other of othersOf(one, clashes)) {
        if (beside === MOST || shown.some((before) => lies(other, before.hit))) continue;
        const at = rest.findIndex((later) => lies(other, later));
        const [found] = at < 0 ? [hitOn(other)] : rest.splice(at, 1);
        shown.push({ hit: found!, verdict: verdictOn(one, other) });
        beside++;
      }
    }
  }
  return shown;
}

/** The units in which a kind of question is answered; null where it is not answered by a figure. */
const UNITS: Record<Expected, RegExp | null> = {
  count: /^count$/,
  money: /^[A-Z]{3}$/,
  percentage: /^(?:percent|ratio)/,
  change: /^(?:percent|ratio|count|[A-Z]{3}$)/,
  length: /./,
  duration: /^duration$/,
  age: /^age$/,
  other: /^(?:percent|count|[A-Z]{3}$)/,
  when: null,
  who: null,
  identity: null,
  where: null,
  why: null,
  quotation: null,
  definition: null,
};

/** The dated figures of the articles that may say otherwise, with their sentences. */
async function statedNear(
  desk: Desk,
  hits: readonly Hit[],
  wanted: (figure: Figure) => boolean,
): Promise<Stated[]> {
  const first = hits.slice(0, COMPARED);
  const own = await desk.figures({ articles: new Set(first.map(({ article }) => article)) });
  const told = own.filter(
    ({ article, fact }) =>
      fact.period !== null &&
      wanted(fact) &&
      first.some((hit) => hit.article === article && hit.start <= fact.start && fact.end <= hit.end),
  );
  if (told.length === 0) return [];
  const facts = await desk.figures(
    await filterFor(
      desk,
      hits,
      told.map(({ fact }) => fact),
    ),
  );
  const comparable = facts.filter(
    ({ fact }) =>
      fact.period !== null &&
      wanted(fact) &&
      told.some((one) => one.fact.unit === fact.unit && samePeriod(one.fact.period, fact.period)),
  );
  const stated: Stated[] = [];
  for (const [article, own] of Map.groupBy(comparable, (one) => one.article)) {
    const sentences = await desk.sentences(article);
    for (const { fact } of own) {
      const sentence = sentences.find(({ start, end }) => start <= fact.start && fact.end <= end);
      if (sentence !== undefined) stated.push({ article, figure: fact, sentence });
    }
  }
  return stated;
}

/** Where figures that may say otherwise are looked for. */
async function filterFor(desk: Desk, hits: readonly Hit[], told: readonly Figure[]): Promise<FactFilter> {
  const [unit, ...others] = new Set(told.map((figure) => figure.unit));
  const filter: FactFilter = unit === undefined || others.length > 0 ? {} : { unit };
  if ((await desk.library()).articles > WHOLE)
    return {
      ...filter,
      articles: new Set(
        hits.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((one) => one.article)]),
      ),
    };
  const years = told.flatMap(({ period }) =>
    period === null ? [] : [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))],
  );
  return { ...filter, years: { from: Math.min(...years), to: Math.max(...years) } };
}

/** One statement of each other value, the most exact. */
function othersOf(one: Stated, clashes: readonly [Stated[], Stated[]][]): Stated[] {
  return clashes.flatMap(([a, b]) => {
    const other = a.includes(one) ? b[0] : b.includes(one) ? a[0] : undefined;
    return other === undefined ? [] : [other];
  });
}

function isOfYears({ period }: Figure, years: readonly number[]): boolean {
  if (period === null || years.length === 0) return period !== null;
  return years.some(
    (year) => Number(period.from.slice(0, 4)) <= year && year <= Number(period.to.slice(0, 4)),
  );
}

/** Two numbers of patients that differ say nothing to who asks how many nurses there are. */
function isOfThing({ counted }: Figure, question: Question): boolean {
  return counted === null || namesCounted(counted.words, question);
}

function lies({ article, figure }: Stated, hit: Hit): boolean {
  return hit.article === article && hit.start <= figure.start && figure.end <= hit.end;
}

/** A passage that no word of the question led to: its sentence. */
function hitOn({ article, sentence }: Stated): Hit {
  return { article, start: sentence.start, end: sentence.end, score: 0, why: [], alsoIn: [] };
}

function verdictOn({ figure: one }: Stated, { figure: other }: Stated): Verdict {
  const when = one.period === null ? "" : `, both for ${daysWords(one.period.from, one.period.to)}`;
  return {
    sign: "differs",
    claim: one.words,
    says: `the passage before has ${valueOf(one)}, this one ${valueOf(other)}${when}`,
  };
}

function valueOf({ modifier, words }: Figure): string {
  return modifier === null ? words : `${MODIFIER_WORDS[modifier]} ${words}`;
}
