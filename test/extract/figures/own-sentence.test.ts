import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { periods } from "./periods-in.ts";

const JANUARY = "2025-01-01/2025-01-31";
const LAST_YEAR = "2024-01-01/2024-12-31";
const YEAR_2021 = "2021-01-01/2021-12-31";

describe("several times in a figure's own sentence", () => {
  test.for<[string, string[]]>([
    // what was done, and what had been
    [
      "Last year the zoo sacked [nine] keepers after an audit found they had been at a party in May 2021, in which at least [120] geese were hurt and about [25] lost.",
      [LAST_YEAR, "2021-05-01/2021-05-31", "2021-05-01/2021-05-31"],
    ],
    ["Last year [nine] keepers were sacked in May after a row.", ["2024-05-01/2024-05-31"]],
    [
      "The firm was slow, first asking in January for helpers and then in February hiring [two] cooks.",
      ["2025-02-01/2025-02-28"],
    ],
    // said in passing
    ["In 2021, when the bishop announced the plan, attendance was just [39 per cent].", [YEAR_2021]],
    ["In 2021, the bishop announced that attendance was [39 per cent].", ["none"]],
    // the time directly behind the figure
    ["A fine show in January meant sales grew by [0.1%] over the past year.", ["2024-03-12/2025-03-12"]],
    [
      "A review last May found that [340] boys younger than 5 fell ill from 2019 to 2021.",
      ["2019-01-01/2021-12-31"],
    ],
    ["Growth of [2.5%] in 2020 and in 2021.", ["2020-01-01/2021-12-31"]],
    ["Sales fell [2.5%] in 2020 and in 2021 they rose.", ["2020-01-01/2020-12-31"]],
    [
      "It was a [15%] rise from [616] in 2021, and a [778 per cent] rise from [80] a decade ago in 2014-15.",
      ["none", YEAR_2021, "none", "2014-04-01/2015-03-31"],
    ],
    // a time that opens a clause of its own
    ["In 2020, Arden had [60] clubs and in 2021, Beld had [63].", ["2020-01-01/2020-12-31", YEAR_2021]],
    ["In 2020 Arden had [60] clubs and in 2021 Beld had [63].", ["2020-01-01/2020-12-31", YEAR_2021]],
    ["Arden had [60] clubs in 2020 and in 2021 it had [63].", ["2020-01-01/2020-12-31", YEAR_2021]],
    ["The mill has sold [40] carts and last year lost [£2m].", ["none", LAST_YEAR]],
    ["It made [£3m], and in January the board sold [12] barns.", ["none", JANUARY]],
    ["They held [40] men, but on Monday, the paper said, [12] walked free.", ["none", "none"]],
    ["Arden had [60] clubs in 2020 and in 2021.", ["2020-01-01/2021-12-31"]],
    // bound to its time, or to another right behind it
    ["Prices fell in January, at [0.2 per cent].", [JANUARY]],
    ["It was the fastest in 2021, growing by [7 per cent].", [YEAR_2021]],
    ["The limit was [£750] in 2021, which was cut to [£500] in January.", [YEAR_2021, JANUARY]],
    [
      "He bought it in 2021 for [£325,000] and the shop next door last year for [£9,000].",
      [YEAR_2021, LAST_YEAR],
    ],
    ["Rents rose [1.6 per cent] – or almost £40 – last year.", [LAST_YEAR]],
    // what an event brings a total to
    [
      "Some [165] came on Monday and Tuesday’s boats take the total for the year to [6,515].",
      ["2025-03-10", "2025-01-01/2025-03-12"],
    ],
    ["Tuesday’s crossings brought this year’s total to [900].", ["2025-01-01/2025-03-11"]],
    // a level of its own day, a count reported on one
    ["It will be 15C today after yesterday’s high of [20.6C].", ["2025-03-11"]],
    [
      "There were [2,948] cases yesterday, after the [2,988] reported on Sunday.",
      ["2025-03-11", "2025-03-09"],
    ],
    ["Italy leads, with [78] leaving since the levy was introduced in 2021.", ["2021-01-01/2025-03-12"]],
    ["They hunted for [40] men on Monday after failing to find any since January.", ["2025-03-10"]],
    [
      "He bought a barn in January and [two] flats for [£40,000] in February.",
      ["2025-02-01/2025-02-28", "2025-02-01/2025-02-28"],
    ],
    ["Another [105] shops are being checked in March and April.", ["2025-03-01/2025-04-30"]],
    ["It rose from [£313] in 2024 to [£1,119] in 2025.", ["2024-01-01/2024-12-31", "2025-01-01/2025-12-31"]],
    // of a record
    ["January 2025 beat the previous record-holder, 2021, by [0.1C].", [JANUARY]],
    [
      "On Monday it was warm, beating the previous record of [38C] in 2021, by [1.6C].",
      [YEAR_2021, "2025-03-10"],
    ],
    // a clause of “since”
    [
      "There are more than [20] cows held in Leeds since thieves stole [140] sheep on March 7.",
      ["2025-03-07/2025-03-12", "2025-03-07"],
    ],
    [
      "Apart from being the largest maker, the town has built [90%] of the boats sold since 2021.",
      ["2021-01-01/2025-03-12"],
    ],
    [
      "The club has opened rooms in [26] homes since January and wants to reach [100] by 2027.",
      ["2025-01-01/2025-03-12", "2027-01-01/2027-12-31"],
    ],
    ["It is the largest number, [90], since 2021.", ["none"]],
    [
      "It rose in January. It has gone on since then, with [400] fines in February.",
      ["2025-02-01/2025-02-28"],
    ],
    [
      "Guests have been upset, with the line cancelling [20] trips over the next 10 days.",
      ["2025-03-12/2025-03-22"],
    ],
    ["He rang her, with [three] calls over the next six months.", ["none"]],
    [
      "A share issue has brought in a [$10 million] capital raising completed this week.",
      ["2025-03-10/2025-03-16"],
    ],
    ["In 2021, the town was home to more than [90%] of the mills.", [YEAR_2021]],
    ["In 2021, the town was home to more than [900] men.", ["none"]],
    ["Boats, [70] of them, have been sold since the shop was set up in 2021.", ["2021-01-01/2025-03-12"]],
    // a number said again in brackets
    [
      "Yesterday it reached [86F], just topping the [85.1F] ([29.5C]) felt in Hull on Monday.",
      ["2025-03-11", "2025-03-10", "2025-03-10"],
    ],
    ["Its cash at the end of January rose to [$19m] ([£15m]).", ["2025-01-31", "2025-01-31"]],
    ["Some [340] men ([40%]) came on Monday.", ["2025-03-10", "2025-03-10"]],
    ["Stalls open settled at [431] at the end of January.", ["2025-01-31"]],
  ])("%s → %s", ([text, wanted]) => {
    expect(periods(text)).toEqual(wanted);
  });
});

