import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { commands } from "../../src/commands/list.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk, Reader } from "../../src/desk.ts";
import type { House } from "../../src/house.ts";
import { Refusal } from "../../src/refusal.ts";
import { corpusHouse, quiet, reader } from "../house.ts";
import { readSettings } from "../../src/settings.ts";
import { article, houseFor, scratch } from "../scratch.ts";

/** Another server's library: its people, outlets, places, years and figures stand nowhere in the shipped corpus. */
const theirs = [
  article({
    id: "theirs-1",
    library: "theirs",
    title: "Quokka census at Wobblethorpe",
    outlet: "The Wobblethorpe Bugle",
    author: "Zebediah Quillfeather",
    published: { from: "1987-05-01", to: "1987-05-01", precision: "day", basis: "printed", evidence: [] },
    text: [
      "Rangers counted 73,421 quokkas at Wobblethorpe in 1987, up from 51,007 in 1986.",
      "“The quokkas are thriving beyond measure,” said Zebediah Quillfeather, the head ranger of Wobblethorpe.",
      "The census cost ¥88,123, and 61% of the burrows were empty.",
    ].join("\n"),
  }),
  article({
    id: "theirs-2",
    library: "theirs",
    title: "Channel crossings of quokkas",
    outlet: "The Wobblethorpe Bugle",
    published: { from: "2024-06-01", to: "2024-06-01", precision: "day", basis: "printed", evidence: [] },
    text: [
      "In 2024, 9,876,543 quokkas crossed the Channel in small boats, according to Marc Alegre’s nephew Fibonacci Brindlewick.",
      "“Crossings of quokkas are illegal migration,” Brindlewick said in 2023.",
    ].join("\n"),
  }),
];
const WORDS =
  /quokka|wobblethorpe|bugle|zebediah|quillfeather|fibonacci|brindlewick|73,421|51,007|88,123|9,876,543|1987|theirs/i;

let alone: Desk;
let beside: Desk;
let house: House;
beforeAll(async () => {
  alone = (await corpusHouse()).desk(reader);
  house = await corpusHouse();
  await house.putLibrary({ id: "theirs", name: "theirs", owner: "guild:1", public: false });
  for (const one of theirs) await house.add(one);
  beside = house.desk(reader);
});

const asked =
  `quokkas · Wobblethorpe · 1987 · Zebediah Quillfeather · Brindlewick · theirs-1 · The Wobblethorpe Bugle ·
  How many quokkas crossed the Channel in 2024? · Who said that crossings are illegal migration? · Alegre · crossings ·
  2024 · 2023 · 1986 · ¥ · % · £ · Starmer · the census cost · quokas · qu`.split(/\s+·\s+/);
const lines = commands.flatMap((command) => [
  ...command.examples,
  ...asked.map((words) => `/${command.name} ${words}`),
  ...Object.keys(command.args.shape).flatMap((name) =>
    asked.map((words) => `/${command.name} 2024 ${name}:${words}`),
  ),
]);

async function answer(desk: Desk, line: string): Promise<string> {
  try {
    return JSON.stringify(await run(desk, parseLine(line), quiet));
  } catch (error) {
    if (error instanceof Refusal) return `${error.message} ${error.remedy}`;
    throw error;
  }
}

test("a reader is answered as if another's library did not exist, whatever is asked", async () => {
  expect(lines.length).toBeGreaterThan(commands.length * 20);
  for (const line of lines) expect(await answer(beside, line)).toBe(await answer(alone, line));
});

test("random questions out of both libraries' words are answered as if the other did not exist", async () => {
  const words = [...theirs.map(({ text }) => text), "How many police officers crossed the Channel in 2024?"]
    .join(" ")
    .split(/\s+/);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...commands),
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
      async ({ name }, some) => {
        const line = `/${name} ${some.join(" ")}`;
        expect(await answer(beside, line)).toBe(await answer(alone, line));
      },
    ),
    { numRuns: 150 },
  );
});

test("no word of another's library is ever suggested", async () => {
  const typed = ["", "q", "w", "z", "f", "b", "1", "19", "2", "t", "the", "quo", "Zeb", "Wob", ...asked];
  for (const command of commands)
    for (const [name, complete] of Object.entries(command.complete ?? {}))
      for (const start of typed) {
        const choices = await complete(beside, start);
        expect({ name, start, choices }).toEqual({ name, start, choices: await complete(alone, start) });
        expect(JSON.stringify(choices)).not.toMatch(WORDS);
      }
});

