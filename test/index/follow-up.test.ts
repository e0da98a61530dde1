import { expect, test } from "vitest";
import { completeFollowUp } from "../../src/index/follow-up.ts";

test.for([
  ["How many crossed in 2024?", "and in 2023?", "How many crossed in 2023?"],
  ["How many homes were built?", "in 2019?", "How many homes were built in 2019?"],
  ["How many crossed the lake in June 2022?", "What about 2021?", "How many crossed the lake in June 2021?"],
  ["What did the mayor say about rents?", "and schools?", "What did the mayor say about rents schools?"],
  ["How many ferries sank off Accra?", "When was that?", "When was that — ferries sank Accra?"],
  ["What did the chief say about rents?", "Who said that?", "Who said that — chief rents?"],
  ["Which bridge fell in Genoa?", "Why?", "Why — bridge fell Genoa?"],
])("after “%s”, “%s” is completed", ([previous, question, text]) => {
  expect(completeFollowUp(previous!, question!)).toEqual({ text, completed: true });
});

test.for([
  ["How many crossed in 2024?", "Who is the home secretary of Kenya?"],
  ["How many crossed in 2024?", "Where was the treaty between Chile and Peru signed?"],
  ["How many crossed in 2024?", ""],
  ["How many crossed in 2024?", "?!"],
  ["", "and in 2023?"],
  ["the of", "and in 2023?"],
])("after “%s”, “%s” is left as typed", ([previous, question]) => {
  expect(completeFollowUp(previous!, question!)).toEqual({ text: question, completed: false });
});
