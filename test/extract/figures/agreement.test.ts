import { expect, test } from "vitest";
import { disagreements, groupFacts } from "../../../src/extract/figures/agreement.ts";
import { computations } from "../../../src/extract/figures/arithmetic.ts";
import type { Stated } from "../../../src/extract/figures/compare/likeness.ts";
import { readDates } from "../../../src/extract/dates/dates.ts";
import { readFigures } from "../../../src/extract/figures/figures.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

/** What articles state: [text, publication date] each. */
function statedIn(...articles: [string, string | null][]): Stated[] {
  return articles.flatMap(([text, published], place) => {
    const reading = read(text, published === null ? null : parsePublished(published));
    return readFigures(reading, readDates(reading), []).flatMap((figure) => {
      const sentence = reading.sentences.findLast(({ start }) => start <= figure.start);
      return sentence === undefined ? [] : [{ article: `article ${place}`, figure, sentence }];
    });
  });
}

const inWords = (group: Stated[]): string[] => group.map(({ figure }) => figure.words);
const groupsOf = (...articles: [string, string | null][]): string[][] =>
  groupFacts(statedIn(...articles))
    .map(inWords)
    .filter((group) => group.length > 1);

test("A fact told twice is one, the most exact telling first.", () => {
  expect(
    groupsOf(
      ["More than 4,000 walkers have finished the trail this year, the warden said.", "2021-11-20"],
      ["The trail has seen 4,019 walkers this year.", "2021-11-20"],
    ),
  ).toEqual([["4,019", "4,000"]]);
});

test("A sum told to more digits is the same sum.", () => {
  expect(
    groupsOf(
      ["Net income fell to $212 million in the third quarter of 2024.", null],
      ["Orme posted net income of $212.4 million for the third quarter of 2024.", null],
    ),
  ).toEqual([["$212.4 million", "$212 million"]]);
});

test("Sums of two firms that agree to three digits are not one.", () => {
  expect(
    groupsOf(
      ["Then Kelham posted net income of $212 million for the third quarter of 2024.", null],
      ["Then Orme posted net income of $212.4 million for the third quarter of 2024.", null],
    ),
  ).toEqual([]);
});

test("The same sum of the same deal is one fact in two articles.", () => {
  expect(
    groupsOf(
      ["The council signed a £54million contract for the Kelham bridge repairs in 2021.", null],
      ["A £54million contract for repairs to the Kelham bridge was signed by the council in 2021.", null],
    ),
  ).toEqual([["£54million", "£54million"]]);
});

test.for([
  [
    "the same value of different things",
    "The ferry carried 30,000 lorries in 2024.",
    "The charity fed 30,000 children in 2024.",
  ],
  [
    "a rise and a fall of the same size",
    "Kelham had a 36% increase in thefts in 2023.",
    "Kelham had a 36% reduction in thefts in 2023.",
  ],
  [
    "the same sum in different months",
    "The clinic paid £3,000 to patients in April 2024.",
    "The clinic paid £3,000 to patients in June 2024.",
  ],
  [
    "totals that a tenth cannot explain",
    "More than 4,000 walkers came in 2021.",
    "Some 6,000 walkers came in 2021.",
  ],
  ["opposite bounds", "More than 300 nurses left Kelham in 2024.", "Nearly 300 nurses left Kelham in 2024."],
  ["small numbers", "The mayor has two sons.", "Two sons of the mayor's neighbour were there."],
  [
    "40 people and 40 people",
    "All 40 people on the bus were hurt in Leeds.",
    "A choir of 40 people sang in York.",
  ],
] as const)("Kept apart: %s", ([, first, second]) => {
  expect(groupsOf([first, "2024-12-31"], [second, "2024-12-31"])).toEqual([]);
});

const clashes = (...articles: [string, string | null][]): string[][][] =>
  disagreements(statedIn(...articles)).map(({ sides }) => sides.map(inWords));

test("Two values of one noun for one named place and year are shown together.", () => {
  expect(
    clashes(
      ["Burglaries in Southgate fell to 612 burglaries in 2024, police said.", null],
      ["In neighbouring Southgate there were 655 burglaries in 2024.", null],
      ["Police recorded 410 burglaries in Northgate in 2024.", null],
    ),
  ).toEqual([[["612"], ["655"]]]);
});

test("Different totals for one year are shown together.", () => {
  expect(
    clashes(
      ["Almost 25,000 walkers have crossed the moor this year, the warden said.", "2021-11-20"],
      ["This year's total of walkers who crossed the moor is now 23,761.", "2021-11-20"],
    ),
  ).toEqual([[["23,761"], ["25,000"]]]);
});

