import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { type House, openHouse } from "../../src/house.ts";
import { quiet, reader } from "../house.ts";

const HARBOUR = `---
title: Labour council opens the harbour
published: 2020-10-01
published-basis: printed
---
The council will shut 250 of its kiosks next year. Fans: the council of Harden shuts 250 kiosks in the town.

Raiders sent 600 strike drones on 24 May 2020. The guards of the coast shot down 549 drones of the raiders on 24 May 2020.

The keeper gave £5,000 of donations to the choir in 2019. A further four boats would follow before the end of March 1987.

The mast is 65ft tall and 40 crates stood there on 3 September 2020. Some 90 lanterns were lit, and 17 of 1,195 chairs broke on 31 May 2020.
`;

let folder: string;
let house: House;

// One house for all questions: opening one takes a second.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  writeFileSync(join(folder, "harbour.md"), HARBOUR);
  house = await openHouse({ CORPUS_DIR: folder }, quiet);
  await house.settled();
});

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (line: string, window = parseLine(line).window): Promise<Answer> =>
  run(house.desk(reader), { ...parseLine(line), window }, quiet);

const words = ({ findings }: Answer): string[] =>
  findings.map((row) => (row.kind === "figure" ? row.figure.words : row.kind));

test("of two places for one fact the row shows the one that tells the time", async () => {
  const { findings } = await ask("/figures kiosks");
  expect(findings).toMatchObject([
    { figure: { words: "250", period: { from: "2021-01-01" } }, alsoIn: [{}] },
  ]);
});

test("what one article tells of one day apart is no disagreement", async () => {
  expect(words(await ask("/figures drones"))).toEqual(["600", "549"]);
});

test("a number asked for comes before those it stands by", async () => {
  expect(words(await ask("/figures 17"))).toEqual(["17", "1,195", "90"]);
});

test("for days what says so comes before what only appeared then", async () => {
  expect(words(await ask("/figures september 2020"))[0]).toBe("40");
});

test("where no figure is of a time, those of no time that stand by it are shown, and it is said", async () => {
  const answer = await ask("/figures 1987");
  expect(words(answer)).toEqual(["four"]);
  expect(answer.notes).toEqual(["No figure is of 1987: these, of no time told, stand by it."]);
  expect((await ask("/figures 1988")).absent?.sentence).toBe("The articles state no figure for 1988.");
});

test("where the words stand apart in an article, it is said", async () => {
  const answer = await ask("/figures lanterns donations");
  expect(words(answer)).toEqual(expect.arrayContaining(["90", "£5,000"]));
  expect(answer.notes).toEqual([
    "No figure stands by “lanterns” and “donations” together: one of them is elsewhere in its article.",
  ]);
  expect((await ask("/figures lanterns Norway")).absent).not.toBeNull();
});

test("a month of which this year has nothing is that of the latest year that has", async () => {
  const answer = await ask("/figures september");
  expect(words(answer)[0]).toBe("40");
  expect(answer.notes[1]).toBe(
    "No figure is of “september” (2025-09-01 to 2025-09-30): these are of “september 2020” (2020-09-01 to 2020-09-30).",
  );
});

test("a name of the title asks for what the article states, typed small too", async () => {
  expect((await ask("/figures labour")).total).toBeGreaterThan(5);
});

test("a unit asked for chooses, its size too", async () => {
  expect(words(await ask("/figures ft"))).toEqual(["65ft"]);
  expect((await ask("/figures acres")).absent?.sentence).toBe("The articles state no figure in acres.");
});

test("a page that is not there names the last", async () => {
  const { notes, findings } = await ask("/figures 2020", { offset: 490, limit: 5 });
  expect(findings).toEqual([]);
  expect(notes[0]).toMatch(/^There is no page 99: the last is page \d\.$/);
});

test("a short or empty word is not taken for another", async () => {
  expect((await ask("/figures x")).absent?.sentence).toBe("The articles state no figure about “x”.");
});
