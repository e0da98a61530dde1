import type { Kysely } from "kysely";
import type { Article } from "../../answer/article.ts";
import type { ArticleCard } from "../../desk.ts";
import { RULES_VERSION } from "../../extract/rules-version.ts";
import { libraryRevision } from "../revision.ts";
import { cardOf } from "./shelves.ts";
import type { ArticleRow, Tables } from "./schema.ts";

type Db = Kysely<Tables>;
type Libraries = readonly string[];

/** Name, revision and size of what some libraries are together. */
export async function libraryOf(db: Db, libraries: Libraries) {
  const rows = await db
    .selectFrom("libraries")
    .select(["name", "digest"])
    .where("id", "in", some(libraries))
    .orderBy("name")
    .execute();
  return {
    name: rows.map(({ name }) => name).join(" and ") || "none",
    revision: libraryRevision(rows.map(({ digest }) => digest)),
    articles: await countArticles(db, libraries),
  };
}

export async function countArticles(db: Db, libraries: Libraries): Promise<number> {
  const { count } = await db
    .selectFrom("articles")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("library_id", "in", some(libraries))
    .where("gone_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many articles wait to be read by newer rules. */
export async function countStale(db: Db, libraries: Libraries): Promise<number> {
  const { count } = await db
    .selectFrom("articles")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("library_id", "in", some(libraries))
    .where("rules", "!=", RULES_VERSION)
    .where("gone_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those of some libraries that exist, with how often each has changed. */
export async function sequencesOf(db: Db, libraries: Libraries): Promise<{ id: string; sequence: number }[]> {
  return db
    .selectFrom("libraries")
    .select(["id", "sequence"])
    .where("id", "in", some(libraries))
    .orderBy("id")
    .execute();
}

export async function articleCards(db: Db, libraries: Libraries): Promise<ArticleCard[]> {
  const rows = await db
    .selectFrom("articles")
    .selectAll()
    .where("library_id", "in", some(libraries))
    .where("gone_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(cardOf);
}

/** The article as it stands now; null where these libraries have none of that id. */
export function articleById(db: Db, libraries: Libraries, id: string): Promise<Article | null> {
  return articleAt(db, libraries, id, null);
}

/**
 * The article with the words of one of its revisions, by the first 12 digits or more, whether or not it has since
 * changed or gone; with the metadata known last. Null where there was never such a revision here.
 */
export async function articleAt(
  db: Db,
  libraries: Libraries,
  id: string,
  revision: string | null,
): Promise<Article | null> {
  let query = db
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.article_id", "articles.id")
    .selectAll("articles")
    .select(["revisions.text as words", "revisions.revision as cut"])
    .where("articles.id", "=", id)
    .where("articles.library_id", "in", some(libraries));
  if (revision === null)
    query = query
      .whereRef("revisions.revision", "=", "articles.revision")
      .where("articles.gone_at", "is", null);
  else if (/^[0-9a-f]{12,64}$/.test(revision))
    query = query
      .where("revisions.revision", ">=", revision)
      .where("revisions.revision", "<", `${revision}g`);
  else return null;
  const row = await query.orderBy("revisions.number").executeTakeFirst();
  return row === undefined ? null : articleOf(row);
}

function articleOf(row: ArticleRow & { words: string; cut: string }): Article {
  const { opening: _, ...card } = cardOf(row);
  return { ...card, revision: row.cut, text: row.words };
}

/** The living articles of a library with their texts' revisions and the sequence of their last change. */
export async function livingRevisions(
  db: Db,
  library: string,
): Promise<Map<string, { revision: string; sequence: number }>> {
  const rows = await db
    .selectFrom("articles")
    .select(["id", "revision", "sequence"])
    .where("library_id", "=", library)
    .where("gone_at", "is", null)
    .execute();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Articles of a library that came, changed or left after a sequence, oldest change first; at most so many. */
export async function changesSince(
  db: Db,
  library: string,
  sequence: number,
  limit: number,
): Promise<{ id: string; sequence: number; gone: boolean }[]> {
  const rows = await db
    .selectFrom("articles")
    .select(["id", "sequence", "gone_at"])
    .where("library_id", "=", library)
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(({ id, sequence, gone_at }) => ({ id, sequence, gone: gone_at !== null }));
}

export async function countChangesSince(db: Db, library: string, sequence: number): Promise<number> {
  const { count } = await db
    .selectFrom("articles")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("library_id", "=", library)
    .where("sequence", ">", sequence)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Everyone quoted in some libraries with the number of quotations, most quoted first. */
export async function speakersOf(
  db: Db,
  libraries: Libraries,
): Promise<{ name: string; quotations: number }[]> {
  const rows = await db
    .selectFrom("quotations")
    .select(["speaker", ({ fn }) => fn.countAll().as("count")])
    .where("library_id", "in", some(libraries))
    .where("speaker", "is not", null)
    .groupBy("speaker")
    .execute();
  return rows
    .map(({ speaker, count }) => ({ name: speaker ?? "", quotations: Number(count) }))
    .sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1));
}

/** Everybody and every organisation the articles name, most often named first. */
export async function namesOf(db: Db, libraries: Libraries): Promise<{ name: string; mentions: number }[]> {
  const rows = await db
    .selectFrom("people")
    .select(["name", ({ fn }) => fn.sum("mentions").as("mentions")])
    .where("library_id", "in", some(libraries))
    .groupBy("name")
    .execute();
  return rows
    .map(({ name, mentions }) => ({ name, mentions: Number(mentions) }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

/** The years figures speak of, as their periods end in them. */
export async function yearsOf(db: Db, libraries: Libraries): Promise<string[]> {
  const rows = await db
    .selectFrom("figures")
    .select("to_day")
    .distinct()
    .where("library_id", "in", some(libraries))
    .where("to_day", "is not", null)
    .execute();
  return [...new Set(rows.map(({ to_day }) => (to_day ?? "").slice(0, 4)))].sort();
}

/** `in ()` is no SQL: a list that matches nothing stands in for an empty one. */
function some(libraries: Libraries): string[] {
  return libraries.length === 0 ? [""] : [...libraries];
}
