import * as fc from "fast-check";
import { expect, test } from "vitest";
import { termOf, termsOf, wordsOf } from "../../src/index/words/analysis.ts";
import { alternativesTo } from "../../src/index/words/alternatives.ts";
import { repairs } from "../../src/index/words/spelling.ts";

test.for([
  ["Macron’s promise", ["macron", "promise"]],
  ["the Élysée in São Paulo", ["the", "elysee", "in", "sao", "paulo"]],
  ["44,000 people and 25.000 more", ["44000", "people", "and", "25000", "more"]],
  ["U.S. officials", ["us", "officials"]],
  ["a 36% rise, 40 per cent", ["a", "36", "percent", "rise", "40", "percent"]],
  ["£500million", ["500", "million"]],
  ["O’Brien didn't", ["obrien", "didnt"]],
  ["4×4 vehicles, 3.5 miles", ["4x4", "vehicles", "3", "5", "miles"]],
  ["UK-France deal", ["uk", "france", "deal"]],
  ["東京", ["東", "京"]],
  ["<@123> **bold** 🙂 \u202eabc", ["123", "bold", "abc"]],
  ["…—“”", []],
] as const)("%s is read as its words", ([text, words]) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words);
});

test("a word stands where it says, and both ways of reading agree, in any text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string()), (text) => {
      const words = wordsOf(text);
      for (const { start, end } of words) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(termsOf(text).folded).toEqual(words.map((word) => word.text));
      expect(termsOf(text).terms).toEqual(words.map((word) => termOf(word.text)));
    }),
  );
});

test("forms of one word share a term", () => {
  const same = [
    ["crossing", "crossings", "crossed"],
    ["rise", "rose", "risen"],
    ["child", "children"],
    ["woman", "women"],
    ["sink", "sank", "sunk"],
  ];
  for (const [first = "", ...others] of same)
    for (const other of others) expect(termOf(other)).toBe(termOf(first));
});

test("stop words have no term, and numbers keep theirs", () => {
  for (const word of ["the", "who", "dont", "of"]) expect(termOf(word)).toBeNull();
  expect(termOf("2024")).toBe("2024");
});

test("an everyday word may stand for another, a name only for its own country", () => {
  expect(alternativesTo(termOf("rise") ?? "")).toContain(termOf("increase"));
  expect(alternativesTo(termOf("france") ?? "")).toContain(termOf("french"));
  expect(alternativesTo(termOf("france") ?? "")).not.toContain(termOf("german"));
  expect(alternativesTo("dunkirk").size).toBe(0);
});

test("one slip is repaired towards words that are held, numbers and short words never", () => {
  const held = new Set(["dinghi", "coastlin", "2024", "boat"]);
  const towards = (word: string): string[] => repairs(word, (term) => held.has(term)).map(({ term }) => term);
  expect(towards("dingyh")).toEqual(["dinghi"]);
  expect(towards("coasstline")).toEqual(["coastlin"]);
  expect(towards("bota")).toEqual(["boat"]);
  expect(towards("2025")).toEqual([]);
  expect(towards("at")).toEqual([]);
  expect(towards("coazzline")).toEqual([]);
});

test.for([
  ["baot", "boat", 2],
  ["boaat", "boat", 2],
  ["bot", "boat", 1],
  ["bost", "boat", 1],
  ["bopt", "boat", 0],
  ["voat", "boat", 0],
] as const)("a slip as in “%s” for “%s” is as likely as %d", ([typed, meant, likely]) => {
  const forms = repairs(typed, () => true).flatMap((one) => one.forms);
  expect(forms.find(({ word }) => word === meant)?.likely).toBe(likely);
});
