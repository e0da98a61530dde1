import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { corpusDates } from "../../evaluate/dated-text.ts";

/** Wednesday. */
const PUBLISHED = "2025-03-12";

function days(text: string, published: string | null = PUBLISHED): string[] {
  const dates = readDates(read(text, published === null ? null : parsePublished(published)));
  return dates.map(({ words, from, to, duration }) => {
    const span = from === to ? (from ?? "unresolved") : `${from}/${to}`;
    return `${words}: ${from === null && duration !== undefined ? duration : span}`;
  });
}

describe("the calendar", () => {
  test.for<[string, string[]]>([
    ["The deal was ratified on August 5, 2024.", ["August 5, 2024: 2024-08-05"]],
    ["It is forecast to reach 34 on Friday.", ["Friday: 2025-03-14"]],
    [
      "Profits fell in the six months to 31 December. It expects £3m for the year to June. Energy was 9% of costs in the half, up from 6% a year earlier.",
      [
        "six months to 31 December: 2024-07-01/2024-12-31",
        "year to June: 2024-07-01/2025-06-30",
        "half: 2024-07-01/2024-12-31",
        "a year earlier: 2023-07-01/2023-12-31",
      ],
    ],
    ["It was forecast to reach 20 on Friday.", ["Friday: 2025-03-07"]],
    [
      "The senator from Ohio said it cost more in the fiscal year that ended June 30.",
      ["fiscal year that ended: 2023-07-01/2024-06-30", "June 30: 2024-06-30"],
    ],
    [
      "Profits fell in the six months to 31 December. Costs rose in the half.",
      ["six months to 31 December: 2024-07-01/2024-12-31", "half: 2024-07-01/2024-12-31"],
    ],
    ["He died on Friday, 3 January.", ["Friday, 3 January: 2025-01-03"]],
    ["Rescuers were out this morning, 12 March.", ["this morning, 12 March: 2025-03-12"]],
    ["In late January 2,000 came.", ["late January: 2025-01-01/2025-01-31"]],
    ["The law was not passed before Christmas.", ["Christmas: 2024-12-25"]],
    ["It opened on Easter Monday 2019.", ["Easter Monday 2019: 2019-04-22"]],
    ["He left at 3pm on June 5, 2019.", ["3pm on June 5, 2019: 2019-06-05"]],
    ["Sales for January-March 2024 fell.", ["January-March 2024: 2024-01-01/2024-03-31"]],
    ["GDP was higher in the last quarter of 2019.", ["last quarter of 2019: 2019-10-01/2019-12-31"]],
    ["Sent 2025-02-28.", ["2025-02-28: 2025-02-28"]],
    ["It was due on 25/12/2024.", ["25/12/2024: 2024-12-25"]],
    ["In 2019 and since 1953 nobody came.", ["2019: 2019-01-01/2019-12-31", "1953: 1953-01-01/1953-12-31"]],
    [
      "Built in the 1930s, loved in the ’80s.",
      ["1930s: 1930-01-01/1939-12-31", "’80s: 1980-01-01/1989-12-31"],
    ],
    ["In early 2014 he left.", ["early 2014: 2014-01-01/2014-04-30"]],
    ["Sales in the third quarter of 2024 fell.", ["third quarter of 2024: 2024-07-01/2024-09-30"]],
    ["Prices in the December quarter rose.", ["December quarter: 2024-10-01/2024-12-31"]],
    ["The winter of 2010 was cold.", ["winter of 2010: 2010-12-01/2011-02-28"]],
  ])("reads %s", ([text, expected]) => {
    expect(days(text)).toEqual(expected);
  });
});

