import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../src/extract/extraction.ts";
import { Search } from "../../src/index/search.ts";
import type { SearchResult } from "../../src/index/search-index.ts";
import { corpusArticles, indexed } from "./corpus.ts";

const articles = corpusArticles();
const corpus = new Search();
await corpus.put(articles);

function shown({ hits }: SearchResult, of = articles): string[] {
  return hits.map(({ article, start, end }) =>
    of.find((one) => one.article.id === article)!.article.text.slice(start, end),
  );
}

async function ask(text: string, limit = 5): Promise<SearchResult> {
  return await corpus.search({ text, mode: "question", limit });
}

async function find(text: string, limit = 10, chosen?: ReadonlySet<string>): Promise<SearchResult> {
  return await corpus.search({
    text,
    mode: "terms",
    limit,
    ...(chosen === undefined ? {} : { articles: chosen }),
  });
}

test("the questions of the corpus are answered at the floors asked for, and those it cannot answer are called absent", async () => {
  const file = new URL("../golden/corpus/questions.json", import.meta.url);
  const gold: { question: string; answers: { seed: string; contains: string }[] }[] = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const count = { first: 0, three: 0, wronglyAbsent: 0, absent: 0 };
  for (const { question, answers } of gold) {
    const result = await ask(question, 3);
    const words = shown(result);
    const right = result.hits.map(({ article }, at) =>
      answers.some(({ seed, contains }) => seed.startsWith(article) && words[at]!.includes(contains)),
    );
    if (answers.length === 0) count.absent += result.answers ? 0 : 1;
    else if (!result.answers) count.wronglyAbsent++;
    else {
      count.first += right[0] === true ? 1 : 0;
      count.three += right.includes(true) ? 1 : 0;
    }
  }
  expect(count.first).toBeGreaterThanOrEqual(23);
  expect(count.three).toBeGreaterThanOrEqual(25);
  expect(count).toMatchObject({ wronglyAbsent: 0, absent: 5 });
});

test("a hit is a run of whole sentences, with the reasons it was chosen, in words", async () => {
  const result = await ask("When does the pilot of the UK-France deal end?", 1);
  expect(shown(result)).toMatchInlineSnapshot(`
    [
      "The UK-France deal was ratified on August 5, 2025, with the pilot running until June 11, 2026.",
    ]
  `);
  expect(result.hits[0]!.why).toMatchInlineSnapshot(`
    [
      "matched: pilot, UK, France, deal",
      "has the rarest word asked",
      "same order of words",
      "has a date",
    ]
  `);
});

test("what an article says twice is shown once, with where else it stands", async () => {
  const result = await ask("How many migrants crossed the Channel in 2020?");
  expect(result.hits[0]!.alsoIn.length).toBeGreaterThan(0);
  const words = shown(result).filter((one) => /\b8,000/.test(one));
  expect(words).toHaveLength(1);
});

test("nothing answers: the nearest passages are given, and said to be no answer", async () => {
  const result = await ask("What is the capital of Mongolia?");
  expect(result.answers).toBe(false);
  expect(result.unknown).toEqual(["capital", "Mongolia"]);
});

test.for([
  "How many migrants crossed the Channel in 2016?",
  "How many people live in Calais?",
  "How many helicopters does the Border Force have?",
  "Did Boris Johnson visit Calais?",
])("nothing answers “%s”: a year, a name or a thing nobody speaks of", async (text) => {
  expect((await ask(text)).answers).toBe(false);
});

test("an everyday word the library does not hold is not taken for a slip", async () => {
  expect((await ask("How many people live in Calais?")).repaired).toEqual([]);
  // One slip from “droned”, which an article holds as “drone”.
  expect((await ask("How many migrants drowned?")).repaired).toEqual([]);
});

