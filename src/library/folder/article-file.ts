import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { VFile } from "vfile";
import { matter } from "vfile-matter";
import { z } from "zod";
import type { Article } from "../../answer/article.ts";
import { PublishedBasis } from "../../answer/article.ts";
import { Notice } from "../../answer/notice.ts";
import { parsePublished } from "../../extract/published.ts";
import { Refusal } from "../../refusal.ts";

const LARGEST = 5 * 1024 * 1024;
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n?---[ \t]*(?:\n|$)/;

/** “2024-06-21 The figure for 2023 was wrong.”, one or several; the day or the words may be left out. */
function notices(kind: Notice["kind"]) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((lines, context) =>
      [lines].flat().map((line) => {
        const [, date, words = ""] = /^\s*(\d{4}-\d\d-\d\d)?:?\s*([\s\S]*?)\s*$/.exec(line) ?? [];
        const said = {
          kind,
          date: date ?? null,
          words: words === "" ? null : words,
          basis: "editor" as const,
        };
        const notice = Notice.safeParse(said);
        if (notice.success && (date !== undefined || words !== "")) return notice.data;
        context.addIssue(
          "is not a day 2024-06-21, the publisher's words (at most 1,000 characters), or both",
        );
        return z.NEVER;
      }),
    )
    .optional();
}

const FrontMatter = z
  .strictObject({
    title: z.string().optional(),
    outlet: z.string().optional(),
    author: z.string().optional(),
    published: z
      .string()
      .transform((text, context) => {
        const published = parsePublished(text);
        if (published !== null) return published;
        context.addIssue("is not a day 2024-06-19, a month 2024-04 or a range 2024-04-01/2024-04-14");
        return z.NEVER;
      })
      .optional(),
    "published-basis": PublishedBasis.optional(),
    "published-evidence": z.array(z.string()).optional(),
    correction: notices("correction"),
    withdrawn: notices("withdrawal"),
    url: z.url({ protocol: /^https?$/, error: "is not a web address that begins with http" }).optional(),
  })
  .refine((given) => given.published === undefined || given["published-basis"] !== undefined, {
    path: ["published-basis"],
    message: "is missing: say printed, inferred or editor when published is given",
  });

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
  const text = whole.slice(front.length).replace(/\n$/, "");
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

function readFrontMatter(front: string): z.infer<typeof FrontMatter> {
  const file = new VFile(front);
  try {
    matter(file, { yaml: { schema: "failsafe", logLevel: "error" } });
  } catch (error) {
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line;
    throw new Refusal(
      `Line ${(line ?? 0) + 1} is not valid front matter.`,
      "Write it as name: value; put values with a colon in quotes.",
    );
  }
  const parsed = FrontMatter.safeParse(file.data.matter ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0];
  const line = front.split("\n").findIndex((row) => row.startsWith(`${String(key)}:`)) + 1;
  throw new Refusal(
    `${line > 0 ? `Line ${line}: ` : ""}${String(key ?? "front matter")} ${issue?.code === "unrecognized_keys" ? "is no name this front matter knows" : issue?.message}.`,
    "README.md beside the articles shows every line front matter can hold.",
  );
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
