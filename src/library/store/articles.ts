import type { Kysely } from "kysely";
import type { Article } from "../../answer/article.ts";
import type { ArticleCard } from "../../desk.ts";
import { RULES_VERSION } from "../../extract/rules-version.ts";
import { cardOf } from "./shelves.ts";
import type { ArticleRow, Tables } from "./base/schema.ts";

type Db = Kysely<Tables>;
type Libraries = readonly string[];

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

/** Articles of a library that these rules have not read, or could not. */
export async function unreadBy(db: Db, library: string, rules: string): Promise<string[]> {
  const rows = await db
    .selectFrom("articles")
    .select("id")
    .where("library_id", "=", library)
    .where("gone_at", "is", null)
    .where((eb) => eb.or([eb("rules", "!=", rules), eb("problem", "is not", null)]))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
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

/** `in ()` is no SQL: a list that matches nothing stands in for an empty one. */
export function some(libraries: Libraries): string[] {
  return libraries.length === 0 ? [""] : [...libraries];
}