describe("words counted from publication", () => {
  test.for<[string, string[]]>([
    ["It rained yesterday.", ["yesterday: 2025-03-11"]],
    ["It rained the day before yesterday.", ["day before yesterday: 2025-03-10"]],
    ["It rained the week before last.", ["week before last: 2025-02-24/2025-03-02"]],
    ["Boats left at 4am yesterday morning.", ["4am yesterday morning: 2025-03-11"]],
    ["Six were held on Monday.", ["Monday: 2025-03-10"]],
    ["Six were held last Wednesday.", ["last Wednesday: 2025-03-05"]],
    ["The vote will be held on Monday.", ["Monday: 2025-03-17"]],
    ["Parliament resumes on April 22.", ["April 22: 2025-04-22"]],
    ["Ministers met on April 22.", ["April 22: 2024-04-22"]],
    ["She said a new ward would open in May.", ["May: 2025-05-01/2025-05-31"]],
    ["The ward would have opened in May.", ["May: 2024-05-01/2024-05-31"]],
    ["A dividend is payable on May 30.", ["May 30: 2025-05-30"]],
    ["Another is to follow later this week.", ["later this week: 2025-03-12/2025-03-16"]],
    [
      "It fell last month and last year.",
      ["last month: 2025-02-01/2025-02-28", "last year: 2024-01-01/2024-12-31"],
    ],
    ["A deal was reached two years ago.", ["two years ago: 2023-01-01/2023-12-31"]],
    ["Since that was promised more than two years ago, 40 left.", ["more than two years ago: 2023-03-12"]],
    ["It will cost £4m over the next year.", ["next year: 2025-03-12/2026-03-12"]],
    ["Snow is expected within the next week.", ["next week: 2025-03-12/2025-03-19"]],
    [
      "He left in 1954. Over the next year he made six films.",
      ["1954: 1954-01-01/1954-12-31", "the next year: 1955-01-01/1955-12-31"],
    ],
    ["It expects to report a fourth-quarter loss.", ["fourth-quarter: 2025-10-01/2025-12-31"]],
    ["A further rise is forecast for May.", ["May: 2025-05-01/2025-05-31"]],
    ["A rise was forecast for May.", ["May: 2024-05-01/2024-05-31"]],
    ["Friday has gales in store.", ["Friday: 2025-03-14"]],
    ["It isn’t expected to thaw until Monday.", ["Monday: 2025-03-17"]],
    ["Hail could fall on Friday night.", ["Friday night: 2025-03-14"]],
    ["Nothing could calm them on Friday.", ["Friday: 2025-03-07"]],
    ["It rained in the past week.", ["past week: 2025-03-05/2025-03-12"]],
    ["Six drowned over the Easter weekend.", ["Easter weekend: 2024-03-29/2024-04-01"]],
    ["The Labor Day long weekend was hot.", ["Labor Day long weekend: 2024-08-31/2024-09-02"]],
    ["On the Halloween weekend none came.", ["Halloween weekend: unresolved"]],
    ["That was more than two years ago.", ["more than two years ago: 2023-01-01/2023-12-31"]],
    ["It happened in August last year.", ["August last year: 2024-08-01/2024-08-31"]],
    ["It was a busy day of the year so far.", ["the year so far: 2025-01-01/2025-03-12"]],
    ["So far this month 300 came.", ["So far this month: 2025-03-01/2025-03-12"]],
    ["In the last six months 300 came.", ["last six months: 2024-09-12/2025-03-12"]],
    ["A wet week, last summer too.", ["last summer: 2024-06-01/2024-08-31"]],
  ])("reads %s", ([text, expected]) => {
    expect(days(text)).toEqual(expected);
  });
});

