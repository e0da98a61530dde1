import { expect, test } from "vitest";
import { extract } from "../../src/extract/extraction.ts";
import type { Ranked } from "../../src/index/ranking/rank.ts";
import { Search } from "../../src/index/search.ts";
import { indexed } from "./corpus.ts";

const texts: Record<string, string> = {
  flood: `HARWICK — The Tarn Valley flood forced 1,200 residents from their homes on Monday, the council said.

Mayor Ruth Ashby declared an emergency. "Go now," she told reporters.

Two bridges were destroyed. Soldiers brought sandbags and pumps to the hospital, where patients had been carried to
the upper floor in the night, and to the primary school, which will stay shut until the end of the month. Farmers
moved their sheep to higher ground, and the railway line along the river was closed in both directions until Friday.

Damage is put at £30 million. In 2019, a flood in the valley cost £12 million. By Tuesday the water had gone down by
a metre and the first families were let back to see what was left of their kitchens and their gardens. Volunteers
handed out soup, blankets and torches in the church hall, and the council promised to empty the skips every night.

Water from the flood reached Port Selby, 40 miles away, where the harbour stayed open.`,
  brewer: `Shares in Orrin Brewing fell on Thursday after the brewer cut its forecast.

Net income fell to $14 million in the three months ended Sept. 30, from $19 million a year earlier.

The company will axe 300 posts. Chief Executive Lena Voss, who joined in 2020, said the cuts were needed.

"It was a poor quarter," said Mark Pell, an analyst at Dunmore & Co.`,
  player: `Selby Town signed striker Paulo Reis last night for £4million.

The 24-year-old, who has won 11 caps, passed a medical on Wednesday.`,
};
const index = new Search();
await index.put(
  Object.entries(texts).map(([id, text]) => {
    const published = { from: "2024-10-21", to: "2024-10-21", precision: "day" as const };
    const one = indexed({ id, text, published: { ...published, basis: "editor", evidence: [] } });
    return { ...one, extraction: extract(text, published) };
  }),
);

async function best(question: string): Promise<Ranked & { words: string }> {
  const { ranked } = await index.consider({ text: question, mode: "question", limit: 5 });
  const [first] = ranked.toSorted((a, b) => b.features.fit - a.features.fit);
  return { ...first!, words: texts[first!.article]!.slice(first!.start, first!.end) };
}

test.for([
  ["How many people were forced from their homes by the Tarn Valley flood?", "1,200 residents"],
  ["How many jobs will Orrin Brewing cut?", "axe 300 posts"],
  ["Who runs Orrin Brewing?", "Chief Executive Lena Voss"],
  ["Who is the mayor of Harwick?", "Mayor Ruth Ashby"],
  ["What was Orrin's net income in the third quarter?", "three months ended Sept. 30"],
  ["How old is Paulo Reis?", "The 24-year-old"],
] as const)(
  "“%s”: the most fitting words hold “%s”, though the name stands elsewhere in the article",
  async ([question, words]) => {
    const run = await best(question);
    expect(run.words).toContain(words);
    expect(run.features.fit).toBeGreaterThan(0.5);
  },
);

test.for([
  ["How many people died in the Tarn Valley flood?", "nobody died there"],
  ["Who is the mayor of Port Selby?", "the mayor is that of another town"],
  ["What was Orrin's net income in the second quarter?", "another quarter"],
  ["What did the Tarn Valley flood cost in 2021?", "another year"],
  ["When was Paulo Reis born?", "no birth"],
  ["What did Lena Voss say about the flood?", "she said nothing of it"],
] as const)("“%s”: nothing fits well (%s)", async ([question]) => {
  expect((await best(question)).features.fit).toBeLessThan(0.65);
});

test("a hit says that a name it does not hold stands where its article begins", async () => {
  const { hits } = await index.search({
    text: "How many jobs will Orrin Brewing cut?",
    mode: "question",
    limit: 1,
  });
  expect(hits[0]!.why).toContain("named where its article begins: Orrin, Brewing");
});
