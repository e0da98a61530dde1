import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

const READ: [string, string[]][] = [
  [
    "The A$2.5 million home in Sydney's eastern suburbs has five bedrooms and sits on 1,200 square metres.",
    ["A$2.5 million = 2500000 AUD", "five = 5 count", "1,200 square metres = 1200 area square metre"],
  ],
  [
    "GBP1.5bn, £1.5 billion, 1.5bn pounds, US$10.4m, €1.2bn, C$5 and HK $5.4m.",
    [
      "GBP1.5bn = 1500000000 GBP",
      "£1.5 billion = 1500000000 GBP",
      "1.5bn pounds = 1500000000 GBP",
      "US$10.4m = 10400000 USD",
      "€1.2bn = 1200000000 EUR",
      "C$5 = 5 CAD",
      "HK $5.4m = 5400000 HKD",
    ],
  ],
  [
    "The club paid 10.5 million Australian dollars, 1,200€ and 333.6 million yen.",
    [
      "10.5 million Australian dollars = 10500000 AUD",
      "1,200€ = 1200 EUR",
      "333.6 million yen = 333600000 JPY",
    ],
  ],
  [
    "Shares fell 3.2p to 287.4p and petrol costs 19 cents more.",
    ["3.2p = 3.2 pence GBP", "287.4p = 287.4 pence GBP", "19 cents = 19 cent"],
  ],
  [
    "Inflation eased to 2.3pc from 3.2 per cent, a 0.9 percentage point fall, or 90 basis points.",
    [
      "2.3pc = 2.3 percent",
      "3.2 per cent = 3.2 percent",
      "0.9 percentage point = 0.9 percentage point",
      "90 basis points = 90 basis point",
    ],
  ],
  [
    "Twenty-one firms, two dozen shops, six and a half acres, one and a half million homes and half a dozen pubs closed.",
    [
      "Twenty-one = 21 count",
      "two dozen = 24 count",
      "six and a half acres = 6.5 area acre",
      "one and a half million = 1500000 count",
      "half a dozen = 6 count",
    ],
  ],
  [
    "A quarter of a million people, a third of voters, two-thirds of pupils, almost half of staff and three in five drivers.",
    [
      "A quarter of a million = 250000 count",
      "a third = 0.3333333333333333 ratio",
      "two-thirds = 0.6666666666666666 ratio",
      "half = 0.5 ratio",
      "three in five = 0.6 ratio",
    ],
  ],
  [
    "One in eight shops is empty, six out of ten want change and 99 out of 100 agree.",
    ["One in eight = 0.125 ratio", "six out of ten = 0.6 ratio", "99 out of 100 = 0.99 ratio"],
  ],
  [
    "Costs doubled, profits tripled, sales rose fivefold and bills are three times as high, twice the average.",
    [
      "doubled = 2 multiplier",
      "tripled = 3 multiplier",
      "fivefold = 5 multiplier",
      "three times = 3 multiplier",
      "twice = 2 multiplier",
    ],
  ],
  [
    "Around 60-70 firefighters, £20m-£30m, between 40 and 50 pubs, 1 to 1.5 degrees, three or four years and $89 to $93 billion.",
    [
      "60-70 = 60–70 count",
      "£20m-£30m = 20000000–30000000 GBP",
      "40 and 50 = 40–50 count",
      "1 to 1.5 degrees = 1–1.5 temperature degree",
      "three or four years = 3–4 duration year",
      "$89 to $93 billion = 89000000000–93000000000 USD",
    ],
  ],
  [
    "Revenue rose from £5 to £10 million and horsepower jumped from 240 to 273.",
    ["£5 = 5000000 GBP", "£10 million = 10000000 GBP", "240 = 240 count", "273 = 273 count"],
  ],
  [
    "He was jailed for four years and six months, is 5ft 10in and weighs 11st 4lb.",
    [
      "four years and six months = 4.5 duration year",
      "5ft 10in = 5.833333333333333 distance foot",
      "11st 4lb = 11.285714285714286 mass stone",
    ],
  ],
  [
    "Temperatures of 34C and -2C, minus 130 degrees Fahrenheit and −5°C.",
    [
      "34C = 34 temperature celsius",
      "-2C = -2 temperature celsius",
      "minus 130 degrees Fahrenheit = -130 temperature fahrenheit",
      "−5°C = -5 temperature celsius",
    ],
  ],
  [
    "Gusts of 70mph to 80mph, 112km/h winds, 80mm of rain and 400,000 hectares burned.",
    [
      "70mph to 80mph = 70–80 speed mile per hour",
      "112km/h = 112 speed kilometre per hour",
      "80mm = 80 distance millimetre",
      "400,000 hectares = 400000 area hectare",
    ],
  ],
  [
    "The 37m (121ft) skeleton, the 100m sprint and waves of up to 1.5m drew 1.5m people.",
    [
      "37m = 37 distance metre",
      "121ft = 121 distance foot",
      "100m = 100 distance metre",
      "1.5m = 1.5 distance metre",
      "1.5m = 1500000 count",
    ],
  ],
  [
    "Sales of 1.2m rose to 1.4m, 17.4m voted and the 1.5m fence fell.",
    ["1.2m = 1200000 count", "1.4m = 1400000 count", "17.4m = 17400000 count", "1.5m = 1500000 count"],
  ],
  [
    "Almost 25.000 fans drank 25.000 litres; 1 250 000 euros and 25 000 people.",
    ["25.000 = 25000 count", "25.000 litres = 25 volume litre", "25 000 = 25000 count"],
  ],
  [
    "The seven-year-old girl, a 200,000-year-old skull and an 18-month-old boy.",
    ["seven-year-old = 7 age year", "200,000-year-old = 200000 age year", "18-month-old = 18 age month"],
  ],
  [
    "Maria Lopez, 34, her sons, aged nine and 11, a man, 45, and Joe Hill (23) were there.",
    ["34 = 34 age year", "nine = 9 age year", "11 = 11 age year", "45 = 45 age year", "23 = 23 age year"],
  ],
  [
    "Two women, 22 and 45, and children under 5 got in; he turned 50 and she will be 35.",
    [
      "Two = 2 count",
      "22 = 22 age year",
      "45 = 45 age year",
      "5 = 5 age year",
      "50 = 50 age year",
      "35 = 35 age year",
    ],
  ],
  [
    "A two-bedroom flat, a 12-vehicle crash, an 11-member panel, a four-point gap and a five-match ban.",
    ["two = 2 count", "12 = 12 count", "11 = 11 count", "four = 4 count", "five = 5 count"],
  ],
  [
    "Dozens of fans, hundreds of miles, tens of millions of pounds, a few hundred police, several cars and a multi-million pound deal.",
    [
      "~Dozens = 24 count",
      "~hundreds of miles = 200 distance mile",
      "~tens of millions of pounds = 10000000 GBP",
      "~a few hundred = 200 count",
      "~several = 3 count",
      "~multi-million pound = 2000000 GBP",
    ],
  ],
  [
    "A man in his 40s spent a couple of days on a billion-dollar yacht.",
    ["~40s = 40–49 age year", "~a couple of days = 2 duration day", "~billion-dollar = 1000000000 USD"],
  ],
  [
    "One person was killed and two others were injured; one goal and two assists; just one seat.",
    ["One = 1 count", "two = 2 count", "one = 1 count", "two = 2 count", "one = 1 count"],
  ],
  [
    "The 300-pound man has a car that weighs 2,750 pounds, with a torque of 275 pound-feet.",
    [
      "300-pound = 300 mass pound",
      "2,750 pounds = 2750 mass pound",
      "275 pound-feet = 275 torque pound-foot",
    ],
  ],
  [
    "The area is 32m2, the flat 550 sq ft, the engine 640bhp with 5.2 litres, 450 Nm and 64GB.",
    [
      "32m2 = 32 area square metre",
      "550 sq ft = 550 area square foot",
      "640bhp = 640 power horsepower",
      "5.2 litres = 5.2 volume litre",
      "450 Nm = 450 torque newton metre",
      "64GB = 64 data gigabyte",
    ],
  ],
  [
    "The mass is 1.99×10^30 kilograms and the rate .001 per cent.",
    ["1.99×10^30 kilograms = 1.99e+30 mass kilogram", ".001 per cent = 0.001 percent"],
  ],
  ["“We lost 40 homes,” she said. [100 miles away]", ["40 = 40 count", "100 miles = 100 distance mile"]],
  ["TWO men took £1M; THREE fled.", ["TWO = 2 count", "£1M = 1000000 GBP", "THREE = 3 count"]],
  ["Gaps of 1½ miles and 3½ hours.", ["1½ miles = 1.5 distance mile", "3½ hours = 3.5 duration hour"]],
];

test.for(READ)("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
