import { describe, expect, test } from "vitest";
import { periods } from "./periods-in.ts";

const FRIDAY = "2025-03-07";
const YEAR_2019 = "2019-01-01/2019-12-31";
const JANUARY = "2025-01-01/2025-01-31";
const PAST_YEAR = "2024-03-12/2025-03-12";

describe("what stands between a figure and the time of its sentence", () => {
  test.for<[string, string[]]>([
    // what went on meanwhile
    ["He was bitten [five] times while he looked for shells on a beach on Friday.", [FRIDAY]],
    [
      "[Ten] carts left the road after mud soaked the wheels while it passed through Ely on Friday.",
      [FRIDAY],
    ],
    ["[Ten] carts left the road, while the mayor wept on Friday.", ["none"]],
    // done, not said
    ["In January she added a flat in Leeds to her estate, paying [£210,000].", [JANUARY]],
    ["In January police issued another [170] notices, including [25] for speeding.", [JANUARY, JANUARY]],
    ["On Friday a case of plague was reported in a [55-year-old] man.", [FRIDAY]],
    ["On Friday he added the roof had cost [£4m].", ["none"]],
    // nobody says a thing throughout a year
    ["In the past year, the bank said, sales of [£300m] were offset.", [PAST_YEAR]],
    ["In the year ended January 31, the firm reported sales of [£59m].", ["2024-02-01/2025-01-31"]],
    ["On Friday, the firm reported sales of [£59m].", ["none"]],
    // said again, or in passing
    ["The price rose by [15p] a litre – or [£8.15] a tank – in the past year.", [PAST_YEAR, PAST_YEAR]],
    [
      "Rents rose [1.6 per cent] – or almost [£4] – to an average of [£245] in January.",
      [JANUARY, JANUARY, JANUARY],
    ],
    ["[340] were fined, including [85] in Kent and [39] in Essex, in January.", [JANUARY, JANUARY, JANUARY]],
    [
      "About [550] homes across the town — including [15] near Ely — were hit by a storm on Friday.",
      [FRIDAY, FRIDAY],
    ],
    ["Medics saw [35,463] patients at [260] hospitals in Kent in January.", [JANUARY, JANUARY]],
    ["There were [12] more deaths from Covid-19 in Kent, as of Friday.", [FRIDAY]],
    ["Prices have gone up by [13p] a litre from [117p] over the past year.", [PAST_YEAR, "none"]],
    ["The gap had narrowed to [3 per cent], from [9 per cent] in 2019.", ["none", YEAR_2019]],
    ["More than [51] people went to hospital after the crash, which happened on Friday.", [FRIDAY]],
    // of the time its subject tells
    ["The figures for 2019 are up [9%] on the figures for 2017.", [YEAR_2019]],
    ["The toll for 2019 has risen to [186].", [YEAR_2019]],
    ["As of Friday, the office has brought back [65,565] people.", [FRIDAY]],
    ["The hall was opened in 2019 and is up for sale for [£9m].", ["none"]],
    // of that very time
    [
      "Kent saw [280] fires in January, up on the previous month’s total of [158].",
      [JANUARY, "2024-12-01/2024-12-31"],
    ],
    ["Prices fell to their lowest level in five years in January, at [0.2 per cent].", [JANUARY]],
    ["There were [571] crashes in 2019 - with [208] at night.", [YEAR_2019, YEAR_2019]],
    ["There were [903] raids – up [26 per cent] from 2019 – with [89] at night.", ["none", "none", "none"]],
    // two things counted
    [
      "Kent had [76] new cases and [11] deaths on Friday, with the fall coming after a peak in January.",
      [FRIDAY, FRIDAY],
    ],
    ["Kent had [60] clubs and [12] closed in 2019, but it grew in January.", ["none", YEAR_2019]],
    [
      "The number held so far this year has reached [7,478], less than the 8,410 of 2019.",
      ["2025-01-01/2025-03-12"],
    ],
    // a rate in per cent is no price of a thing
    [
      "Figures for 2019 show house break-ins up [71 per cent] and car thefts up [8 per cent].",
      [YEAR_2019, YEAR_2019],
    ],
    // when it was made known, what the judge gave, what is so now
    ["The study, presented on Friday in Ely, took data from [550,000] adults.", ["none"]],
    ["It follows news from the council on Friday that [800] will be moved.", ["none"]],
    [
      "He was found guilty in January of taping [four] men in 2019, and fined [£10,000].",
      [YEAR_2019, JANUARY],
    ],
    ["Cases with no known source in January are [45].", [JANUARY]],
    ["They met in January and the pumps are [45] now.", ["none"]],
    ["It gives [£8 million] for camps and, from next year, camps will be free.", ["none"]],
    ["She shopped on Friday with her fiancé, [£80million] tycoon Lee.", ["none"]],
    [
      "There was a rise of [11 per cent] compared with the number of raids between January 20 and March 3 this year.",
      ["none"],
    ],
    ["The data show a [25 per cent] drop in the four-week period to March 2.", ["2025-02-03/2025-03-02"]],
    ["Another [ten] cases were found on March 3 and 4, in Ely.", ["2025-03-03/2025-03-04"]],
    ["The mayor suffered a blow on Friday with a poll showing that [40 per cent] want him out.", ["none"]],
    ["The jets, which can fly at [1,200mph], took off on Friday.", ["none"]],
    [
      "The navy's [65,000-tonne] warship sailed on Friday. The [900ft] titan was hauled out on Friday.",
      ["none", "none"],
    ],
    ["He was jailed in Ely in 2019 for [three years].", [YEAR_2019]],
    // measured by a peer, by the same hands, or over the same stretch
    ["On Friday it rained [40mm] in Hull, compared with [12mm] in York.", [FRIDAY, FRIDAY]],
    ["On Friday it rained [40mm] in Hull, compared with [12mm] in a usual week.", [FRIDAY, "none"]],
    ["Police arrested [74] people and issued at least [176] notices on Friday.", [FRIDAY, FRIDAY]],
    ["It employs [74] people and issued at least [176] notices on Friday.", ["none", FRIDAY]],
    ["Over the past year, the index, a measure of shares, has risen by [11 per cent].", [PAST_YEAR]],
    ["On Friday, Kent reported two cases, while [six] cases were found in Essex.", [FRIDAY]],
    ["On Friday, [44] fell ill, with the total of confirmed cases standing at [390].", [FRIDAY, FRIDAY]],
    // counted from the beginning of what is running
    [
      "It had more so far this year than in all of 2019. By the log [205] had come as of Friday.",
      ["2025-01-01/2025-03-07"],
    ],
    ["It had more so far this year. The rate was [4%] as of Friday.", [FRIDAY]],
    ["[205] had come as of Friday.", [FRIDAY]],
    ["The number of arrivals since January 1 passed [6,000].", ["2025-01-01/2025-03-12"]],
    ["It was released in 1992 and today sells more than [400 million] each year.", ["none"]],
    ["It made [£345m] in the year up until January 31, when it shut.", ["2024-02-01/2025-01-31"]],
    // told under a picture
    ["Nurses sought a [2.5 per cent] rise (Pictured: a nurse in Ely on Friday).", ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});
