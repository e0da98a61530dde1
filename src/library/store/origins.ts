import type { Kysely } from "kysely";
import type { UnreadableFile } from "../folder/corpus-folder.ts";
import type { OriginRow, Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

type Fault = Omit<UnreadableFile, "file">;

/** The files articles of a library came from, as they were when they were last read. */
export function originsOf(db: Kysely<Tables>, library: string): Promise<OriginRow[]> {
  return db.selectFrom("origins").selectAll().where("library_id", "=", library).execute();
}

/** Notes how a file was found. One that became unreadable stays the origin of the article it made. */
export async function putOrigin(
  store: Store,
  library: string,
  location: string,
  found: { mark: string; article?: string; fault?: Fault },
): Promise<void> {
  const { mark, article, fault } = found;
  const row = { mark, problem: fault?.problem ?? null, remedy: fault?.remedy ?? null };
  await store.write((trx) =>
    trx
      .insertInto("origins")
      .values({ library_id: library, location, article_id: article ?? null, ...row })
      .onConflict((c) =>
        c
          .columns(["library_id", "location"])
          .doUpdateSet(article === undefined ? row : { ...row, article_id: article }),
      )
      .execute(),
  );
}

export async function removeOrigin(store: Store, library: string, location: string): Promise<void> {
  await store.write((trx) =>
    trx.deleteFrom("origins").where("library_id", "=", library).where("location", "=", location).execute(),
  );
}

/** Files that could not be read, and articles that could not be read for facts, with what to do. */
export async function unreadableIn(db: Kysely<Tables>, library: string): Promise<UnreadableFile[]> {
  const files = await db
    .selectFrom("origins")
    .select(["location as file", "problem", "remedy"])
    .where("library_id", "=", library)
    .where("problem", "is not", null)
    .execute();
  const articles = await db
    .selectFrom("articles")
    .select(["id", "problem"])
    .where("library_id", "=", library)
    .where("problem", "is not", null)
    .where("gone_at", "is", null)
    .execute();
  return [
    ...files.map(({ file, problem, remedy }) => ({ file, problem: problem ?? "", remedy: remedy ?? "" })),
    ...articles.map(({ id, problem }) => ({ file: id, ...(JSON.parse(problem ?? "{}") as Fault) })),
  ];
}
