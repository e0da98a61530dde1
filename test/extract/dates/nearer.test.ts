import { expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

/** The expressions with their days, in an article of Tuesday 11 March 2025. */
function days(text: string): string[] {
  return readDates(read(text, parsePublished("2025-03-11"))).map(({ words, from, to }) =>
    from === null ? words : `${words}: ${from === to ? from : `${from}/${to}`}`,
  );
}

test.for<[string, string]>([
  // may, and chances
  ["A queue of lorries may form in April.", "April: 2025-04-01/2025-04-30"],
  ["He put it at an 80 per cent chance of chaos on April 1.", "April 1: 2025-04-01"],
  ["Rents fell over February and March.", "February: 2025-02-01/2025-02-28"],
  ["In the week ending January 10 it rained; many fell that week.", "that week: 2025-01-04/2025-01-10"],
  // a day told once with its year
  ["He stole birds on May 22, 2018. A hole was found on May 22.", "May 22: 2018-05-22"],
  [
    "He stole birds on May 22, 2018, and eggs on June 2 of the same year.",
    "June 2 of the same year: 2018-06-02",
  ],
  ["On May 22, 2018 and on May 22, 2016 it shut. On May 22 it rained.", "May 22: 2024-05-22"],
  // counted within a month
  ["The final was on the last Saturday of September.", "last Saturday of September: 2024-09-28"],
  ["It shut on the second Monday in May 2023.", "second Monday in May 2023: 2023-05-08"],
  // the month just over is nobody's last
  ["He bought it last February.", "last February: 2024-02-01/2024-02-29"],
  ["He bought it last January.", "last January: 2025-01-01/2025-01-31"],
  ["It fell from 135 on January 1 to 27 on February 1.", "January 1: 2025-01-01"],
  [
    "Between April and June 2010, 40 left. In the same period of 2012, 9 did.",
    "the same period of 2012: 2012-04-01/2012-06-30",
  ],
  [
    "Between January and February 2010, 40 left. In the same period this year, 9 did.",
    "the same period this year: 2025-01-01/2025-02-28",
  ],
  // a day told without its month; a programme; news of what is to come
  ["It was shown from Saturday 8, in Ely.", "Saturday 8: 2025-03-08"],
  ["On Saturday 12 men came.", "Saturday: 2025-03-08"],
  ["News from the council on Monday that 40 will go was bad.", "Monday: 2025-03-10"],
  ["He was found guilty in January of stealing four cars in 2017.", "January: 2025-01-01/2025-01-31"],
  ["In an interview, to be broadcast on Sunday, he wept.", "Sunday: 2025-03-16"],
  ["On March 3 and 4 men came.", "March 3: 2025-03-03"],
  // up to the end of what is running; weeks told before; what was said of what is to come
  ["It plans to spend £1m for the rest of the year.", "rest of the year: 2025-03-11/2025-12-31"],
  [
    "There are 81 days between now and the end of the year.",
    "between now and the end of the year: 2025-03-11/2025-12-31",
  ],
  [
    "It had 69 in the week ending February 21. Today's is a fall from the previous week's 135.",
    "the previous week: 2025-02-08/2025-02-14",
  ],
  ["It added that from December fees will rise.", "December: 2025-12-01/2025-12-31"],
  ["It added that in December fees had risen.", "December: 2024-12-01/2024-12-31"],
  [
    "It is cutting flights between October and December.",
    "between October and December: 2025-10-01/2025-12-31",
  ],
  // a range with an aside in it
  [
    "It sold 200 between January 8 – when the rule was made – and February 3.",
    "between January 8 – when the rule was made – and February 3: 2025-01-08/2025-02-03",
  ],
  [
    "It lent the flat from January 8, soon after the vote, to February 3.",
    "from January 8, soon after the vote, to February 3: 2025-01-08/2025-02-03",
  ],
  ["From January 8, he went to February 3.", "January 8: 2025-01-08"],
  // the night before
  ["On Sunday police shut it, after a crowd came the night before.", "night before: 2025-03-08"],
  ["He slept the night before the match on Sunday.", "Sunday: 2025-03-09"],
  // a dash is no range
  ["The last was May 23 - 41 weeks ago - when it burned.", "May 23 - 41 weeks ago: 2024-05-23"],
  ["It ran from May 23 - 25.", "May 23 - 25: 2024-05-23/2024-05-25"],
  // believed of the future, in the past
  ["That compares with few in January believing that prices will fall.", "January: 2025-01-01/2025-01-31"],
  ["He admitted to stealing birds on October 27.", "October 27: 2024-10-27"],
  // two months of a rolling quarter
  ["The rate in November/January was 4.1 per cent.", "November/January: 2024-11-01/2025-01-31"],
  // what comes into force, what is braced for
  ["Those who break the rules, which come into force on Monday, face fines.", "Monday: 2025-03-17"],
  ["The rules came into force on Monday.", "Monday: 2025-03-10"],
  ["They are bracing for the toll to hit 40 over the summer.", "summer: 2025-06-01/2025-08-31"],
  ["The last month was dry.", "last month: 2025-02-01/2025-02-28"],
  ["Rain fell twice in the last month.", "last month: 2025-02-11/2025-03-11"],
  // a day after a country, and the newspapers that are called so
  ["The ship ran aground in Scotland on Tuesday.", "Tuesday: 2025-03-11"],
  ["Rain fell across Wales on Monday.", "Monday: 2025-03-10"],
  // a cause, no time to come
  ["On Sunday, a quieter day due to lower demand, 40 came.", "Sunday: 2025-03-09"],
  ["The trial, due to open on Thursday, will last a week.", "Thursday: 2025-03-13"],
  // a year told up to its last day
  ["It made £3m in the full year ended Aug. 31, 2024.", "full year ended: 2023-09-01/2024-08-31"],
  [
    "It lost £3m in the full financial year to 31 August 2024.",
    "full financial year to 31 August 2024: 2023-09-01/2024-08-31",
  ],
  [
    "It made £3m in the full year ended Aug. 31, 2024. For the full year, costs fell 4%.",
    "full year: 2023-09-01/2024-08-31",
  ],
  ["A rise on the year-end June 2024 was small.", "year-end June 2024: 2023-07-01/2024-06-30"],
  // one year over two
  ["Some 600 were fined in 2018/2019.", "2018/2019: 2018-04-01/2019-03-31"],
  ["Some 600 were fined in 2018-2019.", "2018-2019: 2018-01-01/2019-12-31"],
  // the day told, in another year
  ["It is down from 677 on the same date last year.", "the same date last year: 2024-03-11"],
  ["It was 40 on Monday, up from 30 on the same day last year.", "the same day last year: 2024-03-10"],
  // the second says the first exactly
  ["It was 900 a decade ago in 2014-15.", "a decade ago in 2014-15: 2014-04-01/2015-03-31"],
  ["He left four years ago, in March 2021.", "four years ago, in March 2021: 2021-03-01/2021-03-31"],
  ["He left four years ago in a hurry.", "four years ago: 2021-01-01/2021-12-31"],
  // from a day to a month, from a year to a financial year
  ["Some 342 left from July 1 2022 to April 2023.", "from July 1 2022 to April 2023: 2022-07-01/2023-04-30"],
  ["Some 342 left in July 1 2022 to April 2023.", "July 1 2022 to April 2023: 2022-07-01/2023-04-30"],
  [
    "Between 1977 and the financial year ending April 2016, it rose.",
    "Between 1977 and the financial year ending April 2016: 1977-01-01/2016-04-30",
  ],
  // counted on from what was told
  ["Next week 40 come. The week after is to bring 50.", "week after: 2025-03-24/2025-03-30"],
  ["In January 40 came. The month after, 50 did.", "month after: 2025-02-01/2025-02-28"],
  ["In the year to June 2024 it was 25%, down from 26% the year prior.", "year prior: 2022-07-01/2023-06-30"],
  // hundreds of years, and ten
  ["It was laid in the late 1800s.", "late 1800s: 1867-01-01/1899-12-31"],
  ["It was laid in the mid-1700s.", "mid-1700s: 1734-01-01/1766-12-31"],
  ["It was laid in the 2000s.", "2000s: 2000-01-01/2009-12-31"],
  ["It was laid in the late 1980s.", "late 1980s: 1987-01-01/1989-12-31"],
  // as the firm counts
  [
    "It lost £3m in the full year ended Aug. 31, 2024, against a profit of £5m in FY23.",
    "FY23: 2022-09-01/2023-08-31",
  ],
  ["Britain’s NHS spent more in FY24, said the English regulator.", "FY24: 2023-04-01/2024-03-31"],
  ["Its spending in FY24 was high.", "FY24"],
  [
    "Officials in South Africa, where Pretoria sets the budget, spent less in the current financial year.",
    "current financial year: 2024-04-01/2025-03-31",
  ],
  [
    "Polls from March 10, 2024, to August 5, 2024, show it.",
    "from March 10, 2024, to August 5, 2024: 2024-03-10/2024-08-05",
  ],
  ["It was paid between January to March 5.", "between January to March 5: 2025-01-01/2025-03-05"],
  // the weekend just gone, and the one to come
  ["He won the title this weekend.", "this weekend: 2025-03-08/2025-03-09"],
  ["He will play this weekend.", "this weekend: 2025-03-15/2025-03-16"],
  // over, whatever verb stands near
  ["He is called the mind behind the Nov. 7 attacks on the town.", "Nov. 7: 2024-11-07"],
  ["With December’s labour report he continues to expect growth.", "December: 2024-12-01/2024-12-31"],
  ["Prices will be told in December’s report.", "December: 2025-12-01/2025-12-31"],
  ["She posted it before the 2021 July unrest.", "2021 July: 2021-07-01/2021-07-31"],
])("%s", ([text, expected]) => {
  expect(days(text)).toContain(expected);
});

test("what follows or went before a time is counted from it", () => {
  expect(days("A dozen died on January 24. Over the following two months a score died.")[1]).toBe(
    "following two months: 2025-01-24/2025-03-24",
  );
  expect(
    days("There were few in the week ending January 16, up on those in the previous seven-day spell.").at(-1),
  ).toBe("previous seven-day: 2025-01-03/2025-01-09");
  expect(days("Sales rose in the first six months of the current financial year.")).toEqual([
    "six months",
    "current financial year",
  ]);
});

test("the bank holiday weekend is the one just over, or the one at hand", () => {
  const on = (published: string, text: string): string[] =>
    readDates(read(text, parsePublished(published))).map(({ from, to }) => `${from}/${to}`);
  expect(on("2022-08-02", "Eight were held over the bank holiday weekend.")).toEqual([
    "2022-07-30/2022-08-01",
  ]);
  expect(on("2022-08-05", "Trains will stop over the bank holiday weekend.")).toEqual([
    "2022-08-06/2022-08-08",
  ]);
  expect(on("2022-08-02", "Trains will stop over the bank holiday weekend.")).toEqual([]);
});

test.for([
  "In London, UK, he broke two ribs in the fall.",
  "He told the Mail on Sunday.",
  "The new This Morning host wept.",
  "She was ill for the rest of the year.",
  "He wrote in Scotland on Sunday.",
  "The day after fire broke out he left.",
])("no day: %s", (text) => {
  expect(days(text)).toEqual([]);
});
