import { describe, expect, test } from "vitest";
import { periods } from "./periods-in.ts";

describe("the time a figure's own sentence tells", () => {
  test.for<[string, string[]]>([
    [
      "Thefts fell from [412] to [380] between 2022-23 and 2023-24.",
      ["2022-04-01/2023-03-31", "2023-04-01/2024-03-31"],
    ],
    [
      "Numbers doubled between 2020 and 2023, from [4.1 per cent] to [7.6 per cent].",
      ["2020-01-01/2020-12-31", "2023-01-01/2023-12-31"],
    ],
    [
      "The rate rose from [3.2%] to about [3.6%] between June and September.",
      ["2024-06-01/2024-06-30", "2024-09-01/2024-09-30"],
    ],
    ["The firm sold [400] between 2019 and 2021.", ["2019-01-01/2021-12-31"]],
    ["From January 20, 2020, to March 3, 2021, it treated [4,000] patients.", ["2020-01-20/2021-03-03"]],
    ["At the end of January [640] patients were on the list.", ["2025-01-31"]],
    ["The debt stood at [£4bn] by the end of June 2024.", ["2024-06-30"]],
    ["Some [12] walkers were hurt at the end of January.", ["2025-01-01/2025-01-31"]],
    ["Requests established that in 2023 fees were raised by [37] trusts.", ["2023-01-01/2023-12-31"]],
    ["Losses, which came to £22bn in 2023, up [£1bn] on the year before, grew.", ["2023-01-01/2023-12-31"]],
    ["He said last summer's drownings of [two] students were a shock.", ["2024-06-01/2024-08-31"]],
    ["She said in the past year officers had seized [£3m] of goods.", ["2024-03-12/2025-03-12"]],
    ["Three men, aged [21], [31] and 49, were arrested on Monday.", ["2025-03-10", "2025-03-10"]],
    [
      "At least [30] people, including [six] children, were shot by a man who stole a 12-tonne lorry on Monday.",
      ["2025-03-10", "2025-03-10"],
    ],
    ["A man died in the [two]-car crash on the A9, about 20km north of Perth, on Monday.", ["2025-03-10"]],
    ["They were last of [17] clubs for the 2024 season.", ["2024-01-01/2024-12-31"]],
    ["Reserves rose to [£300m], or about [6.7%] of loans, as of January 31.", ["2025-01-31", "2025-01-31"]],
    ["At least [25] people and three dogs have died since January.", ["2025-01-01/2025-03-12"]],
    ["As of Friday, [22,265] people had been held since July 1, up from 5,400.", ["2024-07-01/2025-03-07"]],
    [
      "Crime fell from 246 to 238 between 2022-23 and 2023-24, a fall of [3 per cent].",
      ["2023-04-01/2024-03-31"],
    ],
    ["More than [16,400] had landed so far this year in boats by Friday.", ["2025-01-01/2025-03-07"]],
    [
      "A record [42,000] patients had to wait more than 12 hours to be admitted last year.",
      ["2024-01-01/2024-12-31"],
    ],
    ["It had [2,208] 12-hour waits in January.", ["2025-01-01/2025-01-31"]],
    ["Some [28,498] delays of half an hour were recorded last week.", ["2025-03-03/2025-03-09"]],
    ["[Thirty] of the 43 people who died in January lived there.", ["2025-01-01/2025-01-31"]],
    [
      "Deaths have surged [255 per cent] to [32] from [nine] last year.",
      ["none", "none", "2024-01-01/2024-12-31"],
    ],
    ["The [38] deaths are on track to exceed the high of [44] in 2019.", ["none", "2019-01-01/2019-12-31"]],
    ["A deficit of [$1bn] is forecast in 2026.", ["2026-01-01/2026-12-31"]],
    [
      "Prices have risen [97 per cent] since 2012, while elsewhere they are [17 per cent] below the high measured in 2007.",
      ["2012-01-01/2025-03-12", "none"],
    ],
    [
      "Homes rose [89 per cent] since 2013, with an average price for a house of [€262,500].",
      ["2013-01-01/2025-03-12", "none"],
    ],
    [
      "It has gone up by [8%] from 29,585 to [32,059] over the past year.",
      ["2024-03-12/2025-03-12", "2024-03-12/2025-03-12"],
    ],
    [
      "Sales were up [6%] in the fourth quarter, while those for the whole year were up [4%].",
      ["2024-10-01/2024-12-31", "none"],
    ],
    ["In 2026 the gap is forecast to be [£9m].", ["2026-01-01/2026-12-31"]],
    ["A girl of [nine] was found earlier this month.", ["2025-03-01/2025-03-31"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("a time that is told of something else in the sentence", () => {
  test.for([
    "This week the council said [17] residents had died.",
    "Figures from the health agency on Monday show [400] people are waiting.",
    "A study last week found [four million] people are lonely.",
    "A [22]-year-old woman and another described last night as critical were found.",
    "It went beyond the [5 per cent] limit in 2023.",
    "In 2022-23 it came to 28,655 people over [65].",
    "In 2023 it was found in nine children aged up to [four] and 27 aged [five to 11].",
    "By January so many were in the [18-24] age group.",
    "Some [94 per cent] of councils mean to raise it in April.",
    "Despite being empty in January, rescuers say there are now [96] people in it.",
    "They took [17] rounds from Larne, the town where a reporter was shot in January.",
    "The ice broke off in January but weeks later fell into [20] pieces.",
    "It would reach 55m by 2050, but if he had his way it would be [100m].",
    "This was the road yesterday after a smash in which a bus hit a car, killing [four].",
    "Some [80] diggers have been sent after his family claimed he had fallen in on Monday.",
    "A trial for up to [50] offenders began in January.",
    "It paid $22m, in line with its January forecast and steady with the previous year's result, and [$19m].",
    "Going into Tuesday's vote she held a lead of [214].",
    "The rights, which expire on Friday, can be exercised for [$100].",
    "It cut emissions by [5 per cent], according to a study last year.",
    "Some 200 came (90 are expected over the next year) and [70 per cent] are women.",
    "It lost money in January on refits of [2.0-litre] cars.",
    "A family is poor on less than [60 per cent] of the average wage of 2010.",
    "Rain fell on Sunday but [150] fires continue to burn.",
    "It was a [179 per cent] increase on the first quarter of 2024.",
    "This is an increase of [6.4%] compared to the cap set between January and February.",
    "Prices have increased by [161 per cent] from their trough in 2013.",
    "Some [46,714] have gone there, almost the same as the total recorded in the first five months of 2024.",
    "It is [34 per cent] more than all that was recovered in 2024.",
    "On Monday the committee heard the total was [£1.2 million].",
    "Some [46,521] had landed through March 1.",
    "Labour has 91 seats ([+13] from 2022).",
  ])("%s", (text) => {
    expect(new Set(periods(text))).toEqual(new Set(["none"]));
  });

  test("the quarter a firm expects a loss in, not the week of the law that causes it", () => {
    expect(
      periods("It expects a [$5bn] hit in the first quarter because of a law signed last week."),
    ).toEqual(["2025-01-01/2025-03-31"]);
  });
});
