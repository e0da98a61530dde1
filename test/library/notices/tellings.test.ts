import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Notice } from "../../../src/answer/notice.ts";
import { openHouse } from "../../../src/house.ts";
import { quiet } from "../../house.ts";
import { article, scratch } from "../../scratch.ts";

const wrong: Notice = { kind: "correction", date: null, words: "Wrong.", basis: "printed" };
const gone: Notice = { kind: "withdrawal", date: null, words: null, basis: "printed" };

/** A folder with one article that is not the boat's. */
function other(): string {
  const folder = scratch();
  writeFileSync(join(folder, "other.md"), "A bee was seen.");
  return folder;
}

async function withBoat(DATA_DIR?: string) {
  const house = await openHouse({ CORPUS_DIR: other(), ...(DATA_DIR ? { DATA_DIR } : {}) }, quiet);
  onTestFinished(() => house.close());
  const boat = article({ id: "boat", text: "A boat was seen." });
  await house.add(boat);
  const said = (...notices: Notice[]) => house.add({ ...boat, notices });
  const due = async () => {
    const next = await house.tellings.next();
    return next.map(({ channel, notice, article: { id } }) => `${channel} ${id} ${notice.kind}`);
  };
  return { house, said, due };
}

test("channels in which it was shown are told of each notice once, whatever happens to it afterwards", async () => {
  const { house, said, due } = await withBoat();
  await house.tellings.shown("c1", "guild:1", ["boat", "boat", "other"]);
  await house.tellings.shown("c2", "guild:2", ["boat"]);
  await house.tellings.shown("c3", "guild:2", ["other"]);
  expect(await due()).toEqual([]);
  await said(wrong);
  const first = await house.tellings.next();
  expect(first.map(({ channel }) => channel)).toEqual(["c1", "c2"]);
  for (const telling of first) await house.tellings.done(telling);
  await said();
  await said({ ...wrong, basis: "editor" });
  expect(await due()).toEqual([]);
  await said(wrong, gone);
  expect(await due()).toEqual(["c1 boat withdrawal", "c2 boat withdrawal"]);
});

test("what was known when it was shown is no news", async () => {
  const { house, said, due } = await withBoat();
  await said(wrong);
  await house.tellings.shown("c1", "guild:1", ["boat"]);
  await said(wrong);
  expect(await due()).toEqual([]);
});

test("a notice taken back before it was told is not told", async () => {
  const { house, said, due } = await withBoat();
  await house.tellings.shown("c1", "guild:1", ["boat"]);
  await said(wrong);
  await said();
  expect(await due()).toEqual([]);
  await said(gone);
  await house.remove("corpus", "boat");
  expect(await due()).toEqual([]);
});

test("what certainly failed is tried again under the same name; a server that is forgotten is not told", async () => {
  const { house, said, due } = await withBoat();
  await house.tellings.shown("c1", "guild:1", ["boat"]);
  await said(wrong);
  const [telling] = await house.tellings.next();
  if (telling === undefined) throw new Error("Nothing is due.");
  await house.tellings.again(telling);
  expect((await house.tellings.next())[0]?.name).toBe(telling.name);
  await house.tellings.forget("guild:1");
  expect(await due()).toEqual([]);
});

test("what waits outlasts a restart, and so does what was told", async () => {
  const folder = scratch();
  const first = await withBoat(folder);
  await first.house.tellings.shown("c1", "guild:1", ["boat"]);
  await first.house.tellings.shown("c2", "guild:1", ["boat"]);
  await first.said(wrong);
  const [telling] = await first.house.tellings.next();
  if (telling !== undefined) await first.house.tellings.done(telling);
  await first.house.close();
  const house = await openHouse({ CORPUS_DIR: other(), DATA_DIR: folder }, quiet);
  onTestFinished(() => house.close());
  expect((await house.tellings.next()).map(({ channel }) => channel)).toEqual(["c2"]);
});
