import { z } from "zod";
import { type Notice, noticeWords } from "../../answer/notice.ts";
import { Refusal } from "../../refusal.ts";
import { defineCommand, Words } from "../command.ts";
import { articleName, ownArticles, shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

const LONGEST = 1000;

export const libraryNote = defineCommand({
  name: "library note",
  summary: "Note that a publisher has corrected or withdrawn an article: it stands beside all that cites it.",
  effect: "write",
  access: "curator",
  args: z.object({
    article: Words.describe("The article's id, as /library list shows it"),
    what: z
      .enum(["corrected", "withdrawn", "none"])
      .describe("What the publisher did; none: take notes back"),
    words: Words.refine((text) => text.length <= LONGEST, `is longer than ${LONGEST} characters`)
      .optional()
      .describe("The publisher's own words"),
    date: z.iso
      .date("is not a day such as 2024-06-21")
      .optional()
      .describe("The day it was said, 2024-06-21"),
  }),
  examples: ["/library note 3f2a9c1d07 what:corrected words:The year was wrong. date:2024-06-21"],
  complete: { article: ownArticles },
  async run(desk, args, window) {
    const shelf = shelfOn(desk);
    const article = await desk.article(args.article);
    if (article === null || article.library !== shelf.library)
      throw new Refusal(
        `Your library holds no article ${args.article.slice(0, 40)}.`,
        "See /library list; for articles that came with Verbatim it is noted in their file, as correction: or withdrawn:.",
      );
    const { notices: before = [] } = article;
    const notices: Notice[] =
      args.what === "none" ? [] : [...before, noticeOf(args.what, args.words, args.date)];
    const outcome = await shelf.note({ ...article, notices });
    const name = articleName(article);
    return reply(desk, {
      command: "library note",
      args,
      window,
      findings: [],
      notes: [
        outcome === "same"
          ? `It stood so already: ${name}.`
          : args.what === "none"
            ? `Nothing of the publisher's stands beside ${name} any more.`
            : `Noted: ${name}. ${notices.map(noticeWords).join(" ")}`,
        ...(outcome === "same" || args.what === "none"
          ? []
          : ["Channels in which it was shown to everybody are told, once."]),
        "Take it back with /library undo.",
      ],
    });
  },
});

function noticeOf(
  what: "corrected" | "withdrawn",
  words: string | undefined,
  date: string | undefined,
): Notice {
  return {
    kind: what === "corrected" ? "correction" : "withdrawal",
    date: date ?? null,
    words: words ?? null,
    basis: "editor",
  };
}
