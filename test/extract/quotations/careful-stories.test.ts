import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a ship is no he",
    `Blue Lagoon sailed from Hull in May. Dark Horizon was the first to see it.

“It was big and it was grey,” he said.`,
    ["he (uncertain): It was big"],
  ],
  [
    "a song is no he",
    `Summer Nights topped the charts. Captain Tom Barlow heard it.

Silver Harbour was next.

“I never liked that song,” he said.`,
    ["Tom Barlow: I never liked"],
  ],
  [
    "a name of no known language that spoke is somebody",
    `“Come in,” said Xola Mbeki.

“It is small but mine,” she said.`,
    ["Xola Mbeki: Come in,", "Xola Mbeki: It is small"],
  ],
] satisfies [string, string, string[]][])("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
