import { expect, test } from "vitest";
import { Search } from "../../src/index/search.ts";
import { indexed } from "./corpus.ts";

const texts = [
  "The ferry to Port Selby was late. Nobody in Port Selby minded, said Ann Lee.\n\nFerry fares rose.",
  "Mayor Lee opened the port of Harwick. “Selby next,” she joked.",
  "SELBY TOWN WIN AGAIN\n\nSelby Town won. Their captain, Reis, scored for Selby.",
];
const index = new Search();
await index.put(texts.map((text, at) => indexed({ id: `a${at}`, text })));

async function subjects(text: string): Promise<string[][]> {
  return (await index.consider({ text, mode: "question", limit: 3 })).question.subjects;
}

test.for([
  ["who is the mayor of harwick", [["harwick"]]],
  ["when did ann lee speak of reis", [["ann", "lee"], ["rei"]]],
  ["Did selby win?", [["selbi"]]],
  // Ports are written small as well, mayors too where no name follows, and a ferry begins a sentence.
  ["was the ferry to the port late", []],
  ["who is the mayor of nowhere", []],
] as const)(
  "“%s” asks about %j: written with a capital wherever no sentence begins",
  async ([text, names]) => {
    expect(await subjects(text)).toEqual(names);
  },
);

test("a question with a capital is left as typed", async () => {
  expect(await subjects("Did Harwick play selby?")).toEqual([["harwick"]]);
  expect(await subjects("Who is the mayor of Harwick?")).toEqual([["harwick"]]);
});
