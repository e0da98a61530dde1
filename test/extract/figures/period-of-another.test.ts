import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { periods } from "./periods-in.ts";

const YEAR_2024 = "2024-01-01/2024-12-31";
const YEAR_2023 = "2023-01-01/2023-12-31";
const TO_DATE = "2025-01-01/2025-03-12";

describe("times that are not the figure's", () => {
  test.for<[string, string[]]>([
    [
      "They sold [40] so far this year, which is an increase of [5] during the same period last year.",
      [TO_DATE, TO_DATE],
    ],
    ["The [$60] bid is a [50%] premium over the closing price on Feb. 3.", ["none", "none"]],
    ["It paid a [50%] premium on Feb. 3.", ["2025-02-03"]],
    [
      "Comparing the year to June 2024 with the year to June 2023, thefts rose by [9].",
      ["2023-07-01/2024-06-30"],
    ],
    ["Comparing 2024 to 2023, the force lost [40] men.", [YEAR_2024]],
    [
      "The queue was [364] on Monday, down from [677] on the same date last year.",
      ["2025-03-10", "2024-03-10"],
    ],
    ["Some [80,000] came in 2024, [25 thousand] more than two years ago.", [YEAR_2024, YEAR_2024]],
    ["The Clean Rivers Act of 1956 lets [40] boats in.", ["none"]],
    ["The station, a legacy of the 1914-18 war, has [40] men.", ["none"]],
    [
      "Prices rose [5.4%] in January, and about [200] stalls will be needed.",
      ["2025-01-01/2025-01-31", "none"],
    ],
    ["In January [300] came and [214] left.", ["2025-01-01/2025-01-31", "2025-01-01/2025-01-31"]],
    ["Three in ten spent more last month, and [one in four] have no savings.", ["none"]],
    ["The council is to question [two] firms after a flood on Monday.", ["none"]],
    ["The council fined [two] firms after a flood on Monday.", ["2025-03-10"]],
    [
      "Late last month, it won [38] names copying a website that the firm opened in January.",
      ["2025-02-01/2025-02-28"],
    ],
    ["During a Feb. 5 conference, the chairman said the move could cost [$2 million].", ["none"]],
    ["The tram left the rails on Friday. It was in a curve with a speed limit of [12mph].", ["none"]],
    ["Twenty years ago there were more geese than men. Now it is [four] to one.", ["none"]],
    ["Last year the town gave £402m. That is a touch above the [£400m] it had promised.", ["none"]],
    ["It won clearance last week. The mayor then wrote to buyers who owned [15%].", ["none"]],
  ])("%s → %s", ([text, wanted]) => {
    expect(periods(text)).toEqual(wanted);
  });
});

test.for<[string, string[]]>([
  ["On Sunday and Monday sales were lower, at [482] and [429] respectively.", ["2025-03-09", "2025-03-10"]],
  ["It sold [482] and [429] cars respectively in 2022 and 2024.", ["2022-01-01/2022-12-31", YEAR_2024]],
  ["On Sunday and Monday it sold [482] and [429] cars.", ["2025-03-09/2025-03-10", "2025-03-09/2025-03-10"]],
  ["In 2021, 2022 and 2024 it sold [48], [51] and [29] respectively.", ["none", "none", "none"]],
])("%s: in turn", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

describe("of two times, the figure's own", () => {
  test.for<[string, string[]]>([
    ["Today’s rise is lower than yesterday’s, which saw [828] more.", ["2025-03-11"]],
    [
      "On Monday they sold [40] cakes, but on Friday, with rain about, only [12].",
      ["2025-03-10", "2025-03-07"],
    ],
    [
      "Since it bought the shop in January for [£2m], it has sold [40] cars.",
      ["2025-01-01/2025-01-31", "2025-01-01/2025-03-12"],
    ],
    [
      "It was the fourth-highest month since the peak of [972] was recorded in July 2022.",
      ["2022-07-01/2022-07-31"],
    ],
    [
      "A gale brought [24 inches] of snow by Monday, bringing the total since March 1 to [62 inches].",
      ["2025-03-10", "2025-03-01/2025-03-10"],
    ],
    [
      "Income rose by [0.8%] from 2015 to 2018, but fell by [2%] from 2019 to 2021.",
      ["2015-01-01/2018-12-31", "2019-01-01/2021-12-31"],
    ],
    ["The bank had [$31m] abroad as of the end of 2023.", ["2023-12-31"]],
    ["The bank closed [31] branches by the end of 2023.", [YEAR_2023]],
    [
      "In the first nine months of 2024 net rose to [$5m] from [$4m], or [$1] a share, in 2023.",
      ["2024-01-01/2024-09-30", YEAR_2023, YEAR_2023],
    ],
    [
      "In the first two months of 2025 net was [$5m], compared with [$4m] last year.",
      ["2025-01-01/2025-02-28", "2024-01-01/2024-02-29"],
    ],
    [
      "The firm earned [$5m] in January and February and [$40m] last year.",
      ["2025-01-01/2025-02-28", YEAR_2024],
    ],
    ["Shares are up [34 per cent] this year.", [TO_DATE]],
    ["The mails date from between 2024 and 2025 and included [67] notes.", ["2024-01-01/2025-12-31"]],
    [
      "Fourth-quarter profit fell. In the year-earlier quarter, the credit was [$3m]. Sales rose [8%] to [$368m].",
      ["2023-10-01/2023-12-31", "2024-10-01/2024-12-31", "2024-10-01/2024-12-31"],
    ],
    ["It reported a loss of [$20m] for its fourth quarter ended June 30.", ["2024-04-01/2024-06-30"]],
    [
      "It earned [$5m] in the fiscal first quarter. Sales were [$58m] for the quarter ended Dec. 29.",
      ["2024-10-01/2024-12-29", "2024-10-01/2024-12-29"],
    ],
    ["It earned [$5m] in the fiscal first quarter.", ["none"]],
    ["In 2024 it sold [40], up a third.", [YEAR_2024]],
  ])("%s → %s", ([text, wanted]) => {
    expect(periods(text)).toEqual(wanted);
  });
});

test.for<[string, string[]]>([
  // nobody says what the quarter is measured by
  ["Third-quarter profit rose 3%.\n\nSales rose 8% to $68m from $63m.", ["$63m none"]],
  ["Sales rose to $68m in 2023 from $63m in 2021.", ["$63m 2021-01-01/2021-12-31"]],
])("%s: what a level is measured by is not of its time", ([text, wanted]) => {
  expect(figuresIn(text).slice(-wanted.length)).toEqual(wanted);
});

/** The figures of an article of 12 March 2025 with their periods. */
function figuresIn(text: string): string[] {
  const reading = read(text, parsePublished("2025-03-12"));
  return readFigures(reading, readDates(reading), [], false).map(({ words, period }) => {
    return `${words} ${period === null ? "none" : `${period.from}/${period.to}`}`;
  });
}
