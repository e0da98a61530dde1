import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countsPeople } from "../../src/commands/figures/people.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { quiet, reader } from "../house.ts";
import { houseFor, scratch } from "../scratch.ts";

const FERRY = `---
title: A ferry ran aground
published: 2024-05-07
published-basis: printed
---
The ferry carried 340 passengers and 12 lorries on 6 May 2024. It sank 40 passenger boats in 2024.

Rescuers pulled 28 asylum seekers from the water on 6 May 2024, and paid £300 to the people who helped.
`;

async function asked(line: string): Promise<{ words: string[]; absent: string | undefined }> {
  const folder = join(scratch(), "corpus");
  mkdirSync(folder);
  writeFileSync(join(folder, "ferry.md"), FERRY);
  const house = await houseFor({ CORPUS_DIR: folder });
  await house.settled();
  const { findings, absent } = await run(house.desk(reader), parseLine(line), quiet);
  return {
    words: findings.flatMap((row) => (row.kind === "figure" ? [row.figure.words] : [])),
    absent: absent?.sentence,
  };
}

test("“people” asks for counts of people, whatever they are called", async () => {
  expect((await asked("/figures 2024 people")).words.sort()).toEqual(["28", "340"]);
});

test("words asked for beside it still choose", async () => {
  expect((await asked("/figures people rescuers")).words).toEqual(["28"]);
});

test("beside another unit it is a word like others", async () => {
  expect((await asked("/figures £ people")).words).toEqual(["£300"]);
});

test("where nobody is counted, it says so", async () => {
  expect(await asked("/figures people 2019")).toEqual({
    words: [],
    absent: "The articles state no figure that counts people for 2019.",
  });
});

test.for<[string, boolean]>([
  ["gun owners", true],
  ["male asylum seekers from Sudan", true],
  ["migrants on 12 boats", true],
  ["killed", true],
  ["member states", false],
  ["baby carrots", false],
  ["households", false],
  ["passenger boats", false],
])("“%s” are people: %s", ([words, wanted]) => {
  const counted = { start: 0, end: words.length, words };
  expect(countsPeople({ unit: "count", counted })).toBe(wanted);
});
