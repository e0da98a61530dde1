import { z } from "zod";
import type { Desk, Fact } from "../../desk.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import { folded, matchesSource, sourceChoices, speakerChoices } from "../choices.ts";
import { defineCommand, Words } from "../command.ts";
import { orWords } from "./people-of.ts";
import { reply, searchedWords } from "../reply.ts";
import { spokenBy } from "./speaker.ts";
import { quotationFinding } from "./quotation-finding.ts";
import { utterancesOf } from "./utterances.ts";

export const quote = defineCommand({
  name: "quote",
  summary: "What somebody is quoted as saying, word for word, with the words that attribute it.",
  effect: "read",
  access: "anyone",
  args: z.object({
    speaker: Words.describe("A name or part of one, a role or an organisation"),
    about: Words.optional().describe("Only quotations that hold these words"),
    source: Words.optional().describe("Only articles whose title, outlet, author or id holds these words"),
  }),
  examples: ["/quote Alegre", "/quote Starmer about:deal", "/quote police chief"],
  complete: { speaker: speakerChoices, source: sourceChoices },
  async run(desk, args, window) {
    const { quotations, notes, ambiguous } = await spokenBy(desk, args.speaker);
    const sources = await sourcesNamed(desk, args.source);
    const here = quotations.filter(({ article }) => sources?.has(article) ?? true);
    const utterances = utterancesOf(here).filter(
      ({ parts }) => args.about === undefined || holds(parts, args.about),
    );
    const searched = searchedWords(
      desk,
      `speaker: ${args.speaker}`,
      args.about === undefined ? "" : `about: ${args.about}`,
      args.source === undefined ? "" : `source: ${args.source}`,
    );
    return reply(desk, {
      command: "quote",
      args,
      window,
      findings: utterances.map((utterance) => () => quotationFinding(desk, utterance)),
      notes,
      absent:
        utterances.length > 0
          ? null
          : { sentence: absence(args, here.length, quotations.length, ambiguous), searched: await searched },
    });
  },
});

function absence(
  { speaker, about, source }: { speaker: string; about?: string | undefined; source?: string | undefined },
  here: number,
  anywhere: number,
  ambiguous: string[],
): string {
  if (ambiguous.length > 0) return `“${speaker}” may be ${orWords(ambiguous)}: ask with the whole name.`;
  if (here > 0) return `None of the ${here} quotations of “${speaker}” holds “${about ?? ""}”.`;
  if (anywhere > 0) return `No article of “${source ?? ""}” quotes “${speaker}”; other articles do.`;
  return `The articles quote nobody called “${speaker}”.`;
}

async function sourcesNamed(desk: Desk, words: string | undefined): Promise<ReadonlySet<string> | null> {
  if (words === undefined) return null;
  return new Set((await desk.articles()).filter((card) => matchesSource(card, words)).map(({ id }) => id));
}

function holds(parts: Fact<Quotation>[], words: string): boolean {
  const text = folded(parts.map(({ fact }) => fact.words).join(" "));
  return folded(words)
    .split(" ")
    .every((word) => text.includes(word));
}
