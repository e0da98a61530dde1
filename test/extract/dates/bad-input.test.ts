import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { periodOf } from "../../../src/extract/figures/period.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

const PIECES = [
  ..."March May 31 2024 2024-02-30 29/02/2023 , . “ ” ’s - – the year to in since between and last two and a half".split(
    " ",
  ),
  ..."years ago Monday quarter ended Sept. 99999999999999999999 so far this same period a month later Easter".split(
    " ",
  ),
  ..."1930s Q3 ’80s 31st first nine months 24 hours 3.40pm 1,000 £500m 36% said from up 9999 0000 \n".split(
    " ",
  ),
];

const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), {
  maxLength: 60,
});

test("any text gives ordered stretches of it with days in order, and periods in order", () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom("2025-03-12", "2021-11", "2025-09-01/2025-11-30", "0001-01-01", "9999-12-31", ""),
      (pieces, published) => {
        const text = pieces.join(" ");
        const reading = read(text, parsePublished(published));
        const dates = readDates(reading);
        let end = 0;
        for (const date of dates) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.words);
          expect(date.words.trim()).toBe(date.words);
          expect((date.from ?? "") <= (date.to ?? "")).toBe(true);
          expect(date.from === null).toBe(date.to === null);
          expect(date.from ?? "2024-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
          end = date.end;
        }
        for (const number of text.matchAll(/\d+/g)) {
          const period = periodOf(
            reading,
            { start: number.index, end: number.index + number[0].length },
            dates,
          );
          expect((period?.from ?? "") <= (period?.to ?? "")).toBe(true);
          expect(text).toContain(period?.words ?? "");
        }
      },
    ),
    { numRuns: 400 },
  );
});

test.for(["1", "March ", "12 ", "2024-", "the year to ", "5 March ", "“", "so far ", "a few ", "last "])(
  "a long text of “%s” is read",
  (piece) => {
    const text = piece.repeat(20_000);
    expect(Array.isArray(readDates(read(text, parsePublished("2025-03-12"))))).toBe(true);
  },
);
