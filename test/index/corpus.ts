import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../../src/answer/article.ts";
import { extract } from "../../src/extract/extraction.ts";
import { parsePublished } from "../../src/extract/published.ts";
import type { IndexedArticle } from "../../src/index/search-index.ts";

let shipped: IndexedArticle[] | null = null;

/** The shipped articles as the index takes them. */
export function corpusArticles(): IndexedArticle[] {
  return (shipped ??= articlesOf(new URL("../../corpus/", import.meta.url), /^\d.*\.md$/));
}

/** The news that `test/golden/questions` asks about: its own articles and texts 01 to 38 of `test/golden/news`. */
export function newsArticles(): IndexedArticle[] {
  const folder = new URL("../golden/news/", import.meta.url);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:[0-2]\d|3[0-8])-.*\.json$/.test(file))
    .sort()
    .map((file) => {
      const { id, text, published }: { id: string; text: string; published: string | null } = JSON.parse(
        readFileSync(new URL(file, folder), "utf8"),
      );
      return articleFrom(id, text, { published });
    });
  return [...articlesOf(new URL("../golden/questions/articles/", import.meta.url), /\.md$/), ...texts];
}

function articlesOf(folder: URL, files: RegExp): IndexedArticle[] {
  return readdirSync(folder)
    .filter((file) => files.test(file))
    .sort()
    .map((file) => {
      const [, head = "", text = ""] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*?)\n?$/.exec(readFileSync(new URL(file, folder), "utf8")) ?? [];
      const field = (name: string): string | null =>
        new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? null;
      const [title, author, published] = [field("title"), field("author"), field("published")];
      return articleFrom(file.replace(/\.md$/, ""), text, { title, author, published });
    });
}

function articleFrom(
  id: string,
  text: string,
  of: { title?: string | null; author?: string | null; published: string | null },
): IndexedArticle {
  const { title = null, author = null } = of;
  const published = parsePublished(of.published ?? "");
  const one = indexed({
    id,
    text,
    title,
    author,
    published: published === null ? null : { ...published, basis: "editor", evidence: [] },
  });
  return { ...one, extraction: extract(text, published, author) };
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
