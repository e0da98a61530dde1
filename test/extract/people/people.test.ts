import { expect, test } from "vitest";
import { readPeople } from "../../../src/extract/people/people.ts";
import { read } from "../../../src/extract/reading.ts";

const peopleOf = (text: string): string[] =>
  readPeople(read(text, null)).map(({ name, kind, mentions }) => `${name} (${kind}, ${mentions.length})`);

test("forms of one name are one person", () => {
  expect(peopleOf("Police chief Luc Morel spoke. Mr Morel was calm. Morel left, and Mr Luc slept.")).toEqual([
    "Luc Morel (person, 4)",
  ]);
});

test("two people with one surname are two, told apart by their honorifics", () => {
  expect(peopleOf("Tom Marsh met Hilary Marsh. Mrs Marsh said no. Mr Marsh agreed.")).toEqual([
    "Tom Marsh (person, 2)",
    "Hilary Marsh (person, 2)",
  ]);
});

test.for([
  [
    "Bob Vander Holt met Ana de Souza. Mr. Vander Holt smiled. De Souza left.",
    ["Bob Vander Holt (person, 2)", "Ana de Souza (person, 2)"],
  ],
  ["Tom Lund is late. Given Lund’s age, that is no wonder.", ["Tom Lund (person, 2)"]],
  ["Mary Ann Lee met Ann Lee.", ["Mary Ann Lee (person, 1)", "Ann Lee (person, 1)"]],
  [
    "Tom Reed met Ban Ki-moon, the secretary. Ban Ki-moon said no.",
    ["Tom Reed (person, 1)", "Ban Ki-moon (person, 2)"],
  ],
  ["Rovers DL Sheldon Reed was late. Reed left.", ["Sheldon Reed (person, 2)"]],
  ["Director of Public Prosecution Eva-Marie Berg spoke.", ["Eva-Marie Berg (person, 1)"]],
  ["Dover Administrator Jim Lund said it. Lund left.", ["Jim Lund (person, 2)"]],
  ["OSLO — To Ann Berg, it was late. The reason: Although Berg came, he did not.", ["Ann Berg (person, 2)"]],
  ["Josh Berg spoke. Joshua Berg left.", ["Josh Berg (person, 2)"]],
  ["Tom Berg and his son Thomas Berg left.", ["Tom Berg (person, 1)", "Thomas Berg (person, 1)"]],
  ["Bryan English spoke. Mr. English left.", ["Bryan English (person, 2)"]],
] as const)("the names of “%s” are whole", ([text, names]) => {
  expect(peopleOf(text)).toEqual(names);
});

test("who bore an office before is meant by the office and the surname, whoever else of that name was named in between", () => {
  const text =
    "President Voss spoke. He was late. Valerie Voss came too.\n\nPresident Voss left, and then Voss slept.";
  expect(peopleOf(text)).toContain("Valerie Voss (person, 1)");
});

test.for([
  ["Would President Voss come?", ["President"]],
  ["There is a commitment President Voss made.", ["President"]],
  ["He met former President Ann Voss.", ["former President"]],
  ["The French police chief Luc Voss spoke.", ["French police chief"]],
  ["Written in Leeds EDT\n\nPresident Ann Voss spoke. Voss left.", ["President"]],
  ["At the request of Ann Voss, the minister has ordered a report. Ms Voss left.", []],
] as const)("what somebody is called in “%s”", ([text, roles]) => {
  const [person] = readPeople(read(text, null));
  expect(person?.roles.map(({ words }) => words)).toEqual(roles);
});

test("organisations are kept apart from people", () => {
  expect(peopleOf("Anna Berg of the Harbour Council wrote to Wessex Police.")).toEqual([
    "Anna Berg (person, 1)",
    "Harbour Council (organisation, 1)",
    "Wessex Police (organisation, 1)",
  ]);
});

test.for([
  "Dover was quiet on Monday, and so was London.",
  "The Home Secretary met the Prime Minister in March.",
  "Brexit was on the mind of many in Kent.",
  "The party, said Britain and France, was over.",
])("nobody is named in %s", (text) => {
  expect(peopleOf(text)).toEqual([]);
});

test.for([
  ["French police chief Luc Morel spoke.", ["French police chief"]],
  ["Anna Berg, the mayor of Ost, spoke.", ["the mayor of Ost"]],
  [
    "Anna Berg, who served as Home Secretary and now serves as Foreign Secretary, spoke.",
    ["Home Secretary", "Foreign Secretary"],
  ],
  ["The cook Anna Berg, 41, a mother of two, spoke.", ["cook", "a mother of two"]],
  ["Ms Berg, in her speech, thanked Anna Berg.", []],
  ["Ost want to land Brazil striker Joao Voss.", ["Brazil striker"]],
  ["They hope to defeat President Voss. That is why they fight Rep. Tom Berg.", ["President", "Rep."]],
  ["It is a plan, Mr Berg, a tactic Democrats hope will work, said.", []],
  ["He left. Tulsa police Chief Tom Berg spoke.", ["Tulsa police Chief"]],
] as [string, string[]][])("what %s says somebody is", ([text, roles]) => {
  expect(readPeople(read(text, null)).flatMap((person) => person.roles.map((role) => role.words))).toEqual(
    roles,
  );
});

test.for([
  ["Anna Berg spoke.", "female"],
  ["Sir Ravi Rao spoke.", "male"],
  ["Spokeswoman Xi Lan spoke.", "female"],
  ["Ravindra Rao lost his hat; Ravindra Rao found his coat, said Ravindra Rao.", "male"],
  ["Ravindra Rao held his hand, said Ravindra Rao.", null],
  ["Xolani Rao spoke, said Xolani Rao.", null],
] as const)("the gender told by %s", ([text, gender]) => {
  expect(readPeople(read(text, null))[0]?.gender).toBe(gender);
});
