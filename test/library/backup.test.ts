import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cite } from "../../src/answer/citation.ts";
import { extract } from "../../src/extract/extraction.ts";
import { RULES_VERSION } from "../../src/extract/rules-version.ts";
import { backUp, restore } from "../../src/library/upkeep/backup.ts";
import { articleCards } from "../../src/library/store/articles.ts";
import { libraryOf } from "../../src/library/store/desk-queries.ts";
import { examine } from "../../src/library/upkeep/doctor.ts";
import { putLibrary } from "../../src/library/store/libraries.ts";
import { takeLock } from "../../src/library/store/base/lock.ts";
import { mend } from "../../src/library/upkeep/mend.ts";
import { putArticle, removeArticle } from "../../src/library/store/shelves.ts";
import { shownAnswers } from "../../src/library/store/shown-answers.ts";
import { openStore, type Store, STORE_FILE } from "../../src/library/store/base/store.ts";
import { Refusal } from "../../src/refusal.ts";
import { article, scratch } from "../scratch.ts";

const text = "In 2021, 1,200 people crossed. “It works,” Marc Alegre said.";

async function put(store: Store, id: string, words: string): Promise<void> {
  const one = article({ id, text: words });
  await putArticle(store, one, {
    extraction: extract(words, null, null),
    rules: RULES_VERSION,
    problem: null,
  });
}

async function filled(folder: string): Promise<Store> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await putLibrary(store, { id: "corpus", name: "corpus", owner: "house", public: true });
  await put(store, "a", text);
  await put(store, "b", "Two boats.");
  await put(store, "b", "Three boats.");
  await put(store, "c", "Four boats.");
  await removeArticle(store, "corpus", "c");
  return store;
}

const ids = async (store: Store) => (await articleCards(store.db, ["corpus"])).map(({ id }) => id);

test("a backup made while articles come in holds the store of one moment, and restores to it", async () => {
  const folder = scratch();
  const store = await filled(folder);
  const file = join(scratch(), "verbatim backup's.db");
  const before = await libraryOf(store.db, ["corpus"]);
  expect(await backUp(folder, file)).toMatchObject({ articles: 3, revisions: 4 });
  await put(store, "d", "Five boats.");
  await store.close();

  const { kept } = await restore(folder, file);
  expect(readdirSync(kept ?? "")).toContain(STORE_FILE);
  const back = await openStore(folder);
  onTestFinished(() => back.close());
  expect(await libraryOf(back.db, ["corpus"])).toEqual(before);
  expect(back.id).not.toBe(store.id);
  expect(await examine(back)).toEqual([]);

  const old = await openStore(kept);
  expect(await ids(old)).toEqual(["a", "b", "d"]);
  await old.close();
});

test("a backup restores into a folder that does not exist yet", async () => {
  const folder = scratch();
  await (await filled(folder)).close();
  const file = join(folder, "backup.db");
  await backUp(folder, file);
  const elsewhere = join(scratch(), "new", "data");
  expect((await restore(elsewhere, file)).kept).toBeNull();
  const store = await openStore(elsewhere);
  expect(await ids(store)).toEqual(["a", "b"]);
  await store.close();
});

test("what would lose something is refused, with nothing changed", async () => {
  const folder = scratch();
  const store = await filled(folder);
  const file = join(folder, "backup.db");
  await backUp(folder, file);
  const refusals: [string, () => Promise<unknown>][] = [
    ["exists already", () => backUp(folder, file)],
    ["no store in DATA_DIR", () => backUp(scratch(), join(folder, "other.db"))],
    ["is not there", () => restore(folder, join(folder, "nowhere.db"))],
  ];
  const cut = join(folder, "cut.db");
  copyFileSync(file, cut);
  writeFileSync(cut, readFileSync(file).subarray(0, 40_000));
  refusals.push(["is damaged, or no backup", () => restore(folder, cut)]);
  const rubbish = join(folder, "rubbish.db");
  writeFileSync(rubbish, "rubbish ".repeat(1000));
  refusals.push(["is damaged, or no backup", () => restore(folder, rubbish)]);
  for (const [words, work] of refusals) {
    const error = await work().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toContain(words);
  }
  expect(await ids(store)).toEqual(["a", "b"]);
  expect(existsSync(join(folder, "other.db"))).toBe(false);
  const lock = await takeLock(folder, "bot");
  await expect(restore(folder, file)).rejects.toThrow("Another Verbatim");
  lock?.release();
});

