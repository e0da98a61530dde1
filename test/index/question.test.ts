import { expect, test } from "vitest";
import { understand } from "../../src/index/question.ts";

test.for([
  ["How many people died?", "count"],
  ["how many percent of voters agreed", "percentage"],
  ["By how much did rents rise in 2019?", "change"],
  ["How much money did the council spend?", "money"],
  ["How much did the thief steal?", "money"],
  ["How much has been donated to the choir?", "money"],
  ["What was the brewer's net income?", "money"],
  ["What does a nurse earn?", "money"],
  ["How much rain fell?", "count"],
  ["How long is the new tunnel?", "length"],
  ["How long did the strike last until it ended?", "duration"],
  ["How long is her prison sentence?", "duration"],
  ["How long a sentence did he get?", "duration"],
  ["How old is the bridge?", "age"],
  ["When was the law passed?", "when"],
  ["what year did the war end", "when"],
  ["Where is Mombasa?", "where"],
  ["Why did the dam fail?", "why"],
  ["What started the fire?", "why"],
  ["Who is Ada Lovelace?", "identity"],
  ["Who sank the ship?", "who"],
  ["Who is the mayor?", "who"],
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

test.for([
  ["How many new shops will the grocer open?", "shop"],
  ["How many people were hurt?", "person"],
  ["How many died in the flood?", "die"],
  ["How many returns of goods does the shop claim?", "return"],
  ["How much did it cost?", null],
] as const)("“%s” counts: %s", ([text, counted]) => {
  expect(understand(text).counted).toBe(counted);
});

test.for([
  ["Who is the police chief of Leeds?", ["polic", "chief"]],
  ["Who was Acme’s chairman?", ["chairman"]],
  ["Who is mayor of Leeds?", ["mayor"]],
  ["Who is the new judge in the Roe case?", ["judg"]],
  ["Who is Ada Lovelace?", []],
  ["who is ada lovelace", []],
  ["Who sank the ship?", []],
] as const)("“%s” asks for the holder of: %j", ([text, office]) => {
  expect(understand(text).office).toEqual(office);
});

test("names are told apart: words in a row are one, a possessive ends it", () => {
  const { subjects } = understand("Did Leeds United buy Ann Lee's shares in Smith & Sons from Benfica?");
  expect(subjects).toEqual([["leed", "unit"], ["ann", "lee"], ["smith", "son"], ["benfica"]]);
});

test("a verb of two words is also read as the one that says the same", () => {
  const { asked } = understand("Which minister stepped down?");
  expect(asked.map(({ typed, instead }) => [typed, instead])).toEqual([
    ["minister", undefined],
    ["stepped", "resign"],
  ]);
});
