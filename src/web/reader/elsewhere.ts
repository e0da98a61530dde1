import { articlePath } from "../../answer/link.ts";
import type { ArticleCard } from "../../desk.ts";
import type { Step } from "../../render/html/margin.ts";

/** Something an article of the library says, by its place. */
export interface Mention {
  article: ArticleCard;
  start: number;
  end: number;
}

/** By the articles' dates, oldest first and those without one last; then by the places in them. */
export function inOrder(a: Mention, b: Mention): number {
  const [x, y] = [a, b].map(({ article }) => `${article.published?.from ?? "9999"} ${article.id}`) as [
    string,
    string,
  ];
  return x < y ? -1 : x > y ? 1 : a.start - b.start;
}

/** The way from an article to a mention; an article of its own needs no title. Null where there is none. */
export function stepTo(from: string, mention: Mention | undefined): Step | null {
  if (mention === undefined) return null;
  const { id, revision, title, opening } = mention.article;
  const { start, end } = mention;
  return {
    path: articlePath({
      article: id,
      revision: revision.slice(0, 12),
      at: [{ start, end }],
      capability: null,
    }),
    title: id === from ? null : (title ?? opening),
  };
}
