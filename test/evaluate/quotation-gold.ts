import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";

const Place = z.object({ start: z.number(), end: z.number() });

/** An entry of any of the gold files: the corpus (flat offsets), PolNeAR (mention as words) or test/golden/news (nested). */
const Entry = z.object({
  id: z.string().default(""),
  file: z.string().default(""),
  start: z.number(),
  end: z.number(),
  kind: z.enum(["speech", "fragment", "scare"]),
  speaker: z.string().nullish(),
  alternatives: z.array(z.string().nullable()).default([]),
  mention: z.union([z.string(), Place]).nullish(),
  cue: z.union([z.string(), Place]).nullish(),
  mentionStart: z.number().nullish(),
  mentionEnd: z.number().nullish(),
  optional: z.boolean().default(false),
});
type Entry = z.infer<typeof Entry>;

const GoldFile = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.array(Entry).optional(),
  quotations: z.array(Entry).optional(),
  negatives: z.array(Place).default([]),
});

/** One quotation of the gold, whatever file it comes from. */
export interface Gold {
  id: string;
  start: number;
  end: number;
  kind: Entry["kind"];
  /** Every name that counts as right; null among them where “nobody” does. Empty where only the mention is known. */
  speakers: (string | null)[];
  mention: z.infer<typeof Place> | null;
  cue: string;
  optional: boolean;
}

export interface GoldArticle {
  id: string;
  text: string;
  gold: Gold[];
  negatives: z.infer<typeof Place>[];
  /** Marks the gold does not annotate; what is found between them counts neither way. */
  unannotated: RegExp | null;
  byMention: boolean;
}

async function parsed(file: string | URL): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

export async function corpus(): Promise<[string, GoldArticle[]]> {
  const root = new URL("../../", import.meta.url);
  const gold = z.array(Entry).parse(await parsed(new URL("test/golden/corpus/quotations.json", root)));
  const files = (await readdir(new URL("corpus/", root))).filter((file) => /^\d{3}_/.test(file)).sort();
  const articles = files.map(async (file) => {
    const raw = await readFile(new URL(`corpus/${file}`, root), "utf8");
    const text = raw.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/\n$/, "");
    const own = gold.filter((entry) => entry.file.slice(0, 3) === file.slice(0, 3));
    return {
      id: file.slice(0, 3),
      text,
      gold: own.map(goldOf),
      negatives: [],
      unannotated: null,
      byMention: false,
    };
  });
  return ["corpus", await Promise.all(articles)];
}

/** The annotated news texts; those held out are for their totals alone. */
export const HELD_OUT = "held-out";

export async function news(): Promise<[string, GoldArticle[]][]> {
  const sets: [string, GoldArticle[]][] = [];
  for (const name of ["news", HELD_OUT]) {
    const folder = new URL(`../golden/${name}/`, import.meta.url);
    const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json")).sort();
    const articles = await Promise.all(files.map((file) => articlesIn(new URL(file, folder))));
    if (articles.length > 0) sets.push([name, articles.flat()]);
  }
  return sets;
}

export async function articlesIn(file: string | URL): Promise<GoldArticle[]> {
  const articles = z.union([z.array(GoldFile), GoldFile.transform((one) => [one])]).parse(await parsed(file));
  return articles.map(({ id, text, gold, quotations, negatives }) => {
    const entries = gold ?? quotations ?? [];
    const unannotated = gold === undefined ? null : /^(?:['‘’`]|'')/;
    const byMention = gold !== undefined && entries.every((entry) => entry.speaker === undefined);
    return { id, text, gold: entries.map(goldOf), negatives, unannotated, byMention };
  });
}

function goldOf(entry: Entry): Gold {
  const flat =
    typeof entry.mentionStart === "number" && typeof entry.mentionEnd === "number"
      ? { start: entry.mentionStart, end: entry.mentionEnd }
      : null;
  const { id, start, end, kind, optional } = entry;
  const mention = typeof entry.mention === "object" && entry.mention !== null ? entry.mention : flat;
  const speakers = entry.speaker === undefined ? [] : [entry.speaker, ...entry.alternatives];
  const cue = typeof entry.cue === "string" ? entry.cue : "";
  return { id, start, end, kind, speakers, mention, cue, optional };
}

const CanonicalFile = z.array(
  z.object({
    id: z.string(),
    speakers: z.array(z.string().nullable()),
    /** By place in `speakers`: other names to be accepted. */
    alternatives: z.record(z.string(), z.array(z.string().nullable())).default({}),
  }),
);

/** A file of canonical speakers, in the order of the gold of articles that another file holds; null where it is none. */
export async function canonicalIn(file: string): Promise<z.infer<typeof CanonicalFile> | null> {
  return CanonicalFile.safeParse(await parsed(file)).data ?? null;
}

/** The articles that canonical speakers are known of, with these in place of the mentions. */
export function withCanonical(
  articles: readonly GoldArticle[],
  canonical: z.infer<typeof CanonicalFile>,
): GoldArticle[] {
  return canonical.map(({ id, speakers, alternatives }) => {
    const article = articles.find((one) => one.id === id);
    if (article?.gold.length !== speakers.length)
      throw new RangeError(`canonical speakers of ${id} do not fit an article given before`);
    const gold = article.gold.map((entry, at) => ({
      ...entry,
      speakers: [speakers[at] ?? null, ...(alternatives[String(at)] ?? [])],
    }));
    return { ...article, gold, byMention: false };
  });
}
