import { z } from "zod";
import { Published } from "../extract/published.ts";
import type { Article } from "./article.ts";
import { PublishedBasis } from "./article.ts";
import { caveatsAt } from "./caveats.ts";
import { Notice, noticeWords, standingWords } from "./notice.ts";

/** What is shown of the article beside words cut from it. Null is “not stated”, never a guess. */
export const Source = z.object({
  article: z.string(),
  title: z.string().nullable(),
  /** The first words of the article, for want of a title. */
  opening: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: Published.extend({ basis: PublishedBasis }).nullable(),
  url: z.string().nullable(),
  /** Paragraph of the first cited word, counted from 1. */
  paragraph: z.number().int().positive(),
  /** What the publisher said of the article since. */
  notices: z.array(Notice).optional(),
  /** What was measured that bears on trusting these words: “second-hand: “as reported by””. */
  caveats: z.array(z.string()).optional(),
});
export type Source = z.infer<typeof Source>;

export function sourceOf(article: Article, at: number): Source {
  const { id, title, outlet, author, published, url, text, notices = [] } = article;
  const caveats = caveatsAt(text, at);
  return {
    article: id,
    title,
    opening: openingOf(text),
    outlet,
    author,
    published: published === null ? null : Source.shape.published.parse(published),
    url,
    paragraph:
      text
        .slice(0, at)
        .split(/\n+/)
        .filter((line) => line.trim() !== "").length + (atLineStart(text, at) ? 1 : 0),
    ...(notices.length === 0 ? {} : { notices }),
    ...(caveats.length === 0 ? {} : { caveats }),
  };
}

function atLineStart(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

/** The first words of a text, cut at a word with a visible `[…]`. */
export function openingOf(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  if (line.length <= 70) return line;
  return `${line.slice(0, line.lastIndexOf(" ", 70) + 1 || 70).trimEnd()} […]`;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A publication date for people: “19 June 2024”, “April 2024, day not known”, “June–July 2025, day not known”. */
export function publishedWords(published: Published): string {
  const [year, month, day] = published.from.split("-").map(Number) as [number, number, number];
  const [toYear, toMonth] = published.to.split("-").map(Number) as [number, number];
  const name = (number: number) => months[number - 1] ?? "";
  if (published.precision === "day") return `${day} ${name(month)} ${year}`;
  if (year !== toYear) return `${name(month)} ${year}–${name(toMonth)} ${toYear}, day not known`;
  return `${month === toMonth ? name(month) : `${name(month)}–${name(toMonth)}`} ${year}, day not known`;
}

const BASIS = {
  printed: "printed in the article",
  inferred: "inferred by an editor from the article",
  editor: "given by an editor",
};

/** “Outlet, “Title”, 19 June 2024 (printed in the article)” with what is not stated said so. */
export function sourceWords(source: Source): string {
  const what = source.title === null ? `untitled: “${source.opening}”` : `“${source.title}”`;
  const standing = standingWords(source.notices);
  return [
    source.outlet ?? "outlet not stated",
    what,
    publicationWords(source.published),
    ...(standing === null ? [] : [standing]),
  ].join(", ");
}

/** What must stand beside every citation of a source: the publisher's notices, then what was measured. */
export function besideWords({ notices = [], caveats = [] }: Source): string[] {
  return [...notices.map(noticeWords), ...caveats];
}

/** “19 June 2024 (printed in the article)”, “not dated”. */
export function publicationWords(published: Source["published"]): string {
  return published === null ? "not dated" : `${publishedWords(published)} (${BASIS[published.basis]})`;
}
