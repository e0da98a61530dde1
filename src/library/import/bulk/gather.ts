import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { Refusal } from "../../../refusal.ts";
import type { Offered } from "../../../shelf.ts";
import { fileFault } from "../../folder/article-file.ts";

/** Something to be taken in: where it is, a mark that changes when it does, and how to get it. */
export interface Task {
  location: string;
  /** Null where nothing tells whether it changed. */
  mark: string | null;
  offered(): Promise<Offered>;
}

export interface Failure {
  what: string;
  problem: string;
  remedy: string;
  /** What was thrown, where it is a fault of ours. */
  fault?: unknown;
}

const ENDINGS = new Set([".html", ".htm", ".xhtml", ".pdf", ".docx", ".txt", ".md", ".markdown"]);
/** What stands beside articles in a folder. */
const NOT_ARTICLES = /^(?:readme|notice|license)\.(?:md|txt)$/i;
const LARGEST = 20 * 1024 * 1024;

/** The article files among paths and below folders, in order of name; a path that cannot be read is a failure. */
export async function filesAt(paths: readonly string[]): Promise<{ tasks: Task[]; failures: Failure[] }> {
  const tasks: Task[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) tasks.push(await fileTask(path));
      else for (const file of await filesBelow(path)) tasks.push(await fileTask(file));
    } catch (error) {
      failures.push(failureOf(path, error));
    }
  }
  return { tasks, failures };
}

/** Links are not followed: a folder that holds itself has an end. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()))
    .filter(({ name }) => !NOT_ARTICLES.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !file
          .slice(folder.length)
          .split(/[\\/]/)
          .some((part) => part.startsWith(".")),
    )
    .sort();
}

async function fileTask(path: string): Promise<Task> {
  const { size, mtimeMs } = await stat(path);
  return {
    location: resolve(path),
    mark: `${size} ${Math.round(mtimeMs)}`,
    async offered() {
      if (size > LARGEST)
        throw new Refusal(
          `The file has ${Math.round(size / 1024 / 1024)} MB.`,
          "A file may have at most 20 MB.",
        );
      return { bytes: await readFile(path), name: basename(path) };
    },
  };
}

/** The fault of one thing among many, to be reported; one of ours is named so and stops nothing. */
export function failureOf(what: string, error: unknown): Failure {
  if ((error as NodeJS.ErrnoException).code === "ENOENT")
    return { what, problem: "There is nothing at this path.", remedy: "Check how it is written." };
  try {
    return { what, ...fileFault(error) };
  } catch {
    const problem = "Reading it met a fault of ours.";
    return { what, problem, remedy: "Report it with the file; LOG_LEVEL=warn says where.", fault: error };
  }
}
