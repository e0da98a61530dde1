import { expect, test } from "vitest";
import type { Fact, FactFilter } from "../../src/desk.ts";
import { belongsTo } from "../../src/extract/figures/belongs.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import { salience } from "../../src/extract/figures/salience.ts";
import { join } from "node:path";
import { migrate } from "../../src/library/store/base/migrations.ts";
import { openSqlite } from "../../src/library/store/base/sqlite.ts";
import { openStore, STORE_FILE } from "../../src/library/store/base/store.ts";
import { corpusDesk } from "../house.ts";
import { scratch } from "../scratch.ts";

const desk = await corpusDesk();
const everything = await desk.figures();
const published = new Map((await desk.articles()).map((card) => [card.id, card.published]));

const best = (all: readonly Fact<Figure>[], many: number) =>
  all.toSorted((a, b) => salience(b.fact) - salience(a.fact)).slice(0, many);

test.for<[string, FactFilter, (one: Fact<Figure>) => boolean]>([
  ["all", {}, () => true],
  ["of one unit", { unit: "GBP" }, ({ fact }) => fact.unit === "GBP"],
  ["of two units", { unit: ["GBP", "percent"] }, ({ fact }) => /^(?:GBP|percent)$/.test(fact.unit)],
])(
  "the best figures %s are those a reader is likeliest to want, in order of article and place",
  async ([, filter, wanted]) => {
    const all = everything.filter(wanted);
    expect(all.length).toBeGreaterThan(3);
    for (const many of [1, 3, all.length, 1000])
      expect(await desk.figures({ ...filter, best: many })).toEqual(best(all, many));
  },
);

test("the best figures of some days leave out none that belongs to them", async () => {
  const days = { from: "2021-11-01", to: "2021-11-30" };
  const found = await desk.figures({ days, best: 1000 });
  const places = new Set(found.map(({ article, fact }) => `${article} ${fact.start}`));
  const belonging = everything.filter(
    ({ article, fact }) => belongsTo(fact, days, published.get(article) ?? null) !== null,
  );
  expect(belonging.length).toBeGreaterThan(5);
  expect(belonging.filter(({ article, fact }) => !places.has(`${article} ${fact.start}`))).toEqual([]);
  expect(found.length).toBeLessThan(everything.length);
});

test("figures at the edge of some days and those across them are all that touch them, once each", async () => {
  const days = { from: "2021-03-01", to: "2021-11-20" };
  const [all, edge, across] = await Promise.all([
    desk.figures({ days, best: 1000 }),
    desk.figures({ days, reach: "edge", best: 1000 }),
    desk.figures({ days, reach: "across", best: 1000 }),
  ]);
  expect(across.length).toBeGreaterThan(0);
  expect(edge.length).toBeGreaterThan(across.length);
  expect(
    best([...edge, ...across], 1000)
      .map(({ fact }) => fact.words)
      .sort(),
  ).toEqual(all.map(({ fact }) => fact.words).sort());
  expect(across.every(({ fact: { period } }) => period !== null && period.from < days.from)).toBe(true);
});

test("of articles named too many for one statement only theirs are given", async () => {
  const [one = ""] = published.keys();
  const named = new Set([one, ...Array.from({ length: 600 }, (_, n) => `none-${n}`)]);
  const theirs = everything.filter(({ article }) => article === one);
  expect(await desk.figures({ articles: named, best: 5 })).toEqual(best(theirs, 5));
});

test("sentences of several articles are those of each", async () => {
  const ids = [...published.keys()];
  const all = await desk.sentencesOf([...ids, "nobody"]);
  expect([...all.keys()].sort()).toEqual(ids.toSorted());
  for (const id of ids) expect(all.get(id)).toEqual(await desk.sentences(id));
});

test("figures stored before they had ranks are given theirs", async () => {
  const folder = scratch();
  const [one] = everything;
  if (one === undefined) throw new Error("The corpus states figures.");
  const old = openSqlite(join(folder, STORE_FILE));
  await migrate(old.db, 5);
  const at = "2026-01-01T00:00:00.000Z";
  old.raw(`insert into libraries (id, name, owner, is_public, digest, sequence, created_at, changed_at)
    values ('corpus', 'corpus', 'house', 1, '0', 1, '${at}', '${at}')`);
  old.raw(`insert into articles (id, library_id, revision, opening, rules, fingerprint, sequence, added_at, changed_at)
    values ('a', 'corpus', '0', '', '1', '0', 1, '${at}', '${at}')`);
  old.raw(`insert into figures (library_id, article_id, number, unit, body)
    values ('corpus', 'a', 0, '${one.fact.unit}', '${JSON.stringify(one.fact).replaceAll("'", "''")}')`);
  await old.db.destroy();
  const store = await openStore(folder);
  const rows = await store.db.selectFrom("figures").select("rank").execute();
  expect(rows).toEqual([{ rank: -salience(one.fact) }]);
  await store.close();
});
