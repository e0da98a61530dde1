import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { readPeople } from "../../src/extract/people/people.ts";
import type { Quotation } from "../../src/extract/quotations/quotation.ts";
import { readQuotations } from "../../src/extract/quotations/quotations.ts";
import { read } from "../../src/extract/reading.ts";

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
interface Gold {
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

interface GoldArticle {
  id: string;
  text: string;
  gold: Gold[];
  negatives: z.infer<typeof Place>[];
  /** Marks the gold does not annotate; what is found between them counts neither way. */
  unannotated: RegExp | null;
  byMention: boolean;
}

/**
 * Prints the quality of quotations and speakers. Without files: the articles of the project.
 * A file is JSON: PolNeAR's form `[{id, text, gold, negatives}]`, or `{id, text, quotations}` as in test/golden/news.
 */
export async function evaluate(files: string[]): Promise<void> {
  const given = files.map(async (file): Promise<[string, GoldArticle[]]> => [
    short(file),
    await articlesIn(file),
  ]);
  const sets = files.length > 0 ? await Promise.all(given) : [await corpus(), ...(await news())];
  const scores = sets.map(([name, articles]) => [name, score(articles)] as const);
  console.log(table(scores));
  for (const [name, { misses, byConfidence }] of scores) {
    console.log(`\n${name}: precision by confidence ${byConfidence}`);
    for (const miss of misses.slice(0, Number(process.env["MISSES"] ?? 60))) console.log(`  ${miss}`);
  }
}

function short(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.json$/, "");
}

async function parsed(file: string | URL): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

async function corpus(): Promise<[string, GoldArticle[]]> {
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

async function news(): Promise<[string, GoldArticle[]][]> {
  const folder = new URL("../golden/news/", import.meta.url);
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json")).sort();
  const articles = await Promise.all(files.map((file) => articlesIn(new URL(file, folder))));
  return articles.length === 0 ? [] : [["news", articles.flat()]];
}

async function articlesIn(file: string | URL): Promise<GoldArticle[]> {
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

interface Score {
  gold: number;
  spansExact: number;
  spansNear: number;
  shown: number;
  scareShown: number;
  scare: number;
  speech: [right: number, of: number];
  fragments: [right: number, of: number];
  wrongPerson: number;
  right: number;
  /** Right, or another mention of the same person. */
  rightPerson: number;
  misses: string[];
  byConfidence: string;
}

function score(articles: readonly GoldArticle[]): Score {
  const s: Score = {
    gold: 0,
    spansExact: 0,
    spansNear: 0,
    shown: 0,
    scareShown: 0,
    scare: 0,
    speech: [0, 0],
    fragments: [0, 0],
    wrongPerson: 0,
    right: 0,
    rightPerson: 0,
    misses: [],
    byConfidence: "",
  };
  const levels: Record<string, [right: number, of: number]> = {
    high: [0, 0],
    mid: [0, 0],
    low: [0, 0],
    none: [0, 0],
  };
  for (const article of articles) {
    const reading = read(article.text, null);
    const taken = new Set<Quotation>();
    const all = readQuotations(reading, readPeople(reading));
    const scare = [...article.gold.filter((g) => g.kind === "scare"), ...article.negatives];
    s.scare += scare.length;
    for (const g of scare) {
      const hit = all.find((q) => overlap(article.text, q, g) >= 0.8);
      if (hit === undefined) continue;
      s.scareShown += 1;
      s.misses.push(`${article.id} shown though nobody's words: ${clip(hit.words)} (${hit.rule})`);
    }
    for (const g of article.gold) {
      if (g.kind === "scare") continue;
      const hit = all.find((q) => !taken.has(q) && overlap(article.text, q, g) >= 0.8);
      if (hit !== undefined) taken.add(hit);
      if (g.optional) continue;
      s.gold += 1;
      const tally = g.kind === "speech" ? s.speech : s.fragments;
      tally[1] += 1;
      if (hit === undefined) {
        s.misses.push(`${article.id} ${g.id} not found: ${clip(article.text.slice(g.start, g.end))}`);
        continue;
      }
      s.spansNear += 1;
      if (hit.start === g.start && hit.end === g.end) s.spansExact += 1;
      const right = article.byMention
        ? sameMention(article.text, hit, g)
        : g.speakers.some((name) => sameName(name, hit.speaker?.name ?? null));
      const level = levels[hit.speaker?.confidence ?? "none"];
      const person = right || (article.byMention && samePerson(article.text, hit, g));
      if (person) s.rightPerson += 1;
      if (level !== undefined) {
        level[1] += 1;
        if (person) level[0] += 1;
      }
      if (right) {
        s.right += 1;
        tally[0] += 1;
        continue;
      }
      const named =
        hit.speaker !== null &&
        ["name", "surname", "pronoun", "role", "carried"].includes(hit.speaker.how) &&
        /^\p{Lu}\S* \p{Lu}/u.test(hit.speaker.name);
      if (named && !article.byMention) s.wrongPerson += 1;
      const wanted = article.byMention
        ? g.mention === null
          ? "nobody"
          : article.text.slice(g.mention.start, g.mention.end)
        : (g.speakers[0] ?? "nobody");
      s.misses.push(
        `${article.id} ${g.id} [${g.kind}] ${clip(hit.words)}: ${hit.speaker?.name ?? "nobody"} (${hit.speaker?.mention?.words ?? ""} · ${hit.cue?.words ?? ""} · ${hit.rule} · ${hit.speaker?.confidence ?? ""}) instead of ${wanted}`,
      );
    }
    const counted = all.filter(
      (q) =>
        taken.has(q) ||
        article.unannotated === null ||
        !article.unannotated.test(article.text.slice(q.start - 2, q.start).replace(/^[^'‘’`](?=.)/, "")),
    );
    const optional = article.gold.filter((g) => g.optional);
    s.shown += counted.filter((q) => !optional.some((g) => overlap(article.text, q, g) >= 0.8)).length;
    if (article.unannotated === null)
      for (const q of all)
        if (!taken.has(q) && !scare.some((g) => overlap(article.text, q, g) >= 0.8))
          s.misses.push(`${article.id} shown though not in the gold: ${clip(q.words)} (${q.rule})`);
  }
  s.byConfidence = Object.entries(levels)
    .map(([level, [right, of]]) => `${level} ${right}/${of}${of > 0 ? ` (${percent(right / of)})` : ""}`)
    .join(" · ");
  return s;
}

function clip(words: string): string {
  const line = words.replaceAll("\n", "¶");
  return `“${line.length > 50 ? `${line.slice(0, 50)}…` : line}”`;
}

function trim(text: string, span: { start: number; end: number }): [number, number] {
  let { start, end } = span;
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] ?? "")) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? "")) end--;
  return [start, end];
}

