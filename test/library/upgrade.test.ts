import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openHouse } from "../../src/house.ts";
import { RULES_VERSION } from "../../src/extract/rules-version.ts";
import { openStore } from "../../src/library/store/base/store.ts";
import { quiet, reader } from "../house.ts";
import { houseFor, scratch } from "../scratch.ts";

/** A store as a version with other rules left it: facts of other rules, and none of ours. */
async function readByOldRules() {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  writeFileSync(join(settings.CORPUS_DIR, "a.md"), "In 2021, 1,200 people crossed the Channel.");
  writeFileSync(join(settings.CORPUS_DIR, "b.md"), "In 2022, 3,400 people crossed the Channel.");
  const house = await openHouse(settings, quiet);
  const facts = await house.desk(reader).figures();
  const { revision } = await house.desk(reader).library();
  await house.close();
  const store = await openStore(settings.DATA_DIR);
  await store.write(async (trx) => {
    await trx
      .updateTable("articles")
      .set({ rules: "0", fingerprint: "0".repeat(64) })
      .execute();
    await trx
      .updateTable("libraries")
      .set({ digest: "0".repeat(64) })
      .execute();
    await trx.deleteFrom("figures").execute();
  });
  await store.close();
  return { settings, facts, revision };
}

test("after an upgrade the library is read again in the background, answers say so, and then never again", async () => {
  const { settings, facts, revision } = await readByOldRules();
  expect(facts.length).toBeGreaterThan(0);
  // Cut off before it has read anything, it goes on at the next start.
  await (await openHouse(settings, quiet)).close();
  const house = await openHouse(settings, quiet);
  const desk = house.desk(reader);
  const article = await desk.article("a");
  expect(await desk.notes()).toEqual([
    "2 articles are being read again by newer rules: figures and quotations may still change.",
  ]);
  await house.settled();
  expect(await desk.notes()).toEqual([]);
  expect(await desk.figures()).toEqual(facts);
  expect(await desk.article("a")).toEqual(article);
  expect((await desk.library()).revision).toBe(revision);
  await house.close();

  // Facts that only another reading could bring back.
  const store = await openStore(settings.DATA_DIR);
  await store.write((trx) => trx.deleteFrom("figures").execute());
  const rules = await store.db.selectFrom("articles").select("rules").distinct().execute();
  expect(rules).toEqual([{ rules: RULES_VERSION }]);
  await store.close();
  const again = await houseFor(settings);
  await again.settled();
  expect(await again.desk(reader).figures()).toEqual([]);
});

test("a tool without a bot reads what is old before it answers", async () => {
  const { settings, facts } = await readByOldRules();
  const house = await houseFor(settings, "tool");
  expect(await house.desk(reader).figures()).toEqual(facts);
  expect(await house.desk(reader).notes()).toEqual([]);
});
