import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

/** Values and units told in a less common way; what looks like one and is none. */
test.for<[string, string[]]>([
  [
    "In Nairobi it cost Sh500 million, KSh2,500 in cash and 5,000 shillings in kind.",
    ["Sh500 million = 500000000 KES", "KSh2,500 = 2500 KES", "5,000 shillings = 5000 KES"],
  ],
  [
    "In Lindi, Tanzania, a pole costs 4m/-, a stall earns 10,000/- to 15,000/- a day.",
    ["4m/- = 4000000 TZS", "10,000/- to 15,000/- = 10000–15000 TZS"],
  ],
  ["Kenya and Uganda gave Sh4,000.", []],
  ["The bank bought Y80 trillion of bonds under a Y2 plan.", ["Y80 trillion = 80000000000000 JPY"]],
  [
    "It reached 29C (84f) in Hull on page (12f).",
    ["29C = 29 temperature celsius", "84f = 84 temperature fahrenheit"],
  ],
  [
    "It is worth £1.8millon or 2.5 billon yen.",
    ["£1.8millon = 1800000 GBP", "2.5 billon yen = 2500000000 JPY"],
  ],
  [
    "It would cost between £200 - £300, around $170,000 - $187,000.",
    ["£200 - £300 = 200–300 GBP", "$170,000 - $187,000 = 170000–187000 USD"],
  ],
  ["Rent is £200 – £300 more than here.", ["£200 = 200 GBP", "£300 = 300 GBP"]],
  [
    "It took two days, 12 hours, 36 minutes, and 0 seconds.",
    ["two days, 12 hours, 36 minutes, and 0 seconds = 2.525 duration day"],
  ],
  [
    "Employment is now 203.1m. The workforce's wall is 20m long.",
    ["203.1m = 203100000 count", "20m = 20 distance metre"],
  ],
  ["She thanked her 22, 000 followers.", ["22, 000 = 22000 count"]],
  ["It could lift the count to 60,000 to 90,000.", ["60,000 to 90,000 = 60000–90000 count"]],
  ["It went from 4 to 5 to 6 cases.", ["4 = 4 count", "5 = 5 count", "6 = 6 count"]],
  ["It found 51.2 cases for every 100,000 people.", ["51.2 = 51.2 count"]],
  ["He paid £10,000 or £20,000.", ["£10,000 = 10000 GBP", "£20,000 = 20000 GBP"]],
  ["He paid £20m or £25m.", ["£20m or £25m = 20000000–25000000 GBP"]],
  [
    "It is to cut 7,000 to 9,000 jobs, for savings of three billion dollars to four billion dollars.",
    [
      "7,000 to 9,000 = 7000–9000 count",
      "three billion dollars to four billion dollars = 3000000000–4000000000 USD",
    ],
  ],
  ["The index shed 12 to 1,040.", ["12 = 12 count", "1,040 = 1040 count"]],
  ["It lasts 81 working days.", ["81 working days = 81 duration day"]],
  [
    "The seven-day rate is up from 19.0 to 35.8.",
    ["seven-day = 7 duration day", "19.0 = 19 count", "35.8 = 35.8 count"],
  ],
  [
    "They agree by a margin of 42 per cent to 27 per cent.",
    ["42 per cent = 42 percent", "27 per cent = 27 percent"],
  ],
  [
    "It did 50km/hour with '48 per cent on beef'.",
    ["50km/hour = 50 speed kilometre per hour", "48 per cent = 48 percent"],
  ],
  ["Around 900 H&M stores shut; 16 UK F-35s flew.", ["900 = 900 count", "16 = 16 count"]],
  [
    "It did 136km/ph to the 12-nautical-mile limit, between only 30 per cent and 60 per cent.",
    [
      "136km/ph = 136 speed kilometre per hour",
      "12-nautical-mile = 12 distance nautical mile",
      "30 per cent and 60 per cent = 30–60 percent",
    ],
  ],
  ["They held about 30-50, and won 30-50.", ["30-50 = 30–50 count"]],
  [
    "It is a fifth faster than before, a third less likely than not.",
    ["a fifth = 0.2 ratio", "a third = 0.3333333333333333 ratio"],
  ],
  ["They will retire 32 more gigawatts.", ["32 more gigawatts = 32 power gigawatt"]],
  [
    "The hundred-foot cliffs and the trillion-ton iceberg stood.",
    ["hundred-foot = 100 distance foot", "trillion-ton = 1000000000000 mass ton"],
  ],
  ["Record 749 cases were found.", ["749 = 749 count"]],
  ["A DRIVER BROKE 5 DIFFERENT ROAD RULES at 5 Mill Road.", ["5 = 5 count"]],
  ["Of these, more than 2000 have been waiting since 2000.", ["2000 = 2000 count"]],
  ["His 148 IQ did not help.", ["148 = 148 count"]],
  ["The head of Take-Two spoke.", []],
  ["They never had a .500 record.", []],
  ["It gives 4k streaming; 4k people saw it.", ["4k = 4000 count"]],
  [
    "She won the 100-metre sprint and the 80 meter hurdles beside a 100-metre fence.",
    ["100-metre = 100 distance metre"],
  ],
  ["Pods would double as cabins.", []],
  [
    "We may leave one day a week; homes sold one day faster; one day he left.",
    ["one day = 1 duration day", "one day = 1 duration day"],
  ],
  ["They open at 16hrs; she wept after 18hrs of work.", ["18hrs = 18 duration hour"]],
  ["Vote at 23 Bragg St., Apt. 1C, or in Unit 4B.", []],
  [
    "It hit the two-child limit with a one-man band; a one-man crew has two.",
    ["one = 1 count", "two = 2 count"],
  ],
  ["Fines of 5,000 HK$ were paid; 12 US$ came.", ["5,000 HK$ = 5000 HKD", "12 US$ = 12 USD"]],
  [
    "It rose by 2ºC (3.6ºF) in 40 very happy years.",
    [
      "2ºC = 2 temperature celsius",
      "3.6ºF = 3.6 temperature fahrenheit",
      "40 very happy years = 40 duration year",
    ],
  ],
])("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