test("the doctor finds nothing in a whole store, and keeps to it that edited and removed articles verify", async () => {
  const store = await filled(scratch());
  const shown = shownAnswers(store);
  const citations = [
    cite(article({ id: "b", text: "Two boats." }), 0, 3),
    cite(article({ id: "c", text: "Four boats." }), 0, 4),
  ];
  const answer = {
    id: "s1",
    owner: "user:1",
    command: "ask",
    args: { question: "boats" },
    libraries: ["corpus"],
  };
  await shown.keep({ ...answer, libraryRevision: "x" }, citations);
  expect(await examine(store)).toEqual([]);
  expect(await shown.find("s1")).toEqual({ ...answer, libraryRevision: "x" });
  expect(await shown.forget("user:2")).toBe(0);
  expect(await shown.forget("user:1")).toBe(1);
  expect(await shown.find("s1")).toBeNull();
  expect(await store.db.selectFrom("shown_citations").selectAll().execute()).toEqual([]);
});

test("answers are forgotten after 35 days, and a clock that was ahead keeps none of them longer", async () => {
  const store = await filled(scratch());
  const shown = shownAnswers(store);
  const keep = (id: string) =>
    shown.keep({ id, owner: "x", command: "ask", args: {}, libraries: [], libraryRevision: "x" }, []);
  for (const id of ["old", "future", "now"]) await keep(id);
  const set = (id: string, shown_at: string, forget_at: string) =>
    store.write((trx) =>
      trx.updateTable("shown_answer").set({ shown_at, forget_at }).where("id", "=", id).execute(),
    );
  await set("old", "2020-01-01T00:00:00.000Z", "2020-02-05T00:00:00.000Z");
  await set("future", "2999-01-01T00:00:00.000Z", "2999-02-05T00:00:00.000Z");
  expect(await shown.find("old")).toBeNull();
  await shown.expire();
  const left = await store.db.selectFrom("shown_answer").select(["id", "forget_at"]).orderBy("id").execute();
  expect(left.map(({ id }) => id)).toEqual(["future", "now"]);
  for (const { forget_at } of left) expect(Date.parse(forget_at) - Date.now()).toBeLessThan(36 * 86_400_000);
});

const damages: [string, string, (store: Store) => Promise<unknown>, string][] = [
  [
    "a fact that does not stand at its place",
    "Articles whose facts do not stand in their words: a.",
    (store) =>
      store.write((trx) =>
        trx
          .updateTable("figures")
          .set({ body: '{"start":0,"end":2,"words":"on"}' })
          .where("article_id", "=", "a")
          .execute(),
      ),
    "mended",
  ],
  [
    "facts lost",
    "Articles whose facts do not stand in their words: a.",
    (store) => store.write((trx) => trx.deleteFrom("readings").where("article_id", "=", "a").execute()),
    "mended",
  ],
  [
    "a library revision that does not fit",
    "The revision of these libraries does not fit their articles: corpus.",
    (store) =>
      store.write((trx) =>
        trx
          .updateTable("libraries")
          .set({ digest: "1".repeat(64) })
          .execute(),
      ),
    "mended",
  ],
  [
    "a citation that does not verify",
    "1 citations of answers still shown do not verify, of articles a.",
    async (store) => {
      const answer = { id: "s", owner: "x", command: "ask", args: {}, libraries: [], libraryRevision: "x" };
      const citation = cite(article({ id: "a", text }), 0, 2);
      await shownAnswers(store).keep(answer, [{ ...citation, words: "Im" }]);
    },
    "mended",
  ],
  [
    "words changed under their revision",
    "Articles whose words are not those that were stored: b.",
    (store) =>
      store.write((trx) =>
        trx.updateTable("revisions").set({ text: "Six boats." }).where("text", "=", "Two boats.").execute(),
      ),
    "needs a backup",
  ],
  [
    "an article without its words",
    "Articles without their words: a.",
    (store) => store.write((trx) => trx.deleteFrom("revisions").where("article_id", "=", "a").execute()),
    "needs a backup",
  ],
];

test.for(damages)("the doctor finds %s", async ([, problem, damage, end]) => {
  const store = await filled(scratch());
  await damage(store);
  const findings = await examine(store);
  expect(findings.map((finding) => finding.problem)).toEqual([problem]);
  expect(findings.every(({ fault, remedy }) => fault && remedy.includes("npm run"))).toBe(true);
  await mend(store, findings);
  const left = (await examine(store)).filter(({ fault }) => fault);
  expect(left.length).toBe(end === "mended" ? 0 : 1);
});
