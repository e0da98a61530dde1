import { expect, onTestFinished, test } from "vitest";
import { putLibrary } from "../../src/library/store/libraries.ts";
import { migrate, migrations } from "../../src/library/store/base/migrations.ts";
import { sharedBy } from "../../src/library/store/facts/prints.ts";
import { putArticle, removeArticle } from "../../src/library/store/shelves.ts";
import { openSqlite } from "../../src/library/store/base/sqlite.ts";
import { openStore, type Store } from "../../src/library/store/base/store.ts";
import { article } from "../scratch.ts";

const OWN = "Number %s of the harbour’s boats was painted green by its owner.";
const FORMULAS = [
  "Follow us on the web for more news of the harbour.",
  "Send your own pictures of boats to our editors.",
];

async function shelf(): Promise<Store> {
  const store = await openStore(null);
  onTestFinished(() => store.close());
  for (const id of ["one", "two"]) await putLibrary(store, { id, name: id, owner: "house", public: false });
  return store;
}

/** Puts an article of these sentences on a shelf, read as if nothing else were in it. */
async function put(store: Store, id: string, sentences: string[], library = "one"): Promise<void> {
  const text = sentences.join("\n");
  let start = 0;
  const read = sentences.map((words, paragraph) => {
    const sentence = { start, end: start + words.length, words, paragraph };
    start += words.length + 1;
    return sentence;
  });
  const extraction = { sentences: read, figures: [], quotations: [], dates: [], people: [] };
  await putArticle(store, article({ id, text, library }), { extraction, rules: "1", problem: null });
}

const own = (id: string, many = 4) =>
  Array.from({ length: many }, (_, at) => OWN.replace("%s", `${id}${at}`));

test("articles share what they say word for word, whatever its case and marks; short sentences are anybody's", async () => {
  const store = await shelf();
  await put(store, "a", [...own("a"), "“She said so,” he wrote.", "She said so."]);
  await put(store, "b", [
    (own("a")[0] ?? "").toUpperCase(),
    (own("a")[1] ?? "").replace(".", " —"),
    "She said so.",
  ]);
  await put(store, "c", own("c"));
  expect(await sharedBy(store.db, ["one"], ["a", "c"])).toEqual([
    { article: "a", other: "b", sentences: 2, of: 4, ofOther: 2 },
  ]);
  await removeArticle(store, "one", "b");
  expect(await sharedBy(store.db, ["one"], ["a"])).toEqual([]);
});

test("what a whole library ends its articles with is no sign of a common origin", async () => {
  const store = await shelf();
  for (let at = 0; at < 41; at++) await put(store, `n${at}`, [...own(`n${at}`), ...FORMULAS]);
  expect(await sharedBy(store.db, ["one"], ["n0", "n40"])).toEqual([]);
});

test("articles of other libraries neither share nor count", async () => {
  const store = await shelf();
  await put(store, "a", own("a"));
  await put(store, "b", own("a"), "two");
  expect(await sharedBy(store.db, ["one"], ["a"])).toEqual([]);
  expect(await sharedBy(store.db, ["one"], ["b"])).toEqual([]);
  expect(await sharedBy(store.db, ["one", "two"], ["a"])).toHaveLength(1);
  expect(await sharedBy(store.db, [], ["a"])).toEqual([]);
  expect(await sharedBy(store.db, ["one"], [])).toEqual([]);
});

test("a store of before learns of its articles what they share, and gets a secret of its own", async () => {
  const BEFORE = 4;
  const secrets = new Set<string>();
  for (let time = 0; time < 2; time++) {
    const { db } = openSqlite(":memory:");
    onTestFinished(() => db.destroy());
    await migrate(db, BEFORE);
    const now = "2026-01-01T00:00:00Z";
    const library = { id: "l", name: "l", owner: "house", is_public: 0, digest: "0", sequence: 2 };
    await db
      .insertInto("libraries")
      .values({ ...library, created_at: now, changed_at: now } as never)
      .execute();
    for (const id of ["a", "b"]) {
      const text = own("a").join("\n");
      const places = own("a").map((words) => [text.indexOf(words), text.indexOf(words) + words.length, 0]);
      const times = { added_at: now, changed_at: now };
      const row = {
        id,
        library_id: "l",
        revision: "r",
        opening: "",
        rules: "1",
        fingerprint: "0",
        sequence: 1,
      };
      await db
        .insertInto("articles")
        .values({ ...row, ...times })
        .execute();
      await db
        .insertInto("revisions")
        .values({ article_id: id, revision: "r", number: 1, text, added_at: now } as never)
        .execute();
      await db
        .insertInto("readings")
        .values({ article_id: id, sentences: JSON.stringify(places) })
        .execute();
    }
    await migrate(db);
    expect(await sharedBy(db, ["l"], ["a"])).toEqual([
      { article: "a", other: "b", sentences: 4, of: 4, ofOther: 4 },
    ]);
    const row = await db.selectFrom("libraries").select(["is_readable", "link_days"]).executeTakeFirst();
    expect(row).toEqual({ is_readable: 0, link_days: null });
    const secret = await db
      .selectFrom("meta")
      .select("value")
      .where("name", "=", "secret")
      .executeTakeFirst();
    secrets.add(secret?.value ?? "");
  }
  expect(migrations.length).toBeGreaterThan(BEFORE);
  expect([...secrets].map((secret) => secret.length)).toEqual([64, 64]);
});
