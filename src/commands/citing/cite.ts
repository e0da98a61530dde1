import { z } from "zod";
import type { PlainFinding } from "../../answer/answer.ts";
import type { Article } from "../../answer/article.ts";
import { cite as cut, placeFault } from "../../answer/citation.ts";
import { parseCitationLink, type Place } from "../../answer/link.ts";
import { leftOut, STYLES } from "../../answer/reference.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import { Refusal } from "../../refusal.ts";
import { placesOf } from "../checking/words-standing.ts";

import { defineCommand, Words } from "../command.ts";
import { reply, searchedWords } from "../reply.ts";

export const cite = defineCommand({
  name: "cite",
  summary: "Words of an article as plain text, Markdown or a reference, ready to copy.",
  effect: "read",
  access: "anyone",
  args: z.object({
    what: Words.describe("A citation link, or words exactly as they stand in an article"),
    style: z.enum(STYLES).default("text").describe("How it is written"),
  }),
  examples: ["/cite No one has been trained in France", "/cite No one has been trained in France style:apa"],
  async run(desk, args, window) {
    if (findingNumber(args.what) !== null)
      throw new Refusal(
        `I do not know which answer's finding ${args.what} you mean.`,
        "Use the button Cite under the answer, or give a citation link or words exactly as they stand in an article.",
      );
    const place = parseCitationLink(args.what);
    const found = place === null ? await quoted(desk, args.what) : await linked(desk, place);
    const findings = await desk.linked(
      found.map(({ article, start, end }) => passageAt(article, start, end)),
    );
    const copies = await Promise.all(
      findings
        .slice(window.offset, window.offset + window.limit)
        .map(async (finding) => ({ label: args.style, text: await desk.reference(finding, args.style) })),
    );
    const uncertain = findings.find(
      ({ source }) => source.published !== null && source.published.basis !== "printed",
    );
    const answer = await reply(desk, {
      command: "cite",
      args,
      window,
      findings: findings.map((finding) => async () => finding),
      notes:
        args.style === "text" || args.style === "markdown"
          ? []
          : [
              ...(uncertain === undefined
                ? []
                : ["The date in this reference is not printed in the article: an editor gave it."]),
              ...new Set(findings.flatMap(({ source }) => leftOut(source) ?? [])),
            ],
      absent:
        findings.length > 0
          ? null
          : {
              sentence: "These words stand in no article exactly so; /verify shows what comes nearest.",
              searched: await searchedWords(desk),
            },
    });
    return { ...answer, copies };
  },
});

/** `2` or `#2`: a finding of an answer, which only a door that remembers answers can tell; null for anything else. */
export function findingNumber(what: string): number | null {
  const digits = /^#?(\d{1,4})$/.exec(what.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

interface Cut {
  article: Article;
  start: number;
  end: number;
}

async function quoted(desk: Desk, words: string): Promise<Cut[]> {
  const bare = words.replace(/^[“"‘'«]+|[”"’'»]+$/g, "");
  const { hits } = await desk.search({ text: bare, mode: "question", limit: 50 });
  const cuts: Cut[] = [];
  for (const id of new Set(hits.map((hit) => hit.article))) {
    const article = await desk.article(id);
    if (article === null) continue;
    for (const { start, end } of placesOf(article.text, bare)) cuts.push({ article, start, end });
  }
  return cuts;
}

async function linked(desk: Desk, place: Place): Promise<Cut[]> {
  const article =
    place.revision === null
      ? await desk.article(place.article)
      : await desk.revision(place.article, place.revision);
  if (article === null)
    throw new Refusal("The article of this link is not in the library.", "/verify tells what became of it.");
  const [first] = place.at;
  if (first === undefined)
    throw new Refusal("This link points at no words.", "Take the link of a passage, with at= in it.");
  for (const { start, end } of place.at) {
    const fault = placeFault(article.text, start, end);
    if (fault !== null)
      throw new Refusal(`This link cannot be used: ${fault}.`, "Copy it again from an answer.");
  }
  return place.at.map(({ start, end }) => ({ article, start, end }));
}

/** A passage at a given place of an article. */
export function passageAt(article: Article, start: number, end: number): PlainFinding {
  return {
    kind: "passage",
    citation: cut(article, start, end),
    source: sourceOf(article, start),
    alsoIn: [],
    why: [],
  };
}
