import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { Search } from "../../src/index/search.ts";
import { decodeSegment, encodeSegment } from "../../src/index/segments/segment-file.ts";
import type { MergeOrder } from "../../src/index/segments/merge-apart.ts";
import { segmentOf } from "../../src/index/segments/segment.ts";
import { openPool } from "../../src/work/pool.ts";
import { quiet } from "../house.ts";
import { corpusArticles, indexed } from "./corpus.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "segments-"));
  folders.push(path);
  return path;
}

const words = [
  "boat",
  "police",
  "channel",
  "crossing",
  "record",
  "2021",
  "4,019",
  "said",
  "minister",
  "Dover",
  "aid",
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 9 })
  .map((row) => `The ${row.join(" ")}.`);
const article = fc
  .record({
    // An empty article, too, has its place among the others.
    text: fc.array(sentence, { minLength: 0, maxLength: 8 }).map((all) => all.join("\n\n")),
    title: fc.option(sentence),
  })
  .map(({ text, title }) => ({ text, title }));

const questions = [
  "How many crossings in 2021?",
  "police channel",
  "Who said Dover?",
  "record 4019 boats",
  "minister aid Dover boat police",
];

async function answers(index: Search): Promise<string> {
  const all = [];
  for (const text of questions)
    for (const mode of ["question", "terms"] as const) all.push(await index.search({ text, mode, limit: 7 }));
  return JSON.stringify(all);
}

test("however articles were cut into segments, replaced, removed and merged, the answers are byte for byte the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 3, maxLength: 14 }),
      fc.array(fc.record({ at: fc.nat(13), how: fc.constantFrom("put", "remove", "stale", "settle") }), {
        maxLength: 24,
      }),
      async (texts, steps) => {
        const all = texts.map((one, at) => indexed({ id: `a${at}`, ...one }));
        const index = new Search();
        const present = new Set<number>();
        for (const { at, how } of steps) {
          const one = all[at % all.length]!;
          if (how === "settle") await index.settled();
          else if (how === "remove") {
            await index.remove([one.article.id]);
            present.delete(at % all.length);
          } else {
            // A stale revision is replaced by the one put after it.
            if (how === "stale")
              await index.put([indexed({ id: one.article.id, text: "Stale police boats." })]);
            await index.put([one]);
            present.add(at % all.length);
          }
        }
        const whole = new Search();
        await whole.put([...present].sort((a, b) => a - b).map((at) => all[at]!));
        expect(await answers(index)).toBe(await answers(whole));
        await index.settled();
        expect(await answers(index)).toBe(await answers(whole));
        expect(index.passages()).toBe(whole.passages());
      },
    ),
    { numRuns: 60 },
  );
});

test("articles without a word, first, between and last, change no score of the others", async () => {
  const full = ["police boat Dover", "record minister aid boat", "crossing Dover record"].map((text, at) =>
    indexed({ id: `b${at}`, text: `The ${text}.`, title: at === 1 ? "Dover boat" : null }),
  );
  const empty = ["a", "b0a", "b1a", "c"].map((id) => indexed({ id, text: "" }));
  const scores = async (...articles: typeof full): Promise<unknown> => {
    const index = new Search();
    await index.put(articles);
    const { retriever } = await index.place();
    const terms = retriever.know(["boat", "dover", "record", "aid"].map((term) => ({ term, weight: 1 })));
    return retriever
      .best(terms, { most: 9, share: 0.5 })
      .map(({ article, passageScore, held, articleHeld }) => [article, passageScore, held, articleHeld]);
  };
  const between = [empty[0]!, full[0]!, empty[1]!, full[1]!, empty[2]!, full[2]!, empty[3]!];
  const together = [...full, ...empty];
  expect(await scores(...between)).toEqual(await scores(...together));
  expect(await scores(...between)).toHaveLength(3);
});

test("a library kept in a folder answers the same after it is opened again", async () => {
  const directory = await folder();
  const articles = corpusArticles();
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const textOf = (id: string): string | undefined => texts.get(id);
  const first = new Search({ directory, textOf });
  for (const one of articles) await first.put([one]);
  await first.remove([articles[0]!.article.id]);
  await first.put([articles[1]!]);
  await first.settled();
  const again = new Search({ directory, textOf });
  expect(await again.holdings()).toEqual(
    new Map(articles.slice(1).map(({ article }) => [article.id, article.revision])),
  );
  expect(await answers(again)).toBe(await answers(first));
});

