import { z } from "zod";
import { bars } from "../charting/bars.ts";
import { figureChoices, matchesSource, sourceChoices } from "../choices.ts";
import { defineCommand, Wanted, Words } from "../command.ts";
import type { ArticleCard, Desk } from "../../desk.ts";
import { type FiguresQuery, readFiguresQuery, termsIn } from "./query.ts";
import { askedDays, type AskedTime } from "./asked-time.ts";
import { type Ranked, rankFigures } from "./rank.ts";
import { rowsOf } from "./rows.ts";
import { reply, searchedWords } from "../reply.ts";

export const figures = defineCommand({
  name: "figures",
  summary: "The figures the articles state for a year, a topic or a unit, each as printed.",
  effect: "read",
  access: "anyone",
  args: z.object({
    query: Words.describe("A time, words, or a unit: 2024 · since 2019 · 2021 crossings · £ · mph · people"),
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
    chart: Wanted.describe("Draw the values that can be compared, period by period"),
  }),
  examples: ["/figures 2024", "/figures 2021 crossings", "/figures £", "/figures crossings chart:yes"],
  complete: { query: figureChoices, source: sourceChoices },
  async run(desk, args, window) {
    const query = readFiguresQuery(args.query, desk.reader.today);
    const nothing = query.time === null && query.units === null && query.words.length === 0;
    const cards = (await desk.articles()).filter((card) => matchesSource(card, args.source ?? ""));
    const { ranked, cut, nearly } = nothing
      ? { ranked: [], cut: false, nearly: [] }
      : await answering(desk, query, cards, args.query);
    const rows = rowsOf(desk, ranked);
    const drawn = args.chart && rows.length > 0 ? await bars(rows) : null;
    return reply(desk, {
      command: "figures",
      args,
      window,
      findings: drawn?.rows ?? rows,
      chart: drawn?.chart,
      notes: [
        ...understood(query),
        ...nearly,
        ...(cut ? ["There are more figures than these, the likeliest: add words, a unit or a source."] : []),
        ...(drawn?.notes ?? []),
      ],
      absent:
        ranked.length > 0
          ? null
          : {
              sentence: nothing
                ? "There is no year, unit or word to look for in this: try 2024, £ or crossings."
                : `The articles state no figure ${described(query)}.`,
              searched: await searchedWords(desk, ...searched(query, args.source, cards.length)),
            },
    });
  },
});

interface Answering {
  ranked: Ranked[];
  cut: boolean;
  /** What the rows are instead, where none is just what was asked for. */
  nearly: string[];
}

/**
 * What answers a request; where nothing does, what comes near and says so: figures of articles that have the other words
 * elsewhere, then figures of no time told in sentences that name the time.
 */
async function answering(
  desk: Desk,
  query: FiguresQuery,
  cards: readonly ArticleCard[],
  typed: string,
): Promise<Answering> {
  const just = await rankFigures(desk, query, cards);
  if (just.ranked.length > 0) return { ...just, nearly: [] };
  if (query.words.length > 1) {
    const near = await rankFigures(desk, query, cards, true);
    const words = query.words.map(({ typed }) => `“${typed}”`).join(" and ");
    if (near.ranked.length > 0)
      return {
        ...near,
        nearly: [`No figure stands by ${words} together: one of them is elsewhere in its article.`],
      };
  }
  const { time } = query;
  const then = await inAnotherYear(desk, query, cards, typed);
  if (then !== null) return then;
  const named = time === null || time.derivation !== undefined ? [] : termsIn(time.words);
  if (time === null || named.length === 0) return { ...just, nearly: [] };
  const beside = { ...query, time: null, words: [...query.words, ...named] };
  const near = await rankFigures(desk, beside, cards);
  const ranked = near.ranked.filter(({ figure }) => figure.period === null);
  return ranked.length === 0
    ? { ...just, nearly: [] }
    : {
        ranked,
        cut: near.cut,
        nearly: [`No figure is of ${timeWords(time)}: these, of no time told, stand by it.`],
      };
}

const OF_A_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|christmas|easter|spring|summer|autumn|winter|q[1-4])\b/i;
/** So many years are looked through, the latest first. */
const YEARS = 20;

/** “april”, of which this year has nothing: of the latest year of the library that has. */
async function inAnotherYear(
  desk: Desk,
  { time }: FiguresQuery,
  cards: readonly ArticleCard[],
  typed: string,
): Promise<Answering | null> {
  if (time?.derivation === undefined || /\d{4}/.test(time.words) || !OF_A_YEAR.test(time.words)) return null;
  const years = [...(await desk.years())].sort().reverse();
  for (const year of years.slice(0, YEARS)) {
    const then = readFiguresQuery(typed.replace(time.words, `${time.words} ${year}`), desk.reader.today);
    if (then.time === null || then.time.from === time.from) continue;
    const found = await rankFigures(desk, then, cards);
    if (found.ranked.some(({ standing }) => standing === "in"))
      return {
        ...found,
        nearly: [`No figure is of ${timeWords(time)}: these are of ${timeWords(then.time)}.`],
      };
  }
  return null;
}

function described({ time, units, words }: FiguresQuery): string {
  return [
    units === null ? "" : units.people === true ? `that counts ${units.words}` : `in ${units.words}`,
    words.length === 0 ? "" : `about “${words.map((word) => word.typed).join(" ")}”`,
    time === null ? "" : `for ${timeWords(time)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function timeWords(time: AskedTime): string {
  const { words } = time;
  return /^\d{4}(?:\D+\d{4})?$/.test(words) ? words : `“${words}” (${askedDays(time)})`;
}

/** A relative time is shown with the days it was taken for. */
function understood({ time }: FiguresQuery): string[] {
  if (time === null || timeWords(time) === time.words) return [];
  return [
    ...(time.mended === undefined ? [] : [time.mended]),
    `“${time.words}” was read as ${askedDays(time)}.`,
  ];
}

function searched(query: FiguresQuery, source: string | undefined, articles: number): string[] {
  return [
    source === undefined ? "" : `source “${source}”: ${articles} ${articles === 1 ? "article" : "articles"}`,
    query.time === null ? "" : `time: ${askedDays(query.time)}`,
    query.units === null ? "" : `unit: ${query.units.words}`,
    query.words.length === 0 ? "" : `words: ${query.words.map((word) => word.typed).join(", ")}`,
  ];
}
