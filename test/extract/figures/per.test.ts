import { expect, test } from "vitest";
import { read } from "../../../src/extract/reading.ts";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";

/** Of which time or thing each figure is told. */
test.for<[string, (string | null)[]]>([
  ["Some 400 deaths per day were recorded, 60 a week in Hull.", ["per day", "a week"]],
  ["On average, 25 Britons are now dying each day, the ward said.", ["each day"]],
  ["It costs £4,300 a month, or $119-a-year for all.", ["a month", "a-year"]],
  ["They pay 57p per mile, $22 per share and £20 each.", ["per mile", "per share", "each"]],
  ["The mill made 10,000 units annually.", ["annually"]],
  ["Some £32m will be lost each day from April.", ["each day"]],
  ["It sold 40 boats a year ago and 12 a day later.", [null, null]],
  ["It has 37 million monthly users, a 78% yearly increase.", [null, null]],
  ["He got two years in prison and 40 a month after the fire.", [null, null]],
])("%s", ([text, wanted]) => {
  const reading = read(text, parsePublished("2025-03-12"));
  const figures = readFigures(reading, readDates(reading), [], false);
  expect(figures.map(({ per }) => per?.words ?? null)).toEqual(wanted);
});
