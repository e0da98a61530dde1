import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Desk } from "../../src/desk.ts";
import { verify, cite } from "../../src/answer/citation.ts";
import { Refusal } from "../../src/refusal.ts";
import { openHouse } from "../../src/house.ts";
import { quiet, reader } from "../house.ts";
import { houseFor, scratch } from "../scratch.ts";

const patience = { timeout: 60_000, interval: 25 };

function folders() {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  const write = (file: string, content: string | Buffer) =>
    writeFileSync(join(settings.CORPUS_DIR, file), content);
  const remove = (file: string) => rmSync(join(settings.CORPUS_DIR, file));
  return { settings, write, remove };
}

const ids = async (desk: Desk) => (await desk.articles()).map(({ id }) => id);
const finds = async (desk: Desk, text: string) =>
  (await desk.search({ text, mode: "terms", limit: 5 })).hits.map(({ article }) => article);

test("files added, edited and removed while it runs are so in the library, and in the index", async () => {
  const { settings, write, remove } = folders();
  write("a.md", "Police stopped a dinghy near Wimereux.");
  const house = await houseFor(settings);
  const desk = house.desk(reader);
  expect(await ids(desk)).toEqual(["a"]);

  write("b.md", "A lighthouse keeper retired.");
  await vi.waitFor(async () => expect(await finds(desk, "lighthouse")).toEqual(["b"]), patience);

  const old = await desk.article("a");
  const citation = cite(old ?? { id: "", revision: "", text: "" }, 0, 6);
  write("a.md", "Police stopped a trawler near Wimereux.");
  await vi.waitFor(async () => expect(await finds(desk, "trawler")).toEqual(["a"]), patience);
  expect(await finds(desk, "dinghy")).toEqual([]);
  expect(verify(citation, await desk.article("a"))).toBe("changed");
  expect(verify(citation, await desk.revision("a", citation.revision))).toBe("same");

  remove("a.md");
  await vi.waitFor(async () => expect(await ids(desk)).toEqual(["b"]), patience);
  expect(verify(citation, await desk.article("a"))).toBe("gone");
  expect(verify(citation, await desk.revision("a", citation.revision))).toBe("same");
  expect(await finds(desk, "trawler")).toEqual([]);
});

test("a file that cannot be read is named with its remedy, the rest loads, and put right it loads too", async () => {
  const { settings, write } = folders();
  write("a.md", "One boat.");
  write("b.md", Buffer.from([0x4f, 0xff]));
  const house = await houseFor(settings);
  expect(await ids(house.desk(reader))).toEqual(["a"]);
  expect(house.unreadable).toMatchInlineSnapshot(`
    [
      {
        "file": "b.md",
        "problem": "Line 1 is not UTF-8.",
        "remedy": "Save the file as UTF-8 and it will be read again.",
      },
    ]
  `);
  write("b.md", "Two boats.");
  await vi.waitFor(async () => expect(await ids(house.desk(reader))).toEqual(["a", "b"]), patience);
  await vi.waitFor(() => expect(house.unreadable).toEqual([]), patience);
});

test("an edit that cannot be read leaves the article as it was, and says so, also after a restart", async () => {
  const { settings, write } = folders();
  write("a.md", "One boat.");
  await (await openHouse(settings, quiet)).close();
  write("a.md", "---\ntitle: never closed\nTwo boats.");
  for (const _ of [1, 2]) {
    const house = await openHouse(settings, quiet);
    expect((await house.desk(reader).article("a"))?.text).toBe("One boat.");
    expect(house.unreadable.map(({ file }) => file)).toEqual(["a.md"]);
    await house.close();
  }
});

test("what changed while nothing ran is taken in at the start; what did not is not read again", async () => {
  const { settings, write, remove } = folders();
  for (const name of ["a", "b", "c"]) write(`${name}.md`, `Article ${name}.`);
  const first = await openHouse(settings, quiet);
  const { revision } = await first.desk(reader).library();
  await first.close();

  const same = await openHouse(settings, quiet);
  expect((await same.desk(reader).library()).revision).toBe(revision);
  await same.close();

  write("b.md", "Article b, edited.");
  write("d.md", "Article d.");
  remove("c.md");
  const desk = (await houseFor(settings)).desk(reader);
  expect(await ids(desk)).toEqual(["a", "b", "d"]);
  expect((await desk.article("b"))?.text).toBe("Article b, edited.");
});

test("a great many new files are read while questions are answered, and the answers say so", async () => {
  const { settings, write } = folders();
  for (let number = 0; number < 120; number++) write(`n${number}.md`, `Boat ${number} was seen.`);
  const house = await houseFor(settings);
  const desk = house.desk(reader);
  expect((await desk.notes()).join()).toMatch(/Files of the corpus folder still to be read: \d+\./);
  await house.settled();
  expect(await desk.notes()).toEqual([]);
  expect(house.counts().articles).toBe(120);
  expect((await desk.search({ text: "boat 77", mode: "terms", limit: 1 })).hits[0]?.article).toBe("n77");
});

test("two files of one name are told apart by nobody, so the second is refused", async () => {
  const { settings, write } = folders();
  write("a.MD", "One boat.");
  write("a.md", "Two boats.");
  const house = await houseFor(settings);
  expect((await house.desk(reader).article("a"))?.text).toBe("One boat.");
  expect(house.unreadable).toEqual([
    { file: "a.md", problem: "It has the same name as a.MD.", remedy: "Rename one of the two files." },
  ]);
});

test("a folder that vanishes takes nothing with it: answers go on, say so, and stop saying so when it is back", async () => {
  const { settings, write } = folders();
  write("a.md", "One boat.");
  const house = await houseFor(settings);
  const desk = house.desk(reader);
  renameSync(settings.CORPUS_DIR, `${settings.CORPUS_DIR}-away`);
  await vi.waitFor(async () => expect((await desk.notes()).join()).toContain("cannot be read"), patience);
  expect(await ids(desk)).toEqual(["a"]);
  await house.close();

  const again = await houseFor(settings);
  expect(await ids(again.desk(reader))).toEqual(["a"]);
  expect((await again.desk(reader).notes()).join()).toContain("as last read");
  await again.close();

  renameSync(`${settings.CORPUS_DIR}-away`, settings.CORPUS_DIR);
  const back = await houseFor(settings);
  expect(await back.desk(reader).notes()).toEqual([]);
});

test("a folder that was never there is refused with a remedy, and nothing stays locked", async () => {
  const { settings, write } = folders();
  const nowhere = { ...settings, CORPUS_DIR: join(settings.CORPUS_DIR, "nowhere") };
  await expect(openHouse(nowhere, quiet)).rejects.toThrow(Refusal);
  write("a.md", "One boat.");
  expect(await ids((await houseFor(settings)).desk(reader))).toEqual(["a"]);
});
