import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allCitations, type Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { commandNamed, commands } from "../../src/commands/list.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk, Reader } from "../../src/desk.ts";
import type { House } from "../../src/house.ts";
import { Refusal } from "../../src/refusal.ts";
import { corpusHouse, quiet, reader } from "../house.ts";
import { article } from "../scratch.ts";

const OWNER = "guild:1";
const HOME = { id: "ours", name: "ours", owner: OWNER, who: "user:7" };
const texts = {
  budget:
    "The council voted 12,400 pounds for zebras in 2023, said Ann Quay. “The zebras must eat,” she said.",
  roads: "The council repaired 77 roads of zebras in 2021, said Bob Fell. “The roads are whole,” he said.",
  gone: "The council of zebras met in 1999.",
};

let house: House;
beforeAll(async () => {
  house = await corpusHouse();
  await house.putLibrary({ id: "ours", name: "ours", owner: OWNER, public: false });
  await house.putLibrary({ id: "theirs", name: "theirs", owner: "guild:2", public: false });
  for (const [id, text] of Object.entries(texts)) await house.add(article({ id, library: "ours", text }));
  await house.add(article({ id: "theirs", library: "theirs", text: "Quokkas of zebras cost 9 pounds." }));
});
afterAll(() => house.close());

function desk(channel: string | undefined, some: Partial<Reader> = {}): Desk {
  const place = channel === undefined ? {} : { channel };
  return house.desk({ ...reader, libraries: ["corpus", "ours"], home: HOME, ...place, ...some });
}
const say = async (at: Desk, line: string): Promise<Answer> => run(at, parseLine(line), quiet);
const articlesIn = (answer: Answer) =>
  [...new Set(answer.findings.map(({ source }) => source.article))].sort();

test("a channel is answered from its collection alone, says so, and leads on to everything", async () => {
  const made = await say(desk("c1"), "/library collection name:Money add:budget, gone use:here");
  expect(made.notes).toMatchInlineSnapshot(`
    [
      "Made: the collection Money.",
      "Put in: budget.",
      "Put in: gone.",
      "This channel is answered from Money alone, and answers say so.",
      "For one question: within:all. For good: /library collection use:everything",
      "Money holds 2 articles.",
    ]
  `);
  const found = await say(desk("c1"), "/search zebras");
  expect(articlesIn(found)).toEqual(["budget", "gone"]);
  expect(found.library).toMatchObject({ name: "corpus and ours · collection “Money”", articles: 2 });
  expect(found.notes[0]).toBe(
    "This channel is answered from a collection alone; within:all asks everything.",
  );
  expect(found.offer).toEqual({ label: "Ask everything", args: { terms: "zebras", within: "all" } });
  const all = await say(desk("c1"), "/search zebras within:all");
  expect(articlesIn(all)).toEqual(["budget", "gone", "roads"]);
  expect(all.args).toEqual({ terms: "zebras", within: "all" });
  expect(all.library.name).toBe("corpus and ours");
  expect(articlesIn(await say(desk("c2"), "/search zebras"))).toEqual(["budget", "gone", "roads"]);
});

test.for([
  "/ask How many roads of zebras were repaired?",
  "/search roads",
  "/quote Bob Fell",
  "/who Bob Fell",
  "/figures 2021",
  "/figures zebras",
  "/timeline zebras",
  "/sources",
  "/find The council repaired 77 roads of zebras in 2021",
  "/check The council repaired 77 roads of zebras in 2021",
  "/cite The roads are whole",
])("no word of an article outside the collection stands in the answer to %s", async (line) => {
  const answer = await say(desk("c1"), line).catch((error: unknown) => String(error));
  expect(JSON.stringify(typeof answer === "string" ? answer : answer.findings)).not.toMatch(
    /roads are|77 |Channel/,
  );
});

test("hundreds of random questions are answered with passages of the collection alone", async () => {
  const words = [
    ...Object.values(texts),
    "How many police officers crossed the Channel in 2024? Alegre £ 2021",
  ]
    .join(" ")
    .split(/\s+/);
  const reading = commands.filter(({ access, effect }) => access === "anyone" && effect === "read");
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...reading),
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
      async ({ name }, some) => {
        const answer = await say(desk("c1"), `/${name} ${some.join(" ")}`).catch((error: unknown) => {
          if (error instanceof Refusal) return null;
          throw error;
        });
        const cited = answer === null ? [] : allCitations(answer).map(({ article: id }) => id);
        found += cited.length;
        expect(cited.filter((id) => id !== "budget" && id !== "gone")).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(50);
});

