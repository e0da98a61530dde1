import { expect, test } from "vitest";
import { quartersIn } from "../../src/index/expected.ts";

test.for([
  ["third-quarter profit rose", [3]],
  ["sales in the fourth quarter", [4]],
  ["up 3 per cent in Q1 and in Q2", [1, 2]],
  ["in the three months ended Sept. 30", [3]],
  ["the quarter ended June 30", [2]],
  ["in the June quarter", [2]],
  ["a quarter of the shops", []],
  ["the first half of June", []],
  ["the second man in the quarter", []],
] as const)("“%s” speaks of the quarters %j", ([words, quarters]) => {
  expect([...quartersIn(words)]).toEqual(quarters);
});
