import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { openHouse } from "../../src/house.ts";
import { articleById, articleCards } from "../../src/library/store/articles.ts";
import { libraryOf } from "../../src/library/store/desk-queries.ts";
import { putLibrary } from "../../src/library/store/libraries.ts";
import { migrate, migrations } from "../../src/library/store/base/migrations.ts";
import { putArticle } from "../../src/library/store/shelves.ts";
import { openSqlite } from "../../src/library/store/base/sqlite.ts";
import { FolderImport } from "../../src/library/folder/folder-import.ts";
import { Ingest } from "../../src/library/ingest.ts";
import { openPool } from "../../src/work/pool.ts";
import { openStore, STORE_FILE } from "../../src/library/store/base/store.ts";
import { Refusal } from "../../src/refusal.ts";
import { quiet, reader } from "../house.ts";
import { article, houseFor, scratch } from "../scratch.ts";

const nothing = { sentences: [], figures: [], quotations: [], dates: [], people: [] };
const unread = { extraction: nothing, rules: "1", problem: null };

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  const { message, remedy } = error as Refusal;
  expect(remedy).toMatch(/\w/);
  return message;
}

async function filledStore(folder: string) {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await putLibrary(store, { id: "corpus", name: "corpus", owner: "house", public: true });
  await putArticle(store, article({ id: "a", text: "One boat." }), unread);
  return store;
}

test("a full disk refuses the article, keeps what was there, and takes it when there is room again", async () => {
  const store = await filledStore(scratch());
  const before = await libraryOf(store.db, ["corpus"]);
  const big = article({ id: "b", text: "Two boats. ".repeat(50_000) });
  store.raw(`pragma max_page_count = ${Number(store.raw("pragma page_count")[0]?.["page_count"]) + 3}`);
  expect(await refusalOf(putArticle(store, big, unread))).toBe(
    "The disk is full: nothing of this was stored.",
  );
  expect(await libraryOf(store.db, ["corpus"])).toEqual(before);
  expect(store.raw("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
  store.raw("pragma max_page_count = 1000000");
  expect(await putArticle(store, big, unread)).toBe("added");
});

test("a file the store cannot take is named, the rest is taken, and it is tried again at the next look", async () => {
  const folder = scratch();
  const store = await filledStore(join(folder, "data"));
  const pool = openPool({ log: quiet });
  onTestFinished(() => pool.close());
  const ingest = new Ingest(store, pool, quiet);
  const source = new FolderImport({
    folder: join(folder, "corpus"),
    library: "corpus",
    store,
    ingest,
    log: quiet,
    arrived: async () => {},
  });
  mkdirSync(join(folder, "corpus"));
  writeFileSync(join(folder, "corpus", "big.md"), `Two boats ${"–".repeat(100_000)}`);
  writeFileSync(join(folder, "corpus", "small.md"), "Three boats.");
  store.raw(`pragma max_page_count = ${Number(store.raw("pragma page_count")[0]?.["page_count"]) + 20}`);
  await source.take(await source.look());
  const ids = async () => (await articleCards(store.db, ["corpus"])).map(({ id }) => id);
  expect(await ids()).toEqual(["a", "small"]);
  expect(source.unreadable).toEqual([
    {
      file: "big.md",
      problem: "The disk is full: nothing of this was stored.",
      remedy: "Free some space; what is stored already is safe, and new articles are read again then.",
    },
  ]);
  store.raw("pragma max_page_count = 1000000");
  await source.take(await source.look());
  expect(await ids()).toEqual(["a", "big", "small"]);
  expect(source.unreadable).toEqual([]);
});

test("a file that is no store, and a store cut in the middle, are refused with the way back", async () => {
  const folder = scratch();
  writeFileSync(join(folder, STORE_FILE), "This is no database. ".repeat(500));
  const damaged = "The store (verbatim.db in DATA_DIR) is damaged.";
  expect(await refusalOf(openStore(folder))).toBe(damaged);
  expect(readFileSync(join(folder, STORE_FILE), "utf8")).toContain("This is no database.");

  const other = scratch();
  const store = await filledStore(other);
  await putArticle(store, article({ id: "b", text: "Two boats. ".repeat(20_000) }), unread);
  await store.close();
  const whole = readFileSync(join(other, STORE_FILE));
  writeFileSync(join(other, STORE_FILE), whole.subarray(0, whole.length >> 1));
  const reading = openStore(other).then(async (cut) => {
    onTestFinished(() => cut.close());
    await cut.write((trx) => trx.selectFrom("revisions").selectAll().execute());
  });
  expect(await refusalOf(reading)).toBe(damaged);
});

test("another program's database is left alone", async () => {
  const folder = scratch();
  const other = new DatabaseSync(join(folder, STORE_FILE));
  other.exec("create table diary (day text)");
  other.close();
  expect(await refusalOf(openStore(folder))).toContain("another program");
  const again = new DatabaseSync(join(folder, STORE_FILE));
  expect(again.prepare("select name from sqlite_schema").all()).toEqual([{ name: "diary" }]);
  again.close();
});

test("an older schema is brought up to date with nothing lost; a newer one is refused and untouched", async () => {
  const folder = scratch();
  const old = openSqlite(join(folder, STORE_FILE));
  await migrate(old.db, 1);
  // As the first version wrote it; what writes today needs today's tables.
  const one = article({ id: "a", text: "One boat." });
  const at = "2026-01-01T00:00:00.000Z";
  old.raw(
    `insert into libraries values ('corpus', 'corpus', 'house', 1, '${"0".repeat(64)}', 1, '${at}', '${at}')`,
  );
  old.raw(`insert into articles (id, library_id, revision, opening, rules, fingerprint, sequence, added_at, changed_at)
    values ('a', 'corpus', '${one.revision}', 'One boat.', '1', '${"0".repeat(64)}', 1, '${at}', '${at}')`);
  old.raw(`insert into revisions values ('a', '${one.revision}', 1, 'One boat.', '${at}')`);
  await old.db.destroy();

  const store = await openStore(folder);
  expect(await articleById(store.db, ["corpus"], "a")).toEqual(one);
  await store.write((trx) =>
    trx.updateTable("meta").set({ value: "99" }).where("name", "=", "schema").execute(),
  );
  await store.close();
  expect(await refusalOf(openStore(folder))).toBe(
    `The store was written by a newer Verbatim (schema 99; this one knows ${migrations.length}).`,
  );
});

test("a migration that fails leaves the older schema as it was", async () => {
  const folder = scratch();
  const old = openSqlite(join(folder, STORE_FILE));
  await migrate(old.db, 1);
  // The second migration makes this table, after others.
  old.raw("create table overrides (id text)");
  await expect(migrate(old.db)).rejects.toThrow("overrides");
  const tables = old.raw("select name from sqlite_schema where type = 'table'").map(({ name }) => name);
  expect(tables).not.toContain("jobs");
  expect(await old.db.selectFrom("meta").select("value").where("name", "=", "schema").execute()).toEqual([
    { value: "1" },
  ]);
  await old.db.destroy();
});

test("a data folder that is a file, or cannot be written, is refused", async () => {
  const folder = scratch();
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  writeFileSync(join(folder, "file"), "");
  const open = (data: string) => openHouse({ CORPUS_DIR: corpus, DATA_DIR: data }, quiet);
  expect(await refusalOf(open(join(folder, "file")))).toBe("DATA_DIR is not a folder.");
  expect(await refusalOf(open(join(folder, "file", "data")))).toBe("DATA_DIR is not a folder.");
});

test.runIf(process.getuid?.() === 0)("a read-only data folder is refused with a remedy", async () => {
  const folder = scratch();
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o555 });
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  // Root may write anywhere: nobody may not.
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
  const refused = await refusalOf(openHouse({ CORPUS_DIR: corpus, DATA_DIR: data }, quiet)).finally(() =>
    process.seteuid?.(0),
  );
  expect(refused).toMatch(/cannot be (?:written|opened)/);
});

