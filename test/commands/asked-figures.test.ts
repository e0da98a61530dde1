import { expect, test } from "vitest";
import { readFiguresQuery } from "../../src/commands/figures/query.ts";

const TODAY = "2026-11-22";

test.for<[string, string]>([
  ["2024", "2024-01-01 2024-12-31"],
  ["september 2020", "2020-09-01 2020-09-30"],
  ["14 sept 2020", "2020-09-14 2020-09-14"],
  ["may 2020", "2020-05-01 2020-05-31"],
  ["may", "2026-05-01 2026-05-31"],
  ["march to june 2024", "2024-03-01 2024-06-30"],
  ["q3 2020", "2020-07-01 2020-09-30"],
  ["2020-09", "2020-09-01 2020-09-30"],
  ["2020-09-14", "2020-09-14 2020-09-14"],
  ["2008-09", "2008-04-01 2009-03-31"],
  ["29 february 2020", "2020-02-29 2020-02-29"],
  ["2018-2025", "2018-01-01 2025-12-31"],
  ["2019 and 2020", "2019-01-01 2020-12-31"],
  ["2021, 2019", "2019-01-01 2021-12-31"],
  ["2019-20", "2019-04-01 2020-03-31"],
  ["2020 2020", "2020-01-01 2020-12-31"],
  ["since 2019", "2019-01-01 9999-12-31"],
  ["from may 2020 on", "2020-05-01 9999-12-31"],
  ["after 14 september 2020", "2020-09-15 9999-12-31"],
  ["before 2010", "0001-01-01 2009-12-31"],
  ["until may 2020", "0001-01-01 2020-05-31"],
  ["week of 16 September 2020", "2020-09-14 2020-09-20"],
  ["the week beginning 16 September 2020", "2020-09-16 2020-09-22"],
  ["since march", "2026-03-01 9999-12-31"],
  ["11/9/2020", "2020-09-11 2020-09-11"],
  ["9/25/2020", "2020-09-25 2020-09-25"],
  ["last week", "2026-11-09 2026-11-15"],
])("“%s” asks for a time and nothing else", ([typed, days]) => {
  const { time, units, words } = readFiguresQuery(typed, TODAY);
  expect(`${time?.from} ${time?.to}`).toBe(days);
  expect([units, words]).toEqual([null, []]);
});

test("a day that no month has asks for the month, and says so", () => {
  expect(readFiguresQuery("31 September 2020", TODAY).time).toMatchObject({
    from: "2020-09-01",
    to: "2020-09-30",
    mended: "There is no 31 September: the whole month was taken.",
  });
  expect(readFiguresQuery("29 February 2021", TODAY).time?.to).toBe("2021-02-28");
});

test.for<[string, readonly string[], readonly string[] | undefined, string]>([
  ["£", ["GBP"], undefined, ""],
  ["A$ wages", ["AUD"], undefined, "wages"],
  ["CHF", ["CHF"], undefined, ""],
  ["mph", ["speed"], ["mile per hour"], ""],
  ["square miles", ["area"], ["square mile"], ""],
  ["tonnes of fish", ["mass"], ["ton", "tonne"], "fish"],
  ["degrees", ["temperature"], undefined, ""],
  ["nights", ["duration"], ["day"], ""],
  ["pence", ["GBP"], undefined, ""],
  ["village age", ["age"], undefined, "village"],
  ["km kmart", ["distance"], ["kilometre"], "kmart"],
])("“%s” asks for a unit", ([typed, names, details, rest]) => {
  const { units, words } = readFiguresQuery(typed, TODAY);
  expect(units?.names).toEqual(names);
  expect(units?.details).toEqual(details);
  expect(words.map((word) => word.typed).join(" ")).toBe(rest);
});

test.for(["1200 and 1300 jobs", "Scotland Yard", "on foot", "NHS", "march for jobs", "USA", "12 hours"])(
  "“%s” asks for words",
  (typed) => {
    const { time, units, words } = readFiguresQuery(typed, TODAY);
    expect([time, units]).toEqual([null, null]);
    expect(words.length).toBeGreaterThan(0);
  },
);