test("no query of a desk reaches an article its reader may not see, even by its id", async () => {
  const only = { articles: new Set(["theirs-1", "theirs-2"]) };
  expect(await beside.article("theirs-1")).toBeNull();
  expect(await beside.extraction("theirs-1")).toBeNull();
  expect(await beside.revision("theirs-1", theirs[0]?.revision ?? "")).toBeNull();
  for (const facts of [await beside.figures(only), await beside.quotations(only), await beside.people(only)])
    expect(facts).toEqual([]);
  expect(await beside.figures({ unit: "JPY" })).toEqual([]);
  expect(await beside.quotations({ speaker: "Quillfeather" })).toEqual([]);
  const found = await beside.search({ text: "quokkas", mode: "terms", limit: 9, ...only });
  expect(found.hits).toEqual([]);
  const everything = [
    await beside.articles(),
    await beside.library(),
    await beside.speakers(),
    await beside.years(),
  ];
  expect(JSON.stringify(everything)).not.toMatch(WORDS);
});

test("a library that is deleted leaves no word behind, in the index as in the store", async () => {
  const folder = scratch();
  const other = await houseFor({ CORPUS_DIR: readSettings({}).CORPUS_DIR, DATA_DIR: folder });
  await other.putLibrary({ id: "theirs", name: "theirs", owner: "guild:1", public: false });
  for (const one of theirs) await other.add(one);
  const desk = other.desk({ ...reader, libraries: ["theirs"] });
  const hits = async () => (await desk.search({ text: "quokkas", mode: "terms", limit: 9 })).hits.length;
  expect(await hits()).toBeGreaterThan(0);
  await other.deleteLibrary("theirs");
  expect(await hits()).toBe(0);
  await other.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect(readFileSync(join(file.parentPath, file.name), "latin1")).not.toMatch(
      /quokka|Wobblethorpe|Quillfeather/i,
    );

  const again = await houseFor({ CORPUS_DIR: readSettings({}).CORPUS_DIR, DATA_DIR: folder });
  await again.putLibrary({ id: "theirs", name: "theirs", owner: "guild:1", public: false });
  for (const one of theirs) await again.add(one);
  const back = again.desk({ ...reader, libraries: ["theirs"] });
  expect((await back.search({ text: "quokkas", mode: "terms", limit: 9 })).hits.length).toBeGreaterThan(0);
});

test("who may see the other library sees it: it was there all the time", async () => {
  const desk = (libraries: string[]) => house.desk({ ...reader, libraries } satisfies Reader);
  expect((await desk(["theirs"]).articles()).map(({ id }) => id)).toEqual(["theirs-1", "theirs-2"]);
  expect(await answer(desk(["theirs"]), "/ask How many quokkas crossed the Channel?")).toMatch(
    /9,876,543 quokkas/,
  );
  const both = desk(["theirs", "corpus"]);
  expect(await both.library()).toMatchObject({ name: "corpus and theirs", articles: 7 });
  expect(await answer(both, "/ask How many quokkas did rangers count at Wobblethorpe?")).toMatch(
    /73,421 quokkas/,
  );
  expect(
    (await both.search({ text: "crossings", mode: "terms", limit: 25 })).hits.map(({ article }) => article),
  ).toEqual(expect.arrayContaining(["theirs-2", "004_d4d57f0f7fc901fd"]));
  expect(await desk([]).articles()).toEqual([]);
  expect(await desk(["nothing of the kind"]).articles()).toEqual([]);
  expect((await desk([]).search({ text: "quokkas", mode: "terms", limit: 5 })).hits).toEqual([]);
});

test("a word of one library is no slip of the pen for another", async () => {
  const both = house.desk({ ...reader, libraries: ["theirs", "corpus"] });
  await house.add(
    article({ id: "bees", library: "theirs", text: "Bees were kept on the roof of the mill." }),
  );
  try {
    const bees = await both.search({ text: "bees", mode: "terms", limit: 9 });
    expect(bees.hits.map(({ article: id }) => id)).toEqual(["bees"]);
    expect(bees.repaired).toEqual([]);
    const more = await both.search({ text: "bees crossings", mode: "terms", limit: 25 });
    expect(more.hits.map(({ article: id }) => id)).toEqual(
      expect.arrayContaining(["bees", "004_d4d57f0f7fc901fd"]),
    );
    expect(JSON.stringify(more)).not.toContain("sees");
  } finally {
    await house.remove("theirs", "bees");
  }
});
