import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Tables } from "./schema.ts";

/** How long a lock of another process is waited for with everything else standing still; `write` waits longer. */
const BUSY_MS = 50;
/** Statements kept prepared; the same few dozen are asked again and again. */
const KEPT = 200;

export interface Sqlite {
  db: Kysely<Tables>;
  /** SQL that only SQLite knows (pragmas, `VACUUM INTO`); its rows. */
  raw: (sql: string) => Record<string, unknown>[];
}

/**
 * The one place that knows SQLite. Write-ahead log, so that readers never wait; every commit is on the disk before it
 * is acknowledged; a transaction takes the write lock when it begins, so that two writers queue and never fail half-way.
 */
export function openSqlite(file: string, options: { readOnly?: boolean } = {}): Sqlite {
  const database = new DatabaseSync(file, {
    readOnly: options.readOnly === true,
    timeout: BUSY_MS,
    enableForeignKeyConstraints: true,
  });
  const raw = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  try {
    if (options.readOnly !== true) {
      raw("pragma journal_mode = wal");
      raw("pragma synchronous = full");
      // What is deleted is overwritten: /forget must leave nothing in the file.
      raw("pragma secure_delete = on");
    }
    // Reads the first page: a file that is no database is found here.
    raw("select count(*) from sqlite_schema");
  } catch (error) {
    database.close();
    throw error;
  }
  const dialect = new SqliteDialect({
    database: { prepare: cached(database), close: () => database.close() },
  });
  return { db: new Kysely<Tables>({ dialect }), raw };
}

interface Prepared {
  reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

function cached(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>();
  return (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const prepared = prepare(database, sql === "begin" ? "begin immediate" : sql);
    if (kept.size >= KEPT) kept.clear();
    kept.set(sql, prepared);
    return prepared;
  };
}

function prepare(database: DatabaseSync, sql: string): Prepared {
  const statement: StatementSync = database.prepare(sql);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) =>
      // A full disk has rolled everything back by itself; asked again, SQLite would hide that fault behind another.
      sql === "rollback" && !database.isTransaction
        ? { changes: 0, lastInsertRowid: 0 }
        : statement.run(...values(parameters)),
    iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
  };
}
