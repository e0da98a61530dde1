import { z } from "zod";
import type { ArticleCard, Desk } from "../../desk.ts";
import { type Filters, parseTerms } from "../../index/terms.ts";
import { folded } from "../choices.ts";
import { defineCommand, Words } from "../command.ts";
import { passage, searchedFor, searchNotes } from "./passage.ts";
import { reply, searchedWords } from "../reply.ts";

/** How many passages are ranked; pages stay bounded. */
const MOST = 50;

export const search = defineCommand({
  name: "search",
  summary:
    'Find passages by words, "phrases" and -exclusions, and by source:, by:, after:, before:, about:2024.',
  effect: "read",
  access: "anyone",
  args: z.object({
    terms: Words.describe('Words, "a phrase", -not, source: by: after:2024-06 before:2025 about:2021'),
  }),
  examples: ['/search "life jackets" -children', "/search Rwanda after:2024", "/search vehicles about:2021"],
  async run(desk, args, window) {
    const { filters, words, phrases } = parseTerms(args.terms);
    const filtered = filterWords(filters);
    const cards = filtered.length === 0 ? null : await chosen(desk, filters);
    const result = await desk.search({
      text: args.terms,
      mode: "terms",
      limit: MOST,
      ...(cards === null ? {} : { articles: new Set(cards.map(({ id }) => id)) }),
    });
    return reply(desk, {
      command: "search",
      args,
      window,
      findings: result.hits.map((hit) => () => passage(desk, hit)),
      absent: result.answers
        ? null
        : {
            sentence:
              words.length + phrases.length === 0
                ? "There is no word to search for: add one, or list articles with /sources."
                : "No passage holds these words.",
            searched: await searchedWords(desk, ...searchedFor(result), ...filtered, chosenWords(cards)),
          },
      notes: [...searchNotes(result), ...(filtered.length === 0 ? [] : [`Only ${filtered.join(", ")}.`])],
    });
  },
});

function chosenWords(cards: ArticleCard[] | null): string {
  if (cards === null) return "";
  return `${cards.length} ${cards.length === 1 ? "article" : "articles"} after filtering`;
}

/** The articles that pass every filter. A publication range passes when it overlaps what is asked for. */
async function chosen(desk: Desk, { source, by, after, before, about }: Filters): Promise<ArticleCard[]> {
  const speaking = about === null ? null : await articlesAbout(desk, about);
  const holds = (text: string | null, parts: string[]): boolean =>
    parts.length === 0 || parts.some((part) => folded(text ?? "").includes(folded(part)));
  return (await desk.articles()).filter(
    (card) =>
      (holds(card.outlet, source) || (source.length > 0 && holds(card.title, source))) &&
      holds(card.author, by) &&
      (after === null || (card.published !== null && card.published.to >= after)) &&
      (before === null || (card.published !== null && card.published.from < before)) &&
      (speaking?.has(card.id) ?? true),
  );
}

/** The articles that name a time within a period. */
async function articlesAbout(desk: Desk, { from, to }: { from: string; to: string }): Promise<Set<string>> {
  const dates = await desk.dates({ years: { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) } });
  return new Set(
    dates
      .filter(({ fact }) => fact.from !== null && fact.to !== null && fact.from <= to && fact.to >= from)
      .map(({ article }) => article),
  );
}

function filterWords({ source, by, after, before, about }: Filters): string[] {
  return [
    ...source.map((part) => `source: ${part}`),
    ...by.map((part) => `by: ${part}`),
    ...(after === null ? [] : [`published on ${after} or later`]),
    ...(before === null ? [] : [`published before ${before}`]),
    ...(about === null ? [] : [`articles that speak of ${about.from} to ${about.to}`]),
  ];
}
