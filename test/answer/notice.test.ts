import { expect, test } from "vitest";
import { caveatsAt } from "../../src/answer/caveats.ts";
import { newNotices, type Notice, noticeWords, standingWords } from "../../src/answer/notice.ts";
import { commonOrigins, originWords, repeated, type Shared } from "../../src/answer/origins.ts";
import { sourceOf, sourceWords } from "../../src/answer/source.ts";
import { parseArticleFile } from "../../src/library/folder/article-file.ts";
import { printedNotices } from "../../src/library/import/page/notices.ts";
import { article } from "../scratch.ts";

const said = (some: Partial<Notice>): Notice => ({
  kind: "correction",
  date: null,
  words: null,
  basis: "printed",
  ...some,
});

test.for<[Notice, string]>([
  [said({}), "Corrected by the publisher."],
  [
    said({ date: "2024-06-21", words: "The year was wrong." }),
    "Corrected by the publisher on 21 June 2024: “The year was wrong.”",
  ],
  [
    said({ kind: "withdrawal", date: "2024-07-01", basis: "editor" }),
    "Withdrawn by the publisher on 1 July 2024 (noted by an editor).",
  ],
])("%o is told as “%s”", ([notice, words]) => {
  expect(noticeWords(notice)).toBe(words);
});

test("wherever a source is named its standing is: of a correction and a withdrawal the withdrawal", () => {
  const one = article({ id: "a", text: "A boat.", notices: [said({}), said({ kind: "withdrawal" })] });
  expect(sourceWords(sourceOf(one, 0))).toBe(
    "outlet not stated, untitled: “A boat.”, not dated, withdrawn by the publisher",
  );
  expect(standingWords([])).toBeNull();
});

test("a notice is new unless the same was said before, however that is known", () => {
  const [wrong, gone] = [said({ words: "Wrong." }), said({ kind: "withdrawal" })];
  expect(newNotices([{ ...wrong, basis: "editor" }, gone], [wrong])).toEqual([gone]);
  expect(newNotices(undefined, [wrong])).toEqual([]);
});

test.for<[string, Notice[]]>([
  [
    "correction: 2024-06-21 The year was wrong.",
    [said({ date: "2024-06-21", words: "The year was wrong." })],
  ],
  ['correction: "2024-06-21: The year: wrong."', [said({ date: "2024-06-21", words: "The year: wrong." })]],
  ["correction: The year was wrong.", [said({ words: "The year was wrong." })]],
  ["withdrawn: 2024-07-01", [said({ kind: "withdrawal", date: "2024-07-01" })]],
  [
    "correction:\n  - 2024-06-21 One.\n  - 2024-06-22 Two.",
    [said({ date: "2024-06-21", words: "One." }), said({ date: "2024-06-22", words: "Two." })],
  ],
])("front matter: %s", ([line, notices]) => {
  const { notices: read } = parseArticleFile("x", `---\n${line}\n---\nA boat.`, "corpus");
  expect(read).toEqual(notices.map((notice) => ({ ...notice, basis: "editor" })));
});

test.for([
  "correction:",
  "correction: 2024-13-45 Wrong.",
  `withdrawn: ${"x".repeat(1001)}`,
  "correction: {a: b}",
])("front matter refuses %s and names the line", (line) => {
  expect(() => parseArticleFile("x", `---\n${line.slice(0, 1200)}\n---\nA boat.`, "corpus")).toThrow(
    /^Line 2: (?:correction|withdrawn) /,
  );
});

test.for<[unknown, (string | null)[][]]>([
  [
    { "@type": "CorrectionComment", text: "Wrong year.", datePublished: "2024-06-21T10:00Z" },
    [["2024-06-21", "Wrong year."]],
  ],
  ["An earlier version gave the wrong year.", [[null, "An earlier version gave the wrong year."]]],
  [
    ["One.", { text: "Two." }],
    [
      [null, "One."],
      [null, "Two."],
    ],
  ],
  ["https://news.example/corrections", []],
  [undefined, []],
  [{ "@type": "CorrectionComment" }, []],
  [42, []],
  [[null, [], ""], []],
])("a page's schema.org correction %j", ([correction, notices]) => {
  expect(printedNotices(correction).map(({ date, words }) => [date, words])).toEqual(notices);
});

const text = [
  "The strike will end on Friday, as reported by the Harbour Herald.",
  "Nobody at the port would comment.",
  "It cost Â£400 and â€œnobodyâ€\u009d paid.",
].join("\n");
test.for([
  [3, ["second-hand: “as reported by”", "broken encoding: 3 damaged characters"]],
  [70, ["broken encoding: 3 damaged characters"]],
] as const)("beside words at %i stands what bears on them alone", ([at, caveats]) => {
  expect(caveatsAt(text, at)).toEqual(caveats);
});

test.for([
  "She reported the theft to the police.",
  "According to the council, 12 boats were there.",
  "Âge and Ångström are words, café too.",
])("nothing is said beside “%s”", (words) => {
  expect(caveatsAt(words, 0)).toEqual([]);
});

const pair = (article: string, other: string, sentences: number, of: number, ofOther: number): Shared => ({
  article,
  other,
  sentences,
  of,
  ofOther,
});
test.for<[string, Shared[], string | null]>([
  ["nothing shared", [], null],
  ["a third of the shorter one", [pair("a", "b", 3, 9, 40)], "2 origins"],
  ["two sentences every article of an outlet ends with", [pair("a", "b", 2, 4, 4)], null],
  ["a few of two long ones", [pair("a", "b", 5, 40, 40)], null],
  ["a chain of copies", [pair("a", "b", 9, 9, 9), pair("c", "b", 9, 9, 9)], "one origin"],
  ["an article that is not in the answer", [pair("a", "z", 9, 9, 9)], null],
])("three articles with %s count as origins", ([, shared, words]) => {
  const articles = new Set(["a", "b", "c"]);
  expect(originWords(articles, commonOrigins(articles, shared))).toBe(words);
});

test("of a group only those that are shown are counted", () => {
  expect(originWords(new Set(["a", "d"]), [["a", "b"]])).toBeNull();
  expect(originWords(new Set(["a", "b", "d"]), [["a", "b", "c"]])).toBe("2 origins");
});

test("the article that one repeats most of is named, and none for a sixth", () => {
  const shared = [pair("a", "b", 4, 10, 4), pair("a", "c", 6, 10, 90), pair("b", "a", 4, 24, 10)];
  expect(repeated("a", shared)).toEqual({ other: "c", share: 0.6 });
  expect(repeated("b", shared)).toBeNull();
});