describe("a time of another clause", () => {
  test.for<[string, string[]]>([
    ["The prize was mocked last night, as it emerged that only [one in 20] gets it.", ["none"]],
    ["Over the weekend it emerged that she had been given [£5,000].", ["none"]],
    ["Over the weekend she was given [£5,000].", ["2025-03-08/2025-03-09"]],
    ["Liars can be fined [£100], under new rules coming into force today.", ["none"]],
    ["Liars were fined [£100] today, under new rules.", ["2025-03-12"]],
    ["The [five] towns join nine others picked in January, bringing the total to [14].", ["none", "none"]],
    ["[Five] towns joined the league in January, bringing the total to [14].", [JANUARY, JANUARY]],
    ["On top of the [£25,000] gift, Lord Hay also held a party in January.", ["none"]],
    ["On top of a gift, Lord Hay gave [£2,000] in January.", [JANUARY]],
    ["A banker with a net worth of [£4bn], the earl in 2021 opened a museum.", ["none"]],
    ["Nearly [140] have signed up ahead of a visit by kings next week.", ["none"]],
    ["Nearly [140] will come for a visit next week.", ["2025-03-17/2025-03-23"]],
    ["Fines are nearing the [100,000] mark as wardens today vowed to go on.", ["none"]],
    ["Fines hit the [100,000] mark today.", ["2025-03-12"]],
    ["It asked for [£4m] in 2021 to raise the number of boats to [64].", [YEAR_2021, "none"]],
    ["It raised the number of boats in 2021 to [64].", [YEAR_2021]],
    ["Waits have trebled in the past 30 years, with [26 per cent] of men now in pain.", ["none"]],
    ["Fans met the usual [3in] for an average August.", ["none"]],
    ["Boats took 14 days, the same as January but [three days] more than hoped.", ["none"]],
    // what is aimed at, a bound, a whole
    ["Growth was inside the bank's target of [two per cent] last year.", ["none"]],
    ["It is not clear how many of an estimated [1,500] geese left last week.", ["none"]],
    ["In January some 560 flats went for [£1m] or more.", ["none"]],
    ["In January growth of [1.5 per cent] or more was seen.", [JANUARY]],
    ["In January most men waited more than [nine weeks].", ["none"]],
    ["In January men waited [nine days].", [JANUARY]],
    // since when something else lasts
    ["Shops shut in [18] towns as the land faces a drought that has lasted since January.", ["none"]],
    ["There are [18] men in the yard who have waited since January.", ["2025-01-01/2025-03-12"]],
    ["There were [86] thefts in 2021, and these rose every year, reaching [108].", [YEAR_2021, "none"]],
    ["At last, on Friday, one cook told them what it was about: [one] pie had burnt.", ["none"]],
    ["Rents rose last year, while the union found that cuts of [30 per cent] are common.", ["none"]],
    ["After so many bids last year, the news helped the shares leap [13p].", ["none"]],
    ["The [five] firms can now vie to build a bridge by 2030.", ["none"]],
    ["The code – due to come into force by the end of 2021 – cut the cap to [£50].", ["none"]],
    ["It will be green a decade earlier than its rival, as it uses [a third] less.", ["none"]],
    ["Votes passed the [270] needed to win on Friday.", ["none"]],
    ["A car did [97mph] in a [40mph] zone on Friday.", ["2025-03-07", "none"]],
    ["The isle, a nation of about [11,000] people, voted on Friday.", ["none"]],
    ["The coach said that to achieve the [40] goals touted by the owner in January was hard.", ["none"]],
    // another verb’s time
    ["It was mild, and over the weekend it emerged that his wife, a cook, had lost [£500].", ["none"]],
    ["The earl, who lost the 2021 vote, spoke of his [91] geese.", ["none"]],
    ["In the 2021 vote, the earl, a banker, won [91] seats.", [YEAR_2021]],
    [
      "It would cut duties on hats imposed on Feb. 3, as well as give some relief from the [25%] levy.",
      ["none"],
    ],
    ["Last year it was cut from its usual [2.5 per cent].", ["none"]],
    ["Our crop, [98 per cent] of which is grown here, shrank last year.", ["none"]],
    ["It will grow from its current [12] shops by the end of next year.", ["none"]],
    ["She was sent home last year to stand trial on [74] charges.", ["none"]],
    ["Lenders will vote on a [£1.2bn] plan on Tuesday.", ["none"]],
    ["[Two] men were held, adding to Saturday’s [16].", ["none", "2025-03-08"]],
    ["The final is usually held on the last Saturday of May before [9,000] fans.", ["none"]],
    ["The [three] sisters, said Monday’s paper, wept.", ["none"]],
    ["He rode off on a bike that retails at [£2,700] today.", ["none"]],
    ["Today he left in the [£3 billion] ship with its 1,000-strong crew.", ["none"]],
    ["On Friday police closed rules limiting parties to just [eight] people.", ["none"]],
    ["Growth was better than the [11.5 per cent] slump it feared in January.", ["none"]],
    [
      "It is to go from [26 per cent] of the land to [30 per cent] by 2030.",
      ["none", "2030-01-01/2030-12-31"],
    ],
    [
      "In January [40,099] had been waiting [six weeks] or more and [5,675] for at least [13 weeks].",
      [JANUARY, "none", JANUARY, "none"],
    ],
    ["Today the 18th century vase may fetch [£20,000].", ["2025-03-12"]],
    ["The guild of [155] cooks said in a note that sales in January fell.", ["none"]],
    ["Some [155] cooks were sacked in January.", [JANUARY]],
    ["They hunt for the [£24m] deal as they try to pay for boats next month.", ["none"]],
    ["Prices will rise after the rebates of [£75] end in May.", ["none"]],
    ["It brings sales back to where they were in January, with a rate [one point] higher.", ["none"]],
    ["Comparing 2023 to 2021, the lists show a rise in [nine] towns.", ["2023-01-01/2023-12-31"]],
    ["She posted before the 2021 July riots, which left [35] dead.", ["none"]],
    ["She posted during the July 2021 riots, which left [35] dead.", ["2021-07-01/2021-07-31"]],
    ["It berthed yesterday after a wreck on Monday that cost as many as [100] lives.", ["2025-03-10"]],
    ["He was hit by stars earning [£1m] a season last week.", ["none"]],
    ["Waits have trebled in the past year, with a fifth of men now in pain, at a cost of [£1bn].", ["none"]],
    ["The kit holds [three months] of soup and a dear tier of the new shop is due out next year.", ["none"]],
    ["The trust planning a [20-mile] tram line met last week.", ["none"]],
    ["They were held on Friday with [12-inch] knives.", ["none"]],
    ["On Friday five of Leeds’s [21] parks were shut.", ["none"]],
    ["In 2021 more were sent home for serving [12 months] or more in prison.", ["none"]],
    [
      "It sold [90] in the week ending March 9, up on the [80] in the previous seven-day spell, which was up on the [70] from the week before that.",
      ["2025-03-03/2025-03-09", "2025-02-24/2025-03-02", "2025-02-17/2025-02-23"],
    ],
    ["In the week from March 3-9, there were [90] raids.", ["2025-03-03/2025-03-09"]],
    [
      "In the week from March 3-9, there were raids. The total number of confirmed raids in the borough now stands at [374] which is a lot.",
      ["none"],
    ],
  ])("%s → %s", ([text, wanted]) => {
    expect(periods(text)).toEqual(wanted);
  });
});

test("an age before a name is that of its sentence, one behind a name is none", () => {
  const reading = read(
    "In 2021, 2-year-old Jo Hart died. In 2021, Dean Cole, 46, died.",
    parsePublished("2025-03-12"),
  );
  const ages = readFigures(reading, readDates(reading), [], false).filter(({ unit }) => unit === "age");
  expect(ages.map(({ period }) => period?.from ?? null)).toEqual(["2021-01-01", null]);
});
