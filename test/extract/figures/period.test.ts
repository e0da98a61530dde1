import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { periodOf } from "../../../src/extract/figures/period.ts";
import { sharePeriods } from "../../../src/extract/figures/period/borrowed/shared.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { corpusPeriods } from "../../evaluate/periods.ts";
import { periods } from "./periods-in.ts";

const FEBRUARY = "2025-02-01/2025-02-28";
const YEAR_2022 = "2022-01-01/2022-12-31";
const YEAR_2024 = "2024-01-01/2024-12-31";

describe("the noun group and the clause", () => {
  test.for<[string, string[]]>([
    ["More than [2,000] migrants were brought ashore in February alone.", [FEBRUARY]],
    [
      "It saw [1,097] crossings last week in [17] boats, close to the record [1,195] on May 31.",
      ["2025-03-03/2025-03-09", "2025-03-03/2025-03-09", "2024-05-31"],
    ],
    [
      "The trust's 2023 budget was [£88m] and its 2024 budget was [£91m].",
      ["2023-01-01/2023-12-31", YEAR_2024],
    ],
    ["The club lost [£61m] in 2022 and [£29m] last season.", [YEAR_2022, "none"]],
    ["The club paid [£32m] for him in 2022 and takes its spending to [£96m].", [YEAR_2022, "none"]],
    [
      "Insurers lost [£200m] in 2021. Visits rose [27 per cent] over the previous week.",
      ["2021-01-01/2021-12-31", "none"],
    ],
    [
      "Sales were [£2.3bn] in 2023, compared with [£1.8bn] in 2022.",
      ["2023-01-01/2023-12-31", "2022-01-01/2022-12-31"],
    ],
    [
      "Inflation slowed to [2.8 per cent] in February from [3 per cent] in January.",
      [FEBRUARY, "2025-01-01/2025-01-31"],
    ],
    ["The record for January to March was [4,548] in 2022.", ["2022-01-01/2022-03-31"]],
    [
      "The rate dropped to [3.6 per cent] in February, down from January’s [3.7 per cent].",
      [FEBRUARY, "2025-01-01/2025-01-31"],
    ],
    ["It beat the previous high of August 10, when [756] crossed.", ["2024-08-10"]],
    ["It is [18 per cent] up on this stage in 2022 ([11,690]).", ["none", "2022-01-01/2022-03-12"]],
    ["The December surge brought more than [4,000].", ["2024-12-01/2024-12-31"]],
    ["She bought a [£4m] house in 2022.", ["2022-01-01/2022-12-31"]],
    ["The bank voted last Friday to hold its rate at [4%].", ["2025-03-07"]],
    ["Care cost [£3bn] a year in 2023.", ["2023-01-01/2023-12-31"]],
    ["At a meeting last Friday, councillors approved [£4m] of cuts.", ["2025-03-07"]],
    ["Ministers pledged [£30m] on Monday.", ["2025-03-10"]],
    ["It had [1,312] reports in 2023, up from [1,017] a year before.", ["2023-01-01/2023-12-31", YEAR_2022]],
    [
      "Seven died when a dinghy sank on Sunday, taking the toll to 41 so far this year. It was carrying [63] people.",
      ["2025-03-09"],
    ],
    ["On Tuesday she rang and asked for a villa in August. She was told to pay [£2,340].", ["2025-03-11"]],
    ["Shares tumbled on Tuesday. The stock lost [11.8%] to close at [$41.27].", ["2025-03-11", "2025-03-11"]],
    ["Prices rose 5% over the year to February. Rents rose [6%] over the year.", ["2024-03-01/2025-02-28"]],
    [
      "In the quarter ended Dec. 31 it made £4m. Costs rose [38%] in the same period.",
      ["2024-10-01/2024-12-31"],
    ],
    ["In 2023 and 2024 it fined nine, against [four] in the previous two years.", ["2021-01-01/2022-12-31"]],
    ["It raised [$4m] in the last three months of 2024.", ["2024-10-01/2024-12-31"]],
    ["There were [31] fires in 2022 and 2023.", ["2022-01-01/2023-12-31"]],
    [
      "Income fell to [$118 million], or [61 cents] per share, in the quarter ended Dec. 31, from [$152 million] a year earlier.",
      ["2024-10-01/2024-12-31", "2024-10-01/2024-12-31", "2023-10-01/2023-12-31"],
    ],
    ["It rained [40mm] on Saturday and Sunday.", ["2025-03-08/2025-03-09"]],
    ["Some [900] people came on Monday, Tuesday and Wednesday.", ["2025-03-10/2025-03-12"]],
    ["Petrol hit [$2.20] on Monday before easing to [$2.12] on Tuesday.", ["2025-03-10", "2025-03-11"]],
    ["Fares rose from [£2.10] to [£2.40] in February.", ["none", FEBRUARY]],
    [
      "The budget will go from [£71.2m] to [£76.8m] in the next financial year.",
      ["none", "2025-04-01/2026-03-31"],
    ],
    ["Fines ranged from [£200] to [£500] in 2024.", [YEAR_2024, YEAR_2024]],
    ["The fund has gained [22%] this year through Monday's close.", ["2025-01-01/2025-03-10"]],
    [
      "Last year [1,200] applied and the year before [900], against [1,100] in 2022.",
      [YEAR_2024, "2023-01-01/2023-12-31", YEAR_2022],
    ],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("the sentence", () => {
  test.for<[string, string[]]>([
    [
      "In January alone, [1,098] people arrived in [23] boats.",
      ["2025-01-01/2025-01-31", "2025-01-01/2025-01-31"],
    ],
    [
      "Since summer 2023, we have returned [30,000] people, with a [51%] increase in arrests.",
      ["2023-06-01/2025-03-12", "2023-06-01/2025-03-12"],
    ],
    [
      "Only [5,563] arrivals between 2018 and 2020 were returned, just [4%] of the total.",
      ["2018-01-01/2020-12-31", "2018-01-01/2020-12-31"],
    ],
    [
      "The police arrested [12] men in the town on Saturday, and [14] homes he built in 2019 fell.",
      ["2025-03-08", "2019-01-01/2019-12-31"],
    ],
    ["The budget for the fiscal year beginning July 1, 2025 is [$48m].", ["2025-07-01/2026-06-30"]],
    ["It spent [£4m] in 2022/23 and [£3m] in 2020-21.", ["2022-04-01/2023-03-31", "2020-04-01/2021-03-31"]],
    ["She said [six] people died on Saturday.", ["2025-03-08"]],
    ["Some [40] schools will open in 2029.", ["2029-01-01/2029-12-31"]],
    [
      "A [$5bn] loss is expected in 2026, and [£3m] is due in May.",
      ["2026-01-01/2026-12-31", "2025-05-01/2025-05-31"],
    ],
    ["The film opened on Friday with [$12m].", ["2025-03-07"]],
    ["Between 2022 and 2024, Hoskins wrote [312] cheques.", ["2022-01-01/2024-12-31"]],
    ["The firm was fined [£3m] on Friday for selling [400] faulty cars.", ["2025-03-07", "none"]],
    [
      "It will raise [£8m] by 2029 and help [960] people.",
      ["2029-01-01/2029-12-31", "2029-01-01/2029-12-31"],
    ],
    ["It will close [six] shops by May 2026, cut [300] jobs and go on.", ["2026-05-01/2026-05-31", "none"]],
    ["It aims to build [2,000] homes by 2029.", ["2029-01-01/2029-12-31"]],
    ["Figures from 1 March show [40] deaths.", ["2025-03-01"]],
    ["Jobs hit a peak in January 2020 of [4m].", ["2020-01-01/2020-01-31"]],
    ["At a meeting on Friday [40] members voted for it.", ["2025-03-07"]],
    ["The army told reporters that [14] people were killed on Saturday.", ["2025-03-08"]],
    ["The company opened in 2019 with a gift of [£4m].", ["2019-01-01/2019-12-31"]],
    ["The fire, which broke out at 3am on Thursday, destroyed [14] shops.", ["2025-03-06"]],
    ["The scheme, launched in 2022, has cost taxpayers [£700million] since then.", ["2022-01-01/2025-03-12"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("what is only offered, allowed, charged or true now has no time of something else beside it", () => {
  test.for<[string, string[]]>([
    ["Staff will walk out from Monday after voting to reject a pay offer of [four per cent].", ["none"]],
    ["They will meet next week, along with a proposed rise of [six per cent] in fees.", ["none"]],
    ["A bid of [£4m] was rejected at a hearing on Monday.", ["none"]],
    ["The firm made an offer of [£4m] on Monday.", ["2025-03-10"]],
    [
      "[Two] men have been charged in connection with the theft of 31 cars since January, police said.",
      ["none"],
    ],
    ["It has [40] shops and the owner sold [12] last year.", ["none", YEAR_2024]],
    ["[Two] men have been arrested over the murder since January.", ["2025-01-01/2025-03-12"]],
    ["[Two] men have been charged since January.", ["2025-01-01/2025-03-12"]],
    ["There are [7,400] families waiting and the council built [112] homes last year.", ["none", YEAR_2024]],
    ["There were [7,400] visitors and the council built [112] homes last year.", [YEAR_2024, YEAR_2024]],
    ["In 2024 the club kept to rules which allow losses of up to [£105m] over three years.", ["none"]],
    [
      "A task force began delving on Monday into the deaths of [14] women over the last five years.",
      ["none"],
    ],
    ["It announced a [£40bn] investment over the next five years.", ["2025-03-12/2030-03-12"]],
    ["He is charged in [three] attacks, including the 1996 bombing of a park.", ["none"]],
    ["Police arrested [40] people, including three boys, on Monday.", ["2025-03-10"]],
    [
      "Some [$650,000] is offered for the arrest of Lee, who is charged with killing a doctor last month.",
      ["none"],
    ],
    ["It gained 8,900 jobs in February — after losing [27,300] under the last chief.", ["none"]],
    ["He backs a rise to $15 by 2026. It is a disgrace that [12] of them work for less.", ["none"]],
    ["It [announced](https://example.org/invest-nearly-1b-2024) a [$1 billion] plan.", ["none", "none"]],
    ["- A firm spent £4m in 2024.\n\n- It lost [£3m] on ships.", ["none"]],
    ["She faces a vote on August 30. She lost the seat by [37 points].", ["none"]],
    ["He was seen on Friday. In the six months since his arrest he flew [100,000] miles.", ["none"]],
    ["He flew home on Monday with his wife and [two] young sons.", ["none"]],
    ["A crash on Monday killed his wife and [two] sons, and hurt [three] men.", ["2025-03-10", "2025-03-10"]],
    ["He lost there on Monday and now needs [61 per cent].", ["none"]],
    [
      "A survey carried out in February found that [27 per cent] hoped to retire within five years.",
      [FEBRUARY],
    ],
    ["He rang her [several] times over the next six months.", ["none"]],
    ["The temperature dropped to [9] degrees (minus 13 Celsius) early Monday.", ["2025-03-10"]],
    [
      "It was the worst storm since February 2024, when ice cut power to [600] homes.",
      ["2024-02-01/2024-02-29"],
    ],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("a share of others beside a share, and what begins later", () => {
  test.for<[string, string[]]>([
    [
      "In 2022, [71 per cent] of the treated lived, compared with [44 per cent] of the others.",
      [YEAR_2022, YEAR_2022],
    ],
    ["Last year [12%] of women left, against [4%] of men.", [YEAR_2024, YEAR_2024]],
    ["In 2022, [71 per cent] lived, compared with [44 per cent] of those in 2024.", [YEAR_2022, YEAR_2024]],
    ["In 2022, [71 per cent] lived, compared with a target of [44 per cent].", [YEAR_2022, "none"]],
    ["The tax is set to rise by [4.99 per cent] from April after a vote.", ["2025-04-01/2025-04-30"]],
    ["The tax rose by [4.99 per cent] from April.", ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("accounts, and a change told on from a stretch", () => {
  const SHOW = "The club's accounts for the year to June 30 show that turnover was £214m.";
  const RENTS = "Rents rose by 3.9 per cent to £2,316 in the last three months of 2024, a website said.";
  const ACCOUNTS = "2023-07-01/2024-06-30";
  const QUARTER = "2024-10-01/2024-12-31";
  test.for<[string, string[]]>([
    [`${SHOW} It sold a player in January. Matchday income rose by [£2.1m].`, [ACCOUNTS]],
    [
      `${SHOW} Bell joined in August. The wage bill was [£178m] and crowds averaged [31,870].`,
      [ACCOUNTS, ACCOUNTS],
    ],
    [`${SHOW} It sold a player in January. Income will rise by [£2.1m].`, ["none"]],
    [`${SHOW} It sold a player in January. The mayor put the drop in sales at [£2.1m].`, ["none"]],
    [`${SHOW} For the nine months it earned £3m. Sales increased [10%].`, ["none"]],
    [`${RENTS} In the borough they jumped [8.2 per cent].`, [QUARTER]],
    [`${RENTS} Asked why, Hall shrugged. They jumped [8.2 per cent].`, ["none"]],
    [`${RENTS} The number of homes was [14 per cent] lower than a year earlier.`, [QUARTER]],
    [
      `${RENTS} Sales fell in May. The number of homes was [14 per cent] lower than a year earlier.`,
      ["2024-05-01/2024-05-31"],
    ],
    [`${RENTS} Flats are [14 per cent] cheaper than a year earlier.`, ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("running totals end at publication, or with the event that made them", () => {
  test.for<[string, string[]]>([
    ["Since January 1, more than [11,000] have crossed.", ["2025-01-01/2025-03-12"]],
    [
      "Over [18,000] have crossed this year—a [40%] increase from the same time last year.",
      ["2025-01-01/2025-03-12", "2025-01-01/2025-03-12"],
    ],
    ["Dozens more arrived yesterday, bringing the total this year to [11,431].", ["2025-01-01/2025-03-11"]],
    ["The firm expects [4,000] cars to be delivered by March.", ["2025-03-01/2025-03-31"]],
    ["Profits will reach [£500m] this year.", ["2025-01-01/2025-12-31"]],
    ["Crossings reached a new high this year.\n\nThe total now exceeds [30,000].", ["2025-01-01/2025-03-12"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("the sentence before", () => {
  test.for<[string, string[]]>([
    [
      "A girl died at sea last month. A boat carrying [16] people capsized, officials said at the time.",
      [FEBRUARY],
    ],
    ["Officers were called on Saturday. [Two] women were found dead.", ["2025-03-08"]],
    [
      "It shows a man who was shot on Saturday. It shows [two] officers. It ends with [six] shots.",
      ["2025-03-08", "2025-03-08"],
    ],
    ["In 2024 it lost £4m. Another [£3m] went on lawyers. A nurse earns [£31,000].", [YEAR_2024, "none"]],
    ["Police held [14] men on Saturday. Officers also seized [three] knives.", ["2025-03-08", "2025-03-08"]],
    ["“Last year, two officers were surrounded. They were unarmed. Two against [60].”", [YEAR_2024]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("since then", () => {
  test.for<[string, string[]]>([
    ["A law passed in 2022 changed it. Since then, [40] people have died.", ["2022-01-01/2025-03-12"]],
    ["It opened [40] shops in 2022 and has closed [12] since.", [YEAR_2022, "2022-01-01/2025-03-12"]],
    [
      "He joined for £3m in 2022. Lee said it was dear. He has since scored [40] goals.",
      ["2022-01-01/2025-03-12"],
    ],
    ["The bridge opened in 2022. Some [40] people have died since it opened.", ["2022-01-01/2025-03-12"]],
    ["The council met on Friday. The pool has lost [£40m] since it opened.", ["none"]],
    ["He bought a ring in 2022. It has since risen in value to [£6,500].", ["none"]],
    ["A deal, which has since stalled, was struck in 2022. Some [40] have left.", ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

const SATURDAY = "2025-03-08";

describe("a scene goes on until another time is told", () => {
  test.for<[string, string[]]>([
    [
      "A gang smashed the door on Saturday.\n\n“He just smiled,” she said. “I may be old.”\n\nThe widow needed [14] stitches to a head wound. Her dog lost a tooth in the raid, which lasted [90 seconds].",
      [SATURDAY, SATURDAY],
    ],
    [
      "At least [23] people died on Saturday after a hillside collapsed, officials said.\n\nThe landslide struck at 4am, burying [60] houses.\n\nRescuers pulled [31] people from the mud.",
      [SATURDAY, SATURDAY, SATURDAY],
    ],
    [
      "Lee Pike struck a man on Saturday.\n\nThe court heard that the man was thrown [31 metres]. Pike drove on for [12 miles].",
      [SATURDAY, SATURDAY],
    ],
    [
      "Commissioners voted 4-1 on Saturday to raise the tax.\n\nThe rise will cost the owner of a home [$90].\n\nSix members opposed it and [42] residents signed up to speak.\n\nThe commission also approved [$1.2 million] for two fire engines.",
      ["none", SATURDAY, SATURDAY],
    ],
    [
      "On Saturday night some 300 people gathered, and two officers were hurt.\n\n[Nine] people were arrested and [six] have been charged.",
      [SATURDAY, "none"],
    ],
    [
      "On a visit on Saturday, the minister announced loans.\n\n“Nobody can make it rain,” she said last year.\n\nAt a meeting that night, [230] people packed the hall.",
      [SATURDAY],
    ],
    [
      "By midnight on Saturday, most people had left. They saw the board vote to close a school, which will open again in 2029.\n\n“I went there in 1960,” said a woman.\n\nThe vote followed four hours of talk, during which [71] people spoke.",
      [SATURDAY],
    ],
    ["He was doing [97mph] in a 40mph zone when he hit Paul Lee, 46, on Saturday.", [SATURDAY]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });

  test.for([
    "A gang smashed the door on Saturday. The force has [300] officers.",
    "A gang smashed the door on Saturday.\n\nThe widow had lived there for [40] years.",
    "A gang smashed the door on Saturday.\n\nThe widow, who won [12] titles, fainted.",
    "A gang smashed the door on Saturday.\n\nBurglaries fell in 2024.\n\nThe widow needed [14] stitches.",
    "A gang smashed the door on Saturday.\n\nThe widow said [14] doors were broken.",
    "A gang smashed the door on Saturday.\n\nThe car bomb at the embassy in Nairobi killed [253] people.",
    "It rained on Saturday.\n\nThe state gave money to the [340] people who lost their homes.",
    "Thieves came in February. He was thrown [18 metres] and died nine days later.",
    "A landslide killed [17] people, it emerged on Monday.",
    "More details emerged on Saturday.\n\nThe doctor died beside his [three] children.",
  ])("%s", (text) => {
    expect(periods(text)).toEqual(["none"]);
  });
});

describe("what an event did, how a study was done, a budget's own year, an hour", () => {
  test.for<[string, string[]]>([
    [
      "They will open the roads closed since the 2022 war.\n\nTalks failed last May, she said.\n\nThe war killed [6,400] people and drove [190,000] from their homes.",
      [YEAR_2022, YEAR_2022],
    ],
    [
      "After the floods of May 2024 he moved. The floods left [30,000] people homeless.",
      ["2024-05-01/2024-05-31"],
    ],
    ["He fought in the 2022 war and in the 1991 war. The war killed [6,400] people.", ["none"]],
    [
      "A 2019 study found no gain, but it ran for [eight weeks] and included just [64] people.",
      ["2019-01-01/2019-12-31", "2019-01-01/2019-12-31"],
    ],
    [
      "The budget for the fiscal year that begins July 1 is larger. It closes a [$38 million] gap. It is a risk for [40] firms.",
      ["2025-07-01/2026-06-30", "none"],
    ],
    ["Some [812] trains were cancelled as of 10am.", ["2025-03-12"]],
    ["Power was still out to [2,700] homes at 7am.", ["2025-03-12"]],
    ["He left at 7am with [40] others.", ["none"]],
    ["OTTAWA — Canada built [87] homes in the last fiscal year.", ["2023-04-01/2024-03-31"]],
    ["He scored [twice] in the last seven minutes on Saturday.", ["2025-03-08"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });

  test("an hour in an article of no known day is of none", () => {
    expect(periods("Some [812] trains were cancelled as of 10am.", "2025-03")).toEqual(["none"]);
  });
});

const RELEASED = "2023-04-01/2024-03-31";

describe("what a release of figures counts, for the year it speaks of", () => {
  test.for<[string, string[]]>([
    [
      "The number of pupils sent home rose to [954,000] in 2023-24, figures show.\n\nThere were [10,885] exclusions, up [16 per cent].\n\nThe rate was highest in the north, at [18.2] for every 100 pupils.",
      [RELEASED, RELEASED, RELEASED, RELEASED],
    ],
    [
      "Thefts fell in 2023-24, figures show.\n\nMinisters have promised [£40m] and hope to cut them by a fifth by 2028.\n\nElsewhere, fires rose to [900].",
      ["none", "none"],
    ],
    ["Thefts fell in 2023-24.\n\nThere were [10,885] fires, up [16 per cent].", ["none", "none"]],
    [
      "A survey last month found that [62%] of heads had cut staff. [Four in ten] had dropped a service.",
      [FEBRUARY, FEBRUARY],
    ],
    [
      "Profit fell in the quarter ended Dec. 31. Acme spent [$1.1 billion] on research in the second half, and would close a plant which employs [340] people.",
      ["2024-07-01/2024-12-31", "none"],
    ],
    ["Smith led in the first quarter. He scored [12] points in the second half.", ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

const FIELD = "2025-02-08/2025-02-12";

describe("what was found out when people were asked or watched", () => {
  test.for<[string, string[]]>([
    [
      "A poll of [1,012] voters conducted February 8-12 showed Lee ahead. In January he led by 9 points. Just [31%] of women in the survey trusted him.",
      [FIELD, FIELD],
    ],
    [
      "The trial followed [1,146] people between March 2023 and February 2024.\n\nThose with lamps had [2.9] falls, compared with [4.3] in the rest.",
      ["2023-03-01/2024-02-29", "2023-03-01/2024-02-29", "2023-03-01/2024-02-29"],
    ],
    ["A poll was taken February 8-12. The margin of error was [3.5] points.", ["none"]],
    ["The trial followed people between 2022 and 2024. Lamps cost [£87] each, she said.", ["none"]],
    [
      "He had 1 per cent when the poll was taken last month. Some [40%] of respondents are for him.",
      ["none"],
    ],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

const QUARTER = "2024-10-01/2024-12-31";

describe("headings, reports on results, changes told with their dates", () => {
  test.for<[string, string[]]>([
    [
      "In the year to June 2024:\n\n- visits rose [6%] to [141,300]\n- [312] were fined, compared with [280] in 2022-23\n\nThe head said [40] had left.",
      [
        "2023-07-01/2024-06-30",
        "2023-07-01/2024-06-30",
        "2023-07-01/2024-06-30",
        "2022-04-01/2023-03-31",
        "none",
      ],
    ],
    [
      "Acme said Tuesday that its fourth-quarter profit rose [12%] from a year earlier.\n\nRevenue climbed [3%] to [$4.8 billion]. It expects sales of [$5 billion].",
      [QUARTER, QUARTER, QUARTER, "none"],
    ],
    [
      "The chain earned [$214 million], or [$1.37] per share, in the three months ended Dec. 31. That compares with [$191 million], or [$1.19] per share, in the same period the previous year.",
      [QUARTER, QUARTER, "2023-10-01/2023-12-31", "2023-10-01/2023-12-31"],
    ],
    [
      "Food inflation eased in February, from [5.3%] in January to [4.5%].",
      ["2025-01-01/2025-01-31", FEBRUARY],
    ],
    [
      "The number rose from [611] in June 2023 to [1,287] in February. That is [one in 30] homes.",
      ["2023-06-01/2023-06-30", FEBRUARY, FEBRUARY],
    ],
    [
      "Police took [312] reports in February, up from [208] in January, and [four out of five] were closed.",
      [FEBRUARY, "2025-01-01/2025-01-31", FEBRUARY],
    ],
    [
      "In the fourth quarter sales rose 4%.\n\nProfit climbed [5%] to [£18.4m], from [£15.1m], or [61p] a share, a year earlier.",
      [QUARTER, QUARTER, "2023-10-01/2023-12-31", "2023-10-01/2023-12-31"],
    ],
    [
      "In the fourth quarter sales rose 4%.\n\nProfit climbed to £18m from £15m a year earlier on revenue of [£212m]. Wage costs rose by [£6m].",
      [QUARTER, QUARTER],
    ],
    ["Acme said fourth-quarter net income fell [6%] to [$20.6 million].", [QUARTER, QUARTER]],
    [
      "Fourth-quarter profit rose [6%].\n\nFor the twelve months, Acme earned [$2 billion]. Revenue rose [4%].",
      [QUARTER, "none", "none"],
    ],
    [
      "For 2025 it expects sales of [$4bn], down from a previous [$5bn].",
      ["2025-01-01/2025-12-31", "2025-01-01/2025-12-31"],
    ],
    [
      "Shares tumbled on Tuesday after it cut its outlook for the second time this year. The stock lost [11.8%].",
      ["2025-03-11"],
    ],
    ["It had raised [£23,415] from [388] donors by 9pm yesterday.", ["2025-03-11", "2025-03-11"]],
    ["At a meeting in February, it was told, the board approved [£600,000].", [FEBRUARY]],
    [
      "In 2024 it borrowed £91bn, [£11bn] more than in the same period of the previous year and [£8bn] above forecast.",
      [YEAR_2024, YEAR_2024],
    ],
    [
      "It must save [£14m] in 2025-26 and [£9m] the year after.",
      ["2025-04-01/2026-03-31", "2026-04-01/2027-03-31"],
    ],
    ["The appeal had by last night raised [£3,120] from almost [200] fans.", ["2025-03-11", "2025-03-11"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

test("a length measured at a time is of that time", () => {
  expect(
    periods("Patients waited [14 weeks] in February. The storm lasted [six hours] on Saturday."),
  ).toEqual([FEBRUARY, "2025-03-08"]);
});

describe("no period is invented", () => {
  test.for([
    "Arrivals were up [38%] from last year.",
    "It was the highest number since 2018, at [4,000].",
    "Police said on Tuesday that [six] people had been hurt.",
    "On Thursday, the ONS said [a third] of homes were cold.",
    "Sales rose in 2023 to beat the previous record of [£4m].",
    "The actor, who won an Oscar in 2011, bought the [£4m] house.",
    "The club, who paid [£3m] for the striker, beat Leeds on Saturday.",
    "She stole [£187,450] over [three years], the court heard on Thursday.",
    "He had [two] convictions, the last of them in 1998.",
    "Some [40] MPs may rebel if the freeze, first imposed in 2021, is extended.",
    "People sleep [40 minutes] less than they did in the 1970s.",
    "The party is at 29%, [1.2 points] more than a month ago.",
    "He paid [£46] for a ride that cost £14.50 on Friday.",
    "The trust employs [9,400] staff and had a deficit of £31m in 2022-23.",
    "Tariffs cost £46m in the last quarter of 2024, and will cost [£150m] in all.",
    "The fire, started by lightning on March 4, grew, fanned by gusts of [107km/h].",
    "They turned down £1.2m in January. It is understood they value him at [£3m].",
    "In Leeds [12,000] marched, twice as many as last year.",
    "The bridge, closed in January, carried [40,000] vehicles a day.",
    "The concert in aid of the 1984 famine raised [£40m].",
    "She earned [£38,000] in her first year and £96,000 last year.",
    "He has scored 31 goals since joining in August 2019 for [£7m].",
    "He got [11 years] in prison for a murder in 1994.",
    "Last year 1,163 died; the toll so far this year is 214, up [12] on the same period in 2024.",
    "A poll of [2,000] adults was taken.",
    "The firm lost money in February and has got back only [£3,000].",
    "A deal was signed in 2022.\n\nThe plan\n\nIt costs [£4bn] a year.",
    "Prices jumped [16.8 per cent] over the year at the end of March.",
    "It is [5cm] above the 2017 level.",
    "Records dating back to 2010 show [500].",
    "Ministers met on Friday. The scheme is worth [£54m].",
    "The project took [18 months] and was finished in 2022.",
    "Sales rose [4%] to [£3m] in the three months that ended in June.",
    "In the interview on Saturday, Mr. Smith said he owned [five] aircraft.",
    "She won by [69,000] votes over his 2008 lead.",
    "The 1931 tower is [381m] tall.",
    "The school will open in 2029 with [210] places.",
    "The school, due to open in September 2029, will have [210] places.",
    "The [£40m] school will open in 2029.",
    "The [£63m] hub is now expected in early 2026.",
    "Six weeks after the fire on January 20, some [70] families are still in hotels.",
    "Output remains [4%] above its pre-pandemic peak of 2019.",
    "At 61, the index is close to its level in January 2020.\n\nEmployment was [2 per cent] below its level in January 2020.",
    "From 1 March, a single ticket costs [£2.80].",
    "The cap rises by [£111] to [£1,849] a year from 1 April.",
    "Speaking on Thursday, Jane Smith said the council owed [£1.2bn].",
    "In a statement on Tuesday, the firm said it had [4,000] staff.",
    "The bridge will cost [£40m], the mayor told a meeting in Leeds on Friday.",
    "A [£40m] plan to rebuild the bridge was announced on Monday.",
    "She gave [£1.5m] to the charity he founded in 2006.",
    "The family gave [$20 million] to a museum opened in 1998.",
    "The tower, built in 1931, is [381m] tall.",
    "Built in 1931, the tower is [381m] tall.",
    "A lender set up in March 2028 would lend [$1500] to each household.",
    "A fund created in 2019 has [1,200] members.",
    "In both 2018 and 2021 there were [31] fires.",
    "It sold [40] homes in 2018 or 2019.",
    "There were [12] and [19] fires in July and August respectively.",
    "Pupils will move next autumn, which will save [$3.8 million] a year.",
    "The road carries [12,000] cars a day and was shut on Friday.",
    "The town of [9,000] people was cut off on Sunday.",
    "On Thursday a fire broke out at the [12]-storey block, home to [200] people.",
    "Police stopped him on Friday in a [40mph] zone.",
    "She was seen leaving her [£1.9million] home in Surrey yesterday.",
    "My taxes went up 9% last year, and they want another [$4 million].",
    "It blamed a slide in prices since January and costs that have climbed to [C$27,400] a tonne.",
    "Councillors voted on Monday to build. The motion commits the town to a rink with [3,200] seats.",
    "They drew [1,940] fans a game and, on March 3, signed a lease.",
    "Lee, who flew over the fire on Tuesday, said the state would pay [$200] a head.",
    "They paid £3m for him in 2022 and owe [15 per cent] of any profit.",
    "Debt has risen since 2021, according to Lee, whose union wants [$200 million].",
    "A 2009 report found [30%] of bridges were unsafe.",
    "Rents are [30%] higher than in the period from 2015 to 2019.",
    "The report, titled “Growing for Tomorrow,” says it has [7,940] pupils.",
    "He stole [£400] and was arrested on Friday.",
    "Shares tumbled on Tuesday. Its stock has lost [31%].",
    "The boat, built for [20], sank on Sunday.",
    "They live [300 yards] apart, on either side of an orchard that their grandfather planted in 1919.",
    "Lee, who took over in February 2023, said it would close a plant which employs [340] people.",
    "The median sank over the year to [A$1.6 million], after a tax went up in January 2024.",
    "In 2012 we had 14 libraries. We've got [nine] now.",
    "The budget is [5%] over the current year.",
    "They counted [1.9 million] seals, a third fewer than a decade ago.",
    "They promised [£40m] and hope to cut the number by 2028.",
    "Staff will walk out from Monday after voting to reject an offer of [four per cent].",
    "They will meet next week, along with a proposed rise of [six per cent].",
    "[Two] men have been charged over the theft of 31 cars since January.",
    "There are [7,400] families on the list and the council built 112 homes last year.",
    "We are down to [210] and every one will shut by 2029.",
    "A slide that buried [three] villages was cleared on Monday.",
    "The increase, agreed on Friday, will raise a bill by [£87], to [£1,838].",
    "He paid [$1500] a week until last winter.",
    "It asks for more for the fiscal year that begins July 1, up from the current [$388m].",
    "The pool will reopen this month after a [£3.2m] refit.",
    "She wept yesterday as she told a court how he broke off their [£60,000] wedding.",
    "The firm proposed a buyback of up to [1 billion francs], to begin in May.",
    "Doctors earn [€58] an hour, a rate that has not changed since 2010.",
    "Police found the body on Friday [15 miles] south of the town.",
    "The [14-metre] vessel was stopped on Sunday.",
    "The rate is less than [half] its 2009 peak.",
    "He got [two-thirds] of the votes that they received eight years ago.",
    "NEW YORK, March 11 (Wire) - Some [24%] said no.",
    "Her flats, worth £130m in October, are worth [half] that now.",
    "It fell three times as much rain, [40mm], as the average for June.",
    "Councillors met on Friday. The increase will cost the owner of a home [$90].",
    "A bookkeeper was sentenced on Thursday for stealing [$4.2 million] from a clinic.",
    "He was arrested on Friday over the theft of [£12,000] from a church.",
    "A woman who stole [£12,000] was jailed on Friday.",
    "By the end of May it will have closed, at a cost of [£4m].",
    "By 2030 it wants £120m. A nurse earns [£31,000].",
    "In 2019 it had a branch in Leeds. Its ships carry [4,000] cars.",
    "Numbers fell from [4,100] to [3,800] between May 2 and June 9.",
    "She had taught there for [eight years], her sister wrote on Friday.",
  ])("%s", (text) => {
    expect(new Set(periods(text))).toEqual(new Set(["none"]));
  });

  test("an undated article has only the periods its words state", () => {
    expect(periods("Last year [8,000] came, [1,000] in 2019, and [30,000] since 2018.", null)).toEqual([
      "none",
      "2019-01-01/2019-12-31",
      "none",
    ]);
  });
});

test("a period shows its words and how it was got", () => {
  const text = "Since January 1, more than 11,000 have crossed.";
  const reading = read(text, parsePublished("2025-03-12"));
  expect(periodOf(reading, { start: 27, end: 33 }, readDates(reading))).toMatchInlineSnapshot(`
    {
      "basis": "derived",
      "derivation": "“Since January 1” up to published 2025-03-12 → 2025-01-01/2025-03-12",
      "from": "2025-01-01",
      "precision": "day",
      "to": "2025-03-12",
      "words": "Since January 1",
    }
  `);
});

test("what is said again just after, or known by its number, has the period of the first time", () => {
  const text =
    "Her mother waited nine hours in February. “Nine hours, and she said thank you.” The clinic fined 88 people in May 2024. The 88 people have paid £3m. It has 88 people.";
  const reading = read(text, parsePublished("2025-03-12"));
  const dates = readDates(reading);
  const told = [...text.matchAll(/nine hours|88/gi)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    value: words === "88" ? 88 : 9,
    unit: words === "88" ? "count" : "duration",
    counted: words === "88" ? { words: "people" } : null,
    period: periodOf(reading, { start: index, end: index + words.length }, dates),
  }));
  expect(sharePeriods(reading, told).map(({ period }) => period?.from ?? null)).toEqual([
    "2025-02-01",
    "2025-02-01",
    "2024-05-01",
    "2024-05-01",
    null,
  ]);
});

test("a fact told twice has one period", () => {
  const text =
    "Up to 40 migrants launched a dinghy from the beach at dawn today.\n\nPhoto\n\nThe 40 migrants ran with a dinghy across the beach.";
  const reading = read(text, parsePublished("2025-03-12"));
  const dates = readDates(reading);
  const told = [...text.matchAll(/40/g)].map(({ index }) => ({
    start: index,
    end: index + 2,
    value: 40,
    unit: "count",
    counted: { words: "migrants" },
    period: periodOf(reading, { start: index, end: index + 2 }, dates),
  }));
  expect(told.map(({ period }) => period?.from ?? null)).toEqual(["2025-03-12", null]);
  expect(sharePeriods(reading, told).map(({ period }) => period?.from)).toEqual(["2025-03-12", "2025-03-12"]);
});

test("the corpus keeps its floors", () => {
  const pairs = corpusPeriods(2);
  const dated = pairs.filter(({ gold }) => gold !== null);
  const right = dated.filter(({ gold, found }) => gold?.from === found?.from && gold?.to === found?.to);
  const invented = pairs.filter(({ gold, found }) => gold === null && found !== null);
  expect(pairs).toHaveLength(79);
  expect(right.length).toBeGreaterThanOrEqual(57);
  expect(invented).toEqual([]);
});