test("suggestions in the channel come from its collection", async () => {
  const narrow = (await desk("c1").scoped()) ?? desk("c1");
  for (const [command, option] of [
    ["quote", "speaker"],
    ["who", "name"],
    ["figures", "query"],
    ["sources", "source"],
  ] as const) {
    const suggested = async (at: Desk) =>
      JSON.stringify(await commandNamed(command)?.complete?.[option]?.(at, ""));
    expect(await suggested(narrow)).not.toMatch(/Fell|2021|roads|Alegre|Channel/);
    expect(await suggested(desk("c1"))).toMatch(/Fell|2021|roads|Alegre/);
    expect(await suggested(narrow)).not.toMatch(/Fell|2021|roads|Alegre|Channel/);
  }
});

test("the answer from a collection is the same again, and another when the collection is", async () => {
  const first = await say(desk("c1"), "/search zebras");
  expect(await say(desk("c1"), "/search zebras")).toEqual(first);
  const changed = await say(desk("c1"), "/library collection name:money remove:gone");
  expect(changed.notes).toEqual(["Taken out: gone.", "Money holds 1 article."]);
  const second = await say(desk("c1"), "/search zebras");
  expect(articlesIn(second)).toEqual(["budget"]);
  expect(second.library.revision).not.toBe(first.library.revision);
});

test("whoever looks after the library sees all of it there too, and a citation outside is not called gone", async () => {
  expect((await say(desk("c1"), "/library list")).notes).toHaveLength(3);
  const outside = await desk("c1").article("roads");
  const link = `/a/roads?r=${outside?.revision.slice(0, 12)}&at=0-11#at`;
  expect(JSON.stringify(await say(desk("c1"), `/verify ${link}`))).toMatch(/same/i);
});

test("an article that leaves the library leaves the collection, a deleted collection the channel", async () => {
  await say(desk("c3"), "/library collection name:Old add:gone use:here");
  await house.remove("ours", "gone");
  expect((await say(desk("c3"), "/search zebras")).absent?.searched[0]).toContain(
    "collection “Old””: 0 articles",
  );
  expect((await say(desk("c3"), "/library collection name:Old delete:yes")).notes[0]).toMatch(/^Gone/);
  expect(articlesIn(await say(desk("c3"), "/search zebras"))).toEqual(["budget", "roads"]);
  expect((await say(desk("c1"), "/library collection")).notes).toEqual([
    "Money: 1 article · this channel is answered from it",
  ]);
});

test("everything is asked again when the channel says so", async () => {
  await say(desk("c1"), "/library collection use:everything");
  expect(articlesIn(await say(desk("c1"), "/search zebras"))).toEqual(["budget", "roads"]);
  await say(desk("c1"), "/library collection name:Money use:here");
});

test("a thread is answered like its channel, and chooses for it", async () => {
  const thread = () => desk("t1", { parent: "c1" });
  expect(articlesIn(await say(thread(), "/search zebras"))).toEqual(["budget"]);
  await say(thread(), "/library collection use:everything");
  expect(articlesIn(await say(desk("c1"), "/search zebras"))).toEqual(["budget", "roads"]);
  await say(thread(), "/library collection name:Money use:here");
  expect(articlesIn(await say(desk("c1"), "/search zebras"))).toEqual(["budget"]);
});

test("the channel of another server neither sees nor takes this one's collection", async () => {
  const theirs = { libraries: ["corpus", "theirs"], home: { ...HOME, id: "theirs", owner: "guild:2" } };
  // A channel belongs to one server; even if its id came from another, nothing crosses.
  expect(articlesIn(await say(desk("c1", theirs), "/search zebras"))).toEqual(["theirs"]);
  expect((await say(desk("c9", theirs), "/library collection")).notes[0]).toBe(
    "Your library has no collection.",
  );
  await expect(say(desk("c9", theirs), "/library collection name:New add:budget")).rejects.toThrow(
    "holds no article budget",
  );
  expect(JSON.stringify(await say(desk("c9", theirs), "/library records"))).not.toContain("Money");
});

test.for([
  ["/library collection add:budget", "Which collection is meant?"],
  ["/library collection use:here", "Which collection is meant?"],
  ["/library collection name:Nothing remove:budget", "has no collection “Nothing”"],
  ["/library collection name:Money add:000", "holds no article 000"],
] as const)("%s is refused: %s", async ([line, problem]) => {
  await expect(say(desk("c1"), line)).rejects.toThrow(problem);
});

test("only everything can be asked for", () => {
  expect(() => parseLine("/search zebras within:Money")).toThrow("within can only be all");
});

test("a collection is not made, and not used, by those who may not or where there is no channel", async () => {
  await expect(say(desk("c1", { mayCurate: false }), "/library collection")).rejects.toThrow(
    "for people who look after",
  );
  await expect(say(desk(undefined), "/library collection name:Money use:here")).rejects.toThrow(
    "There is no channel here",
  );
});

test("what was done to a collection stands in the records, and an undo passes over it", async () => {
  const { notes } = await say(desk("c1"), "/library records");
  expect(notes.some((note) => note.includes("collected Money: budget"))).toBe(true);
  await expect(say(desk("c1"), "/library undo")).rejects.toThrow("Nothing was changed here");
});
