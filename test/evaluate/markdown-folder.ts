import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IndexedArticle } from "../../src/index/search-index.ts";
import { indexed } from "../index/corpus.ts";

/** The Markdown files of a folder and those below it as articles; front matter is left out but for its title. */
export function readMarkdownFolder(folder: string, most = Infinity): IndexedArticle[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:README|NOTICE|LICENSE)\.md$/.test(file))
    .sort()
    .slice(0, most);
  return files.map((file) => {
    const [, head = "", body = ""] =
      /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    // A line of such files is a piece of a paragraph; paragraphs are parted by empty lines.
    const text = body.trim().replaceAll(/(?<!\n)\n(?!\n)/g, " ");
    return indexed({ id: file, text, title: /^title: *['"]?(.*?)['"]?$/m.exec(head)?.[1] ?? null });
  });
}
