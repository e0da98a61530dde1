import { expect, test } from "vitest";
import { periods } from "./periods-in.ts";

test.for<[string, string[]]>([
  ["A boy may get up to [10 years] — Lee Fox (@leefox) February 23, 2025", ["none"]],
  ["What was a jetty is today Norland's biggest port, one of [40] in the north.", ["none"]],
  ["What was a jetty is today expected to take [40] ships.", ["2025-03-12"]],
  ["The shop blamed the timing of Easter for profits falling [20 per cent].", ["none"]],
  ["The 60s vibes went with [12] dresses; in the 1960s [14] were made.", ["none", "1960-01-01/1969-12-31"]],
  ["Yesterday's figures put the number of fires last year at [1,660].", ["2024-01-01/2024-12-31"]],
  ["Yesterday's storm put the number of fires at [1,660].", ["2025-03-11"]],
  ["Its sales rose 2% at a time when Brill, which publishes its own figures today, lost [3%].", ["none"]],
  ["The gap is above the [£2.5m] that was forecast only two months ago.", ["none"]],
  ["The gap is above the [£2.5m] it was two months ago.", ["2025-01-01/2025-01-31"]],
  ["In 2019 it sold [40] shops and now employs [300] people.", ["2019-01-01/2019-12-31", "none"]],
  ["It was sold in 1987, and said it now holds [5%] of the shares.", ["none"]],
  ["Members draw up to [£48,000], it was claimed today.", ["none"]],
  ["Six members last night backed the [£20]-a-week rise.", ["none"]],
  ["The firm was fined yesterday for taking £2m a day from its [ten million] customers.", ["none"]],
  ["The firm took £2m from [ten million] customers yesterday.", ["2025-03-11"]],
  [
    "Trains were late by 13 minutes in February, [nine minutes] better than January but [four minutes] worse than in May.",
    ["2025-02-01/2025-02-28", "2025-02-01/2025-02-28"],
  ],
  ["The town got its [three]-matches-per-week deal on Friday.", ["none"]],
  ["Some 70 per cent of calls were met within [15 minutes] on Sunday.", ["none"]],
  ["Help came within [15 minutes] on Sunday.", ["2025-03-09"]],
  ["It hopes to have 5% of sales by 2030; currently it has about [2%].", ["none"]],
  ["A gran aged [99] is to walk ten miles before her party next week.", ["none"]],
  ["The [38-year-old] Fox was first chosen in 2003 by Brill.", ["none"]],
  ["A [12-year-old] boy was hurt in 2003.", ["2003-01-01/2003-12-31"]],
  ["Trade with the towns that joined the league in 2004 – Brill, Harden and Skerry – was [£2m].", ["none"]],
  ["Some [ten] towns joined the league in 2004.", ["2004-01-01/2004-12-31"]],
  ["By 2023, 68 boards – just over a third of the [204] in the land – had closed a hall.", ["none"]],
  ["A third of the [204] who came in 2023 stayed.", ["2023-01-01/2023-12-31"]],
  ["As fares rise tomorrow, the board said [15] trains were late.", ["none"]],
  ["This week Brill has put up fees by 6% and Harden is to put them up by [5%].", ["none"]],
  ["The assessment published in January suggests that [430] clerks will go.", ["none"]],
  [
    "Over [510] homes have heat again and linking up the other 40 will be the task for crews today.",
    ["none"],
  ],
  ["Under the plan [120] cooks and 70 waiters would go by June.", ["2025-06-01/2025-06-30"]],
  ["The price of a [two-year] fixed rate has gone up in the last six months.", ["none"]],
  ["Fares are up by 13p from [£1.17] over the past year.", ["none"]],
  ["Thefts grew [35 per cent] but were below the 10-year peak in 2020.", ["none"]],
  ["The sea was [2 degrees] above the 30-year average in 2020.", ["2020-01-01/2020-12-31"]],
  ["A clerk has an average [12] days off, up from eight in 2007.", ["none"]],
  ["Callers wait [two minutes] longer for a doctor than in December 2023.", ["none"]],
  ["The bid is a [50%] premium over the price Brill was trading at on Feb. 3.", ["none"]],
  ["Some 80 per cent of Norland's [4,500] villages saw floods in February.", ["none"]],
  ["Some [4,500] villages saw floods in February.", ["2025-02-01/2025-02-28"]],
  ["He was hit on Friday in front of his wife and one of his [four] sons.", ["none"]],
  ["It lost £6m in the year to January and its debts currently come to [£13m].", ["none"]],
  ["In June it paid £3m over a leak that hit [40] firms.", ["none"]],
  ["In June it paid for a leak at [40] firms.", ["2024-06-01/2024-06-30"]],
  ["Wages rose 1% over the last three months, while the annual rise is [3%].", ["none"]],
  ["Rents rose 15% in the past year and by [4%] on a quarterly basis.", ["none"]],
  ["Under rules in force since May 1, anyone over [.05] walks.", ["none"]],
  ["Since May 1, [40] have walked.", ["2024-05-01/2025-03-12"]],
  ["Its shares sank in the past year, it is sitting on a [£3m] loss.", ["none"]],
  ["In the past year, it is up [3%].", ["2024-03-12/2025-03-12"]],
  ["It has a [£3m] loss and the board last month suggested a sale.", ["none"]],
  ["Fires are up [37%] on the 315,040 seen in the 12 months to December 2023.", ["none"]],
  ["Fires rose [37%] on the coast in December 2023.", ["2023-12-01/2023-12-31"]],
])("what is no time of the figure: %s → %s", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

test.for<[string, string[]]>([
  [
    "In 2023 there were 1,120 thefts, which grew to 1,980 last year – a [77 per cent] increase.",
    ["2024-01-01/2024-12-31"],
  ],
  ["In 2023 there were 1,120 thefts, a [40%] increase.", ["2023-01-01/2023-12-31"]],
  [
    "Compared with 2017 to 2019, waits have fallen by two weeks from [14 weeks] for hips and from [nine weeks] for knees.",
    ["2017-01-01/2019-12-31", "2017-01-01/2019-12-31"],
  ],
  ["The Vale had the most fires in January, with [1,438].", ["2025-01-01/2025-01-31"]],
  [
    "The most for a spring was 4,548 in 2022, with [3,793] in the first quarter of last year.",
    ["2024-01-01/2024-03-31"],
  ],
  [
    "A study of [300] trips in the five weeks before Christmas revealed that [half] were late.",
    ["2024-11-20/2024-12-24", "2024-11-20/2024-12-24"],
  ],
  ["Its cash at the end of January rose to [£40m].", ["2025-01-31"]],
  [
    "There were [789] thefts reported in Harden so far this year, against 916 in 2024.",
    ["2025-01-01/2025-03-12"],
  ],
  ["The warmest ever day was [91F] (32.9C) at Brill, Harden, on August 9, 2003.", ["2003-08-09"]],
  [
    "Some [870] more young geese came to the lake than left in the year to January.",
    ["2024-02-01/2025-01-31"],
  ],
  [
    "It was short in 2022 and 2023 (January 2022 to June 2023), and spent [£90] more than it took in during 2024.",
    ["2024-01-01/2024-12-31"],
  ],
  ["It had the fastest growth of all last year, above [6 percent].", ["2024-01-01/2024-12-31"]],
  ["It took [15 days] to lease a flat in January, unchanged from May.", ["2025-01-01/2025-01-31"]],
  ["The coin ended 2023 at less than [4 cents].", ["2023-12-31"]],
  ["The firm ended [40] jobs in 2023.", ["2023-01-01/2023-12-31"]],
  ["Its cash fell at the end of January by [£40m].", ["2025-01-01/2025-01-31"]],
  [
    "Fox leads Lee [54 per cent] to [28 per cent], according to a survey that was held between Friday and Sunday.",
    ["2025-03-07/2025-03-09", "2025-03-07/2025-03-09"],
  ],
  [
    "Over the first two months of the year, sales of carts have risen by [3.9 per cent].",
    ["2025-01-01/2025-02-28"],
  ],
  [
    "The town is planning for visits during this financial year in the region of [£350,000].",
    ["2024-04-01/2025-03-31"],
  ],
])("what is: %s → %s", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

test.for<[string, string[]]>([
  ["Fox was cleared of theft on Monday. He previously admitted [two] counts of fraud.", ["none"]],
  ["Harden shot down a kite on Feb. 8. Several weeks later, it shot down [three] balloons.", ["none"]],
  ["Fox was cleared of theft on Monday. He also admitted [two] counts of fraud.", ["2025-03-10"]],
])("what was before what was told: %s → %s", ([text, wanted]) => {
  expect(periods(text)).toEqual(wanted);
});

test.for<[string, string, string[]]>([
  ["Some [160] shops shut in 2024.", "2024-12-30", ["2024-01-01/2024-12-31"]],
  ["Some [160] shops have shut so far in 2024.", "2024-12-30", ["2024-01-01/2024-12-30"]],
  ["Some [160] shops were shut this year.", "2024-12-20", ["2024-01-01/2024-12-20"]],
  ["Sales are up [4%] this year.", "2024-12-30", ["2024-01-01/2024-12-30"]],
])("a year as good as over: %s, on %s → %s", ([text, published, wanted]) => {
  expect(periods(text, published)).toEqual(wanted);
});
