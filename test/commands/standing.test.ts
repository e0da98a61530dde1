import { afterAll, expect, test } from "vitest";
import { Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { whyMessage, citeMessage } from "../../src/render/aside.ts";
import { answerMessage } from "../../src/render/discord.ts";
import { csvOf, markdownOf } from "../../src/render/export.ts";
import { answerHtml } from "../../src/render/html.ts";
import { textOf } from "../../src/render/text.ts";
import { corpusHouse, quiet, reader } from "../house.ts";
import { article } from "../scratch.ts";

const house = await corpusHouse();
afterAll(() => house.close());
const HOME = { id: "guild:1", name: "ours", owner: "guild:1", who: "user:7" };
await house.putLibrary({ ...HOME, public: false });
const desk = () => house.desk({ ...reader, libraries: ["corpus", "guild:1"], home: HOME });
const say = (line: string): Promise<Answer> => run(desk(), parseLine(line), quiet);
const put = (id: string, text: string, title: string) =>
  house.add(article({ id, library: "guild:1", text, title }));

const STORY = [
  "The harbour of Zanthorpe counted 412 zebrafish boats on the first Monday.",
  "Its master, Ada Quillon, said the pier would have to be rebuilt within a year.",
  "Nobody was hurt when the old wooden crane fell into the cold water.",
  "The council of Zanthorpe meets again to talk about it in the spring.",
];
await put("wire", STORY.join("\n\n"), "Boats counted");
await put(
  "copy",
  [...STORY.slice(0, 3), "More on this will follow as soon as we have it."].join("\n\n"),
  "Crane falls",
);
await put("own", "Ada Quillon, master of Zanthorpe harbour, keeps bees on the roof of her house.", "Bees");

test("an article that repeats another says so beside its words, with the share, and counts as one origin with it", async () => {
  const answer = await say("/search crane OR bees Quillon limit:25");
  expect(Answer.parse(answer)).toEqual(answer);
  expect(answer.origins).toBeDefined();
  const caveats = new Map(answer.findings.map(({ source }) => [source.article, source.caveats]));
  expect(caveats.get("copy") ?? caveats.get("wire")).toContainEqual(
    expect.stringMatching(/^repeats another article: (?:75|100) % of its sentences stand in “.*” too$/),
  );
  expect(caveats.get("own")).toBeUndefined();
  expect(textOf(answer)).toMatch(/3 articles, 2 origins/);
});

test("articles that share nothing are not counted by origins", async () => {
  const answer = await say("/ask How many migrants crossed the Channel in 2023?");
  expect(answer.origins).toBeUndefined();
  expect(answer.findings.flatMap(({ source }) => source.caveats ?? []).join()).not.toContain("repeats");
});

test("another library's copies are of no account to somebody who cannot read it", async () => {
  const alone = house.desk({ ...reader, libraries: ["guild:2"] });
  expect(await alone.shared(["wire", "copy"])).toEqual([]);
});

const BEES = "Withdrawn by the publisher on 2 May 2026 (noted by an editor): “There were no bees.”";
test("a publisher's withdrawal stands beside every citation in every door, until it is taken back", async () => {
  const before = await say("/search bees");
  const noted = await say("/library note own what:withdrawn date:2026-05-02 words:There were no bees.");
  expect(noted.notes).toEqual([
    `Noted: “Bees” (own). ${BEES}`,
    "Channels in which it was shown to everybody are told, once.",
    "Take it back with /library undo.",
  ]);
  const answer = await say("/search bees");
  expect(answer.library.revision).not.toBe(before.library.revision);
  const drawing = { publicUrl: null, id: () => "x", limit: 5, private: true };
  const addresses = { page: () => "", file: () => "", chart: "" };
  const { findings } = answer;
  const doors = [
    textOf(answer),
    String(answerHtml(answer, 5, addresses)),
    JSON.stringify(answerMessage(answer, drawing)),
    JSON.stringify(citeMessage(findings, null)),
    markdownOf(answer, ""),
    csvOf(answer, ""),
    (await say("/sources Bees")).findings.map(({ source }) => source.notices?.[0]?.words).join(),
    ...(await Promise.all(
      ["text", "markdown", "apa", "chicago", "bibtex", "ris", "csl-json"].map(async (style) =>
        JSON.stringify((await say(`/cite keeps bees on the roof style:${style}`)).copies),
      ),
    )),
  ];
  for (const door of doors)
    expect(door.replace(/\\/g, "")).toMatch(
      /There were no bees|Withdrawn by the publisher|withdrawn by the publisher/,
    );
  expect(textOf(answer)).toContain(`! ${BEES}`);
  expect(JSON.stringify(whyMessage(findings, 0))).not.toContain("no bees");
  for (const line of ["/who Quillon", "/quote Quillon", "/ask Who keeps bees?"])
    for (const finding of (await say(line)).findings)
      if (finding.source.article === "own") expect(finding.source.notices).toHaveLength(1);
  await say("/library undo");
  expect((await say("/search bees")).findings).toEqual(before.findings);
  expect((await say("/search bees")).library.revision).toBe(before.library.revision);
});

test("several notices stand in order, one said twice stands once, and all can be taken back", async () => {
  await say("/library note own what:corrected words:Two roofs.");
  await say("/library note own what:corrected words:Three roofs.");
  const stands = async () => (await desk().article("own"))?.notices?.map(({ words }) => words);
  expect(await stands()).toEqual(["Two roofs.", "Three roofs."]);
  await say("/library correct own title:Bees and roofs");
  expect(await stands()).toEqual(["Two roofs.", "Three roofs."]);
  await say("/library note own what:none");
  expect(await stands()).toBeUndefined();
});

test.for([
  ["/library note 001_0ddc0e714b048575 what:corrected", "Your library holds no article"],
  ["/library note nothing what:withdrawn", "Your library holds no article nothing."],
  ["/library note own what:corrected date:2024-13-01", "is not a day"],
  [`/library note own what:corrected words:${"x".repeat(1001)}`, "is longer than 1000 characters"],
] as const)("%s is refused: %s", async ([line, problem]) => {
  await expect((async () => say(line))()).rejects.toThrow(problem);
});

test("a page read again that does not state it does not take back what an editor noted", async () => {
  await say("/library note own what:corrected words:Two roofs.");
  const known = await desk().article("own");
  if (known === null) throw new Error("The article is gone.");
  const { notices: _, ...asRead } = known;
  const printed = { kind: "correction", date: null, words: "Nine bees.", basis: "printed" } as const;
  const words = async () => (await desk().article("own"))?.notices?.map((notice) => notice.words);
  await house.intake.take({ ...asRead, author: "Ann Quay" }, "user:7");
  expect(await words()).toEqual(["Two roofs."]);
  await house.intake.take({ ...asRead, notices: [printed] }, "user:7");
  expect(await words()).toEqual(["Nine bees.", "Two roofs."]);
  await say("/library note own what:none");
});
