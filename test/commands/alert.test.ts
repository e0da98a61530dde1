import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import type { Reader } from "../../src/desk.ts";
import type { House } from "../../src/house.ts";
import { shippedApp } from "../web/shipped.ts";
import { corpusHouse, quiet, reader } from "../house.ts";

const OWNER = "guild:1";
const THERE = { channel: "c1", home: { id: OWNER, name: "ours", owner: OWNER, who: "user:7" } };

let house: House;
beforeAll(async () => {
  house = await corpusHouse();
});
afterAll(() => house.close());

const say = async (line: string, some: Partial<Reader> = THERE): Promise<Answer> =>
  run(house.desk({ ...reader, ...some }), parseLine(line), quiet);

test("an alert is set, listed and stopped in its channel; set again it is said to be there", async () => {
  expect((await say('/alert query "life jackets" -children')).notes[0]).toBe(
    'New passages for “"life jackets" -children” will be posted in this channel, from the whole library, as articles come in.',
  );
  expect((await say('/alert query "life jackets" -children')).notes[0]).toContain("is told of new");
  await say("/alert person Marc Alegre");
  await say("/alert measure £");
  const { notes } = await say("/alert list");
  expect(notes.map((note) => note.slice(10))).toEqual([
    'passages for “"life jackets" -children”',
    "words and figures of “Marc Alegre”",
    "figures for “£”",
  ]);
  expect((await say("/alert list", { ...THERE, channel: "c2" })).notes[0]).toContain("has no alert");
  const id = notes[1]?.slice(0, 8) ?? "";
  await expect(say(`/alert stop ${id}`, { ...THERE, channel: "c2" })).rejects.toThrow("no such alert");
  expect((await say(`/alert stop ${id}`)).notes[0]).toBe(
    "Stopped: new words and figures of “Marc Alegre” are not posted here any more.",
  );
  expect((await say("/alert list")).notes).toHaveLength(2);
});

test.for([
  ["/alert query -children", "There is no word to watch for"],
  ["/alert query about:2024", "There is no word to watch for"],
  ["/alert measure the", "There is no word, unit or year to watch for"],
  ["/alert person police chief", "reads like a description"],
  ["/alert stop 00000000", "This channel has no such alert"],
] as const)("%s is refused: %s", async ([line, problem]) => {
  await expect(say(line)).rejects.toThrow(problem);
});

test("a channel has at most twenty", async () => {
  const there = { ...THERE, channel: "c3" };
  for (let at = 0; at < 20; at++) await say(`/alert query word${at}`, there);
  await expect(say("/alert query more", there)).rejects.toThrow("has 20 alerts");
});

test("where there is no channel it is said kindly, in the terminal as on the page", async () => {
  await expect(say("/alert query boats", {})).rejects.toThrow("An alert posts to a channel");
  const { get, house: shipped } = await shippedApp();
  const asked = await get("/api/alert/query?terms=boats");
  expect(asked.status).toBe(405);
  expect(await asked.text()).toContain("An alert posts to a channel");
  expect(await (await get("/turn?q=%2Falert+query+boats")).text()).toContain("An alert posts to a channel");
  await shipped.close();
});