test("a mistyped word is repaired and said; a name nobody wrote about stays unknown, though one like it is searched", async () => {
  expect((await ask("Why are police short of vehciles?")).repaired).toEqual([
    { typed: "vehciles", searched: "vehicles" },
  ]);
  const { repaired, unknown, answers } = await ask("What did Alegra Mackron say?");
  expect({ repaired, unknown, answers }).toMatchInlineSnapshot(`
    {
      "answers": false,
      "repaired": [
        {
          "searched": "alegre",
          "typed": "Alegra",
        },
        {
          "searched": "macron",
          "typed": "Mackron",
        },
      ],
      "unknown": [
        "Alegra",
        "Mackron",
      ],
    }
  `);
});

test("the answer to a mistyped question is the answer to the question", async () => {
  const right = await ask("How many vehicles have been delivered?");
  const slipped = await ask("How many vehciles have been delivered?");
  expect(slipped.hits).toEqual(right.hits);
  expect(slipped.terms).toEqual(right.terms);
});

test.for([
  ["dinghes", "dinghies"],
  ["Alegra", "Alegre"],
  ["cras", "cars"],
  ["crossibg", "crossing"],
] as const)("words to be found are repaired even alone: “%s” is “%s”", async ([typed, searched]) => {
  const found = await find(typed);
  expect(found.repaired).toEqual([{ typed, searched: searched.toLowerCase() }]);
  expect(shown(found)).toEqual(shown(await find(searched)));
});

test.for(["Rwanda", "44000", "zzyzx", "crzssxng"])("“%s” is left as it is", async (typed) => {
  expect((await find(typed)).repaired).toEqual([]);
});

test("a phrase stands in every hit, an excluded word in none", async () => {
  const phrase = await find('"one in, one out"');
  expect(phrase.hits.length).toBeGreaterThan(0);
  for (const words of shown(phrase)) expect(words).toMatch(/one in, one out/);
  const excluded = await find("boat -dinghy -Dover");
  expect(excluded.hits.length).toBeGreaterThan(3);
  for (const words of shown(excluded)) expect(words).not.toMatch(/dinghy|dover/i);
  expect((await find('"boat small"')).hits).toEqual([]);
});

test("only the articles chosen are searched", async () => {
  const chosen = new Set([articles[2]!.article.id]);
  const { hits } = await find("police boat channel", 20, chosen);
  expect(hits.length).toBeGreaterThan(3);
  expect(new Set(hits.map(({ article }) => article))).toEqual(chosen);
  expect((await find("police", 5, new Set())).hits).toEqual([]);
});

test("what is not the story ranks behind the story", async () => {
  const text = "Rents rose in Leeds.\n\nTenants protested in Leeds.\n\nPhoto: tenants protested in Leeds/PA";
  const one = indexed({ id: "a", text });
  const index = new Search();
  await index.put([one]);
  const found = await index.search({ text: "tenants protested Leeds", mode: "question", limit: 3 });
  expect(shown(found, [one])[0]).toBe("Tenants protested in Leeds.");
});

test("an article taken out is found no more, and one put again is found by its new words only", async () => {
  const index = new Search();
  await index.put([
    indexed({ id: "a", text: "Otters live here." }),
    indexed({ id: "b", text: "Otters swim." }),
  ]);
  await index.remove(["a", "no such article"]);
  await index.put([indexed({ id: "b", text: "Beavers build." })]);
  expect((await index.search({ text: "otters", mode: "terms", limit: 5 })).hits).toEqual([]);
  expect((await index.search({ text: "beavers", mode: "terms", limit: 5 })).hits).toHaveLength(1);
  expect(index.passages()).toBe(1);
});

test("a title finds its article though the text has none of its words", async () => {
  const index = new Search();
  await index.put([
    indexed({ id: "a", title: "Zebra census", text: "There were 41 of them.\n\nNobody knows why." }),
  ]);
  const { hits } = await index.search({ text: "zebra census", mode: "terms", limit: 5 });
  expect(hits[0]).toMatchObject({ article: "a", start: 0 });
});

