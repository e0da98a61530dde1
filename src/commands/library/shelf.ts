import type { Article } from "../../answer/article.ts";
import type { Desk } from "../../desk.ts";
import { parsePublished } from "../../extract/published.ts";
import { Refusal } from "../../refusal.ts";
import type { Corrections, Shelf } from "../../shelf.ts";
import { bestChoices } from "../choices.ts";
import { type Choice, Words } from "../command.ts";

const NOT_A_DAY = "is not a day 2024-06-19, a month 2024-04 or a range 2024-04-01/2024-04-14";

/** What somebody may say about an article: the source states it not, or wrongly. */
export const Metadata = {
  title: Words.optional().describe("Its title, where the source does not state it or is wrong"),
  outlet: Words.optional().describe("Who published it"),
  author: Words.optional().describe("Who wrote it"),
  published: Words.refine((text) => parsePublished(text) !== null, NOT_A_DAY)
    .optional()
    .describe("When: a day 2024-06-19, a month 2024-04 or a range 2024-04-01/2024-04-14"),
};

/** What was given, as the article keeps it: a date is an editor's word. */
export function correctionsOf({
  published,
  ...rest
}: Partial<Record<keyof typeof Metadata, string | undefined>>): Corrections {
  const dates = published === undefined ? null : parsePublished(published);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...given, ...(dates === null ? {} : { published: { ...dates, basis: "editor", evidence: [] } }) };
}

/** @throws {Refusal} where the reader has no library to look after. */
export function shelfOn(desk: Desk): Shelf {
  if (desk.shelf !== null) return desk.shelf;
  throw new Refusal(
    "There is no library of yours here to change.",
    "In a server its managers and curators change its library; in a direct message it is your own.",
  );
}

/** “Title” (id), or the id alone. */
export function articleName({ id, title }: Pick<Article, "id" | "title">): string {
  return title === null ? id : `“${title}” (${id})`;
}

/** Suggestions for an article of the library that the reader looks after. */
export async function ownArticles(desk: Desk, typed: string): Promise<Choice[]> {
  const cards = (await desk.articles()).filter(({ library }) => library === desk.shelf?.library);
  const choices = cards.map((card) => ({ name: card.title ?? card.opening, value: card.id }));
  return bestChoices(choices, typed);
}
