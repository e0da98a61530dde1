import { expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

/** The expressions with their days, in an article of Wednesday 12 March 2025. */
function days(text: string): string[] {
  return readDates(read(text, parsePublished("2025-03-12"))).map(
    ({ words, from, to }) => `${words}: ${from === to ? from : `${from}/${to}`}`,
  );
}

test.for<[string, string]>([
  ["In January rents rose 4%. A year ago they fell.", "A year ago: 2024-01-01/2024-01-31"],
  ["In 1985 it had 40 shops. A year earlier it had 30.", "A year earlier: 1984-01-01/1984-12-31"],
  // the month under way is not over
  ["It will rain in March. A year ago it was dry.", "A year ago: 2024-01-01/2024-12-31"],
  ["In January and on March 3 rents rose. A year ago they fell.", "A year ago: 2024-01-01/2024-12-31"],
  [
    "In the first nine months of 2024 it made £3m, against £2m in the 2023 period.",
    "2023 period: 2023-01-01/2023-09-30",
  ],
  ["Fourth-quarter sales fell. In the 2021 quarter they rose.", "2021 quarter: 2021-10-01/2021-12-31"],
  ["The pots are from the 1920 period.", "1920 period: 1920-01-01/1920-12-31"],
  [
    "Fourth-quarter profit fell. It is to recover by the third quarter of 2025. It earned £3m in the year-ago period.",
    "year-ago period: 2023-10-01/2023-12-31",
  ],
  ["In the quarter ended Dec. 29 it made £4m.", "quarter ended: 2024-10-01/2024-12-29"],
  ["In the year to June rents rose. A flat cost £900 that month.", "that month: 2024-06-01/2024-06-30"],
  ["He bought three within the last year.", "last year: 2024-03-12/2025-03-12"],
  ["He bought three in the last year.", "last year: 2024-03-12/2025-03-12"],
  ["It is as high as on the same day last week.", "the same day last week: 2025-03-05"],
  [
    "On Monday 40 came, against 30 on the same day a week earlier.",
    "the same day a week earlier: 2025-03-03",
  ],
  ["They put the chance of snow on Friday at 60 per cent.", "Friday: 2025-03-14"],
  ["He missed a chance of a medal on Friday.", "Friday: 2025-03-07"],
  ["Profit fell in the second half of the year.", "second half of the year: 2024-07-01/2024-12-31"],
  ["It will grow in the second half of the year.", "second half of the year: 2025-07-01/2025-12-31"],
  [
    "In 2019 it had 40 shops. In the second half of the year it shut 12.",
    "second half of the year: 2019-07-01/2019-12-31",
  ],
  [
    "It is the worst since 2019. In the second half of the year it shut 12.",
    "second half of the year: 2024-07-01/2024-12-31",
  ],
  [
    "Sales fell in the final three months of the year.",
    "final three months of the year: 2024-10-01/2024-12-31",
  ],
  ["Prices peaked in the week before Christmas.", "week before Christmas: 2024-12-18/2024-12-24"],
  ["He left a week before Christmas.", "Christmas: 2024-12-25"],
  [
    "In 2023 there were 40 falls, up on 31 the year before. And 12 died, up on 9 the year before.",
    "year before: 2022-01-01/2022-12-31",
  ],
  ["It is up 4% since May 1.", "May 1: 2024-05-01"],
  ["It is due May 1.", "May 1: 2025-05-01"],
  [
    "It lost £8m in the third quarter ended Sept. 30, against £1m in the corresponding period a year earlier.",
    "the corresponding period a year earlier: 2023-07-01/2023-09-30",
  ],
  ["April is packed with matches.", "April: 2025-04-01/2025-04-30"],
  ["April was packed with matches.", "April: 2024-04-01/2024-04-30"],
  ["Bills rose in the past year and a half.", "past year and a half: 2023-09-12/2025-03-12"],
  ["There were 40 in the previous 12 months to June 2023.", "12 months to June 2023: 2022-07-01/2023-06-30"],
  ["It will feel cold after a mild Christmas Day, when it was 14C.", "Christmas Day: 2024-12-25"],
])("%s → %s", ([text, last]) => {
  expect(days(text)).toContain(last);
});

test.for([
  "Profit fell in the first half of the year.",
  "Profit fell in the second half of the year. The financial year ends in April.",
  "It will be paid in the last year of the deal.",
])("no half of a year, no last year: %s", (text) => {
  expect(days(text).filter((read) => /half|last/.test(read))).toEqual([]);
});
