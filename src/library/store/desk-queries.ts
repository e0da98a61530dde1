import type { Kysely } from "kysely";
import { libraryRevision } from "../revision.ts";
import { countArticles, some } from "./articles.ts";
import type { Tables } from "./base/schema.ts";

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

/** Those of some libraries that exist, with how often each has changed. */
export async function sequencesOf(db: Db, libraries: Libraries): Promise<{ id: string; sequence: number }[]> {
  return db
    .selectFrom("libraries")
    .select(["id", "sequence"])
    .where("id", "in", some(libraries))
    .orderBy("id")
    .execute();
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
