import { expect, test } from "vitest";
import { extract } from "../../../src/extract/extraction.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { periods } from "./periods-in.ts";

/** Times of another clause, of a base, a show, a coin, an age: of Wednesday 12 March 2025. */
test.for<[string, string[]]>([
  ["Some [5.6m] tons leaked between 1950 — the start of it all — and 2016.", ["1950-01-01/2016-12-31"]],
  ["He weighed [3.2kg] and came following a loss in 2016.", ["none"]],
  ["Within the first 12 months in his new career he made [£260,000].", ["none"]],
  ["In the first six months of 2019 she made [£260,000].", ["2019-01-01/2019-06-30"]],
  ["Her pay covers [40] episodes of her Saturday afternoon show.", ["none"]],
  ["Her pay covers [40] hours on Saturday afternoon.", ["2025-03-08"]],
  ["He will pay [27p] a share, above Friday's close of [13p].", ["none", "2025-03-07"]],
  ["He pays [27p], a big increase on Friday's closing price of [13p].", ["none", "2025-03-07"]],
  [
    "By the end of the month it opens in [four] towns with a dozen more to follow by mid-June.",
    ["2025-03-01/2025-03-31"],
  ],
  ["He has earned [£33m] since Acme was formed in 2011.", ["2011-01-01/2025-03-12"]],
  [
    "It made [£7m] in 2024, rising to [£52m] and [£22m] respectively in 2026.",
    ["2024-01-01/2024-12-31", "2026-01-01/2026-12-31", "2026-01-01/2026-12-31"],
  ],
  ["It followed boys born between 1986 and 1988 in [300] areas.", ["none"]],
  ["Some [300] babies were born in 1986.", ["1986-01-01/1986-12-31"]],
  ["A book set to be published on September 24 says [15 per cent] are.", ["none"]],
  ["The [55-year-old] was arrested in Hull in June 2007.", ["none"]],
  ["A video released last week showed [two] men.", ["none"]],
  ["It is in a scheme of [1,400] homes with Jo Hart, who moved in March.", ["none"]],
  ["It is behind [a quarter] of all tests after winning a deal in March.", ["none"]],
  ["It was flat this year: the stock is currently changing hands for [7.3p].", ["none"]],
  ["He kept the [37in] x 24in door in 2015.", ["none"]],
  ["There are [40] coming out this Friday.", ["2025-03-14"]],
  ["It will reach [81F] before cooling off at the weekend.", ["none"]],
  [
    "By November 2017 there were [720]; by the end of last year that number had risen to [2,000].",
    ["2017-11-01/2017-11-30", "2024-01-01/2024-12-31"],
  ],
  ["He was jailed wrongly for [36 years] until his release last year.", ["none"]],
  ["Bosses, who have had full pay since July, would not take a [10 per cent] cut.", ["none"]],
  [
    "Some [13,500] jobs were cut in 2024, with a recent survey highlighting that [one in six] are at risk.",
    ["2024-01-01/2024-12-31", "none"],
  ],
  ["In the north [23C] is forecast for Hull-on-Sea on Monday.", ["2025-03-17"]],
  ["There were fears today that Hull could shut after it saw [20] cases.", ["none"]],
  ["It slashed pay last month over the site the [£58bn] mining group blew up.", ["none"]],
  ["Mr Poe, pictured leaving court on Friday, was doing [59mph].", ["none"]],
  ["Cases rose over the past fortnight, which could lead to [9m] being shut in.", ["none"]],
  ["To get where he is today he left at [22 years old].", ["none"]],
  ["The mother-of-[three] sold [40] shops in August.", ["none", "2024-08-01/2024-08-31"]],
  ["A 2001 10c coin can fetch up to [£32,000].", ["none"]],
  ["The [30-year-old] moved to Hull in 2015.", ["none"]],
  ["The [30-year-old] died in Hull in 2015.", ["2015-01-01/2015-12-31"]],
  ["It will fly around [40 per cent] of last year's capacity.", ["none"]],
  ["A deal was signed in 2019, supporting [100] jobs in Hull.", ["none"]],
  [
    "Shares sank to [38p] after swinging to a [£6.9m] loss in the year to January.",
    ["none", "2024-02-01/2025-01-31"],
  ],
  ["It is above [60 per cent] for the first time since it began its old survey of us back in May.", ["none"]],
  ["Losses reached [£166m] in its financial year results ending 25 April 2020.", ["none"]],
  ["He was banned for four games, to be served in 2026, while they were fined [£50].", ["none"]],
  ["Saturday's march comes just one week after protests with [17] arrests.", ["none"]],
  ["Sun broke through, with temperatures expected to reach [22C] at the weekend.", ["2025-03-15/2025-03-16"]],
])("%s → %s", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

const told = (text: string): (string | null)[] =>
  extract(text, parsePublished("2025-03-12")).figures.map(({ period }) => period?.from ?? null);

test("what is told of another poll, a base or a time that no calendar tells, is of no time told before", () => {
  expect(
    told(`Tories were ahead on 54 per cent in January.

However, another survey found that 42 per cent would vote for them.`).at(-1),
  ).toBeNull();
  expect(
    told(`More than 4 million people now have it, compared with just 1.8 million in 1998.

Around 90 per cent of them have one kind.`).at(-1),
  ).toBeNull();
  expect(
    told(`Some 400 were born in Hull in January.

In the pandemic the wards delivered 160,000 babies.`).at(-1),
  ).toBeNull();
  expect(
    told(
      "Some 400 were fined on Monday.\n\nAt the end of last month a man was charged with importing 114 grams.",
    ).at(-1),
  ).not.toBe("2025-03-10");
  expect(
    told("Searches fell 63 per cent in January.\n\nFans spent £23m on kit last season.").at(-1),
  ).toBeNull();
  expect(told("Earlier this year it paid £9. These rates rise to £10 after two years.")[1]).toBeNull();
});
