import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { some } from "./articles.ts";
import type { Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

type Db = Kysely<Tables> | Transaction<Tables>;

/** Some articles of one library under a name. */
export interface Collection {
  id: string;
  name: string;
  /** Ids of its articles that are in the library now, sorted. */
  articles: string[];
}

/** The collections of a library, by name. */
export async function collectionsIn(db: Db, library: string): Promise<Collection[]> {
  const rows = await db
    .selectFrom("collections")
    .select(["id", "name"])
    .where("library_id", "=", library)
    .orderBy("name")
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, articles: await articlesOf(db, row.id) })));
}

/** The collection chosen for a channel; null where there is none, or it is of none of these libraries. */
export async function chosenIn(
  db: Db,
  channel: string,
  libraries: readonly string[],
): Promise<Collection | null> {
  const row = await db
    .selectFrom("chosen_collections")
    .innerJoin("collections", "collections.id", "chosen_collections.collection_id")
    .select(["collections.id", "collections.name"])
    .where("channel", "=", channel)
    .where("library_id", "in", some(libraries))
    .executeTakeFirst();
  return row === undefined ? null : { ...row, articles: await articlesOf(db, row.id) };
}

async function articlesOf(db: Db, collection: string): Promise<string[]> {
  const rows = await db
    .selectFrom("collection_articles")
    .innerJoin("articles", "articles.id", "collection_articles.article_id")
    .select("articles.id")
    .where("collection_id", "=", collection)
    .where("gone_at", "is", null)
    .orderBy("articles.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Makes a collection; one of that name is left as it is. */
export async function putCollection(store: Store, library: string, name: string): Promise<void> {
  const id = createHash("sha256").update(`${library} ${name}`).digest("hex").slice(0, 16);
  const created_at = new Date().toISOString();
  await store.write((trx) =>
    trx
      .insertInto("collections")
      .values({ id, library_id: library, name, created_at })
      .onConflict((c) => c.column("id").doNothing())
      .execute(),
  );
}

/** Puts an article of the library into a collection of it, or takes it out; whether that changed anything. */
export async function arrange(
  store: Store,
  { id }: Collection,
  article: string,
  into: boolean,
): Promise<boolean> {
  return store.write(async (trx) => {
    const row = { collection_id: id, article_id: article };
    if (!into) {
      const { numDeletedRows } = await trx
        .deleteFrom("collection_articles")
        .where("collection_id", "=", id)
        .where("article_id", "=", article)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    }
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto("collection_articles")
      .values(row)
      .onConflict((c) => c.columns(["collection_id", "article_id"]).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  });
}

/** Lets a channel be answered from one collection; null from everything. */
export async function choose(store: Store, channel: string, collection: Collection | null): Promise<void> {
  await store.write(async (trx) => {
    await trx.deleteFrom("chosen_collections").where("channel", "=", channel).execute();
    if (collection !== null)
      await trx.insertInto("chosen_collections").values({ channel, collection_id: collection.id }).execute();
  });
}

/** Takes a collection away; its articles stay in the library, and channels that chose it are answered from everything. */
export async function dropCollection(store: Store, { id }: Collection): Promise<void> {
  await store.write((trx) => trx.deleteFrom("collections").where("id", "=", id).execute());
}
