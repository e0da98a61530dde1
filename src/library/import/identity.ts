import { createHash } from "node:crypto";
import type { Article } from "../../answer/article.ts";
import type { Draft } from "./draft.ts";
import { addressKey } from "./page/canonical.ts";

const LENGTH = 10;

/** The id of an article that no folder names: 10 characters of a hash of its library and its address, or first words. */
export function articleIdOf(library: string, { url, text }: Pick<Draft, "url" | "text">): string {
  const what = url === null ? text : addressKey(url);
  return createHash("sha256").update(`${library}\n${what}`).digest("hex").slice(0, LENGTH);
}

/** The article a draft becomes in a library. */
export function articleFrom(library: string, draft: Draft): Article {
  const { text, title, outlet, author, published, url, notices } = draft;
  return {
    text,
    title,
    outlet,
    author,
    published,
    url,
    id: articleIdOf(library, draft),
    library,
    ...(notices === undefined ? {} : { notices }),
    revision: createHash("sha256").update(draft.text, "utf8").digest("hex"),
  };
}
