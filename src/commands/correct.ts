import { z } from "zod";
import { parseCitationLink } from "../answer/link.ts";
import type { Desk } from "../desk.ts";
import type { Period } from "../extract/figures/figure.ts";
import { parsePublished } from "../extract/published.ts";
import type { Correction } from "../library/store/overrides.ts";
import { Refusal } from "../refusal.ts";
import { defineCommand, Words } from "./command.ts";
import { ownArticles, shelfOn } from "./library-shelf.ts";
import { reply } from "./reply.ts";

const NOBODY = "nobody";
const NONE = "none";
const SHOWN = 5;

export const correct = defineCommand({
  name: "correct",
  summary:
    "Mark a figure or a quotation of your library as read wrongly, or set its speaker or period right.",
  effect: "write",
  access: "curator",
  args: z.object({
    fact: Words.describe("Its words as printed, or the link of its citation"),
    why: Words.describe("Why: it is kept with your name and the day"),
    wrong: z.enum(["yes"]).optional().describe("yes: it is no figure or quotation; it is shown no more"),
    speaker: Words.optional().describe(`Who says it; “${NOBODY}” where the article does not state it`),
    period: Words.refine(
      (text) => text === NONE || periodOf(text) !== null,
      "is not 2024, 2024-04, 2024-06-19, a range or none",
    )
      .optional()
      .describe(`The period a figure speaks of; “${NONE}” where the article states none`),
    article: Words.optional().describe("The article's id, where several have these words"),
  }),
  examples: [
    "/correct We were never asked speaker:Ann Quay why:she says so in the next line",
    "/correct 1,200 period:2023 why:the year before",
  ],
  complete: { article: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const set = correctionOf(args);
    const found = (await factsOf(desk, shelf.library, args.fact, args.article)).filter(
      ({ kind }) => "wrong" in set || kind === ("speaker" in set ? "quotation" : "figure"),
    );
    const [fact, ...others] = found;
    if (fact === undefined)
      throw new Refusal(
        "No figure or quotation of your library has these words.",
        "Give them as an answer shows them, or the link of the citation.",
      );
    if (others.length > 0)
      throw new Refusal(
        `${found.length} have these words: ${found
          .slice(0, SHOWN)
          .map(({ words, article }) => `“${words.slice(0, 60)}” in ${article}`)
          .join(" · ")}.`,
        "Give more of the words, its article with article:, or the link of the citation.",
      );
    const { article, revision, kind, start, end, words } = fact;
    await shelf.correct({ article, revision, kind, start, end, set, why: args.why });
    return reply(desk, {
      command: "correct",
      args,
      window,
      findings: [],
      notes: [
        `Set right: “${words}” in ${article}. Answers say that an editor did it.`,
        "Take it back with /library undo.",
      ],
    });
  },
});

interface Found {
  kind: "figure" | "quotation";
  article: string;
  revision: string;
  start: number;
  end: number;
  words: string;
}

/** The facts of a library that somebody means by their words, or by a place in an article. */
async function factsOf(desk: Desk, library: string, meant: string, article?: string): Promise<Found[]> {
  const place = parseCitationLink(meant);
  const wanted = place?.article ?? article;
  const cards = (await desk.articles()).filter((card) => card.library === library);
  const known = new Map(cards.map(({ id, revision }) => [id, revision]));
  const articles = new Set(wanted === undefined ? known.keys() : [wanted].filter((id) => known.has(id)));
  const facts = [
    ...(await desk.figures({ articles })).map((one) => ({ ...one, kind: "figure" as const })),
    ...(await desk.quotations({ articles })).map((one) => ({ ...one, kind: "quotation" as const })),
  ].map(({ article: id, kind, fact: { start, end, words } }) => ({
    kind,
    article: id,
    revision: known.get(id) ?? "",
    start,
    end,
    words,
  }));
  if (place !== null)
    return facts.filter(({ start, end }) => place.at.some((at) => start >= at.start && end <= at.end));
  const bare = meant.replace(/^[“"']+|[”"']+$/g, "");
  const exact = facts.filter(({ words }) => words === bare);
  return exact.length > 0
    ? exact
    : facts.filter(({ kind, words }) => kind === "quotation" && words.includes(bare));
}

function correctionOf({
  wrong,
  speaker,
  period,
}: {
  wrong?: "yes" | undefined;
  speaker?: string | undefined;
  period?: string | undefined;
}): Correction {
  if ([wrong, speaker, period].filter((given) => given !== undefined).length !== 1)
    throw new Refusal("One thing is set right at a time.", "Give speaker:, or period:, or wrong:yes");
  if (speaker !== undefined) return { speaker: speaker.toLowerCase() === NOBODY ? null : speaker };
  if (period !== undefined) return { period: period === NONE ? null : periodOf(period) };
  return { wrong: true };
}

/** A year, a month, a day or a range of days. */
function periodOf(text: string): Period | null {
  const year = /^\d{4}$/.test(text)
    ? { from: `${text}-01-01`, to: `${text}-12-31`, precision: "year" as const }
    : null;
  const days = year ?? parsePublished(text);
  if (days === null) return null;
  const precision = days.precision === "range" ? "none" : days.precision;
  return {
    from: days.from,
    to: days.to,
    precision,
    basis: "derived",
    words: "",
    derivation: "an editor’s correction",
  };
}