test("a data folder that vanishes takes no further writes, instead of losing them", async () => {
  const folder = scratch();
  const data = join(folder, "data");
  const store = await filledStore(data);
  renameSync(data, join(folder, "away"));
  const refused = await refusalOf(putArticle(store, article({ id: "b", text: "Two boats." }), unread));
  expect(refused).toContain("vanished");
  await store.close();
  renameSync(join(folder, "away"), data);
  const again = await openStore(data);
  expect((await articleCards(again.db, ["corpus"])).map(({ id }) => id)).toEqual(["a"]);
  await again.close();
});

test("a restore cut off half-way is named, and no empty store is made in its place", async () => {
  const folder = scratch();
  await (await filledStore(folder)).close();
  copyFileSync(join(folder, STORE_FILE), join(folder, "verbatim.db.incoming"));
  rmSync(join(folder, STORE_FILE));
  expect(await refusalOf(openStore(folder))).toContain("A restore was interrupted");
});

test("a clock set back is said in the log with a remedy, and changes no order", async () => {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  const store = await filledStore(settings.DATA_DIR);
  await store.write((trx) =>
    trx.updateTable("libraries").set({ changed_at: "2999-01-01T00:00:00.000Z" }).execute(),
  );
  await store.close();
  const lines: string[] = [];
  const log = pino({ level: "info", base: null }, { write: (line: string) => void lines.push(line) });
  const house = await houseFor(settings, "bot", log);
  await house.add(article({ id: "b", text: "Two boats." }));
  await house.settled();
  expect(await house.desk(reader).notes()).toEqual([]);
  expect(
    (await house.desk(reader).search({ text: "two boats", mode: "terms", limit: 1 })).hits[0]?.article,
  ).toBe("b");
  expect(lines.join()).toContain("The clock is behind: the store was last changed at 2999-01-01");
});
