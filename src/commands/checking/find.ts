import { z } from "zod";
import type { Verdict } from "../../answer/answer.ts";
import type { Desk } from "../../desk.ts";
import { read } from "../../extract/reading.ts";
import type { Hit, SearchResult } from "../../index/search-index.ts";
import { passage } from "../asking/passage.ts";
import type { Claim } from "./claim.ts";
import { figureStanding } from "./figure-standing.ts";
import { placesOf } from "./words-standing.ts";
import { defineCommand, LongWords } from "../command.ts";
import { reply, searchedWords } from "../reply.ts";

const MOST = 25;
const NEAREST = 3;
const MOST_SENTENCES = 8;

export const find = defineCommand({
  name: "find",
  summary: "Passages about the names, numbers and quotations of a text; numbers that differ are marked.",
  effect: "read",
  access: "anyone",
  args: z.object({ text: LongWords.describe("The text to find sources for: a message, a draft, a claim") }),
  examples: ["/find More than 44,000 people crossed the Channel in small boats in 2022"],
  async run(desk, args, window) {
    const result = await searchSentences(desk, args.text);
    const { claimsOf } = await import("./claims.ts");
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

/**
 * Searches for the whole text and, where it has several sentences, for each of them; what answers the sentences comes
 * in turn, first the best of each.
 */
async function searchSentences(desk: Desk, text: string): Promise<SearchResult> {
  const whole = await desk.search({ text, mode: "question", limit: MOST });
  const { sentences } = read(text, null);
  if (sentences.length < 2) return whole;
  const lists = [whole];
  for (const { words } of sentences.slice(0, MOST_SENTENCES))
    lists.push(await desk.search({ text: words, mode: "question", limit: 5 }));
  const answering = lists.filter((list) => list.answers);
  if (answering.length === 0) return whole;
  const hits = new Map<string, Hit>();
  for (let rank = 0; rank < MOST; rank++)
    for (const { hits: found } of answering) {
      const hit = found[rank];
      if (hit !== undefined && !hits.has(`${hit.article} ${hit.start}`))
        hits.set(`${hit.article} ${hit.start}`, hit);
    }
  return { ...whole, answers: true, hits: [...hits.values()].slice(0, MOST) };
}

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
