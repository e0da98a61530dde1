import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Shared } from "../../../answer/origins.ts";
import type { Tables } from "../base/schema.ts";

/** A sentence of fewer words is said by anybody: “She said so.” is no sign of a common origin. */
const FEWEST_WORDS = 7;
/** A sentence that stands in more articles is a formula of the house, and no sign of one either. */
const MOST_ARTICLES = 40;
/** Rows sent in one statement; PostgreSQL and SQLite both take more values than that. */
const AT_ONCE = 500;

/**
 * What sentences say, in short: equal prints are equal words, whatever their case, marks and spaces. “The 12 boats, he
 * said, were empty.” and “the 12 boats he said were empty” have one print; short sentences have none.
 */
function printsOf(sentences: readonly string[]): string[] {
  const prints = sentences.flatMap((sentence) => {
    const words =
      sentence
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length < FEWEST_WORDS
      ? []
      : [createHash("sha256").update(words.join(" ")).digest("base64url").slice(0, 12)];
  });
  return [...new Set(prints)];
}

/** Puts the prints of an article in the place of those it had. */
export async function writePrints(
  trx: Transaction<Tables>,
  library: string,
  article: string,
  sentences: readonly string[],
): Promise<void> {
  await trx.deleteFrom("prints").where("article_id", "=", article).execute();
  const rows = printsOf(sentences).map((print) => ({ library_id: library, article_id: article, print }));
  for (const part of chunks(rows)) await trx.insertInto("prints").values(part).execute();
}

/** Rows in parts small enough for one statement. */
export function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, n) =>
    rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

/** What some articles share with any article of these libraries. */
export async function sharedBy(
  db: Kysely<Tables>,
  libraries: readonly string[],
  articles: readonly string[],
): Promise<Shared[]> {
  if (libraries.length === 0 || articles.length === 0) return [];
  const pairs = await db
    .selectFrom("prints as own")
    .innerJoin("prints as others", (join) =>
      join.onRef("others.print", "=", "own.print").onRef("others.article_id", "!=", "own.article_id"),
    )
    .select(["own.article_id as article", "others.article_id as other"])
    .select(({ fn }) => fn.countAll().as("sentences"))
    .where("own.article_id", "in", [...articles])
    .where("own.library_id", "in", [...libraries])
    .where("others.library_id", "in", [...libraries])
    .where(
      (where) =>
        where
          .selectFrom((of) =>
            of
              .selectFrom("prints as all")
              .select("all.article_id")
              .whereRef("all.print", "=", "own.print")
              .where("all.library_id", "in", [...libraries])
              .limit(MOST_ARTICLES + 1)
              .as("some"),
          )
          .select(({ fn }) => fn.countAll<number>().as("count")),
      "<=",
      MOST_ARTICLES,
    )
    .groupBy(["own.article_id", "others.article_id"])
    .orderBy("own.article_id")
    .orderBy("others.article_id")
    .execute();
  if (pairs.length === 0) return [];
  const counted = await db
    .selectFrom("prints")
    .select("article_id")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("article_id", "in", [...new Set(pairs.flatMap(({ article, other }) => [article, other]))])
    .groupBy("article_id")
    .execute();
  const size = new Map(counted.map(({ article_id, count }) => [article_id, Number(count)]));
  return pairs.map(({ article, other, sentences }) => ({
    article,
    other,
    sentences: Number(sentences),
    of: size.get(article) ?? 0,
    ofOther: size.get(other) ?? 0,
  }));
}
