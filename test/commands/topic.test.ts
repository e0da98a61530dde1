import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { quiet, reader } from "../house.ts";
import { houseFor, scratch } from "../scratch.ts";

const RESULTS = `---
title: Orme shares slide after a poor quarter
---
Net income fell to $212 million in the third quarter of 2024, or $1.08 per share.

It employs 27,000 people.
`;
const OTHER = `---
title: A quarter to forget
---
Kelham posted net income of $90 million for the third quarter of 2024. Orme, a rival, sold 14 ships in the third quarter of 2024.
`;

/** What is answered to a line: the figures as printed, each with the reasons that name a word asked for. */
async function rows(line: string): Promise<string[]> {
  const folder = join(scratch(), "corpus");
  mkdirSync(folder);
  writeFileSync(join(folder, "results.md"), RESULTS);
  writeFileSync(join(folder, "other.md"), OTHER);
  const house = await houseFor({ CORPUS_DIR: folder });
  await house.settled();
  const { findings } = await run(house.desk(reader), parseLine(line), quiet);
  return findings.map((row) =>
    row.kind === "figure" ? `${row.figure.words}: ${row.why.join(" · ")}` : row.kind,
  );
}

test("Whom a figure is of may stand in the title alone.", async () => {
  expect(await rows("/figures Orme net income")).toMatchInlineSnapshot(`
    [
      "$212 million: “Orme” in the title · counts “net” · counts “income”",
      "14: “Orme” in the same sentence · “net” in the sentence before · “income” in the sentence before",
      "$1.08: “Orme” in the title · “net” in the same sentence · “income” in the same sentence",
    ]
  `);
});

test("Figures of a name asked for alone come first where their sentence has it.", async () => {
  expect(await rows("/figures Orme")).toMatchInlineSnapshot(`
    [
      "14: “Orme” in the same sentence",
      "$212 million: “Orme” in the title",
      "27,000: “Orme” in the title",
      "$1.08: “Orme” in the title",
    ]
  `);
});

test("A word of a title that is no name brings nothing.", async () => {
  expect(await rows("/figures slide")).toEqual([]);
});
