import { expect, test } from "vitest";
import { understand } from "../../src/index/question.ts";

test.for([
  ["How many people died?", "count"],
  ["how many percent of voters agreed", "percentage"],
  ["By how much did rents rise in 2019?", "change"],
  ["How much money did the council spend?", "money"],
  ["How long is the new tunnel?", "length"],
  ["How long did the strike last until it ended?", "duration"],
  ["How old is the bridge?", "age"],
  ["When was the law passed?", "when"],
  ["what year did the war end", "when"],
  ["Where is Mombasa?", "where"],
  ["Why did the dam fail?", "why"],
  ["Who is Ada Lovelace?", "identity"],
  ["Who sank the ship?", "who"],
  ["What did the mayor say about rents?", "quotation"],
  ["what is a ratel", "definition"],
  ["What does perjury mean?", "definition"],
  ["Which boat sank?", "other"],
  ["rents Leeds 2019", "other"],
] as const)("“%s” asks for: %s", ([text, expects]) => {
  expect(understand(text).expects).toBe(expects);
});

test("names, years and the thing counted are read; words that only ask are not searched", () => {
  const question = understand("How many ferries did Kofi Mensah see in Accra in 2019?");
  expect(question.names).toEqual(["kofi", "mensah", "accra"]);
  expect(question.years).toEqual([2019]);
  expect(question.counted).toBe("ferri");
  expect(question.asked.map(({ typed }) => typed)).toEqual([
    "ferries",
    "Kofi",
    "Mensah",
    "see",
    "Accra",
    "2019",
  ]);
  expect(understand("How long is the tunnel?").asked.map(({ typed }) => typed)).toEqual(["tunnel"]);
});

test("“this year” and “last year” are years where today is given, and nothing where it is not", () => {
  expect(understand("How many ferries ran this year?", "2022-05-01").years).toEqual([2022]);
  expect(understand("How many ferries ran last year?", "2022-05-01").years).toEqual([2021]);
  expect(understand("How many ferries ran this year?").years).toEqual([]);
});

test("keywords and statements are not questions", () => {
  expect(understand("flood defences in York").asks).toBe(false);
  expect(understand("the minister who resigned .").asks).toBe(false);
  expect(understand("is the bridge open").asks).toBe(true);
  expect(understand("In which year was it built").asks).toBe(true);
});