test("the figures of articles stay with their passages through merges and removals", async () => {
  const given = corpusArticles().map(({ article, extraction }, at) => ({
    article: { ...article, id: `${at}` },
    extraction,
  }));
  const more = given.map(({ article, extraction }) => ({
    article: { ...article, id: `more-${article.id}` },
    extraction,
  }));
  const cut = new Search();
  for (const one of [...more, ...given]) await cut.put([one]);
  await cut.remove(more.map(({ article }) => article.id));
  await cut.settled();
  const whole = new Search();
  await whole.put(given);
  const question = "How many crossings were there in November?";
  const ranked = async (index: Search) =>
    (await index.consider({ text: question, mode: "question", limit: 9 })).ranked.map(
      ({ article, start, features }) => [article, start, features.figure],
    );
  expect(await ranked(cut)).toEqual(await ranked(whole));
  expect((await ranked(whole)).filter(([, , figure]) => figure === 1).length).toBeGreaterThan(3);
});

/** Articles of several hundred passages each: their segments are worth another process. */
const long = Array.from({ length: 7 }, (_, at) =>
  indexed({
    id: `a${at}`,
    text: Array.from(
      { length: 600 },
      (_, i) => `Police saw boat ${i + at} near Dover. ${"It sank. ".repeat(45)}`,
    ).join("\n\n"),
  }),
);
const short = long.map((_, at) =>
  indexed({ id: `short${at}`, text: `A minister said ${at} of them saw Dover.` }),
);
const textOf = (id: string): string | undefined =>
  [...long, ...short].find(({ article }) => article.id === id)?.article.text;

test("segments merged by another process answer as those merged here, without the articles that left meanwhile", async () => {
  const pool = openPool({ log: quiet });
  const directory = await folder();
  const sizes: number[] = [];
  const apart = async (order: MergeOrder): Promise<number> => {
    const size = await pool.run("merge", order);
    await index.remove(["short2"]);
    sizes.push(size);
    return size;
  };
  const index = new Search({ directory, textOf, apart });
  for (const [at, one] of long.entries()) await index.put([one, short[at]!]);
  await index.settled();
  expect(sizes.length).toBe(1);
  const whole = new Search();
  await whole.put([...long, ...short.filter(({ article }) => article.id !== "short2")]);
  expect(await answers(index)).toBe(await answers(whole));
  const again = new Search({ directory, textOf });
  expect(await answers(again)).toBe(await answers(whole));
  expect((await readdir(directory)).filter((name) => name.endsWith(".merging"))).toEqual([]);
  await pool.close();
});

test("a merge that another process gives up leaves every article to be found, and the next change begins it again", async () => {
  let asked = 0;
  const directory = await folder();
  const index = new Search({
    directory,
    textOf,
    apart: async ({ into }) => {
      asked++;
      await writeFile(into, "half of it");
      throw new Error("it is gone");
    },
  });
  for (const one of long.slice(0, 6)) await index.put([one]);
  await index.settled();
  expect(asked).toBe(1);
  const whole = new Search();
  await whole.put(long.slice(0, 6));
  expect(await answers(index)).toBe(await answers(whole));
  await index.put(long.slice(6));
  await index.settled();
  expect(asked).toBe(2);
  expect((await readdir(directory)).filter((name) => name.endsWith(".merging"))).toEqual([]);
});

test("a segment's bytes are read back as they were, and refused when one of them changed", () => {
  const segment = segmentOf(corpusArticles());
  const bytes = encodeSegment(segment);
  const back = decodeSegment(bytes);
  expect(back).not.toBeNull();
  expect(encodeSegment(back!)).toEqual(bytes);
  for (const at of [0, 4, 9, 40, bytes.length >> 1, bytes.length - 9]) {
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 1;
    expect(decodeSegment(damaged)).toBeNull();
  }
  expect(decodeSegment(bytes.subarray(0, 900))).toBeNull();
  expect(decodeSegment(Buffer.alloc(0))).toBeNull();
});

test("a damaged file loses its own articles only, and they can be put again", async () => {
  const directory = await folder();
  const articles = corpusArticles();
  const first = new Search({ directory });
  await first.put(articles.slice(0, 2));
  await first.put(articles.slice(2));
  const files = (await readdir(directory)).filter((file) => file.endsWith(".segment")).sort();
  const path = join(directory, files[0]!);
  const bytes = await readFile(path);
  bytes[bytes.length >> 1]! ^= 0xff;
  await writeFile(path, bytes);
  const again = new Search({ directory });
  expect([...(await again.holdings()).keys()].sort()).toEqual(
    articles.slice(2).map(({ article }) => article.id),
  );
  await again.put(articles);
  expect((await again.holdings()).size).toBe(articles.length);
});

test("many small additions are merged into few segments", async () => {
  const directory = await folder();
  const index = new Search({ directory });
  for (let at = 0; at < 40; at++)
    await index.put([indexed({ id: `a${at}`, text: `Boat ${at} left Dover.` })]);
  await index.settled();
  const files = (await readdir(directory)).filter((file) => file.endsWith(".segment"));
  expect(files.length).toBeLessThan(12);
  const { hits } = await index.search({ text: "boat 37", mode: "terms", limit: 1 });
  expect(hits[0]?.article).toBe("a37");
});
