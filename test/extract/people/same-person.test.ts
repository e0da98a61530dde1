import { expect, test } from "vitest";
import { bestMatches, nameMatches } from "../../../src/extract/people/names/name-match.ts";
import { readPeople } from "../../../src/extract/people/people.ts";
import { mergePeople } from "../../../src/extract/people/same-person.ts";
import { read } from "../../../src/extract/reading.ts";

const library = (...texts: string[]) =>
  mergePeople(texts.map((text, at) => ({ article: `a${at}`, people: readPeople(read(text, null)) })));

test("a person is one entry over articles, with the roles each states", () => {
  const merged = library(
    "Home Secretary Anna Berg spoke. Ms Berg left.",
    "Foreign Secretary Anna Berg spoke, said Anna J. Berg.",
    "Mrs Berg was there.",
  );
  expect(
    merged.map(({ name, forms, roles, articles }) => ({
      name,
      forms,
      roles: roles.map((role) => `${role.article}: ${role.words}`),
      articles: articles.map((entry) => entry.article),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "articles": [
          "a0",
          "a1",
          "a2",
        ],
        "forms": [
          "Anna J. Berg",
          "Anna Berg",
          "Berg",
        ],
        "name": "Anna Berg",
        "roles": [
          "a0: Home Secretary",
          "a1: Foreign Secretary",
        ],
      },
    ]
  `);
});

test.for([
  ["two forenames", "Tom Marsh spoke.", "Hilary Marsh spoke."],
  ["two genders", "Sir Robin Vale spoke.", "Mrs Robin Vale spoke."],
  ["a father and a son", "Roy Bell spoke.", "Roy Bell Jr spoke."],
  ["a Sr and a Jr", "Roy Bell Sr. spoke.", "Roy Bell Jr. spoke."],
] as const)("%s are two people", ([, one, two]) => {
  expect(library(one, two)).toHaveLength(2);
});

test("a son whose article drops the Jr of his name is shown with it beside his father", () => {
  const names = library("Roy Bell spoke.", "Roy Bell Jr spoke.").map(({ name }) => name);
  expect(names).toEqual(["Roy Bell", "Roy Bell Jr"]);
});

test("a surname alone that two people bear joins neither", () => {
  expect(
    library("Tom Marsh spoke.", "Hilary Marsh spoke.", "Marsh said no, and Marsh said it again.").map(
      (p) => p.name,
    ),
  ).toEqual(["Tom Marsh", "Hilary Marsh", "Marsh"]);
});

test.for([
  ["Morel", "exact"],
  ["Luc", "part"],
  ["luc morel", "exact"],
  ["Mr Morel", "exact"],
  ["Luc Morél", "exact"],
  ["Morrel", "near"],
  ["Luc Moral", "near"],
  ["police chief", "role"],
  ["Mor", null],
  ["Marsh", null],
  ["fire chief", null],
  ["", null],
] as const)("typed “%s” means Luc Morel: %s", ([typed, how]) => {
  const [morel] = library("Police chief Luc Morel spoke. Mr Morel left.");
  expect(morel === undefined ? undefined : (nameMatches(typed, morel)?.how ?? null)).toBe(how);
});

test("an ambiguous name gives every bearer with the same score", () => {
  const found = bestMatches("marsh", library("Tom Marsh met Hilary Marsh."));
  expect(found.map(({ person, match }) => [person.name, match.score])).toEqual([
    ["Hilary Marsh", 81],
    ["Tom Marsh", 81],
  ]);
});
