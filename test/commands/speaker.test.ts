import { beforeAll, expect, test } from "vitest";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk } from "../../src/desk.ts";
import { corpusHouse, quiet, reader } from "../house.ts";
import { article } from "../scratch.ts";

const stories = [
  "Roy Bell opened the pier in Hull. “It cost a fortune,” Bell said.",
  "Roy Bell Jr closed the pier in Hull. “It cost too much,” Bell said.",
  "A spokesman for the Ministry of Piers, Ports and Quays said: “We build piers.” The spokesman added: “And quays.”",
  "“We will not pay,” said Joe Lund, a spokesman for the Ministry of Piers.",
  "“He is away,” said Ann Reed, a spokeswoman for Roy Bell.",
  "A Ministry of Ferries spokeswoman said: “Ferries are ours.”",
];

let desk: Desk;
beforeAll(async () => {
  const house = await corpusHouse();
  await house.putLibrary({ id: "pier", name: "pier", owner: "guild:1", public: false });
  for (const [at, text] of stories.entries())
    await house.add(article({ id: `pier-${at}`, library: "pier", text }));
  await house.settled();
  desk = house.desk({ ...reader, libraries: ["pier"] });
});

async function quoted(speaker: string): Promise<string[]> {
  const { findings } = await run(desk, parseLine(`/quote ${speaker}`), quiet);
  return findings.map(({ citation }) => citation.words);
}

test.for([
  ["Roy Bell", ["It cost a fortune,"]],
  ["Roy Bell Jr", ["It cost too much,"]],
  ["Roy Bell Sr", []],
] as const)("/quote %s shows what he said, and nothing of another generation", async ([name, words]) => {
  expect(await quoted(name)).toEqual(words);
});

test.for([
  ["Ministry of Piers", ["We build piers.", "And quays.", "We will not pay,"]],
  ["the Ministry of Ferries", ["Ferries are ours."]],
  ["Ministry of Roads", []],
] as const)("/quote %s shows what its spokesmen say, named or not", async ([body, words]) => {
  expect((await quoted(body)).toSorted()).toEqual(words.toSorted());
});
