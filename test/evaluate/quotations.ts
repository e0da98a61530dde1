import { readPeople } from "../../src/extract/people/people.ts";
import type { Quotation } from "../../src/extract/quotations/quotation.ts";
import { readQuotations } from "../../src/extract/quotations/quotations.ts";
import { read } from "../../src/extract/reading.ts";
import {
  namesAPerson,
  overlap,
  sameMention,
  sameName,
  samePerson,
  similarName,
} from "./quotation-agreement.ts";
import {
  articlesIn,
  canonicalIn,
  corpus,
  type GoldArticle,
  news,
  withCanonical,
  HELD_OUT,
} from "./quotation-gold.ts";
import { percent, type Score, table } from "./quotation-table.ts";

/**
 * Prints the quality of quotations and speakers. Without files: the articles of the project.
 * A file is JSON: PolNeAR's form `[{id, text, gold, negatives}]`, or `{id, text, quotations}` as in test/golden/news;
 * `[{id, speakers, alternatives?}]` beside it gives the names behind the mentions of some of its articles, which are
 * measured in a column of their own.
 */
export async function evaluate(files: string[]): Promise<void> {
  const sets = files.length > 0 ? await setsIn(files) : [await corpus(), ...(await news())];
  const scores = sets.map(([name, articles]) => [name, score(articles)] as const);
  console.log(table(scores));
  for (const [name, { misses, byConfidence }] of scores) {
    console.log(`\n${name}: precision by confidence ${byConfidence}`);
    if (name === HELD_OUT) continue;
    for (const miss of misses.slice(0, Number(process.env["MISSES"] ?? 60))) console.log(`  ${miss}`);
  }
}

async function setsIn(files: readonly string[]): Promise<[string, GoldArticle[]][]> {
  const sets: [string, GoldArticle[]][] = [];
  for (const file of files) {
    const canonical = await canonicalIn(file);
    const known = sets.flatMap(([, articles]) => articles);
    sets.push([short(file), canonical === null ? await articlesIn(file) : withCanonical(known, canonical)]);
  }
  return sets;
}

function short(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.json$/, "");
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
    wrongUncertain: 0,
    sure: [0, 0],
    lenient: 0,
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
      const shownAsSure = hit.speaker !== null && hit.speaker.confidence !== "low";
      if (shownAsSure) s.sure[1] += 1;
      if (shownAsSure && right) s.sure[0] += 1;
      if (right || g.speakers.some((name) => similarName(name, hit.speaker?.name ?? null))) s.lenient += 1;
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
      const similar = g.speakers.some((name) => similarName(name, hit.speaker?.name ?? null));
      if (!article.byMention && !similar && hit.speaker !== null && namesAPerson(hit.speaker)) {
        if (shownAsSure) s.wrongPerson += 1;
        else s.wrongUncertain += 1;
      }
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
