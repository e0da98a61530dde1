import { expect, test } from "vitest";
import { differenceOf, differenceWords, placesOf } from "../../../src/commands/checking/words-standing.ts";

test.for([
  ["“We don’t know,” she said.", "we don't know", ["We don’t know"]],
  ["The sea – cold and grey – rose.", "cold and grey - rose", ["cold and grey – rose"]],
  ["One boat. One boat more.", "one boat", ["One boat", "One boat"]],
  ["Steamboats left.", "boats left", []],
  ["Anything", "   ", []],
] as const)("in “%s” the words “%s” stand at %o", ([text, words, expected]) => {
  expect(placesOf(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.for([
  [
    "We will never give up the beaches",
    "He said: “We shall not give up the beaches.”",
    "the text has “will never”, the source “shall not”",
  ],
  ["the bridge was closed on Monday morning", "The bridge was closed on Monday.", "the text adds “morning”"],
  [
    "the council closed the bridge",
    "Yesterday the council quietly closed the old bridge again.",
    "the text leaves out “quietly”; the text leaves out “old”",
  ],
  ["We don't know yet", "“We don’t know yet!”", "only punctuation or letters differ"],
] as const)("“%s” against “%s”: %s", ([asked, source, expected]) => {
  const difference = differenceOf(asked, source);
  expect(difference === null ? null : differenceWords(difference)).toBe(expected);
});

test("texts with fewer than three words in common are not laid side by side", () => {
  expect(differenceOf("the quick brown fox", "a slow brown dog")).toBe(null);
  expect(differenceOf("", "anything at all")).toBe(null);
});
