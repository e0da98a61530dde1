import type { Kysely, Transaction } from "kysely";
import type { Article } from "../../../answer/article.ts";
import type { Extraction } from "../../../extract/extraction.ts";
import type { Figure } from "../../../extract/figures/figure.ts";
import type { Published } from "../../../extract/published.ts";
import type { Sentence } from "../../../extract/sentences.ts";
import { span } from "../../../extract/span.ts";
import { nameWords } from "../../name-words.ts";
import { chunks, writePrints } from "./prints.ts";
import { rankOf } from "./figure-ranks.ts";
import type { Tables } from "../base/schema.ts";

export type Kind = "figures" | "quotations" | "dates" | "people";

/** Puts an article's facts in the place of those it had. */
export async function writeFacts(
  trx: Transaction<Tables>,
  library: string,
  { id: article, published }: Pick<Article, "id" | "published">,
  extraction: Extraction,
): Promise<void> {
  await clearFacts(trx, article);
  const row = (fact: object, number: number) => ({
    library_id: library,
    article_id: article,
    number,
    body: JSON.stringify(fact),
  });
  const sentences = extraction.sentences.map(({ start, end, paragraph }) => [start, end, paragraph]);
  await trx
    .insertInto("readings")
    .values({ article_id: article, sentences: JSON.stringify(sentences) })
    .execute();
  const words = extraction.sentences.map((sentence) => sentence.words);
  await writePrints(trx, library, article, words);
  const figures = extraction.figures.map((fact, n) => ({
    ...row(fact, n),
    unit: fact.unit,
    rank: rankOf(fact),
    ...reach(fact, published),
  }));
  const quotations = extraction.quotations.map((fact, n) => ({
    ...row(fact, n),
    // Suggestions and counts name nobody for words that may be another's.
    speaker: fact.speaker === null || fact.speaker.confidence === "low" ? null : fact.speaker.name,
  }));
  const dates = extraction.dates.map((fact, n) => ({
    ...row(fact, n),
    from_day: fact.from,
    to_day: fact.to,
  }));
  const people = extraction.people.map((fact, n) => ({
    ...row(fact, n),
    name: fact.name,
    kind: fact.kind,
    mentions: fact.mentions.length,
  }));
  const named = (kind: "speaker" | "person", name: string, number: number) =>
    nameWords(name).map((word) => ({ library_id: library, kind, word, article_id: article, number }));
  const names = [
    ...extraction.quotations.flatMap(({ speaker }, n) => (speaker ? named("speaker", speaker.name, n) : [])),
    ...extraction.people.flatMap(({ name }, n) => named("person", name, n)),
  ];
  for (const some of chunks(figures)) await trx.insertInto("figures").values(some).execute();
  for (const some of chunks(quotations)) await trx.insertInto("quotations").values(some).execute();
  for (const some of chunks(dates)) await trx.insertInto("dates").values(some).execute();
  for (const some of chunks(people)) await trx.insertInto("people").values(some).execute();
  for (const some of chunks(names)) await trx.insertInto("names").values(some).execute();
}

export async function clearFacts(trx: Transaction<Tables>, article: string): Promise<void> {
  for (const table of ["readings", "figures", "quotations", "dates", "people", "names", "prints"] as const)
    await trx.deleteFrom(table).where("article_id", "=", article).execute();
}

/**
 * The days a figure may be asked by: its period and, where it is compared with another time, that time as well. One that
 * states no period has none, and is found by its article's; but where it is compared, both are said here.
 */
function reach(
  { period, change }: Figure,
  published: Published | null,
): { from_day: string | null; to_day: string | null } {
  if (change?.base === undefined) return { from_day: period?.from ?? null, to_day: period?.to ?? null };
  const own = period ?? published;
  const named = [...change.base.words.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].map(([year]) => Number(year));
  // “than last year” names no year: it is taken to be the one before.
  const years = named.length > 0 || own === null ? named : yearsBefore(own);
  const days = [
    ...(own === null ? [] : [own.from, own.to]),
    ...years.flatMap((year) => [`${year}-01-01`, `${year}-12-31`]),
  ].sort();
  return { from_day: days[0] ?? null, to_day: days.at(-1) ?? null };
}

function yearsBefore({ from, to }: { from: string; to: string }): number[] {
  return [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) - 1];
}

/** Everything read from one article; `text` is the text it was read from. */
export async function readExtraction(db: Kysely<Tables>, article: string, text: string): Promise<Extraction> {
  const facts = async <T>(kind: Kind): Promise<T[]> => {
    const rows = await db
      .selectFrom(kind as "figures")
      .select("body")
      .where("article_id", "=", article)
      .orderBy("number")
      .execute();
    return rows.map(({ body }) => JSON.parse(body) as T);
  };
  return {
    sentences: await readSentences(db, article, text),
    figures: await facts("figures"),
    quotations: await facts("quotations"),
    dates: await facts("dates"),
    people: await facts("people"),
  };
}

/** The sentences of an article; `text` is the text they were read from. */
export async function readSentences(db: Kysely<Tables>, article: string, text: string): Promise<Sentence[]> {
  const reading = await db
    .selectFrom("readings")
    .select("sentences")
    .where("article_id", "=", article)
    .executeTakeFirst();
  return sentencesIn(text, reading?.sentences ?? "[]");
}

/** The sentences of several articles of these libraries, by article. */
export async function readSentencesOf(
  db: Kysely<Tables>,
  libraries: readonly string[],
  articles: readonly string[],
): Promise<Map<string, Sentence[]>> {
  const found = new Map<string, Sentence[]>();
  for (const ids of chunks(articles)) {
    const rows = await db
      .selectFrom("articles")
      .innerJoin("readings", "readings.article_id", "articles.id")
      .innerJoin("revisions", (join) =>
        join
          .onRef("revisions.article_id", "=", "articles.id")
          .onRef("revisions.revision", "=", "articles.revision"),
      )
      .select(["articles.id", "text", "sentences"])
      .where("articles.id", "in", ids)
      .where("library_id", "in", libraries)
      .where("gone_at", "is", null)
      .execute();
    for (const { id, text, sentences } of rows) found.set(id, sentencesIn(text, sentences));
  }
  return found;
}

function sentencesIn(text: string, places: string): Sentence[] {
  const sentences = JSON.parse(places) as [number, number, number][];
  return sentences.map(([start, end, paragraph]) => ({ ...span(text, start, end), paragraph }));
}
