import { z } from "zod";
import type { Article } from "../../answer/article.ts";
import { previewLines } from "../../library/import/preview-lines.ts";
import { Refusal } from "../../refusal.ts";
import type { Offered } from "../../shelf.ts";
import { defineCommand, Words } from "../command.ts";
import { articleName, correctionsOf, Metadata, shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

const LONGEST = 5 * 1024 * 1024;
/** Addresses at once. */
const MOST = 100;
/** Confirms several addresses. */
const ALL = "all";

export const libraryAdd = defineCommand({
  name: "library add",
  summary: "Put an article into the library: shown first, stored when you confirm it.",
  effect: "write",
  access: "curator",
  args: z.object({
    source: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().min(1, "is empty: give an address or the article's words").max(LONGEST))
      .optional()
      .describe("The article's address (https://…), several addresses, or its words"),
    attachment: z
      .url({ protocol: /^https$/, error: "is no attached file" })
      .optional()
      .meta({ attachment: true })
      .describe("A file instead: a saved web page, PDF, DOCX, plain text or Markdown"),
    ...Metadata,
    confirm: Words.optional().describe("The code of the preview, to take the article in as it was shown"),
  }),
  examples: ["/library add https://example.org/article", "/library add confirm:3f2a9c1d"],
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const { attachment, source = attachment, confirm, ...rest } = args;
    const corrections = correctionsOf(rest);
    const told = (notes: string[]) =>
      reply(desk, { command: "library add", args, window, findings: [], notes });
    const take = async (shown: Article) => {
      const article = { ...shown, ...corrections };
      const outcome = await shelf.take(article);
      const what = { added: "Added", changed: "Taken in anew", same: "It was there already" }[outcome];
      return told([`${what}: ${articleName(article)}.`, "Take it back with /library undo."]);
    };
    const waiting = confirm === undefined ? null : shelf.shown(confirm);
    if (waiting !== null) return take(waiting);
    if (source === undefined) throw nothingGiven(confirm);
    const several = addressesIn(source);
    if (several.length > 1) {
      if (Object.keys(corrections).length > 0)
        throw new Refusal(
          "A title, outlet, author or date is given for one article.",
          "Add them together without it, or one by one; /library correct sets right what is missing.",
        );
      if (confirm === ALL) {
        const begun = await shelf.takeMany(several);
        return { ...(await told([`Taking in ${several.length} addresses, one after another.`])), run: begun };
      }
      const answer = await told([
        ...several,
        `These ${several.length} addresses will be taken in without being shown one by one; a feed stands for its articles.`,
        `Nothing is stored yet. To take them in: the same with confirm:${ALL}`,
      ]);
      return { ...answer, offer: { label: "Take them in", args: { source, confirm: ALL } } };
    }
    const { code, preview } = await shelf.preview(offered(source), corrections);
    // Where nothing is remembered between two lines, the source is given again with the code of what it held.
    const again = confirm === code ? shelf.shown(code) : null;
    if (again !== null) return take(again);
    const answer = await told([
      ...(confirm === undefined ? [] : ["What was confirmed is not what stands there now. Look again:"]),
      ...previewLines(preview),
      `Nothing is stored yet. To take it in as shown: /library add confirm:${code}`,
      "What is missing or wrong can be given with it: title:, outlet:, author:, published:",
    ]);
    return { ...answer, offer: { label: "Take it in", args: { confirm: code, ...rest } } };
  },
});

/** The addresses of a source that is nothing but several of them. @throws {Refusal} where they are too many */
function addressesIn(source: string): string[] {
  const parts = [...new Set(source.split(/[\s,]+(?=https?:)/i).map((part) => part.trim()))];
  if (!parts.every((part) => /^https?:\/\/\S+$/i.test(part))) return [];
  if (parts.length > MOST)
    throw new Refusal(
      `These are ${parts.length} addresses, and ${MOST} can be taken in at once.`,
      "Give them in several parts; whoever runs Verbatim can use npm run ingest.",
    );
  return parts;
}

function nothingGiven(confirm: string | undefined): Refusal {
  return confirm === undefined
    ? new Refusal("There is nothing to add.", "Give its address: /library add https://example.org/article")
    : new Refusal(
        "Nothing that was shown waits for this code any more.",
        "Give the article again, and confirm it within half an hour.",
      );
}

function offered(source: string): Offered {
  return /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(source) ? { address: source } : { words: source };
}
