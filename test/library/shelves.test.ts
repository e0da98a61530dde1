import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Article } from "../../src/answer/article.ts";
import { extract } from "../../src/extract/extraction.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import type { Quotation } from "../../src/extract/quotations/quotation.ts";
import { articleAt, articleById, articleCards } from "../../src/library/store/articles.ts";
import { libraryOf, speakersOf } from "../../src/library/store/desk-queries.ts";
import { readFacts } from "../../src/library/store/facts/fact-queries.ts";
import { readExtraction } from "../../src/library/store/facts/facts.ts";
import { putLibrary } from "../../src/library/store/libraries.ts";
import { putArticle, removeArticle } from "../../src/library/store/shelves.ts";
import { openStore, type Store } from "../../src/library/store/base/store.ts";
import { Refusal } from "../../src/refusal.ts";
import { article } from "../scratch.ts";

async function emptyStore(): Promise<Store> {
  const store = await openStore(null);
  onTestFinished(() => store.close());
  await putLibrary(store, { id: "corpus", name: "corpus", owner: "house", public: true });
  return store;
}

function read(one: Article, rules = "1") {
  return { extraction: extract(one.text, one.published, one.author), rules, problem: null };
}

const put = (store: Store, one: Article) => putArticle(store, one, read(one));

const first = article({
  id: "a",
  text: "Police stopped 1,200 people in 2021. “It works,” Marc Alegre said.",
});
const edited = article({ id: "a", text: "Police stopped 1,300 people in 2021." });

test("an article and everything read from it come back as they were", async () => {
  const store = await emptyStore();
  const dated = article({
    ...first,
    published: {
      from: "2024-06-19",
      to: "2024-06-19",
      precision: "day",
      basis: "printed",
      evidence: ["19 June"],
    },
    title: "Crossings",
    url: "https://example.org/a",
  });
  expect(await put(store, dated)).toBe("added");
  expect(await articleById(store.db, ["corpus"], "a")).toEqual(dated);
  expect(await readExtraction(store.db, "a", dated.text)).toEqual(read(dated).extraction);
});

test("the same article again changes nothing, another text or title does, and a text once left may return", async () => {
  const store = await emptyStore();
  await put(store, first);
  const before = await libraryOf(store.db, ["corpus"]);
  expect(await put(store, first)).toBe("same");
  expect(await libraryOf(store.db, ["corpus"])).toEqual(before);
  expect(await put(store, edited)).toBe("changed");
  expect(await put(store, { ...edited, title: "Police" })).toBe("changed");
  expect((await libraryOf(store.db, ["corpus"])).revision).not.toBe(before.revision);
  expect(await put(store, first)).toBe("changed");
  expect(await libraryOf(store.db, ["corpus"])).toEqual(before);
});

test("an article that left is gone, its words can still be found by revision, and it may come back", async () => {
  const store = await emptyStore();
  await put(store, first);
  await put(store, edited);
  expect(await removeArticle(store, "corpus", "a")).toBe(true);
  expect(await removeArticle(store, "corpus", "a")).toBe(false);
  expect(await articleById(store.db, ["corpus"], "a")).toBeNull();
  expect(await articleCards(store.db, ["corpus"])).toEqual([]);
  expect(await readFacts(store.db, "figures", ["corpus"])).toEqual([]);
  expect((await articleAt(store.db, ["corpus"], "a", first.revision.slice(0, 12)))?.text).toBe(first.text);
  expect((await articleAt(store.db, ["corpus"], "a", edited.revision))?.text).toBe(edited.text);
  expect(await articleAt(store.db, ["corpus"], "a", "0123456789ab")).toBeNull();
  expect(await articleAt(store.db, ["corpus"], "a", "%")).toBeNull();
  expect(await articleAt(store.db, ["other"], "a", first.revision)).toBeNull();
  expect(await put(store, edited)).toBe("added");
});

