import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "../../refusal.ts";
import { examine } from "./doctor.ts";
import { orRefusal } from "../store/base/faults.ts";
import { takeLock } from "../store/base/lock.ts";
import { migrations, schemaOf } from "../store/base/migrations.ts";
import { openSqlite } from "../store/base/sqlite.ts";
import { INCOMING_FILE, STORE_FILE } from "../store/base/store.ts";

export interface Copied {
  articles: number;
  revisions: number;
  bytes: number;
}

/**
 * Copies the store as it stands at this moment to one file, while everything runs on, and checks the copy before it
 * gets its name. @throws {Refusal}
 */
export async function backUp(folder: string, file: string): Promise<Copied> {
  if (!existsSync(join(folder, STORE_FILE)))
    throw new Refusal(
      "There is no store in DATA_DIR yet.",
      "Start Verbatim once, or set DATA_DIR to its folder.",
    );
  if (existsSync(file))
    throw new Refusal(`${file} exists already.`, "Give another name; a backup never writes over a file.");
  const partial = `${resolve(file)}.partial`;
  return orRefusal(async () => {
    rmSync(partial, { force: true });
    try {
      const { db, raw } = openSqlite(join(folder, STORE_FILE));
      // One read transaction: a snapshot, whatever is written meanwhile.
      raw(`vacuum into '${partial.replaceAll("'", "''")}'`);
      await db.destroy();
      toDisk(partial);
      const copied = await inspect(partial);
      renameSync(partial, file);
      return copied;
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
  });
}

/**
 * Puts a backup in the place of the store. The store that was there is kept in a folder beside it.
 * @throws {Refusal} where the backup is not whole, or a bot runs on the folder.
 */
export async function restore(folder: string, file: string): Promise<Copied & { kept: string | null }> {
  if (!existsSync(file))
    throw new Refusal(`${file} is not there.`, "Give the path of a file that npm run backup made.");
  return orRefusal(async () => {
    mkdirSync(folder, { recursive: true });
    const lock = await takeLock(folder, "bot");
    try {
      const copied = await inspect(file);
      const incoming = join(folder, INCOMING_FILE);
      copyFileSync(file, incoming);
      await inspect(incoming);
      await renew(incoming);
      toDisk(incoming);
      const kept = putAside(folder);
      renameSync(incoming, join(folder, STORE_FILE));
      return { ...copied, kept };
    } finally {
      lock?.release();
    }
  });
}

/** @throws {Refusal} where the file is no store of ours, newer than this program, or not whole. */
async function inspect(file: string): Promise<Copied> {
  try {
    return await look(file);
  } catch (error) {
    const damaged = [11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
    if (!damaged) throw error;
    throw new Refusal(`${file} is damaged, or no backup.`, "Use another backup; nothing has been changed.");
  }
}

async function look(file: string): Promise<Copied> {
  const sqlite = openSqlite(file, { readOnly: true });
  try {
    const schema = await schemaOf(sqlite.db);
    if (schema === 0 || schema > migrations.length)
      throw new Refusal(
        schema === 0 ? `${file} is no backup of Verbatim.` : `${file} was made by a newer Verbatim.`,
        schema === 0 ? "Give a file that npm run backup made." : "Use the version that made it.",
      );
    // An older backup is examined when it is opened and brought up to date.
    const faults = schema < migrations.length ? [] : (await examine(sqlite)).filter(({ fault }) => fault);
    if (faults.length > 0)
      throw new Refusal(
        `${file} is not whole: ${faults.map(({ problem }) => problem).join(" ")}`,
        "Use another backup; nothing has been changed.",
      );
    const count = async (table: "articles" | "revisions") => {
      const row = await sqlite.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    };
    return {
      articles: await count("articles"),
      revisions: await count("revisions"),
      bytes: statSync(file).size,
    };
  } finally {
    await sqlite.db.destroy();
  }
}

/** A restored store is another one to whatever was derived from the store before. */
async function renew(file: string): Promise<void> {
  const { db, raw } = openSqlite(file);
  await db.updateTable("meta").set({ value: crypto.randomUUID() }).where("name", "=", "store").execute();
  raw("pragma journal_mode = delete");
  await db.destroy();
}

/** Moves the store that is there, with the log SQLite may have left beside it, into a folder of its own. */
function putAside(folder: string): string | null {
  const files = [STORE_FILE, `${STORE_FILE}-wal`, `${STORE_FILE}-shm`].filter((file) =>
    existsSync(join(folder, file)),
  );
  if (files.length === 0) return null;
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const kept = join(folder, `before-restore-${stamp}`);
  mkdirSync(kept);
  for (const file of files) renameSync(join(folder, file), join(kept, file));
  return kept;
}

function toDisk(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
