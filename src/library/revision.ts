import { createHash } from "node:crypto";
import type { Article } from "../answer/article.ts";

/** The library revision: a hash over its articles' ids, texts and metadata and the rules they were read by. */
export function libraryRevision(articles: readonly Omit<Article, "text">[], rulesVersion: string): string {
  const hash = createHash("sha256").update(`rules ${rulesVersion}\n`);
  const rows = articles.map(({ id, revision, title, outlet, author, published, url }) =>
    JSON.stringify([id, revision, title, outlet, author, published, url]),
  );
  for (const row of rows.sort()) hash.update(`${row}\n`);
  return hash.digest("hex").slice(0, 16);
}
