import type { Kysely } from "kysely";
import type { Fact, FactFilter } from "../../../desk.ts";
import { nameWords } from "../../name-words.ts";
import { bestFigures, daysOf, unitsOf } from "./best-figures.ts";
import type { Kind } from "./facts.ts";
import { chunks } from "./prints.ts";
import type { Tables } from "../base/schema.ts";
import type { FactRow } from "../base/schema-facts.ts";

/** More articles than this are picked out after reading, not named in the statement. */
const NAMED = 500;

export type Row = Pick<FactRow, "article_id" | "number" | "body">;

/**
 * Facts of one kind in some libraries, by article id, then in reading order. Rows are looked up by days, by unit or by
 * their articles' ids, whichever the filter names, so that what a filter leaves out is not read.
 */
export async function readFacts<T>(
  db: Kysely<Tables>,
  kind: Kind,
  libraries: readonly string[],
  filter: FactFilter = {},
): Promise<Fact<T>[]> {
  if (libraries.length === 0 || filter.articles?.size === 0) return [];
  const some =
    filter.articles !== undefined && filter.articles.size <= NAMED
      ? await idsAmong(db, libraries, [...filter.articles])
      : null;
  if (kind === "figures" && filter.best !== undefined && some === null)
    return (await bestFigures(db, libraries, filter)).map(factOf<T>);
  const days = daysOf(filter);
  const timed = days !== null && (kind === "figures" || kind === "dates");
  const name = kind === "quotations" ? filter.speaker : kind === "people" ? filter.person : undefined;
  const rows =
    name !== undefined
      ? await ofName(db, kind, libraries, some, name)
      : timed
        ? await ofDays(db, kind, libraries, some, filter, days)
        : await ofArticles(db, kind, libraries, some, filter);
  return rows
    .filter(({ article_id }) => filter.articles?.has(article_id) ?? true)
    .sort((a, b) =>
      a.article_id < b.article_id ? -1 : a.article_id > b.article_id ? 1 : a.number - b.number,
    )
    .map(factOf<T>);
}

const factOf = <T>({ article_id, body }: Row): Fact<T> => ({
  article: article_id,
  fact: JSON.parse(body) as T,
});

function from(db: Kysely<Tables>, kind: Kind, filter: FactFilter) {
  const query = db.selectFrom(kind as "figures").select(["article_id", "number", "body"]);
  const units = unitsOf(filter);
  return units === null || kind !== "figures" ? query : query.where("unit", "in", units);
}

/** `ids` are articles of these libraries; null stands for all of them. */
async function ofArticles(
  db: Kysely<Tables>,
  kind: Kind,
  libraries: readonly string[],
  ids: readonly string[] | null,
  filter: FactFilter,
): Promise<Row[]> {
  if (ids === null) return from(db, kind, filter).where("library_id", "in", libraries).execute();
  const rows: Row[] = [];
  for (const part of chunks(ids))
    rows.push(...(await from(db, kind, filter).where("article_id", "in", part).execute()));
  return rows;
}

async function ofDays(
  db: Kysely<Tables>,
  kind: Kind,
  libraries: readonly string[],
  ids: readonly string[] | null,
  filter: FactFilter,
  [first, last]: [string, string],
): Promise<Row[]> {
  const query = from(db, kind, filter);
  const rows: Row[] = await query
    .where("library_id", "in", libraries)
    .where("to_day", ">=", first)
    .where("from_day", "<=", last)
    .execute();
  // Facts without a time of their own are listed under their article's.
  for (const part of chunks(await idsPublished(db, libraries, first, last, ids)))
    rows.push(...(await query.where("article_id", "in", part).where("from_day", "is", null).execute()));
  return rows;
}

async function ofName(
  db: Kysely<Tables>,
  kind: Kind,
  libraries: readonly string[],
  ids: readonly string[] | null,
  name: string,
): Promise<Row[]> {
  let known: Set<string> | null = null;
  for (const word of nameWords(name)) {
    const rows = await db
      .selectFrom("names")
      .select(["article_id", "number"])
      .where("library_id", "in", libraries)
      .where("kind", "=", kind === "people" ? "person" : "speaker")
      .where("word", "=", word)
      .execute();
    const here = new Set(rows.map(({ article_id, number }) => `${number} ${article_id}`));
    known = known === null ? here : known.intersection(here);
  }
  const found = known ?? new Set<string>();
  const articles = new Set([...found].map((key) => key.slice(key.indexOf(" ") + 1)));
  const wanted = ids === null ? articles : articles.intersection(new Set(ids));
  const rows = await ofArticles(db, kind, libraries, [...wanted], {});
  return rows.filter(({ article_id, number }) => found.has(`${number} ${article_id}`));
}

/** Those of some ids that are articles of these libraries. */
async function idsAmong(db: Kysely<Tables>, libraries: readonly string[], ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("articles")
    .select("id")
    .where("id", "in", ids)
    .where("library_id", "in", libraries)
    .execute();
  return rows.map(({ id }) => id);
}

/** Articles published between two days; among `some` where they are named. */
async function idsPublished(
  db: Kysely<Tables>,
  libraries: readonly string[],
  from: string,
  to: string,
  some: readonly string[] | null,
): Promise<string[]> {
  let query = db
    .selectFrom("articles")
    .select("id")
    .where("library_id", "in", libraries)
    .where("gone_at", "is", null)
    .where("published_to", ">=", from)
    .where("published_from", "<=", to);
  if (some !== null) query = query.where("id", "in", some);
  return (await query.execute()).map(({ id }) => id);
}
