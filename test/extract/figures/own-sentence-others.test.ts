import { expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { extract } from "../../../src/extract/extraction.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { periods } from "./periods-in.ts";

/** Times that stand in the sentence and are of something else, and times that are the figure’s though they stand far. */
test.for<[string, string[]]>([
  ["In 2018 she sold a [£2] Christmas themed toy.", ["2018-01-01/2018-12-31"]],
  ["It was Hull’s coldest Christmas since 1998, at [-4C].", ["2024-12-25"]],
  ["The guild released [two] songs of theirs and another in January 2017.", ["none"]],
  ["He bought the line for [£11m] after the firm collapsed in September 2019.", ["none"]],
  ["Some [11] died after the boat sank in September 2019.", ["2019-09-01/2019-09-30"]],
  ["A quarter of its [5,000] kiosks may end leases next year.", ["none"]],
  ["A [£57m] prize had been set to pass a deadline of Sunday.", ["none"]],
  ["Queues this morning were higher than last week, with [180] jams on roads.", ["2025-03-12"]],
  ["It was driest in 2019, with [40] mm of rain.", ["2019-01-01/2019-12-31"]],
  ["It will feel more like mid July than March, at [10 degrees].", ["none"]],
  ["The lake freezes once every [three years] and did so this year.", ["none"]],
  ["Announced by the mayor in 2018, plans go on for the [£120m] fair.", ["none"]],
  [
    "In June, [47] cases were heard while the court is reviewing [960] more.",
    ["2024-06-01/2024-06-30", "none"],
  ],
  ["Failure to agree by next month could mean up to [7,000] lorries wait.", ["none"]],
  ["Work went on today at a [27-acre] lorry park which will be able to hold [2,000].", ["none", "none"]],
  [
    "On Friday [26] came in three boats, taking the year's total to [5,025].",
    ["2025-03-07", "2025-01-01/2025-03-07"],
  ],
  ["The chain posted a [29 per cent] rise in takings of [$137m] on Friday.", ["none", "none"]],
  ["The chain posted a [2.8 per cent] rise in takings for the past week.", ["2025-03-05/2025-03-12"]],
  [
    "Loans rose by [8.9 per cent] while their value increased by [10.7 per cent] in January.",
    ["2025-01-01/2025-01-31", "2025-01-01/2025-01-31"],
  ],
  ["She was first jailed in 2017 for [26-and-a-half years] for it.", ["2017-01-01/2017-12-31"]],
  ["In 2018 the court reduced the sentence to [18 years] for her.", ["2018-01-01/2018-12-31"]],
  [
    "A scheme offering nurses [£6,000] to move was used by [233] last year.",
    ["none", "2024-01-01/2024-12-31"],
  ],
  ["After last night's council decision that groups of more than [six] are banned, he wept.", ["none"]],
  [
    "Police raided [23] barns last week, bringing charges against [27] men.",
    ["2025-03-03/2025-03-09", "2025-03-03/2025-03-09"],
  ],
  ["[Two] held since 2016 were freed on Tuesday for [three] rebels.", ["2025-03-11", "2025-03-11"]],
  ["It was adjourned until August, to run for [four days] in October.", ["2025-10-01/2025-10-31"]],
  ["Hull won't thaw until around Friday. The moor was hit with [10cm] of snow.", ["none"]],
])("%s → %s", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

const figuresOf = (text: string): string[] => {
  const reading = read(text, parsePublished("2025-03-12"));
  return readFigures(reading, readDates(reading), [], false).map(
    ({ words, period }) => `${words} ${period === null ? "none" : `${period.from}/${period.to}`}`,
  );
};

test.for<[string, string[]]>([
  [
    "Jo Poe murdered her daughters Ann, 12 and Bea, 10, before killing herself on May 5, 2011.",
    ["12 2011-05-05/2011-05-05", "10 2011-05-05/2011-05-05"],
  ],
  [
    "He was freed in June last year after stabbing Lee Poe, 21, to death in May 1996.",
    ["21 1996-05-01/1996-05-31"],
  ],
  ["He met Lee Poe, 21, in May 1996.", ["21 none"]],
])("%s: the ages of those killed are of the day", ([text, wanted]) => {
  expect(figuresOf(text)).toEqual(wanted);
});

test("the day of a picture is of nothing told below it", () => {
  const text = `Diners are not asked for their names

Pictured, diners on the quay at Harden on March 7. Some 31 per cent of adults said they were asked.

Some 45 per cent in Wales were asked.`;
  expect(extract(text, parsePublished("2025-03-12")).figures.map(({ period }) => period)).toEqual([
    null,
    null,
  ]);
});

test("a time of the same sentence is said to stand beside the figure", () => {
  const text =
    "The number of daily thefts has remained at around the same level since early February with around 400 thefts per day, data showed.";
  expect(extract(text, parsePublished("2025-03-12")).figures[0]?.period?.derivation ?? "none").not.toMatch(
    /told before/,
  );
});