/** Intersection over union after trimming punctuation at the edges. */
function overlap(text: string, a: { start: number; end: number }, b: { start: number; end: number }): number {
  if (a.end < b.start || b.end < a.start) return 0;
  const [s1, e1] = trim(text, a);
  const [s2, e2] = trim(text, b);
  const shared = Math.min(e1, e2) - Math.max(s1, s2);
  return shared <= 0 ? 0 : shared / (Math.max(e1, e2) - Math.min(s1, s2));
}

function sameMention(text: string, quotation: Quotation, gold: Gold): boolean {
  const mention = quotation.speaker?.mention ?? null;
  if (gold.mention === null || mention === null) return gold.mention === null && mention === null;
  if (mention.start < gold.mention.end && gold.mention.start < mention.end) return true;
  // Some entries have mention and cue the wrong way round: mention “said”, cue “Jillian Soto”.
  if (
    gold.cue.includes(mention.words) &&
    quotation.cue?.words.startsWith(text.slice(gold.mention.start, gold.mention.end)) === true
  )
    return true;
  // “Clinton, *who* said”: the gold marks the relative pronoun, we its antecedent.
  const goldWords = text.slice(gold.mention.start, gold.mention.end);
  if (
    /^(?:who|which|that)$/i.test(goldWords) &&
    gold.mention.start - mention.end >= 0 &&
    gold.mention.start - mention.end < 4
  )
    return true;
  return mention.words.toLowerCase() === text.slice(gold.mention.start, gold.mention.end).toLowerCase();
}

/** Whether another mention of the same person is the gold's: “Warren” where we show “she” → Elizabeth Warren. */
function samePerson(text: string, quotation: Quotation, gold: Gold): boolean {
  if (gold.mention === null || quotation.speaker === null) return false;
  const words = text
    .slice(gold.mention.start, gold.mention.end)
    .replace(/,.*$/, "")
    .replace(/[’']s$/, "");
  const name = quotation.speaker.name;
  return words.includes(name) || (/^\p{Lu}\p{L}+$/u.test(words) && name.split(" ").at(-1) === words);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|a|an|mr|mrs|ms|miss|dr|sir) (?=\S)/, "")
    .replace(/[.,]/g, "")
    .trim();
}

function sameName(gold: string | null, shown: string | null): boolean {
  if (gold === null || shown === null) return gold === shown;
  return plain(gold) === plain(shown);
}

function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;
}

function f1(right: number, shown: number, gold: number): string {
  return percent((2 * right) / (shown + gold));
}

function table(scores: readonly (readonly [string, Score])[]): string {
  const rows: [string, (s: Score) => string][] = [
    ["quotations in the gold", (s) => String(s.gold)],
    ["spans exact", (s) => `${s.spansExact}/${s.gold}`],
    ["spans, overlap ≥ 0.8", (s) => `${s.spansNear}/${s.gold}`],
    ["span F1", (s) => f1(s.spansNear, s.shown, s.gold)],
    ["nobody's words shown", (s) => `${s.scareShown}/${s.scare}`],
    ["speaker right, speech", (s) => s.speech.join("/")],
    ["speaker right, fragments", (s) => s.fragments.join("/")],
    ["speaker right, found spans", (s) => percent(s.right / s.spansNear)],
    ["person right, found spans", (s) => percent(s.rightPerson / s.spansNear)],
    ["end-to-end F1", (s) => f1(s.right, s.shown, s.gold)],
    ["wrong named person", (s) => `${s.wrongPerson} (${percent(s.wrongPerson / s.spansNear)})`],
  ];
  const cells = [
    ["", ...scores.map(([name]) => name)],
    ...rows.map(([label, cell]) => [label, ...scores.map(([, s]) => cell(s))]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}
