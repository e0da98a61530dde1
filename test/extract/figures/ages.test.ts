import { expect, test } from "vitest";
import { figuresIn } from "./figures-in.ts";

/** Which numbers are ages; each beside one that is none. */
test.for<[string, string[]]>([
  ["The prints were tied to Mercer, 50, of Dover, and 12 others.", ["50 age", "12 count"]],
  [
    "Shops fell in Leeds, 12, of which four shut; sent to Leeds, 12 of them.",
    ["12 count", "four count", "12 count"],
  ],
  [
    "They are Ann Roe, 68, of Torrance, Ohio; Max Roe, 30, of Dedham; and Ida Roe, 41, of Hull.",
    ["68 age", "30 age", "41 age"],
  ],
  [
    "They were Eve Dean and Hal Scott, both 9 years old; Kate Moon, 60, the cook; and Cyn Peak, 61.",
    ["9 years old age", "60 age", "61 age"],
  ],
  ["The society beauty (pictured), 29, wept; Ms Dunn, then 19 became a nun.", ["29 age", "19 age"]],
  [
    "His children - Peter, 12, Anselm, eight, Alfred, four and Sixtus, three - fell ill.",
    ["12 age", "eight age", "four age", "three age"],
  ],
  ["Adam Lang (pictured in 2015), 51, wept.", ["51 age"]],
  [
    "The Duke, 35, and the Duchess of Kent, 39 - but not Wales, 12 of whom left.",
    ["35 age", "39 age", "12 count"],
  ],
  ["He killed his daughters Jane, 12 and Jess, 10, before lunch.", ["12 age", "10 age"]],
  ["Hal Cable, just 17 at the time, ran just 17 at the gate.", ["17 age", "17 count"]],
  [
    "Those between 12 and 18 will be let in; those between 12 and 18 metres are not.",
    ["12 and 18 age", "12 and 18 metres distance"],
  ],
  ["He met a beautician, 32, and a paramedic, 41, there.", ["32 age", "41 age"]],
  ["He met a schoolgirl, 15, and her friend.", ["15 age"]],
  ["Medals went to Norway, 16; Italy, 12; and Spain, 9.", ["16 count", "12 count", "9 count"]],
  ["Ida Lowe (pictured), 58, was ill; the driver (right), 41, was not.", ["58 age", "41 age"]],
  ["Patrick Carl Jr., 55, of Addison, pleaded guilty.", ["55 age"]],
  [
    "Some 340 children younger than 5 died, and 105 who were younger than 1.",
    ["340 count", "5 age", "105 count", "1 age"],
  ],
  ["Bridges older than 50 fell; people older than 65 did not.", ["50 count", "65 age"]],
  ["Her sister, who he knew was about 10 or 11 at the time, fled.", ["10 or 11 age"]],
  ["The toll was 10 or 11 at the time.", ["10 or 11 count"]],
  ["It is not what you dream of when you're around 30 and keen.", ["30 age"]],
  ["You lead when you're 30 points up.", ["30 count"]],
  [
    "He took the young woman, believed to be 28, and a bag believed to be 28 inches.",
    ["28 age", "28 inches distance"],
  ],
  ["Mr Barrow was 24 in March; the score was 24 in March.", ["24 age", "24 count"]],
  ["One was no older than 19, of pupils under 11.", ["19 age", "11 age"]],
  ["The host, 56, sued with Ann and her daughter Lexi, 14", ["56 age", "14 age"]],
  [
    "Jo Kell (left and right at 18) met Reeve, 59 - the host - at 18 sites.",
    ["18 age", "59 age", "18 count"],
  ],
  ["I was eleven. It was eleven.", ["eleven age", "eleven count"]],
  [
    "Ms Barrow, who was then 47, met boys aged from about 12 to 14 at the age of 12 months.",
    ["47 age", "12 to 14 age", "12 months age"],
  ],
  ["The haul was believed to be 28.", ["28 count"]],
  ["Man tried to snatch girl, 4 in Leeds and men, 12 in all.", ["4 age", "12 count"]],
  [
    "He came with his daughter Mia (10 months); Lee (10 months) was jailed.",
    ["10 months age", "10 months duration"],
  ],
])("%s", ([text, figures]) => {
  expect(figuresIn(text).map((figure) => `${figure.words} ${figure.unit}`)).toEqual(figures);
});
