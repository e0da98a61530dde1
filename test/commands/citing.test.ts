import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Article } from "../../src/answer/article.ts";
import { citationPath } from "../../src/answer/link.ts";
import { cite } from "../../src/answer/citation.ts";
import { callOf } from "../../src/commands/line.ts";
import type { House } from "../../src/house.ts";
import { corpusHouse, reader } from "../house.ts";

const FIRST =
  "The harbour reopened on Monday. “We waited for nine long weeks,” said Ruth Bell, the harbour master.";

function articleWith(text: string): Article {
  return {
    id: "harbour",
    library: "desk",
    revision: createHash("sha256").update(text).digest("hex"),
    text,
    title: "Harbour reopens",
    outlet: "The Evening Tide",
    author: "Jo March",
    published: { from: "2023-05-02", to: "2023-05-02", precision: "day", basis: "printed", evidence: [] },
    url: "https://tide.example/harbour",
  };
}

let house: House;
beforeAll(async () => {
  house = await corpusHouse();
  await house.putLibrary({ id: "desk", name: "Desk", owner: "guild:1", public: false });
  await house.add(articleWith(FIRST));
});
afterAll(() => house.close());

async function ask(name: string, given: Record<string, unknown>) {
  const call = callOf(name, given);
  const desk = house.desk({ ...reader, libraries: ["desk"] });
  return call.command.run(desk, call.args, call.window);
}

function linkTo(words: string): string {
  const article = articleWith(FIRST);
  const start = FIRST.indexOf(words);
  return `https://verbatim.example${citationPath(cite(article, start, start + words.length))}`;
}

const words = "We waited for nine long weeks";

test.for([
  [
    "text",
    "“We waited for nine long weeks” (The Evening Tide, “Harbour reopens”, 2 May 2023 (printed in the article), paragraph 1)",
  ],
  ["chicago", "March, Jo. “Harbour reopens.” The Evening Tide, May 2, 2023. https://tide.example/harbour."],
  ["apa", "March, J. (2023, May 2). Harbour reopens. The Evening Tide. https://tide.example/harbour"],
  [
    "harvard",
    "March, J. (2023) “Harbour reopens,” The Evening Tide, 2 May. Available at: https://tide.example/harbour.",
  ],
] as const)("/cite in the style %s", async ([style, expected]) => {
  const answer = await ask("cite", { what: words, style });
  expect(answer.copies).toEqual([{ label: style, text: expected }]);
});

test("/cite takes a citation link as well as words, and other quotation marks are no hindrance", async () => {
  expect((await ask("cite", { what: linkTo(words) })).findings[0]?.citation.words).toBe(words);
  expect((await ask("cite", { what: `"${words}"` })).findings[0]?.citation.words).toBe(words);
  expect((await ask("cite", { what: "We waited for ten weeks" })).absent?.sentence).toContain(
    "in no article exactly",
  );
});

test.for([
  [`“${words}”`, "Same: word for word; there Ruth Bell says it."],
  ["We waited for six long weeks", "Changed: the text has “six”, the source “nine”."],
  ["The harbour reopened on Monday", "Same: word for word; there it is the article's own wording."],
] as const)("/verify %s", async ([citation, expected]) => {
  expect((await ask("verify", { citation })).notes[0]).toBe(expected);
});

test("/verify of words that stand nowhere says so", async () => {
  const answer = await ask("verify", { citation: "The moon is made of green cheese" });
  expect(answer.absent?.sentence).toBe("Not found: no article has these words, or words much like them.");
});

test("/verify of a link follows the article: same, moved, changed, gone", async () => {
  const link = linkTo(words);
  const verdict = async () => (await ask("verify", { citation: link })).notes[0];
  expect(await verdict()).toBe("Same: the words stand in the article as cited.");
  await house.add(articleWith(`Correction: an earlier date was wrong.\n${FIRST}`));
  expect(await verdict()).toBe("Changed: the article has changed; the words now stand in paragraph 2.");
  await house.add(articleWith(FIRST.replace("nine", "eight")));
  expect(await verdict()).toBe(
    "Changed: the article no longer has these words; the text has “nine”, the source “eight”.",
  );
  await house.remove("desk", "harbour");
  const gone = await ask("verify", { citation: link });
  expect(gone.notes[0]).toBe("Gone: the article has been taken out of the library; these were its words.");
  expect(gone.findings[0]?.citation.words).toBe(words);
});

test.for([
  ["/a/nothing?at=1-5", "Gone: no article of this name is in the library."],
  ["/a/nothing", "Gone: no article of this name is in the library."],
] as const)("/verify %s", async ([citation, expected]) => {
  expect((await ask("verify", { citation })).absent?.sentence).toBe(expected);
});

test.for(["2", "#12"])("/cite %s alone names no answer, and is refused with the other ways", async (what) => {
  await expect(ask("cite", { what })).rejects.toThrow(`which answer's finding ${what} you mean`);
});
