import type { Article } from "../answer/article.ts";
import type { Desk } from "../desk.ts";

/** The article something on the desk was read from; that it is missing is a fault of ours, not of the question. */
export async function articleOf(desk: Desk, id: string): Promise<Article> {
  const article = await desk.article(id);
  if (article === null) throw new Error(`Article ${id} has facts but no text.`);
  return article;
}
