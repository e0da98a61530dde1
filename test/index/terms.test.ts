import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseTerms } from "../../src/index/terms.ts";

test("words, phrases, exclusions and filters are told apart", () => {
  expect(
    parseTerms(
      'crossings "small boats" -Rwanda -"life jackets" by:naddei source:"Daily Post" after:2024-06 about:2021',
    ),
  ).toEqual({
    words: ["crossings"],
    phrases: ["small boats"],
    excluded: ["Rwanda", "life jackets"],
    filters: {
      source: ["Daily Post"],
      by: ["naddei"],
      after: "2024-06-01",
      before: null,
      about: { from: "2021-01-01", to: "2021-12-31" },
    },
    notUnderstood: [],
  });
});

test.for([
  ["after:soon boats", ["soon", "boats"], ["after:soon"]],
  ["before:2024-02-30 boats", ["2024-02-30", "boats"], ["before:2024-02-30"]],
  ["about:99999", ["99999"], ["about:99999"]],
  ['"small boats', ["small", "boats"], ['"small']],
  ["by: naddei", ["by:", "naddei"], ["by:"]],
  ["-by:naddei", ["naddei"], ["-by:naddei"]],
  ['near:"the port"', ["the port"], ['near:"the port"']],
] as const)("%s is searched as words, and said", ([text, words, notUnderstood]) => {
  const terms = parseTerms(text);
  expect(terms.words).toEqual(words);
  expect(terms.notUnderstood).toEqual(notUnderstood);
});

test("an address, a time and a dash are plain words, nothing to complain about", () => {
  const { words, notUnderstood } = parseTerms("https://example.org/a at 12:30 – re-elected - ok");
  expect(words).toEqual(["https://example.org/a", "at", "12:30", "re-elected", "ok"]);
  expect(notUnderstood).toEqual([]);
});

test("any text at all is taken apart without an error, in time that does not explode", () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parseTerms(text)));
  for (const unit of ['"', "-", "a:", '-"a', "“", " ", "by:"]) parseTerms(unit.repeat(4000));
});
