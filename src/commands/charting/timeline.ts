import { z } from "zod";
import type { DatedPassage } from "../../answer/answer.ts";
import { cite } from "../../answer/citation.ts";
import { daysWords } from "../../answer/days.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import type { Span } from "../../extract/span.ts";
import { articleOf } from "../article-of.ts";
import { matchesSource, sourceChoices } from "../choices.ts";
import { lineOfTime } from "./line-of-time.ts";
import { defineCommand, Wanted, Words } from "../command.ts";
import { askedDays } from "../figures/asked-time.ts";
import { readFiguresQuery } from "../figures/query.ts";
import { reply, searchedWords } from "../reply.ts";
import { type Statement, statements } from "./statements.ts";

export const timeline = defineCommand({
  name: "timeline",
  summary: "What the articles say happened when: statements with a date, in the order of those dates.",
  effect: "read",
  access: "anyone",
  args: z.object({
    query: Words.describe("A year, words, or both: 2024 · Rwanda · 2021 crossings"),
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
    chart: Wanted.describe("Draw the statements on a line of time"),
  }),
  examples: ["/timeline Rwanda", "/timeline 2024", "/timeline Rwanda chart:yes"],
  complete: { source: sourceChoices },
  async run(desk, args, window) {
    const query = readFiguresQuery(args.query, desk.reader.today);
    const nothing = query.time === null && query.words.length === 0;
    const cards = (await desk.articles()).filter((card) => matchesSource(card, args.source ?? ""));
    const { found, more } = nothing ? { found: [], more: 0 } : await statements(desk, query, cards);
    const listed = found.map((one) => () => finding(desk, one));
    return reply(desk, {
      command: "timeline",
      args,
      window,
      findings: listed,
      chart: args.chart && listed.length > 0 ? await lineOfTime(listed, window.offset) : undefined,
      notes: more > 0 ? [`${more} later statements are not listed: narrow the question.`] : [],
      absent:
        found.length > 0
          ? null
          : {
              sentence: nothing
                ? "There is no year or word to look for in this: try 2024 or Rwanda."
                : `No statement with a date fits “${args.query}”.`,
              searched: await searchedWords(
                desk,
                query.time === null ? "" : `time: ${askedDays(query.time)}`,
                query.words.length === 0 ? "" : `words: ${query.words.map(({ typed }) => typed).join(", ")}`,
              ),
            },
    });
  },
});

async function finding(
  desk: Desk,
  { article: id, sentence, date, alsoIn }: Statement,
): Promise<DatedPassage> {
  const article = await articleOf(desk, id);
  const cited = async (one: { article: string; sentence: Span }) =>
    cite(await articleOf(desk, one.article), one.sentence.start, one.sentence.end);
  return {
    kind: "passage",
    citation: cite(article, sentence.start, sentence.end),
    source: sourceOf(article, sentence.start),
    alsoIn: await Promise.all(alsoIn.map(cited)),
    why: [dateWords(date)],
    dated: { from: date.from, to: date.to },
  };
}

function dateWords({ from, to, words, basis, derivation }: Statement["date"]): string {
  const days = daysWords(from, to);
  if (basis === "stated") return `${days} (stated: “${words}”)`;
  return `${days} (derived from ${(derivation ?? `“${words}”`).replace(/ → .*$/, "")})`;
}
