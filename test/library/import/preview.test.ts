import { expect, test } from "vitest";
import { extract } from "../../../src/extract/extraction.ts";
import type { Draft } from "../../../src/library/import/draft.ts";
import { differenceOf, duplicatesOf } from "../../../src/library/import/duplicates.ts";
import { measured } from "../../../src/library/import/health.ts";
import { articleFrom, articleIdOf } from "../../../src/library/import/identity.ts";
import { previewLines } from "../../../src/library/import/preview-lines.ts";
import { languageOf, previewOf } from "../../../src/library/import/preview.ts";
import { readCorpusFolder } from "../../../src/library/folder/corpus-folder.ts";
import { readSettings } from "../../../src/settings.ts";

const story = [
  "The harbour counted 412 boats on Monday, the harbour master told reporters on the quay.",
  "A ferry was late because of fog over the northern pier, its captain wrote to passengers.",
  "Nobody was hurt when the old crane fell into the water beside the fish market.",
  "The council will vote in autumn on a new wall against the winter storms.",
];
const draft = (text: string, rest: Partial<Draft> = {}): Draft => ({
  text,
  title: "Boats counted",
  outlet: "The Quay",
  author: "Ann Quay",
  published: {
    from: "2024-06-19",
    to: "2024-06-19",
    precision: "day",
    basis: "printed",
    evidence: ["date: 2024-06-19"],
  },
  url: "https://news.example/boats",
  remarks: [],
  ...rest,
});
const known = (text: string, url: string | null = "https://news.example/boats") => [{ id: "old", text, url }];
const text = story.join("\n\n");
const kinds = (...[given, there]: Parameters<typeof duplicatesOf>) =>
  duplicatesOf(given, there).map(({ kind }) => kind);

test.for([
  ["the same words at the same address", draft(text), known(text), ["same"]],
  [
    "the same words with other spaces and a tracked address",
    draft(story.join("\n"), { url: "http://www.news.example/boats?utm_source=x" }),
    known(text),
    ["same"],
  ],
  ["the same words of a file and an address", draft(text, { url: null }), known(text), ["same"]],
  [
    "the same words at another address",
    draft(text, { url: "https://other.example/1" }),
    known(text),
    ["elsewhere"],
  ],
  ["other words at the same address", draft(`${text} It rained.`), known(text), ["changed"]],
  [
    "half of its sentences in other words",
    draft(
      [
        `On Monday the harbour master told reporters that the harbour counted 412 boats.`,
        "The fog made a ferry late over the northern pier, wrote its captain to passengers.",
        "An entirely different matter was discussed at length by the museum’s trustees.",
        "The library reopened after the long works on its roof and reading rooms.",
      ].join(" "),
      { url: "https://other.example/1" },
    ),
    known(text),
    ["near"],
  ],
  [
    "other numbers",
    draft(story.join(" ").replace("412", "87").split(".")[0] ?? "", { url: null }),
    known(text, null),
    [],
  ],
  [
    "another article",
    draft("The museum opened a hall of maps. Its trustees thanked everybody who had given one.", {
      url: null,
    }),
    known(text, null),
    [],
  ],
] as const)("%s", ([, given, there, relations]) => {
  expect(kinds(given, there)).toEqual(relations);
});

test("a changed version says which sentences left and which came", () => {
  const after = text.replace("412 boats", "421 boats").replace(story[3] ?? "", "The council has voted.");
  expect(differenceOf(text, after)).toEqual({
    removed: [story[0], story[3]],
    added: [story[0]?.replace("412", "421"), "The council has voted."],
  });
});

test.for([
  ["nothing to say", draft(text), []],
  ["no date and no byline", draft(text, { published: null, author: null }), ["undated", "no byline"]],
  [
    "repetition",
    draft([...story, ...story.slice(0, 2)].join("\n")),
    ["repeats itself: 33 % of its sentences restate another"],
  ],
  ["a damaged character", draft(`${text} Caf\uFFFD.`), ["broken encoding: 1 damaged character"]],
  ["UTF-8 read as Latin", draft(`${text} He saidâ€™ it, cafÃ©.`), ["broken encoding: 2 damaged characters"]],
  ["French, which is not broken", draft(`${text} “À bientôt”, dit-il à Âne et Ã la.`), []],
  [
    "furniture",
    draft(
      [...story.slice(0, 1), "Sign up to our newsletter and get the day’s news", "Advertisement"].join("\n"),
    ),
    ["boilerplate: 41 % of its words are not the story"],
  ],
  [
    "second hand",
    draft(
      `${text} As first reported by The Pier, the crane was old. According to a report in The Jetty, it was rusty.`,
    ),
    ["second-hand: “As first reported by” and 1 more such mention"],
  ],
  ["people who report", draft(`${text} She reported to the master. The inquiry reported in May.`), []],
] as const)("what is measured of an article: %s", ([, given, lines]) => {
  expect(measured(given, extract(given.text, given.published))).toEqual(lines);
});

test("of the shipped articles, the one that repeats itself is told so", async () => {
  const { articles } = await readCorpusFolder(readSettings({}).CORPUS_DIR, "corpus");
  expect(
    Object.fromEntries(
      articles.map((article) => [article.id, measured(article, extract(article.text, article.published))]),
    ),
  ).toMatchInlineSnapshot(`
    {
      "000_bd152b030e2e6f44": [
        "no byline",
      ],
      "001_0ddc0e714b048575": [
        "no byline",
      ],
      "002_36db54f883615cec": [
        "no byline",
        "repeats itself: 31 % of its sentences restate another",
      ],
      "003_3c9a4677b2bb7478": [
        "no byline",
      ],
      "004_d4d57f0f7fc901fd": [
        "boilerplate: 19 % of its words are not the story",
        "second-hand: “As reported by”",
      ],
    }
  `);
});

test("a preview shows what is known, asks what is not, and says what is measured", () => {
  const given = draft(`${text} He saidâ€™ it.`, { author: null, published: null });
  expect(previewLines(previewOf(given, known(text)))).toMatchInlineSnapshot(`
    [
      "Title: Boats counted",
      "Outlet: The Quay · Author: not stated",
      "Published: not stated",
      "Language: en · 63 words · 5 sentences",
      "A new version of old: sentences that came: 1, that left: 0. Citations of the old one stay.",
      "Measured: undated",
      "Measured: no byline",
      "Measured: broken encoding: 1 damaged character",
      "Who wrote it?",
      "When was it published? A day, a month (2024-04) or a range will do.",
    ]
  `);
});

test.for([
  [text, "en"],
  ["Le port a compté quatre cents bateaux lundi, a dit le maître du port aux journalistes.", "fr"],
  ["Der Hafen zählte am Montag vierhundert Boote, sagte der Hafenmeister den Reportern.", "de"],
  ["42", null],
] as const)("the language of %j is %s", ([words, language]) => expect(languageOf(words)).toBe(language));

test("an article's id follows from its library and its address, whatever the address is decorated with", () => {
  const id = articleIdOf("guild:1", draft(text));
  expect(id).toMatch(/^[0-9a-f]{10}$/);
  expect(
    articleIdOf("guild:1", draft("Other words.", { url: "http://www.news.example/boats/?fbclid=1" })),
  ).toBe(id);
  expect(articleIdOf("guild:2", draft(text))).not.toBe(id);
  expect(articleIdOf("guild:1", draft(text, { url: null }))).not.toBe(id);
  expect(articleFrom("guild:1", draft(text))).toMatchObject({ id, library: "guild:1", text });
});
