import { expect, test } from "vitest";
import { figuresIn } from "./figures-in.ts";

test.each([
  [
    "In 2017 there were 1,125 such finds, which soared to 1,974 last year – a 75 per cent increase.",
    "75 per cent",
    "2019",
  ],
  ["Wells had 324 calls in 2017 compared with 593 last year – up 83 per cent.", "83 per cent", "2019"],
  ["Calls rose by 22 per cent from 194 in 2017 to 237 last year.", "22 per cent", "2019"],
  ["There were 50 barns in 2018 and 60 in 2019, a rise of 20 per cent.", "20 per cent", "2019"],
  // measured by a year of its own, or of another clause
  ["There were 210 barns in 2017, up 8 per cent on 2016.", "8 per cent", "2017"],
  ["Takings fell in 2018 and rose 4 per cent in 2019.", "4 per cent", "2019"],
])("a change between two times is of the later: %s", (text, words, year) => {
  const figure = figuresIn(text, "2020-03-30").find((one) => one.words === words);
  expect(figure?.period?.from.slice(0, 4)).toBe(year);
  expect(figure?.period?.to.slice(0, 4)).toBe(year);
});