test.for([
  "",
  " \n\t",
  "the of and",
  "?!…—“”",
  "\u0000\u0007",
  "@everyone <@123456789012345678> <#1> :smile: ```js\nlet a = 1;\n``` ||spoiler||",
  "https://example.org/?q=1&r=%20 word: field:value ~ ^ +must -not *",
  "سفينة مهاجرين 移民 корабль",
  "🙂🙃",
  "\u202eboats\u202c",
  "boats ".repeat(1000),
  "constructor __proto__ toString hasOwnProperty",
  `"${"a".repeat(5000)}"`,
])("any text is answered in bounds: %j", async (text) => {
  for (const mode of ["question", "terms"] as const) {
    const result = await corpus.search({ text, mode, limit: 5 });
    expect(result.hits.length).toBeLessThanOrEqual(5);
  }
  if (!/boats/.test(text)) expect((await ask(text)).answers).toBe(false);
});

test("no text makes a search fail or show the whole library, and every place shown is inside its article", async () => {
  const word = fc.oneof(
    fc.constantFrom("boat", "police", "2021", "-", '"', "by:", "who", "£3,000", "Alegre", "said", "?", "\n"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
      fc.constantFrom("question", "terms"),
      fc.nat(8),
      async (text, mode, limit) => {
        const { hits } = await corpus.search({ text, mode, limit });
        expect(hits.length).toBeLessThanOrEqual(limit);
        for (const { article, start, end } of hits) {
          const { length } = articles.find((one) => one.article.id === article)!.article.text;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(length);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("an empty library answers nothing", async () => {
  const index = new Search();
  const result = await index.search({ text: "How many boats?", mode: "question", limit: 5 });
  expect(result).toMatchObject({ hits: [], answers: false, unknown: ["boats"] });
  await index.put([indexed({ id: "a", text: "" }), indexed({ id: "b", text: "\n\n" })]);
  expect((await index.search({ text: "boats", mode: "terms", limit: 5 })).hits).toEqual([]);
});

test.for([
  ["How many ships did the yard build?", ["In all it built 14 ships there."]],
  ["How much did the ships of the yard cost?", ["A ship of the yard cost £3 million."]],
  ["How long were the ships the yard built?", ["The yard built a ship 90 metres long."]],
  ["Who built the ships of the yard?", []],
] as const)("“%s” prefers the figures read of that kind", async ([question, expected]) => {
  const texts = [
    "The yard built ships in 1910.",
    "In all it built 14 ships there.",
    "The yard built a ship 90 metres long.",
    "A ship of the yard cost £3 million.",
  ];
  const index = new Search();
  await index.put(
    texts.map((text, at) => ({
      article: indexed({ id: `a${at}`, text }).article,
      extraction: extract(text, null),
    })),
  );
  const { ranked } = await index.consider({ text: question, mode: "question", limit: 4 });
  const held = ranked.filter(({ features }) => features.figure === 1);
  expect(held.map(({ article }) => texts[Number(article.slice(1))])).toEqual(expected);
});

test("a sentence pasted without quotation marks finds the article it stands in, whatever is told more often elsewhere", async () => {
  const index = new Search();
  const often =
    "Leave the harbour by ferry, the council was told. The council wants a ferry service. A ferry service needs a harbour, and leave of the council.";
  await index.put([
    indexed({ id: "often", text: `${often}\n\n${often}` }),
    indexed({
      id: "stated",
      text: `${"Much else was on the agenda of the evening. ".repeat(20)}\n\nThe council said the ferry service would leave the harbour. Then they went home.`,
    }),
    indexed({ id: "other", text: "The council went home late, and the agenda was long." }),
  ]);
  const pasted = "the council said the ferry service would leave the harbour";
  const { hits } = await index.search({ text: pasted, mode: "terms", limit: 3 });
  expect(hits[0]).toMatchObject({ article: "stated" });
  const shuffled = "harbour the leave would service ferry the said council the";
  const { hits: loose } = await index.search({ text: shuffled, mode: "terms", limit: 3 });
  expect(loose[0]).toMatchObject({ article: "often" });
});
