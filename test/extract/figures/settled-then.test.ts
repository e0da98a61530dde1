import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";
import { periods } from "./periods-in.ts";

const FRIDAY = "2025-03-07";
const LAST_WEEK = "2025-03-03/2025-03-09";
const YEAR_2019 = "2019-01-01/2019-12-31";

describe("sentences, bans and deals are of the day they were settled", () => {
  test.for<[string, string[]]>([
    ["He was jailed for [11 years] on Friday.", [FRIDAY]],
    ["Smith was sentenced to [seven years and three months] on Friday.", [FRIDAY]],
    ["On Friday she was jailed for [eight years] after admitting it.", [FRIDAY]],
    ["At the Old Bailey on Friday he was given a [14-year] sentence.", [FRIDAY]],
    ["The boy got off, but Lee was sentenced to an [eight-month] supervision order on Friday.", [FRIDAY]],
    ["The striker signed a [four-year] deal last week.", [LAST_WEEK]],
    ["He had been banned for [18 months] in 2019.", [YEAR_2019]],
    ["She has been held since 2019, when she was sentenced to [five years] in prison.", [YEAR_2019]],
    ["Hill, who was sentenced to [23 years] by a court in 2019, was made a peer in 2004.", [YEAR_2019]],
    // the deed has a time of its own
    ["She was jailed for [six years] over a blast that killed [two] in 2019.", ["none", YEAR_2019]],
    ["She was jailed for [six years] on Friday over a blast in 2019.", [FRIDAY]],
    ["He was handed a [20-year] sentence on charges arising from a raid in 2019.", ["none"]],
    // not settled then, or not of a court
    ["Dale is serving a [20-year] sentence, it said on Friday.", ["none"]],
    ["The court heard on Friday he could be jailed for [10 years].", ["none"]],
    ["He was sentenced on Friday over a [two-day] siege.", ["none"]],
    ["The vote in 2019 was on foreigners sentenced to [two years] in jail.", ["none"]],
    ["Bids for a [13-year] contract were sought on Friday.", ["none"]],
  ])("%s", ([text, expected]) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("the age of one who died is of that day", () => {
  test.for<[string, string[]]>([
    ["Ida Lowe, 58, died on Friday after a fall.", [FRIDAY]],
    ["Ida Lowe, 58, (pictured) died on Friday.", [FRIDAY]],
    ["Ida Lowe (58) from Deal died on Friday.", [FRIDAY]],
    ["Ida Lowe, 58, of Deal, Kent, drowned in 2019.", [YEAR_2019]],
    [
      "Among them are Kyle Orr, 27, Joe Coe, 26, and Ann Carr, 23 — who were killed on Friday.",
      [FRIDAY, FRIDAY, FRIDAY],
    ],
    [
      "Kyle Orr (left), 25, and Ann Carr (right), 23, were both killed in a raid in 2019.",
      [YEAR_2019, YEAR_2019],
    ],
    ["The former guard Peter Kane, 76, shot himself last week.", [LAST_WEEK]],
    // ages of no names
    ["Men aged 21, 31 and 49, were held on Friday.", [FRIDAY, FRIDAY, FRIDAY]],
    ["The men in the car – aged 23, 17 and 18 – were held on Friday.", [FRIDAY, FRIDAY, FRIDAY]],
    // who lives is of that age still
    ["Ida Lowe, 58, was charged on Friday.", ["none"]],
    ["Ida Lowe, 58, who was shot at in 2019, won.", ["none"]],
    ["Ida Lowe, 58, died after she was bitten, a jury heard on Friday.", ["none"]],
    ["Ida Lowe, 58, whose son died on Friday, wept.", ["none"]],
  ])("%s", ([text, expected]) => {
    const reading = read(text, parsePublished("2025-03-12"));
    const figures = readFigures(reading, readDates(reading), [], false);
    expect(
      figures.map(({ period }) => {
        if (period === null) return "none";
        return period.from === period.to ? period.from : `${period.from}/${period.to}`;
      }),
    ).toEqual(expected);
  });
});
