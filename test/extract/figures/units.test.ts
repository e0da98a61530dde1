import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

test.for([
  ["Vacancies fell for 39 consecutive months.", ["39 consecutive months = 39 duration month"]],
  ["He was given two more years.", ["two more years = 2 duration year"]],
  ["They scored 3 more second-half goals.", ["3 = 3 count"]],
  ["Half a dozen HP directors met.", ["Half a dozen = 6 count"]],
  ["1 of 11 passengers died.", ["1 = 1 count", "11 = 11 count"]],
  [
    "Vans did 45- 60km/ h where 40km/ h is allowed.",
    ["45- 60km/ h = 45–60 speed kilometre per hour", "40km/ h = 40 speed kilometre per hour"],
  ],
  ["The engine makes 1.9M lb-f.", ["1.9M lb-f = 1900000 force pound-force"]],
  ["Reds - 31 seats (-4)", ["31 = 31 count", "-4 = -4 count"]],
  ["The army has 40 tanks and 12 F-16s.", ["40 = 40 count"]],
  ["It covers a 2,300-square-foot house.", ["2,300-square-foot = 2300 area square foot"]],
  ["They walked 12 kms with 600 kgs.", ["12 kms = 12 distance kilometre", "600 kgs = 600 mass kilogram"]],
  ["The dam holds 730 gigalitres.", ["730 gigalitres = 730 volume gigalitre"]],
  ["Crude peaked at over $76 US a barrel.", ["$76 US = 76 USD"]],
  ["Ottawa, Ontario and Alberta sent $40 million Canadian.", ["$40 million Canadian = 40000000 CAD"]],
  ["It got $5 million US government help.", ["$5 million = 5000000 USD"]],
  [
    "The price rose five pence (eight U.S. cents).",
    ["five pence = 0.05 GBP pence", "eight U.S. cents = 0.08 USD cent"],
  ],
  [
    "A $5 million reward was offered, or A$7 million.",
    ["$5 million = 5000000 USD", "A$7 million = 7000000 AUD"],
  ],
  ["Including Australian financier Kerr, they paid $473 million.", ["$473 million = 473000000 USD"]],
  ["A chain from Sydney paid $473 million.", ["$473 million = 473000000 AUD"]],
  ["They asked for Rs 50 crore.", ["Rs 50 crore = 500000000 INR"]],
  ["He waited three quarters of an hour.", ["three quarters of an hour = 0.75 duration hour"]],
  ["She won by one-half of 1 percent.", ["one-half of 1 percent = 0.5 percent"]],
  ["A quarter of a century-old firm's staff left.", ["A quarter = 0.25 ratio"]],
  ["The rocket makes 8.9 million pounds of thrust.", ["8.9 million pounds = 8900000 force pound"]],
  ["He's 218 pounds now.", ["218 pounds = 218 mass pound"]],
  ["Each tree in Georgia, U.S., bears about 50 pounds.", ["50 pounds = 50 mass pound"]],
  ["Each tree in Kent, England, brings about 50 pounds.", ["50 pounds = 50 GBP"]],
  ["The American paid 50 pounds for it.", ["50 pounds = 50 GBP"]],
  ["She ran a 10k in 45 minutes.", ["45 minutes = 45 duration minute"]],
  ["Hill and Young, 11 and 8 percent respectively, trailed.", ["11 = 11 percent", "8 percent = 8 percent"]],
  [
    "He got three years for fraud and two for theft.",
    ["three years = 3 duration year", "two = 2 duration year"],
  ],
  ["The Swiss firm had sales of 3.42 billion francs.", ["3.42 billion francs = 3420000000 CHF"]],
  ["The firm had sales of 3.42 billion francs.", ["3.42 billion = 3420000000 count"]],
  ["A Mexican and a Chilean paid 50 pesos.", ["50 = 50 count"]],
  ["The board of the Sydney chain declared 9¢ a share.", ["9¢ = 0.09 AUD cent"]],
  [
    "The Sydney chain blamed a weaker Australian dollar for its loss of $22 million.",
    ["$22 million = 22000000 AUD"],
  ],
  [
    "Income rose to 487 million euros ($611 million), ahead of the 455 million expected.",
    ["487 million euros = 487000000 EUR", "$611 million = 611000000 USD", "455 million = 455000000 EUR"],
  ],
  ["The pound fell 0.3 of a cent.", ["0.3 of a cent = 0.003 USD cent"]],
  ["It cost a cool $2 mill.", ["$2 mill = 2000000 USD"]],
  [
    "Emissions fell to 430Mt, of 112g/km each.",
    ["430Mt = 430 mass megatonne", "112g/km = 112 emission gram per kilometre"],
  ],
  ["The 63-year-old's home burned.", ["63-year-old = 63 age year"]],
  ["Cases per 100,000 fell from 320 to 280.", ["320 = 320 count", "280 = 280 count"]],
  ["The ratio of boys to girls is 3 to 1.", []],
  ["Smith took 4 for 32.", []],
  ["He's a 10 out of 10.", []],
  ["The Group of 20 met near Three Mile Island.", []],
  [
    "It has raised 280 million of the 1.5 billion shekels it needs.",
    ["280 million = 280000000 ILS", "1.5 billion shekels = 1500000000 ILS"],
  ],
  ["They spoke for 90-plus minutes.", ["90-plus minutes = 90 duration minute"]],
  ["They raised 1’234 francs, about 1 200 each.", ["1’234 = 1234 count", "1 200 = 1200 count"]],
  ["They raised 12 345 crowns.", []],
  ["It was 3.30 on a wet Tuesday.", []],
  ["The draw: 4, 12, 19, 23, 38, 44.", []],
  ["Cook for 1 hour 20.", ["1 hour 20 = 1.3333333333333333 duration hour"]],
  [
    "A Cape Town court fined it R2.5 million and R500,000.",
    ["R2.5 million = 2500000 ZAR", "R500,000 = 500000 ZAR"],
  ],
  ["In Wellington, New Zealand, it paid $9000.", ["$9000 = 9000 NZD"]],
  ["The tunnel will cost $900m. “New Zealanders want it,” he said.", ["$900m = 900000000 NZD"]],
  ["Te Anau pays $900 for it, and iwi were asked.", ["$900 = 900 NZD"]],
  ["Fiji beat New Zealand and won $9000.", ["$9000 = 9000 USD"]],
  ["Singapore said Singaporeans paid $9000.", ["$9000 = 9000 USD"]],
  ["It covered 1.4 square km.", ["1.4 square km = 1.4 area square kilometre"]],
  ["The Premier told the Treasurer it was $900 million over.", ["$900 million = 900000000 AUD"]],
  ["Japan and Australia offered $11 million.", ["$11 million = 11000000 USD"]],
  ["The rise was agreed by 31 votes to 22.", []],
  ["She was elected seven times as senator, in the year 1850.", ["seven = 7 count"]],
  ["The 6ft 2ins star won.", ["6ft 2ins = 6.166666666666667 distance foot"]],
  ["Her blood pressure was 170 over 110.", []],
  ["Watch it for 1h 20m.", ["1h 20m = 1.3333333333333333 duration hour"]],
  [
    "It made £5 m, $5 B. and a £5 K note.",
    ["£5 m = 5000000 GBP", "$5 B = 5000000000 USD", "£5 K = 5000 GBP"],
  ],
  ["He is 6' tall, she 5'10.", ["6' = 6 distance foot", "5'10 = 5.833333333333333 distance foot"]],
  ["A crowd of 2m came and it cost 2m.", ["2m = 2000000 count", "2m = 2000000 count"]],
  ["A 3m wave hit the 5m boat.", ["3m = 3 distance metre", "5m = 5 distance metre"]],
  ["It will: (1) consult firms; (2) codify rules.", []],
  ["It helps Tribes (1) identify funds and (2) spend them.", []],
  ["Tom (9) and Ann (34) came.", ["9 = 9 age year", "34 = 34 age year"]],
  ["The rules of 25 C.F.R. Part 151 apply to S. 138.", []],
  [
    "More than [100,000 restaurants](https://example.org/11/200-care_0.pdf) closed.",
    ["100,000 = 100000 count"],
  ],
  ["It was not significant (p = 0.014).", []],
  ["He held a .22-calibre rifle and 486-based machines.", []],
  ["She checked the door at four in the morning.", []],
] satisfies [string, string[]][])("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});

test.for([
  ["Turnout was 48.2%, down 3.1 points.", "3.1 points = 3.1 percent point"],
  ["The poll has an error of plus or minus 3 points.", "3 points = 3 percent point"],
  ["In the poll 48% backed her. In January she led by 9 points.", "9 points = 9 percent point"],
  ["A poll of voters gave him 41 percent and a 16-point lead.", "16-point = 16 percent point"],
  ["The team hit 48% of its shots and led by 9 points at half-time.", "9 = 9 count"],
  ["The index fell 0.6 per cent, or 42 points.", "42 = 42 count"],
])("%s: %s", ([text = "", last]) => {
  expect(figuresIn(text).map(inShort).at(-1)).toBe(last);
});

test.for([
  ["The children are Ivan, 34; Tess, 22; and Tom, 9.", ["age", "age", "age"]],
  ["Moss, then 44, ran it.", ["age"]],
  ["Oduya, 51, started underground at 19.", ["age", "age"]],
  ["The average age of our doctors is 57.", ["age"]],
  ["“She's 17, she has a family,” Hall said. “I’m 82 and I live alone.”", ["age", "age"]],
  ["He's 12 of 15 from the line, she's 17 points behind.", ["count", "count", "count"]],
  ["Male life expectancy there is around 73.", ["age"]],
  ["Medals: Norway, 16; Italy, 12.", ["count", "count"]],
  ["The man, 24, was held at 11.", ["age", "count"]],
])("%s: %s", ([text, units]) => {
  expect(figuresIn(text as string).map(({ unit }) => unit)).toEqual(units);
});
