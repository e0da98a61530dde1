import { CHICAGO } from "./chicago.ts";
import type { PlainFinding } from "./answer.ts";
import { citationPath } from "./link.ts";
import { noticeWords, standingWords } from "./notice.ts";
import { besideWords, type Source, sourceWords } from "./source.ts";

/** How a reference can be written, with the name people know it by. */
export const STYLE_NAMES = {
  text: "Plain text",
  markdown: "Markdown",
  apa: "APA",
  chicago: "Chicago",
  harvard: "Harvard",
  vancouver: "Vancouver",
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
} as const;
export type Style = keyof typeof STYLE_NAMES;
export const STYLES = Object.keys(STYLE_NAMES) as Style[];

/** Whether a style is written at once; the others need a library that takes more than a second to load. */
export function isLight(style: Style): boolean {
  return style === "text" || style === "markdown" || style === "csl-json";
}

/**
 * A cited passage as text to copy. Plain text and Markdown hold the words; the other styles are references to the
 * article. What the article does not state is left out, never filled in.
 */
export async function reference({ citation, source }: PlainFinding, style: Style): Promise<string> {
  const place = `paragraph ${source.paragraph}`;
  const beside = besideWords(source);
  if (style === "text")
    return [`“${citation.words}” (${sourceWords(source)}, ${place})`, ...beside].join("\n");
  if (style === "markdown") {
    const where = source.url === null ? place : `[${place}](${source.url})`;
    return `${citation.words.replace(/^/gm, "> ")}\n>\n> — ${sourceWords(source)}, ${where} \`${citationPath(citation)}\`${beside.map((words) => `\n> ${words}`).join("")}`;
  }
  if (style === "csl-json") return JSON.stringify([entryOf(source)], null, 2);
  const written = (await styled(source, style)).trim();
  const standing = standingWords(source.notices);
  // BibTeX and RIS have a place for it; a style sheet has none for newspapers.
  return standing === null || style === "bibtex" || style === "ris"
    ? written
    : `${written} [${standing.replace(/^./, (letter) => letter.toUpperCase())}.]`;
}

/** What a reference has to leave out, in a sentence; null where the article states everything. */
export function leftOut({ author, outlet, published, title }: Source): string | null {
  const missing = [
    title === null ? "title" : "",
    author === null ? "author" : "",
    outlet === null ? "outlet" : "",
    published === null ? "date" : "",
  ].filter((part) => part !== "");
  if (missing.length === 0) return null;
  const words =
    missing.length === 1 ? missing.join("") : `${missing.slice(0, -1).join(", ")} or ${missing.at(-1)}`;
  return `The article states no ${words}: the reference leaves that out${title === null ? " and names it by its first words, in brackets" : ""}.`;
}

const TEMPLATES = { apa: "apa", chicago: "chicago", harvard: "harvard1", vancouver: "vancouver" };

async function styled(source: Source, style: keyof typeof TEMPLATES | "bibtex" | "ris"): Promise<string> {
  // Loaded when somebody wants a reference, in the pool.
  const { Cite, plugins } = await import("@citation-js/core");
  await Promise.all([
    import("@citation-js/plugin-csl"),
    import("@citation-js/plugin-bibtex"),
    import("@citation-js/plugin-ris"),
  ]);
  plugins.config.get("@csl").styles.add("chicago", CHICAGO);
  const cite = new Cite(entryOf(source));
  if (style === "bibtex" || style === "ris") return cite.format(style);
  return cite.format("bibliography", {
    format: "text",
    template: TEMPLATES[style],
    lang: style === "chicago" ? "en-US" : "en-GB",
  });
}

/** The article in CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
function entryOf(source: Source): object {
  const { article, author, outlet, published, title, opening, url, notices } = source;
  return {
    id: article,
    type: "article-newspaper",
    title: title ?? `[${opening}]`,
    ...(author === null ? {} : { author: [nameOf(author)] }),
    ...(outlet === null ? {} : { "container-title": outlet }),
    ...(url === null ? {} : { URL: url }),
    ...(notices === undefined ? {} : { note: notices.map(noticeWords).join(" ") }),
    ...(published === null ? {} : { issued: { "date-parts": dateParts(published) } }),
  };
}

/** Two plain words are a given and a family name; anything else is left as it stands. */
function nameOf(author: string): object {
  const [given, family, ...more] = author.split(" ");
  return given === undefined || family === undefined || more.length > 0
    ? { literal: author }
    : { given, family };
}

/** Only as much of the date as is known: a range within one year gives the year. */
function dateParts({ from, to, precision }: NonNullable<Source["published"]>): number[][] {
  const [first, last] = [from, to].map((day) => day.split("-").map(Number)) as [number[], number[]];
  if (precision === "day") return [first];
  if (first[0] !== last[0]) return [first.slice(0, 1), last.slice(0, 1)];
  return [first.slice(0, first[1] === last[1] ? 2 : 1)];
}
