import { expect, test } from "vitest";
import { quotationsOf } from "./spoken.ts";

const MEGABYTE = 1_000_000;
const PART = 200_000;

test.for([
  ["a megabyte of unbalanced marks", "He said “no and ‘yes '".repeat(MEGABYTE / 22)],
  ["a megabyte of opening marks", "“".repeat(MEGABYTE)],
  ["a megabyte of straight marks", '"'.repeat(MEGABYTE)],
  ["a megabyte of apostrophes", "'".repeat(MEGABYTE)],
  ["all kinds of marks", "“\"‘'«".repeat(PART / 5)],
  ["ten thousand nested marks", `${"“a ".repeat(10_000)}${" b”".repeat(10_000)}`],
  ["one sentence of verbs", "said and ".repeat(PART / 9)],
  ["commas", "a, said “x” ".repeat(PART / 12)],
  ["a megabyte without marks", "The road was shut. ".repeat(MEGABYTE / 19)],
] as const)("%s are read to the end", ([, text]) => {
  for (const quotation of quotationsOf(text))
    expect(text.slice(quotation.start, quotation.end)).toBe(quotation.words);
});

test.for(["", " ", "“", "”", "'", "“”", "said", "“”, said", ": “", "\n\n“\n\n"])(
  "nothing is found in “%s”",
  (text) => {
    expect(quotationsOf(text)).toEqual([]);
  },
);
