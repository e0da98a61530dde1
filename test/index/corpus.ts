import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../../src/answer/article.ts";
import { extract } from "../../src/extract/extraction.ts";
import { parsePublished } from "../../src/extract/published.ts";
import type { IndexedArticle } from "../../src/index/search-index.ts";

let shipped: IndexedArticle[] | null = null;

const folder = new URL("../../corpus/", import.meta.url);

/** The shipped articles as the index takes them. */
export function corpusArticles(): IndexedArticle[] {
  return (shipped ??= readdirSync(folder)
    .filter((file) => /^\d.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const [, head = "", text = ""] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*?)\n?$/.exec(readFileSync(new URL(file, folder), "utf8")) ?? [];
      const field = (name: string): string | null =>
        new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? null;
      const published = parsePublished(field("published") ?? "");
      const author = field("author");
      const one = indexed({
        id: file.replace(/\.md$/, ""),
        text,
        title: field("title"),
        author,
        published: published === null ? null : { ...published, basis: "editor", evidence: [] },
      });
      return { ...one, extraction: extract(text, published, author) };
    }));
}

/** An article of which only some things matter, with nothing read from it beforehand. */
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
