import type { Kysely } from "kysely";
import { Refusal } from "../../refusal.ts";
import { EMPTY_DIGEST } from "../revision.ts";
import type { Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

/** A setting of an owner whose libraries are locked: nobody sees them, and no link opens them. */
export const LOCKED = "removed-at";

export interface Library {
  id: string;
  name: string;
  /** Who it belongs to: `house`, `guild:<id>` or `user:<id>`. */
  owner: string;
  /** Whether the web shows it to everybody. */
  public: boolean;
}

/** Makes a library; one that exists keeps its articles and takes the new name, owner and openness. */
export async function putLibrary(store: Store, library: Library): Promise<void> {
  const { id, name, owner } = library;
  const now = new Date().toISOString();
  const row = { id, name, owner, is_public: library.public ? 1 : 0, digest: EMPTY_DIGEST, sequence: 0 };
  const fresh = { is_readable: 0, link_days: null, created_at: now, changed_at: now };
  await store.write((trx) =>
    trx
      .insertInto("libraries")
      .values({ ...row, ...fresh })
      .onConflict((c) => c.column("id").doUpdateSet({ name, owner, is_public: row.is_public }))
      .execute(),
  );
}

/** Deletes a library and everything in it; what is deleted is overwritten. */
export async function deleteLibrary(store: Store, id: string): Promise<void> {
  await store.write((trx) => trx.deleteFrom("libraries").where("id", "=", id).execute());
}

export async function librariesIn(db: Kysely<Tables>): Promise<Library[]> {
  const rows = await db
    .selectFrom("libraries")
    .select(["id", "name", "owner", "is_public"])
    .orderBy("id")
    .execute();
  return rows.map(({ is_public, ...library }) => ({ ...library, public: is_public === 1 }));
}

/** A clock further behind than this was set back; less is two machines disagreeing. */
const CLOCK_MS = 5 * 60 * 1000;

/** What to say of a clock that is behind the last change; the order of changes does not depend on it. */
export async function clockFault(db: Kysely<Tables>): Promise<Refusal | null> {
  const row = await db
    .selectFrom("libraries")
    .select(({ fn }) => fn.max("changed_at").as("at"))
    .executeTakeFirst();
  if (row === undefined || Date.parse(row.at) <= Date.now() + CLOCK_MS) return null;
  return new Refusal(`The clock is behind: the store was last changed at ${row.at}.`, "Set the clock right.");
}
