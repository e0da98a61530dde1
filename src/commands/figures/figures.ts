import { z } from "zod";
import { bars } from "../charting/bars.ts";
import { figureChoices, matchesSource, sourceChoices } from "../choices.ts";
import { defineCommand, Wanted, Words } from "../command.ts";
import { type FiguresQuery, readFiguresQuery } from "./query.ts";
import { rankFigures } from "./rank.ts";
import { rowsOf } from "./rows.ts";
import { reply, searchedWords } from "../reply.ts";

export const figures = defineCommand({
  name: "figures",
  summary: "The figures the articles state for a year, a topic or a unit, each as printed.",
  effect: "read",
  access: "anyone",
  args: z.object({
    query: Words.describe("A year, words, or a unit: 2024 · 2021 crossings · £ · people"),
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
    chart: Wanted.describe("Draw the values that can be compared, period by period"),
  }),
  examples: ["/figures 2024", "/figures 2021 crossings", "/figures £", "/figures crossings chart:yes"],
  complete: { query: figureChoices, source: sourceChoices },
  async run(desk, args, window) {
    const query = readFiguresQuery(args.query, desk.reader.today);
    const nothing = query.time === null && query.units === null && query.words.length === 0;
    const cards = (await desk.articles()).filter((card) => matchesSource(card, args.source ?? ""));
    const ranked = nothing ? [] : await rankFigures(desk, query, cards);
    const rows = rowsOf(desk, ranked);
    const drawn = args.chart && rows.length > 0 ? await bars(rows) : null;
    return reply(desk, {
      command: "figures",
      args,
      window,
      findings: drawn?.rows ?? rows,
      chart: drawn?.chart,
      notes: [...understood(query), ...(drawn?.notes ?? [])],
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

function described({ time, units, words }: FiguresQuery): string {
  return [
    units === null ? "" : units.people === true ? `that counts ${units.words}` : `in ${units.words}`,
    words.length === 0 ? "" : `about “${words.map((word) => word.typed).join(" ")}”`,
    time === null ? "" : `for ${timeWords(time)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function timeWords({ from, to, words }: NonNullable<FiguresQuery["time"]>): string {
  return /^\d{4}(?:\D+\d{4})?$/.test(words) ? words : `“${words}” (${from} to ${to})`;
}

/** A relative time is shown with the days it was taken for. */
function understood({ time }: FiguresQuery): string[] {
  return time === null || timeWords(time) === time.words
    ? []
    : [`“${time.words}” was read as ${time.from} to ${time.to}.`];
}

function searched(query: FiguresQuery, source: string | undefined, articles: number): string[] {
  return [
    source === undefined ? "" : `source “${source}”: ${articles} ${articles === 1 ? "article" : "articles"}`,
    query.time === null ? "" : `time: ${query.time.from} to ${query.time.to}`,
    query.units === null ? "" : `unit: ${query.units.words}`,
    query.words.length === 0 ? "" : `words: ${query.words.map((word) => word.typed).join(", ")}`,
  ];
}
