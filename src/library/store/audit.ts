import type { Kysely } from "kysely";
import { z } from "zod";
import { Notice } from "../../answer/notice.ts";
import type { Article } from "../../answer/article.ts";
import type { Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

/** Metadata as they stood before a change: what an undo puts back. Never texts: those are kept as revisions. */
const Before = z.object({
  revision: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: z.unknown(),
  url: z.string().nullable(),
  notices: z.array(Notice).optional(),
});
const Details = z.object({
  revision: z.string().optional(),
  before: Before.optional(),
  /** Id of a correction of a fact. */
  override: z.string().optional(),
  /** Name of a collection that was made, filled, emptied or taken away. */
  collection: z.string().optional(),
  /** Id of the record that this one takes back. */
  undoes: z.string().optional(),
});
export type Details = z.infer<typeof Details>;

/** Something a person did to a library. */
export interface Deed {
  who: string;
  what:
    | "added"
    | "changed"
    | "removed"
    | "erased"
    | "corrected"
    | "collected"
    | "undone"
    | "links set"
    | "links revoked";
  library: string;
  /** `""` where it concerns them all. */
  article: string;
  details: Details;
}
export interface Kept extends Deed {
  id: string;
  /** ISO, UTC. */
  at: string;
}

/** Writes down who changed what, and when. */
export async function record(store: Store, { who, what, library, article, details }: Deed): Promise<void> {
  await store.write(async (trx) => {
    const last = await trx
      .selectFrom("audit")
      .select(({ fn }) => fn.max("id").as("id"))
      .executeTakeFirst();
    // Ids count up, so that their order is that of the changes whatever the clock says.
    const id = String(Number(last?.id ?? 0) + 1).padStart(12, "0");
    const row = { id, at: new Date().toISOString(), who, what };
    await trx
      .insertInto("audit")
      .values({ ...row, library_id: library, article_id: article, details: JSON.stringify(details) })
      .execute();
  });
}

/** What was done to a library, newest first. */
export async function recordsOf(db: Kysely<Tables>, library: string, limit: number): Promise<Kept[]> {
  const rows = await db
    .selectFrom("audit")
    .selectAll()
    .where("library_id", "=", library)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, at, who, what, article_id, details }) => ({
    id,
    at,
    who,
    library,
    what: what as Kept["what"],
    article: article_id ?? "",
    details: Details.parse(JSON.parse(details)),
  }));
}

/** An article's metadata and revision, to put back. */
export function beforeOf({ notices = [], ...article }: Article): Details["before"] {
  const { revision, title, outlet, author, published, url } = article;
  return { revision, title, outlet, author, published, url, notices };
}
