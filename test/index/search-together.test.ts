import { expect, test } from "vitest";
import { Search } from "../../src/index/search.ts";
import { searchTogether } from "../../src/index/search-together.ts";
import type { IndexedArticle, SearchRequest } from "../../src/index/search-index.ts";
import { corpusArticles, indexed } from "./corpus.ts";

const articles = corpusArticles();

async function holding(...given: IndexedArticle[]): Promise<Search> {
  const index = new Search();
  await index.put(given);
  return index;
}

const requests: SearchRequest[] = [
  "How many migrants crossed the Channel in 2021?",
  "Who is Marc Alegre?",
  "What is the budget of the Royal Navy?",
  "small boats Rwanda",
  "crossigs",
  "zzyzx",
].flatMap((text) => (["question", "terms"] as const).map((mode) => ({ text, mode, limit: 10 })));

test.for(requests)(
  "articles of three libraries are found as if they were of one: $mode “$text”",
  async (request) => {
    const whole = await holding(...articles);
    const parts = [
      await holding(articles[0]!, articles[3]!),
      await holding(articles[4]!),
      await holding(articles[2]!, articles[1]!),
    ];
    const expected = await whole.search(request);
    expect(await searchTogether(parts, request)).toEqual(expected);
    expect(await searchTogether(parts.toReversed(), request)).toEqual(expected);
  },
);

test("what is put, changed or taken out in one library counts at once", async () => {
  const parts = [
    await holding(articles[0]!),
    await holding(indexed({ id: "own", text: "The mayor sold a zeppelin." })),
  ];
  const request: SearchRequest = { text: "Who sold the zeppelin?", mode: "question", limit: 3 };
  expect((await searchTogether(parts, request)).hits[0]?.article).toBe("own");
  await parts[1]!.put([indexed({ id: "own", text: "The mayor kept a goat." })]);
  expect((await searchTogether(parts, request)).unknown).toContain("zeppelin");
  await parts[0]!.put([indexed({ id: "new", text: "Her sister sold a zeppelin." })]);
  expect((await searchTogether(parts, request)).hits[0]?.article).toBe("new");
  await parts[0]!.remove(["new"]);
  expect((await searchTogether(parts, request)).unknown).toContain("zeppelin");
});

test("a library that is not read leaves no trace in the answer", async () => {
  const own = await holding(articles[1]!);
  const shared = await holding(articles[2]!);
  const request: SearchRequest = { text: "How many migrants crossed?", mode: "question", limit: 10 };
  const before = await searchTogether([own, shared], request);
  const others = await holding(...articles);
  await searchTogether([own, shared, others], request);
  await searchTogether([others, shared], request);
  expect(JSON.stringify(await searchTogether([own, shared], request))).toBe(JSON.stringify(before));
});

test("a reader of no library is answered nothing", async () => {
  const { hits, answers } = await searchTogether([], { text: "migrants", mode: "question", limit: 3 });
  expect({ hits, answers }).toEqual({ hits: [], answers: false });
});
