import { z } from "zod";
import { publishedWords } from "../../answer/source.ts";
import { defineCommand } from "../command.ts";
import { articleName, shelfOn } from "./shelf.ts";
import { reply } from "../reply.ts";

const RECORDS = 200;

export const libraryList = defineCommand({
  name: "library list",
  summary: "The articles of your library, with the ids by which they are removed.",
  effect: "read",
  access: "curator",
  args: z.object({}),
  examples: ["/library list"],
  async run(desk, args, window) {
    const { library } = shelfOn(desk);
    const cards = (await desk.articles()).filter((card) => card.library === library);
    const lines = cards.map(({ id, title, opening, outlet, published }) =>
      [
        `${id}: ${title === null ? opening : `“${title}”`}`,
        outlet ?? "outlet not stated",
        published === null ? "not dated" : publishedWords(published),
      ].join(" · "),
    );
    const notes =
      lines.length === 0 ? ["Your library is empty. Put an article in with /library add."] : lines;
    return reply(desk, { command: "library list", args, window, findings: [], notes });
  },
});

export const libraryRecords = defineCommand({
  name: "library records",
  summary: "Who changed what in your library, newest first.",
  effect: "read",
  access: "curator",
  args: z.object({}),
  examples: ["/library records"],
  async run(desk, args, window) {
    const titles = new Map((await desk.articles()).map((card) => [card.id, card.title]));
    const records = await shelfOn(desk).records(RECORDS);
    const lines = records.map(({ at, who, what, article, details: { collection } }) => {
      const id = article === "" ? "" : articleName({ id: article, title: titles.get(article) ?? null });
      const named = [collection, id].filter((part) => part !== undefined && part !== "").join(": ");
      const name = named === "" ? "for the library" : named;
      return `${at.slice(0, 16).replace("T", " ")} UTC · ${who} · ${what} ${name}`;
    });
    const notes = lines.length === 0 ? ["Nothing has been changed in your library yet."] : lines;
    return reply(desk, { command: "library records", args, window, findings: [], notes });
  },
});
