import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseArticleFile } from "../../src/library/folder/article-file.ts";
import { readCorpusFolder } from "../../src/library/folder/corpus-folder.ts";
import { readSettings } from "../../src/settings.ts";

const { CORPUS_DIR } = readSettings({});

test("the five shipped articles hold the words they were given, to the byte", async () => {
  const { articles, unreadable } = await readCorpusFolder(CORPUS_DIR, "corpus");
  expect(unreadable).toEqual([]);
  expect(
    Object.fromEntries(articles.map(({ id, text }) => [id, createHash("sha256").update(text).digest("hex")])),
  ).toMatchInlineSnapshot(`
    {
      "000_bd152b030e2e6f44": "dc3dbb0c138675ae3155754346cdb460f6090d4ac86fbf377f5f30a527100e15",
      "001_0ddc0e714b048575": "3984d5ddbb163e89cc7af1cef6a91dd91945d04477b403a8f5b830bb8bd1d7db",
      "002_36db54f883615cec": "5bfbe1c15be3f26dda6646944a3b47d0576fa7ef85db3961cf1c54fdb9f46373",
      "003_3c9a4677b2bb7478": "699f71f620ff0a2b6a0072bd27c15688205134137bcf3361a9c93522a4bf68c0",
      "004_d4d57f0f7fc901fd": "0fd693d2a39a2963791185e918e922990c379df9b0f78dcd0e2f369f8384c11a",
    }
  `);
  expect(articles.map(({ revision }) => revision)).toEqual(
    articles.map(({ text }) => createHash("sha256").update(text).digest("hex")),
  );
});

test("the dates of the shipped articles are those an editor gave, with the words they rest on", async () => {
  const { articles } = await readCorpusFolder(CORPUS_DIR, "corpus");
  const gold: { doc: string; from: string; to: string; evidence: { start: number; end: number }[] }[] =
    JSON.parse(await readFile(new URL("../golden/corpus/publication.json", import.meta.url), "utf8"));
  for (const { id, published, text } of articles) {
    const wanted = gold.find(({ doc }) => id.startsWith(doc));
    expect({ from: published?.from, to: published?.to }).toEqual({ from: wanted?.from, to: wanted?.to });
    for (const words of published?.evidence ?? []) expect(text).toContain(words);
  }
});

const front = "---\ntitle: A boat\n---\n";

test.for([
  ["words only", "One boat.\n", "One boat."],
  ["two final newlines: one is dropped", "One boat.\n\n", "One boat.\n"],
  [
    "Windows line ends and a byte order mark after reading",
    "---\r\ntitle: A boat\r\n---\r\nOne.\r\nTwo.\r\n",
    "One.\nTwo.",
  ],
  ["a leading space", `${front} One boat.`, " One boat."],
  ["a rule later in the text", `${front}One.\n---\nTwo.`, "One.\n---\nTwo."],
] as const)("text begins after the front matter: %s", ([, content, text]) => {
  expect(parseArticleFile("x", content, "corpus").text).toBe(text);
});

test.for([
  ["not UTF-8", Buffer.from([0x4f, 0x6e, 0x65, 0x0a, 0xff, 0xfe, 0x0a]), "Line 2 is not UTF-8."],
  ["empty", "", "It holds no words after the front matter."],
  ["front matter alone", front, "It holds no words after the front matter."],
  [
    "unclosed front matter",
    "---\ntitle: A boat\nOne boat.",
    "Line 1 opens front matter that is never closed.",
  ],
  ["broken YAML", "---\ntitle: A\nauthor: [b\n---\nOne.", "Line 3 is not valid front matter."],
  [
    "a slip in a name",
    "---\ntitle: A\nauthr: B\n---\nOne.",
    "Line 3: authr is no name this front matter knows.",
  ],
  [
    "another program's date that is none",
    "---\ntitle: A\ndate: March 3\n---\nOne.",
    "Line 3: date is not a day",
  ],
  ["a date without its basis", "---\npublished: 2024-06-19\n---\nOne.", "published-basis is missing"],
  [
    "a day that does not exist",
    "---\npublished: 2024-02-30\npublished-basis: editor\n---\nOne.",
    "Line 2: published is not a day",
  ],
  [
    "a range that ends before it begins",
    "---\npublished: 2024-02-03/2024-02-01\npublished-basis: editor\n---\nOne.",
    "Line 2: published",
  ],
  [
    "a link that could run a script",
    "---\nurl: javascript:alert(1)\n---\nOne.",
    "Line 2: url is not a web address",
  ],
  ["too large", "a".repeat(5 * 1024 * 1024 + 1), "It has 5.0 MB."],
  ["binary", "One\0boat", "It holds zero bytes"],
] as const)(
  "a file that cannot be read (%s) is named with a remedy and the rest loads",
  async ([, content, problem]) => {
    const folder = await mkdtemp(join(tmpdir(), "verbatim-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "a.md"), content);
    await writeFile(join(folder, "b.md"), "One boat.\n");
    await writeFile(join(folder, "README.md"), "Not an article.");
    const { articles, unreadable } = await readCorpusFolder(folder, "corpus");
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(unreadable).toMatchObject([
      { file: "a.md", problem: expect.stringContaining(problem), remedy: expect.stringMatching(/\w{3}/) },
    ]);
  },
);

test.for([
  [
    "Obsidian",
    'title: "A boat"\nsource: "https://example.org/a"\nauthor:\n  - "[[Ann Lee]]"\n  - "[[Bo Ray]]"\npublished: 2024-06-19\ncreated: 2024-07-01\ndescription: ""\ntags:\n  - clippings',
    { title: "A boat", url: "https://example.org/a", author: "Ann Lee, Bo Ray", published: "2024-06-19" },
  ],
  [
    "Hugo",
    "title: A boat\ndate: 2024-06-19T10:00:00+02:00\ndraft: false\nauthors: [Ann Lee]",
    { title: "A boat", url: null, author: "Ann Lee", published: "2024-06-19" },
  ],
  [
    "an address within a site, which names no paper",
    "title: A boat\nlink: /posts/a\nsource: The Daily",
    { title: "A boat", outlet: "The Daily", url: null, published: undefined },
  ],
  [
    "a paper named as the source, and our own names before others",
    "source: The Daily\nheadline: B\ntitle: A boat\nbyline: Ann Lee",
    { title: "A boat", outlet: "The Daily", author: "Ann Lee", published: undefined },
  ],
] as const)(
  "front matter of other programs is understood, and what says nothing of the article left out: %s",
  ([, lines, { published, ...wanted }]) => {
    const article = parseArticleFile("x", `---\n${lines}\n---\nOne boat.`, "corpus");
    expect(article).toMatchObject(wanted);
    expect(article.published?.from).toBe(published);
  },
);

test("front matter is data: no tag of YAML makes anything but text of it", () => {
  expect(() => parseArticleFile("x", "---\ntitle: !!js/function 'f'\n---\nOne.", "corpus")).not.toThrow();
  expect(parseArticleFile("x", "---\ntitle: 2024\n---\nOne.", "corpus").title).toBe("2024");
});
