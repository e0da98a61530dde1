import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Article } from "../../answer/article.ts";
import { Refusal } from "../../refusal.ts";
import { withoutHardWrap } from "../import/file/hard-wrap.ts";
import { readFrontMatter } from "./front-matter.ts";

const LARGEST = 5 * 1024 * 1024;
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n?---[ \t]*(?:\n|$)/;

/** @throws {Refusal} naming the line and the remedy. */
export async function readArticleFile(path: string, library: string): Promise<Article> {
  const { size } = await stat(path);
  if (size > LARGEST)
    throw new Refusal(
      `It has ${(size / 1024 / 1024).toFixed(1)} MB.`,
      "Split it: an article may have at most 5 MB.",
    );
  const bytes = await readFile(path);
  return parseArticleFile(articleId(path), decode(bytes), library);
}

/** An article file's stem: the id of its article. */
export function articleId(path: string): string {
  return basename(path).replace(/\.md$/i, "");
}

function decode(bytes: Buffer): string {
  try {
    // Drops a byte order mark.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      `${lineOfFirstBadByte(bytes)} is not UTF-8.`,
      "Save the file as UTF-8 and it will be read again.",
    );
  }
}

function lineOfFirstBadByte(bytes: Buffer): string {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (bytes.subarray(start, end).toString("utf8").includes("\uFFFD")) return `Line ${line}`;
    start = end + 1;
  }
  return "The file";
}

/** Front matter and words of one file. The words begin after the front matter's last line; one final newline is dropped. */
export function parseArticleFile(id: string, content: string, library: string): Article {
  const whole = content.replaceAll("\r\n", "\n");
  if (whole.includes("\0"))
    throw new Refusal("It holds zero bytes and is no text.", "Save the article as a plain text file.");
  const front = FRONT_MATTER.exec(whole)?.[0] ?? "";
  if (front === "" && /^---[ \t]*\n/.test(whole))
    throw new Refusal(
      "Line 1 opens front matter that is never closed.",
      "Close it with a line that is only ---",
    );
  const text = withoutHardWrap(whole.slice(front.length).replace(/\n$/, ""));
  if (text.trim() === "")
    throw new Refusal(
      "It holds no words after the front matter.",
      "Put the article's words after the second ---",
    );
  const meta = readFrontMatter(front);
  return {
    id,
    library,
    revision: createHash("sha256").update(text, "utf8").digest("hex"),
    text,
    title: meta.title ?? null,
    outlet: meta.outlet ?? null,
    author: meta.author ?? null,
    published:
      meta.published === undefined
        ? null
        : {
            ...meta.published,
            basis: meta["published-basis"] ?? "editor",
            evidence: meta["published-evidence"] ?? [],
          },
    url: meta.url ?? null,
    ...(meta.correction === undefined && meta.withdrawn === undefined
      ? {}
      : { notices: [...(meta.correction ?? []), ...(meta.withdrawn ?? [])] }),
  };
}

/** Why a file could not be read, and what to do; faults of ours are thrown on. */
export function fileFault(error: unknown): { problem: string; remedy: string } {
  if (error instanceof Refusal) return { problem: error.message, remedy: error.remedy };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EACCES" || code === "EPERM")
    return { problem: "It may not be read by this program.", remedy: "Change the file's permissions." };
  if (code === "ENOENT" || code === "EISDIR")
    return {
      problem: "It is not a readable file.",
      remedy: "Remove it from the folder, or put the file back.",
    };
  throw error;
}
