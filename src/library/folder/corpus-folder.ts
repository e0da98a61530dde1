import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Article } from "../../answer/article.ts";
import { Refusal } from "../../refusal.ts";
import { fileFault, readArticleFile } from "./article-file.ts";

const NOT_ARTICLES = new Set(["readme.md", "notice.md"]);

export interface UnreadableFile {
  file: string;
  problem: string;
  remedy: string;
}

export interface CorpusFolder {
  articles: Article[];
  unreadable: UnreadableFile[];
}

/** Reads every article file of a folder, in order of name; what cannot be read is named and the rest loads. */
export async function readCorpusFolder(folder: string, library: string): Promise<CorpusFolder> {
  const read: CorpusFolder = { articles: [], unreadable: [] };
  for (const file of await articleFiles(folder)) {
    try {
      read.articles.push(await readArticleFile(join(folder, file), library));
    } catch (error) {
      read.unreadable.push({ file, ...fileFault(error) });
    }
  }
  return read;
}

/** Names of the article files in a folder, sorted. @throws {Refusal} where the folder cannot be read. */
export async function articleFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new Refusal(
      `The corpus folder ${folder} cannot be read.`,
      "Create it, or point CORPUS_DIR at the folder of your articles.",
    );
  });
  return names.filter(isArticleFile).sort();
}

function isArticleFile(file: string): boolean {
  const name = basename(file).toLowerCase();
  return name.endsWith(".md") && !name.startsWith(".") && !NOT_ARTICLES.has(name);
}

/** Looked at together; one by one a big folder would take seconds. */
const AT_ONCE = 200;

/** The marks of some files, in the order given; files that cannot be looked at are left out. */
export async function marksOf(folder: string, files: readonly string[]): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((file) => markOf(join(folder, file))));
    some.forEach((file, n) => {
      const mark = found[n];
      if (typeof mark === "string") marks.set(file, mark);
    });
  }
  return marks;
}

/** What tells one state of a file from another without reading it: size and times; null where it cannot be looked at. */
export async function markOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join(" ");
  } catch {
    return null;
  }
}
