import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { Refusal } from "../../refusal.ts";
import { bestChoices } from "../choices.ts";
import { type Choice, defineCommand, Words } from "../command.ts";
import { articleName, ownArticles, shelfOn } from "./shelf.ts";
import { plural, reply } from "../reply.ts";

const Name = Words.pipe(z.string().max(60, "is longer than 60 characters"));
const articles = (count: number) => plural(count, "article", "articles");

export const libraryCollection = defineCommand({
  name: "library collection",
  summary: "Some articles of your library under a name; a channel can be answered from these alone.",
  effect: "write",
  access: "curator",
  args: z.object({
    name: Name.optional().describe("The collection; a new name makes one. Without it, all are listed"),
    add: Words.optional().describe("Ids of articles to put in, as /library list shows them"),
    remove: Words.optional().describe("Ids of articles to take out; they stay in the library"),
    use: z
      .enum(["here", "everything"])
      .optional()
      .describe("here: this channel is answered from it alone · everything: from the whole library again"),
    delete: z.enum(["yes"]).optional().describe("yes: take the collection away; its articles stay"),
  }),
  examples: [
    "/library collection name:Budget add:3f2a9c1d07",
    "/library collection name:Budget use:here",
    "/library collection use:everything",
  ],
  complete: { name: collectionChoices, add: ownArticles, remove: ownArticles },
  async run(desk, args, window) {
    const notes = await (args.name === undefined ? withoutName(desk, args) : named(desk, args.name, args));
    return reply(desk, { command: "library collection", args, window, findings: [], notes });
  },
});

type Given = Partial<Record<"add" | "remove" | "use" | "delete", string | undefined>>;

async function withoutName(desk: Desk, { use, ...rest }: Given): Promise<string[]> {
  const { collections } = shelfOn(desk);
  if (Object.values(rest).some((given) => given !== undefined) || use === "here")
    throw new Refusal("Which collection is meant?", "Give its name: /library collection name:Budget …");
  if (use === "everything") {
    await collections.use(null);
    return ["This channel is answered from the whole library again."];
  }
  const all = await collections.all();
  if (all.length === 0)
    return ["Your library has no collection.", "Make one: /library collection name:Budget add:ID"];
  return all.map(
    (one) =>
      `${one.name}: ${articles(one.articles.length)}${one.here ? " · this channel is answered from it" : ""}`,
  );
}

async function named(desk: Desk, name: string, { add, remove, use, delete: gone }: Given): Promise<string[]> {
  const { collections } = shelfOn(desk);
  const known = (await collections.all()).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (gone !== undefined) {
    await collections.drop(name);
    return [`Gone: the collection ${name}. Its articles are still in the library.`];
  }
  const notes: string[] = [];
  if (known === undefined && remove === undefined && use !== "everything") {
    await collections.make(name);
    notes.push(`Made: the collection ${name}.`);
  }
  for (const id of idsIn(add))
    notes.push(
      `${(await collections.arrange(name, id, true)) ? "Put in" : "Already in it"}: ${await title(desk, id)}.`,
    );
  for (const id of idsIn(remove))
    notes.push(
      `${(await collections.arrange(name, id, false)) ? "Taken out" : "Not in it"}: ${await title(desk, id)}.`,
    );
  if (use === "here") {
    await collections.use(name);
    notes.push(
      `This channel is answered from ${name} alone, and answers say so.`,
      "For one question: within:all. For good: /library collection use:everything",
    );
  } else if (use === "everything") {
    await collections.use(null);
    notes.push("This channel is answered from the whole library again.");
  }
  const now = (await collections.all()).find((one) => one.name.toLowerCase() === name.toLowerCase());
  const held = now?.articles ?? [];
  notes.push(`${now?.name ?? name} holds ${articles(held.length)}.`);
  if (known !== undefined && notes.length === 1) for (const id of held) notes.push(await title(desk, id));
  return notes;
}

function idsIn(words: string | undefined): string[] {
  return (words ?? "").split(/[\s,]+/).filter((id) => id !== "");
}

async function title(desk: Desk, id: string): Promise<string> {
  const card = (await desk.articles()).find((one) => one.id === id);
  return articleName({ id, title: card?.title ?? null });
}

async function collectionChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const all = (await desk.shelf?.collections.all()) ?? [];
  return bestChoices(
    all.map(({ name }) => ({ name, value: name })),
    typed,
  );
}
