import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { read } from "../../../src/extract/reading.ts";

const figuresOf = (text: string): ReturnType<typeof readFigures> => readFigures(read(text, null), [], []);

test.for([
  ["no digits at all", "Nothing here counts anything."],
  ["nothing", ""],
  ["only marks", "£ $ € % - – — . , ( ) [ ] “ ”"],
  ["a number of 400 digits", `It was ${"7".repeat(400)} in all.`],
  ["an article of one number", "7".repeat(1_000_000)],
  ["an article of commas", "1,".repeat(200_000)],
  ["an article of points", "1.".repeat(200_000)],
  ["an article of hyphens", "1-".repeat(40_000)],
  ["an article of colons", "1:1".repeat(40_000)],
  ["a table of numbers", "12 7 ".repeat(8000)],
  ["digits of several scripts", "١٢٣ and 1٢3 and １２３ and 12३"],
])("%s yields no figure", ([, text = ""]) => {
  expect(figuresOf(text)).toEqual([]);
});

test("A long article of money is read to its end, with nothing else in it.", () => {
  const figures = figuresOf(`Prices\n${"It cost £5 that day.\n".repeat(2000)}`);
  expect(figures).toHaveLength(2000);
  expect(new Set(figures.map(({ words, value, unit }) => `${words} ${value} ${unit}`))).toEqual(
    new Set(["£5 5 GBP"]),
  );
});

const PIECES = constantFrom(
  ..."12 1,000 3.5 £ $ % - – m bn million two dozen half a of to and between from rose 5 ( ) . , people £5m 2019 in one km per cent ½ -5C 36-percent".split(
    " ",
  ),
);

test("Whatever is printed, words are cut from the text and values are numbers.", () => {
  assert(
    property(array(PIECES, { maxLength: 30 }), constantFrom(" ", "", "-"), (pieces, gap) => {
      const text = pieces.join(gap);
      for (const figure of figuresOf(text)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.words);
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(figure.valueTo ?? Infinity).toBeGreaterThan(figure.value);
        const parts = [figure.counted, figure.statedBy, figure.change?.base].filter((part) => part != null);
        for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.words);
      }
    }),
    { numRuns: 300 },
  );
});

test("Figures stand in reading order and never overlap.", () => {
  assert(
    property(array(PIECES, { maxLength: 30 }), (pieces) => {
      const figures = figuresOf(pieces.join(" "));
      for (const [place, figure] of figures.entries())
        expect(figure.start).toBeGreaterThanOrEqual(figures[place - 1]?.end ?? 0);
    }),
  );
});
