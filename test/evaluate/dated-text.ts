import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parsePublished, type Published } from "../../src/extract/published.ts";

/** A time expression somebody marked; `value` is its TIMEX3 form where the set has one, else `from` and `to` count. */
export interface GoldDate {
  start: number;
  end: number;
  words: string;
  value?: string;
  from?: string | null;
  to?: string | null;
  /** Neither asked for nor wrong. */
  optional: boolean;
}

export interface DatedText {
  name: string;
  text: string;
  published: Published | null;
  dates: GoldDate[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** A corpus file: front matter, then the text without its final newline. */
export function readArticle(path: string): { text: string; published: Published | null } {
  const file = readFileSync(path, "utf8");
  const front = FRONT_MATTER.exec(file);
  const published = /^published: (.+)$/m.exec(front?.[1] ?? "")?.[1];
  return {
    text: file.slice(front?.[0].length ?? 0).replace(/\n$/, ""),
    published: published === undefined ? null : parsePublished(published),
  };
}

const CorpusGold = z.array(
  z.object({
    file: z.string(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    optional: z.boolean(),
  }),
);

/** The corpus with its marked time expressions. */
export function corpusDates(): DatedText[] {
  const gold = CorpusGold.parse(JSON.parse(readFileSync("test/golden/corpus/dates.json", "utf8")));
  return globSync("corpus/[0-9]*.md")
    .sort()
    .map((path) => {
      const name = path.slice("corpus/".length, -".md".length);
      const dates = gold
        .filter(({ file }) => file === `${name}.txt`)
        .map(({ start, end, text, from, to, optional }) => ({ start, end, words: text, from, to, optional }));
      return { name, ...readArticle(path), dates };
    });
}

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** One TimeML document: the text without its tags, with the TIMEX3 elements of the text. */
function parseTimeML(name: string, xml: string): DatedText {
  const created = /<DCT>[\s\S]*?value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
  const body = (/<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? "").replace(/(?<!\n)\n(?!\n)/g, " ");
  const dates: GoldDate[] = [];
  let text = "";
  let open: { start: number; value: string } | null = null;
  for (const part of body.split(/(<[^>]+>)/)) {
    if (part.startsWith("<TIMEX3"))
      open = { start: text.length, value: /\bvalue="([^"]*)"/.exec(part)?.[1] ?? "" };
    else if (part === "</TIMEX3>" && open !== null) {
      const words = text.slice(open.start);
      dates.push({ ...open, end: text.length, words, optional: false });
      open = null;
    } else if (!part.startsWith("<")) text += part.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  }
  return { name, text, published: created === undefined ? null : parsePublished(created), dates };
}

/** TimeML files of a folder and those below it, or one file. */
export function timeMLTexts(path: string): DatedText[] {
  const files = statSync(path).isDirectory()
    ? globSync("**/*.tml", { cwd: path })
        .sort()
        .map((file) => join(path, file))
    : [path];
  return files
    .filter((file) => !/(?:^|\/)\._/.test(file))
    .map((file) => parseTimeML(file, readFileSync(file, "utf8")));
}