describe("stretches and ranges", () => {
  test.for<[string, string[]]>([
    ["Between July 8 and 10 they met.", ["July 8 and 10: 2024-07-08/2024-07-10"]],
    ["From January to March 2022 none came.", ["From January to March 2022: 2022-01-01/2022-03-31"]],
    [
      "The record for January to March was 4,548 in 2022.",
      ["January to March: 2022-01-01/2022-03-31", "2022: 2022-01-01/2022-12-31"],
    ],
    ["Between 2018 and March 2024 few left.", ["Between 2018 and March 2024: 2018-01-01/2024-03-31"]],
    ["It rose since 2008-9.", ["2008-9: 2008-04-01/2009-03-31"]],
    ["London and Scotland counted 59 in 2017-2018.", ["2017-2018: 2017-04-01/2018-03-31"]],
    ["Boston counted 59 in 2017-2018.", ["2017-2018: 2017-01-01/2018-12-31"]],
    [
      "Up from 54 in May last year and 12 in October.",
      ["May last year: 2024-05-01/2024-05-31", "October: 2024-10-01/2024-10-31"],
    ],
    ["In the first 31 days of 2024 it rained.", ["first 31 days of 2024: 2024-01-01/2024-01-31"]],
    [
      "Since January 111 have died, compared with 101 at this time last year.",
      ["January: 2025-01-01/2025-01-31", "this time last year: 2024-01-01/2024-03-12"],
    ],
    [
      "Tolls rose in 2025, to 15 from 12 at this time last year.",
      ["2025: 2025-01-01/2025-12-31", "this time last year: 2024-01-01/2024-03-12"],
    ],
    ["In the summers of 2023 and 2024 it rained.", ["summers of 2023 and 2024: 2023-06-01/2024-08-31"]],
    ["It will spend £4m over four years to 2028-29.", ["over four years to 2028-29: 2025-04-01/2029-03-31"]],
    ["Some came in 2024 through 27 June.", ["2024 through 27 June: 2024-01-01/2024-06-27"]],
    ["Some came in 2024 up to 27 June.", ["2024 up to 27 June: 2024-01-01/2024-06-27"]],
    ["It rose in 2024 to June levels.", ["2024: 2024-01-01/2024-12-31", "June: 2024-06-01/2024-06-30"]],
    [
      "Sales fell in the half-year to 29 December. Costs rose for the half year.",
      ["half-year to 29 December: 2024-06-30/2024-12-29", "half year: 2024-06-30/2024-12-29"],
    ],
    ["Arrests in 2022-23 rose.", ["2022-23: 2022-04-01/2023-03-31"]],
    ["The 2022-23 season opened.", ["2022-23: 2022-01-01/2023-12-31"]],
    ["In the first six months of 2023-24 it fell.", ["first six months of 2023-24: 2023-04-01/2023-09-30"]],
    [
      "GDP grew in the third quarter of 2024, after a fall in the second.",
      ["third quarter of 2024: 2024-07-01/2024-09-30", "second: 2024-04-01/2024-06-30"],
    ],
    [
      "Hired in January 2021, she had the card by that June and was stealing by December.",
      [
        "January 2021: 2021-01-01/2021-01-31",
        "that June: 2021-06-01/2021-06-30",
        "December: 2021-12-01/2021-12-31",
      ],
    ],
    ["We had six in the past three weeks.", ["past three weeks: 2025-02-19/2025-03-12"]],
    ["The war of 1914-18 ended.", ["1914-18: 1914-01-01/1918-12-31"]],
    ["In the seven days to Monday 184 crossed.", ["seven days to Monday: 2025-03-04/2025-03-10"]],
    ["It rose in the 12 months up to June 30.", ["12 months up to June 30: 2023-07-01/2024-06-30"]],
    [
      "In the year leading up to March 2024 it rose.",
      ["year leading up to March 2024: 2023-04-01/2024-03-31"],
    ],
    [
      "FIGURES FOR YEAR ENDING SEPTEMBER 30:",
      ["YEAR ENDING: 2023-10-01/2024-09-30", "SEPTEMBER 30: 2024-09-30"],
    ],
    [
      "Last year ended on a high in December.",
      ["Last year: 2024-01-01/2024-12-31", "December: 2024-12-01/2024-12-31"],
    ],
    [
      "It gets £4m over three years, starting 2026.",
      ["over three years, starting 2026: 2026-01-01/2028-12-31"],
    ],
    ["A vote is two years from 2026.", ["two years: P2Y", "2026: 2026-01-01/2026-12-31"]],
    ["It fell in the last week of July.", ["last week of July: 2024-07-25/2024-07-31"]],
    [
      "The first two weeks of May 2024 and the second weekend of June were wet.",
      ["first two weeks of May 2024: 2024-05-01/2024-05-14", "second weekend of June: 2024-06-08/2024-06-09"],
    ],
    ["In the year to June 2024 it fell.", ["year to June 2024: 2023-07-01/2024-06-30"]],
    [
      "For the year ended Sept. 30, it lost money.",
      ["year ended: 2023-10-01/2024-09-30", "Sept. 30: 2024-09-30"],
    ],
    [
      "It fell in the year to June 2024 from 9 in the previous 12 months.",
      ["year to June 2024: 2023-07-01/2024-06-30", "previous 12 months: 2022-07-01/2023-06-30"],
    ],
  ])("reads %s", ([text, expected]) => {
    expect(days(text)).toEqual(expected);
  });
});

