import { expect, test } from "vitest";
import { figuresIn, inShort } from "./figures-in.ts";

/** Numbers within names of lists, wars, programmes and times; beside them what counts. */
test.for<[string, string[]]>([
  ["The big four banks fell and four banks rose.", ["four = 4 count"]],
  ["She is on its list of the 100 Most Admired Cooks.", []],
  ["It left the 500-stock index with 31 stocks.", ["31 = 31 count"]],
  [
    "It goes on through the first two quarters of 1990; the loss in the 1988 second quarter was 12.",
    ["12 = 12 count"],
  ],
  ["Output fell for nine quarters in a row and for two quarters.", ["nine = 9 count"]],
  ["Three quarters of the firms grew.", ["Three quarters = 0.75 ratio"]],
  ["After the Six-Day War came a six-day strike.", ["six-day = 6 duration day"]],
  ["“It began online”, Nine reported. Nine said yes.", ["Nine = 9 count"]],
  [
    "The Lucky Star numbers were 7 and 11, and the visitors were 7 and 11 years old.",
    ["7 = 7 count", "11 years old = 11 age year"],
  ],
  ["It was sold after News Corp and Nine announced plans.", []],
  ["She flew in an Airbus A-350 with A-level pupils.", []],
  [
    "It got 2.4 stars out of five and three five star reviews from four film stars.",
    ["three = 3 count", "four = 4 count"],
  ],
  ["From six in the morning till 10 at night it will not make 2p or £2 coins.", []],
  ["Slideshow (2 Images) of the two.", []],
  ["His Chrysler 300C and 2GB radio were left.", []],
  ["Stage four lockdowns and category one and two events end.", []],
  ["The margin was 58 to 42.", []],
  ["Three night shift guards left.", ["Three = 3 count"]],
  ["Its vans took 177m more parcels.", ["177m = 177000000 count"]],
  ["As of June 2017, 15 of the 18 were old.", ["15 = 15 count", "18 = 18 count"]],
  ["The host sued Seven in Perth. Seven will fight it, and Seven CEO Lee spoke.", []],
  ["Seven were hurt; seven of them left and Seven of Nine sang.", ["Seven = 7 count", "seven = 7 count"]],
  ["Those in years 1, 2 and 6, and her year two pupils with type two diabetes, stay.", []],
  [
    "It ran for years 40 miles off, with two types, two years.",
    ["40 miles = 40 distance mile", "two = 2 count", "two years = 2 duration year"],
  ],
  ["24 Commando Royal Engineers broke the ‘rule of six’; call us on 116123 or a 24-hour crisis line.", []],
  [
    "One victim, named only as victim 4, spoke. Witness two told us. Partner two: Lee had three sons.",
    ["three = 3 count"],
  ],
  ["The victims, 12 in all, met the witness two days later.", ["12 = 12 count", "two days = 2 duration day"]],
  ["999 crews went to the 200 block of Elm Street, a 200-block estate.", ["200 = 200 count"]],
  ["About 7.45 this morning she rang; hear it on Sunday night at 8 on the radio.", []],
])("%s", ([text, figures]) => {
  expect(figuresIn(text).map(inShort)).toEqual(figures);
});
