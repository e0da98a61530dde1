import { createHash } from "node:crypto";
import { z } from "zod";
import type { Article } from "../answer/article.ts";
import { parsePublished } from "../extract/published.ts";
import { previewLines } from "../library/import/preview-lines.ts";
import type { Corrections, Offered } from "../shelf.ts";
import { askedLine } from "./asked.ts";
import { defineCommand, Words } from "./command.ts";
import { articleName, shelfOn } from "./library-shelf.ts";
import { reply } from "./reply.ts";

const LONGEST = 5 * 1024 * 1024;
const NOT_A_DAY = "is not a day 2024-06-19, a month 2024-04 or a range 2024-04-01/2024-04-14";

export const libraryAdd = defineCommand({
  name: "library add",
  summary: "Put an article into the library: shown first, stored when you confirm it.",
  effect: "write",
  access: "curator",
  args: z.object({
    source: z
      .string("is missing")
      .transform((text) => text.trim())
      .pipe(z.string().min(1, "is empty: give an address or the article's words").max(LONGEST))
      .describe("The article's address (https://…), or its words"),
    title: Words.optional().describe("Its title, where the source does not state it or is wrong"),
    outlet: Words.optional().describe("Who published it"),
    author: Words.optional().describe("Who wrote it"),
    published: Words.refine((text) => parsePublished(text) !== null, NOT_A_DAY)
      .optional()
      .describe("When: a day 2024-06-19, a month 2024-04 or a range 2024-04-01/2024-04-14"),
    confirm: Words.optional().describe("The code of the preview, to take the article in as it was shown"),
  }),
  examples: [
    "/library add https://example.org/article",
    "/library add https://example.org/article title:Boats",
  ],
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const { source, confirm, ...given } = args;
    const { article, preview } = await shelf.preview(offered(source), corrections(given));
    const told = (notes: string[]) =>
      reply(desk, { command: "library add", args, window, findings: [], notes });
    const code = codeOf(article);
    if (confirm !== code) {
      const again = { ...args, source: source.length > 200 ? "(the same words)" : source, confirm: code };
      const answer = await told([
        ...(confirm === undefined ? [] : ["What was confirmed is not what stands there now. Look again:"]),
        ...previewLines(preview),
        `Nothing is stored yet. To take it in as shown: ${askedLine("library add", again)}`,
      ]);
      return { ...answer, offer: { label: "Take it in", args: { ...args, confirm: code } } };
    }
    const outcome = await shelf.take(article);
    const what = { added: "Added", changed: "Taken in as a new version", same: "It was there already" }[
      outcome
    ];
    return told([`${what}: ${articleName(article)}.`, "Take it back with /library undo."]);
  },
});

function offered(source: string): Offered {
  return /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(source) ? { address: source } : { words: source };
}

function corrections({
  published,
  ...rest
}: { published?: string | undefined } & Record<string, unknown>): Corrections {
  const dates = published === undefined ? null : parsePublished(published);
  return { ...rest, ...(dates === null ? {} : { published: { ...dates, basis: "editor", evidence: [] } }) };
}

/** Stands for the article as it was shown: another text, or other metadata, have another code. */
function codeOf(article: Article): string {
  return createHash("sha256").update(JSON.stringify(article)).digest("hex").slice(0, 8);
}