describe("words counted from an expression before", () => {
  test.for<[string, string[]]>([
    [
      "In March 2024 it opened. A month later it shut.",
      ["March 2024: 2024-03-01/2024-03-31", "A month later: 2024-04-01/2024-04-30"],
    ],
    [
      "It had 9 in the year to June 2024, up from 8 the year before.",
      ["year to June 2024: 2023-07-01/2024-06-30", "year before: 2022-07-01/2023-06-30"],
    ],
    [
      "So far this year 9 came, up from 8 in the same period last year.",
      ["So far this year: 2025-01-01/2025-03-12", "the same period last year: 2024-01-01/2024-03-12"],
    ],
    [
      "Third-quarter profit rose from a year earlier.",
      ["Third-quarter: 2024-07-01/2024-09-30", "a year earlier: 2023-07-01/2023-09-30"],
    ],
    [
      "In March 2021 he told MPs: “This year we expect 500.”",
      ["March 2021: 2021-03-01/2021-03-31", "This year: 2021-01-01/2021-12-31"],
    ],
  ])("reads %s", ([text, expected]) => {
    expect(days(text)).toEqual(expected);
  });
});

test.for([
  "More than 2,000 were held and 1000 who fled came back.",
  "Over 2000 migrants crossed.",
  "She may march on.",
  "They landed on Christmas Island; nobody went to Easter Island.",
  "It has room for 1500, and a crowd of 1200.",
  "The A380 and the M25, an iPhone 15, Boeing 747 and Covid-19.",
  "Call 0800 555 1234 or flight 2019.",
  "He lives at 10 Downing Street, SW1A 2AA.",
  "The Sunday Times said so.",
  "A poll by USA TODAY counted them.",
  "He told “Fox News Sunday” and the Mail on Sunday so.",
  "Sheffield Wednesday won, and Super Tuesday was hers.",
  "She was seen on Saturday Night Live and the Today programme.",
  "April Jones met June Brown.",
  "£2000 was paid, or 2000% more.",
  "The version is 1.2.3.4 at 192.168.1.1.",
  "Sixty returns, twice a fortnight’s pay.",
  "About a quarter of voters and three quarters of pensioners.",
  "A seven-year-old girl and a 16-year-old boy.",
])("finds no time in “%s”", (text) => {
  expect(days(text)).toEqual([]);
});

test("an undated article leaves relative words unresolved and reads the stated ones", () => {
  expect(days("Yesterday 40 came, in March 4,000, last year 8,000 and in 2019 1,000.", null)).toEqual([
    "Yesterday: unresolved",
    "March: unresolved",
    "last year: unresolved",
    "2019: 2019-01-01/2019-12-31",
  ]);
});

test("a quarter that ends on a day, and the same a year earlier", () => {
  expect(days("In the quarter ended Dec. 31 it made £4m, from £3m a year earlier.")).toEqual([
    "quarter ended: 2024-10-01/2024-12-31",
    "Dec. 31: 2024-12-31",
    "a year earlier: 2023-10-01/2023-12-31",
  ]);
});

test("years, halves and quarters told beside a report's own", () => {
  expect(days("It saved £14m in 2025-26 and £9m the year after, having lost £3m two years earlier.")).toEqual(
    [
      "2025-26: 2025-04-01/2026-03-31",
      "year after: 2026-04-01/2027-03-31",
      "two years earlier: 2024-04-01/2025-03-31",
    ],
  );
  expect(
    days("In the 26 weeks to 28 September profit rose, from £3m a year earlier. It opened 14 in the period."),
  ).toEqual([
    "26 weeks to 28 September: 2024-03-31/2024-09-28",
    "a year earlier: 2023-03-31/2023-09-28",
    "period: 2024-03-31/2024-09-28",
  ]);
  expect(days("Fourth-quarter profit rose; in the second half sales fell.")).toEqual([
    "Fourth-quarter: 2024-10-01/2024-12-31",
    "second half: 2024-07-01/2024-12-31",
  ]);
});

test("counts from a day told before, never days from a month", () => {
  expect(days("In February he was hit and died nine days later.")).toEqual([
    "February: 2025-02-01/2025-02-28",
    "nine days later: unresolved",
  ]);
  expect(days("Last year 1,200 came and the year before 900.")).toEqual([
    "Last year: 2024-01-01/2024-12-31",
    "year before: 2023-01-01/2023-12-31",
  ]);
  expect(days("It has gained 22% this year through Monday.")).toEqual([
    "this year through Monday: 2025-01-01/2025-03-10",
  ]);
  expect(days("A poll of 1,000 likely voters taken Friday through Sunday.")).toEqual([
    "Friday through Sunday: 2025-03-07/2025-03-09",
  ]);
});

