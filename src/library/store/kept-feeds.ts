import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

/** How a feed stands between two visits. Times in milliseconds. */
export const FeedState = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  failures: z.number(),
  /** Not to be asked before, by a program that comes by itself. */
  next: z.number(),
  /** Who wants its articles taken in as they come; null where somebody read it once. */
  follower: z.string().nullable(),
});
export type FeedState = z.infer<typeof FeedState>;

/** Feeds stand among the origins of a library's articles, their state as the mark. */
const location = (address: string) => `feed ${address}`;

export async function feedOf(
  db: Kysely<Tables>,
  library: string,
  address: string,
): Promise<FeedState | null> {
  const row = await db
    .selectFrom("origins")
    .select("mark")
    .where("library_id", "=", library)
    .where("location", "=", location(address))
    .executeTakeFirst();
  return row === undefined ? null : FeedState.parse(JSON.parse(row.mark));
}

export async function keepFeed(
  store: Store,
  library: string,
  state: FeedState,
  problem: { message: string; remedy: string } | null = null,
): Promise<void> {
  const row = {
    mark: JSON.stringify(state),
    article_id: null,
    problem: problem?.message ?? null,
    remedy: problem?.remedy ?? null,
  };
  await store.write((trx) =>
    trx
      .insertInto("origins")
      .values({ library_id: library, location: location(state.address), ...row })
      .onConflict((c) => c.columns(["library_id", "location"]).doUpdateSet(row))
      .execute(),
  );
}

/** A feed that is followed, and why it could not be read the last time. */
export interface Followed {
  library: string;
  state: FeedState;
  problem: string | null;
}

/** The feeds that are followed, in one library or in all. */
export async function followedFeeds(db: Kysely<Tables>, library: string | null): Promise<Followed[]> {
  let query = db
    .selectFrom("origins")
    .select(["library_id", "mark", "problem"])
    .where("location", "like", "feed %")
    .orderBy("library_id")
    .orderBy("location");
  if (library !== null) query = query.where("library_id", "=", library);
  const rows = await query.execute();
  return rows
    .map((row) => ({
      library: row.library_id,
      state: FeedState.parse(JSON.parse(row.mark)),
      problem: row.problem,
    }))
    .filter(({ state }) => state.follower !== null);
}
