import type { Article } from "../answer/article.ts";
import type { Desk } from "../desk.ts";
import { Refusal } from "../refusal.ts";
import type { Shelf } from "../shelf.ts";

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