test("a capital amid a sentence makes a name of a relative day", () => {
  expect(days("The report, “Growing for Tomorrow”, came out. Tomorrow it rains. STRIKE TODAY")).toEqual([
    "Tomorrow: 2025-03-13",
    "TODAY: 2025-03-12",
  ]);
});

test("somebody called May is no month, where the article gives a title", () => {
  expect(days("Mrs May’s lead fell in May. Support for May slipped from May to July.")).toEqual([
    "May: 2024-05-01/2024-05-31",
    "from May to July: 2024-05-01/2024-07-31",
  ]);
  expect(days("It was above May’s 3.4 per cent.")).toEqual(["May: 2024-05-01/2024-05-31"]);
});

test("the quarters of a match are none of a year", () => {
  expect(days("A touchdown late in the third quarter won it.")).toEqual([]);
  expect(days("Sales fell late in the third quarter.")).toEqual(["third quarter: 2024-07-01/2024-09-30"]);
});

test("a quarter just over is the one a firm expects to report", () => {
  const text = "It expects to report a third-quarter loss.";
  expect(days(text, "2024-10-20")).toEqual(["third-quarter: 2024-07-01/2024-09-30"]);
  expect(days(text, "2024-12-20")).toEqual(["third-quarter: 2025-07-01/2025-09-30"]);
});

test("a month or range of publication gives every day it may have been", () => {
  expect(days("Today 40 came, last week 900.", "2021-11")).toEqual([
    "Today: 2021-11-01/2021-11-30",
    "last week: 2021-10-25/2021-11-28",
  ]);
  expect(days("In March 2,000 came.", "2024-04-01/2024-04-14")).toEqual(["March: 2024-03-01/2024-03-31"]);
});

test("seasons and financial years are those of the place the article is about", () => {
  const australia = "Sydney and Melbourne swelter. ";
  const britain = "London and Scotland wait. ";
  expect(days(`${australia}Over summer 55 were charged.`)).toEqual(["summer: 2024-12-01/2025-02-28"]);
  expect(days(`${australia}In the 2023-24 financial year it fell.`)).toEqual([
    "2023-24 financial year: 2023-07-01/2024-06-30",
  ]);
  expect(days(`${australia}Half of it came in the 2023- 24 financial year.`)).toEqual([
    "2023- 24 financial year: 2023-07-01/2024-06-30",
  ]);
  expect(days(`${australia}It rose in the first half of the 2025 financial year.`)).toEqual([
    "first half of the 2025 financial year: 2024-07-01/2024-12-31",
  ]);
  expect(days(`${australia}It fell in the past financial year, and in 2009 financial year terms.`)).toEqual([
    "past financial year: 2023-07-01/2024-06-30",
    "2009 financial year: 2008-07-01/2009-06-30",
  ]);
  expect(days(`${britain}In the 2023-24 financial year it fell.`)).toEqual([
    "2023-24 financial year: 2023-04-01/2024-03-31",
  ]);
});

test("an ambiguous numeric date waits for another that settles the order", () => {
  expect(days("Paid on 03/04/2024.")).toEqual(["03/04/2024: unresolved"]);
  expect(days("Paid on 03/04/2024 and 25/04/2024.")).toEqual([
    "03/04/2024: 2024-04-03",
    "25/04/2024: 2024-04-25",
  ]);
});

test("a derived date says what it was derived from", () => {
  const [date] = readDates(read("Crossings this year reached 500.", parsePublished(PUBLISHED)));
  expect(date).toMatchInlineSnapshot(`
    {
      "basis": "derived",
      "derivation": "“this year” + published 2025-03-12 → 2025",
      "end": 19,
      "from": "2025-01-01",
      "precision": "year",
      "rule": "relative unit",
      "start": 10,
      "to": "2025-12-31",
      "words": "this year",
    }
  `);
});

test("every time expression of the corpus is read, with its days", () => {
  const missed = corpusDates().flatMap(({ name, text, published, dates: gold }) => {
    const found = readDates(read(text, published));
    return gold
      .filter(({ optional }) => !optional)
      .filter(
        ({ start, from, to }) =>
          !found.some(
            (date) => date.start <= start && start < date.end && date.from === from && date.to === to,
          ),
      )
      .map(({ words }) => `${name}: ${words}`);
  });
  expect(missed).toEqual([]);
});
