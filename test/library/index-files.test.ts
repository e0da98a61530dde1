import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { openHouse } from "../../src/house.ts";
import { backUp, restore } from "../../src/library/upkeep/backup.ts";
import { quiet, reader } from "../house.ts";
import { article, scratch } from "../scratch.ts";

const words = ["dinghy", "lighthouse", "trawler"];

/** A house with three articles that was closed in good order, and where its index lies. */
async function closedHouse() {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  const house = await openHouse(settings, quiet);
  for (const word of words) await house.add(article({ id: word, text: `The ${word} came back.` }));
  await house.close();
  const [library = ""] = readdirSync(join(settings.DATA_DIR, "index"));
  return { settings, index: join(settings.DATA_DIR, "index", library) };
}

async function found(settings: { CORPUS_DIR: string; DATA_DIR: string }) {
  const lines: string[] = [];
  const log = pino({ level: "info", base: null }, { write: (line: string) => void lines.push(line) });
  const house = await openHouse(settings, log);
  try {
    await house.settled();
    const desk = house.desk(reader);
    const hits: Record<string, string[]> = {};
    for (const word of words) {
      const result = await desk.search({ text: word, mode: "terms", limit: 5 });
      hits[word] = result.hits.map((hit) => hit.article).sort();
    }
    return { hits, notes: await desk.notes(), log: lines.join("") };
  } finally {
    await house.close();
  }
}

const whole = Object.fromEntries(words.map((word) => [word, [word]]));

function files(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

test.for<[string, (index: string) => void, boolean]>([
  ["nothing", () => {}, false],
  ["the whole folder gone", (index) => rmSync(index, { recursive: true }), true],
  ["one segment gone", (index) => rmSync(files(index, ".segment")[0] ?? ""), true],
  [
    "every segment cut short",
    (index) => files(index, ".segment").forEach((file) => truncateSync(file, 50)),
    true,
  ],
  ["the list of segments torn", (index) => writeFileSync(join(index, "segments.json"), '{"segm'), true],
  ["its mark torn", (index) => writeFileSync(join(index, "indexed-through.json"), '{"sto'), true],
  [
    "the mark of another store",
    (index) => writeFileSync(join(index, "indexed-through.json"), '{"store":"x","indexed_through":3}'),
    true,
  ],
])(
  "an index with %s finds everything after a start, and says what was made again",
  async ([, damage, said]) => {
    const { settings, index } = await closedHouse();
    damage(index);
    const { hits, notes, log } = await found(settings);
    expect(hits).toEqual(whole);
    expect(notes).toEqual([]);
    expect(log.includes("the index is built from the store")).toBe(said);
    // What was made again is kept: the next start needs nothing.
    expect((await found(settings)).log).not.toContain("the index is built");
  },
);

test("an index that is older than the store takes in what came, changed and left", async () => {
  const { settings, index } = await closedHouse();
  const old = readdirSync(index).map((name) => [name, readFileSync(join(index, name))] as const);
  const house = await openHouse(settings, quiet);
  await house.remove("corpus", "dinghy");
  await house.add(article({ id: "trawler", text: "The lighthouse was sold." }));
  await house.close();
  rmSync(index, { recursive: true });
  mkdirSync(index);
  for (const [name, bytes] of old) writeFileSync(join(index, name), bytes);
  const { hits } = await found(settings);
  expect(hits).toEqual({ dinghy: [], lighthouse: ["lighthouse", "trawler"], trawler: [] });
});

test("an index that is ahead of a restored store forgets what is not in it", async () => {
  const { settings } = await closedHouse();
  const file = join(scratch(), "backup.db");
  await backUp(settings.DATA_DIR, file);
  const house = await openHouse(settings, quiet);
  await house.add(article({ id: "later", text: "The dinghy and the trawler sank." }));
  await house.close();
  await restore(settings.DATA_DIR, file);
  expect((await found(settings)).hits).toEqual(whole);
});

test("a tool beside a bot finds what the bot has, and leaves the bot's index as it is", async () => {
  const { settings, index } = await closedHouse();
  const bot = await openHouse(settings, quiet);
  await bot.add(article({ id: "later", text: "The submarine surfaced." }));
  const before = readdirSync(index);
  const tool = await openHouse(settings, quiet, "tool");
  const desk = tool.desk(reader);
  expect((await desk.search({ text: "submarine", mode: "terms", limit: 1 })).hits[0]?.article).toBe("later");
  await bot.remove("corpus", "later");
  expect((await desk.search({ text: "submarine", mode: "terms", limit: 1 })).hits).toEqual([]);
  await tool.close();
  await bot.close();
  expect(readdirSync(index).filter((name) => name.endsWith(".json"))).toEqual(
    before.filter((name) => name.endsWith(".json")),
  );
  expect((await found(settings)).hits).toEqual(whole);
});
