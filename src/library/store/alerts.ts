import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Alert, Fresh } from "../../alerts.ts";
import { some } from "./articles.ts";
import { sequencesOf } from "./desk-queries.ts";
import type { AlertRow, Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

/** Keeps an alert for what comes to these libraries from now on; false where the channel has it already. */
export async function putAlert(
  store: Store,
  given: Omit<Alert, "id">,
  libraries: readonly string[],
): Promise<boolean> {
  const { owner, channel, kind, words } = given;
  const id = createHash("sha256")
    .update(JSON.stringify([channel, kind, words]))
    .digest("hex")
    .slice(0, 8);
  return store.write(async (trx) => {
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto("alerts")
      .values({ id, owner, channel, kind, words, made_at: new Date().toISOString() })
      .onConflict((c) => c.column("id").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    for (const { id: library_id, sequence } of await sequencesOf(trx, libraries))
      await trx.insertInto("alert_marks").values({ alert_id: id, library_id, sequence }).execute();
    return true;
  });
}

/** The alerts of a channel, or all; oldest first. */
export async function alertsIn(db: Kysely<Tables>, channel: string | null): Promise<Alert[]> {
  let query = db.selectFrom("alerts").selectAll().orderBy("made_at").orderBy("id");
  if (channel !== null) query = query.where("channel", "=", channel);
  return (await query.execute()).map(alertOf);
}

function alertOf({ id, owner, channel, kind, words }: AlertRow): Alert {
  return { id, owner, channel, kind: kind as Alert["kind"], words };
}

/** Ends alerts; how many there were. */
export async function dropAlerts(
  store: Store,
  column: "id" | "channel" | "owner",
  value: string,
): Promise<number> {
  const { numDeletedRows } = await store.write((trx) =>
    trx.deleteFrom("alerts").where(column, "=", value).executeTakeFirst(),
  );
  return Number(numDeletedRows);
}

/** How far an alert may look, and from where: the sequences of libraries now and when it last did. */
export async function marksOf(
  db: Kysely<Tables>,
  { id }: Alert,
  libraries: readonly string[],
): Promise<{ library: string; from: number; to: number }[]> {
  const rows = await db
    .selectFrom("alert_marks")
    .select(["library_id", "sequence"])
    .where("alert_id", "=", id)
    .execute();
  const known = new Map(rows.map(({ library_id, sequence }) => [library_id, sequence]));
  // A library that was not there when the alert was set is new as a whole.
  return (await sequencesOf(db, libraries)).map(({ id: library, sequence }) => ({
    library,
    from: known.get(library) ?? 0,
    to: sequence,
  }));
}

/**
 * The articles of a library whose present text came between two sequences, with the texts they had before. A new reading
 * of an old text, other metadata and a text that was there before are nothing new.
 */
export async function freshBetween(
  db: Kysely<Tables>,
  { library, from, to }: { library: string; from: number; to: number },
): Promise<Fresh["articles"]> {
  const rows = await db
    .selectFrom("articles")
    .innerJoin("revisions", (join) =>
      join
        .onRef("revisions.article_id", "=", "articles.id")
        .onRef("revisions.revision", "=", "articles.revision"),
    )
    .select(["articles.id", "revisions.number"])
    .where("articles.library_id", "=", library)
    .where("articles.sequence", ">", from)
    .where("articles.gone_at", "is", null)
    .where("revisions.sequence", ">", from)
    .where("revisions.sequence", "<=", to)
    .orderBy("articles.id")
    .execute();
  const fresh = new Map<string, readonly string[]>();
  for (const { id, number } of rows) {
    const earlier = db.selectFrom("revisions").select("text").where("article_id", "=", id);
    const texts = number === 1 ? [] : await earlier.where("number", "<", number).execute();
    fresh.set(
      id,
      texts.map(({ text }) => text),
    );
  }
  return fresh;
}

export async function putMarks(store: Store, { id }: Alert, marks: Fresh["marks"]): Promise<void> {
  await store.write(async (trx) => {
    const there = await trx.selectFrom("alerts").select("id").where("id", "=", id).executeTakeFirst();
    // Stopped meanwhile: there is nothing to note any more.
    if (there === undefined) return;
    const libraries = await sequencesOf(trx, some(marks.map(({ library }) => library)));
    const known = new Set(libraries.map((one) => one.id));
    for (const { library, sequence } of marks.filter((mark) => known.has(mark.library)))
      await trx
        .insertInto("alert_marks")
        .values({ alert_id: id, library_id: library, sequence })
        .onConflict((c) => c.columns(["alert_id", "library_id"]).doUpdateSet({ sequence }))
        .execute();
  });
}
