import { distance } from "fastest-levenshtein";
import { VFile } from "vfile";
import { matter } from "vfile-matter";
import { z } from "zod";
import { PublishedBasis } from "../../answer/article.ts";
import { Notice } from "../../answer/notice.ts";
import { parsePublished } from "../../extract/published.ts";
import { Refusal } from "../../refusal.ts";

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

/** One name, or several as a list; a name may stand between the brackets of a note's link. */
function names(given: string | readonly string[]): string {
  return [given]
    .flat()
    .map((one) => one.replace(/^\[\[(.*)\]\]$/, "$1"))
    .join(", ");
}

const FrontMatter = z
  .strictObject({
    title: z.string().optional(),
    outlet: z.string().optional(),
    author: z
      .union([z.string(), z.array(z.string())])
      .transform(names)
      .optional(),
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

/** What Hugo, Jekyll, Obsidian and feeds call our lines. Another program's date says nothing of where it comes from: an editor put it there. */
const ELSEWHERE: Record<string, keyof z.infer<typeof FrontMatter>> = {
  headline: "title",
  publisher: "outlet",
  publication: "outlet",
  site: "outlet",
  site_name: "outlet",
  authors: "author",
  byline: "author",
  date: "published",
  pubdate: "published",
  publishdate: "published",
  date_published: "published",
  datepublished: "published",
  published_time: "published",
  link: "url",
  source: "url",
  source_url: "url",
  canonical: "url",
  canonical_url: "url",
};

/** A name so near one of ours is a slip. */
const SLIP = 2;

/** Gives other programs' lines our names, where ours are not given; lines that say nothing of an article are left out. */
function inOurNames(given: object): Record<string, unknown> {
  const ours: Record<string, unknown> = {};
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const slip = Object.keys(FrontMatter.shape).some((own) => distance(own, name) <= SLIP);
    if (name in FrontMatter.shape || (slip && !(name.toLowerCase() in ELSEWHERE))) ours[name] = value;
    else others.push([name.toLowerCase(), value]);
  }
  for (const [name, value] of others) {
    const own = ELSEWHERE[name];
    if (own === undefined || own in ours || value === "") continue;
    const text = names(Array.isArray(value) ? value.map(String) : String(value));
    if (own === "url" && !/^https?:/i.test(text)) {
      // “source: BBC News” names the paper; “link: /posts/a” says nothing.
      if (name === "source" && !/[:/]/.test(text)) ours["outlet"] ??= text;
      continue;
    }
    ours[own] = own === "published" ? text.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, "$1") : text;
  }
  if (others.length > 0 && "published" in ours) ours["published-basis"] ??= "editor";
  return ours;
}

/**
 * Reads the lines between two rules `---`, as we name them or as other programs do.
 *
 * @throws {Refusal} naming the line and the remedy.
 */
export function readFrontMatter(front: string): z.infer<typeof FrontMatter> {
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
  const parsed = FrontMatter.safeParse(inOurNames(file.data.matter ?? {}));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0];
  const rows = front.split("\n").map((row) => /^[^\s:]+(?=:)/.exec(row)?.[0] ?? "");
  const own = rows.findIndex((name) => name === key);
  const at = own >= 0 ? own : rows.findIndex((name) => ELSEWHERE[name.toLowerCase()] === key);
  throw new Refusal(
    `${at >= 0 ? `Line ${at + 1}: ` : ""}${rows[at] ?? String(key ?? "front matter")} ${issue?.code === "unrecognized_keys" ? "is no name this front matter knows" : issue?.message}.`,
    "README.md beside the articles shows every line front matter can hold.",
  );
}
