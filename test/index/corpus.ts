import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../../src/answer/article.ts";
import { parsePublished } from "../../src/extract/published.ts";
import type { IndexedArticle } from "../../src/index/search-index.ts";

const folder = new URL("../../corpus/", import.meta.url);

/** The shipped articles as the index takes them, with nothing read from them beforehand. */
export function corpusArticles(): IndexedArticle[] {
  return readdirSync(folder)
    .filter((file) => /^\d.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const [, head = "", text = ""] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*?)\n?$/.exec(readFileSync(new URL(file, folder), "utf8")) ?? [];
      const field = (name: string): string | null =>
        new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? null;
      const published = parsePublished(field("published") ?? "");
      return indexed({
        id: file.replace(/\.md$/, ""),
        text,
        title: field("title"),
        author: field("author"),
        published: published === null ? null : { ...published, basis: "editor", evidence: [] },
      });
    });
}

/** An article of which only some things matter. */
export function indexed(some: Partial<Article> & { id: string; text: string }): IndexedArticle {
  return {
    article: {
      library: "test",
      revision: createHash("sha256").update(some.text).digest("hex"),
      title: null,
      outlet: null,
      author: null,
      published: null,
      url: null,
      ...some,
    },
    extraction: { sentences: [], figures: [], quotations: [], dates: [], people: [] },
  };
}
