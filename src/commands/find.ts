import { z } from "zod";
import type { Verdict } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Hit } from "../index/search-index.ts";
import { passage } from "./passage.ts";
import { type Claim, claimsOf } from "./checking/claims.ts";
import { figureStanding } from "./checking/figure-standing.ts";
import { placesOf } from "./checking/words-standing.ts";
import { defineCommand, LongWords } from "./command.ts";
import { reply, searchedWords } from "./reply.ts";

const MOST = 25;
const NEAREST = 3;

export const find = defineCommand({
  name: "find",
  summary: "Passages about the names, numbers and quotations of a text; numbers that differ are marked.",
  effect: "read",
  access: "anyone",
  args: z.object({ text: LongWords.describe("The text to find sources for: a message, a draft, a claim") }),
  examples: ["/find More than 44,000 people crossed the Channel in small boats in 2022"],
  async run(desk, args, window) {
    const result = await desk.search({ text: args.text, mode: "question", limit: MOST });
    const claims = claimsOf(args.text, desk.reader.today);
    const hits = result.answers ? result.hits : result.hits.slice(0, NEAREST);
    return reply(desk, {
      command: "find",
      args,
      window,
      findings: hits.map((hit) => async () => {
        const verdict = await verdictOn(desk, hit, claims);
        const found = await passage(desk, hit);
        return verdict === null
          ? found
          : { ...found, verdict, why: [`“${verdict.claim}”: ${verdict.says}`, ...found.why] };
      }),
      absent: result.answers
        ? null
        : {
            sentence:
              result.terms.length === 0
                ? "There is no word to search for in this text."
                : "No passage is about the names, numbers and words of this text together.",
            searched: await searchedWords(
              desk,
              result.terms.length === 0 ? "" : `words: ${result.terms.join(", ")}`,
            ),
          },
    });
  },
});

/** How the passage stands to the first claim of the text it says anything to; a difference comes before an agreement. */
async function verdictOn(desk: Desk, hit: Hit, claims: readonly Claim[]): Promise<Verdict | null> {
  const extraction = await desk.extraction(hit.article);
  const article = await desk.article(hit.article);
  if (extraction === null || article === null) return null;
  const text = article.text.slice(hit.start, hit.end);
  const verdicts: Verdict[] = [];
  for (const claim of claims) {
    if (claim.what === "quotation") {
      if (placesOf(text, claim.words).length > 0)
        verdicts.push({ sign: "exact", claim: claim.words, says: "word for word" });
      continue;
    }
    const standings = extraction.figures
      .filter((figure) => hit.start <= figure.start && figure.end <= hit.end)
      .flatMap((figure) => figureStanding(claim, figure, text) ?? [])
      .sort((a, b) => b.rank - a.rank);
    if (standings[0] !== undefined) verdicts.push(standings[0].verdict);
  }
  return verdicts.find(({ sign }) => sign === "differs") ?? verdicts[0] ?? null;
}
