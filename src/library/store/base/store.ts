import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import { Refusal } from "../../../refusal.ts";
import { orRefusal } from "./faults.ts";
import { migrate, migrations, schemaOf } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";

/** Where everything lives. Reading goes through `db`; writing through `write` alone. */
export interface Store {
  readonly db: Kysely<Tables>;
  /** Made with the file; another one after a restore, so that what was derived from the old one is known to be old. */
  readonly id: string;
  /** One transaction, whole or not at all. @throws {Refusal} when the disk is full, gone, read-only or damaged. */
  write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** SQL that only SQLite knows; its rows. */
  raw(sql: string): Record<string, unknown>[];
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const LOOK_MS = 10;

export const STORE_FILE = "verbatim.db";
/** Stands beside the store while a restore is half done. */
export const INCOMING_FILE = "verbatim.db.incoming";

/**
 * Opens the store of a data folder, making or upgrading it where needed; without a folder one that lives in memory.
 * `guest` opens the store of a running program as it is.
 * @throws {Refusal} naming the fault and the remedy.
 */
export async function openStore(folder: string | null, options: { guest?: boolean } = {}): Promise<Store> {
  return orRefusal(async () => {
    const file = folder === null ? ":memory:" : fileIn(folder);
    const { db, raw } = openSqlite(file);
    try {
      if (options.guest === true) await insistOnSchema(db);
      else await migrate(db);
      const row = await db.selectFrom("meta").select("value").where("name", "=", "store").executeTakeFirst();
      const stands = folder === null ? () => true : standing(file);
      return {
        db,
        id: row?.value ?? "",
        raw,
        write: (work) =>
          orRefusal(async () => {
            if (!stands())
              throw new Refusal(
                "The data folder vanished while Verbatim was running: nothing of this was stored.",
                "Put the folder back and start again; what was stored before is in it.",
              );
            return whenFree(() => db.transaction().execute(work));
          }),
        close: () => db.destroy(),
      };
    } catch (error) {
      await db.destroy();
      throw error;
    }
  });
}

function fileIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, STORE_FILE);
  if (!existsSync(file) && existsSync(join(folder, INCOMING_FILE)))
    throw new Refusal(
      "A restore was interrupted: the store is not in its place.",
      "Run npm run restore -- FILE again with the same backup.",
    );
  return file;
}

/** Another program's short write is waited for; answers go on meanwhile. Nothing has begun when the store is busy. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(LOOK_MS)) {
    try {
      return await work();
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== 5 || Date.now() > until) throw error;
    }
  }
}

/** Whether the file opened is still the one under its name: a deleted file would take writes and lose them. */
function standing(file: string): () => boolean {
  const { ino } = statSync(file);
  return () => statSync(file, { throwIfNoEntry: false })?.ino === ino;
}

async function insistOnSchema(db: Kysely<Tables>): Promise<void> {
  const schema = await schemaOf(db);
  if (schema !== migrations.length)
    throw new Refusal(
      `The running Verbatim keeps its store in schema ${schema}; this one knows ${migrations.length}.`,
      "Use the same version as the one that is running.",
    );
}