test("the library revision is made of its articles alone, not of the order or the way they came", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("One.", "Two.", null)), {
        maxLength: 12,
      }),
      async (steps) => {
        const store = await openStore(null);
        const straight = await openStore(null);
        try {
          for (const one of [store, straight])
            await putLibrary(one, { id: "corpus", name: "corpus", owner: "house", public: true });
          const last = new Map<string, string>();
          for (const [id, text] of steps) {
            if (text === null) {
              await removeArticle(store, "corpus", id);
              last.delete(id);
            } else {
              await put(store, article({ id, text }));
              last.set(id, text);
            }
          }
          for (const [id, text] of [...last].reverse()) await put(straight, article({ id, text }));
          expect(await libraryOf(store.db, ["corpus"])).toEqual(await libraryOf(straight.db, ["corpus"]));
        } finally {
          await store.close();
          await straight.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("a fault in the middle of an article leaves nothing of it", async () => {
  const store = await emptyStore();
  await put(store, first);
  const before = await libraryOf(store.db, ["corpus"]);
  const broken = read(edited);
  // A body that cannot be written as JSON: the fault comes after the article's own row and text.
  const body = {
    toJSON: () => {
      throw new Error("no");
    },
  } as unknown as Figure;
  broken.extraction.figures.push(body);
  await expect(putArticle(store, edited, broken)).rejects.toThrow("no");
  expect(await libraryOf(store.db, ["corpus"])).toEqual(before);
  expect(await articleById(store.db, ["corpus"], "a")).toEqual(first);
  expect(await articleAt(store.db, ["corpus"], "a", edited.revision)).toBeNull();
  expect(await readExtraction(store.db, "a", first.text)).toEqual(read(first).extraction);
});

test.for([
  ["half a character", "One \ud83d boat."],
  ["zero bytes", "One\0boat."],
])("a text with %s is refused, for it would not come back as it was", async ([, text]) => {
  const store = await emptyStore();
  await expect(put(store, article({ id: "x", text: text ?? "" }))).rejects.toThrow(Refusal);
  expect(await articleCards(store.db, ["corpus"])).toEqual([]);
});

test("an id that belongs to another library is refused", async () => {
  const store = await emptyStore();
  await putLibrary(store, { id: "b", name: "b", owner: "guild:1", public: false });
  await put(store, first);
  await expect(put(store, { ...first, library: "b" })).rejects.toThrow(Refusal);
});

const dated = (id: string, text: string, year: number): Article =>
  article({
    id,
    text,
    published: {
      from: `${year}-05-01`,
      to: `${year}-05-01`,
      precision: "day",
      basis: "printed",
      evidence: [],
    },
  });

/** Facts as the extractors print them, so that this test does not hang on their rules. */
function figure(text: string, words: string, some: Partial<Figure>): Figure {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    words,
    value: 1,
    unit: "count",
    counted: null,
    modifier: null,
    change: null,
    period: null,
    vague: false,
    statedBy: null,
    rule: "test",
    ...some,
  };
}
const period = (from: string, to: string): Figure["period"] => ({
  from,
  to,
  precision: "year",
  basis: "stated",
  words: "x",
});

test("figures are found by the years they touch, by unit and by article", async () => {
  const store = await emptyStore();
  const text = "One two three four five six.";
  const one = dated("one", text, 2024);
  const facts = read(one);
  facts.extraction.figures = [
    figure(text, "One", { period: period("2021-01-01", "2021-12-31") }),
    figure(text, "two", { period: period("2018-01-01", "2024-06-30"), unit: "GBP" }),
    figure(text, "three", {
      period: period("2023-01-01", "2023-12-31"),
      change: { direction: "increase", kind: "by", base: { start: 0, end: 1, words: "on 2020" } },
    }),
    figure(text, "four", {
      period: period("2023-01-01", "2023-12-31"),
      change: { direction: "increase", kind: "by", base: { start: 0, end: 1, words: "last year" } },
    }),
    figure(text, "five", {}),
    figure(text, "six", {
      change: { direction: "increase", kind: "by", base: { start: 0, end: 1, words: "on 2019" } },
    }),
  ];
  await putArticle(store, one, facts);
  const found = async (filter: Parameters<typeof readFacts>[3]) =>
    (await readFacts<Figure>(store.db, "figures", ["corpus"], filter))
      .map(({ fact }) => fact.words)
      .join(" ");
  expect(await found({})).toBe("One two three four five six");
  expect(await found({ years: { from: 2021, to: 2021 } })).toBe("One two three six");
  expect(await found({ years: { from: 2020, to: 2020 } })).toBe("two three six");
  expect(await found({ years: { from: 2022, to: 2022 } })).toBe("two three four six");
  expect(await found({ years: { from: 2024, to: 2024 } })).toBe("two five six");
  expect(await found({ years: { from: 2019, to: 2019 } })).toBe("two six");
  expect(await found({ years: { from: 1999, to: 2000 } })).toBe("");
  expect(await found({ unit: "GBP" })).toBe("two");
  expect(await found({ unit: "GBP", years: { from: 2021, to: 2021 }, articles: new Set(["one"]) })).toBe(
    "two",
  );
  expect(await found({ articles: new Set(["other"]) })).toBe("");
  expect(await found({ articles: new Set() })).toBe("");
});

test("quotations are found by words of the speaker's name", async () => {
  const store = await emptyStore();
  const text = "“Yes,” “no,” “perhaps.”";
  const said = (words: string, name: string, confidence: "high" | "low"): Quotation => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    words,
    kind: "speech",
    speaker: { name, how: "name", confidence, mention: null },
    cue: null,
    group: 0,
    part: 1,
    rule: "test",
  });
  const one = article({ id: "one", text });
  const facts = read(one);
  facts.extraction.quotations = [
    said("Yes", "Élodie Lefèvre", "high"),
    said("no", "Mr Marc Alegre", "high"),
    said("perhaps", "Marc Lefevre", "low"),
  ];
  await putArticle(store, one, facts);
  const by = async (speaker: string) =>
    (await readFacts<Quotation>(store.db, "quotations", ["corpus"], { speaker })).map(
      ({ fact }) => fact.words,
    );
  expect(await by("LEFEVRE")).toEqual(["Yes", "perhaps"]);
  expect(await by("Alegre’s")).toEqual(["no"]);
  expect(await by("Marc Alegre")).toEqual(["no"]);
  expect(await by("Alegr")).toEqual([]);
  expect(await by("Marc Élodie")).toEqual([]);
  expect(await speakersOf(store.db, ["corpus"])).toEqual([
    { name: "Mr Marc Alegre", quotations: 1 },
    { name: "Élodie Lefèvre", quotations: 1 },
  ]);
});
