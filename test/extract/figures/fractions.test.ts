import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

/** Fractions in words, sums in sums; what only orders things is none. */
test.for<[string, string[]]>([
  ["Forests shrank by almost a tenth between 2000 and 2016.", ["a tenth = 0.1 ratio"]],
  ["Calls are already nearly a quarter up on last year.", ["a quarter = 0.25 ratio"]],
  ["She said a fifth more people came.", ["a fifth = 0.2 ratio"]],
  [
    "A fourth of the staff and one-fourth of the guests left.",
    ["A fourth = 0.25 ratio", "one-fourth = 0.25 ratio"],
  ],
  ["A fourth child came on a Fourth of July, the fourth of May.", []],
  ["He scored a second and a third before half-time.", []],
  ["Quarter of villagers walk to work", ["Quarter = 0.25 ratio"]],
  ["It uses 1/10th of the power.", ["1/10th = 0.1 ratio"]],
  ["Fraud takes £1 in every £8 and $1 in $10.", ["£1 in every £8 = 0.125 ratio", "$1 in $10 = 0.1 ratio"]],
  ["They were paid £5 in £10 vouchers.", ["£5 = 5 GBP", "£10 = 10 GBP"]],
  ["Trains stood for an hour-and-a-half.", ["an hour-and-a-half = 1.5 duration hour"]],
  ["He pitched 2 2/3 innings.", ["2 2/3 = 2.6666666666666665 count"]],
])("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
