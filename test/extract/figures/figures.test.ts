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
    "Lows of -3C to -10C, between -2C and -8C, a load of 12 tonnes to 3 tonnes, then a fall of 40mph to 20mph.",
    [
      "-3C to -10C = -10–-3 temperature celsius",
      "-2C and -8C = -8–-2 temperature celsius",
      "12 tonnes to 3 tonnes = 3–12 mass tonne",
      "40mph = 40 speed mile per hour",
      "20mph = 20 speed mile per hour",
    ],
  ],
  [
    "One resident in nine left, one goal in nine games, a quarter of a per cent, cut by a third and sold.",
    [
      "One resident in nine = 0.1111111111111111 ratio",
      "nine = 9 count",
      "a quarter of a per cent = 0.25 percent",
      "a third = 0.3333333333333333 ratio",
    ],
  ],
  [
    "It now expects $2.80 to $2.95 a share, down from a previous $3.10 to $3.20, and sees sales falling 1% to 2%.",
    ["$2.80 to $2.95 = 2.8–2.95 USD", "$3.10 to $3.20 = 3.1–3.2 USD", "1% to 2% = 1–2 percent"],
  ],
  [
    "It opens 22 hours a week, down from 33, and homes take 19 days to sell, down from 44 last winter.",
    [
      "22 hours = 22 duration hour",
      "33 = 33 duration hour",
      "19 days = 19 duration day",
      "44 = 44 duration day",
    ],
  ],
  [
    "His brother, Amos, is 79. Loretta, his only child, was 14 that summer. He will wear 11.",
    ["79 = 79 age year", "14 = 14 age year"],
  ],
  [
    "A farmer near Brisbane, Queensland, pays $9000 a week, 30 cents a litre, and owes US$5m, or five grand.",
    ["$9000 = 9000 AUD", "30 cents = 0.3 AUD cent", "US$5m = 5000000 USD", "five grand = 5000 USD"],
  ],
  [
    "Ministers in Ottawa and Ontario promised $4 million, or 3 million US dollars.",
    ["$4 million = 4000000 CAD", "3 million US dollars = 3000000 USD"],
  ],
  [
    "Fires burned 1.1 million hectares this year, compared with 2.8 million in 2023; 12 burn in Old Columbia, 44 of them wild.",
    [
      "1.1 million hectares = 1100000 area hectare",
      "2.8 million = 2800000 area hectare",
      "12 = 12 count",
      "44 = 44 count",
    ],
  ],
  [
    "Edith died aged two days. It had 5100 three years ago. Two men aged 22 and 31 had left.",
    ["two days = 2 age day", "5100 = 5100 count", "Two = 2 count", "22 = 22 age year", "31 = 31 age year"],
  ],
  [
    "The cuts will cost $62 million to $70 million, and all were ranked from 1 to 5. Doctors gave Jai 11 units.",
    ["$62 million to $70 million = 62000000–70000000 USD", "11 = 11 count"],
  ],
  [
    "In British Columbia, Canada, it rose from 10 Canadian dollars to 30, or $22.20, and wages from the previous $7.25 to $12.",
    [
      "10 Canadian dollars = 10 CAD",
      "30 = 30 count",
      "$22.20 = 22.2 USD",
      "$7.25 = 7.25 USD",
      "$12 = 12 USD",
    ],
  ],
  ["GRANBOROUGH, Ont. — The town will borrow $38 million.", ["$38 million = 38000000 CAD"]],
  [
    "It took an hour and a half, a mile and a quarter on foot, and a man and a half-eaten pie.",
    ["an hour and a half = 1.5 duration hour", "a mile and a quarter = 1.25 distance mile"],
  ],
  [
    "He earns £600,000. On six hundred grand a year he owns two hundred grand pianos.",
    ["£600,000 = 600000 GBP", "six hundred grand = 600000 GBP", "two hundred = 200 count"],
  ],
  [
    "She was a widow at 43, and you will be 32 when he is out: 12 years, and banned from driving for 13.",
    ["43 = 43 age year", "32 = 32 age year", "12 years = 12 duration year", "13 = 13 duration year"],
  ],
  [
    "One US fluid ounce is less than one imperial pint or 24 US gallons, but 24 US players came.",
    [
      "One US fluid ounce = 1 volume US fluid ounce",
      "one imperial pint = 1 volume imperial pint",
      "24 US gallons = 24 volume US gallon",
      "24 = 24 count",
    ],
  ],
  [
    "Shares fell 3.2p to 287.4p and petrol costs 19 cents more.",
    ["3.2p = 0.032 GBP pence", "287.4p = 2.874 GBP pence", "19 cents = 0.19 USD cent"],
  ],
  [
    "Inflation eased to 2.3pc from 3.2 per cent, a 0.9 percentage point fall, or 90 basis points.",
    [
      "2.3pc = 2.3 percent",
      "3.2 per cent = 3.2 percent",
      "0.9 percentage point = 0.9 percent point",
      "90 basis points = 0.9 percent point",
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
  ["Cash flow was negative $45 million.", ["negative $45 million = -45000000 USD"]],
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
    "The 37m (121ft) skeleton, the 100m tower and waves of up to 1.5m drew 1.5m people.",
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
  [
    "Two boys, 16 and 17, and 16- and 17-year-olds from Year 12.",
    [
      "Two = 2 count",
      "16 = 16 age year",
      "17 = 17 age year",
      "16 = 16 age year",
      "17-year-olds = 17 age year",
    ],
  ],
  [
    "The 6'2\" actor and his 5ft4 friend earn £2,000-a-month and £15-an-hour.",
    [
      "6'2\" = 6.166666666666667 distance foot",
      "5ft4 = 5.333333333333333 distance foot",
      "£2,000 = 2000 GBP",
      "£15 = 15 GBP",
    ],
  ],
  [
    "Half-a-million fans, a half-million pounds and three-quarters of a million votes.",
    [
      "Half-a-million = 500000 count",
      "half-million pounds = 500000 GBP",
      "three-quarters of a million = 750000 count",
    ],
  ],
  [
    "She is in her late-40s; he raised sales 10x and was three times over the limit.",
    ["~40s = 40–49 age year", "10x = 10 multiplier", "three times = 3 multiplier"],
  ],
  ["The average rose by a whopping $52,600 to $835,700.", ["$52,600 = 52600 USD", "$835,700 = 835700 USD"]],
  [
    "Movements ranged from -4.9 per cent to +13.8 per cent, plus or minus three points.",
    ["-4.9 per cent = -4.9 percent", "+13.8 per cent = 13.8 percent", "three points = 3 percent point"],
  ],
  [
    "Beat him 46 to 40 percent; more than half a century on, 8 in 10 agree.",
    [
      "46 = 46 percent",
      "40 percent = 40 percent",
      "half a century = 0.5 duration century",
      "8 in 10 = 0.8 ratio",
    ],
  ],
  [
    "Almost 650 18-hole courses closed; between the ages of 18 and 29; adults 45 and older.",
    ["650 = 650 count", "18 = 18 count", "18 and 29 = 18–29 age year", "45 = 45 age year"],
  ],
  [
    "He lost 3st 7lb and took 105mcg; a 12in pizza and 30-odd guests.",
    ["3st 7lb = 3.5 mass stone", "105mcg = 105 mass microgram", "12in = 12 distance inch", "30 = 30 count"],
  ],
  [
    "A $AUD3.8 billion bill, $US2.4 million, £1.5tn, RM23.50 and Rs500.",
    [
      "$AUD3.8 billion = 3800000000 AUD",
      "$US2.4 million = 2400000 USD",
      "£1.5tn = 1500000000000 GBP",
      "RM23.50 = 23.5 MYR",
      "Rs500 = 500 INR",
    ],
  ],
  [
    "An average of 12,000 people a day; 118 times; every 90 seconds.",
    ["12,000 = 12000 count", "118 = 118 count", "90 seconds = 90 duration second"],
  ],
  [
    "Police seized 25kg of cocaine, 14 phones and £3,450 in cash.",
    ["25kg = 25 mass kilogram", "14 = 14 count", "£3,450 = 3450 GBP"],
  ],
  [
    "The A1(M) crash left five hurt; flight BA2490 carried 174 passengers and six crew.",
    ["five = 5 count", "174 = 174 count", "six = 6 count"],
  ],
  [
    "The party is at 29,4%, 1,2 points more than in May, and the yield fell 35 basis points.",
    ["29,4% = 29.4 percent", "1,2 points = 1.2 percent point", "35 basis points = 0.35 percent point"],
  ],
  [
    "Profit fell to 2.1 billion euros from 2.6 billion, and the dividend was 90 cents.",
    ["2.1 billion euros = 2100000000 EUR", "2.6 billion = 2600000000 EUR", "90 cents = 0.9 EUR cent"],
  ],
  [
    "Labour won 411 seats, the Conservatives 121 and the Liberal Democrats 72.",
    ["411 = 411 count", "121 = 121 count", "72 = 72 count"],
  ],
  ["He paid £400 for the van and wants two grand for it.", ["£400 = 400 GBP", "two grand = 2000 GBP"]],
  [
    "Jones was guilty of three counts of fraud and one of theft; all but one of the nine men wept.",
    ["three = 3 count", "one = 1 count", "one = 1 count", "nine = 9 count"],
  ],
  ["MPs voted by 313 to 268, a majority of 45.", ["45 = 45 count"]],
  [
    "Net migration fell to 685,000, down from a record 764,000.",
    ["685,000 = 685000 count", "764,000 = 764000 count"],
  ],
  [
    "The population will rise from 26m to 30m; 3.6m people tuned in.",
    ["26m = 26000000 count", "30m = 30000000 count", "3.6m = 3600000 count"],
  ],
  [
    "Losses ballooned from £12.4m to £85.6m; homes from £200,000 to £250,000 sell.",
    ["£12.4m = 12400000 GBP", "£85.6m = 85600000 GBP", "£200,000 to £250,000 = 200000–250000 GBP"],
  ],
  [
    "The dollar fetched 66.7 US cents, the 24yo said.",
    ["66.7 US cents = 0.667 USD cent", "24yo = 24 age year"],
  ],
  ["Prices range from $370,000 to $5.5 million.", ["$370,000 to $5.5 million = 370000–5500000 USD"]],
  [
    "Only 31 births in every 1,000 were of twins, 12 in every 10,000 of triplets, two in every 10 years of quads.",
    [
      "31 births in every 1,000 = 0.031 ratio",
      "12 in every 10,000 = 0.0012 ratio",
      "two = 2 count",
      "10 years = 10 duration year",
    ],
  ],
  [
    "Just one in 17 pupils cycles; he scored one in 17 games.",
    ["one in 17 = 0.058823529411764705 ratio", "17 = 17 count"],
  ],
  [
    "The rate was 31.4 per 100,000 people, or 14 per 1,000 drivers.",
    ["31.4 = 31.4 count", "14 per 1,000 = 0.014 ratio"],
  ],
  [
    "Losses narrowed from $61.3 to $9.7 million; the prize went from $3.25 to $1.1 million.",
    ["$61.3 = 61300000 USD", "$9.7 million = 9700000 USD", "$3.25 = 3.25 USD", "$1.1 million = 1100000 USD"],
  ],
  [
    "Takings rose to pounds 4.6m from pounds 512,000, a loss of pounds 250 for each fan.",
    ["pounds 4.6m = 4600000 GBP", "pounds 512,000 = 512000 GBP", "pounds 250 = 250 GBP"],
  ],
  [
    "It weighed six pounds 5 ounces and cost thousands of pounds 20 years ago.",
    ["six pounds 5 ounces = 6.3125 mass pound", "~thousands of pounds = 2000 GBP"],
  ],
  [
    "The bid fell 9.125 cents as almost 9.125 people sold.",
    ["9.125 cents = 0.09125 USD cent", "9.125 = 9125 count"],
  ],
  [
    "About 3-4,000 people came and 10-12,000 watched, then $3-4,000 was stolen.",
    ["3-4,000 = 3000–4000 count", "10-12,000 = 10000–12000 count", "$3-4,000 = 3000–4000 USD"],
  ],
  ["Some 2m behind on rent.", ["2m = 2000000 count"]],
  [
    "Crowds sank to 4.1 million from 5.2, and sales of £4.1bn, compared with 5.2 last year, fell.",
    ["4.1 million = 4100000 count", "5.2 = 5200000 count", "£4.1bn = 4100000000 GBP", "5.2 = 5200000000 GBP"],
  ],
  ["It drew 4.1 million from 5.5 towns.", ["4.1 million = 4100000 count", "5.5 = 5.5 count"]],
  [
    "Quarter of a million pounds went in the first quarter of 2024.",
    ["Quarter of a million pounds = 250000 GBP"],
  ],
  [
    "Visitors fell from 15 to 12 million and sales fell from 3.5 to 2.1 million.",
    [
      "15 = 15000000 count",
      "12 million = 12000000 count",
      "3.5 = 3500000 count",
      "2.1 million = 2100000 count",
    ],
  ],
  ["It grew from 15 to 12 million users.", ["15 = 15 count", "12 million = 12000000 count"]],
  [
    "Between 15 and 20,000 came; it grew from 15 to 20,000 fans.",
    ["15 and 20,000 = 15000–20000 count", "15 = 15 count", "20,000 = 20000 count"],
  ],
  ["She came home 5m behind on the last lap.", ["5m = 5 distance metre"]],
  [
    "It costs either £310, £420 or £530 and nothing else.",
    ["£310 = 310 GBP", "£420 = 420 GBP", "£530 = 530 GBP"],
  ],
  [
    "Customers face rises of 11 per cent to 23 per cent after a rise of 4 per cent to 9 per cent.",
    ["11 per cent to 23 per cent = 11–23 percent", "4 per cent = 4 percent", "9 per cent = 9 percent"],
  ],
  [
    "The gap is about 40 to 30cm; the tide fell from 60 to 20cm.",
    [
      "40 to 30cm = 30–40 distance centimetre",
      "60 = 60 distance centimetre",
      "20cm = 20 distance centimetre",
    ],
  ],
  [
    "Revenue rose from $362 million in 2014 to $557 million in 2015.",
    ["$362 million = 362000000 USD", "$557 million = 557000000 USD"],
  ],
  [
    "The firm will slash up to 30,000 jobs; it fell from 24.2 to 33-35 billion euros.",
    ["30,000 = 30000 count", "24.2 = 24200000000 EUR", "33-35 billion euros = 33000000000–35000000000 EUR"],
  ],
];

test.for(READ)("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
