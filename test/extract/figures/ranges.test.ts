import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

/** Two ends of one range, or two figures. */
test.for<[string, string[]]>([
  ["Flats cost from €500,000 to over €30 million.", ["€500,000 to over €30 million = 500000–30000000 EUR"]],
  ["Profits grew from £5m to more than £30m.", ["£5m = 5000000 GBP", "£30m = 30000000 GBP"]],
  ["Delays of 30 minutes to an hour were seen.", ["30 minutes to an hour = 30–60 duration minute"]],
  ["He faces six months to a year in jail.", ["six months to a year = 6–12 duration month"]],
  ["The wait was cut from 30 minutes to an hour.", ["30 minutes = 30 duration minute"]],
  [
    "He gave 40 minutes to a year-long study.",
    ["40 minutes = 40 duration minute", "year-long = 1 duration year"],
  ],
  ["It costs between $3.6m $3.8m a year.", ["$3.6m $3.8m = 3600000–3800000 USD"]],
  ["Of 13- to 16-year-olds few came.", ["13- to 16-year-olds = 13–16 age year"]],
  ["Of 16- and 17-year-olds few came.", ["16 = 16 age year", "17-year-olds = 17 age year"]],
  ["Members serve two- to three-year terms.", ["two- to three-year = 2–3 duration year"]],
  [
    "Use of it rose by 25 percent compared with the same group in all the other states, from 2.1 percent to 2.7 percent.",
    ["25 percent = 25 percent", "2.1 percent = 2.1 percent", "2.7 percent = 2.7 percent"],
  ],
  [
    "Loans differ by bank, from 2.1 percent to 2.7 percent.",
    ["2.1 percent to 2.7 percent = 2.1–2.7 percent"],
  ],
])("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
