import { z } from "zod";
import { parseCitationLink } from "../../answer/link.ts";
import type { Desk } from "../../desk.ts";
import type { Correction } from "../../library/store/facts/overrides.ts";
import { Refusal } from "../../refusal.ts";
import { defineCommand, Words } from "../command.ts";
import { countedIn, NONE, periodOf, quantityOf } from "./correct-figure.ts";
import { ownArticles, shelfOn } from "../library/shelf.ts";
import { reply } from "../reply.ts";

const NOBODY = "nobody";
const SHOWN = 5;

export const correct = defineCommand({
  name: "correct",
  summary: "Mark a figure or quotation of your library as wrong, or set its speaker, value, period … right.",
  effect: "write",
  access: "curator",
  args: z.object({
    fact: Words.describe("Its words as printed, or the link of its citation"),
    why: Words.describe("Why: it is kept with your name and the day"),
    wrong: z.enum(["yes"]).optional().describe("yes: it is no figure or quotation; it is shown no more"),
    speaker: Words.optional().describe(`Who says it; “${NOBODY}” where the article does not state it`),
    figure: Words.refine((text) => quantityOf(text) !== null, "is not like 45774 count, 20-25 percent, 5 GBP")
      .optional()
      .describe("The figure with its unit: 45774 count · 20-25 percent · 500000000 GBP · 5 duration year"),
    counted: Words.optional().describe(`What it counts, in the article’s words; “${NONE}” for nothing`),
    period: Words.refine(
      (text) => text === NONE || periodOf(text) !== null,
      "is not 2024, 2024-04, 2024-06-19, a range or none",
    )
      .optional()
      .describe(`The period a figure speaks of; “${NONE}” where the article states none`),
    article: Words.optional().describe("The article's id, where several have these words"),
    kind: z
      .enum(["figure", "quotation"])
      .optional()
      .describe("Which is meant, where a figure and a quotation have these words"),
  }),
  examples: [
    "/correct We were never asked speaker:Ann Quay why:she says so in the next line",
    "/correct 1,200 period:2023 figure:1200 GBP why:the year before, and pounds",
  ],
  complete: { article: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const given = givenIn(args);
    const meant = { wrong: args.kind, speaker: "quotation", figure: "figure" }[given];
    const all = (await factsOf(desk, args.fact, args.article)).filter(
      ({ kind }) => meant === undefined || kind === meant,
    );
    // Whoever runs it owns the disk, and what everybody reads.
    const found =
      desk.reader.door === "terminal" ? all : all.filter(({ library }) => library === shelf.library);
    const [fact, ...others] = found;
    if (fact === undefined && all.length > 0)
      throw new Refusal(
        "These words stand in an article that came with Verbatim: everybody who uses it reads it, and one server's correction would stand in the answers of all.",
        'Whoever runs Verbatim can correct it: npm run ask -- "/correct …". Or put the article into your own library with /library add, and correct it there.',
      );
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
    const text = (await desk.article(article))?.text ?? "";
    const set = correctionOf(args, given, text, fact);
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
  library: string;
  revision: string;
  start: number;
  end: number;
  words: string;
}

/** The facts that somebody means by their words, or by a place in an article. */
async function factsOf(desk: Desk, meant: string, article?: string): Promise<Found[]> {
  const place = parseCitationLink(meant);
  const wanted = place?.article ?? article;
  const known = new Map((await desk.articles()).map((card) => [card.id, card]));
  const articles = new Set(wanted === undefined ? known.keys() : [wanted].filter((id) => known.has(id)));
  const facts = [
    ...(await desk.figures({ articles })).map((one) => ({ ...one, kind: "figure" as const })),
    ...(await desk.quotations({ articles })).map((one) => ({ ...one, kind: "quotation" as const })),
  ].map(({ article: id, kind, fact: { start, end, words } }) => ({
    kind,
    article: id,
    library: known.get(id)?.library ?? "",
    revision: known.get(id)?.revision ?? "",
    start,
    end,
    words,
  }));
  if (place !== null) {
    if (place.revision !== null && known.get(place.article)?.revision.startsWith(place.revision) !== true)
      return [];
    const exact = facts.filter(({ start, end }) =>
      place.at.some((at) => start === at.start && end === at.end),
    );
    if (exact.length > 0) return exact;
    return facts.filter(({ start, end }) => place.at.some((at) => start >= at.start && end <= at.end));
  }
  const bare = meant.replace(/^[“"']+|[”"']+$/g, "");
  const exact = facts.filter(({ words }) => words === bare);
  return exact.length > 0
    ? exact
    : facts.filter(({ kind, words }) => kind === "quotation" && words.includes(bare));
}

type Args = Partial<Record<"wrong" | "speaker" | "figure" | "counted" | "period", string | undefined>>;

/** What of a fact is given: that it is wrong, who says it, or something of a figure. @throws {Refusal} for a mixture. */
function givenIn({ wrong, speaker, figure, counted, period }: Args): "wrong" | "speaker" | "figure" {
  const given = (["wrong", "speaker", "figure"] as const).filter(
    (what) => ({ wrong, speaker, figure: figure ?? counted ?? period })[what] !== undefined,
  );
  if (given.length === 1 && given[0] !== undefined) return given[0];
  throw new Refusal(
    "One thing is set right at a time.",
    "Give speaker:, or wrong:yes, or of a figure any of figure:, counted: and period:",
  );
}

function correctionOf(
  { speaker = "", figure, counted, period }: Args,
  given: "wrong" | "speaker" | "figure",
  text: string,
  place: { start: number; end: number },
): Correction {
  if (given === "wrong") return { wrong: true };
  if (given === "speaker") return { speaker: speaker.toLowerCase() === NOBODY ? null : speaker };
  const quantity = figure === undefined ? null : quantityOf(figure);
  const words = counted === undefined || counted === NONE ? null : countedIn(text, place, counted);
  if (counted !== undefined && counted !== NONE && words === null)
    throw new Refusal(
      "The figure's paragraph does not have the words for what is counted.",
      "Copy them from the article as they stand there: only its own words are shown.",
    );
  return {
    ...(quantity === null ? {} : { quantity }),
    ...(counted === undefined ? {} : { counted: words }),
    ...(period === undefined ? {} : { period: period === NONE ? null : periodOf(period) }),
  };
}