test.for([
  [
    "totals of different years",
    "Some 8,000 walkers crossed the moor in 2020.",
    "Some 9,500 walkers crossed the moor in 2021.",
  ],
  [
    "different parties",
    "Labour won 12 seats in the north in 2024.",
    "The Greens won 10 seats in the north in 2024.",
  ],
  [
    "net incomes of firms that no sentence names",
    "Net income fell 37% to $32.9 million in the third quarter of 2024, from $52.2 million a year earlier.",
    "Third-quarter net income of 2024 dropped 8% to $33 million, from $36 million a year earlier.",
  ],
  [
    "totals of things nobody names",
    "In 2016 the party placed 49 in offices across the country.",
    "In 2016 he bought 60 copies and left them on a bus.",
  ],
  [
    "an index at two times of one day",
    "On 3 May 2021 the Orme index fell 148 points to 35,378 in early trading.",
    "On 3 May 2021 the Orme index fell 151 points to 35,527 at the close of trading.",
  ],
  [
    "a bound that holds",
    "At least 12 walkers crossed the moor in 2021.",
    "In 2021, 15 walkers crossed the moor.",
  ],
  [
    "shares",
    "In 2021, 55% of voters in Kelham backed the plan.",
    "In 2021, 61% of voters in Kelham feared the plan.",
  ],
  ["no period", "The crew had 40 sailors.", "The crew had 45 sailors."],
  [
    "a day and a year",
    "On May 31, 2021, 1,195 walkers crossed the moor.",
    "In 2021, 1,300 walkers crossed the moor.",
  ],
] as const)("No disagreement: %s", ([, first, second]) => {
  expect(clashes([first, "2022-01-10"], [second, "2022-01-10"])).toEqual([]);
});

const sums = (...articles: [string, string | null][]): string[] =>
  computations(statedIn(...articles)).map(
    ({ kind, operands, printed, result, holds }) =>
      `${kind}: ${inWords(operands).join(" · ")} → ${result.toFixed(1)}, printed ${printed}, ${holds === null ? "not judged" : holds ? "holds" : "does not hold"}`,
  );

test.for([
  [
    "The strip is 130km (100 miles) long.",
    "conversion: 130km · 100 miles → 80.8, printed 100, does not hold",
  ],
  ["The strip is 130km (80 miles) long.", "conversion: 130km · 80 miles → 80.8, printed 80, holds"],
  ["The debris fell seven miles (11 km) away.", "conversion: seven miles · 11 km → 11.3, printed 11, holds"],
  [
    "For the year Orme earned $422.5 million, or $6.44 a share, up 8.9% from $387.8 million, or $5.63 a share.",
    "change: $422.5 million · $387.8 million · 8.9% → 8.9, printed 8.9, holds",
  ],
  ["It was 30C (86F) at noon.", "conversion: 30C · 86F → 86.0, printed 86, holds"],
  ["He hit 87 mph (140 km/h) on the lane.", "conversion: 87 mph · 140 km/h → 140.0, printed 140, holds"],
  ["The toy weighs 12 stone (120kg).", "conversion: 12 stone · 120kg → 76.2, printed 120, does not hold"],
] as const)("%s", ([text, expected]) => {
  expect(sums([text, null])).toEqual([expected]);
});

test("Measures of different things beside each other are no conversion.", () => {
  expect(sums(["The pool is 50 metres, 6 feet deep. It took 2 hours and 10 litres.", null])).toEqual([]);
});

test("A percentage of a printed total is computed next to the printed part.", () => {
  expect(
    sums(["Ferries brought 43,000 visitors, 88% of island visitors. All visitors reached 49,000.", null]),
  ).toEqual(["share: 43,000 · 49,000 · 88% → 43120.0, printed 43000, holds"]);
});

test("A rise is recomputed from its base in another article.", () => {
  expect(
    sums(
      ["In 2024 the island counted 13,600 visitors, a 36% increase from last year.", "2024-12-31"],
      ["The island counted 10,000 visitors in 2023.", "2023-12-31"],
    ),
  ).toEqual(["change: 13,600 · 10,000 · 36% → 36.0, printed 36, holds"]);
});

test("A rise is recomputed from the base it was up from.", () => {
  expect(sums(["Police arrested 214 people, up from 180 the year before, a 19% rise.", null])).toEqual([
    "change: 214 · 180 · 19% → 18.9, printed 19, holds",
  ]);
});

test("A difference of two temperatures is converted as a difference.", () => {
  expect(sums(["It would warm by 2 degrees Celsius (3.6 degrees Fahrenheit) by then.", null])).toEqual([
    "conversion: 2 degrees Celsius · 3.6 degrees Fahrenheit → 3.6, printed 3.6, holds",
  ]);
});

test("A rise is recomputed from the base in its own sentence.", () => {
  expect(sums(["Profits rose 20% to £54m from £50m a year earlier.", null])).toEqual([
    "change: £54m · £50m · 20% → 8.0, printed 20, does not hold",
  ]);
});
